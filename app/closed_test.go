package app

import (
	"testing"

	"planpage/app/screen"
)

// When nothing can be written any more, what is typed stays on the screen, a toast says what to do, and leaving the
// field tries again and says it again.
func TestWhatCannotBeWrittenStaysOnTheScreen(t *testing.T) {
	for _, at := range []struct {
		on    screen.Route
		label string
	}{
		{screen.Route{Screen: screen.About}, "Our hope for this year"},
		{screen.Route{Screen: screen.Evaluations, Part: screen.PartAdd}, "Title of the report"},
		{screen.Route{Screen: screen.Goals, Part: screen.PartAdd}, "Area"},
		{screen.Route{Screen: screen.Meetings}, "What worries you, in a few words"},
		{screen.Route{Screen: screen.Records}, "With whom"},
		{screen.Route{Screen: screen.Quick, Part: screen.PartAdd}, "Name"},
	} {
		t.Run(string(at.on.Screen), func(t *testing.T) {
			b := newSampleBench(t)
			b.Go(at.on)
			b.wait(soon)
			b.fill(at.label, 0, "Zeb")
			b.must(b.store.Close())
			b.typed("ras help")
			b.wait(soon)
			b.shows("Zebras help")
			b.says("Your records are closed. Open PlanPage again.")
			b.toasts.Dismiss()
			b.leaveField()
			b.shows("Zebras help")
			b.says("Your records are closed.")
		})
	}
}

// A reading that cannot be written stays in its field.
func TestReadingThatCannotBeWrittenStays(t *testing.T) {
	b := newSampleBench(t)
	b.Go(screen.Route{Screen: screen.Goals, ID: b.goalCalled("Asks for a break").ID})
	b.press("Edit", 0)
	b.press("Done", 0)
	b.must(b.store.Close())
	b.typed("4\n")
	b.says("Your records are closed.")
	b.shows("4")
}
