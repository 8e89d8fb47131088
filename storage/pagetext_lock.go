package storage

import (
	"bytes"

	bolt "go.etcd.io/bbolt"
)

// newKey returns the key that a value has in the new database: its own, but for what was read in an attached file. That
// lies under the file's name, which the lock changes. A broken one does not tell whose it is; nil says that it goes.
func (w *rewrite) newKey(name, key, stored []byte) []byte {
	if w.changing() || !bytes.Equal(name, pageTextBucket) {
		return key
	}
	kept, ok := decodeText(w.opened(name, key, stored))
	if !ok {
		return nil
	}
	return []byte(w.to.fileName(kept.Hash))
}

// compareBucket holds a bucket that was written against the one it was made from.
func (w *rewrite) compareBucket(name []byte, from, written *bolt.Bucket) error {
	old, left := from.Cursor(), written.Stats().KeyN
	for key, was := old.First(); key != nil; key, was = old.Next() {
		now := w.newKey(name, key, was)
		if now == nil {
			continue
		}
		if stored := written.Get(now); stored == nil || !w.sameValue(name, key, was, now, stored) {
			return errDiffers
		}
		left--
	}
	if left != 0 {
		return errDiffers
	}
	return nil
}
