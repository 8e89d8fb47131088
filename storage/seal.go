package storage

import (
	"io"
	"os"

	bolt "go.etcd.io/bbolt"
)

// sealer stands between the records and the disk. Without a passphrase it is plain, and what is kept is what was
// given; with one it is sealed.
type sealer interface {
	// sealValue returns what is stored in place of value. openValue gives the value back; false says that it is not
	// what was sealed for this very place.
	sealValue(bucket, key, value []byte) []byte
	openValue(bucket, key, stored []byte) ([]byte, bool)
	extra() int // how many bytes longer than the value the stored bytes are

	fileName(hash string) string // of the attached file with this hash, on the disk
	sink(file *os.File) (sink, error)
	// open reads a file that lies under this name: its content, and the hash by which records know it.
	open(file *os.File, name string) (content io.Reader, hash string, err error)

	wipe() // forgets the keys
}

// sink takes the bytes of a file. finish must follow the last one; name is what the file will be called on the
// disk and hash the SHA-256 of what was written.
type sink interface {
	io.Writer
	finish(name, hash string) error
}

// bucket is a bucket of the database as the rest of the package sees it: values go in and come out open. A value
// that cannot be opened comes out as it lies there, which no reader takes for a record.
type bucket struct {
	bolt *bolt.Bucket
	name []byte
	seal sealer
	grew *int // counts the values that came, less those that went; nil where nothing is written
}

func bucketOf(tx *bolt.Tx, name []byte, seal sealer) bucket {
	return bucket{tx.Bucket(name), name, seal, nil}
}

func (tx *Tx) collection(name []byte) bucket {
	return bucket{tx.bolt.Bucket(name), name, tx.seal, &tx.grew}
}

func (b bucket) open(key, stored []byte) []byte {
	if stored == nil {
		return nil
	}
	value, _ := b.seal.openValue(b.name, key, stored)
	return value
}

// Get returns the value, nil when there is none. It is good only inside the transaction.
func (b bucket) Get(key []byte) []byte { return b.open(key, b.bolt.Get(key)) }

// Put stores the value.
func (b bucket) Put(key, value []byte) error {
	if !b.has(key) {
		*b.grew++
	}
	return b.bolt.Put(key, b.seal.sealValue(b.name, key, value))
}

// Delete removes the value; there need not be one.
func (b bucket) Delete(key []byte) error {
	if b.has(key) {
		*b.grew--
	}
	return b.bolt.Delete(key)
}

// has reports whether there is a value, without opening it.
func (b bucket) has(key []byte) bool { return b.bolt.Get(key) != nil }

// size returns the length of the value, 0 when there is none, without opening it.
func (b bucket) size(key []byte) int { return max(0, len(b.bolt.Get(key))-b.seal.extra()) }

// Cursor walks the bucket in the order of its keys.
func (b bucket) Cursor() cursor { return cursor{b, b.bolt.Cursor()} }

// cursor is bbolt's, with the values open.
type cursor struct {
	in   bucket
	bolt *bolt.Cursor
}

func (c cursor) opened(key, stored []byte) ([]byte, []byte) {
	if key == nil {
		return nil, nil
	}
	return key, c.in.open(key, stored)
}

// First, Last, Next, Prev and Seek move as bbolt's do; the key is nil past either end.
func (c cursor) First() (key, value []byte) { return c.opened(c.bolt.First()) }

// Last moves to the last key.
func (c cursor) Last() (key, value []byte) { return c.opened(c.bolt.Last()) }

// Next moves on by one key.
func (c cursor) Next() (key, value []byte) { return c.opened(c.bolt.Next()) }

// Prev moves back by one key.
func (c cursor) Prev() (key, value []byte) { return c.opened(c.bolt.Prev()) }

// Seek moves to the key, or to the next one after it.
func (c cursor) Seek(to []byte) (key, value []byte) { return c.opened(c.bolt.Seek(to)) }
