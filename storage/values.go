package storage

import (
	"bytes"
	"fmt"
	"strconv"

	bolt "go.etcd.io/bbolt"
)

// valuesKey holds how many values there are outside of meta: a page that lost some of its own shows no other sign.
var valuesKey = []byte("values")

// faultIn looks for values that are missing or broken. Those under a passphrase can only be looked at with seal; nil
// leaves that out.
func faultIn(tx *bolt.Tx, seal sealer) error {
	version, err := versionOf(tx)
	if err != nil || version < 2 {
		return err // values had no checks yet
	}
	if lockIn(tx) == nil {
		seal = plain{}
	}
	broken := 0
	eachValue(tx, func(name, key, stored []byte) {
		if seal != nil {
			if _, ok := seal.openValue(name, key, stored); !ok {
				broken++
			}
		}
	})
	if missing := keptValues(tx) - countValues(tx); broken != 0 || missing != 0 {
		return damaged(fmt.Errorf("%d values broken, %d missing", broken, missing))
	}
	return nil
}

// eachValue walks everything but meta, as it is stored.
func eachValue(tx *bolt.Tx, fn func(name, key, stored []byte)) {
	for _, name := range buckets() {
		if bucket := tx.Bucket(name); bucket != nil && !bytes.Equal(name, metaBucket) {
			cursor := bucket.Cursor()
			for key, stored := cursor.First(); key != nil; key, stored = cursor.Next() {
				fn(name, key, stored)
			}
		}
	}
}

func countValues(tx *bolt.Tx) int {
	n := 0
	eachValue(tx, func(_, _, _ []byte) { n++ })
	return n
}

// keptValues returns how many values there should be.
func keptValues(tx *bolt.Tx) int {
	n, err := strconv.Atoi(string(tx.Bucket(metaBucket).Get(valuesKey)))
	if err != nil {
		return 0 // nothing was written yet
	}
	return n
}

// mark notes in the transaction that something was changed, and how many values there are now.
func (tx *Tx) mark(changed bool) error {
	meta := tx.bolt.Bucket(metaBucket)
	if tx.grew != 0 {
		if err := meta.Put(valuesKey, strconv.AppendInt(nil, int64(keptValues(tx.bolt)+tx.grew), 10)); err != nil {
			return err
		}
	}
	if !changed {
		return nil
	}
	return meta.Put(changedKey, []byte(NewID()))
}
