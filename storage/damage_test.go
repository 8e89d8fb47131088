package storage

import (
	"bytes"
	"encoding/binary"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"planpage/app/record"
)

// sound returns the bytes of a database with branch pages, freed pages and a history.
func sound(t *testing.T) []byte {
	t.Helper()
	s := newStore(t)
	s.db.NoSync = true
	f := s.addFamily("Maya")
	for i := range 40 {
		s.update(func(tx *Tx) error {
			for range 20 {
				err := tx.Put(&record.Measurement{
					Meta: record.Meta{ChildID: f.child.ID}, GoalID: f.goal.ID, Date: "2026-11-01",
					Value: record.Float(float64(i)), Note: strings.Repeat("x", 200),
				})
				if err != nil {
					return err
				}
			}
			return nil
		})
	}
	s.delete(f.evaluation)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(s.path(fileName))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// openDamaged opens a folder with these bytes as its database. Whatever it says, it says it as an Error, and a
// refused file keeps every byte. It reports whether the store opened.
func openDamaged(t *testing.T, data []byte, kinds ...record.ErrorKind) bool {
	t.Helper()
	dir := t.TempDir()
	path := filepath.Join(dir, fileName)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := Open(dir, newClock().now)
	if err == nil {
		useAll(t, s)
		return true
	}
	kind := record.KindOf(err)
	if len(kinds) == 0 {
		kinds = []record.ErrorKind{record.Damaged, record.Newer}
	}
	if !strings.Contains(string(kinds[0])+" "+string(kinds[len(kinds)-1]), string(kind)) || kind == "" {
		t.Fatalf("kind %q: %v", kind, err)
	}
	left, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(left, data) {
		t.Fatalf("the damaged file was changed: %v", err)
	}
	return false
}

// useAll calls what a window calls; errors are fine, panics are not.
func useAll(t *testing.T, s *Store) {
	t.Helper()
	report := s.Check()
	err := s.View(func(tx *Tx) error {
		children, err := tx.Children()
		for _, child := range children {
			_, _ = tx.Family(child.ID)
		}
		return err
	})
	if err != nil && report.OK() {
		t.Errorf("check is content, but: %v", err)
	}
	_, _ = s.Undo()
	_, _ = s.Deleted("")
	_ = s.Update(func(tx *Tx) error { return tx.Put(&record.Child{Name: "Leo"}) })
	_ = s.Close()
}

func TestForeignFiles(t *testing.T) {
	good := sound(t)
	for name, data := range map[string][]byte{
		"empty":      {},
		"short":      good[:100],
		"one page":   good[:4096],
		"two pages":  good[:8192],
		"half":       good[:len(good)/2],
		"zeros":      make([]byte, len(good)),
		"zero start": append(make([]byte, 8192), good[8192:]...),
		"text":       []byte(strings.Repeat("Dear Ms. Ortiz, ", 2000)),
		"zip":        zipOf(t, "a", strings.Repeat("x", 9000)),
	} {
		t.Run(name, func(t *testing.T) {
			if openDamaged(t, data) {
				t.Error("it opened")
			}
		})
	}
}

func TestForeignAndNewerDatabases(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*bolt.Tx) error
		kind   record.ErrorKind
		key    string
	}{
		"foreign": {func(tx *bolt.Tx) error { return tx.DeleteBucket(metaBucket) }, record.Damaged, "storage.foreign"},
		"newer":   {func(tx *bolt.Tx) error { return tx.Bucket(metaBucket).Put(schemaKey, []byte("3")) }, record.Newer, "storage.newer"},
		"odd":     {func(tx *bolt.Tx) error { return tx.Bucket(metaBucket).Put(schemaKey, []byte("x")) }, record.Damaged, "storage.foreign"},
		"missing": {func(tx *bolt.Tx) error { return tx.DeleteBucket([]byte("goals")) }, record.Damaged, "storage.damaged"},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStore(t)
			if err := s.db.Update(test.change); err != nil {
				t.Fatal(err)
			}
			_ = s.Close()
			before, err := os.ReadFile(s.path(fileName))
			if err != nil {
				t.Fatal(err)
			}
			for range 2 { // the refusal leaves no lock behind
				_, err = Open(s.dir, s.clock.now)
				wantKey(t, err, test.kind, test.key)
			}
			after, err := os.ReadFile(s.path(fileName))
			if err != nil || !bytes.Equal(before, after) {
				t.Error("the file was changed")
			}
		})
	}
}

