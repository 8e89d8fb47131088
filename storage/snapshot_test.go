package storage

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"planpage/app/record"
)

func (a *at) snapshot() bool {
	a.t.Helper()
	made, err := a.Snapshot()
	if err != nil {
		a.t.Fatalf("snapshot: %v", err)
	}
	return made
}

func (a *at) snapshotList() []SnapshotInfo {
	a.t.Helper()
	list, err := Snapshots(a.dir)
	if err != nil {
		a.t.Fatal(err)
	}
	return list
}

func TestSnapshotOnlyAfterAChange(t *testing.T) {
	s := newStore(t)
	if s.snapshot() {
		t.Error("a snapshot of nothing")
	}
	child := &record.Child{Name: "Maya"}
	for step, change := range []func(){
		func() { s.put(child) },
		func() { s.update(func(tx *Tx) error { return tx.PutDraft("goal", []byte(`{"a":1}`)) }) },
		func() { s.put(&record.Child{Name: "Leo"}); s.undo() },
	} {
		change()
		if !s.snapshot() {
			t.Errorf("%d: no snapshot", step)
		}
		s.put(child) // the same again
		s.reopen()
		if s.snapshot() {
			t.Errorf("%d: a second snapshot of the same", step)
		}
	}
	list := s.snapshotList()
	if len(list) != 1 || !list[0].Good || list[0].Records != 1 {
		t.Errorf("of one day the newest stays: %+v", list)
	}
	info, err := os.Stat(list[0].Path)
	if err != nil || info.Mode().Perm() != fileMode {
		t.Errorf("%v %v", info.Mode(), err)
	}
}

func TestSnapshotIsTheWholeStore(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	s.delete(f.goal)
	want := s.content()
	s.snapshot()
	path := s.snapshotList()[0].Path
	dir := t.TempDir()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, fileName), data, 0o600); err != nil {
		t.Fatal(err)
	}
	again := openAt(t, dir, s.clock)
	if again.content() != want {
		t.Error("the copy holds something else")
	}
	again.undo()
	if again.raw(f.goal) == "" {
		t.Error("history did not come along")
	}
}

// TestSnapshotOfDamage: what cannot be read whole is no snapshot, and the earlier ones stay.
func TestSnapshotOfDamage(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	s.snapshot()
	f.child.Grade = "5"
	s.put(f.child)
	s.clock.advance(time.Hour)
	breakLeaf(t, s.path(fileName))
	_, err := s.Snapshot()
	wantKey(t, err, record.Damaged, "storage.snapshot.unsound")
	if list := s.snapshotList(); len(list) != 1 || !list[0].Good {
		t.Errorf("%+v", list)
	}
	if left, _ := filepath.Glob(s.path(snapshotsDir, newPrefix+"*")); len(left) > 0 {
		t.Errorf("left over: %v", left)
	}
}

// breakLeaf makes a leaf page with records call itself another page.
func breakLeaf(t *testing.T, path string) {
	t.Helper()
	var page int64
	err := readCopyOf(path, func(tx *bolt.Tx) error {
		page = int64(tx.Bucket(historyBucket).Root())
		return nil
	})
	if err != nil || page == 0 {
		t.Fatalf("page %d: %v", page, err)
	}
	breakPages(t, path, page)
}

// readCopyOf reads a database that may be open.
func readCopyOf(path string, fn func(*bolt.Tx) error) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	aside := path + ".read"
	if err := os.WriteFile(aside, data, 0o600); err != nil {
		return err
	}
	defer os.Remove(aside)
	return readCopy(aside, false, fn)
}

