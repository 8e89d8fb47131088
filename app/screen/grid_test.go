package screen

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
)

// keys counts what is pressed.
type keys struct {
	*bench
	n int
}

func (k *keys) words(s string) {
	k.n += len([]rune(s))
	k.typed(s)
}

func (k *keys) press(names ...fyne.KeyName) {
	for _, name := range names {
		k.n++
		if name == fyne.KeyTab {
			k.tab(1)
		} else {
			k.key(name)
		}
	}
}

// emptyReport shows the table of a report without scores.
func emptyReport(t *testing.T) (*bench, *record.Evaluation, *grid) {
	t.Helper()
	b := newDesk(t).withSample()
	ev := &record.Evaluation{Date: "2026-10-02", Title: "Private testing"}
	b.New(ev)
	b.put(ev)
	return b, ev, b.scoresOf(ev)
}

// scoresOf opens the table of a report's scores.
func (b *bench) scoresOf(ev *record.Evaluation) *grid {
	g := NewScores(b.Desk, Route{Screen: Scores, ID: ev.ID}).(*grid)
	b.show(g)
	return g
}

func (b *bench) storedScores(ev *record.Evaluation) []record.Score {
	return b.newReport(ev.Title).Scores
}

func TestScoresAWholeTestByKeyboard(t *testing.T) {
	b, ev, g := emptyReport(t)
	k := &keys{bench: b}
	k.n++ // Ctrl+N
	g.Add()
	k.press(fyne.KeyReturn) // the first test offered
	table := []struct{ value, span, rank, label string }{
		{"86", "81-92", "18", "Low Average"},
		{"118", "109-124", "88", "High Average"},
		{"100", "92-108", "50", "Average"},
		{"97", "90-104", "42", "Average"},
		{"88", "81-97", "21", "Low Average"},
		{"86", "78-97", "18", "Low Average"},
	}
	bare := 0
	for _, line := range table {
		k.words(line.value)
		k.press(fyne.KeyTab)
		k.words(line.span)
		k.press(fyne.KeyTab)
		k.words(line.rank)
		k.press(fyne.KeyTab)
		k.words(line.label)
		k.press(fyne.KeyReturn)
		bare += len(line.value + line.span + line.rank + line.label)
	}
	g.Leave()
	got := b.storedScores(ev)
	if len(got) != len(table) {
		t.Fatalf("%d scores are kept: %+v", len(got), got)
	}
	vci := got[1]
	if vci.Test != "WISC-V" || vci.Name != "Verbal Comprehension" || !vci.Composite || vci.Scale != "standard" || vci.Value != "118" ||
		*vci.CILow != 109 || *vci.CIHigh != 124 || *vci.Percentile != 88 || vci.Label != "High Average" {
		t.Errorf("kept %+v", vci)
	}
	t.Logf("six indexes of the WISC-V with range, percentile and label: %d key presses, of which %d are the printed characters", k.n, bare)
	if k.n > bare+4*len(table)+4 {
		t.Errorf("%d key presses for %d characters", k.n, bare)
	}
	if len(b.fails) > 0 {
		t.Errorf("failed %v", b.fails)
	}
}

func TestScoresEnterMakesTheNextLine(t *testing.T) {
	b, ev, g := emptyReport(t)
	g.addTest("")
	k := &keys{bench: b}
	k.words("My own test")
	k.press(fyne.KeyReturn)
	k.words("Reading")
	k.press(fyne.KeyTab)
	k.words("85")
	k.press(fyne.KeyReturn)
	k.words("Spelling")
	k.press(fyne.KeyTab)
	k.words("12")
	k.press(fyne.KeyUp)
	if f := b.Window.Canvas().Focused(); f != g.rows()[0].value {
		t.Error("Up does not go to the score above")
	}
	k.press(fyne.KeyDown, fyne.KeyReturn, fyne.KeyReturn)
	if f := b.Window.Canvas().Focused(); f != g.groups[0].plus {
		t.Error("Enter in an empty line does not leave the test")
	}
	g.Leave()
	got := b.storedScores(ev)
	if len(got) != 2 || got[0].Name != "Reading" || got[0].Scale != "standard" || got[1].Test != "My own test" || got[1].Scale != "scaled" {
		t.Errorf("kept %+v", got)
	}
}

