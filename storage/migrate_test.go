package storage

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	bolt "go.etcd.io/bbolt"

	"planpage/app/record"
)

// oldFolder is a data folder as version 1 of the database's shape left it: the sample family, with two changes in
// history and a draft.
func oldFolder(t *testing.T) (dir string, data []byte) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "schema1.db"))
	if err != nil {
		t.Fatal(err)
	}
	dir = t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, fileName), data, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(filepath.Join(dir, filesDir), os.DirFS(filepath.Join("..", "assets", "sample", "files"))); err != nil {
		t.Fatal(err)
	}
	return dir, data
}

// oldValues are the values of a database of version 1, by bucket and key.
func oldValues(t *testing.T, path string) map[string]string {
	t.Helper()
	list := map[string]string{}
	err := readCopy(path, true, func(tx *bolt.Tx) error {
		eachValue(tx, func(name, key, stored []byte) { list[string(name)+"/"+string(key)] = string(stored) })
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestOldFile(t *testing.T) {
	dir, data := oldFolder(t)
	want := oldValues(t, filepath.Join("testdata", "schema1.db"))
	s := openAt(t, dir, newClock())
	s.clean()
	err := s.View(func(tx *Tx) error {
		for _, name := range buckets()[1:] {
			cursor := tx.collection(name).Cursor()
			for key, value := cursor.First(); key != nil; key, value = cursor.Next() {
				if place := string(name) + "/" + string(key); want[place] != string(value) {
					t.Errorf("%s: %.80s", place, value)
				}
				delete(want, string(name)+"/"+string(key))
			}
		}
		if draft := string(tx.Draft("goal/new")); draft != `{"title":"Reads a"}` {
			t.Errorf("draft %q", draft)
		}
		return nil
	})
	if err != nil || len(want) > 0 {
		t.Errorf("%d values are lost: %v", len(want), err)
	}
	keptBefore(t, s, data)
	if undone := s.undo(); len(undone.Changes) == 0 || undone.Changes[0].Kind != record.Contacts {
		t.Errorf("history of before: %+v", undone)
	}
	s.reopen() // once is enough
	if n := len(s.snapshotList()); n != 1 {
		t.Errorf("%d copies", n)
	}
	if !s.snapshot() {
		t.Error("the new form has no snapshot yet")
	}
}

// keptBefore looks at the copy that a migration made first.
func keptBefore(t *testing.T, s *at, data []byte) {
	t.Helper()
	list := s.snapshotList()
	if len(list) != 1 || !list[0].Good || list[0].Records != 258 {
		t.Fatalf("the copy of before: %+v", list)
	}
	if kept, err := os.ReadFile(list[0].Path); err != nil || !bytes.Equal(kept, data) {
		t.Errorf("the copy is not what was there: %v", err)
	}
}

// TestOldSnapshot: a copy of before comes back, and goes the way of the old file.
func TestOldSnapshot(t *testing.T) {
	dir, _ := oldFolder(t)
	s := openAt(t, dir, newClock())
	want := s.content()
	if err := errors.Join(s.Close(), os.Truncate(s.path(fileName), 9000)); err != nil {
		t.Fatal(err)
	}
	if _, err := RestoreSnapshot(dir, s.snapshotList()[0], s.clock.now); err != nil {
		t.Fatal(err)
	}
	again := openAt(t, dir, s.clock)
	again.clean()
	if again.content() != want {
		t.Error("not the same records")
	}
}

// held is an old folder with its database open, as migrate finds it.
func held(t *testing.T) (s *at, data []byte) {
	t.Helper()
	dir, data := oldFolder(t)
	s = &at{&Store{dir: dir, now: newClock().now, seal: plain{}, cost: newCost(), fresh: map[string]bool{}}, t, newClock()}
	if err := s.openDatabase(); err != nil {
		t.Fatal(err)
	}
	return s, data
}

var errHalf = errors.New("half-way")

// halfWay deletes every child and changes every goal, and then fails.
func halfWay(tx *bolt.Tx, _ sealer) error {
	if err := tx.DeleteBucket([]byte(record.Children)); err != nil {
		return err
	}
	goals := tx.Bucket([]byte(record.Goals))
	cursor := goals.Cursor()
	for key, _ := cursor.First(); key != nil; key, _ = cursor.Next() {
		if err := goals.Put(bytes.Clone(key), []byte(strings.Repeat("x", 9000))); err != nil {
			return err
		}
	}
	return errHalf
}

func TestMigrationThatFails(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*testing.T, *at) func(*bolt.Tx, sealer) error
		kind   record.ErrorKind
		key    string
	}{
		"half-way": {
			func(*testing.T, *at) func(*bolt.Tx, sealer) error { return halfWay }, record.Refused, "storage.notMigrated",
		},
		"panic": {func(*testing.T, *at) func(*bolt.Tx, sealer) error {
			return func(tx *bolt.Tx, seal sealer) error { _ = halfWay(tx, seal); panic("a mistake") }
		}, record.Refused, "storage.notMigrated"},
		"ruins the file": {func(t *testing.T, s *at) func(*bolt.Tx, sealer) error {
			return func(tx *bolt.Tx, seal sealer) error {
				breakPages(t, s.path(fileName), int64(tx.Bucket([]byte(record.Log)).Root()))
				return errHalf
			}
		}, record.Refused, "storage.notMigrated"},
		"full disk": {func(*testing.T, *at) func(*bolt.Tx, sealer) error {
			return func(tx *bolt.Tx, seal sealer) error { return errors.Join(halfWay(tx, seal), syscall.ENOSPC) }
		}, record.Disk, "storage.full"},
	} {
		t.Run(name, func(t *testing.T) {
			s, _ := held(t)
			want := oldValues(t, filepath.Join("testdata", "schema1.db"))
			err := s.migrate([]migration{{2, addChecks}, {3, test.change(t, s)}})
			wantKey(t, err, test.kind, test.key)
			now := oldValues(t, s.path(fileName)) // the store let go of it
			for place, value := range want {
				if now[place] != value {
					t.Fatalf("%s is now %.80q", place, now[place])
				}
			}
			openAt(t, s.dir, s.clock).clean() // the program of before, or a better one, goes on with it
		})
	}
}

// breakPages makes a page call itself another one.
func breakPages(t *testing.T, path string, page int64) {
	t.Helper()
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if _, err := file.WriteAt([]byte{0xff, 0xff}, page*4096+8); err != nil {
		t.Fatal(err)
	}
}

// TestMigrationNeedsItsCopy: without a copy nothing is begun.
func TestMigrationNeedsItsCopy(t *testing.T) {
	s, data := held(t)
	if err := os.WriteFile(s.path(snapshotsDir), nil, 0o600); err != nil { // no folder can be made here
		t.Fatal(err)
	}
	wantKey(t, s.migrate(migrations()), record.Disk, "storage.disk")
	if now, err := os.ReadFile(s.path(fileName)); err != nil || !bytes.Equal(now, data) {
		t.Errorf("the file was changed: %v", err)
	}
}

func TestMigrationsAreInOrder(t *testing.T) {
	list := migrations()
	for i, step := range list {
		if step.to != i+2 {
			t.Errorf("step %d leads to version %d", i, step.to)
		}
	}
	if list[len(list)-1].to != schema {
		t.Errorf("the last step leads to %d, the schema is %d", list[len(list)-1].to, schema)
	}
}
