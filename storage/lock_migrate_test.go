package storage

import (
	"context"
	"testing"
)

// TestOldSnapshotUnderANewLock: a snapshot of before the values had checks is locked with the rest, brought back,
// and comes along to the present version; also when the lock was changed or taken away in between.
func TestOldSnapshotUnderANewLock(t *testing.T) {
	for name, meanwhile := range map[string]func(*at){
		"locked":  func(*at) {},
		"changed": func(s *at) { _, _ = s.ChangePassphrase(testPassphrase, testPassphrase) },
		"unlocked": func(s *at) {
			if err := s.RemovePassphrase(context.Background(), testPassphrase, nil); err != nil {
				t.Error(err)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir, _ := oldFolder(t)
			s := openAt(t, dir, newClock()) // the snapshot is the copy that the migration kept
			want := s.content()
			s.lock(testPassphrase)
			meanwhile(s)
			list := s.snapshotList()
			if len(list) != 1 || !list[0].Good {
				t.Fatalf("snapshots: %+v", list)
			}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			if _, err := RestoreSnapshot(dir, list[0], s.clock.now); err != nil {
				t.Fatal(err)
			}
			back := openLocked(t, dir, s.clock, Secret{Passphrase: testPassphrase})
			back.clean()
			if back.content() != want {
				t.Error("the records differ")
			}
			if back.undo(); back.content() == want {
				t.Error("history is lost")
			}
		})
	}
}
