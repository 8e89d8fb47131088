//go:build !torture && !race

package storage

// The small form, for every run of the tests.
const (
	tortureKills   = 15
	tortureDamages = 150
	tortureLimits  = 6
)
