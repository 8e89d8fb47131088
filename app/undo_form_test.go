package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/screen"
)

// Undo in the middle of a form takes back the change and leaves the form open, to type on.
func TestUndoKeepsTheFormOpen(t *testing.T) {
	for _, form := range []struct {
		name  string
		open  func(b *bench)
		label string
		nth   int
	}{
		{"evaluation", editsEvaluation, "Who tested or wrote it", 0},
		{"plan", func(b *bench) { editsPlan(b); b.press("Where, tests, and the rest", 0) }, "Where your child learns (placement)", 0},
		{"goal", editsGoal, "Area", 0},
		{"meeting", func(b *bench) { b.visit(screen.Meetings) }, "What worries you, in a few words", 0},
		{"log entry", func(b *bench) { b.Go(screen.Route{Screen: screen.Records, ID: b.family().Log[0].ID}) }, "What was said or seen", 1},
		{"about", func(b *bench) { b.visit(screen.About) }, "Grade", 0},
	} {
		t.Run(form.name, func(t *testing.T) {
			b := newSampleBench(t)
			form.open(b)
			b.wait(soon)
			b.fill(form.label, form.nth, "Zebras")
			b.leaveField()
			b.wait(soon)
			b.shows("Zebras")
			b.win.Canvas().Unfocus()
			b.ctrl(fyne.KeyZ)
			b.says("Undone: ")
			if b.see("Zebras") {
				t.Error("what was undone still shows")
			}
			b.fill(form.label, form.nth, "Lions")
			b.leaveField()
			b.wait(soon)
			b.reopen()
			form.open(b)
			b.shows("Lions")
		})
	}
}

// Undo also takes what has just been typed and not been saved yet.
func TestUndoTakesWhatWasJustTyped(t *testing.T) {
	b := newSampleBench(t)
	editsEvaluation(b)
	before := b.family().EvaluationsByDate()[0].Evaluator
	b.fill("Who tested or wrote it", 0, "Zebras")
	b.ctrl(fyne.KeyZ)
	if got := b.family().EvaluationsByDate()[0].Evaluator; got != before || b.see("Zebras") {
		t.Errorf("stored %q", got)
	}
}
