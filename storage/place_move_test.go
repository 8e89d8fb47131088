package storage

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"planpage/app/record"
)

// usedFolder is a closed data folder with all that one can hold.
func usedFolder(t *testing.T) (*at, *family) {
	t.Helper()
	s := newStore(t)
	f := s.addFamily("Maya")
	s.snapshot()
	if _, err := s.OpenCopy(f.document); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{settingsName: "{}", "planpage.log": "started", "notes.txt": "not ours"} {
		if err := os.WriteFile(s.path(name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return s, f
}

// filesBeneath lists the files beneath a folder.
func filesBeneath(t *testing.T, dir string) (list []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Type().IsRegular() {
			name, _ := filepath.Rel(dir, path)
			list = append(list, filepath.ToSlash(name))
		}
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return list
}

func TestMoveFolder(t *testing.T) {
	s, f := usedFolder(t)
	before := filesBeneath(t, s.dir)
	to := filepath.Join(t.TempDir(), "new", "place")
	var last, whole int64
	err := MoveFolder(s.dir, to, func(done, total int64) {
		if done < last || done > total {
			t.Errorf("progress %d of %d after %d", done, total, last)
		}
		last, whole = done, total
	})
	if err != nil || last != whole || whole == 0 {
		t.Fatalf("%d of %d: %v", last, whole, err)
	}
	if left := filesBeneath(t, s.dir); !slices.Equal(left, []string{movedName, "notes.txt"}) {
		t.Errorf("left behind: %v", left)
	}
	want := slices.DeleteFunc(before, func(name string) bool { return name == "notes.txt" })
	if got := filesBeneath(t, to); !slices.Equal(got, want) {
		t.Errorf("moved %v\nwant  %v", got, want)
	}
	if info, err := os.Stat(filepath.Join(to, fileName)); err != nil || info.Mode().Perm() != fileMode {
		t.Errorf("%v", err)
	}
	found, err := MovedTo(s.dir)
	if err != nil || found != to {
		t.Fatalf("%s, %v", found, err)
	}
	_, err = Open(s.dir, s.clock.now)
	wantKey(t, err, record.Refused, "storage.moved")
	again := openAt(t, found, s.clock)
	again.clean()
	if again.raw(f.goal) == "" {
		t.Error("the records did not come along")
	}
	if err := again.Close(); err != nil {
		t.Fatal(err)
	}
	moveBack(t, s, to)
}

// moveBack moves the folder to where it was before, where a pointer lies.
func moveBack(t *testing.T, s *at, to string) {
	t.Helper()
	if err := MoveFolder(to, s.dir, nil); record.KindOf(err) != record.Refused {
		t.Errorf("into a folder with notes: %v", err)
	}
	if err := os.Remove(s.path("notes.txt")); err != nil {
		t.Fatal(err)
	}
	if err := MoveFolder(to, s.dir, nil); err != nil { // and back
		t.Fatal(err)
	}
	if found, err := MovedTo(s.dir); err != nil || found != s.dir {
		t.Errorf("%s, %v", found, err)
	}
	openAt(t, s.dir, s.clock).clean()
}

func TestMoveFolderRefuses(t *testing.T) {
	s, _ := usedFolder(t)
	before := filesBeneath(t, s.dir)
	other := t.TempDir()
	if err := os.WriteFile(filepath.Join(other, "letter.txt"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(s.dir, link); err != nil {
		t.Fatal(err)
	}
	for to, key := range map[string]string{
		s.path("inside"):           "storage.move.inside",
		s.dir:                      "storage.move.inside",
		filepath.Dir(s.dir):        "storage.move.inside",
		filepath.Join(link, "new"): "storage.move.inside",
		other:                      "storage.move.used",
	} {
		wantKey(t, MoveFolder(s.dir, to, nil), record.Refused, key)
	}
	holder := start(t, s.dir, "hold")
	if got := holder.line(t); got != "open" {
		t.Fatal(got)
	}
	to := filepath.Join(t.TempDir(), "new")
	wantKey(t, MoveFolder(s.dir, to, nil), record.InUse, "storage.inUse")
	if exists(to) {
		t.Error("something was made")
	}
	if after := filesBeneath(t, s.dir); !slices.Equal(before, after) {
		t.Errorf("now %v", after)
	}
}

// TestMoveThatFails: a part that cannot be read ends the move, and nothing of it stays.
func TestMoveThatFails(t *testing.T) {
	s, _ := usedFolder(t)
	if err := os.RemoveAll(s.path(snapshotsDir)); err != nil {
		t.Fatal(err)
	}
	to := filepath.Join(t.TempDir(), "new")
	err := MoveFolder(s.dir, to, func(int64, int64) { _ = os.Remove(s.path(settingsName)) })
	wantKey(t, err, record.Disk, "storage.disk")
	if exists(to) {
		t.Errorf("left: %v", filesBeneath(t, to))
	}
	openAt(t, s.dir, s.clock).clean()
}

// TestMoveThatWasKilled leaves behind what a kill would, before and after the new place counts.
func TestMoveThatWasKilled(t *testing.T) {
	s, f := usedFolder(t)
	to := filepath.Join(t.TempDir(), "new")
	m := &move{from: s.dir, to: to, work: work{ctx: t.Context()}}
	if err := errors.Join(os.MkdirAll(to, 0o700), m.makeRoom(), m.copyOne(fileName), m.settleSome()); err != nil {
		t.Fatal(err)
	}
	if found, err := MovedTo(s.dir); err != nil || found != s.dir {
		t.Errorf("half a copy: %s, %v", found, err)
	}
	m = &move{from: s.dir, to: to, work: work{ctx: t.Context()}}
	if held, err := m.run(); !held || err != nil { // clears the half copy away and does it again
		t.Fatal(err)
	}
	if !exists(s.path(fileName)) || !exists(filepath.Join(to, movingDir)) {
		t.Fatal("this was to be a move that did not end")
	}
	found, err := MovedTo(s.dir)
	if err != nil || found != to {
		t.Fatalf("%s, %v", found, err)
	}
	if left := filesBeneath(t, s.dir); !slices.Equal(left, []string{movedName, "notes.txt"}) || exists(filepath.Join(to, movingDir)) {
		t.Errorf("the move was not ended: %v", left)
	}
	again := openAt(t, to, s.clock)
	again.clean()
	if again.raw(f.goal) == "" {
		t.Error("the records did not come along")
	}
}

// settleSome stops before the database has its place.
func (m *move) settleSome() error {
	return os.WriteFile(filepath.Join(m.to, settingsName), nil, 0o600)
}

func TestMovedToNowhere(t *testing.T) {
	s, _ := usedFolder(t)
	to := filepath.Join(t.TempDir(), "stick")
	if err := MoveFolder(s.dir, to, nil); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(to, to+" away"); err != nil {
		t.Fatal(err)
	}
	_, err := MovedTo(s.dir)
	wantKey(t, err, record.Disk, "storage.move.away")
	for name, note := range map[string]string{
		"no note": "{", "relative": `{"to":"x"}`, "round": `{"to":"` + filepath.ToSlash(s.dir) + `"}`,
	} {
		if err := os.WriteFile(s.path(movedName), []byte(note), 0o600); err != nil {
			t.Fatal(err)
		}
		began := time.Now()
		if _, err := MovedTo(s.dir); record.KindOf(err) != record.Damaged || time.Since(began) > 10*time.Second {
			t.Errorf("%s: %v", name, err)
		}
	}
}
