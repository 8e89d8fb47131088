package storage

import (
	"os"
	"testing"

	"planpage/app/record"
)

// However short the file is cut, what could not be opened is not held: the next try says the same, and a copy can take
// its place.
func TestDamagedFileIsNotHeld(t *testing.T) { //nolint:gocyclo // one check after the other
	s := newStore(t)
	s.addFamily("Maya")
	if made, err := s.Snapshot(); err != nil || !made {
		t.Fatal(made, err)
	}
	path := s.path(fileName)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for length := 512; length < len(whole); length += len(whole) / 24 {
		if err := os.WriteFile(path, whole[:length], 0o600); err != nil {
			t.Fatal(err)
		}
		for range 2 {
			open, err := Open(s.dir, s.now)
			if err == nil { // the end of the file holds nothing
				err = open.Close()
			} else if record.KindOf(err) == record.Damaged {
				err = nil
			}
			if err != nil {
				t.Fatalf("cut to %d of %d: %v", length, len(whole), err)
			}
		}
	}
	list, err := Snapshots(s.dir)
	if err != nil || len(list) != 1 {
		t.Fatal(list, err)
	}
	if _, err := RestoreSnapshot(s.dir, list[0], s.now); err != nil {
		t.Fatal(err)
	}
	again, err := Open(s.dir, s.now)
	if err != nil {
		t.Fatal(err)
	}
	if err := again.Close(); err != nil {
		t.Error(err)
	}
}
