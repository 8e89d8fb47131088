package screen

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/record"
)

func showPractice(t *testing.T) (*bench, *practice) {
	t.Helper()
	b := newDesk(t).withSample()
	p := NewPractice(b.Desk, Route{}).(*practice)
	b.show(p)
	return b, p
}

// row is the row of a goal, and its place.
func (p *practice) row(t *testing.T, id string) (*practiceRow, int) {
	t.Helper()
	n := slices.IndexFunc(p.rows, func(r *practiceRow) bool { return r.goal == id })
	if n < 0 {
		t.Fatal("the goal is not there")
	}
	return p.rows[n], n
}

// A reading for each goal, by keyboard alone: Enter goes on, a goal without a number is left out, one Undo takes all back.
func TestAReadingForEachGoal(t *testing.T) {
	b, p := showPractice(t)
	before := len(b.Family().Measurements)
	c := b.Window.Canvas()
	if c.Focused() != fyne.Focusable(p.rows[0].number.value) {
		t.Fatal("the cursor is not at the first goal")
	}
	if len(p.rows) != len(b.Family().ActiveGoals()) || !b.sees("words correct a minute · last: 62 on Nov 22") {
		t.Errorf("shows %q", b.words())
	}
	for n, row := range p.rows {
		if c.Focused() != row.number.first() {
			t.Fatalf("Enter does not lead to goal %d", n)
		}
		if n == 1 {
			b.typed("15 of 20")
		} else if n != 3 {
			b.typed("3")
		}
		b.key(fyne.KeyReturn)
	}
	if c.Focused() != fyne.Focusable(p.save) {
		t.Fatal("behind the last goal is not the button")
	}
	b.key(fyne.KeyReturn)
	if got, want := len(b.Family().Measurements)-before, len(p.rows)-1; got != want {
		t.Fatalf("%d readings, want %d", got, want)
	}
	savedForEach(t, b, p)
	_, err := b.Store.Undo()
	b.must(err)
	if n := len(b.Family().Measurements); n != before || !b.sees("last: 62 on Nov 22") {
		t.Errorf("%d readings after one Undo, %d before", n, before)
	}
}

// savedForEach checks what is stored and shown once the readings are saved.
func savedForEach(t *testing.T, b *bench, p *practice) {
	t.Helper()
	family := b.Family()
	outOf := goalNamed(b, "Asks for a break")
	list := family.Readings(outOf.ID)
	if m := list[len(list)-1]; m.Date != testToday || *m.Correct != 3 || *m.Total != 5 || m.Source != record.SourceSchool {
		t.Errorf("stored %+v", m)
	}
	if !b.sees("last: 3 on Nov 23") || !slices.Equal(b.undo, []string{"4 readings added."}) || !p.rows[0].number.empty() {
		t.Errorf("shows %q, toasts %q", b.words(), b.undo)
	}
	if b.draft(p.draftKey(), &practiceDraft{}) {
		t.Error("readings that are saved still wait")
	}
}

// While one number is wrong nothing is saved; each fault stands below its goal, and the cursor goes to the first.
func TestNothingIsSavedWhileANumberIsWrong(t *testing.T) {
	b, p := showPractice(t)
	before := len(b.Family().Measurements)
	percent, at := p.row(t, goalNamed(b, "Two-step word problems").ID)
	outOf, _ := p.row(t, goalNamed(b, "Asks for a break").ID)
	p.rows[0].number.value.SetTyped("64")
	percent.number.value.SetTyped("170")
	outOf.number.value.SetTyped("6")
	b.press("Save the readings")
	if len(b.Family().Measurements) != before || b.Window.Canvas().Focused() != fyne.Focusable(p.rows[at].number.value) {
		t.Error("something is saved, or the cursor is elsewhere")
	}
	for _, words := range []string{"Nothing is saved yet", "A percent cannot be above 100.", "More were right than there were tries."} {
		if !b.sees(words) {
			t.Errorf("does not say %q: %q", words, b.words())
		}
	}
	percent.number.value.SetTyped("70")
	outOf.number.value.SetTyped("")
	b.press("Save the readings")
	if n := len(b.Family().Measurements); n != before+2 || b.sees("Nothing is saved yet") {
		t.Errorf("%d readings, %d before; %q", n, before, b.words())
	}
}