func TestScoresANewLineTakesOverFromTheOneAbove(t *testing.T) {
	b := newDesk(t).withSample()
	ev := b.newReport("School re-evaluation")
	g := b.scoresOf(ev)
	g.groups[1].add()
	b.typed("Word Reading")
	b.tab(1)
	b.typed("82")
	g.Leave()
	got := b.storedScores(ev)
	i := slices.IndexFunc(got, func(s record.Score) bool { return s.Name == "Word Reading" })
	if len(got) != len(ev.Scores)+1 || i < 0 {
		t.Fatalf("kept %+v", got)
	}
	if s := got[i]; s.Test != "WIAT-4" || s.Norms != "age" || *s.CILevel != 95 || s.Scale != "standard" || s.CILow != nil || got[i-1].Test != "WIAT-4" {
		t.Errorf("the new line is %+v", s)
	}
	for j, s := range ev.Scores {
		if j >= i {
			j++
		}
		if !sameScores([]record.Score{s}, []record.Score{got[j]}) {
			t.Errorf("%+v became %+v", s, got[j])
		}
	}
}

func TestScoresSayWhatCannotBe(t *testing.T) {
	for _, c := range []struct {
		name, column, typed, says string
		kept                      func(record.Score) bool
	}{
		{"scaled 85", "value", "85", "on this kind of score, 85 is outside 1 to 20", func(s record.Score) bool { return s.Value == "85" }},
		{"percentile 120", "percentile", "120", "a percentile lies between 0 and 100", func(s record.Score) bool { return *s.Percentile == 120 }},
		{"not a percentile", "percentile", "low", "“low” is not a percentile", func(s record.Score) bool { return s.Percentile == nil }},
		{"the range without the score", "ciLow", "12-14", "8 is not inside its range", func(s record.Score) bool { return *s.CILow == 12 }},
		{"a range upside down", "ciLow", "9-7", "“9-7” is not a range", func(s record.Score) bool { return s.CILow == nil }},
		{"words for a score", "value", "average", "“average” has no number", func(s record.Score) bool { return s.Value == "average" }},
		{"as printed", "value", ">19", "", func(s record.Score) bool { return s.Value == ">19" }},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, ev, g := emptyReport(t)
			g.addTest("WISC-V")
			r := g.rows()[0]
			g.focus(r.name)
			b.typed("Similarities")
			b.tab(1)
			if c.column != "value" {
				b.typed("8")
			}
			cell := r.entries()[gridFields[c.column]]
			g.focus(cell)
			b.typed(c.typed)
			b.tab(1)
			if c.says == "" {
				if len(r.says.Objects) > 0 {
					t.Errorf("said %q", b.words())
				}
			} else if !b.sees(c.says) {
				t.Errorf("%q is not said: %q", c.says, b.words())
			}
			if marked := r.cells[gridFields[c.column]].Marked() != ""; marked != (c.says != "") {
				t.Errorf("the field is marked: %v", marked)
			}
			g.Leave()
			got := b.storedScores(ev)
			if len(got) != 1 || !c.kept(got[0]) {
				t.Errorf("kept %+v", got)
			}
			again := b.scoresOf(ev)
			if words := again.rows()[0].entries()[gridFields[c.column]].Text; strings.ReplaceAll(words, "–", "-") != c.typed {
				t.Errorf("%q came back as %q", c.typed, words)
			}
			if c.says != "" && !b.sees(c.says) {
				t.Errorf("it is not said again: %q", b.words())
			}
		})
	}
}

func TestScoresHalfTypedComeBackAfterAKill(t *testing.T) {
	b, ev, g := emptyReport(t)
	g.Add()
	b.key(fyne.KeyReturn)
	b.typed("86")
	b.tab(1)
	b.typed("81-")
	b.run() // what is typed is kept when typing pauses; then the program is gone
	b.shown = nil
	g = b.scoresOf(ev)
	rows := g.rows()
	if len(rows) != 6 || rows[0].value.Text != "86" || rows[0].span.Text != "81-" || rows[5].name.Text != "Processing Speed" {
		t.Fatalf("%d lines came back: %+v", len(rows), rows[0].line)
	}
	if !b.sees("“81-” is not a range") {
		t.Error("what is wrong is not said")
	}
	if got := b.storedScores(ev); len(got) != 1 || got[0].Value != "86" {
		t.Errorf("kept %+v", got)
	}
	b.show(NewEvaluations(b.Desk, Route{ID: ev.ID}))
	if !b.sees("1 thing in the form still needs a fix.") {
		t.Errorf("the report does not say that something waits: %q", b.words())
	}
}

func TestScoresRemoveALineWithUndo(t *testing.T) {
	b := newDesk(t).withSample()
	ev := b.newReport("School re-evaluation")
	g := b.scoresOf(ev)
	r := g.rows()[1]
	b.Window.Canvas().Focus(r.more.link)
	b.key(fyne.KeyReturn)
	b.press("Remove this line")
	if got := b.storedScores(ev); len(got) != len(ev.Scores)-1 || got[1].Name != "Processing Speed" || len(b.undo) != 1 {
		t.Fatalf("kept %+v, %q", got, b.undo)
	}
	if f, ok := b.Window.Canvas().Focused().(*kit.Entry); !ok || f.Text != "86" {
		t.Error("the keyboard is not in the line that took its place")
	}
	_, err := b.Store.Undo()
	b.must(err)
	if got := b.storedScores(ev); !sameScores(got, ev.Scores) {
		t.Errorf("after Undo %+v", got)
	}
	if rows := g.rows(); len(rows) != len(ev.Scores) || rows[1].name.Text != "Working Memory" || rows[1].value.Text != "88" {
		t.Error("the line does not show again in its place")
	}
}

