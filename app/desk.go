package app

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/app/screen"
	"planpage/storage"
)

// newDesk gives the screens what they need of this window.
func (w *Window) newDesk() *screen.Desk {
	d := &screen.Desk{
		Store: w.store, P: w.p, Window: w.win, Today: w.today, Config: w.config, Fonts: paperFonts(),
		After: w.options.after(), InPlace: w.options.InPlace,
		Now: w.options.clock,
		Go:  w.Go, Back: w.Back, Fail: w.fail, Restyle: w.restyle,
		UseChild: w.useChild, LookAround: w.lookAround, OpenFile: openFile, PrintFile: printFile, Own: w.ownChange,
	}
	d.Reads = w.gate.reads
	d.Sample, d.Lock, d.Watch, d.Hold, d.Reopen, d.MoveTo = w.sample, w.lock, w.idle.watch, w.hold, w.reopen, w.moveTo
	if w.options.Open != nil {
		d.OpenFile = w.options.Open
	}
	if w.options.Print != nil {
		d.PrintFile = w.options.Print
	}
	d.Toast = func(words string) { w.toasts.Say(words, nil) }
	d.Undoable = func(words string) { w.toasts.Say(words, w.undo) }
	if w.desk != nil {
		w.desk.EndReading()
		d.Child = w.desk.Child
	}
	w.desk = d
	d.Child = w.firstChild()
	return d
}

// ownChange runs a change that the visible screen makes itself and does not want to hear of.
func (w *Window) ownChange(change func() error) error {
	w.own++
	defer func() { w.own-- }()
	return change()
}

// fail shows an error in a person's words, and notes its kind.
func (w *Window) fail(err error) {
	w.failed++
	w.diary.failed(err)
	m := w.p.Error(err)
	if w.toasts == nil {
		return
	}
	w.toasts.Say(m.Text+" "+m.Hint, nil)
}

// restyle shows the window in the look and the language that Config asks for. The place, what is being typed and the
// cursor in it stay.
func (w *Window) restyle() {
	w.saveConfig()
	keep, r := kit.KeepFocus(w.win.Canvas()), w.here()
	w.leave()
	w.shown = nil
	w.win.SetContent(kit.NewPanel(kit.ColorBackground, "")) // what goes need not be drawn in the new look first
	w.app.Settings().SetTheme(kit.NewTheme(kit.Mode(w.config.Mode), w.config.Scale))
	w.build()
	w.show(r)
	keep()
}

// dropped hands files dropped on the window to the screen, where it takes any.
func (w *Window) dropped(_ fyne.Position, uris []fyne.URI) {
	taker, ok := w.shown.(screen.Dropper)
	if !ok {
		return
	}
	var paths []string
	for _, u := range uris {
		paths = append(paths, filepath.FromSlash(u.Path()))
	}
	taker.Dropped(paths)
}

// soonest returns the child with the next meeting, else the first, else nil.
func soonest(tx *storage.Tx, today record.Date) (*record.Child, error) {
	children, err := tx.Children()
	if err != nil || len(children) == 0 {
		return nil, err
	}
	best, first := children[0], record.LastDate
	for _, c := range children {
		meetings, err := storage.List[*record.Meeting](tx, c.ID)
		if err != nil {
			return nil, err
		}
		next := (&record.Family{Meetings: meetings}).NextMeeting(today)
		if next != nil && next.Date < first {
			best, first = c, next.Date
		}
	}
	return best, nil
}
