package screen

import (
	"testing"

	"planpage/app/record"
)

func TestPlanSaysWhatItPromisesToday(t *testing.T) {
	b := newDesk(t).withSample()
	b.show(NewPlan(b.Desk, Route{}))
	for _, words := range []string{
		"IEP, Jan 12, 2026 to Jan 11, 2027 (current)", "Reading: 30 minutes, 5 times a week, in a small group",
		"Speech and language: 30 minutes, once a week, in a small group", "Audiobooks for grade-level text",
		"91 % of the school day with children without a plan", "Every 9 weeks.", "does not say whether it is enough",
	} {
		if !b.sees(words) {
			t.Errorf("%q does not show", words)
		}
	}
}

func TestPlanServiceLines(t *testing.T) {
	p := &plan{d: newDesk(t).Desk}
	n := record.Float
	for _, c := range []struct {
		service record.Service
		want    string
	}{
		{record.Service{Name: "Reading", Minutes: n(30), Times: n(5), Per: "week"}, "Reading: 30 minutes, 5 times a week"},
		{record.Service{Name: "Nurse", Minutes: n(1), Times: n(1), Per: "day", Grouping: "individual"}, "Nurse: 1 minute, once a day, alone with the teacher"},
		{record.Service{Name: "Speech", Minutes: n(60), Per: "month"}, "Speech: 60 minutes, a month"},
		{record.Service{Name: "Bus"}, "Bus"},
		{record.Service{Times: n(2.5)}, "Service without a name: 2.5 times"},
	} {
		if got := p.service(c.service); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// current returns the plans in force, by id.
func current(b *bench) []string {
	var list []string
	for _, p := range b.Family().Plans {
		if p.Status == record.PlanCurrent {
			list = append(list, p.ID)
		}
	}
	return list
}

func TestPlanIsTypedByKeyboardAndComesIntoForce(t *testing.T) {
	b := newDesk(t).withSample()
	old := b.Family().CurrentPlan().ID
	s := NewPlan(b.Desk, Route{})
	b.show(s)
	s.(Adder).Add()
	b.typed("1/11/2027")
	b.press("Services") // the first section after a new plan's dates stands open: this folds it, and again opens it
	b.press("Services")
	b.press("Add a service")
	b.typed("Reading")
	b.tab(1)
	b.typed("45")
	b.tab(1)
	b.typed("5")
	s.(*plan).edit.form.FocusFirst("status")
	b.typed("c")
	s.Leave()
	now := current(b)
	if len(now) != 1 || now[0] == old {
		t.Fatalf("in force are %v", now)
	}
	got := b.Family().CurrentPlan()
	if got.StartDate != "2027-01-11" || got.Supersedes != old || len(got.Services) != 1 || *got.Services[0].Minutes != 45 || got.Services[0].Per != "week" {
		t.Errorf("kept %+v", got)
	}
	if len(b.undo) != 1 {
		t.Fatalf("said %v", b.undo)
	}
	_, err := b.Store.Undo()
	b.must(err)
	if now := current(b); len(now) != 1 || now[0] != old {
		t.Errorf("after Undo in force are %v", now)
	}
	draft, ok := load[*record.Plan](b.Desk, got.ID)
	if !ok || draft.Status != record.PlanDraft || len(draft.Services) != 1 {
		t.Errorf("Undo took more than the coming into force: %+v", draft)
	}
}

// reaches reports whether Tab reaches something with this label.
func (b *bench) reaches(label string) bool {
	for _, f := range b.tabs() {
		if l, ok := f.(labelled); ok && l.Label() == label {
			return true
		}
	}
	return false
}

func TestPlanAsksFor504Barriers(t *testing.T) {
	b := newDesk(t).withSample()
	s := NewPlan(b.Desk, Route{})
	b.show(s)
	b.press("Edit")
	if b.reaches("What gets in the way at school") {
		t.Error("an IEP asks for barriers")
	}
	s.(*plan).edit.form.FocusFirst("kind")
	b.typed("5")
	if !b.reaches("What gets in the way at school") {
		t.Error("a 504 plan does not ask for barriers")
	}
}

func TestPlanOffersEarlierPlans(t *testing.T) {
	b := newDesk(t).withSample()
	s := NewPlan(b.Desk, Route{}).(*plan)
	b.show(s)
	b.Window.Canvas().Focus(s.picker)
	s.picker.SetSelected("IEP from Jan 13, 2025 (earlier)")
	if !b.sees("Reading: 30 minutes, 4 times a week, in a small group") {
		t.Errorf("the earlier plan does not show; there is %q", b.words())
	}
}

func TestPlanTakesADroppedFile(t *testing.T) {
	b := newDesk(t).withSample()
	s := NewPlan(b.Desk, Route{})
	b.show(s)
	id := b.Family().CurrentPlan().ID
	s.(Dropper).Dropped([]string{b.file("iep.pdf", "%PDF-1.4 plan")})
	docs := attachedTo(b.Family(), b.Family().CurrentPlan().Documents)
	last := docs[len(docs)-1]
	if last.FileName != "iep.pdf" || last.DocumentKind != "iep" || b.Family().CurrentPlan().ID != id || !b.sees("iep.pdf · 1 KB") {
		t.Errorf("kept %+v", last)
	}
}

func TestPlanFormUnfoldsByKeyboard(t *testing.T) {
	b := newDesk(t).withSample()
	b.show(NewPlan(b.Desk, Route{}))
	b.press("Edit")
	folded := len(b.tabs())
	for _, title := range []string{"Services", "Accommodations", "Progress reports"} {
		b.press(title)
	}
	if now := len(b.tabs()); now < folded+60 {
		t.Errorf("Tab reaches %d places in the open form, %d in the folded one", now, folded)
	}
	b.press("Services")
	b.press("Accommodations")
	b.press("Progress reports")
	if now := len(b.tabs()); now != folded {
		t.Errorf("Tab reaches %d places in the form folded again, %d before", now, folded)
	}
}
