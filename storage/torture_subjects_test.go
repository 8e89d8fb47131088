package storage

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"planpage/app/record"
)

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
