package screen

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/record"
	"planpage/storage"
)

func (b *bench) remove(r record.Record) {
	b.t.Helper()
	b.must(b.Store.Update(func(tx *storage.Tx) error { return tx.Delete(r.Kind(), r.Head().ChildID, r.Head().ID) }))
}

// A goal comes back with its readings, by the keyboard alone, and Undo takes that back.
func TestWhatWasDeletedComesBack(t *testing.T) {
	b := newDesk(t).withSample()
	family := b.Family()
	goal, entry := family.Goals[0], family.Log[0]
	readings, reports := len(family.Readings(goal.ID)), len(family.GoalReports(goal.ID))
	b.remove(goal)
	b.remove(entry)
	b.show(NewDeleted(b.Desk, Route{}))
	s := b.shown.(*deleted)
	if len(s.list) != 2 || s.shown != entry.ID {
		t.Fatalf("%d listed, %q shown", len(s.list), s.shown)
	}
	s.pane.FocusList()
	b.key(fyne.KeyDown)
	b.key(fyne.KeyDown)
	with := counted(b.Desk, map[record.Kind]int{record.Measurements: readings, record.Reports: reports})
	if !b.sees("Comes back with "+with) || !b.sees(goal.Statement) || !strings.Contains(with, "readings") {
		t.Errorf("%q is not told; there is %q", with, b.words())
	}
	b.key(fyne.KeyReturn)
	b.key(fyne.KeyReturn)
	now := b.Family()
	if len(now.Goals) != len(family.Goals) || len(now.Readings(goal.ID)) != readings || len(b.fails) > 0 {
		t.Errorf("%d goals, %d readings, %v", len(now.Goals), len(now.Readings(goal.ID)), b.fails)
	}
	if len(b.undo) != 1 || !strings.Contains(b.undo[0], goal.Name()) || len(s.list) != 1 || b.Window.Canvas().Focused() == nil {
		t.Errorf("said %q, %d left, the keyboard is on %T", b.undo, len(s.list), b.Window.Canvas().Focused())
	}
	_, err := b.Store.Undo()
	b.must(err)
	if len(s.list) != 2 {
		t.Error("after Undo it is not listed again")
	}
}

// Every kind of record has a name and fields in words when it is deleted: no key, no id and no empty row.
func TestEveryDeletedKindIsTold(t *testing.T) {
	b := newDesk(t).withSample()
	f := b.Family()
	b.put(&record.Letter{Meta: record.Meta{ID: storage.NewID()}, Subject: "A meeting, please"})
	b.put(&record.Calendar{Meta: record.Meta{ID: storage.NewID()}, Name: "2026-27"})
	all := []record.Record{f.Measurements[0], f.Reports[0], f.Evaluations[0], f.Log[0], f.Meetings[0], f.Goals[0], f.Plans[0], f.Contacts[0], f.Documents[0]}
	for _, e := range f.Events {
		all = append(all, e)
	}
	for _, l := range b.Family().Letters {
		all = append(all, l)
	}
	for _, c := range b.Family().Calendars {
		all = append(all, c)
	}
	for _, r := range all {
		b.remove(r)
	}
	s := NewDeleted(b.Desk, Route{}).(*deleted)
	b.show(s)
	if len(s.list) != len(all) {
		t.Fatalf("%d of %d listed", len(s.list), len(all))
	}
	for _, one := range s.list {
		s.show(one.Record.Head().ID)
		told := s.plain.tell(one.Record)
		if len(told) == 0 {
			t.Errorf("nothing is told of a %s", one.Record.Kind())
		}
		for _, words := range append(b.words(), s.names...) {
			for _, key := range []string{"deleted.", "versions.", "goals.", "plan.", "meetings.", "evaluations.", "records.", "about."} {
				if strings.HasPrefix(words, key) || strings.Contains(words, "{") || isID(words) {
					t.Errorf("%s: %q is no word for a parent", one.Record.Kind(), words)
				}
			}
		}
	}
}

// Putting a finding aside and taking it up again is nothing a parent deleted.
func TestAsidesAreNotListed(t *testing.T) {
	b := newDesk(t).withSample()
	aside := &record.Aside{Meta: record.Meta{ID: storage.NewID(), ChildID: b.Child}, Finding: "x"}
	b.put(aside)
	b.remove(aside)
	b.show(NewDeleted(b.Desk, Route{}))
	if !b.sees("Nothing to bring back") || !b.sees("Nothing was deleted in the last 90 days.") {
		t.Errorf("there is %q", b.words())
	}
	b.shown.(*deleted).Back()
	if len(b.went) != 1 || b.went[0].Screen != Settings {
		t.Errorf("Back leads to %v", b.went)
	}
}

// When the only child is gone, the first screen leads to it.
func TestTheOnlyChildComesBack(t *testing.T) {
	b := newDesk(t)
	child := &record.Child{Meta: record.Meta{ID: storage.NewID()}, Name: "Nora Quill"}
	b.put(child)
	b.remove(child)
	b.show(NewWelcome(b.Desk, Route{}))
	b.press("Bring back what was deleted")
	if len(b.went) != 1 || b.went[0].Screen != Deleted {
		t.Fatalf("went to %v", b.went)
	}
	b.show(NewDeleted(b.Desk, b.went[0]))
	b.press("Bring it back")
	if b.Child != child.ID || len(b.undo) != 1 {
		t.Errorf("child %q is shown, said %q, %v", b.Child, b.undo, b.fails)
	}
}