func TestScoresUndoShowsWhatWas(t *testing.T) {
	b := newDesk(t).withSample()
	ev := b.newReport("School re-evaluation")
	g := b.scoresOf(ev)
	r := g.rows()[0]
	g.focus(r.value)
	b.typed("1")
	b.tab(1)
	if got := b.storedScores(ev); got[0].Value != "1118" {
		t.Fatalf("kept %q", got[0].Value)
	}
	_, err := b.Store.Undo()
	b.must(err)
	if r.value.Text != "118" || g.rows()[0] != r || len(r.says.Objects) > 0 {
		t.Errorf("shows %q", r.value.Text)
	}
}

func TestScoresUndoTakesBackOneLine(t *testing.T) {
	b, ev, g := emptyReport(t)
	b.press("WISC-V")
	for _, value := range []string{"86", "118", "100"} {
		b.typed(value)
		b.tab(1)
		b.typed("80-120")
		b.key(fyne.KeyReturn)
	}
	_, err := b.Store.Undo()
	b.must(err)
	if got := b.storedScores(ev); len(got) != 2 || got[1].Value != "118" {
		t.Errorf("after one Undo %+v", got)
	}
	if r := g.rows()[2]; len(g.rows()) != 6 || r.value.Text != "" || r.name.Text != "Visual Spatial" {
		t.Errorf("the line shows %+v", r.line)
	}
}

func TestScoresTheTestSaysWhatItsLinesShare(t *testing.T) {
	b := newDesk(t).withSample()
	ev := b.newReport("School re-evaluation")
	g := b.scoresOf(ev)
	wisc := g.groups[0]
	wisc.norms.SetSelectedIndex(1)
	g.focus(wisc.level)
	wisc.level.SetText("")
	b.typed("90")
	wisc.rows[1].more.composite.SetChecked(false)
	g.focus(wisc.name)
	b.key(fyne.KeyEnd)
	b.typed(" (retest)")
	g.Leave()
	got := b.storedScores(ev)
	for i, s := range got[:3] {
		if s.Norms != "grade" || *s.CILevel != 90 || s.Test != "WISC-V (retest)" || s.Composite != (i != 1) {
			t.Errorf("kept %+v", s)
		}
	}
	if !sameScores(got[3:], ev.Scores[3:]) {
		t.Error("another test changed")
	}
}

func TestScoresARangeOfAnotherLevelSaysSo(t *testing.T) {
	b := newDesk(t).withSample()
	ev := b.newReport("School re-evaluation")
	g := b.scoresOf(ev)
	g.focus(g.rows()[0].span)
	g.rows()[0].span.SetText("")
	b.typed("90%: 109-124")
	g.Leave()
	again := b.scoresOf(ev)
	if got := again.rows()[0].span.Text; got != "90%: 109–124" || again.groups[0].level.Text != "95" {
		t.Errorf("shows %q beside %q", got, again.groups[0].level.Text)
	}
	again.focus(again.rows()[0].label)
	b.typed("x")
	again.Leave()
	if got := b.storedScores(ev); *got[0].CILevel != 90 || *got[1].CILevel != 95 || got[0].Label != "xHigh Average" {
		t.Errorf("kept %+v", got[0])
	}
}

func TestScoresATypedNameOffersItsTemplate(t *testing.T) {
	b, _, g := emptyReport(t)
	g.addTest("")
	b.typed("basc")
	if !b.sees("Fill in the names of BASC-3 Parent Rating Scales") || !b.sees("Fill in the names of BASC-3 Teacher Rating Scales") {
		t.Fatalf("no template is offered: %q", b.words())
	}
	b.press("Fill in the names of BASC-3 Teacher Rating Scales")
	if g.groups[0].name.Text != "BASC-3 Teacher Rating Scales" || len(g.rows()) != 5 || b.Window.Canvas().Focused() != g.rows()[0].value {
		t.Errorf("%q with %d lines", g.groups[0].name.Text, len(g.rows()))
	}
	b.press("Add its subtests")
	if len(g.rows()) != 20 || b.sees("Add its subtests") {
		t.Errorf("%d lines", len(g.rows()))
	}
	b.press("Remove this test")
	if len(g.groups) != 0 || !b.sees("Which test is it?") || len(b.undo) != 0 {
		t.Error("the test is still there, or Undo is offered for what was never kept")
	}
}
