package app

import (
	"os"
	"path/filepath"
)

// userData is Application Support.
func userData() (string, error) {
	dir, err := os.UserConfigDir()
	return filepath.Join(dir, "PlanPage"), err
}

func hasDisplay() bool { return true }
