package screen

import (
	"bufio"
	"errors"
	"io"
	"os"
	"path/filepath"

	"planpage/app/record"
)

// writeWhole writes a file beside its place and moves it there once it is whole, so that an older one is never
// half overwritten.
func writeWhole(path string, write func(io.Writer) error) error {
	temp, err := os.CreateTemp(filepath.Dir(path), ".planpage-*")
	if err != nil {
		return noDisk(err)
	}
	buffered := bufio.NewWriter(temp)
	err = errors.Join(write(buffered), buffered.Flush(), temp.Sync(), temp.Close())
	if err == nil {
		err = os.Rename(temp.Name(), path)
	}
	switch {
	case err == nil:
		return nil
	case record.KindOf(err) != "":
		return errors.Join(err, os.Remove(temp.Name()))
	}
	return noDisk(errors.Join(err, os.Remove(temp.Name())))
}

func noDisk(err error) error { return &record.Error{Kind: record.Disk, Key: "app.disk", Err: err} }
