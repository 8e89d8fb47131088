package app

import (
	"os"
	"path/filepath"
)

// userData is the XDG data folder.
func userData() (string, error) {
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "planpage"), nil
	}
	home, err := os.UserHomeDir()
	return filepath.Join(home, ".local", "share", "planpage"), err
}

// hasDisplay reports whether a window can be shown.
func hasDisplay() bool { return os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != "" }
