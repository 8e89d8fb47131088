package screen

import (
	"testing"

	"fyne.io/fyne/v2"
)

// The keyboard stays with the goal: above its readings when they open, and at the field for the next one afterwards.
func TestTheKeyboardStaysWithTheGoal(t *testing.T) {
	b, g := showGoals(t, Route{})
	goal := goalNamed(b, readingGoal)
	g.readings(goal.ID)
	all := g.detail.(*goalReadings)
	if b.Window.Canvas().Focused() != fyne.Focusable(all.done) {
		t.Errorf("the readings open with the keyboard at %T", b.Window.Canvas().Focused())
	}
	b.key(fyne.KeyReturn)
	inReading := func(after string) {
		t.Helper()
		v, ok := g.detail.(*goalView)
		if !ok || b.Window.Canvas().Focused() != fyne.Focusable(v.quick.value) {
			t.Errorf("after %s the keyboard is at %T", after, b.Window.Canvas().Focused())
		}
	}
	inReading("the readings")
	g.edit(goal)
	g.Back()
	inReading("the form")
	g.bring(goal.ID)
	g.Back()
	inReading("the rows")
}

// What was wrong with a number is said until another is typed.
func TestAFaultOfAReadingGoesWithTheNumber(t *testing.T) {
	b, g := showGoals(t, Route{})
	g.focusReading()
	q := g.detail.(*goalView).quick
	b.typed("abc")
	b.key(fyne.KeyReturn)
	if !q.fault.Visible() {
		t.Fatal("a word for a number is not refused")
	}
	b.typed("6")
	if q.fault.Visible() {
		t.Errorf("still says %q", q.fault.Text())
	}
}