func TestRandomDamage(t *testing.T) {
	good := sound(t)
	random := rand.New(rand.NewPCG(1, 2))
	opened := 0
	for i := range 60 {
		data := bytes.Clone(good)
		switch i % 5 {
		case 0:
			data = data[:random.IntN(len(data))]
		case 1:
			data[random.IntN(len(data))] ^= 1 << random.IntN(8)
		case 2: // a header or the first entries of a page, where damage hurts most
			page := random.IntN(len(data) / 4096)
			data[page*4096+random.IntN(64)] ^= 1 << random.IntN(8)
		case 3:
			clear(data[random.IntN(len(data)/4096)*4096:][:4096])
		case 4:
			from, to := random.IntN(len(data)/4096), random.IntN(len(data)/4096)
			copy(data[to*4096:][:4096], good[from*4096:][:4096])
		}
		t.Run(strconv.Itoa(i), func(t *testing.T) {
			if openDamaged(t, data) {
				opened++
			}
		})
	}
	t.Logf("%d of 60 opened", opened)
}

// TestPageThatLeadsToItself: bbolt follows such a page until the program ends.
func TestPageThatLeadsToItself(t *testing.T) {
	data := sound(t)
	hit := 0
	for page := 2; page < len(data)/4096; page++ {
		at := page * 4096
		if binary.NativeEndian.Uint64(data[at:]) == uint64(page) && binary.NativeEndian.Uint16(data[at+8:]) == branchPage {
			binary.NativeEndian.PutUint64(data[at+pageHeader+8:], uint64(page))
			hit++
		}
	}
	if hit == 0 {
		t.Fatal("the sample has no branch page")
	}
	if openDamaged(t, data) {
		t.Error("it opened")
	}
}

func TestCheckFindsBrokenRecords(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	s.clean()
	s.pokeRecord(f.contact, `{"id":`)
	s.pokeRecord(f.event, strings.Replace(s.raw(f.event), f.event.ID, NewID(), 1))
	s.pokeRecord(f.goal, strings.Replace(s.raw(f.goal), `"rate"`, `"miles"`, 1))
	s.poke([]byte(record.Contacts), []byte(NewID()+"/"+NewID()), []byte(`null`))
	s.poke([]byte(record.Pages), placeOf(f.page).key(), []byte(strings.Replace(s.raw(f.page), f.meeting.ID, NewID(), 1)))
	s.poke(historyBucket, entryKey(999), []byte(`{"at":5}`))
	if err := os.Remove(s.filePath(f.document.SHA256)); err != nil {
		t.Fatal(err)
	}
	report := s.Check()
	got := map[string]int{}
	for _, e := range report.Findings {
		got[e.Key]++
		if strings.Contains(e.Error(), "Maya") || strings.Contains(e.Error(), "miles") {
			t.Errorf("a finding tells of the child: %v", e)
		}
	}
	want := map[string]int{
		"storage.check.record": 3, "storage.check.rule": 1, "storage.check.history": 1, "storage.check.fileMissing": 1,
		// the page's meeting; the meeting's and the letter's contact is there, though it cannot be read
		"storage.check.link": 1,
	}
	for key, n := range want {
		if got[key] != n {
			t.Errorf("%s: %d, want %d (%v)", key, got[key], n, report.Findings)
		}
	}
	err := s.View(func(tx *Tx) error { _, err := tx.Family(f.child.ID); return err })
	wantKey(t, err, record.Damaged, "storage.brokenRecord")
	broken := s.raw(f.contact)
	s.poke(historyBucket, entryKey(999), []byte(`{"at":"2026-12-08T00:00:00Z"}`))
	s.delete(f.contact) // even a broken record can be deleted, and comes back as it was
	s.undo()
	if s.raw(f.contact) != broken {
		t.Errorf("after undo: %s", s.raw(f.contact))
	}
}

func TestFolderThatCannotBeUsed(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Open(filepath.Join(file, "data"), newClock().now)
	wantKey(t, err, record.Disk, "storage.")
	if strings.Contains(err.Error(), file) {
		t.Errorf("the error tells the path: %v", err)
	}
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, fileName), 0o700); err != nil {
		t.Fatal(err)
	}
	_, err = Open(dir, newClock().now)
	wantKey(t, err, record.Damaged, "storage.damaged")
}

func TestClosed(t *testing.T) {
	s := newStore(t)
	_ = s.Close()
	wantKey(t, s.Update(func(*Tx) error { return nil }), record.Refused, "storage.closed")
	wantKey(t, s.View(func(*Tx) error { return nil }), record.Refused, "storage.closed")
	if s.Check().OK() {
		t.Error("a closed store checks as sound")
	}
}
