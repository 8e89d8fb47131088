package storage

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"planpage/app/record"
)

// RestoreSnapshot puts a snapshot in the place of the database of a data folder that is not open. What was there is
// kept beside it, as aside ("" when there was nothing): whatever the damage is, someone may still read something out
// of it. At any moment of this the folder has a database, the old one or the new. The error is InUse when a PlanPage
// has the folder open, Damaged when the snapshot's pages are not sound, Newer when a later PlanPage made it, Disk when there
// is no room; then nothing was changed.
func RestoreSnapshot(dir string, from SnapshotInfo, now func() time.Time) (aside string, err error) {
	path := filepath.Join(dir, fileName)
	if err := notInUse(path); err != nil {
		return "", err
	}
	temp, err := copyBeside(from.Path, dir)
	if err != nil {
		return "", explain(err)
	}
	defer func() { _ = os.Remove(temp) }() // it is gone on the good way
	if _, err := verifyCopy(temp, nil); err != nil {
		return "", err
	}
	if aside, err = setAside(path, now()); err != nil {
		return "", explain(err)
	}
	return aside, explain(errors.Join(os.Rename(temp, path), syncDir(dir)))
}

// notInUse looks for another program on the database, without writing to it.
func notInUse(path string) error {
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() || info.Size() == 0 {
		return nil
	}
	db, _, err := openBolt(path, true)
	if err == nil {
		return explain(db.Close())
	}
	if record.KindOf(err) == record.InUse {
		return err
	}
	return nil // damaged, and nobody's
}

// copyBeside copies a file into the folder under a name that removeLeftOvers knows, and syncs it.
func copyBeside(from, dir string) (temp string, err error) {
	source, err := os.Open(from) // #nosec G304 -- a file of ours
	if err != nil {
		return "", err
	}
	defer func() { _ = source.Close() }() // only read
	file, err := os.CreateTemp(dir, newPrefix+"*")
	if err != nil {
		return "", err
	}
	_, err = io.Copy(file, source)
	if err := errors.Join(err, file.Sync(), file.Close()); err != nil {
		_ = os.Remove(file.Name()) // #nosec G703 -- made above
		return "", err
	}
	return file.Name(), nil
}

// setAside gives what stands in the database's place a second name, so that it stays when another file takes the
// place.
func setAside(path string, at time.Time) (string, error) {
	info, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	aside := freeName(filepath.Dir(path), snapshotDamaged, at)
	if !info.Mode().IsRegular() {
		return aside, os.Rename(path, aside) // a folder cannot have two names, and holds no records
	}
	if os.Link(path, aside) == nil {
		return aside, syncDir(filepath.Dir(path))
	}
	temp, err := copyBeside(path, filepath.Dir(path)) // a disk without hard links
	if err != nil {
		return "", err
	}
	return aside, errors.Join(os.Rename(temp, aside), syncDir(filepath.Dir(path)))
}
