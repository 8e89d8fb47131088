package storage

import (
	"bufio"
	"errors"
	"io"
	"os"
	"path/filepath"
)

// WriteFile writes a file for the person, beside its place, and moves it there once it is whole and on the disk,
// so that an older one is never half overwritten. The error of a full, missing or read-only disk is of kind Disk.
// An archive that lacks files lost before is kept, and the error says which.
func WriteFile(path string, write func(io.Writer) error) error {
	temp, err := os.CreateTemp(filepath.Dir(path), ".planpage-*")
	if err != nil {
		return explain(err)
	}
	buffered := bufio.NewWriter(temp)
	told := write(buffered)
	err = told
	if lacks := (incomplete{}); errors.As(told, &lacks) {
		err = nil
	}
	err = errors.Join(err, buffered.Flush(), temp.Sync(), temp.Close())
	if err == nil {
		err = os.Rename(temp.Name(), path)
	}
	if err != nil {
		_ = os.Remove(temp.Name()) // what is left of it is worth nothing
		return explain(err)
	}
	_ = syncDir(filepath.Dir(path)) // the person's folder may be on a disk that cannot; the file itself is synced
	return explain(told)
}
