package screen

import (
	"testing"

	"fyne.io/fyne/v2"
)

// A reading that is typed but not saved waits in its fields, also after a kill; once it is saved nothing waits.
func TestAReadingThatIsTypedWaits(t *testing.T) {
	b, g := showGoals(t, Route{})
	g.focusReading()
	b.typed("6x")
	b.run() // the screen is never left, as in a kill
	again := NewGoals(b.Desk, Route{}).(*goals)
	b.show(again)
	quick := again.detail.(*goalView).quick
	if quick.value.Text != "6x" || quick.date.Text != b.P.Date(testToday) {
		t.Fatalf("the line shows %q on %q", quick.value.Text, quick.date.Text)
	}
	again.focusReading()
	b.key(fyne.KeyEnd)
	b.key(fyne.KeyBackspace)
	b.typed("4")
	b.key(fyne.KeyReturn)
	b.run()
	if b.draft(quick.draftKey(), &readingDraft{}) {
		t.Error("a reading that is saved still waits")
	}
	if list := b.Family().Readings(quick.goal); *list[len(list)-1].Value != 64 {
		t.Errorf("stored %v", *list[len(list)-1].Value)
	}
}

// What was saved last is not said beside a fault.
func TestAFaultTakesTheNoteAway(t *testing.T) {
	b, g := showGoals(t, Route{})
	g.focusReading()
	b.typed("64")
	b.key(fyne.KeyReturn)
	if !b.sees("Saved: 64") {
		t.Fatalf("does not say what was saved: %q", b.words())
	}
	b.typed("sixty")
	b.key(fyne.KeyReturn)
	if b.sees("Saved: 64") || !b.sees("Type the number of this reading.") {
		t.Errorf("shows %q", b.words())
	}
}

// A reading that is taken back is no longer told as saved.
func TestAReadingTakenBackIsNotToldAsSaved(t *testing.T) {
	b, g := showGoals(t, Route{})
	quick := g.detail.(*goalView).quick
	quick.focus()
	b.typed("64")
	b.key(fyne.KeyReturn)
	if !b.sees("Saved: 64") {
		t.Fatalf("shows %q", b.words())
	}
	_, err := b.Store.Undo()
	b.must(err)
	g.Changed(nil)
	if b.sees("Saved: 64") || !b.sees("Enter saves") {
		t.Errorf("after Undo it shows %q", b.words())
	}
}
