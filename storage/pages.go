package storage

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"

	bolt "go.etcd.io/bbolt"
)

// The layout of a bbolt page, from bbolt's internal/common/page.go: a header of id, flags, count and overflow, then
// one 16-byte element for each entry. Numbers are in the machine's own byte order.
const (
	pageHeader  = 16
	pageElement = 16
	branchPage  = 0x01
	leafPage    = 0x02
	bucketEntry = 0x01
	bucketHead  = 16 // root page and sequence
	maxDepth    = 32
)

// pageWalk follows the pages of a database by reading the file, not the mapped memory. bbolt trusts its pages: a
// page that leads back to itself would end the program, and no recover helps there.
type pageWalk struct {
	file  *os.File
	size  int64 // of one page
	count uint64
	seen  []bool // by page
	deep  bool   // read the leaves too, which hold the records
}

var errPages = errors.New("pages")

// checkPages verifies that the file is as long as the database says and that its pages form a tree. When deep is
// false it reads the branches only, which stays fast for any number of records.
func checkPages(tx *bolt.Tx, file *os.File, deep bool) error {
	info, err := file.Stat()
	if err != nil {
		return err
	}
	if info.Size() < tx.Size() {
		return fmt.Errorf("%w: cut short", errPages)
	}
	size := int64(tx.DB().Info().PageSize)
	if size < 512 || size > 1<<20 {
		return fmt.Errorf("%w: page size", errPages)
	}
	w := &pageWalk{file: file, size: size, count: uint64(tx.Size() / size), deep: deep} // #nosec G115 -- sizes are positive
	w.seen = make([]bool, w.count)
	if err := w.bucket(uint64(tx.Cursor().Bucket().Root()), 0, true); err != nil {
		return err
	}
	return w.free(tx)
}

// claim notes that a page is used and refuses one that is outside the file or used twice.
func (w *pageWalk) claim(id uint64, pages uint64) error {
	for n := id; n < id+pages; n++ {
		if n < 2 || n >= w.count || w.seen[n] {
			return fmt.Errorf("%w: page %d out of place", errPages, n)
		}
		w.seen[n] = true
	}
	return nil
}

func (w *pageWalk) bucket(root uint64, depth int, top bool) error {
	if err := w.claim(root, 1); err != nil {
		return err
	}
	_, err := w.page(root, depth, top)
	return err
}

// page checks one page and what is beneath it, and reports whether it is a leaf. top is set in the bucket of
// buckets, whose leaves are always read.
func (w *pageWalk) page(id uint64, depth int, top bool) (leaf bool, err error) {
	head := make([]byte, pageHeader)
	if _, err := w.file.ReadAt(head, int64(id)*w.size); err != nil { // #nosec G115 -- claim keeps id inside the file
		return false, err
	}
	flags := binary.NativeEndian.Uint16(head[8:])
	count := int(binary.NativeEndian.Uint16(head[10:]))
	overflow := uint64(binary.NativeEndian.Uint32(head[12:]))
	if binary.NativeEndian.Uint64(head) != id || flags != branchPage && flags != leafPage || depth > maxDepth {
		return false, fmt.Errorf("%w: page %d is not what it should be", errPages, id)
	}
	leaf = flags&leafPage != 0
	if leaf && !w.deep && !top {
		return true, nil
	}
	if overflow >= w.count {
		return false, fmt.Errorf("%w: page %d is too long", errPages, id)
	}
	if err := w.claim(id+1, overflow); err != nil {
		return false, err
	}
	body := make([]byte, (int64(overflow)+1)*w.size)                 // #nosec G115 -- below the number of pages
	if _, err := w.file.ReadAt(body, int64(id)*w.size); err != nil { // #nosec G115
		return false, err
	}
	if pageHeader+count*pageElement > len(body) {
		return false, fmt.Errorf("%w: page %d has too many entries", errPages, id)
	}
	if leaf {
		return true, w.leaf(id, body, count, depth, top)
	}
	return false, w.branch(id, body, count, depth, top)
}

func (w *pageWalk) branch(id uint64, body []byte, count, depth int, top bool) error {
	if count == 0 {
		return fmt.Errorf("%w: page %d is empty", errPages, id)
	}
	below := make([]uint64, count)
	for i := range count {
		at := pageHeader + i*pageElement
		key := int64(binary.NativeEndian.Uint32(body[at:])) + int64(binary.NativeEndian.Uint32(body[at+4:]))
		if int64(at)+key > int64(len(body)) {
			return fmt.Errorf("%w: page %d has a broken key", errPages, id)
		}
		below[i] = binary.NativeEndian.Uint64(body[at+8:])
		if err := w.claim(below[i], 1); err != nil {
			return err
		}
	}
	for i, child := range below {
		leaf, err := w.page(child, depth+1, top)
		if err != nil {
			return err
		}
		if i == 0 && leaf && !w.deep && !top {
			return nil // all leaves of a tree are equally deep
		}
	}
	return nil
}

func (w *pageWalk) leaf(id uint64, body []byte, count, depth int, top bool) error {
	for i := range count {
		at := pageHeader + i*pageElement
		flags := binary.NativeEndian.Uint32(body[at:])
		start := int64(at) + int64(binary.NativeEndian.Uint32(body[at+4:])) + int64(binary.NativeEndian.Uint32(body[at+8:]))
		end := start + int64(binary.NativeEndian.Uint32(body[at+12:]))
		if end > int64(len(body)) {
			return fmt.Errorf("%w: page %d has a broken value", errPages, id)
		}
		if flags&bucketEntry == 0 {
			continue
		}
		if !top || end-start < bucketHead {
			return fmt.Errorf("%w: page %d has an odd bucket", errPages, id)
		}
		root := binary.NativeEndian.Uint64(body[start:])
		if root == 0 { // a small bucket lies inside the value
			continue
		}
		if err := w.bucket(root, depth+1, false); err != nil {
			return err
		}
	}
	return nil
}
