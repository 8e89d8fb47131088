package storage

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	bolt "go.etcd.io/bbolt"

	"planpage/app/record"
)

const (
	snapshotsDir    = "snapshots"
	snapshotPrefix  = "planpage-"
	snapshotEnding  = ".db"
	snapshotLayout  = "2006-01-02-150405" // of the time in a snapshot's name, UTC
	snapshotDamaged = "planpage-damaged-"
)

// changedKey holds an id that is made anew with every change, so two copies with the same id hold the same records.
var changedKey = []byte("changed")

// SnapshotInfo is one whole copy of the database, made earlier.
type SnapshotInfo struct {
	Path    string
	At      time.Time // when it was made, UTC, whole seconds
	Records int       // 0 when it is not Good
	Good    bool      // it opens, its pages are sound, nothing is missing, and unless it is locked every value is sound
}

// Snapshots lists the copies in a data folder, newest first. The folder need not be open, and its database may be
// damaged or missing: that is when this list is needed. No copies at all are no error.
func Snapshots(dir string) ([]SnapshotInfo, error) {
	list, err := snapshotFiles(dir)
	for i := range list {
		s := &list[i]
		s.Good = readCopy(s.Path, true, func(tx *bolt.Tx) error {
			s.Records = countRecords(tx)
			return faultIn(tx, nil)
		}) == nil
	}
	return list, err
}

// snapshotFiles lists the copies by their names alone, newest first.
func snapshotFiles(dir string) ([]SnapshotInfo, error) {
	entries, err := os.ReadDir(filepath.Join(dir, snapshotsDir))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, explain(err)
	}
	var list []SnapshotInfo
	for _, entry := range entries {
		if at, ok := snapshotTime(entry.Name()); ok && entry.Type().IsRegular() {
			list = append(list, SnapshotInfo{Path: filepath.Join(dir, snapshotsDir, entry.Name()), At: at})
		}
	}
	slices.SortFunc(list, func(a, b SnapshotInfo) int {
		return cmp.Or(b.At.Compare(a.At), len(b.Path)-len(a.Path), strings.Compare(b.Path, a.Path))
	})
	return list, nil
}

// snapshotTime reads the time out of a snapshot's name; a number may follow it.
func snapshotTime(name string) (time.Time, bool) {
	rest, ours := strings.CutPrefix(name, snapshotPrefix)
	rest, ending := strings.CutSuffix(rest, snapshotEnding)
	if !ours || !ending || len(rest) < len(snapshotLayout) {
		return time.Time{}, false
	}
	at, err := time.Parse(snapshotLayout, rest[:len(snapshotLayout)])
	return at, err == nil
}

// freeName returns a name with this start and time that no file in the folder has.
func freeName(dir, prefix string, at time.Time) string {
	stem := filepath.Join(dir, prefix+at.UTC().Format(snapshotLayout))
	path := stem + snapshotEnding
	for n := 2; ; n++ {
		if !exists(path) {
			return path
		}
		path = fmt.Sprintf("%s-%d%s", stem, n, snapshotEnding)
	}
}

// readCopy opens a copy of the database, hands its records to fn when they can be read, and closes it. It writes
// nothing. deep looks at every page and not only at those that lead to others.
func readCopy(path string, deep bool, fn func(*bolt.Tx) error) error {
	db, file, err := openBolt(path, true)
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }() // only read
	if err := inspect(db, file, deep); err != nil {
		return err
	}
	return guarded(db, fn)
}

func countRecords(tx *bolt.Tx) int {
	n := 0
	for _, kind := range record.Kinds {
		cursor := tx.Bucket([]byte(kind)).Cursor()
		for key, _ := cursor.First(); key != nil; key, _ = cursor.Next() {
			n++
		}
	}
	return n
}

// lastChange returns the id of the newest change, "" when nothing was ever saved.
func lastChange(tx *bolt.Tx) string { return string(tx.Bucket(metaBucket).Get(changedKey)) }
