package storage

import (
	"fmt"
	"os"
	"time"

	bolt "go.etcd.io/bbolt"
)

// Snapshots that are kept: the newest of each of the last days, weeks and months that have any.
const (
	keepDays   = 7
	keepWeeks  = 4
	keepMonths = 12
)

// keepSnapshots says which snapshots stay, by their times, which must be newest first. The newest always stays. The
// days are those of UTC; weeks are those of ISO 8601.
func keepSnapshots(times []time.Time) []bool {
	keep := make([]bool, len(times))
	for _, rule := range []struct {
		most int
		name func(time.Time) string
	}{
		{keepDays, func(t time.Time) string { return t.Format(time.DateOnly) }},
		{keepWeeks, func(t time.Time) string { year, week := t.ISOWeek(); return fmt.Sprint(year, "-", week) }},
		{keepMonths, func(t time.Time) string { return t.Format("2006-01") }},
	} {
		last, left := "", rule.most
		for i, at := range times {
			if name := rule.name(at.UTC()); name != last && left > 0 {
				keep[i], last, left = true, name, left-1
			}
		}
	}
	return keep
}

// pruneSnapshots removes the snapshots that are no longer needed, never the one just made, and then the attached
// files that only they named.
func (s *Store) pruneSnapshots(made string) {
	list, err := snapshotFiles(s.dir)
	if err != nil {
		return // too many snapshots only take space
	}
	times := make([]time.Time, len(list))
	for i, one := range list {
		times[i] = one.At
	}
	removed := false
	for i, keep := range keepSnapshots(times) {
		if !keep && list[i].Path != made && os.Remove(list[i].Path) == nil {
			removed = true
		}
	}
	if removed {
		s.sweepLocked(s.keptFiles())
	}
}

// keptFiles lists the hashes of all attached files on the disk.
func (s *Store) keptFiles() map[string]bool {
	hashes := map[string]bool{}
	entries, err := os.ReadDir(s.path(filesDir))
	if err != nil {
		return nil
	}
	for _, entry := range entries {
		if hash, ok := s.hashUnder(entry.Name()); ok {
			hashes[hash] = true
		}
	}
	return hashes
}

// hashUnder returns the hash by which records know the file that lies under this name.
func (s *Store) hashUnder(name string) (string, bool) {
	if !isHash(name) {
		return "", false
	}
	file, err := os.Open(s.path(filesDir, name)) // #nosec G304 G703 -- isHash
	if err != nil {
		return "", false
	}
	defer func() { _ = file.Close() }() // only read
	_, hash, err := s.seal.open(file, name)
	return hash, err == nil
}

// dropInSnapshots takes out what a snapshot speaks of, and everything when one cannot be read: bringing it back must
// find its files.
func (s *Store) dropInSnapshots(unused map[string]bool) {
	if len(unused) == 0 {
		return
	}
	list, err := snapshotFiles(s.dir)
	for _, one := range list {
		if err == nil {
			err = readCopy(one.Path, false, func(tx *bolt.Tx) error { dropSpoken(tx, s.seal, unused); return nil })
		}
	}
	if err != nil {
		clear(unused)
	}
}
