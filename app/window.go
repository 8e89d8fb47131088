package app

import (
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/app/screen"
	"planpage/app/text"
	"planpage/storage"
)

// The window's first size, and the smallest it works at.
const (
	startWidth, startHeight = 1180, 760
)

// Window is the one window: the side list, the screen shown, the toasts, and the way between screens.
type Window struct {
	gate    *gate
	app     fyne.App
	win     fyne.Window
	diary   *diary
	p       *text.Printer
	options Options

	home   string // the family's own data folder
	store  *storage.Store
	config *screen.Config
	desk   *screen.Desk
	stop   func() // ends the subscription to the store

	idle  *idle
	held  atomic.Int32    // how many things are under way that must not be locked away
	taken []fyne.Shortcut // what the keyboard map holds

	side   *side
	host   *fyne.Container
	toasts *kit.Toasts
	shown  screen.Screen
	route  screen.Route
	back   []screen.Route
	ahead  []screen.Route
	own    int // depth of changes the visible screen made itself
	failed int // how many errors were told
	sample bool
	around string // the child chosen in the sample; that of the family's own is in its settings

	copying *kit.Work // of the records, for safety
	closed  bool
}

// openWindow shows the first screen of an open store in the window of the gate.
func openWindow(g *gate, store *storage.Store) (*Window, error) {
	w := &Window{
		gate: g, app: g.app, win: g.win, options: g.options, diary: g.diary, home: store.Dir(), store: store, config: loadConfig(store.Dir()),
	}
	w.idle = w.newIdle()
	if err := w.speak(); err != nil {
		return nil, err
	}
	w.win.SetCloseIntercept(w.Close)
	w.win.SetOnDropped(w.dropped)
	w.build()
	w.keys()
	w.start()
	w.safetyCopy()
	return w, nil
}

// speak takes the language of the settings; the words of the gate are read already.
func (w *Window) speak() (err error) {
	if w.p = w.gate.p; w.p.Lang() != w.config.Lang {
		w.p, err = text.New(w.config.Lang)
	}
	return err
}

func or(v, usual float32) float32 {
	if v < 400 {
		return usual
	}
	return v
}

// build lays out the window for the store, the look and the language in force.
func (w *Window) build() {
	w.desk = w.newDesk()
	if w.stop != nil {
		w.stop()
	}
	w.stop = w.store.Subscribe(w.changed)
	w.toasts = kit.NewToasts(w.p, w.desk.After)
	w.side = newSide(w)
	w.toasts.Aside = w.side.room
	w.host = container.NewStack()
	w.win.SetContent(kit.NewPresence(w.frame(), w.idle.touch))
	w.idle.watch()
}

// frame is the side list beside the screen, with the toasts over both.
func (w *Window) frame() fyne.CanvasObject {
	screenArea := kit.Pad(18, kit.Gap5, 18, kit.Gap5, w.host)
	body := fyne.CanvasObject(kit.Beside(w.side.width, w.side.box, screenArea))
	if w.desk.Child == "" {
		body = screenArea
	}
	if w.sample {
		body = kit.Fill(0, w.banner(), body)
	}
	return container.NewStack(body, w.toasts)
}

// banner says that this is not the parent's own family.
func (w *Window) banner() fyne.CanvasObject {
	back := kit.NewButton(w.p.T("window.sample.back"), w.leaveSample)
	words := kit.NewWords(w.p.T("window.sample"), kit.Body.In(kit.ColorWatch))
	strip := kit.NewPanel(kit.ColorWatchTint, "")
	strip.Radius = 0
	return kit.Stack(strip, kit.Pad(kit.Gap2, kit.Gap5, kit.Gap2, kit.Gap5, kit.RowGrow(kit.Gap4, 0, words, back)))
}

// start shows Home for the child of last time, or Welcome.
func (w *Window) start() {
	if err := settlePages(w.store, w.p, w.today()); err != nil {
		w.fail(err)
	}
	if w.desk.Child == "" {
		w.show(screen.Route{Screen: screen.Welcome})
		return
	}
	w.show(screen.Route{Screen: screen.Home})
}

