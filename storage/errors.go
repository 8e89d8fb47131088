package storage

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"syscall"

	berrors "go.etcd.io/bbolt/errors"

	"planpage/app/record"
)

// damaged is the error of a database that cannot be read. cause holds page numbers, never a record's words.
func damaged(cause error) error {
	return &record.Error{Kind: record.Damaged, Key: "storage.damaged", Err: cause}
}

func inUse() error { return &record.Error{Kind: record.InUse, Key: "storage.inUse"} }

func locked() error { return &record.Error{Kind: record.Locked, Key: "storage.locked"} }

func notFound(key string) error { return &record.Error{Kind: record.NotFound, Key: key} }

// explain turns what the disk and the database say into an error a parent can act on. Errors of other packages
// pass through. The cause never holds a path: file names can hold a child's name.
func explain(err error) error {
	if err == nil || record.KindOf(err) != "" {
		return err
	}
	var disk syscall.Errno
	switch err = spoken(err); {
	case closedError(err):
		return refused("storage.closed")
	case errors.Is(err, berrors.ErrTimeout):
		return inUse()
	case diskFull(err):
		return &record.Error{Kind: record.Disk, Key: "storage.full", Err: bare(err)}
	case errors.Is(err, fs.ErrPermission) || diskReadOnly(err):
		return &record.Error{Kind: record.Disk, Key: "storage.readOnly", Err: bare(err)}
	case errors.As(err, &disk) || isPathError(err):
		return &record.Error{Kind: record.Disk, Key: "storage.disk", Err: bare(err)}
	}
	return err
}

func diskFull(err error) bool {
	return slices.ContainsFunc(fullCauses(), func(cause error) bool { return errors.Is(err, cause) })
}

// spokenFaults are in the errors of bbolt that tell their cause in words only, with the path among them.
var spokenFaults = []string{
	"file resize error: ", "file sync error: ", "mmap allocate error: ", "mmap size calculation error: ", "truncate: ",
	"meta 0 copy: ", "meta 1 copy: ",
}

// spoken returns the cause that bbolt put into words.
func spoken(err error) error {
	words := err.Error()
	if !slices.ContainsFunc(spokenFaults, func(fault string) bool { return strings.Contains(words, fault) }) {
		return err
	}
	for _, cause := range fullCauses() {
		if strings.Contains(words, cause.Error()) {
			return cause
		}
	}
	return &fs.PathError{Err: errDatabaseFile}
}

var errDatabaseFile = errors.New("the database file could not be used")

func isPathError(err error) bool {
	var path *fs.PathError
	var link *os.LinkError
	return errors.As(err, &path) || errors.As(err, &link)
}

// bare returns the cause without the path.
func bare(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}
