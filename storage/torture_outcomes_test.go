package storage

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"planpage/app/record"
)

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
