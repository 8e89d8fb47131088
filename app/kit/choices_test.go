package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
)

var benchOptions = []Option{{"", "Choose"}, {"a", "Annual review"}, {"p", "Progress meeting"}, {"e", "Évaluation"}}

func TestSelectByKeyboard(t *testing.T) {
	printer(t)
	var got []string
	s := NewSelect(benchOptions, func(v string) { got = append(got, v) })
	b := newBench(t, fyne.NewSize(400, 400), Column(0, s))
	s.SetValue("p")
	if s.Value() != "p" || len(got) != 0 {
		t.Errorf("SetValue gives %q and told %v", s.Value(), got)
	}
	b.focus(s)
	b.letters("e")
	b.letters("e")
	b.letters("a")
	if !slices.Equal(got, []string{"e", "a"}) {
		t.Errorf("letters told %v", got)
	}
	b.keys(fyne.KeyEscape, fyne.KeyPageDown)
	if len(b.passed) != 2 {
		t.Errorf("the window got %v", b.passed)
	}
	b.keys(fyne.KeyReturn)
	if b.win.Canvas().Overlays().Top() == nil {
		t.Error("Enter does not open the list")
	}
	s.SetOptions(benchOptions[:2])
	if s.Value() != "a" {
		t.Errorf("after other options the value is %q", s.Value())
	}
	s.SetValue("gone")
	if s.Value() != "" || s.Selected != "" {
		t.Errorf("an unknown value shows %q", s.Selected)
	}
}

// Two options may read the same: two people of one name, two plans without a date.
func TestSelectTellsOptionsOfOneNameApart(t *testing.T) {
	printer(t)
	got := ""
	s := NewSelect([]Option{{"one", "Ms. Lee"}, {"two", "Ms. Lee"}, {"none", ""}}, func(v string) { got = v })
	if s.Value() != "" {
		t.Errorf("nothing is chosen, and it says %q", s.Value())
	}
	s.choose(1)
	if got != "two" || s.Value() != "two" {
		t.Errorf("the second tells %q and is %q", got, s.Value())
	}
	s.SetValue("one")
	if s.Value() != "one" {
		t.Errorf("the first is %q", s.Value())
	}
}

func TestCheckTurnsWithSpaceAndEnter(t *testing.T) {
	printer(t)
	turns := 0
	c := NewCheck("Count readings from home", func(bool) { turns++ })
	b := newBench(t, fyne.NewSize(400, 200), Column(0, c))
	b.focus(c)
	b.keys(fyne.KeySpace)
	b.letters(" ") // the window sends the character, too
	b.keys(fyne.KeyReturn, fyne.KeySpace, fyne.KeyEscape)
	if turns != 3 || !c.Checked || len(b.passed) != 1 {
		t.Errorf("turned %d times to %v; the window got %v", turns, c.Checked, b.passed)
	}
	c.SetValue(false)
	if c.Checked || turns != 3 {
		t.Error("SetValue told")
	}
}

func TestSegments(t *testing.T) {
	printer(t)
	var got []string
	s := NewSegments(benchOptions, func(v string) { got = append(got, v) })
	b := newBench(t, fyne.NewSize(700, 200), Column(0, s))
	b.focus(s)
	b.keys(fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft, fyne.KeyEnd, fyne.KeyRight, fyne.KeyHome, fyne.KeyEscape)
	if !slices.Equal(got, []string{"a", "p", "a", "e", ""}) || len(b.passed) != 1 {
		t.Errorf("told %v, the window got %v", got, b.passed)
	}
	s.SetValue("p")
	if s.Value() != "p" || len(got) != 5 {
		t.Errorf("SetValue gives %q and told %v", s.Value(), got)
	}
	boxes := s.boxes(s.Size().Width)
	s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(boxes[1].x+3, boxes[1].y+3)})
	if s.Value() != "a" {
		t.Errorf("a tap on the second option chose %q", s.Value())
	}
	if s.HeightFor(120) <= s.HeightFor(700) {
		t.Error("options that do not fit stay in one line")
	}
}

func TestFold(t *testing.T) {
	for _, c := range []struct {
		query string
		want  bool
	}{{"", true}, {"lopez", true}, {"LÓPEZ math", true}, {"straße", true}, {"strasse", true}, {"reading", false}} {
		if got := Matches(c.query, "Señora López, Math", "Straße 5"); got != c.want {
			t.Errorf("%q matches: %v", c.query, got)
		}
	}
}
