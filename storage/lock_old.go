package storage

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	bolt "go.etcd.io/bbolt"

	"planpage/app/record"
)

// oldDatabases writes the snapshots once more.
func (w *rewrite) oldDatabases() error {
	entries, err := os.ReadDir(w.path(snapshotsDir))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	next := w.path(snapshotsDir + nextEnding)
	if err := os.Mkdir(next, folderMode); err != nil {
		return err
	}
	for _, entry := range entries {
		if !entry.Type().IsRegular() || strings.HasPrefix(entry.Name(), newPrefix) {
			continue // not ours, or left by a kill
		}
		if _, err := w.oldDatabase(w.path(snapshotsDir, entry.Name()), next, ""); err != nil {
			return err
		}
	}
	w.Replace = append(w.Replace, snapshotsDir)
	w.at("snapshots")
	return syncDir(next)
}

// besides writes the databases once more that were put aside in the data folder.
func (w *rewrite) besides() error {
	entries, err := os.ReadDir(w.dir)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		name := entry.Name()
		old := strings.HasPrefix(name, snapshotPrefix) && !strings.HasPrefix(name, newPrefix) &&
			strings.HasSuffix(strings.TrimSuffix(name, sealedEnding), snapshotEnding)
		if !old || !entry.Type().IsRegular() {
			continue
		}
		final, err := w.oldDatabase(w.path(name), w.dir, nextEnding)
		if err != nil {
			return err
		}
		w.Replace = append(w.Replace, final)
		if final != name {
			w.Remove = append(w.Remove, name)
		}
		w.at("beside")
	}
	return nil
}

// oldDatabase writes one older database into the folder, and returns the name it will have there. What is no sound
// database is sealed whole: somebody may still read something out of it. A file under another lock stays as it is.
func (w *rewrite) oldDatabase(path, folder, ending string) (final string, err error) {
	name := filepath.Base(path)
	if whole, was := strings.CutSuffix(name, sealedEnding); was {
		if w.unlocking() {
			return whole, w.recast(path, folder, ending, func(string) string { return whole })
		}
		return name, w.carry(path, filepath.Join(folder, name+ending))
	}
	target := filepath.Join(folder, name+ending)
	other := false
	err = readCopy(path, true, func(tx *bolt.Tx) error {
		if other = !bytes.Equal(lockIn(tx), w.was); other {
			return nil
		}
		return w.database(tx, target)
	})
	unsound := record.KindOf(err) == record.Damaged || record.KindOf(err) == record.Newer
	switch {
	case err != nil && !unsound:
		return "", err
	case unsound && w.locking():
		_ = os.Remove(target) // half made
		return name + sealedEnding, w.recast(path, folder, ending, func(string) string { return name + sealedEnding })
	case unsound || other:
		_ = os.Remove(target)
		return name, w.carry(path, target)
	}
	return name, nil
}
