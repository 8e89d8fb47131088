package screen

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/record"
)

func TestAGoalSaysWhatItsFormStillNeeds(t *testing.T) {
	b, g := showGoals(t, Route{})
	goal := goalNamed(b, readingGoal)
	g.edit(goal)
	f := g.detail.(*goalForm)
	f.ed.form.FocusFirst("baseline.value")
	b.typed("abc")
	b.Window.Canvas().Unfocus()
	b.press("Add a report")
	f.reports.editors[0].form.FocusFirst("date")
	b.typed("x")
	b.Window.Canvas().Unfocus()
	if !g.Back() || !b.sees("2 things you typed still need a fix.") {
		t.Fatalf("the view does not say so: %q", b.words())
	}
	for _, o := range b.objects() { // the first Edit is that of the note or the goal's own: both lead to the form
		if l, ok := o.(labelled); ok && l.Label() == "Edit" {
			b.Window.Canvas().Focus(l)
			b.key(fyne.KeyReturn)
			break
		}
	}
	if _, form := g.detail.(*goalForm); !form || !b.sees("This is not a number") {
		t.Errorf("the form does not say what is wrong: %q", b.words())
	}
	g.detail.(*goalForm).ed.form.FocusFirst("baseline.value")
	for range 20 {
		b.key(fyne.KeyEnd)
		b.key(fyne.KeyBackspace)
	}
	b.typed("41")
	g.Back()
	if !b.sees("1 thing you typed still needs a fix.") {
		t.Errorf("one of the two is left: %q", b.words())
	}
}

func TestEscapeShowsWhatWasJustTyped(t *testing.T) {
	b, g := showGoals(t, Route{})
	g.edit(goalNamed(b, readingGoal))
	f := g.detail.(*goalForm)
	f.ed.form.FocusFirst("target.value")
	for range 8 {
		b.key(fyne.KeyEnd)
		b.key(fyne.KeyBackspace)
	}
	b.typed("95")
	g.Back()
	if !b.sees("target 95 by Jan 11") {
		t.Errorf("shows %q", b.words())
	}
}

func TestAReadingThatCannotBeIsNotKept(t *testing.T) {
	b, g := showGoals(t, Route{})
	percent, out := goalNamed(b, "Two-step word problems"), goalNamed(b, "Asks for a break")
	for _, c := range []struct {
		goal        *record.Goal
		typed, says string
	}{
		{percent, "170", "A percent cannot be above 100."},
		{percent, "-5", "This number cannot be below zero."},
		{out, "9", "More were right than there were tries."},
	} {
		g.show(c.goal.ID)
		before := len(b.Family().Readings(c.goal.ID))
		g.focusReading()
		b.typed(c.typed)
		b.key(fyne.KeyReturn)
		if n := len(b.Family().Readings(c.goal.ID)); n != before || !b.sees(c.says) {
			t.Errorf("%s: %d readings, %d before; shows %q", c.typed, n, before, b.words())
		}
	}
	g.show(percent.ID)
	q := g.detail.(*goalView).quick
	q.date.SetDate(testToday.AddDays(1))
	q.value.SetTyped("")
	q.focus()
	b.typed("70")
	b.key(fyne.KeyReturn)
	if !b.sees("This day is still to come.") {
		t.Errorf("a reading of tomorrow is taken: %q", b.words())
	}
}

func TestAReadingOfTheListIsCheckedToo(t *testing.T) {
	b, g := showGoals(t, Route{})
	goal := goalNamed(b, "Two-step word problems")
	g.put(newGoalReadings(g, goal.ID))
	r := g.detail.(*goalReadings)
	place := "value"
	m := r.editors[0].rec.(*record.Measurement)
	if m.Value == nil {
		place = "correct"
	}
	r.editors[0].form.FocusFirst(place)
	b.typed("99")
	b.Window.Canvas().Unfocus()
	if !slices.ContainsFunc(b.words(), func(s string) bool {
		return s == "A percent cannot be above 100. Write 0 to 100, or how many of how many, like 14 of 20." ||
			s == "More were right than there were tries. Check both numbers. They may be the wrong way around."
	}) {
		t.Errorf("shows %q", b.words())
	}
	g.Back()
	if !b.sees("1 thing you typed still needs a fix.") {
		t.Errorf("the goal does not say so: %q", b.words())
	}
}
