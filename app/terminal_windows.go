package app

import (
	"io"
	"os"

	"golang.org/x/sys/windows"
)

func terminalAt(fd uintptr) bool {
	var mode uint32
	return windows.GetConsoleMode(windows.Handle(fd), &mode) == nil
}

// hideTyping lets the console take a line without showing it, until show is called.
func hideTyping(in io.Reader) (show func(), err error) {
	console := windows.Handle(in.(*os.File).Fd())
	var before uint32
	if err := windows.GetConsoleMode(console, &before); err != nil {
		return nil, err
	}
	hidden := before&^windows.ENABLE_ECHO_INPUT | windows.ENABLE_PROCESSED_INPUT | windows.ENABLE_LINE_INPUT
	if err := windows.SetConsoleMode(console, hidden); err != nil {
		return nil, err
	}
	return func() { _ = windows.SetConsoleMode(console, before) }, nil // the console may be gone by then
}
