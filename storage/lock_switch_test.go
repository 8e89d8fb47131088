package storage

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"planpage/app/record"
)

// stopAtEach runs a change of the lock and copies the data folder at each of its steps, which is what a kill at that
// moment leaves. It returns the copies in order with what the last step was.
func stopAtEach(t *testing.T, s *at, change func()) (dirs, steps []string) {
	t.Helper()
	root := t.TempDir()
	s.step = func(step string) {
		dir := filepath.Join(root, fmt.Sprint(len(dirs)))
		if err := os.CopyFS(dir, os.DirFS(s.dir)); err != nil {
			t.Fatal(err)
		}
		dirs, steps = append(dirs, dir), append(steps, step)
	}
	change()
	s.step = nil
	return dirs, steps
}

// opensEither opens a folder with the passphrase, whether it has one or not, holds it against the content there was,
// and reports whether it is locked.
func opensEither(t *testing.T, dir string, c *clock, passphrase, want string) bool {
	t.Helper()
	first, err := Open(dir, c.now)
	if err == nil {
		_ = first.Close()
	}
	s := openLocked(t, dir, c, Secret{Passphrase: passphrase})
	if s.Locked() != (record.KindOf(err) == record.Locked) {
		t.Errorf("locked %v, but without a secret: %v", s.Locked(), err)
	}
	if s.content() != want {
		t.Error("the records differ")
	}
	s.clean()
	locked := s.Locked()
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	for name := range tree(t, dir) {
		if strings.Contains(name, nextEnding) || strings.Contains(name, oldEnding) || strings.HasPrefix(name, switchName) {
			t.Errorf("%s is left", name)
		}
	}
	return locked
}

func TestKilledAtEveryStep(t *testing.T) {
	for _, change := range []struct {
		name          string
		before, after bool // locked
		run           func(*at)
	}{
		{"lock", false, true, func(s *at) { s.lock(testPassphrase) }},
		{"unlock", true, false, func(s *at) { s.unlock(testPassphrase) }},
		{"change", true, true, func(s *at) {
			if _, err := s.ChangePassphrase(testPassphrase, testPassphrase); err != nil {
				t.Fatal(err)
			}
		}},
	} {
		t.Run(change.name, func(t *testing.T) {
			s, _ := used(t)
			if change.before {
				s.lock(testPassphrase)
			}
			want := s.content()
			dirs, steps := stopAtEach(t, s, func() { change.run(s) })
			decided := slices.Index(steps, "decided")
			if decided < 3 || len(steps) < decided+4 {
				t.Fatalf("steps %v", steps)
			}
			for i, dir := range dirs {
				locked := opensEither(t, dir, s.clock, testPassphrase, want)
				if i < decided && locked != change.before || i >= decided && locked != change.after {
					t.Errorf("killed after %q: locked %v", steps[i], locked)
				}
				if change.name == "lock" && locked {
					unreadable(t, dir)
				}
			}
		})
	}
}

// TestCancelled: a change that is stopped at any step leaves everything as it was, and can be made later.
func TestCancelled(t *testing.T) {
	s, _ := used(t)
	s.cost = quick()
	want, before := s.content(), tree(t, s.dir)
	for _, stop := range []string{"database", "snapshots", "beside", "file"} {
		ctx, cancel := context.WithCancel(context.Background())
		s.step = func(step string) {
			if step == stop {
				cancel()
			}
		}
		recovery, err := s.SetPassphrase(ctx, testPassphrase, nil)
		cancel()
		if stop == "file" && err == nil {
			break // it was the last file
		}
		wantKey(t, err, record.Cancelled, "storage.cancelled")
		if recovery != "" || s.Locked() || s.content() != want {
			t.Errorf("stopped after %s: something changed", stop)
		}
		after := tree(t, s.dir)
		if len(after) != len(before) {
			t.Errorf("stopped after %s: %d files, were %d", stop, len(after), len(before))
		}
	}
}

