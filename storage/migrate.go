package storage

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	bolt "go.etcd.io/bbolt"

	"planpage/app/record"
)

// migration brings a database from the version before to version to. It works on bare JSON or on types of its own
// that are never changed again, not on the types of package record, which go on changing. It must not write the
// version.
type migration struct {
	to     int
	change func(*bolt.Tx, sealer) error
}

// migrations lists every step from version 1 to the present one, in order.
func migrations() []migration { return []migration{{to: 2, change: addChecks}} }

// migrate brings the open database up to the last version of the list. A copy of the file as it was is kept first,
// as a snapshot; then all steps are one transaction, in which the version is written last. When that fails the file
// is as it was before: the transaction left no trace, or else the copy takes its place; the store is closed then.
func (s *Store) migrate(list []migration) error {
	version, err := s.version()
	if err != nil || version == list[len(list)-1].to {
		return err
	}
	kept, err := s.keepBefore()
	if err != nil {
		return errors.Join(explain(err), s.db.Close())
	}
	if err := s.raise(version, list); err != nil {
		fault := errors.Join(s.db.Close(), s.putBack(version, kept))
		return notMigrated(err, fault)
	}
	return nil
}

// notMigrated is the error of a migration that failed. A full disk is told as that. When the copy could not be put
// back either, that is what a person must know.
func notMigrated(err, putBack error) error {
	if putBack != nil {
		return damaged(errors.Join(err, bare(putBack)))
	}
	if known := explain(err); record.KindOf(known) == record.Disk {
		return known
	}
	return &record.Error{Kind: record.Refused, Key: "storage.notMigrated", Err: err}
}

func (s *Store) version() (version int, err error) {
	err = s.db.View(func(tx *bolt.Tx) (err error) { version, err = versionOf(tx); return err })
	return version, err
}

// versionOf reads the version of the database's shape; the error says that the file is not ours.
func versionOf(tx *bolt.Tx) (int, error) {
	if meta := tx.Bucket(metaBucket); meta != nil {
		if version, err := strconv.Atoi(string(meta.Get(schemaKey))); err == nil && version > 0 {
			return version, nil
		}
	}
	return 0, &record.Error{Kind: record.Damaged, Key: "storage.foreign"}
}

// keepBefore copies the file into the folder of snapshots. The database is held, so nobody writes to it meanwhile.
func (s *Store) keepBefore() (path string, err error) {
	if err := os.MkdirAll(s.path(snapshotsDir), folderMode); err != nil {
		return "", err
	}
	temp, err := copyBeside(s.path(fileName), s.path(snapshotsDir))
	if err != nil {
		return "", err
	}
	defer func() { _ = os.Remove(temp) }() // it is gone on the good way
	if _, err := verifyCopy(temp, s.seal); err != nil {
		return "", err
	}
	path = freeName(s.path(snapshotsDir), snapshotPrefix, s.snapshotTime())
	return path, errors.Join(os.Rename(temp, path), syncDir(s.path(snapshotsDir)))
}

func (s *Store) raise(version int, list []migration) (err error) {
	defer guardFaults()()
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("migration: %v", v)
		}
	}()
	return s.db.Update(func(tx *bolt.Tx) error {
		for _, step := range list {
			if step.to <= version {
				continue
			}
			if err := step.change(tx, s.seal); err != nil {
				return fmt.Errorf("to version %d: %w", step.to, err)
			}
			version = step.to
		}
		return tx.Bucket(metaBucket).Put(schemaKey, strconv.AppendInt(nil, int64(version), 10))
	})
}

// putBack sees to it that the database is what it was before a migration. Where it still is, nothing is written: a
// disk that is full has no room for that.
func (s *Store) putBack(version int, kept string) error {
	err := readCopy(s.path(fileName), true, func(tx *bolt.Tx) error {
		if now, err := versionOf(tx); err != nil || now != version {
			return errors.Join(err, damaged(errors.New("another version")))
		}
		countRecords(tx)
		return nil
	})
	if err == nil {
		return nil
	}
	temp, err := copyBeside(kept, s.dir)
	if err != nil {
		return err
	}
	return errors.Join(os.Rename(temp, s.path(fileName)), syncDir(filepath.Dir(temp)))
}
