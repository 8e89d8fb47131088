package screen

import (
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
)

const pastedTable = `WISC-V
Verbal Comprehension (VCI) 118 109-124 88 High Average
Visual Spatial (VSI) 100 92-108 50 Average
Fluid Reasoning (FRI) 97 90-104 42 Average
Working Memory (WMI) 88 81-97 21 Low Average
Processing Speed (PSI) 86 78-97 18 Low Average
Full Scale IQ (FSIQ) 98 93-103 45 Average
WIAT-4
Word Reading 82 78-86 12th
Spelling 75 69-81 5th
Oral Reading Fluency 79 72-86 8th
CTOPP-2
Elision 6 9
Blending Words 8 25
Phonological Awareness 83 13
some words 4 between 5`

func TestScoresPasteTwelveLines(t *testing.T) {
	b, ev, g := emptyReport(t)
	b.press("WISC-V")
	b.press("Paste lines")
	fyne.CurrentApp().Clipboard().SetContent(pastedTable)
	b.Window.Canvas().Focused().(*kit.Area).TypedShortcut(&fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()})
	for _, words := range []string{
		"12 new, 1 cannot be read", "Line 16: There are words between the numbers.", "some words 4 between 5", "109–124", "High Average", "Scaled",
	} {
		if !b.sees(words) {
			t.Errorf("%q does not show", words)
		}
	}
	if len(b.storedScores(ev)) != 0 {
		t.Error("something is kept before it was accepted")
	}
	b.press("Add 12 scores")
	got := b.storedScores(ev)
	if len(got) != 12 || got[0].Name != "Full Scale IQ" || got[0].Value != "98" || got[1].Value != "118" || got[11].Test != "CTOPP-2" {
		t.Fatalf("kept %+v", got)
	}
	if !b.sees("12 already there, 1 cannot be read") {
		t.Errorf("they would be added twice: %q", b.words())
	}
	if len(g.rows()) != 12 {
		t.Errorf("%d lines: names of the template stand beside the pasted ones", len(g.rows()))
	}
	g.Leave()
	again := b.scoresOf(ev)
	again.openPaste("")
	if again.paste.field.Text != pastedTable {
		t.Error("the pasted lines did not wait")
	}
}

func TestScoresOneUndoTakesPastedLinesBack(t *testing.T) {
	b, ev, g := emptyReport(t)
	b.press("WISC-V")
	g.paste.put("", pastedTable)
	g.openPaste("WISC-V")
	b.press("Add 12 scores")
	_, err := b.Store.Undo()
	b.must(err)
	if n := len(b.storedScores(ev)); n != 0 {
		t.Errorf("one Undo leaves %d scores", n)
	}
	if rows := g.rows(); len(rows) != 6 || rows[1].name.Text != "Verbal Comprehension" || rows[1].value.Text != "" {
		t.Errorf("%d lines are left", len(rows))
	}
}

func TestScoresPasteIntoACell(t *testing.T) {
	b, ev, g := emptyReport(t)
	b.press("WISC-V")
	fyne.CurrentApp().Clipboard().SetContent("Similarities\t13\t84\nBlock Design\t9\t37")
	b.Window.Canvas().Focused().(*kit.Entry).TypedShortcut(&fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()})
	b.press("Add 2 scores")
	got := b.storedScores(ev)
	if len(got) != 2 || got[0].Test != "WISC-V" || got[0].Scale != "scaled" || *got[1].Percentile != 37 {
		t.Fatalf("kept %+v", got)
	}
	if !g.typing.Visible() || len(g.rows()) != 8 || g.paste.field.Text != "" {
		t.Error("the table does not show again")
	}
	if !g.Back() || len(b.went) != 1 || b.went[0].Screen != Evaluations || b.went[0].ID != ev.ID {
		t.Errorf("Escape went to %+v", b.went)
	}
}
