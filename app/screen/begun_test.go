package screen

import (
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/record"
)

func TestANewPersonWaitsForAName(t *testing.T) {
	b := newDesk(t).withSample()
	a := NewAbout(b.Desk, Route{}).(*about)
	b.show(a)
	before := len(b.Family().Contacts)
	a.Add()
	a.fresh.form.FocusFirst("note")
	b.typed("Met her at the gate")
	a.Leave()
	if n := len(b.Family().Contacts); n != before {
		t.Fatalf("a person without a name is in the records: %d, %d before", n, before)
	}
	again := NewAbout(b.Desk, Route{}).(*about)
	b.show(again)
	again.Add()
	b.typed("Ms. Lopez")
	again.Leave()
	var got *record.Contact
	for _, c := range b.Family().Contacts {
		if c.Name == "Ms. Lopez" {
			got = c
		}
	}
	if got == nil || got.Note != "Met her at the gate" || len(b.Family().Contacts) != before+1 {
		t.Fatalf("kept %+v", got)
	}
	again.Add()
	b.typed("x")
	if again.fresh == nil || again.fresh.rec.(*record.Contact).Name != "x" {
		t.Error("the next person has no fields of their own")
	}
}

func TestAPlanHalfTypedIsShownFirst(t *testing.T) {
	b := newDesk(t).withSample()
	s := NewPlan(b.Desk, Route{})
	b.show(s)
	before := len(b.Family().Plans)
	s.(Adder).Add()
	b.typed("1/12/2027")
	s.Leave()
	again := NewPlan(b.Desk, Route{}).(*plan)
	b.show(again)
	if !b.sees("You were writing a new plan.") {
		t.Fatalf("the plan half typed looks lost: %q", b.words())
	}
	b.press("Go on")
	if again.edit == nil || again.edit.rec.(*record.Plan).StartDate != "2027-01-12" {
		t.Fatal("Go on does not go on")
	}
	again.Back()
	again.read(b.Family().CurrentPlan().ID)
	again.Add()
	if again.edit.rec.(*record.Plan).StartDate != "2027-01-12" || len(b.Family().Plans) != before+1 {
		t.Error("Add a plan begins another one")
	}
	again.Back()
	again.read(b.Family().CurrentPlan().ID)
	b.press("Throw it away")
	if n := len(b.Family().Plans); n != before || b.sees("You were writing a new plan.") {
		t.Errorf("%d plans, %d before; shows %q", n, before, b.words())
	}
}

func TestAPlanThatCannotBeStoredIsShownFirst(t *testing.T) {
	b := newDesk(t).withSample()
	s := NewPlan(b.Desk, Route{}).(*plan)
	b.show(s)
	s.Add()
	b.typed("1/12/2027")
	s.edit.form.FocusFirst("endDate")
	b.typed("1/12/2026")
	s.Leave()
	again := NewPlan(b.Desk, Route{}).(*plan)
	b.show(again)
	if !b.sees("You were writing a new plan.") && !b.sees("needs a fix") {
		t.Fatalf("what was typed looks lost: %q", b.words())
	}
}

func TestAReportHalfTypedWaitsInTheList(t *testing.T) {
	b := newDesk(t).withSample()
	s := NewEvaluations(b.Desk, Route{}).(*evaluations)
	b.show(s)
	s.Add()
	s.edit.form.FocusFirst("date")
	b.key(fyne.KeyEnd)
	b.typed("x")
	b.Window.Canvas().Unfocus()
	s.edit.form.FocusFirst("title")
	b.typed("Reading test")
	s.Leave()
	again := NewEvaluations(b.Desk, Route{}).(*evaluations)
	b.show(again)
	found := false
	for _, ev := range b.Family().Evaluations {
		found = found || ev.Title == "Reading test"
	}
	if !found && !b.sees("New report") {
		t.Errorf("what was typed looks lost: %q", b.words())
	}
}

func TestAReportSaysWhatItsFormStillNeeds(t *testing.T) {
	b := newDesk(t).withSample()
	s := NewEvaluations(b.Desk, Route{}).(*evaluations)
	b.show(s)
	b.press("Edit")
	s.edit.form.FocusFirst("date")
	b.key(fyne.KeyEnd)
	b.typed("x")
	s.edit.form.FocusFirst("summary")
	b.typed("New words. ")
	s.Back()
	if !b.sees("1 thing you typed still needs a fix.") {
		t.Fatalf("the view says nothing: %q", b.words())
	}
	b.press("Edit")
	if !b.sees("is not a date. Write it like 12/8/2026") {
		t.Error("the form does not say what is wrong")
	}
}

func TestAGoalNotYetMadeIsNotRemoved(t *testing.T) {
	b, _ := showGoals(t, Route{Part: PartAdd})
	if b.sees("Remove this goal") || b.sees("Throw it away") {
		t.Error("there is nothing to take away yet")
	}
	b.typed("Spells words")
	b.run()
	if !b.sees("Remove this goal") {
		t.Error("a goal that is made cannot be removed")
	}
}
