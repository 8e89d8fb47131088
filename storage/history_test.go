package storage

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"

	"planpage/app/record"
)

func TestUndoAfterReopen(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	steps := []string{s.content()}
	note := func() { steps = append(steps, s.content()) }
	s.update(func(tx *Tx) error {
		tx.Label("goals.saved")
		f.goal.Title = "Reads faster"
		f.contact.Phone = "555"
		return putAll(tx, f.goal, f.contact)
	})
	note()
	s.delete(f.goal)
	note()
	s.delete(f.child)
	for i := len(steps) - 1; i >= 0; i-- {
		s.reopen()
		next, err := s.NextUndo()
		undone := s.undo()
		if err != nil || !reflect.DeepEqual(next, undone) {
			t.Errorf("told %+v, %v; undone %+v", next, err, undone)
		}
		if s.content() != steps[i] {
			t.Fatalf("step %d did not come back", i)
		}
		if i == 0 {
			want := []Change{{record.Contacts, f.contact.ID, f.child.ID}, {record.Goals, f.goal.ID, f.child.ID}}
			if undone.Label != "goals.saved" || !reflect.DeepEqual(undone.Changes, want) {
				t.Errorf("undone %+v", undone)
			}
		}
		s.clean()
	}
	s.undo() // adding the family
	if _, err := s.Undo(); record.KindOf(err) != record.NotFound {
		t.Errorf("undo of nothing: %v", err)
	}
	if _, err := s.NextUndo(); record.KindOf(err) != record.NotFound {
		t.Errorf("the next undo of nothing: %v", err)
	}
	s.put(&record.Child{Name: "Leo"})
	if undone := s.undo(); len(undone.Changes) != 1 {
		t.Errorf("undo after undo: %+v", undone)
	}
}

func TestNothingChangedLeavesNoEntry(t *testing.T) {
	s := newStore(t)
	child := &record.Child{Name: "Maya"}
	s.put(child)
	s.put(child)
	s.update(func(tx *Tx) error { // there and back within one transaction
		other := &record.Child{Name: "Leo"}
		return firstOf(tx.Put(other), func() error { return tx.Delete(record.Children, "", other.ID) })
	})
	if n := s.Check().Entries; n != 1 {
		t.Errorf("%d entries", n)
	}
}

func firstOf(err error, then func() error) error {
	if err != nil {
		return err
	}
	return then()
}

func TestVisitIsOneEntry(t *testing.T) {
	s := newStore(t)
	child := &record.Child{Name: "Maya"}
	s.put(child)
	before := s.raw(child)
	typing := func(visit, text string) {
		s.clock.advance(time.Second)
		s.update(func(tx *Tx) error {
			tx.Visit(visit)
			child.Vision = text
			return tx.Put(child)
		})
	}
	typing("vision", "R")
	typing("vision", "Re")
	typing("vision", "Read")
	s.undo()
	if s.raw(child) != before {
		t.Errorf("undo went back to %s", s.raw(child))
	}
	typing("vision", "A")
	s.reopen()
	typing("vision", "B") // a later run is another visit
	typing("other", "C")
	typing("vision", "D")
	for _, want := range []string{"C", "B", "A", ""} {
		s.undo()
		if got := s.raw(child); strings.Contains(got, `"vision":"`+want+`"`) == (want == "") {
			t.Errorf("want %q, got %s", want, got)
		}
	}
}

func TestHistoryIsTrimmed(t *testing.T) {
	s := newStore(t)
	s.db.NoSync = true
	child := &record.Child{Name: "Maya"}
	change := func(n int) {
		for range n {
			s.clock.advance(time.Second)
			child.Grade = strconv.Itoa(int(s.clock.at.Unix()))
			s.put(child)
		}
	}
	entries := func() int { return s.Check().Entries }
	change(250)
	if entries() != 250 {
		t.Fatalf("%d entries within the age", entries())
	}
	s.clock.advance(historyAge)
	change(1)
	if entries() != historyEntries {
		t.Errorf("%d entries after 90 days, want the last %d", entries(), historyEntries)
	}
	s.poke(metaBucket, bytesKey, []byte(fmt.Sprint(10*historyBytes)))
	change(1)
	if entries() != 1 {
		t.Errorf("%d entries over the size, want the newest", entries())
	}
	undone := s.undo()
	if len(undone.Changes) != 1 {
		t.Error("the newest entry cannot be undone")
	}
}

func TestHistorySizeIsKept(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	s.delete(f.goal)
	s.undo()
	for _, text := range []string{"a", "b", ""} {
		s.update(func(tx *Tx) error { tx.Visit("v"); f.child.Vision = text; return tx.Put(f.child) })
	}
	err := s.View(func(tx *Tx) error {
		size := 0
		cursor := tx.history().Cursor()
		for k, v := cursor.First(); k != nil; k, v = cursor.Next() {
			size += len(v)
		}
		if tx.bytes() != size {
			t.Errorf("counted %d, really %d", tx.bytes(), size)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestTrimmedHistoryLetsFilesGo(t *testing.T) {
	s := newStore(t)
	s.db.NoSync = true
	f := s.addFamily("Maya")
	kept := s.attach("kept", "kept.txt")
	kept.ChildID = f.child.ID
	s.put(kept)
	gone := s.attach("gone", "gone.txt")
	gone.ChildID = f.child.ID
	s.put(gone)
	s.delete(gone)
	s.reopen()
	if err := s.verifyFile(gone.SHA256); err != nil {
		t.Fatalf("the file of a deleted document went too early: %v", err)
	}
	s.clock.advance(historyAge + time.Hour)
	for i := range historyEntries + 5 {
		f.child.Grade = strconv.Itoa(i)
		s.put(f.child)
	}
	if err := s.verifyFile(gone.SHA256); record.KindOf(err) != record.NotFound {
		t.Errorf("the file outlives history: %v", err)
	}
	if err := s.verifyFile(kept.SHA256); err != nil {
		t.Errorf("a file in use went: %v", err)
	}
}

// TestDeletionsStay: what was deleted within 90 days can be brought back however much was written since.
func TestDeletionsStay(t *testing.T) {
	s := newStore(t)
	s.db.NoSync = true
	f := s.addFamily("Maya")
	s.delete(f.goal)
	full := []byte(fmt.Sprint(10 * historyBytes))
	for i := range 5 {
		s.clock.advance(24 * time.Hour)
		s.poke(metaBucket, bytesKey, full)
		f.child.Grade = strconv.Itoa(i)
		s.put(f.child)
	}
	if n := s.Check().Entries; n != 2 {
		t.Errorf("%d entries over the size, want the deletion and the newest", n)
	}
	list, err := s.Deleted(f.child.ID)
	if err != nil || len(list) != 1 {
		t.Fatalf("%+v %v", list, err)
	}
	if err := s.Restore(list[0]); err != nil || s.raw(f.goal) == "" {
		t.Errorf("restore: %v", err)
	}
	s.delete(f.goal)
	s.clock.advance(historyAge + time.Hour)
	for i := range historyEntries + 1 {
		f.child.Grade = strconv.Itoa(i)
		s.put(f.child)
	}
	if list, err := s.Deleted(f.child.ID); err != nil || len(list) != 0 {
		t.Errorf("after 90 days: %+v %v", list, err)
	}
}
