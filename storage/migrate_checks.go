package storage

import (
	"bytes"
	"strconv"

	bolt "go.etcd.io/bbolt"
)

// addChecks brings a database from version 1 to 2. In version 1 a value was bare JSON, so a flipped bit in a number
// went unnoticed; in version 2 it is kept by a sealer, and "values" says how many there are. In a snapshot that was
// locked later the values are sealed already.
func addChecks(tx *bolt.Tx, seal sealer) error {
	values := 0
	err := tx.ForEach(func(name []byte, b *bolt.Bucket) error {
		if bytes.Equal(name, metaBucket) {
			return nil
		}
		n, err := sealAll(name, b, seal)
		values += n
		return err
	})
	if err != nil {
		return err
	}
	meta := tx.Bucket(metaBucket)
	if err := meta.Put([]byte("values"), strconv.AppendInt(nil, int64(values), 10)); err != nil {
		return err
	}
	if meta.Get([]byte("changed")) != nil {
		return nil
	}
	return meta.Put([]byte("changed"), []byte(NewID()))
}

// sealAll reads the values out before it writes: a cursor may skip keys when they change under it.
func sealAll(name []byte, b *bolt.Bucket, seal sealer) (int, error) {
	var keys [][]byte
	cursor := b.Cursor()
	for key, _ := cursor.First(); key != nil; key, _ = cursor.Next() {
		keys = append(keys, bytes.Clone(key))
	}
	for _, key := range keys {
		stored := b.Get(key)
		if _, sealed := seal.openValue(name, key, stored); sealed {
			continue
		}
		if err := b.Put(key, seal.sealValue(name, key, bytes.Clone(stored))); err != nil {
			return 0, err
		}
	}
	return len(keys), nil
}
