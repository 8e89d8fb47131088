package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/screen"
)

// typing is a field of a screen in which someone is in the middle of a word.
type typing struct {
	name  string
	open  func(b *bench)
	label string
	words string
}

var typings = []typing{
	{"about", func(b *bench) { b.visit(screen.About) }, "Our hope for this year", "That she likes zebr"},
	{"a goal", func(b *bench) {
		b.Go(screen.Route{Screen: screen.Goals, ID: b.goalCalled("Asks for a break").ID})
		b.press("Edit", 0)
	}, "In words", "zebras he as"},
	{"a new goal", func(b *bench) { b.visit(screen.Goals); b.ctrl(fyne.KeyN) }, "Area", "Zebra"},
	{"a new evaluation", func(b *bench) { b.visit(screen.Evaluations); b.ctrl(fyne.KeyN) }, "Title of the report", "Hearing of zeb"},
	{"a meeting", func(b *bench) { b.visit(screen.Meetings) }, "What worries you, in a few words", "Too few zeb"},
	{"a new meeting", func(b *bench) { b.visit(screen.Meetings); b.ctrl(fyne.KeyN) }, "In a sentence", "To talk abou"},
	{"the plan", func(b *bench) { b.visit(screen.Plan); b.press("Edit", 0) }, "Starts", "zebra day"},
	{"the six questions", func(b *bench) { b.Go(screen.Route{Screen: screen.Quick, Part: screen.PartAdd}) }, "", "Nora Zebr"},
}

// Another text size or other colours come at once. What is being typed stays on the screen, and nothing is lost.
func TestLookChangesWhileTyping(t *testing.T) {
	b := newSampleBench(t)
	for _, in := range typings {
		t.Run(in.name, func(t *testing.T) {
			b.t = t
			b.config.Mode = string(kit.ModeLight)
			in.open(b)
			b.wait(soon)
			if in.label != "" {
				b.fill(in.label, 0, in.words)
			} else {
				b.typed(in.words)
			}
			b.ctrl(fyne.KeyPlus)
			b.shows(in.words)
			b.config.Mode = string(kit.ModeDark)
			b.restyle()
			b.shows(in.words)
			b.ctrl(fyne.Key0)
			b.shows(in.words)
		})
	}
	b.t = t
	b.reopen()
	if b.config.Mode != string(kit.ModeDark) || b.config.Scale != 1 {
		t.Errorf("kept %v %v", b.config.Mode, b.config.Scale)
	}
	for _, in := range typings {
		in.open(b)
		b.wait(soon)
		b.shows(in.words)
	}
}

// The cursor stays where it is, so that the word can be finished.
func TestLookKeepsTheCursor(t *testing.T) {
	b := newSampleBench(t)
	b.visit(screen.About)
	b.fill("Our hope for this year", 0, "She likes zbras")
	for range 4 {
		b.key(fyne.KeyLeft)
	}
	b.ctrl(fyne.KeyPlus)
	b.typed("e")
	b.leaveField()
	if got := b.family().Child.Vision; got != "She likes zebras" {
		t.Errorf("stored %q", got)
	}
}

// Back leads to the record that was shown, not only to its screen.
func TestBackLeadsToWhatWasShown(t *testing.T) {
	b := newSampleBench(t)
	b.visit(screen.Evaluations)
	b.ctrl(fyne.KeyF)
	b.key(fyne.KeyDown)
	b.key(fyne.KeyEnd)
	b.shows("First school evaluation")
	b.press("Edit", 0)
	b.fill("Who tested or wrote it", 0, "Dr. Zebra")
	b.visit(screen.Home)
	b.Back()
	b.wait(soon)
	b.shows("Dr. Zebra")
	if e := b.family().EvaluationsByDate(); e[len(e)-1].Evaluator != "Dr. Zebra" {
		t.Errorf("stored %+v", e[len(e)-1])
	}
}
