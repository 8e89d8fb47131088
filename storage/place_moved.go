package storage

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"planpage/app/record"
)

const (
	movedName = "moved.json"
	maxMoves  = 16
)

// pointer is the file moved.json that a moved data folder leaves behind.
type pointer struct {
	To string `json:"to"`
}

// MovedTo returns where the records of a data folder are now: in dir itself when they were never moved. It ends a
// move that was killed after the new place counted. The error is of kind Disk when the place is not there, for
// instance a disk that is not plugged in: a new and empty folder must not be made then.
func MovedTo(dir string) (string, error) {
	for range maxMoves {
		to, err := readPointer(dir)
		if err != nil {
			return "", err
		}
		if to == "" {
			return dir, nil
		}
		if !exists(filepath.Join(to, fileName)) && !exists(filepath.Join(to, movedName)) {
			return "", &record.Error{Kind: record.Disk, Key: "storage.move.away", Args: []any{"folder", to}}
		}
		if exists(filepath.Join(to, movingDir)) {
			_ = finishMove(dir, to) // what is left over there is no reason to keep the records from anyone
		}
		dir = to
	}
	return "", &record.Error{Kind: record.Damaged, Key: "storage.move.round"}
}

// readPointer returns "" when the folder was not moved.
func readPointer(dir string) (string, error) {
	data, err := os.ReadFile(filepath.Join(dir, movedName)) // #nosec G304 -- in our own folder
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err != nil {
		return "", explain(err)
	}
	var p pointer
	if json.Unmarshal(data, &p) != nil || !filepath.IsAbs(p.To) {
		return "", &record.Error{Kind: record.Damaged, Key: "storage.move.round"}
	}
	return p.To, nil
}

func writePointer(from, to string) error {
	data, err := json.Marshal(pointer{To: to})
	if err != nil {
		return err
	}
	return WriteFile(filepath.Join(from, movedName), func(w io.Writer) error {
		_, err := w.Write(append(data, '\n'))
		return err
	})
}

// finishMove empties the old place and takes away the sign of a move under way.
func finishMove(from, to string) error {
	removeOurs(from)
	for _, name := range []string{fileName, filesDir, snapshotsDir} {
		if exists(filepath.Join(from, name)) {
			return &record.Error{Kind: record.Disk, Key: "storage.move.leftOver", Args: []any{"folder", from}}
		}
	}
	return os.RemoveAll(filepath.Join(to, movingDir))
}

// copyChecked copies a file, syncs it, and compares what it reads back.
func (m *move) copyChecked(file, source *os.File) error {
	wrote, reads := sha256.New(), sha256.New()
	if _, err := io.Copy(io.MultiWriter(file, wrote), m.reading(source)); err != nil {
		return err
	}
	if err := file.Sync(); err != nil {
		return err
	}
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	if _, err := io.Copy(reads, m.reading(file)); err != nil {
		return err
	}
	if !bytes.Equal(wrote.Sum(nil), reads.Sum(nil)) {
		return &record.Error{Kind: record.Disk, Key: "storage.move.unlike"}
	}
	return nil
}
