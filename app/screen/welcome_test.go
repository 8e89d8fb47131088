package screen

import (
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
)

func TestWelcomeAddsAChildByName(t *testing.T) {
	b := newDesk(t)
	b.show(NewWelcome(b.Desk, Route{Screen: Welcome}))
	b.press("Add your child")
	if !b.sees("Please write a name first.") {
		t.Error("a missing name is not said")
	}
	b.typed("  Ada Fox ")
	b.key(fyne.KeyReturn)
	if b.Child == "" || b.Family().Child.Name != "Ada Fox" || len(b.went) != 1 || b.went[0].Screen != About {
		t.Errorf("child %q, went to %v, failed with %v", b.Child, b.went, b.fails)
	}
}

// Who asked for another child can type the name at once.
func TestAnotherChildsNameCanBeTypedAtOnce(t *testing.T) {
	b := newDesk(t)
	c := &record.Child{Name: "Leo Rivera"}
	b.put(c)
	b.Child = c.ID
	b.show(NewWelcome(b.Desk, Route{Screen: Welcome, Part: PartAdd}))
	b.typed("Ada Fox")
	b.key(fyne.KeyReturn)
	if b.Child == c.ID || b.Family().Child.Name != "Ada Fox" {
		t.Errorf("the child is %q", b.Family().Child.Name)
	}
}

func TestWelcomeOffersEveryWayToBegin(t *testing.T) {
	b := newDesk(t)
	b.show(NewWelcome(b.Desk, Route{Screen: Welcome}))
	var labels []string
	for _, f := range b.tabs() {
		if l, ok := f.(labelled); ok {
			labels = append(labels, l.Label())
		} else if _, ok := f.(*kit.Entry); ok {
			labels = append(labels, "name")
		}
	}
	want := []string{"Make a page in 20 minutes", "name", "Add your child", "Look around", "Open a backup", "Lock it with a passphrase"}
	if len(labels) != len(want) {
		t.Fatalf("Tab reaches %q", labels)
	}
	for i := range want {
		if labels[i] != want[i] {
			t.Errorf("Tab reaches %q, not %q", labels, want)
		}
	}
	b.press("Look around")
	b.press("Make a page in 20 minutes")
	if !b.looked || len(b.went) != 1 || b.went[0].Screen != Quick {
		t.Errorf("looked %v, went to %v", b.looked, b.went)
	}
}

func TestWelcomeGoesOnWhereTheParentStopped(t *testing.T) {
	b := newDesk(t)
	b.must(b.keepDraft(quickKey(b.Desk, true), &quickAnswers{Step: 2}))
	b.show(NewWelcome(b.Desk, Route{Screen: Welcome}))
	if !b.sees("You stopped at question 3 of 6.") {
		t.Errorf("it says %q", b.words())
	}
}
