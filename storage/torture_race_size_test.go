//go:build !torture && race

package storage

// With the race detector everything is many times slower.
const (
	tortureKills   = 3
	tortureDamages = 20
	tortureLimits  = 2
)
