package app

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"planpage/app/screen"
)

// watched is an idle with a clock of the test's own.
type watched struct {
	*idle
	clock  time.Time
	limit  time.Duration
	looks  func()
	locked int
}

func newWatched(limit time.Duration) *watched {
	w := &watched{clock: time.Date(2026, 11, 23, 20, 0, 0, 0, time.UTC), limit: limit}
	w.idle = &idle{
		now: func() time.Time { return w.clock },
		after: func(_ time.Duration, do func()) func() {
			w.looks = do
			return func() { w.looks = nil }
		},
		limit: func() time.Duration { return w.limit },
		lock:  func() { w.locked++; w.end() },
	}
	w.watch()
	return w
}

// passes lets time go by and looks once.
func (w *watched) passes(d time.Duration) {
	w.clock = w.clock.Add(d)
	if w.looks != nil {
		w.looks()
	}
}

func TestIdleLocksAfterTheTimeOnly(t *testing.T) {
	w := newWatched(5 * time.Minute)
	w.passes(4 * time.Minute)
	w.touch()
	w.passes(4 * time.Minute)
	w.passes(59 * time.Second)
	if w.locked != 0 {
		t.Fatal("locked although somebody was there")
	}
	w.passes(time.Second)
	if w.locked != 1 || w.looks != nil {
		t.Errorf("locked %d times", w.locked)
	}
}

// After a night with the lid closed the first key must not find everything open.
func TestIdleLocksWhenTheComputerSlept(t *testing.T) {
	w := newWatched(5 * time.Minute)
	w.clock = w.clock.Add(8 * time.Hour)
	w.touch()
	w.passes(0)
	if w.locked != 1 {
		t.Error("the first key counted as if nobody had been away")
	}
}

func TestIdleIsOffWithoutATime(t *testing.T) {
	w := newWatched(0)
	if w.looks != nil {
		t.Error("it looks at the time for nothing")
	}
	w.touch()
	w.passes(time.Hour)
	w.limit = time.Minute
	w.watch()
	w.passes(time.Minute)
	if w.locked != 1 {
		t.Errorf("locked %d times", w.locked)
	}
}

// idles lets so much time go by on the wall, and everything that is due by then happens.
func (b *bench) idles(d time.Duration) {
	b.idle.last = b.idle.last.Add(-d)
	b.pass(idleLook)
	b.pass(0)
}

func TestTheWindowLocksByItself(t *testing.T) {
	b := newSampleBench(t)
	b.setPassphrase(firstWord)
	g := b.gate
	b.visit(screen.About)
	b.fill("Our hope for this year", 0, "That she likes zebr")
	b.idles(14 * time.Minute)
	b.shows("That she likes zebr")
	b.win.Canvas().Focused().(desktop.Keyable).KeyDown(&fyne.KeyEvent{Name: fyne.KeyA})
	b.idles(14 * time.Minute)
	if g.opened == nil {
		t.Fatal("locked although somebody typed")
	}
	b.idles(15 * time.Minute)
	if g.opened != nil {
		t.Fatal("it stays open")
	}
	b.stands(g)
	b.shows("Your records are locked")
	b.typed(firstWord + "\n")
	b.stands(g)
	if got := b.family().Child.Vision; got != "That she likes zebr" {
		t.Errorf("stored %q", got)
	}
}

// A code that was not written down yet must not be locked away.
func TestNothingUnderWayIsLockedAway(t *testing.T) {
	b := newSampleBench(t)
	b.visit(screen.Settings)
	b.press("Set a passphrase", 0)
	b.typed(firstWord + "\n" + firstWord + "\n")
	b.idles(time.Hour)
	b.takesCode()
	b.idles(14 * time.Minute)
	if b.gate.opened == nil {
		t.Error("the time began before the code was there to be read")
	}
}

// What cannot be saved stays on the screen.
func TestItStaysOpenOverWhatCannotBeWritten(t *testing.T) {
	b := newSampleBench(t)
	b.setPassphrase(firstWord)
	b.visit(screen.About)
	b.fill("Our hope for this year", 0, "That she likes zebr")
	b.must(b.store.Close())
	b.idles(15 * time.Minute)
	b.shows("That she likes zebr")
	b.says("Your records are closed.")
}
