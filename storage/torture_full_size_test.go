//go:build torture

package storage

// The full form: make torture.
const (
	tortureKills   = 500
	tortureDamages = 2000
	tortureLimits  = 100
)
