package storage

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	bolt "go.etcd.io/bbolt"
)

const (
	oldEnding    = ".old"
	switchName   = "planpage.switch"
	switchTries  = 5
	switchFormat = 1
)

// switching is the file planpage.switch: every NAME.next listed in Replace is whole and on the disk and takes the
// place of NAME, and what is listed in Remove goes. The file is there from the moment all of it was decided until
// the last step is done, so a kill in between only delays it: Open goes on where it ended. Without the file every
// NAME.next is worth nothing.
type switching struct {
	Version int      `json:"version"`
	Replace []string `json:"replace"`
	Remove  []string `json:"remove,omitempty"`
}

// decide writes the file that makes the switch hold. It reports whether it does, also when it fails.
func (s *Store) decide(j switching) (held bool, err error) {
	j.Version = switchFormat
	raw, err := json.Marshal(j)
	if err != nil {
		return false, err
	}
	temp := s.path(switchName + nextEnding)
	if err := writeSynced(temp, raw); err != nil {
		return false, err
	}
	s.at("decided soon")
	if err := os.Rename(temp, s.path(switchName)); err != nil {
		return false, err
	}
	if err := syncDir(s.dir); err != nil {
		return os.Remove(s.path(switchName)) != nil, err
	}
	s.at("decided")
	return true, nil
}

func writeSynced(path string, data []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, fileMode) // #nosec G304 -- in our own folder
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	return errors.Join(err, file.Sync(), file.Close())
}

// underWay returns nil when no switch is under way.
func (s *Store) underWay() (*switching, error) {
	raw, err := os.ReadFile(s.path(switchName))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, explain(err)
	}
	j := &switching{}
	if err := json.Unmarshal(raw, j); err != nil || j.Version != switchFormat {
		return nil, damaged(errors.New("the list of a switch"))
	}
	for _, name := range slices.Concat(j.Replace, j.Remove) {
		if name != filepath.Base(name) || strings.Trim(name, ".") == "" {
			return nil, damaged(errors.New("the list of a switch"))
		}
	}
	return j, nil
}

// reopen makes the switch in a store that is open: readers wait for it. When it fails the store stays closed, and
// the next Open goes on. seal is nil when it stays the same.
func (s *Store) reopen(seal sealer) error {
	s.gate.Lock()
	defer s.gate.Unlock()
	s.emptyOpened()
	if seal != nil {
		s.seal.wipe()
		s.seal = seal
	}
	if err := s.db.Close(); err != nil {
		return err
	}
	db, _, err := s.openHeld()
	if err != nil {
		s.seal.wipe()
		s.seal = &sealed{closed: true} // no file may be attached under the keys of before
		return err
	}
	s.db = db
	return nil
}

// openHeld opens the database, which keeps every other PlanPage out, and finishes a switch that is under way. While
// it waited for the database another program may have put a new one in its place, so it looks twice.
func (s *Store) openHeld() (*bolt.DB, *os.File, error) {
	path := s.path(fileName)
	for range switchTries {
		db, file, err := openBolt(path, false)
		if err != nil {
			return nil, nil, err
		}
		j, err := s.underWay()
		if err == nil && j == nil && sameFile(file, path) {
			return db, file, nil
		}
		if err == nil && j != nil {
			err = s.advance(j, db)
		}
		if err := errors.Join(err, db.Close()); err != nil {
			return nil, nil, explain(err)
		}
	}
	return nil, nil, inUse()
}

func sameFile(file *os.File, path string) bool {
	held, err := file.Stat()
	if err != nil {
		return false
	}
	there, err := os.Stat(path)
	return err == nil && os.SameFile(held, there)
}

// advance does what is left of a switch while the database is held. The database itself comes last, and can only be
// replaced once it is closed.
func (s *Store) advance(j *switching, db *bolt.DB) error {
	for _, name := range j.Replace {
		if name != fileName {
			if err := s.replace(name); err != nil {
				return err
			}
		}
	}
	if exists(s.path(fileName + nextEnding)) {
		return errors.Join(db.Close(), s.replace(fileName))
	}
	return s.endSwitch(j)
}

func exists(path string) bool {
	_, err := os.Lstat(path) // #nosec G703 -- in our own folder
	return err == nil
}

// replace puts NAME.next in the place of NAME. A folder cannot take the place of another, so that goes aside first.
func (s *Store) replace(name string) error {
	now, next, old := s.path(name), s.path(name+nextEnding), s.path(name+oldEnding)
	if !exists(next) {
		return nil // done before
	}
	if info, err := os.Lstat(now); err == nil && info.IsDir() {
		if err := os.Rename(now, old); err != nil {
			return err
		}
		s.at("aside " + name)
	}
	err := os.Rename(next, now)
	if errors.Is(err, fs.ErrNotExist) {
		return nil // another PlanPage was faster with the database
	}
	s.at("replaced " + name)
	return err
}

// endSwitch removes what was replaced, once the new names are sure to be on the disk, and then the list.
func (s *Store) endSwitch(j *switching) error {
	if err := syncDir(s.dir); err != nil {
		return err
	}
	for _, name := range j.Replace {
		if err := os.RemoveAll(s.path(name + oldEnding)); err != nil {
			return err
		}
		s.at("removed")
	}
	for _, name := range j.Remove {
		if err := os.Remove(s.path(name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	if err := syncDir(s.dir); err != nil {
		return err
	}
	err := os.Remove(s.path(switchName))
	s.at("ended")
	return errors.Join(err, syncDir(s.dir))
}

// discardNext removes what was made for a switch that was never decided. The database must be held.
func (s *Store) discardNext() {
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		return // it only takes space
	}
	for _, entry := range entries {
		name := entry.Name()
		ours := strings.HasPrefix(name, "planpage") || name == filesDir+nextEnding || name == snapshotsDir+nextEnding
		if ours && strings.HasSuffix(name, nextEnding) {
			_ = os.RemoveAll(s.path(name))
		}
	}
}

// at tells a test that a step of the switch is done.
func (s *Store) at(step string) {
	if s.step != nil {
		s.step(step)
	}
}
