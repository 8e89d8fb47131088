//go:build linux || darwin

package app

import (
	"io"
	"os"

	"golang.org/x/sys/unix"
)

func terminalAt(fd uintptr) bool {
	_, err := unix.IoctlGetTermios(int(fd), getTerminal) // #nosec G115 -- file numbers are small
	return err == nil
}

// hideTyping lets the terminal take a line without showing it, until show is called.
func hideTyping(in io.Reader) (show func(), err error) {
	fd := int(in.(*os.File).Fd()) // #nosec G115
	before, err := unix.IoctlGetTermios(fd, getTerminal)
	if err != nil {
		return nil, err
	}
	hidden := *before
	hidden.Lflag &^= unix.ECHO
	hidden.Lflag |= unix.ICANON | unix.ISIG
	hidden.Iflag |= unix.ICRNL
	if err := unix.IoctlSetTermios(fd, setTerminal, &hidden); err != nil {
		return nil, err
	}
	return func() { _ = unix.IoctlSetTermios(fd, setTerminal, before) }, nil // the terminal may be gone by then
}