// firstChild returns the child of last time, else the one with the soonest meeting, else the first; "" when
// there is none.
func (w *Window) firstChild() string {
	var found string
	err := w.store.View(func(tx *storage.Tx) error {
		child, err := soonest(tx, w.today())
		if err == nil && child != nil {
			found = child.ID
		}
		chosen := w.config.Child
		if w.sample {
			chosen = w.around
		}
		if _, gone := storage.Get[*record.Child](tx, "", chosen); gone == nil {
			found = chosen
		}
		return err
	})
	if err != nil {
		w.fail(err)
	}
	return found
}

func (w *Window) today() record.Date { return w.options.today() }

// Go opens a route and remembers where we were.
func (w *Window) Go(r screen.Route) {
	if r == w.route || !w.settled() {
		return
	}
	w.back = append(w.back, w.here())
	w.ahead = nil
	w.show(r)
}

// Back and Forward walk the history.
func (w *Window) Back() {
	if n := len(w.back); n > 0 && w.settled() {
		r := w.back[n-1]
		w.back, w.ahead = w.back[:n-1], append(w.ahead, w.here())
		w.show(r)
	}
}

// Forward undoes Back.
func (w *Window) Forward() {
	if n := len(w.ahead); n > 0 && w.settled() {
		r := w.ahead[n-1]
		w.ahead, w.back = w.ahead[:n-1], append(w.back, w.here())
		w.show(r)
	}
}

// show leaves the screen shown and builds the one asked for.
func (w *Window) show(r screen.Route) {
	w.toasts.Dismiss()
	w.leave()
	if r.Screen == screen.Home && w.desk.Child == "" {
		r = screen.Route{Screen: screen.Welcome}
	}
	w.route = r
	w.shown = build(r.Screen)(w.desk, r)
	kit.Refill(w.host, w.shown.Content())
	w.side.show(w.place())
	if b, ok := w.shown.(screen.Beginner); ok {
		b.Begin()
	}
	w.win.SetTitle(w.p.T("window.title", "screen", w.p.T("window."+string(r.Screen), "name", w.side.child.Name())))
}

// place is the screen of the side list that is shown: while a file is read, the one where it was opened.
func (w *Window) place() screen.Name {
	for i := len(w.back) - 1; w.route.Screen == screen.Reader && i >= 0; i-- {
		if from := w.back[i].Screen; from != screen.Reader {
			return from
		}
	}
	return w.route.Screen
}

// here is the route that leads back to what is shown now.
func (w *Window) here() screen.Route {
	if p, ok := w.shown.(screen.Placed); ok {
		w.win.Canvas().Unfocus()
		return p.Place()
	}
	return w.route
}

// changed hears every committed change; that of a job comes from another goroutine.
func (w *Window) changed(changes []storage.Change) {
	if w.held.Load() > 0 && !w.options.InPlace {
		fyne.Do(func() { w.showChanged(changes) })
		return
	}
	w.showChanged(changes)
}

func (w *Window) showChanged(changes []storage.Change) {
	w.side.count()
	if w.own == 0 && w.shown != nil {
		w.shown.Changed(changes)
	}
}

func (w *Window) useChild(id string) {
	w.leave()
	w.shown = nil
	w.back, w.ahead = nil, nil
	if w.sample {
		w.around = id
	} else {
		w.config.Child = id
		w.saveConfig()
	}
	w.build()
	w.show(screen.Route{Screen: screen.Home})
}

// Close saves what is on screen, the size and the place, and ends the program. While something long runs it only stops
// that.
func (w *Window) Close() {
	if w.desk.Stop() || !w.settled() {
		return
	}
	w.end()
	w.win.Close()
}

func (w *Window) saveConfig() {
	if err := w.config.Save(); err != nil {
		w.fail(err)
	}
}

// settled writes what the field with the keyboard holds. It reports false when that failed and was told: what is typed
// stays on screen, and whoever goes on after that means it.
func (w *Window) settled() bool {
	told := w.failed
	w.win.Canvas().Unfocus()
	return w.failed == told
}

// leave writes what the screen shown has not saved yet.
func (w *Window) leave() {
	w.win.Canvas().Unfocus() // a date half typed is told when its field is left
	if w.shown != nil {
		w.shown.Leave()
	}
}
