package storage

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"planpage/app/record"
)

// The outcomes of damage. The last must never be.
const (
	refusedClearly = "refused with a reason, file untouched"
	told           = "opened, and what is wrong is told"
	correct        = "opened, and nothing is lost"
	silently       = "lost without a word"
)

// subject is what is damaged: a closed data folder, a backup, or an archive.
type subject struct {
	files   map[string][]byte
	targets func(name string) bool // which of the files are damaged
	others  [][]byte               // what may lie in the place of a file instead
	open    func(t *testing.T, dir, name string) string
}

func tortureByDamage(t *testing.T) *tally {
	t.Helper()
	began := time.Now()
	count := newTally("damaged", "files", refusedClearly, told, correct, silently)
	subjects := subjects(t)
	random := dice(2)
	root := t.TempDir()
	for n := range tortureDamages {
		s := subjects[n%len(subjects)]
		files := maps.Clone(s.files)
		names := slices.Sorted(maps.Keys(files))
		names = slices.DeleteFunc(names, func(name string) bool { return !s.targets(name) })
		name := names[random.IntN(len(names))]
		how := ""
		files[name], how = damage(random, files[name], s.others)
		dir := filepath.Join(root, fmt.Sprint(n))
		lay(t, dir, files)
		outcome := s.open(t, dir, name)
		if outcome == refusedClearly && !bytes.Equal(readFile(t, filepath.Join(dir, name)), files[name]) {
			t.Errorf("%d: %s, %s: it was refused, and yet changed", n, name, how)
		}
		if outcome == silently {
			t.Errorf("%d: %s, %s: %s", n, name, how, silently)
		}
		count.add("files")
		count.add(outcome)
		if err := os.RemoveAll(dir); err != nil {
			t.Fatal(err)
		}
	}
	count.addN("seconds", int(time.Since(began).Seconds()))
	return count
}

// lay writes the files, all of an hour long ago: bits that flip on a disk leave no newer time behind.
func lay(t *testing.T, dir string, files map[string][]byte) {
	t.Helper()
	for name, data := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), folderMode); err != nil {
			t.Fatal(err)
		}
		writeFile(t, path, data)
		if err := os.Chtimes(path, longAgo, longAgo); err != nil {
			t.Fatal(err)
		}
	}
}

var longAgo = time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)

// damage does to the bytes what disks, cloud programs and people do.
func damage(random *rand.Rand, data []byte, others [][]byte) ([]byte, string) {
	const page = 4096
	data = bytes.Clone(data)
	at := random.IntN(len(data))
	if random.IntN(8) == 0 {
		at %= 2 * page // where a database begins
	}
	from := at / page * page
	piece := data[from:min(from+page, len(data))]
	switch random.IntN(6) {
	case 0:
		return data[:at], fmt.Sprint("cut at ", at)
	case 1:
		for range 1 + random.IntN(8) {
			data[random.IntN(len(data))] ^= 1 << random.IntN(8)
		}
		return data, "bits flipped"
	case 2: // the head of a page, where it hurts most
		data[from+random.IntN(min(64, len(piece)))] ^= 1 << random.IntN(8)
		return data, fmt.Sprint("head flipped at ", from)
	case 3:
		clear(piece)
		return data, fmt.Sprint("zeroed at ", from)
	case 4:
		to := random.IntN(len(data)) / page * page
		copy(data[to:], bytes.Clone(piece))
		return data, fmt.Sprint("page ", from, " over ", to)
	}
	return others[random.IntN(len(others))], "another file"
}

// subjects are closed folders, once plain and once locked, of which each file is damaged, and what is made from them.
func subjects(t *testing.T) []subject {
	t.Helper()
	s := rich(t)
	content := s.content()
	archive := s.exportBytes()
	backup := readFile(t, s.backedUp())
	snapshot := s.snapshotContent()
	everything := s.everything()
	plain := closed(t, s)
	locked := rich(t)
	locked.lock(testPassphrase)
	sealedSnapshot, sealedContent := locked.snapshotContent(), locked.everything()
	sealed := closed(t, locked)
	others := [][]byte{{}, []byte("Dear Ms. Ortiz"), archive, backup, make([]byte, 70_000), plain[fileName][:8192]}
	database := func(name string) bool { return name == fileName }
	files := func(name string) bool { return strings.HasPrefix(name, filesDir+"/") }
	copies := func(name string) bool { return strings.HasPrefix(name, snapshotsDir+"/") }
	only := func(string) bool { return true }
	alone := func(data []byte) map[string][]byte { return map[string][]byte{"a.zip": data} }
	return []subject{
		{plain, database, append(others, sealed[fileName]), openFolder("", everything)},
		{sealed, database, append(others, plain[fileName]), openFolder(testPassphrase, sealedContent)},
		{plain, database, others, openFolder("", everything)},
		{sealed, database, others, openFolder(testPassphrase, sealedContent)},
		{plain, files, append(others, attachedIn(plain)...), openFolder("", everything)},
		{sealed, files, append(others, attachedIn(sealed)...), openFolder(testPassphrase, sealedContent)},
		{plain, copies, others, openSnapshot("", snapshot)},
		{sealed, copies, others, openSnapshot(testPassphrase, sealedSnapshot)},
		{alone(backup), only, others[:3], openCopyOf(content, (*at).fromBackupFile)},
		{alone(archive), only, append(others[:2:2], backup), openCopyOf(content, func(a *at, path string) (Imported, error) { return a.Import(path) })},
	}
}

