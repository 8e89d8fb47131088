package screen

import "time"

// What is typed is kept once the typing pauses, and at the latest so long after the first key that is not kept yet:
// whoever types on and on must not lose it all when the power goes.
const (
	keepAfterPause = 700 * time.Millisecond
	keepWithin     = time.Second
)

// soon calls keep for what is typed. A field that is left is kept at once, without it.
type soon struct {
	after        func(time.Duration, func()) (stop func())
	keep         func()
	pause, limit func() // end the waits; nil where none is on
}

func newSoon(d *Desk, keep func()) *soon { return &soon{after: d.After, keep: keep} }

// typed is told of each change.
func (s *soon) typed() {
	if s.pause != nil {
		s.pause()
	}
	s.pause = s.after(keepAfterPause, s.now)
	if s.limit == nil {
		s.limit = s.after(keepWithin, s.now)
	}
}

func (s *soon) now() {
	s.stop()
	s.keep()
}

// stop is told that everything is kept, or that nothing is to be kept any more.
func (s *soon) stop() {
	for _, end := range []func(){s.pause, s.limit} {
		if end != nil {
			end()
		}
	}
	s.pause, s.limit = nil, nil
}
