package storage

import (
	"encoding/json"
	"os"
	"time"

	bolt "go.etcd.io/bbolt"
)

const (
	closedName = "planpage.closed"
	// settled is how long a file must have been left alone for its time to say that it is still the same: the clocks of
	// file systems move in steps, of 2 seconds on a stick with FAT.
	settled = 3 * time.Second
)

// closedMark is the file planpage.closed. It says which database was sound when it was closed, so that the next Open
// need not follow all its pages, which takes longer the more there is. A database that was changed since, by anyone,
// has another size, time or number of its last transaction, and is looked at again; so is one whose program was
// killed.
type closedMark struct {
	Size        int64     `json:"size"`
	Modified    time.Time `json:"modified"`
	Transaction int       `json:"transaction"`
}

// markOf returns false for a file that was written to so lately that a change could have the same time.
func markOf(info os.FileInfo, tx *bolt.Tx, now time.Time) (closedMark, bool) {
	mark := closedMark{info.Size(), info.ModTime().UTC(), tx.ID()}
	age := now.Sub(info.ModTime())
	return mark, age > settled
}

// knownSound reports whether the database is the one that was closed.
func (s *Store) knownSound(tx *bolt.Tx, file *os.File) bool {
	data, err := os.ReadFile(s.path(closedName)) // #nosec G304 G703 -- in our own folder
	if err != nil {
		return false
	}
	info, err := file.Stat()
	if err != nil {
		return false
	}
	var was closedMark
	now, quiet := markOf(info, tx, time.Now())
	return json.Unmarshal(data, &was) == nil && quiet && was == now
}

// markClosed writes the mark, or takes it away where it could mislead. It is called with the database still held.
func (s *Store) markClosed() {
	var mark closedMark
	quiet := false
	err := s.db.View(func(tx *bolt.Tx) error {
		info, err := os.Stat(s.path(fileName)) // #nosec G703
		if err == nil {
			mark, quiet = markOf(info, tx, time.Now())
		}
		return err
	})
	if closedError(err) {
		return // a second Close
	}
	path := s.path(closedName)
	data, fault := json.Marshal(mark)
	if err != nil || fault != nil || !quiet || os.WriteFile(path, data, fileMode) != nil { // #nosec G703
		_ = os.Remove(path) // #nosec G703 -- then the next Open looks at everything
	}
}