func TestADayOrANumberIsNeeded(t *testing.T) {
	b, p := showPractice(t)
	b.press("Save the readings")
	if !b.sees("Type a number beside at least one goal.") {
		t.Errorf("shows %q", b.words())
	}
	b.Window.Canvas().Focus(p.date)
	p.date.SetTyped("someday")
	b.press("Save the readings")
	if !b.sees("Type the day as in 11/23/2026.") || b.Window.Canvas().Focused() != fyne.Focusable(p.date) {
		t.Errorf("shows %q", b.words())
	}
	p.date.SetTyped("12/24/2026")
	p.rows[0].number.value.SetTyped("64")
	b.press("Save the readings")
	if !b.sees("This day is still to come.") {
		t.Errorf("shows %q", b.words())
	}
}

// What is half filled in waits, also after a kill, and while goals come and go.
func TestHalfAPracticeWaits(t *testing.T) {
	b, p := showPractice(t)
	b.typed("6x")
	p.source.TypedRune('h')
	b.run() // the screen is never left, as in a kill
	again := NewPractice(b.Desk, Route{}).(*practice)
	b.show(again)
	if again.rows[0].number.value.Text != "6x" || again.source.Value() != "home" {
		t.Fatalf("waits: %q %q", again.rows[0].number.value.Text, again.source.Value())
	}
	b.put(&record.Goal{Title: "Ties her shoes", Unit: record.UnitYesNo})
	if !b.sees("Ties her shoes") || !b.sees("yes or no · no readings yet") {
		t.Errorf("does not show the new goal: %q", b.words())
	}
	first, _ := again.row(t, p.rows[0].goal)
	if first.number.value.Text != "6x" {
		t.Error("what was typed is gone")
	}
}

// Yes or no is chosen by its letter or from the list, and the next goal has the keyboard.
func TestYesOrNoLeadsToTheNextGoal(t *testing.T) {
	b := newDesk(t)
	child := &record.Child{Name: "Ada Lovelace"}
	b.put(child)
	b.Child = child.ID
	b.put(&record.Goal{Title: "Ties her shoes", Unit: record.UnitYesNo}, &record.Goal{Title: "Counts", Unit: record.UnitCount})
	p := NewPractice(b.Desk, Route{}).(*practice)
	b.show(p)
	yesNo, n := p.row(t, goalNamed(b, "Ties her shoes").ID)
	b.Window.Canvas().Focus(yesNo.number.answer)
	b.typed("y")
	next := fyne.Focusable(p.save)
	if n == 0 {
		next = p.rows[1].number.value
	}
	if b.Window.Canvas().Focused() != next {
		t.Errorf("the keyboard is in %T", b.Window.Canvas().Focused())
	}
	b.Window.Canvas().Focus(yesNo.number.answer)
	b.key(fyne.KeyReturn)
	menu := b.Window.Canvas().Overlays().Top()
	if menu == nil {
		t.Fatal("Enter does not open the list")
	}
	b.key(fyne.KeyDown)
	b.key(fyne.KeyReturn)
	if b.Window.Canvas().Focused() != next || yesNo.number.answer.Value() != "0" {
		t.Errorf("the keyboard is in %T, the answer %q", b.Window.Canvas().Focused(), yesNo.number.answer.Value())
	}
	b.press("Save the readings")
	if list := b.Family().Measurements; len(list) != 1 || *list[0].Value != 0 {
		t.Errorf("stored %+v", list)
	}
}

func TestPracticeWithoutGoalsTeaches(t *testing.T) {
	b := newDesk(t)
	child := &record.Child{Name: "Ada Lovelace"}
	b.put(child)
	b.Child = child.ID
	p := NewPractice(b.Desk, Route{}).(*practice)
	b.show(p)
	b.press("Add a goal")
	if !slices.Contains(b.went, Route{Screen: Goals, Part: PartAdd}) || !p.Back() {
		t.Errorf("went %v", b.went)
	}
	g := NewGoals(b.Desk, Route{}).(*goals)
	b.show(g)
	if b.sees("Readings for all goals") {
		t.Error("offers readings for all of no goals")
	}
	b.put(&record.Goal{Title: "Counts"})
	b.press("Readings for all goals")
	if !slices.Contains(b.went, Route{Screen: Practice}) {
		t.Errorf("went %v", b.went)
	}
}

func TestEveryGoalIsReachedByTab(t *testing.T) {
	b, p := showPractice(t)
	tabs := b.tabs()
	for _, want := range []fyne.Focusable{p.save, p.date, p.source} {
		if !slices.Contains(tabs, want) {
			t.Errorf("Tab does not reach %T", want)
		}
	}
	for _, row := range p.rows {
		if !slices.Contains(tabs, row.number.first()) {
			t.Errorf("Tab does not reach %s", row.of.Name())
		}
	}
}
