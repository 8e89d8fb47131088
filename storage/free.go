package storage

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"

	bolt "go.etcd.io/bbolt"

	"planpage/app/record"
)

// The layout of bbolt's heads and list of free pages, from bbolt's internal/common/meta.go and internal/freelist. A
// head says where the tree begins; there are two, of the newest transaction and of the one before, each with a check.
const (
	freePage  = 0x10
	headStart = pageHeader
	headFree  = headStart + 32 // after magic, version, page size, flags, root and sequence
	headMark  = headFree + 16  // number of the transaction, after the high-water mark
	headSum   = headMark + 8
	headEnd   = headSum + 8

	noFreeList = ^uint64(0)
	manyFree   = 0xffff // the count then stands before the ids
)

// dbHead is what of a head matters here.
type dbHead struct {
	free, number uint64
	sound        bool
}

// heads reads both heads.
func heads(file io.ReaderAt, pageSize int64) (list [2]dbHead, err error) {
	for i := range list {
		raw := make([]byte, headEnd)
		if _, err := file.ReadAt(raw, int64(i)*pageSize); err != nil {
			return list, err
		}
		sum := fnv.New64a()
		_, _ = sum.Write(raw[headStart:headSum]) // never fails
		list[i] = dbHead{
			binary.NativeEndian.Uint64(raw[headFree:]), binary.NativeEndian.Uint64(raw[headMark:]),
			binary.NativeEndian.Uint64(raw[headSum:]) == sum.Sum64(),
		}
	}
	return list, nil
}

// headFault tells of a head that is damaged. bbolt then goes by the other one and says nothing: when that is the
// older, the last change is gone.
func headFault(db *bolt.DB, file io.ReaderAt) error {
	list, err := heads(file, int64(db.Info().PageSize))
	if err != nil || list[0].sound && list[1].sound {
		return explain(err)
	}
	return &record.Error{Kind: record.Damaged, Key: "storage.check.head"}
}

// Fault returns what Open found wrong although the records can be used: the very last change before may be lost. It
// is nil when all was well. The next change puts the file right, so whoever opens the records has to tell.
func (s *Store) Fault() error { return s.fault }

// free verifies the list of free pages after the tree was walked. bbolt writes where the list says that nothing is:
// one wrong number there, and the next change destroys records that are sound now.
func (w *pageWalk) free(tx *bolt.Tx) error {
	id, err := w.freeList(uint64(tx.ID())) // #nosec G115 -- counts up from 0
	if err != nil || id == noFreeList {
		return err
	}
	ids, err := w.freeIDs(id)
	if err != nil {
		return err
	}
	last := uint64(1)
	for _, page := range ids {
		if page <= last || page >= w.count || w.seen[page] {
			return fmt.Errorf("%w: page %d is not free", errPages, page)
		}
		last = page
	}
	return nil
}

// freeList returns the page that the transaction's head names for the list.
func (w *pageWalk) freeList(number uint64) (uint64, error) {
	list, err := heads(w.file, w.size)
	for _, head := range list {
		if err == nil && head.sound && head.number == number {
			return head.free, nil
		}
	}
	return 0, errors.Join(err, fmt.Errorf("%w: the head is not there", errPages))
}

// freeIDs reads the numbers of the free pages.
func (w *pageWalk) freeIDs(id uint64) ([]uint64, error) {
	odd := fmt.Errorf("%w: page %d is no list of free pages", errPages, id)
	if err := w.claim(id, 1); err != nil {
		return nil, err
	}
	body := make([]byte, pageHeader+8)
	if _, err := w.file.ReadAt(body, int64(id)*w.size); err != nil { // #nosec G115 -- claim keeps id inside the file
		return nil, err
	}
	overflow := uint64(binary.NativeEndian.Uint32(body[12:]))
	if binary.NativeEndian.Uint64(body) != id || binary.NativeEndian.Uint16(body[8:]) != freePage || overflow >= w.count {
		return nil, odd
	}
	if err := w.claim(id+1, overflow); err != nil {
		return nil, err
	}
	count, first := uint64(binary.NativeEndian.Uint16(body[10:])), int64(pageHeader)
	if count == manyFree {
		count, first = binary.NativeEndian.Uint64(body[pageHeader:]), first+8
	}
	if count > w.count || uint64(first)+count*8 > (overflow+1)*uint64(w.size) { // #nosec G115 -- sizes are positive
		return nil, odd
	}
	list := make([]byte, count*8)
	if _, err := w.file.ReadAt(list, int64(id)*w.size+first); err != nil { // #nosec G115
		return nil, err
	}
	ids := make([]uint64, count)
	for i := range ids {
		ids[i] = binary.NativeEndian.Uint64(list[i*8:])
	}
	return ids, nil
}
