package storage

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"planpage/app/record"
)

// twoSnapshots is a closed folder with a snapshot of a day ago and one of now, and a change after both.
func twoSnapshots(t *testing.T) (s *at, f *family, contents []string) {
	t.Helper()
	s = newStore(t)
	f = s.addFamily("Maya")
	for _, grade := range []string{"5", "6"} {
		f.child.Grade = grade
		s.put(f.child)
		contents = append(contents, s.content())
		s.snapshot()
		s.clock.advance(24 * time.Hour)
	}
	f.child.Grade = "7"
	s.put(f.child)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return s, f, contents
}

func TestRestoreSnapshot(t *testing.T) {
	for name, damage := range map[string]func(path string) error{
		"cut short": func(path string) error { return os.Truncate(path, 5000) },
		"empty":     func(path string) error { return os.Truncate(path, 0) },
		"zeroed":    func(path string) error { return os.WriteFile(path, make([]byte, 40000), 0o600) },
		"foreign":   func(path string) error { return os.WriteFile(path, []byte("Dear Ms. Ortiz"), 0o600) },
		"missing":   os.Remove,
		"folder":    func(path string) error { return errors.Join(os.Remove(path), os.Mkdir(path, 0o700)) },
	} {
		t.Run(name, func(t *testing.T) {
			s, _, contents := twoSnapshots(t)
			if err := damage(s.path(fileName)); err != nil {
				t.Fatal(err)
			}
			was, _ := os.ReadFile(s.path(fileName))
			if _, err := Open(s.dir, s.clock.now); record.KindOf(err) != record.Damaged {
				t.Fatalf("open: %v", err)
			}
			list := s.snapshotList()
			if len(list) != 2 || !list[0].Good || list[0].Records != 16 {
				t.Fatalf("%+v", list)
			}
			aside, err := RestoreSnapshot(s.dir, list[0], s.clock.now)
			if err != nil {
				t.Fatal(err)
			}
			checkAside(t, name, aside, was)
			again := openAt(t, s.dir, s.clock)
			again.clean()
			if again.content() != contents[1] {
				t.Error("not the newest snapshot's records")
			}
			if made, err := again.Snapshot(); made || err != nil {
				t.Errorf("a snapshot of what was just brought back: %v %v", made, err)
			}
		})
	}
}

func checkAside(t *testing.T, name, aside string, was []byte) {
	t.Helper()
	if name == "missing" {
		if aside != "" {
			t.Errorf("aside %s of nothing", aside)
		}
		return
	}
	if !strings.HasPrefix(filepath.Base(aside), "planpage-damaged-2026-12-10-093000") {
		t.Errorf("aside %s", aside)
	}
	if kept, err := os.ReadFile(aside); name != "folder" && (err != nil || !bytes.Equal(kept, was)) {
		t.Errorf("the damaged file was not kept: %v", err)
	}
}

// TestRestoreEarlierSnapshot: after going back, the next snapshot is made though a later one is there, and what was
// set aside is never overwritten.
func TestRestoreEarlierSnapshot(t *testing.T) {
	s, f, contents := twoSnapshots(t)
	list := s.snapshotList()
	asides := map[string]bool{}
	for range 2 {
		aside, err := RestoreSnapshot(s.dir, list[1], s.clock.now)
		if err != nil {
			t.Fatal(err)
		}
		asides[aside] = true
	}
	if len(asides) != 2 {
		t.Errorf("one aside overwrote the other: %v", asides)
	}
	again := openAt(t, s.dir, s.clock)
	if again.content() != contents[0] {
		t.Error("not the earlier records")
	}
	if !again.snapshot() {
		t.Error("no snapshot after going back")
	}
	if err := again.verifyFile(f.document.SHA256); err != nil {
		t.Error(err)
	}
}

func TestRestoreRefuses(t *testing.T) {
	s, _, _ := twoSnapshots(t)
	list := s.snapshotList()
	before, err := os.ReadFile(s.path(fileName))
	if err != nil {
		t.Fatal(err)
	}
	refuse := func(from SnapshotInfo, kind record.ErrorKind, key string) {
		t.Helper()
		_, err := RestoreSnapshot(s.dir, from, s.clock.now)
		wantKey(t, err, kind, key)
		if after, err := os.ReadFile(s.path(fileName)); err != nil || !bytes.Equal(before, after) {
			t.Errorf("the database was changed: %v", err)
		}
		if left, _ := filepath.Glob(s.path("planpage-*")); len(left) > 0 {
			t.Errorf("left over: %v", left)
		}
	}
	breakLeaf(t, list[0].Path)
	refuse(list[0], record.Damaged, "storage.snapshot.unsound")
	if now := s.snapshotList(); now[0].Good || !now[1].Good {
		t.Errorf("%+v", now)
	}
	refuse(SnapshotInfo{Path: s.path(snapshotsDir, "gone.db")}, record.Disk, "storage.disk")
	holder := start(t, s.dir, "hold")
	if got := holder.line(t); got != "open" {
		t.Fatal(got)
	}
	refuse(list[1], record.InUse, "storage.inUse")
}

// TestMissingDatabase: where there are snapshots a missing database is no fresh start.
func TestMissingDatabase(t *testing.T) {
	s, _, _ := twoSnapshots(t)
	if err := os.Remove(s.path(fileName)); err != nil {
		t.Fatal(err)
	}
	_, err := Open(s.dir, s.clock.now)
	wantKey(t, err, record.Damaged, "storage.gone")
	if _, err := os.Stat(s.path(fileName)); !errors.Is(err, fs.ErrNotExist) {
		t.Error("a new database was made")
	}
}
