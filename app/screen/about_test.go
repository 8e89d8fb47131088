package screen

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/record"
	"planpage/storage"
)

// teamField is the control of a field of the nth person.
func teamField(a *about, n int, place string) fyne.Focusable {
	a.people[n].form.FocusFirst(place)
	return a.d.Window.Canvas().Focused()
}

// What is changed elsewhere comes in without taking the keyboard from the team.
func TestTheTeamKeepsTheKeyboard(t *testing.T) {
	b := newDesk(t).withSample()
	a := NewAbout(b.Desk, Route{}).(*about)
	b.show(a)
	at := teamField(a, 1, "phone")
	family := b.Family()
	other := family.Contacts[0]
	other.Note = "Changed elsewhere"
	b.put(other)
	if b.Window.Canvas().Focused() != at {
		t.Fatal("the keyboard is elsewhere")
	}
	b.typed("7")
	b.run()
	if got := b.Family().Contacts[1].Phone; got != "7"+family.Contacts[1].Phone && got != family.Contacts[1].Phone+"7" {
		t.Errorf("the phone is %q", got)
	}
	if got := a.people[0].rec.(*record.Contact).Note; got != "Changed elsewhere" {
		t.Errorf("the other person's note shows %q", got)
	}
}

// A person taken away stays away, and Undo brings back also what was typed just before.
func TestAPersonTakenAwayStaysAway(t *testing.T) {
	b := newDesk(t).withSample()
	a := NewAbout(b.Desk, Route{}).(*about)
	b.show(a)
	id, n := a.people[0].rec.Head().ID, len(a.people)
	teamField(a, 0, "note")
	b.typed("Calls back. ")
	a.people[0].remove("about.contact.removed")
	b.run()
	if _, there := load[*record.Contact](b.Desk, id); there || len(a.people) != n-1 {
		t.Fatalf("%d people show, %d before", len(a.people), n)
	}
	if f := b.Window.Canvas().Focused(); f != nil {
		t.Errorf("the keyboard is on a field that is gone: %T", f)
	}
	_, err := b.Store.Undo()
	b.must(err)
	if back, _ := load[*record.Contact](b.Desk, id); back == nil || back.Note == "" || len(a.people) != n {
		t.Errorf("Undo brings back %+v", back)
	}
}

// A date half typed when a goal's form goes is kept, whoever closes it.
func TestAHalfTypedDateIsKept(t *testing.T) {
	b := newDesk(t).withSample()
	g := NewGoals(b.Desk, Route{}).(*goals)
	b.show(g)
	goal := g.results[g.first()].Goal
	g.edit(goal)
	form := g.detail.(*goalForm)
	form.ed.form.FocusFirst("target.date")
	b.key(fyne.KeyEnd)
	for range 20 {
		b.key(fyne.KeyBackspace)
	}
	b.typed("6/1/2027")
	g.Back()
	if got, _ := load[*record.Goal](b.Desk, goal.ID); got.Target.Date != "2027-06-01" {
		t.Errorf("the goal's target is %q", got.Target.Date)
	}
	if f, on := b.Window.Canvas().Focused().(fyne.CanvasObject); on && !slices.Contains(b.objects(), f) {
		t.Errorf("the keyboard is on a field that is gone: %T", f)
	}
}

// A child whose records are gone is not made again by its screen.
func TestAChildDeletedElsewhereStaysAway(t *testing.T) {
	b := newDesk(t).withSample()
	a := NewAbout(b.Desk, Route{}).(*about)
	b.show(a)
	a.child.form.FocusFirst("school")
	b.typed("Another ")
	b.must(b.Own(func() error {
		return b.Store.Update(func(tx *storage.Tx) error { return tx.Delete(record.Children, "", b.Child) })
	}))
	b.fails = nil
	a.Leave()
	if _, there := load[*record.Child](b.Desk, b.Child); there {
		t.Error("the child is back")
	}
}
