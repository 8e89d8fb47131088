package app

import (
	"os"
	"path/filepath"
)

// userData is the folder for data that stays on this computer.
func userData() (string, error) {
	dir, err := os.UserCacheDir() // %LocalAppData%
	return filepath.Join(dir, "PlanPage"), err
}

func hasDisplay() bool { return true }
