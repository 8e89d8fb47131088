package storage

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"planpage/app/record"
)

// lockForEver saves readings, sets the passphrase, changes it and takes it away until it is killed. It prints each
// step of a change, and each child's id once it is saved.
func lockForEver(s *Store) error {
	s.cost = quick()
	s.step = func(string) { fmt.Println("step") }
	ctx := context.Background()
	for i := 0; ; i++ {
		document, err := s.Attach(strings.NewReader(fmt.Sprint("file ", i)), "a.txt")
		if err != nil {
			return err
		}
		child := &record.Child{Name: "Maya", Photo: document.ID}
		child.ID = NewID()
		document.ChildID = child.ID
		if err := s.Update(func(tx *Tx) error { return putAll(tx, child, document) }); err != nil {
			return err
		}
		fmt.Println(child.ID, document.SHA256)
		if _, err := s.Snapshot(); err != nil {
			return err
		}
		_, set := s.SetPassphrase(ctx, testPassphrase, nil)
		_, changed := s.ChangePassphrase(testPassphrase, testPassphrase)
		if err := errors.Join(set, changed, s.RemovePassphrase(ctx, testPassphrase, nil)); err != nil {
			return err
		}
	}
}

// TestKillWhileLocking: a SIGKILL anywhere in a change of the lock loses nothing and leaves one state or the other.
func TestKillWhileLocking(t *testing.T) {
	locked := 0
	for _, after := range []int{2, 5, 9, 14, 18, 23, 31, 47} {
		dir := t.TempDir()
		p := start(t, dir, "lock")
		var saved []string
		hear := func(line string) {
			if strings.Contains(line, " ") {
				saved = append(saved, line)
			}
		}
		for range after {
			hear(p.line(t))
		}
		_ = p.Process.Kill()
		for p.lines.Scan() {
			hear(p.lines.Text())
		}
		_ = p.Wait()
		s := openLocked(t, dir, newClock(), Secret{Passphrase: testPassphrase})
		s.clean()
		if s.Locked() {
			locked++
		}
		for _, line := range saved {
			child, hash, _ := strings.Cut(line, " ")
			err := s.View(func(tx *Tx) error { _, err := Get[*record.Child](tx, "", child); return err })
			if err := errors.Join(err, s.verifyFile(hash)); err != nil {
				t.Errorf("after %d lines: %v", after, err)
			}
		}
	}
	t.Logf("%d of 8 were locked", locked)
}