// rich is a store with everything, and enough of it for trees of several pages.
func rich(t *testing.T) *at {
	t.Helper()
	s, f := used(t)
	for name := range tree(t, s.dir) { // Check would tell of those that used made damaged
		if strings.Contains(name, "2026-01-02") || strings.Contains(name, "2026-02-02") {
			if err := os.Remove(s.path(filepath.FromSlash(name))); err != nil {
				t.Fatal(err)
			}
		}
	}
	for range 15 {
		s.update(func(tx *Tx) error {
			for i := range 20 {
				m := &record.Measurement{
					Meta: record.Meta{ChildID: f.child.ID}, GoalID: f.goal.ID, Date: "2026-11-01",
					Value: record.Float(float64(i)), Note: strings.Repeat("warm-up ", i*10),
				}
				if err := tx.Put(m); err != nil {
					return err
				}
			}
			return nil
		})
	}
	s.attachLarge(100_000)
	s.clock.advance(time.Hour)
	s.snapshot()
	s.delete(f.evaluation)
	return s
}

// closed is the folder after a quiet visit: with the mark that it was closed, and sound.
func closed(t *testing.T, s *at) map[string][]byte {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(s.path(fileName), longAgo, longAgo); err != nil {
		t.Fatal(err)
	}
	again := openLocked(t, s.dir, s.clock, Secret{Passphrase: testPassphrase})
	if err := again.Close(); err != nil {
		t.Fatal(err)
	}
	files := tree(t, s.dir)
	if files[closedName] == nil {
		t.Fatal("there is no mark of a folder that was closed")
	}
	return files
}

func attachedIn(files map[string][]byte) [][]byte {
	var list [][]byte
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if strings.HasPrefix(name, filesDir+"/") {
			list = append(list, files[name])
		}
	}
	return list
}

// everything is all that a family has in the database: records, drafts and history.
func (a *at) everything() string {
	a.t.Helper()
	var b strings.Builder
	b.WriteString(a.content())
	err := a.View(func(tx *Tx) (err error) {
		defer tx.rescue(&err)
		for _, bucket := range []bucket{tx.drafts(), tx.history()} {
			cursor := bucket.Cursor()
			for key, value := cursor.First(); key != nil; key, value = cursor.Next() {
				fmt.Fprintf(&b, "%x %s\n", key, value)
			}
		}
		return nil
	})
	if err != nil {
		a.t.Fatal(err)
	}
	return b.String()
}

// snapshotContent is what the newest snapshot brings back.
func (a *at) snapshotContent() string {
	a.t.Helper()
	dir := a.t.TempDir()
	lay(a.t, dir, tree(a.t, a.dir))
	if err := os.Remove(filepath.Join(dir, fileName)); err != nil {
		a.t.Fatal(err)
	}
	if _, err := RestoreSnapshot(dir, a.snapshotList()[0], a.clock.now); err != nil {
		a.t.Fatal(err)
	}
	return openLocked(a.t, dir, a.clock, Secret{Passphrase: testPassphrase}).content()
}

// openFolder opens a folder with one damaged file and uses it.
func openFolder(passphrase, want string) func(*testing.T, string, string) string {
	return func(t *testing.T, dir, _ string) string {
		t.Helper()
		s, err := OpenWith(dir, newClock().now, Secret{Passphrase: passphrase})
		if err != nil {
			if record.KindOf(err) == "" {
				t.Errorf("an error nobody can act on: %v", err)
			}
			return refusedClearly
		}
		s.db.NoSync = true
		a := &at{s, t, newClock()}
		defer useAll(t, s)
		switch {
		case !s.Check().OK():
			return a.staysReadable()
		case a.everything() != want:
			return silently
		}
		return a.staysCorrect()
	}
}