func TestKeepSnapshots(t *testing.T) {
	start := time.Date(2026, 12, 8, 9, 30, 0, 0, time.UTC)
	var times []time.Time
	for hour := 0; hour < 24*800; hour += 12 { // two a day for more than two years
		times = append(times, start.Add(-time.Duration(hour)*time.Hour))
	}
	keep := keepSnapshots(times)
	var kept []string
	for i, yes := range keep {
		if yes {
			kept = append(kept, times[i].Format("2006-01-02 15"))
		}
	}
	want := []string{
		"2026-12-08 09", "2026-12-07 21", "2026-12-06 21", "2026-12-05 21", "2026-12-04 21", "2026-12-03 21", "2026-12-02 21",
		"2026-11-30 21", "2026-11-29 21", "2026-11-22 21", "2026-10-31 21", "2026-09-30 21", "2026-08-31 21", "2026-07-31 21",
		"2026-06-30 21", "2026-05-31 21", "2026-04-30 21", "2026-03-31 21", "2026-02-28 21", "2026-01-31 21",
	}
	if !slices.Equal(kept, want) {
		t.Errorf("kept %v", kept)
	}
	if len(keepSnapshots(nil)) != 0 {
		t.Error("something of nothing")
	}
}

func TestSnapshotsArePruned(t *testing.T) {
	s := newStore(t)
	s.db.NoSync = true
	f := s.addFamily("Maya")
	for range 40 {
		s.clock.advance(12 * time.Hour)
		f.child.Grade = s.clock.at.Format("0215")
		s.put(f.child)
		s.snapshot()
	}
	list := s.snapshotList()
	var times []time.Time
	for i, one := range list {
		times = append(times, one.At)
		if !one.Good || i > 0 && !one.At.Before(list[i-1].At) {
			t.Errorf("%+v", one)
		}
	}
	if len(list) < 9 || slices.Contains(keepSnapshots(times), false) {
		t.Errorf("%v", times)
	}
	if newest := s.clock.at.Truncate(time.Second); !times[0].Equal(newest) {
		t.Errorf("the newest is of %v, want %v", times[0], newest)
	}
	s.clock.at = s.clock.at.Add(-48 * time.Hour) // the computer's clock was set back
	f.child.Grade = "back"
	s.put(f.child)
	s.snapshot()
	s.Close()
	if !slices.ContainsFunc(s.snapshotList(), func(i SnapshotInfo) bool { return i.At.Equal(s.clock.at.Truncate(time.Second)) }) {
		t.Error("the snapshot just made is gone")
	}
}

// TestFilesOfSnapshots: an attached file stays as long as a snapshot speaks of it, and then goes.
func TestFilesOfSnapshots(t *testing.T) {
	s := newStore(t)
	s.db.NoSync = true
	f := s.addFamily("Maya")
	gone := s.attach("gone", "gone.txt")
	gone.ChildID = f.child.ID
	s.put(gone)
	s.snapshot()
	s.delete(gone)
	s.reopen()
	s.db.NoSync = true
	s.clock.advance(historyAge + time.Hour)
	for range historyEntries + 5 {
		s.clock.advance(time.Second)
		f.child.Grade = s.clock.at.Format("150405")
		s.put(f.child)
	}
	if err := s.verifyFile(gone.SHA256); err != nil {
		t.Fatalf("the file of a snapshot: %v", err)
	}
	for range 15 { // months
		s.clock.advance(31 * 24 * time.Hour)
		f.child.Grade = s.clock.at.Format("0102")
		s.put(f.child)
		s.snapshot()
	}
	if err := s.verifyFile(gone.SHA256); record.KindOf(err) != record.NotFound {
		t.Errorf("the file outlives the last snapshot that spoke of it: %v", err)
	}
	if err := s.verifyFile(f.document.SHA256); err != nil {
		t.Errorf("a file in use went: %v", err)
	}
}

func TestDropMentioned(t *testing.T) {
	hash := strings.Repeat("0a", 32)
	for value, stays := range map[string]bool{
		`{"sha256":"` + hash + `"}`:                   false,
		`{"a":"x` + hash + `"}`:                       false,
		`"` + hash[:63] + `g"`:                        true,
		`"` + hash[:63] + `"`:                         true,
		`"0000` + hash + `ffff"`:                      false,
		strings.ToUpper(hash):                         true,
		hash[:32] + " " + hash[:32]:                   true,
		`{"a":"\"file\":\"` + hash + `\""}` + "\x00a": false,
	} {
		unused := map[string]bool{hash: true}
		dropMentioned([]byte(value), unused)
		if unused[hash] != stays {
			t.Errorf("%s: stays %v", value, unused[hash])
		}
	}
}
