package app

import "time"

// idleLook is how often the idle time is looked at. A laptop that slept is locked this soon after it wakes.
const idleLook = 20 * time.Second

// idle locks the records after a time without a key or a move of the pointer. It goes by the clock on the wall: time
// that the computer slept counts too.
type idle struct {
	now   func() time.Time
	after func(time.Duration, func()) (stop func())
	limit func() time.Duration // 0 for never
	lock  func()

	last time.Time // the last sign of life
	stop func()    // ends the next look; nil while nothing is watched
}

// watch begins anew, for the limit in force.
func (i *idle) watch() {
	i.end()
	i.last = i.now().Round(0)
	if i.limit() > 0 {
		i.look(idleLook)
	}
}

// end watches no longer.
func (i *idle) end() {
	if i.stop != nil {
		i.stop()
		i.stop = nil
	}
}

// touch is told of every sign of life. One that comes too late locks: the computer may have slept.
func (i *idle) touch() {
	switch {
	case i.stop == nil:
	case i.over():
		i.look(0)
	default:
		i.last = i.now().Round(0)
	}
}

// keep begins the time anew, whatever it is: something is under way that must not be locked away.
func (i *idle) keep() { i.last = i.now().Round(0) }

func (i *idle) over() bool {
	limit := i.limit()
	return limit > 0 && i.now().Round(0).Sub(i.last) >= limit
}

// look looks at the time after a while, and then again and again.
func (i *idle) look(after time.Duration) {
	i.end()
	i.stop = i.after(after, func() {
		i.look(idleLook)
		if i.over() {
			i.lock()
		}
	})
}
