package storage

import (
	"errors"
	"os"
	"syscall"
)

// The codes of winerror.h for a disk that is full or cannot be written.
const (
	errWriteProtect   = syscall.Errno(19)
	errHandleDiskFull = syscall.Errno(39)
	errDiskFull       = syscall.Errno(112)
)

// syncDir does nothing: Windows cannot sync a folder, and NTFS writes a rename to its journal.
func syncDir(string) error { return nil }

// unlockFile does nothing: Windows gives up the lock of a file when it is closed.
func unlockFile(*os.File) {}

func fullCauses() []error { return []error{errDiskFull, errHandleDiskFull} }

func diskReadOnly(err error) bool { return errors.Is(err, errWriteProtect) }
