package screen

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// A semester of readings comes in by keyboard alone: the day, Enter, the number, Enter, and back to the day with Shift+Tab,
// which selects it.
func TestASemesterIsTyped(t *testing.T) {
	b, g := showGoals(t, Route{})
	goal := goalNamed(b, readingGoal)
	before := len(b.Family().Readings(goal.ID))
	g.focusReading()
	quick := g.detail.(*goalView).quick
	c := b.Window.Canvas()
	for week := range 18 {
		c.FocusPrevious()
		if c.Focused() != fyne.Focusable(quick.date) {
			t.Fatalf("Shift+Tab does not lead to the day, but to %T", c.Focused())
		}
		c.Focused().(desktop.Keyable).KeyUp(&fyne.KeyEvent{Name: fyne.KeyTab})
		day := testToday.AddDays(-7 * (18 - week))
		b.typed(fmt.Sprintf("%d/%d/%d", day.Month(), day.Day(), day.Year()))
		b.key(fyne.KeyReturn)
		b.typed(fmt.Sprint(60 + week))
		b.key(fyne.KeyReturn)
		if !b.sees("Saved: " + fmt.Sprint(60+week)) {
			t.Fatalf("week %d is not saved: %q", week, b.words())
		}
	}
	list := b.Family().Readings(goal.ID)
	if len(list) != before+18 {
		t.Fatalf("%d readings, %d before", len(list), before)
	}
	found := 0
	for _, m := range list {
		week := 18 - m.Date.DaysUntil(testToday)/7
		if m.Date.DaysUntil(testToday)%7 == 0 && week >= 0 && m.Value != nil && *m.Value == float64(60+week) {
			found++
		}
	}
	if found < 18 {
		t.Errorf("%d of the 18 readings are as typed", found)
	}
	if !b.sees(fmt.Sprintf("All %d readings", before+18)) {
		t.Errorf("shows %q", b.words())
	}
}

// A file is chosen in the program's own dialog, and Escape leaves the rows as they were.
func TestAFileIsChosen(t *testing.T) {
	b, _, i := showImport(t)
	b.typed("11/16/2026 64")
	b.press("Choose a file…")
	if b.Window.Canvas().Overlays().Top() == nil {
		t.Fatal("no dialog opens")
	}
	b.key(fyne.KeyEscape)
	if i.field.Text != "11/16/2026 64" {
		t.Errorf("the field holds %q", i.field.Text)
	}
	i.load(b.file("list.txt", "Day\tWCPM\r11/17/2026\t65\r"))
	if !b.sees("65 words correct a minute") || b.Window.Canvas().Focused() != fyne.Focusable(i.field) {
		t.Errorf("shows %q", b.words())
	}
}
