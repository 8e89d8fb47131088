package screen

import (
	"context"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
)

// Job is something that takes long: it runs away from the window, behind a dialog that shows how far it is.
type Job struct {
	Title, Words string // what the dialog says
	Stops        bool   // it can be stopped
	Do           func(ctx context.Context, tell func(done, total int64)) error
	Done         func(error) // in the window, also after it was stopped: it may have been too late for that
}

// Work runs a job. Nothing else can be used until it is done, and the window does not lock by itself.
func (d *Desk) Work(j Job) {
	ctx, cancel := context.WithCancel(context.Background())
	d.stop = cancel
	stop := cancel
	if !j.Stops {
		stop = nil
	}
	free, shown := d.Hold(), kit.ShowProgress(d.Window, d.P, j.Title, j.Words, stop)
	work := kit.Work{InPlace: d.InPlace}
	work.Run(func(context.Context) (func(), error) {
		err := j.Do(ctx, d.meter(shown))
		return func() {
			cancel()
			d.stop = nil
			shown.Close()
			free()
			j.Done(err)
		}, nil
	})
}

// Stop asks the job under way to end. It reports whether there is one.
func (d *Desk) Stop() bool {
	if d.stop == nil {
		return false
	}
	d.stop()
	return true
}

// meter shows each percent once: there are far more bytes than a bar has steps.
func (d *Desk) meter(shown *kit.Progress) func(done, total int64) {
	last := int64(0)
	return func(done, total int64) {
		if total <= 0 || 100*done/total == last {
			return
		}
		last = 100 * done / total
		part := float32(last) / 100
		if d.InPlace {
			shown.Set(part)
			return
		}
		fyne.Do(func() { shown.Set(part) })
	}
}
