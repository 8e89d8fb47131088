package kit

import (
	"context"

	"fyne.io/fyne/v2"
)

// Work runs one long thing at a time away from the window, and brings its result back to it. All methods are
// called from the window's goroutine.
type Work struct {
	Failed  func(error) // shows an error; not called for work that was cancelled
	InPlace bool        // run at once on the caller's goroutine, for tests

	cancel context.CancelFunc
}

// Run starts fn, after cancelling what still runs. fn returns what to do with its result in the window; that is
// not done when the work was cancelled meanwhile.
func (w *Work) Run(fn func(ctx context.Context) (deliver func(), err error)) {
	w.Cancel()
	ctx, cancel := context.WithCancel(context.Background())
	w.cancel = cancel
	if w.InPlace {
		w.finish(ctx, cancel, fn)()
		return
	}
	go func() { fyne.Do(w.finish(ctx, cancel, fn)) }()
}

// finish does the work and returns what is left to do in the window.
func (w *Work) finish(ctx context.Context, cancel context.CancelFunc, fn func(context.Context) (func(), error)) func() {
	deliver, err := fn(ctx)
	return func() {
		gone := ctx.Err() != nil
		cancel()
		switch {
		case gone:
		case err != nil:
			if w.Failed != nil {
				w.Failed(err)
			}
		case deliver != nil:
			deliver()
		}
	}
}

// Cancel stops what runs; its result is dropped.
func (w *Work) Cancel() {
	if w.cancel != nil {
		w.cancel()
		w.cancel = nil
	}
}
