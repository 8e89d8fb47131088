package storage

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"planpage/app/record"
)

func (a *at) versions(r record.Record) []Version {
	a.t.Helper()
	list, err := a.Versions(r.Kind(), r.Head().ChildID, r.Head().ID)
	if err != nil {
		a.t.Fatal(err)
	}
	return list
}

// visions is the text of each version of a child, joined.
func visions(list []Version) string {
	var words []string
	for _, v := range list {
		words = append(words, v.Record.(*record.Child).Vision)
	}
	return strings.Join(words, ",")
}

func TestVersions(t *testing.T) {
	s := newStore(t)
	child := &record.Child{Name: "Maya"}
	s.put(child, &record.Child{Name: "Leo"})
	if list := s.versions(child); len(list) != 0 {
		t.Errorf("before any change: %+v", list)
	}
	var saved []time.Time
	write := func(visit, text string) {
		s.clock.advance(time.Minute)
		s.update(func(tx *Tx) error { tx.Visit(visit); child.Vision = text; return tx.Put(child) })
	}
	for i, text := range []string{"A", "B", "C"} {
		write(string(rune('a'+i)), text)
		saved = append(saved, s.time())
	}
	write("d", "typ")
	write("d", "typed") // one visit
	s.reopen()
	list := s.versions(child)
	if got := visions(list); got != "C,B,A," {
		t.Fatalf("versions %q", got)
	}
	for i, want := range []time.Time{saved[2], saved[1], saved[0]} {
		if !list[i].At.Equal(want) {
			t.Errorf("version %d at %v, want %v", i, list[i].At, want)
		}
	}
	s.undo() // back to C: what was taken back can still be seen
	if got := visions(s.versions(child)); got != "typed,B,A," {
		t.Errorf("after undo %q", got)
	}
}

func TestBringBack(t *testing.T) {
	s := newStore(t)
	child := &record.Child{Name: "Maya", Vision: "A"}
	s.put(child)
	s.pokeRecord(child, strings.Replace(s.raw(child), `"vision"`, `"later":[1],"vision"`, 1))
	first := s.raw(child)
	s.clock.advance(time.Minute)
	child.Vision = "B"
	s.put(child)
	second := s.raw(child)
	s.clock.advance(time.Minute)
	if err := s.BringBack(s.versions(child)[0]); err != nil {
		t.Fatal(err)
	}
	now := s.raw(child)
	if !strings.Contains(now, `"vision":"A"`) || !strings.Contains(now, `"later":[1]`) {
		t.Errorf("now %s", now)
	}
	if head := headIn(t, now); !head.UpdatedAt.Equal(s.time()) || !head.CreatedAt.Equal(headIn(t, first).CreatedAt) {
		t.Errorf("head %+v", head)
	}
	if undone := s.undo(); undone.Label != "storage.label.bringBack" || s.raw(child) != second {
		t.Errorf("undo of it: %+v", undone)
	}
	s.clock.advance(-time.Hour) // a clock set back: what was brought back must still look newer
	if err := s.BringBack(s.versions(child)[1]); err != nil {
		t.Fatal(err)
	}
	if head := headIn(t, s.raw(child)); !head.UpdatedAt.After(headIn(t, second).UpdatedAt) {
		t.Errorf("head %+v", head)
	}
}

func headIn(t *testing.T, raw string) (head record.Meta) {
	t.Helper()
	if err := json.Unmarshal([]byte(raw), &head); err != nil {
		t.Fatal(err)
	}
	return head
}

func TestBringBackAmongOthers(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	f.entry.Summary = "Called again"
	s.put(f.entry)
	f.measurement.Note = "again"
	s.put(f.measurement)
	s.delete(f.document)
	if err := s.BringBack(s.versions(f.entry)[1]); err != nil { // it still named the document
		t.Fatal(err)
	}
	s.clean()
	if now := s.raw(f.entry); strings.Contains(now, f.document.ID) || strings.Contains(now, "Called again") {
		t.Errorf("now %s", now)
	}
	s.delete(f.entry)
	if err := s.BringBack(s.versions(f.entry)[0]); err != nil {
		t.Fatal(err)
	}
	if s.raw(f.entry) == "" {
		t.Error("a deleted record did not come back")
	}
	reading := s.versions(f.measurement)[0]
	s.delete(f.goal)
	wantKey(t, s.BringBack(reading), record.Invalid, "storage.missing.goals")
	s.clean()
}

// TestDeletedChildHasVersions: deleting a child is a change like any other.
func TestDeletedChildHasVersions(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	before := s.content()
	s.delete(f.child)
	s.reopen()
	if list := s.versions(f.child); len(list) != 1 {
		t.Errorf("%+v", list)
	}
	for range 300 { // much is written after it
		s.db.NoSync = true
		s.update(func(tx *Tx) error { return tx.Put(&record.Child{Name: "Leo"}) })
		s.undo()
	}
	list, err := s.Deleted("")
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range list {
		if d.Record.Head().ID == f.child.ID {
			if err := s.Restore(d); err != nil || together(d) != 15 {
				t.Errorf("with %v: %v", d.With, err)
			}
		}
	}
	if s.content() != before {
		t.Error("not all of it came back")
	}
}