func TestProgress(t *testing.T) {
	s := newStore(t)
	s.addFamily("Maya")
	s.attach(strings.Repeat("long ", 1<<20), "a.txt")
	s.cost = quick()
	last, total := 0, 0
	_, err := s.SetPassphrase(context.Background(), testPassphrase, func(done, all int) {
		if done < last || done > all {
			t.Errorf("%d of %d after %d", done, all, last)
		}
		last, total = done, all
	})
	if err != nil || last != total || total < 5<<20 {
		t.Errorf("%d of %d: %v", last, total, err)
	}
}

// TestMeanwhile: while the lock changes, reading goes on, and what is written and attached waits and is not lost.
func TestMeanwhile(t *testing.T) {
	s, f := used(t)
	s.cost = quick()
	faults := make(chan error, 2)
	s.step = func(step string) {
		if step != "snapshots" {
			return
		}
		if err := s.View(func(tx *Tx) error { _, err := tx.Family(f.child.ID); return err }); err != nil {
			t.Error(err)
		}
		go func() { faults <- useTogether(s.Store, f, 1, 1) }()
		go func() {
			faults <- s.Update(func(tx *Tx) error { return tx.Put(&record.Child{Name: "Leo"}) })
		}()
	}
	if _, err := s.SetPassphrase(context.Background(), testPassphrase, nil); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(<-faults, <-faults); err != nil {
		t.Fatal(err)
	}
	s.step = nil
	s.again(testPassphrase)
	s.clean()
	children := 0
	err := s.View(func(tx *Tx) error { list, err := tx.Children(); children = len(list); return err })
	if err != nil || children != 2 {
		t.Errorf("%d children, %v", children, err)
	}
}

// TestHostileSwitch: a list that names something outside the folder is not followed.
func TestHostileSwitch(t *testing.T) {
	for _, list := range []string{
		`{"version":1,"remove":["../letter.txt"]}`, `{"version":1,"replace":["a/b"]}`, `{"version":1,"remove":[".."]}`,
		`{"version":2,"replace":[]}`, `{`, ``,
	} {
		s := newStore(t)
		_ = s.Close()
		writeFile(t, s.path(switchName), []byte(list))
		_, err := Open(s.dir, s.clock.now)
		wantKey(t, err, record.Damaged, "storage.damaged")
	}
}

// TestSwitchThatFails: where the disk refuses before all is decided nothing is changed; after that the store closes,
// the recovery code is told, and the next Open goes on.
func TestSwitchThatFails(t *testing.T) {
	s, f := used(t)
	s.cost = quick()
	want := s.content()
	inTheWay := func(at, name string) {
		s.step = func(step string) {
			if step == at {
				if err := os.MkdirAll(s.path(name, "x"), folderMode); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	inTheWay("decided soon", switchName)
	recovery, err := s.SetPassphrase(context.Background(), testPassphrase, nil)
	if record.KindOf(err) != record.Disk || recovery != "" || s.Locked() || s.content() != want {
		t.Fatalf("before: %v, %q", err, recovery)
	}
	if err := os.RemoveAll(s.path(switchName)); err != nil {
		t.Fatal(err)
	}
	s.put(f.child)
	inTheWay("decided", filesDir+oldEnding)
	recovery, err = s.SetPassphrase(context.Background(), testPassphrase, nil)
	if record.KindOf(err) != record.Disk || recovery == "" {
		t.Fatalf("after: %v, %q", err, recovery)
	}
	wantKey(t, s.View(func(*Tx) error { return nil }), record.Refused, "storage.closed")
	_, err = s.Attach(strings.NewReader("too late"), "a.txt")
	wantKey(t, err, record.Refused, "storage.closed")
	_ = s.Close()
	if err := os.RemoveAll(s.path(filesDir + oldEnding)); err != nil {
		t.Fatal(err)
	}
	opened := openLocked(t, s.dir, s.clock, Secret{Recovery: recovery})
	opened.clean()
	if opened.content() != want {
		t.Error("the records differ")
	}
	unreadable(t, s.dir, f.document.SHA256)
}
