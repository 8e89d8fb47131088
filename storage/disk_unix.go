//go:build !windows

package storage

import (
	"errors"
	"os"
	"syscall"
)

// syncDir makes a new name in the folder survive a loss of power. Some file systems cannot sync a folder; the
// file itself was synced before, so that is no reason to fail.
func syncDir(dir string) error {
	folder, err := os.Open(dir) // #nosec G304 G703 -- a folder of ours
	if err != nil {
		return err
	}
	err = folder.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) {
		err = nil
	}
	return errors.Join(err, folder.Close())
}

// unlockFile gives up the lock on a file that is closed next. Closing alone does not while pages of the file are mapped,
// and those of a database that could not be opened stay mapped.
func unlockFile(file *os.File) {
	_ = syscall.Flock(int(file.Fd()), syscall.LOCK_UN) // #nosec G115 -- a file descriptor; what fails ends with the program
}

// fullCauses are the codes of a disk without room; EFBIG is that of a disk whose format ends at a size.
func fullCauses() []error { return []error{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG} }

func diskReadOnly(err error) bool { return errors.Is(err, syscall.EROFS) }
