package storage

import (
	"bytes"
	"errors"
	"os"

	bolt "go.etcd.io/bbolt"
)

const (
	nextEnding = ".next"
	// batchBytes is how much one transaction of the new database takes, which is what lies in memory at once.
	batchBytes = 8 << 20
)

var (
	errNested  = errors.New("a bucket inside a bucket")
	errDiffers = errors.New("what was written reads differently")
)

// rewrite writes everything that is kept once more, beside what is there: NAME.next for every NAME of the data
// folder that changes. Nothing that is there is touched.
type rewrite struct {
	*Store
	*work
	switching
	was      []byte // the lock of the present database, nil for none
	lock     []byte // that of the new one
	from, to sealer // nil when values and files stay as they are and only the lock changes
}

// locking, unlocking and changing say which of the three this is.
func (w *rewrite) locking() bool { return w.to != nil && w.lock != nil }

func (w *rewrite) unlocking() bool { return w.to != nil && w.lock == nil }

func (w *rewrite) changing() bool { return w.to == nil }

// run reports whether the change holds, which it may do in spite of an error.
func (w *rewrite) run() (held bool, err error) {
	w.discardNext() // of an attempt that failed
	defer func() {
		if !held {
			w.discardNext()
		}
	}()
	if err := w.build(); err != nil {
		return false, err
	}
	if held, err = w.decide(w.switching); err != nil {
		return held, errors.Join(err, w.closeAfter(held))
	}
	w.work.finish()
	return true, w.reopen(w.to)
}

// closeAfter closes the store when the switch holds but could not be made.
func (s *Store) closeAfter(held bool) error {
	if !held {
		return nil
	}
	return s.db.Close()
}

func (w *rewrite) build() error {
	w.measure()
	err := w.View(func(tx *Tx) (err error) {
		defer tx.rescue(&err)
		return w.database(tx.bolt, w.path(fileName+nextEnding))
	})
	if err != nil {
		return err
	}
	w.Replace = append(w.Replace, fileName)
	w.at("database")
	for _, part := range []func() error{w.oldDatabases, w.besides, w.attachments} {
		if err := part(); err != nil {
			return err
		}
	}
	return syncDir(w.dir)
}

// measure adds up the bytes there are to write.
func (w *rewrite) measure() {
	folders := []string{w.dir, w.path(snapshotsDir)}
	if !w.changing() {
		folders = append(folders, w.path(filesDir))
	}
	for _, folder := range folders {
		entries, err := os.ReadDir(folder)
		if err != nil {
			continue // it only feeds a progress bar
		}
		for _, entry := range entries {
			if info, err := entry.Info(); err == nil && info.Mode().IsRegular() {
				w.total += info.Size()
			}
		}
	}
}

// database writes a database with the new lock, syncs it, and reads all of it again.
func (w *rewrite) database(from *bolt.Tx, target string) error {
	to, err := bolt.Open(target, fileMode, &bolt.Options{Timeout: lockWait, NoSync: true})
	if err != nil {
		return err
	}
	err = from.ForEach(func(name []byte, b *bolt.Bucket) error { return w.bucket(to, name, b) })
	if err == nil && w.lock != nil {
		err = to.Update(func(tx *bolt.Tx) error { return tx.Bucket(metaBucket).Put(lockKey, w.lock) })
	}
	if err == nil {
		err = to.Sync()
	}
	if err == nil {
		err = to.View(func(written *bolt.Tx) error { return w.compare(from, written) })
	}
	return errors.Join(err, to.Close())
}

func (w *rewrite) bucket(to *bolt.DB, name []byte, from *bolt.Bucket) error {
	cursor := from.Cursor()
	key, stored := cursor.First()
	for begun := false; !begun || key != nil; begun = true {
		err := to.Update(func(tx *bolt.Tx) error {
			into, err := tx.CreateBucketIfNotExists(name)
			if err != nil {
				return err
			}
			into.FillPercent = 0.9 // keys come in order
			for size := 0; key != nil && size < batchBytes; key, stored = cursor.Next() {
				if err := w.entry(into, name, key, stored); err != nil {
					return err
				}
				size += len(key) + len(stored)
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (w *rewrite) entry(into *bolt.Bucket, name, key, stored []byte) error {
	if stored == nil {
		return damaged(errNested)
	}
	if err := w.stopped(); err != nil {
		return err
	}
	w.add(len(key) + len(stored))
	if bytes.Equal(name, metaBucket) {
		if bytes.Equal(key, lockKey) {
			return nil
		}
		return into.Put(key, stored) // sizes and versions, which tell nothing
	}
	if w.changing() {
		return into.Put(key, stored)
	}
	now := w.newKey(name, key, stored)
	if now == nil {
		return nil
	}
	return into.Put(now, w.to.sealValue(name, now, w.opened(name, key, stored)))
}

// compare reads what was written and holds it against what it was made from.
func (w *rewrite) compare(from, written *bolt.Tx) error {
	if !bytes.Equal(lockIn(written), w.lock) {
		return errDiffers
	}
	return from.ForEach(func(name []byte, b *bolt.Bucket) error {
		if bytes.Equal(name, metaBucket) {
			return nil
		}
		return w.compareBucket(name, b, written.Bucket(name))
	})
}

// sameValue compares the value of a key with the one that was written under the key it has now.
func (w *rewrite) sameValue(name, key, was, now, stored []byte) bool {
	if w.changing() {
		return bytes.Equal(was, stored)
	}
	fresh, ok := w.to.openValue(name, now, stored)
	return ok && bytes.Equal(w.opened(name, key, was), fresh)
}

// opened returns the value to seal. One that is broken goes along as it lies there, and so does one of a version that
// had no sealers yet, for its migration.
func (w *rewrite) opened(name, key, stored []byte) []byte {
	if value, ok := w.from.openValue(name, key, stored); ok {
		return value
	}
	return stored
}
