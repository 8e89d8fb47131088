package screen

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

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
	k.press(fyne.KeyReturn, fyne.KeyTab, fyne.KeyReturn) // out of the empty line, to the subtests, which are filled in
	for _, line := range []string{"13 84", "14 91", "10 50", "10 50", "9 37", "10 50", "8 25", "8 25", "7 16", "8 25"} {
		value, rank, _ := strings.Cut(line, " ")
		k.words(value)
		k.press(fyne.KeyTab, fyne.KeyTab)
		k.words(rank)
		k.press(fyne.KeyReturn)
		bare += len(line) - 1
	}
	g.Leave()
	got := b.storedScores(ev)
	if len(got) != len(table)+10 {
		t.Fatalf("%d scores are kept: %+v", len(got), got)
	}
	want := record.Score{
		Test: "WISC-V", Name: "Verbal Comprehension", Composite: true, Scale: "standard", Value: "118", CILow: record.Float(109), CIHigh: record.Float(124),
		Percentile: record.Float(88), Label: "High Average",
	}
	subtest := record.Score{Test: "WISC-V", Name: "Similarities", Scale: "scaled", Value: "13", Percentile: record.Float(84)}
	if !sameScores([]record.Score{got[1], got[6]}, []record.Score{want, subtest}) {
		t.Errorf("kept %+v and %+v", got[1], got[6])
	}
	t.Logf("the six indexes of the WISC-V with range, percentile and label, and ten subtests: %d key presses, %d of them printed characters", k.n, bare)
	if k.n > bare+4*len(table)+3*10+6 {
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

// TestScoresAnotherTestTakesOverNothing begins a second test below one whose norms and whose percent are known: a report
// often gives those of the next test in another way.
func TestScoresAnotherTestTakesOverNothing(t *testing.T) {
	b, ev, g := emptyReport(t)
	first := record.Score{Test: "WISC-V", Name: "Working Memory", Scale: "standard", Value: "85", Norms: "age", CILevel: record.Float(95)}
	ev.Scores = append(ev.Scores, first)
	b.put(ev)
	g.Changed(nil)
	g.addTest("Our own test")
	second := g.groups[1]
	if norms, level := second.norms.Value(), second.level.Text; norms != "" || level != "" {
		t.Errorf("the new test begins with norms %q and %q percent", norms, level)
	}
	b.Window.Canvas().Focus(second.rows[0].name)
	b.typed("Speed")
	b.tab(1)
	b.typed("9")
	g.flush()
	g.openPaste("")
	g.paste.put("A third test", "Reading  91  85-97  27th")
	g.paste.read()
	g.paste.save()
	got := b.storedScores(ev)
	if len(got) != 3 {
		t.Fatalf("stored are %+v", got)
	}
	for _, s := range got[1:] {
		if s.Norms != "" || s.CILevel != nil {
			t.Errorf("%s %s has norms %q and %v percent, which nobody said", s.Test, s.Name, s.Norms, s.CILevel)
		}
	}
	if got[0].Norms != "age" || *got[0].CILevel != 95 {
		t.Errorf("the first test became %+v", got[0])
	}
}

// TestScoresOfARatingAskWhatHighMeans types a rating scale that the program does not know: it asks once what high means,
// and the lines below follow the answer.
func TestScoresOfARatingAskWhatHighMeans(t *testing.T) {
	const asks = "Does a high number mean more concern here?"
	b, ev, g := emptyReport(t)
	g.addTest("Conners 3")
	b.Window.Canvas().Focus(g.rows()[0].name)
	for _, words := range []string{"Inattention", "72", "", "", "", "Learning Problems", "66"} {
		if words == "Learning Problems" {
			g.groups[0].add()
		}
		b.typed(words)
		b.tab(1)
	}
	if n := strings.Count(strings.Join(b.words(), "|"), asks); n != 1 {
		t.Fatalf("it asks %d times: %q", n, b.words())
	}
	g.rows()[0].more.high.SetSelectedIndex(1)
	if b.sees(asks) {
		t.Errorf("it still asks: %q", b.words())
	}
	g.Leave()
	for _, s := range b.storedScores(ev) {
		if s.HigherIs != "worse" {
			t.Errorf("%s is kept with %q", s.Name, s.HigherIs)
		}
	}
	again := b.scoresOf(ev)
	if got := again.rows()[1].more.high.Value(); got != "worse" {
		t.Errorf("the second line shows %q", got)
	}
	again.addTest("WISC-V")
	b.Window.Canvas().Focus(again.groups[1].rows[0].value)
	b.typed("85")
	b.tab(1)
	if b.sees(asks) {
		t.Error("it asks about a test of ability")
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
	g.addTest("")
	b.typed("wisc")
	b.press("Fill in the names of WISC-V")
	if g.groups[1].test != "WISC-V" {
		t.Errorf("%q leaves the edition open", g.groups[1].test)
	}
	b.press("Remove this test")
	b.press("Remove this test")
	if len(g.groups) != 0 || !b.sees("Which test is it?") || len(b.undo) != 0 {
		t.Error("the test is still there, or Undo is offered for what was never kept")
	}
}
