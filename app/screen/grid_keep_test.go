package screen

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
)

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
	if !b.sees("1 thing you typed still needs a fix.") {
		t.Errorf("the report does not say that something waits: %q", b.words())
	}
}

func TestScoresKeepWhatIsTypedOnTopOfATest(t *testing.T) {
	b, ev, g := emptyReport(t)
	g.addTest("")
	b.typed("My own test")
	b.tab(2)
	b.typed("ninety")
	b.run()
	b.shown = nil
	g = b.scoresOf(ev)
	if len(g.groups) != 1 || g.groups[0].name.Text != "My own test" || g.groups[0].level.Text != "ninety" || !b.sees("“ninety” is not a percent") {
		t.Fatalf("there is %q", b.words())
	}
	g.focus(g.rows()[0].name)
	b.typed("Reading")
	b.tab(1)
	b.typed("85")
	g.focus(g.groups[0].level)
	g.groups[0].level.SetText("")
	b.typed("90")
	g.Leave()
	if got := b.storedScores(ev); len(got) != 1 || got[0].Test != "My own test" || *got[0].CILevel != 90 {
		t.Errorf("kept %+v", got)
	}
	if b.draft(gridDraftKey(ev.ID), &[]keptRow{}) {
		t.Error("a draft is left though all is whole")
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
