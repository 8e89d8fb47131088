package storage

import (
	"errors"
	"io/fs"
	"os"
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
	var disk syscall.Errno
	switch {
	case err == nil || record.KindOf(err) != "":
		return err
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
