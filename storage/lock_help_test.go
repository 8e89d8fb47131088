package storage

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"
)

const testPassphrase = "correct horse"

// quick is a cost for tests, which try many passphrases.
func quick() kdfCost { return kdfCost{memory: 64, passes: 1, threads: 1} }

// lock gives the store a passphrase and returns the recovery code.
func (a *at) lock(passphrase string) string {
	a.t.Helper()
	a.cost = quick()
	recovery, err := a.SetPassphrase(context.Background(), passphrase, nil)
	if err != nil {
		a.t.Fatalf("lock: %v", err)
	}
	return recovery
}

func (a *at) unlock(passphrase string) {
	a.t.Helper()
	if err := a.RemovePassphrase(context.Background(), passphrase, nil); err != nil {
		a.t.Fatalf("unlock: %v", err)
	}
}

func openLocked(t *testing.T, dir string, c *clock, secret Secret) *at {
	t.Helper()
	s, err := OpenWith(dir, c.now, secret)
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	s.cost = quick()
	t.Cleanup(func() { _ = s.Close() })
	return &at{s, t, c}
}

// again closes the store and opens it with its passphrase.
func (a *at) again(passphrase string) {
	a.t.Helper()
	if err := a.Close(); err != nil {
		a.t.Fatalf("close: %v", err)
	}
	a.Store = openLocked(a.t, a.dir, a.clock, Secret{Passphrase: passphrase}).Store
}

// used is a store with everything: a family, its files, history, drafts, and snapshots, one of them damaged, and a
// damaged database beside.
func used(t *testing.T) (*at, *family) {
	t.Helper()
	s := newStore(t)
	s.db.NoSync = true
	f := s.addFamily("Maya Winterbourne")
	s.update(func(tx *Tx) error { return tx.PutDraft("goals/new", []byte(`{"title":"Unfinished thought"}`)) })
	s.keepText(f.document, "Her decoding is weak")
	s.snapshot()
	s.clock.advance(600 * time.Hour)
	f.entry.Summary = "Called about the bus"
	s.put(f.entry)
	s.delete(f.letter)
	s.snapshot()
	data := readFile(t, s.path(fileName))
	writeFile(t, s.path(snapshotsDir, "planpage-2026-01-02-030405.db"), append([]byte("bad"), data...))
	writeFile(t, s.path("planpage-damaged-2026-01-02-030405.db"), data[:len(data)/2])
	writeFile(t, s.path("planpage-damaged-2026-02-02-030405.db"), data)
	return s, f
}

func readFile(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func writeFile(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, fileMode); err != nil {
		t.Fatal(err)
	}
}

// tree maps every file of a folder to its bytes.
func tree(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, path)
		files[filepath.ToSlash(name)] = readFile(t, path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
