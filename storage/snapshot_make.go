package storage

import (
	"errors"
	"os"
	"time"

	bolt "go.etcd.io/bbolt"

	"planpage/app/record"
)

// Snapshot copies the database into the folder of snapshots when something was changed since the newest one there,
// and reports whether it did. The copy is one moment of the database, is on the disk, and was read again page by page
// before it counts. Then those that are no longer needed go: see keepSnapshots. The error is of kind Disk when there
// is no room, and Damaged when what was copied is not sound; then the earlier snapshots all stay. Where only single
// values are broken the copy is made all the same: it has what was saved since.
func (s *Store) Snapshot() (made bool, err error) {
	s.snapshots.Lock()
	defer s.snapshots.Unlock()
	if err := os.MkdirAll(s.path(snapshotsDir), folderMode); err != nil { // #nosec G703
		return false, explain(err)
	}
	needed, err := s.changedSince()
	if err != nil || !needed {
		return false, err
	}
	path, fault, err := s.writeSnapshot()
	if err != nil {
		return false, explain(err)
	}
	if fault != nil {
		return true, &record.Error{Kind: record.Damaged, Key: "storage.snapshot.faulty", Err: fault}
	}
	s.pruneSnapshots(path)
	return true, nil
}

// changedSince reports whether the newest snapshot lacks something.
func (s *Store) changedSince() (bool, error) {
	var now string
	err := s.View(func(tx *Tx) (err error) {
		defer tx.rescue(&err)
		now = lastChange(tx.bolt)
		return nil
	})
	if err != nil || now == "" {
		return false, err
	}
	list, err := snapshotFiles(s.dir)
	if err != nil || len(list) == 0 {
		return true, err
	}
	var then string
	err = readCopy(list[0].Path, false, func(tx *bolt.Tx) error { then = lastChange(tx); return nil })
	return err != nil || then != now, nil // one that cannot be read is as good as none
}

// writeSnapshot returns as fault what is wrong with single values of the copy.
func (s *Store) writeSnapshot() (path string, fault, err error) {
	file, err := os.CreateTemp(s.path(snapshotsDir), newPrefix+"*")
	if err != nil {
		return "", nil, err
	}
	defer func() {
		_ = file.Close()           // closed before on the good way
		_ = os.Remove(file.Name()) // #nosec G703 -- made above
	}()
	err = s.View(func(tx *Tx) (err error) {
		defer tx.rescue(&err)
		_, err = tx.bolt.WriteTo(file)
		return err
	})
	if err := errors.Join(err, file.Sync(), file.Close()); err != nil {
		return "", nil, err
	}
	if fault, err = verifyCopy(file.Name(), s.seal); err != nil {
		return "", nil, err
	}
	path = freeName(s.path(snapshotsDir), snapshotPrefix, s.snapshotTime())
	if err := os.Rename(file.Name(), path); err != nil { // #nosec G703
		return "", nil, err
	}
	return path, fault, syncDir(s.path(snapshotsDir))
}

// snapshotTime is now, or a second after the newest snapshot when that was made in this very second: names tell
// which is newer.
func (s *Store) snapshotTime() time.Time {
	now := s.time().Truncate(time.Second)
	list, err := snapshotFiles(s.dir)
	if err != nil || len(list) == 0 {
		return now
	}
	if ahead := list[0].At.Sub(now); ahead >= 0 && ahead < time.Minute {
		return list[0].At.Add(time.Second)
	}
	return now
}

// verifyCopy reads a copy whole. The error says that its pages are not sound; fault, that single values are not. A copy
// that another program holds, such as a virus scanner, is not called damaged.
func verifyCopy(path string, seal sealer) (fault, err error) {
	err = readCopy(path, true, func(tx *bolt.Tx) error {
		countRecords(tx)
		fault = faultIn(tx, seal)
		return nil
	})
	if record.KindOf(err) == record.Damaged {
		err = &record.Error{Kind: record.Damaged, Key: "storage.snapshot.unsound", Err: err}
	}
	return fault, err
}
