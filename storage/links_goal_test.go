package storage

import (
	"testing"

	"planpage/app/record"
)

// A goal that carries on an earlier one stays when that goes, and finds it again when it is brought back.
func TestGoalThatContinuesAnother(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	next := &record.Goal{Meta: record.Meta{ID: NewID(), ChildID: f.child.ID}, Title: "Reads aloud", Continues: f.goal.ID}
	s.put(next)
	read := func() string {
		var g *record.Goal
		err := s.View(func(tx *Tx) (err error) {
			g, err = Get[*record.Goal](tx, f.child.ID, next.ID)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return g.Continues
	}
	s.delete(f.goal)
	if got := read(); got != "" {
		t.Errorf("it still continues %q, which is gone", got)
	}
	if _, err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	if got := read(); got != f.goal.ID {
		t.Errorf("after Undo it continues %q", got)
	}
	lost := &record.Goal{Meta: record.Meta{ID: NewID(), ChildID: f.child.ID}, Title: "Lost", Continues: NewID()}
	err := s.Update(func(tx *Tx) error { return tx.Put(lost) })
	wantKey(t, err, record.Invalid, "storage.missing.goals")
}
