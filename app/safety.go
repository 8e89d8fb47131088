package app

import (
	"context"
	"errors"
	"time"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/app/text"
	"planpage/storage"
)

// safetyAfter is how long the window stands before the records are copied: Home is painted by then, and the copy takes
// nothing from it.
const safetyAfter = 3 * time.Second

// safetyCopy makes a checked copy of the family's own records soon, off the window's goroutine, when something was
// changed since the last one. The sample family needs none.
func (w *Window) safetyCopy() {
	w.copying = &kit.Work{Failed: w.notCopied, InPlace: w.options.InPlace}
	w.options.after()(safetyAfter, func() {
		if w.sample || w.closed {
			return
		}
		store := w.store
		w.copying.Run(func(context.Context) (func(), error) {
			_, err := store.Snapshot()
			return nil, err
		})
	})
}

// goodCopy returns the newest safety copy of a data folder that is whole, false when there is none.
func goodCopy(dir string) (storage.SnapshotInfo, bool, error) {
	list, err := storage.Snapshots(dir)
	for _, s := range list {
		if s.Good {
			return s, true, err
		}
	}
	return storage.SnapshotInfo{}, false, err
}

// madeAt is when a copy was made, in the words of the key.
func madeAt(p *text.Printer, key string, s storage.SnapshotInfo) string {
	at := s.At.Local()
	return p.T(key, "date", p.Date(record.DateOf(at)), "time", p.Time(record.Clock(at.Format("15:04"))))
}

// notCopied notes that there is no new copy, and says so where the family can do something about it.
func (w *Window) notCopied(err error) {
	w.diary.failed(err)
	var one *record.Error
	if !errors.As(err, &one) {
		return
	}
	switch {
	case one.Kind == record.Damaged:
		w.toasts.Say(w.p.T("window.copy.unsound"), nil)
	case one.Key == "storage.full":
		w.toasts.Say(w.p.T("window.copy.full"), nil)
	}
}
