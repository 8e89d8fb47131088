package storage

import (
	"bufio"
	"errors"
	"io"
	"os"
	"path/filepath"
)

// OpenMade writes a file that this program made, such as the one page, for another program to show or print, and
// returns its path. It lies with the opened copies, in a folder that is emptied by Close and by the next Open.
func (s *Store) OpenMade(name string, write func(io.Writer) error) (string, error) {
	folder := s.path(openedDir, NewID())
	if err := os.MkdirAll(folder, folderMode); err != nil {
		return "", explain(err)
	}
	target := filepath.Join(folder, cleanName(name))
	file, err := os.OpenFile(target, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode) // #nosec G304 -- in our own folder
	if err != nil {
		return "", explain(err)
	}
	buffered := bufio.NewWriter(file)
	err = write(buffered)
	if err := errors.Join(err, buffered.Flush(), file.Close()); err != nil {
		_ = os.RemoveAll(folder)
		return "", explain(err)
	}
	return target, nil
}