// staysReadable writes into a damaged database, of which nothing that can still be read may be lost by that.
func (a *at) staysReadable() string {
	a.t.Helper()
	before := a.readable()
	for range 3 {
		if a.Update(func(tx *Tx) error { return tx.Put(&record.Child{Name: strings.Repeat("Leo", 1000)}) }) != nil {
			break
		}
	}
	after := a.readable()
	for at, raw := range before {
		if after[at] != raw {
			a.t.Errorf("%s was lost by writing", at)
			return silently
		}
	}
	return told
}

// readable returns every record that can be read, by its place.
func (a *at) readable() map[string]string {
	a.t.Helper()
	list := map[string]string{}
	for _, kind := range record.Kinds {
		_ = a.View(func(tx *Tx) (err error) { // the rest of a kind may be damaged
			defer tx.rescue(&err)
			tx.scan(kind, "", func(p place, raw json.RawMessage) {
				if _, err := decode(p, raw); err == nil {
					list[p.String()] = string(raw)
				}
			})
			return nil
		})
	}
	return list
}

// staysCorrect writes, and looks again: damage where nothing lies yet may strike then.
func (a *at) staysCorrect() string {
	a.t.Helper()
	before := a.content()
	for range 3 {
		err := a.Update(func(tx *Tx) error { return tx.Put(&record.Child{Name: strings.Repeat("Leo", 1000)}) })
		if err == nil {
			_, err = a.Undo()
		}
		if record.KindOf(err) == record.Damaged {
			return told
		}
	}
	for _, e := range a.Check().Findings {
		a.t.Errorf("after writing: %s %s %v", e.Key, e.Field, e.Err)
	}
	if a.t.Failed() || a.content() != before {
		return silently
	}
	return correct
}

// openSnapshot looks for the newest good snapshot in a folder whose database is lost.
func openSnapshot(passphrase, want string) func(*testing.T, string, string) string {
	return func(t *testing.T, dir, name string) string {
		t.Helper()
		if err := os.Remove(filepath.Join(dir, fileName)); err != nil {
			t.Fatal(err)
		}
		list, err := Snapshots(dir)
		if err != nil {
			t.Errorf("snapshots: %v", err)
		}
		for _, one := range list {
			if filepath.Base(one.Path) != filepath.Base(name) {
				continue
			}
			outcome := openRestored(t, dir, one, passphrase, want)
			if outcome == silently && !one.Good {
				return told // nobody is offered it
			}
			return outcome
		}
		t.Errorf("%s is not listed", name)
		return silently
	}
}

func openRestored(t *testing.T, dir string, one SnapshotInfo, passphrase, want string) string {
	t.Helper()
	if _, err := RestoreSnapshot(dir, one, newClock().now); err != nil {
		if record.KindOf(err) == "" {
			t.Errorf("an error nobody can act on: %v", err)
		}
		return refusedClearly
	}
	s, err := OpenWith(dir, newClock().now, Secret{Passphrase: passphrase})
	if err != nil {
		return refusedClearly
	}
	defer func() { _ = s.Close() }()
	switch a := (&at{s, t, newClock()}); {
	case !s.Check().OK():
		return told
	case want != a.content() && !older(dir, one):
		return silently
	}
	return correct
}

// older reports whether there is a newer snapshot, whose content is the one that is known.
func older(dir string, one SnapshotInfo) bool {
	list, err := snapshotFiles(dir)
	return err == nil && len(list) > 0 && list[0].Path != one.Path
}

// openCopyOf takes a damaged copy into an empty folder.
func openCopyOf(want string, take func(*at, string) (Imported, error)) func(*testing.T, string, string) string {
	return func(t *testing.T, dir, name string) string {
		t.Helper()
		s, err := Open(filepath.Join(dir, "data"), newClock().now)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = s.Close() }()
		s.db.NoSync = true
		a := &at{s, t, newClock()}
		empty := a.content()
		done, err := take(a, filepath.Join(dir, name))
		switch left := tree(t, s.path(filesDir)); {
		case err != nil && record.KindOf(err) == "":
			t.Errorf("an error nobody can act on: %v", err)
		case err != nil && (a.content() != empty || len(left) > 0):
			t.Errorf("it was refused, and yet %d files are there: %v", len(left), err)
		case err == nil && done.Missing+len(done.Skipped) > 0:
			return told
		case err == nil && (a.content() != want || !s.Check().OK()):
			return silently
		case err == nil:
			return correct
		}
		return refusedClearly
	}
}

func (a *at) fromBackupFile(path string) (Imported, error) { return a.fromBackup(path, words) }
