package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime/debug"
	"strconv"

	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"planpage/app/record"
)

// schema is the version of the database's shape that this program writes.
const schema = 2

const newPrefix = "planpage-new-"

var (
	metaBucket    = []byte("meta")
	draftBucket   = []byte("drafts")
	historyBucket = []byte("history")
	schemaKey     = []byte("schema")
	bytesKey      = []byte("historyBytes")
)

func buckets() [][]byte {
	list := [][]byte{metaBucket}
	for _, kind := range record.Kinds {
		list = append(list, []byte(kind))
	}
	return append(list, draftBucket, historyBucket)
}

// openDatabase opens the database, making a new one only where there is no file at all: a file that is there but
// empty or foreign once held a family's records and is not ours to overwrite; and where there are snapshots there
// was one.
func (s *Store) openDatabase() error {
	path := s.path(fileName)
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		if err := s.mayBegin(); err != nil {
			return err
		}
		err := s.createDatabase(path)
		if _, missing := os.Lstat(path); missing != nil {
			return explain(errors.Join(err, missing))
		}
	}
	info, err := os.Stat(path)
	if err != nil {
		return explain(err)
	}
	if !info.Mode().IsRegular() || info.Size() == 0 {
		return damaged(errors.New("empty file"))
	}
	db, file, err := s.openHeld()
	if err != nil {
		return err
	}
	s.db = db
	if err := s.look(file); err != nil {
		_ = db.Close()
		return err
	}
	s.fault = headFault(db, file)
	return nil
}

// look refuses a database that is not sound or not ours. One that is as it was closed is known to be sound.
func (s *Store) look(file *os.File) error {
	sound := false
	err := guarded(s.db, func(tx *bolt.Tx) error {
		sound = s.knownSound(tx, file)
		if sound {
			return checkSchema(tx)
		}
		return nil
	})
	if sound || err != nil {
		return err
	}
	return inspect(s.db, file, false)
}

// mayBegin refuses to make a new database where there was one.
func (s *Store) mayBegin() error {
	if to, err := readPointer(s.dir); err != nil || to != "" {
		return errors.Join(err, refused("storage.moved", "folder", to))
	}
	if list, err := snapshotFiles(s.dir); err != nil || len(list) > 0 {
		return errors.Join(err, &record.Error{Kind: record.Damaged, Key: "storage.gone"})
	}
	return nil
}

// openBolt opens the file; a panic on damaged pages becomes an error and leaves no handle or lock behind. With
// readOnly set nothing is written, whatever the file holds.
func openBolt(path string, readOnly bool) (db *bolt.DB, file *os.File, err error) {
	defer guardFaults()()
	defer func() {
		if v := recover(); v != nil {
			err = damaged(fmt.Errorf("open: %v", v))
			if file != nil {
				unlockFile(file)
				_ = file.Close()
			}
		}
	}()
	db, err = bolt.Open(path, fileMode, &bolt.Options{
		Timeout: lockWait, NoStatistics: true, ReadOnly: readOnly,
		OpenFile: func(name string, flag int, mode os.FileMode) (*os.File, error) {
			file, err = os.OpenFile(name, flag&^os.O_CREATE, mode) // #nosec G304 -- our own database
			return file, err
		},
	})
	return db, file, openError(err)
}

func openError(err error) error {
	switch known := explain(err); {
	case err == nil:
		return nil
	case record.KindOf(known) != "":
		return known
	default:
		return damaged(err)
	}
}

// guardFaults lets a read beyond the end of a mapped file panic instead of ending the process. The function it
// returns puts back what was there before.
func guardFaults() func() {
	before := debug.SetPanicOnFault(true)
	return func() { debug.SetPanicOnFault(before) }
}

// inspect refuses a database that is cut short, tangled, foreign or newer, reading only. deep reads every page.
func inspect(db *bolt.DB, file *os.File, deep bool) error {
	return guarded(db, func(tx *bolt.Tx) error {
		if err := checkPages(tx, file, deep); err != nil {
			return damaged(err)
		}
		return checkSchema(tx)
	})
}

// guarded reads in a database that may be damaged.
func guarded(db *bolt.DB, fn func(*bolt.Tx) error) (err error) {
	defer guardFaults()()
	defer func() {
		if v := recover(); v != nil {
			err = damaged(fmt.Errorf("look: %v", v))
		}
	}()
	return db.View(fn)
}

func checkSchema(tx *bolt.Tx) error {
	version, err := versionOf(tx)
	switch {
	case err != nil:
		return err
	case version > schema:
		return &record.Error{Kind: record.Newer, Key: "storage.newer"}
	case version < schema:
		return nil // its migration knows what it had
	}
	for _, name := range buckets() {
		if tx.Bucket(name) == nil {
			return damaged(errors.New("a bucket is missing"))
		}
	}
	return nil
}

// createDatabase makes the database aside and then gives it its name, so that no half-made file ever carries it.
// When two programs start at once the first one wins; the other's error does not matter, it finds the file.
func (s *Store) createDatabase(path string) error {
	aside, err := os.CreateTemp(s.dir, newPrefix+"*")
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(aside.Name()) }()
	if err := aside.Close(); err != nil {
		return err
	}
	if err := initialise(aside.Name()); err != nil {
		return err
	}
	err = os.Link(aside.Name(), path)
	if err != nil && !errors.Is(err, fs.ErrExist) {
		err = os.Rename(aside.Name(), path) // a disk without hard links
	}
	return errors.Join(err, syncDir(s.dir))
}

func initialise(path string) error {
	db, err := bolt.Open(path, fileMode, &bolt.Options{Timeout: lockWait})
	if err != nil {
		return err
	}
	err = db.Update(func(tx *bolt.Tx) error {
		for _, name := range buckets() {
			if _, err := tx.CreateBucketIfNotExists(name); err != nil {
				return err
			}
		}
		return tx.Bucket(metaBucket).Put(schemaKey, []byte(strconv.Itoa(schema)))
	})
	return errors.Join(err, db.Close())
}

// closedError reports whether the database was closed before the call.
func closedError(err error) bool { return errors.Is(err, berrors.ErrDatabaseNotOpen) }
