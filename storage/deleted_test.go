package storage

import (
	"maps"
	"testing"
	"time"

	"planpage/app/record"
)

func (a *at) deleted(childID string) []Deleted {
	a.t.Helper()
	list, err := a.Deleted(childID)
	if err != nil {
		a.t.Fatal(err)
	}
	return list
}

func (a *at) restore(d Deleted) {
	a.t.Helper()
	if err := a.Restore(d); err != nil {
		a.t.Fatalf("restore: %v", err)
	}
}

func together(d Deleted) (n int) {
	for _, of := range d.With {
		n += of
	}
	return n
}

func TestRestoreGoal(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	s.delete(f.goal)
	s.reopen()
	list := s.deleted(f.child.ID)
	if len(list) != 1 || list[0].Record.Head().ID != f.goal.ID || !maps.Equal(list[0].With, map[record.Kind]int{record.Measurements: 1, record.Reports: 1}) {
		t.Fatalf("deleted %+v", list)
	}
	before := s.content()
	s.restore(list[0])
	s.clean()
	if s.raw(f.measurement) == "" || s.raw(f.report) == "" {
		t.Error("readings stay away")
	}
	_ = s.View(func(tx *Tx) error {
		entry, err := Get[*record.LogEntry](tx, f.child.ID, f.entry.ID)
		if err != nil || entry.GoalID != f.goal.ID {
			t.Errorf("the log is not linked again: %+v, %v", entry, err)
		}
		return nil
	})
	if len(s.deleted(f.child.ID)) != 0 {
		t.Error("still listed as deleted")
	}
	wantKey(t, s.Restore(list[0]), record.Refused, "storage.thereAgain")
	s.undo()
	if s.content() != before {
		t.Error("undo of a restore")
	}
}

func TestRestoreContactAndDocument(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	s.delete(f.contact)
	s.delete(f.document)
	list := s.deleted(f.child.ID)
	if len(list) != 2 || list[0].Record.Kind() != record.Documents {
		t.Fatalf("deleted %+v, want the newest first", list)
	}
	for _, d := range list {
		s.restore(d)
	}
	s.clean()
	err := s.View(func(tx *Tx) error {
		got, err := tx.Family(f.child.ID)
		if err != nil {
			return err
		}
		if got.Child.Photo != f.document.ID || len(got.Evaluations[0].Documents) != 1 || got.Pages[0].Document == "" {
			t.Error("the document is not linked again")
		}
		if got.Meetings[0].Attendees[0].ContactID != f.contact.ID || got.Letters[0].To != f.contact.ID {
			t.Error("the contact is not linked again")
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestRestoreChild(t *testing.T) {
	s := newStore(t)
	f, leo := s.addFamily("Maya"), s.addFamily("Leo")
	before := s.content()
	s.delete(f.child)
	list := s.deleted("")
	if len(list) != 1 || together(list[0]) != len(f.all())-1 {
		t.Fatalf("deleted %+v", list)
	}
	if len(s.deleted(leo.child.ID)) != 0 {
		t.Error("listed for another child")
	}
	s.restore(list[0])
	if s.content() != before {
		t.Error("not all came back as it was")
	}
}

func TestRestoreWithoutOwner(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	s.delete(f.measurement)
	s.delete(f.goal)
	s.delete(f.plan)
	list := s.deleted(f.child.ID)
	if len(list) != 3 {
		t.Fatalf("deleted %+v", list)
	}
	plan, goal, measurement := list[0], list[1], list[2]
	wantKey(t, s.Restore(measurement), record.Invalid, "storage.missing.goals")
	s.restore(goal) // its plan is gone: it comes back without
	s.restore(measurement)
	s.restore(plan)
	s.clean()
}

func TestDeletedEndsAfter90Days(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	s.delete(f.goal)
	s.clock.advance(historyAge)
	if len(s.deleted(f.child.ID)) != 1 {
		t.Error("gone on the 90th day")
	}
	s.clock.advance(time.Millisecond)
	if len(s.deleted(f.child.ID)) != 0 {
		t.Error("listed after 90 days")
	}
}

func TestUndoneAdditionCanComeBack(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	before := s.content()
	s.undo()
	list := s.deleted("")
	if len(list) != 1 || list[0].Record.Head().ID != f.child.ID {
		t.Fatalf("deleted %+v", list)
	}
	s.restore(list[0])
	if s.content() != before {
		t.Error("not all came back")
	}
}
