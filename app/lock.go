package app

import (
	"time"

	"fyne.io/fyne/v2/driver/desktop"

	"planpage/app/kit"
	"planpage/app/record"
)

// newIdle watches over the window.
func (w *Window) newIdle() *idle {
	return &idle{now: w.options.now, after: w.options.after(), limit: w.lockAfter, lock: w.lockByItself}
}

// lockAfter is the time without a sign of life after which the window locks; 0 for never.
func (w *Window) lockAfter() time.Duration {
	if w.config.LockAfter <= 0 || !w.store.Locked() {
		return 0
	}
	return time.Duration(w.config.LockAfter) * time.Minute
}

// lock saves what is on screen, closes the records, and asks for the passphrase again in the same window.
func (w *Window) lock() {
	if !w.store.Locked() {
		w.toasts.Say(w.p.T("window.lock.none"), nil)
		return
	}
	if w.settled() {
		w.end()
		w.gate.back(&record.Error{Kind: record.Locked, Key: "storage.locked"})
	}
}

// lockByItself is lock when nobody is there to see what could not be written: that stays on the screen then.
func (w *Window) lockByItself() {
	w.idle.keep()
	if w.held.Load() > 0 {
		return
	}
	kit.CloseLayers(w.win.Canvas())
	told := w.failed
	if !w.settled() {
		return
	}
	if w.shown.Leave(); w.failed == told {
		w.lock()
	}
}

// hold keeps the window from locking by itself: something is under way that must not be lost.
func (w *Window) hold() (free func()) {
	w.held.Add(1)
	done := false
	return func() {
		if !done {
			done = true
			w.held.Add(-1)
			w.idle.keep()
		}
	}
}

// end writes what is on screen, the size and the place, closes the records and lets go of the window.
func (w *Window) end() {
	w.idle.end()
	w.leave()
	w.shown = nil
	w.desk.EndReading()
	w.toasts.Dismiss()
	size := w.win.Canvas().Size()
	w.config.Width, w.config.Height = size.Width, size.Height
	w.saveConfig()
	w.stop()
	w.closed = true
	w.copying.Cancel()
	if err := w.store.Close(); err != nil {
		w.diary.failed(err)
	}
	w.release()
}

// release takes the keyboard map off the window, and whatever else leads here.
func (w *Window) release() {
	for _, s := range w.taken {
		w.win.Canvas().RemoveShortcut(s)
	}
	w.taken = nil
	w.win.Canvas().SetOnTypedKey(nil)
	if c, ok := w.win.Canvas().(desktop.Canvas); ok {
		c.SetOnKeyDown(nil)
	}
	w.win.SetOnDropped(nil)
	w.win.SetCloseIntercept(nil)
}

// reopen opens the records anew, after a change of the lock closed them.
func (w *Window) reopen() {
	w.end()
	w.gate.again()
}

// moveTo moves the data folder and goes on there. Nothing is open meanwhile.
func (w *Window) moveTo(folder string) {
	if !w.settled() {
		return
	}
	w.end()
	w.win.SetCloseIntercept(func() {}) // it is over soon, and a copy that is cut off is begun again from nothing
	w.win.SetContent(kit.NewPanel(kit.ColorBackground, ""))
	w.gate.move(w.desk, w.home, folder)
}
