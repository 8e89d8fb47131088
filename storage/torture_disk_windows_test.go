package storage

import "testing"

// tortureByFullDisk needs a limit that Windows does not have.
func tortureByFullDisk(*testing.T) *tally { return newTally("disk full: not on Windows") }

func fillUp(string) int { return 1 }
