//go:build !race

package screen

import (
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
)

func TestFindByKeyboard(t *testing.T) {
	b := newDesk(t).withSample()
	s := b.find(Route{})
	if !b.sees("You remember a word") {
		t.Errorf("it teaches nothing: %q", b.words())
	}
	b.key(fyne.KeyDown)
	if !s.entry.Focused() {
		t.Error("Down goes into an empty list")
	}
	b.asks(s, "reading")
	first := s.list.Selected()
	b.key(fyne.KeyDown)
	b.key(fyne.KeyDown)
	if s.list.Selected() == first || s.list.Selected() == "" {
		t.Error("Down does not move")
	}
	b.key(fyne.KeyUp)
	b.key(fyne.KeyUp)
	if !s.entry.Focused() {
		t.Error("Up from the first place does not lead to the field")
	}
	b.key(fyne.KeyDown)
	b.key(fyne.KeyEnd)
	b.put(&record.LogEntry{Date: "2026-11-20", Summary: "Reading was fun"})
	if last := s.list.Hits()[len(s.list.Hits())-1].ID; s.list.Selected() != last {
		t.Error("a change elsewhere moves what is chosen")
	}
	s.list.TypedRune('s')
	b.run()
	if s.entry.Text != "readings" || s.list.Selected() != s.list.Hits()[1].ID {
		t.Errorf("%q does not choose its first place", s.entry.Text)
	}
	s.list.TypedRune('x')
	b.run()
	if s.entry.Text != "readingsx" || !s.entry.Focused() || len(s.list.Hits()) != 0 {
		t.Errorf("typing in the list gives %q", s.entry.Text)
	}
	s.Back()
	if b.backs != 1 {
		t.Error("Escape does not go back")
	}
}

func TestFindComesBack(t *testing.T) {
	b := newDesk(t).withSample()
	s := b.find(Route{})
	b.asks(s, "reading")
	b.key(fyne.KeyDown)
	b.key(fyne.KeyEnd)
	r := s.Place()
	s.Leave()
	again := b.find(r)
	if again.entry.Text != "reading" || again.list.Selected() != r.ID || b.Window.Canvas().Focused() != fyne.Focusable(again.list) {
		t.Errorf("it comes back to %q %q", again.entry.Text, again.list.Selected())
	}
	again.list.TypedRune('s')
	if again.entry.Text != "readings" {
		t.Errorf("typing goes on as %q", again.entry.Text)
	}
	if s.index != nil || len(s.files) != 0 {
		t.Error("what was searched is still in memory")
	}
}

// Hits draws only the rows that show, and never a heading as chosen.
func TestHitsKeys(t *testing.T) {
	b := newDesk(t)
	list := kit.NewHits()
	opened := ""
	list.OnOpen = func(id string) { opened = id }
	list.SetHits([]kit.Hit{{Title: "A"}, {ID: "1"}, {ID: "2"}, {Title: "B"}, {ID: "3"}})
	b.Window.SetContent(list)
	b.Window.Canvas().Focus(list)
	for _, c := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyDown, "2"},
		{fyne.KeyDown, "3"},
		{fyne.KeyDown, "3"},
		{fyne.KeyUp, "2"},
		{fyne.KeyHome, "1"},
		{fyne.KeyUp, "1"},
		{fyne.KeyEnd, "3"},
		{fyne.KeyPageUp, "1"},
		{fyne.KeyPageDown, "3"},
	} {
		if b.key(c.key); list.Selected() != c.want {
			t.Errorf("%s chooses %q, want %q", c.key, list.Selected(), c.want)
		}
	}
	if b.key(fyne.KeyReturn); opened != "3" {
		t.Errorf("Enter opens %q", opened)
	}
}
