package storage

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

const (
	settingsName = "settings.json" // kept by package app, and moved with the rest
	movingDir    = "planpage-moving"
)

// MoveFolder moves a data folder that is not open to a place that is empty or not there yet. Everything is copied and
// read again before the new place counts; then the old one is left with a pointer that MovedTo follows, and emptied.
// A kill at any moment leaves the records whole in one of the two, the one that MovedTo tells. progress hears of
// bytes done, of a total.
//
// The error is Refused when the new place lies inside the old one or holds something else, InUse when a PlanPage has
// the folder open, Damaged when the database is, and Disk when there is no room or the copy reads differently; then
// nothing was moved. One error comes after the move: Disk with the key storage.move.leftOver, when the old place
// cannot be emptied. Only what PlanPage made is moved: a folder may hold other things as well.
func MoveFolder(from, to string, progress func(done, total int64)) error {
	from, to, err := apart(from, to)
	if err != nil {
		return err
	}
	db, _, err := openBolt(filepath.Join(from, fileName), true) // keeps every other PlanPage out
	if err != nil {
		return explain(err)
	}
	m := &move{from: from, to: to, work: work{ctx: context.Background(), tell: progress}}
	held, err := m.run()
	err = errors.Join(err, db.Close())
	if held && err == nil {
		err = finishMove(from, to)
	}
	return explain(err)
}

// apart returns both folders as they really are, and refuses one inside the other.
func apart(from, to string) (string, string, error) {
	from, err := filepath.Abs(from)
	if err == nil {
		to, err = filepath.Abs(to)
	}
	if err != nil {
		return "", "", explain(err)
	}
	for _, a := range bothPaths(from) {
		for _, b := range bothPaths(to) {
			if within(a, b) || within(b, a) {
				return "", "", refused("storage.move.inside")
			}
		}
	}
	return from, to, nil
}

// move is one move under way. Everything is copied into movingDir inside the new place first; that folder stays
// until the old place is emptied, so that it tells of a move that did not end.
type move struct {
	from, to string
	work
}

// run reports whether the new place counts.
func (m *move) run() (held bool, err error) {
	made := !exists(m.to)
	if err := os.MkdirAll(m.to, folderMode); err != nil {
		return false, err
	}
	if err := m.makeRoom(); err != nil {
		return false, err
	}
	defer func() {
		if !held {
			removeOurs(m.to)
			_ = os.RemoveAll(filepath.Join(m.to, movingDir))
			if made {
				_ = os.Remove(m.to)
			}
		}
	}()
	if err := m.copyAll(); err != nil {
		return false, err
	}
	if err := m.settle(); err != nil {
		return false, err
	}
	if err := os.Remove(filepath.Join(m.to, movedName)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return false, err // it would lead back to the old place
	}
	if err := writePointer(m.from, m.to); err != nil {
		return false, err
	}
	m.finish()
	return true, nil
}

// makeRoom refuses a place in use and clears away what a move that was killed left there.
func (m *move) makeRoom() error {
	staging := filepath.Join(m.to, movingDir)
	if exists(staging) {
		removeOurs(m.to)
		if err := os.RemoveAll(staging); err != nil {
			return err
		}
	}
	entries, err := os.ReadDir(m.to)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if !slices.Contains([]string{movedName, ".DS_Store", "desktop.ini", "Thumbs.db", ".directory"}, entry.Name()) {
			return refused("storage.move.used")
		}
	}
	return os.Mkdir(staging, folderMode)
}

// copyAll copies what is ours, and reads every copy again.
func (m *move) copyAll() error {
	paths, sizes, err := m.list()
	if err != nil {
		return err
	}
	m.expect(0, sizes)
	m.expect(m.total, sizes) // once to write and once to read again
	for _, path := range paths {
		if err := m.copyOne(path); err != nil {
			return err
		}
	}
	return nil
}

// list returns the files to move, as paths beneath the folder.
func (m *move) list() (paths []string, sizes map[string]int64, err error) {
	sizes = map[string]int64{}
	err = filepath.WalkDir(m.from, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		beneath, err := filepath.Rel(m.from, path)
		if err != nil || beneath == "." {
			return err
		}
		top, _, _ := strings.Cut(filepath.ToSlash(beneath), "/")
		switch {
		case !isOurs(top) && entry.IsDir():
			return fs.SkipDir
		case !isOurs(top) || !entry.Type().IsRegular():
			return nil
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		paths, sizes[beneath] = append(paths, beneath), info.Size()
		return nil
	})
	return paths, sizes, err
}

func (m *move) copyOne(path string) error {
	target := filepath.Join(m.to, movingDir, path)
	if err := os.MkdirAll(filepath.Dir(target), folderMode); err != nil {
		return err
	}
	source, err := os.Open(filepath.Join(m.from, path)) // #nosec G304 -- a file of ours
	if err != nil {
		return err
	}
	defer func() { _ = source.Close() }()                                       // only read
	file, err := os.OpenFile(target, os.O_RDWR|os.O_CREATE|os.O_EXCL, fileMode) // #nosec G304 -- in our own folder
	if err != nil {
		return err
	}
	err = m.copyChecked(file, source)
	return errors.Join(err, file.Close(), syncDir(filepath.Dir(target)))
}

// settle gives the copies their places, the database last: a folder without one is no data folder.
func (m *move) settle() error {
	staging := filepath.Join(m.to, movingDir)
	entries, err := os.ReadDir(staging)
	if err != nil {
		return err
	}
	names := make([]string, 0, len(entries))
	for _, entry := range entries {
		if entry.Name() != fileName {
			names = append(names, entry.Name())
		}
	}
	for _, name := range append(names, fileName) {
		if err := os.Rename(filepath.Join(staging, name), filepath.Join(m.to, name)); err != nil {
			return err
		}
	}
	return syncDir(m.to)
}

// isOurs reports whether something in a data folder was put there by PlanPage and belongs to the records.
func isOurs(name string) bool {
	stem := strings.TrimSuffix(strings.TrimSuffix(name, ".next"), ".old") // of a passphrase being set
	return name != movingDir && !strings.HasPrefix(name, newPrefix) &&
		(strings.HasPrefix(name, "planpage") || slices.Contains([]string{filesDir, snapshotsDir, settingsName}, stem))
}

// removeOurs empties a data folder of what is ours; what cannot be removed stays.
func removeOurs(dir string) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, entry := range entries {
		name := entry.Name()
		if isOurs(name) || name == openedDir || strings.HasPrefix(name, newPrefix) {
			_ = os.RemoveAll(filepath.Join(dir, name))
		}
	}
}
