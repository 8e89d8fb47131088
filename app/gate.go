package app

import (
	"errors"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"planpage/app/document"
	"planpage/app/kit"
	"planpage/app/record"
	"planpage/app/text"
	"planpage/storage"
)

// The size of the window that only says that PlanPage is open already.
const smallWidth, smallHeight = 620, 330

// gate stands before the family's records while they cannot be opened: they are open elsewhere, locked, damaged, of
// a later PlanPage, or the disk refuses. It says so in plain words and offers what helps; it never writes to a file
// it cannot read.
type gate struct {
	app     fyne.App
	win     fyne.Window
	options Options
	p       *text.Printer
	diary   *diary
	reads   *document.Engine
	opened  *Window
	entered bool  // the records were open
	trying  bool  // a secret is being tried
	err     error // why the records are not open; nil once they are
}

// newGate returns the gate of a data folder, in the look the family chose.
func newGate(a fyne.App, o Options, p *text.Printer, d *diary) *gate {
	g := &gate{app: a, options: o, p: p, diary: d, reads: newDocuments()}
	config := loadConfig(o.Data)
	a.Settings().SetTheme(kit.NewTheme(kit.Mode(config.Mode), config.Scale))
	warm := make(chan struct{})
	go func() {
		defer close(warm)
		kit.WarmFonts()
	}()
	g.win = a.NewWindow(p.T("window.name"))
	<-warm
	g.win.SetMaster()
	g.win.SetPadded(false)
	g.win.Resize(fyne.NewSize(or(config.Width, startWidth), or(config.Height, startHeight)))
	g.keys()
	return g
}

// enter opens the records and shows them, or says why not.
func (g *gate) enter() {
	if err := g.follow(); err != nil {
		g.take(nil, err)
		return
	}
	g.take(storage.Open(g.options.Data, time.Now))
}

// take goes on with an open store, or stands at the gate with what is wrong.
func (g *gate) take(store *storage.Store, err error) {
	if err == nil {
		g.diary.watch()
		g.opened, err = openWindow(g, store)
		g.entered = g.entered || err == nil
	}
	if g.opened != nil && store != nil && store.Fault() != nil {
		g.opened.fail(store.Fault()) // the next change puts the file right, so this is the time to tell
	}
	g.err = err
	if g.diary.crashed != "" && g.opened != nil {
		g.opened.toasts.Say(g.p.T("gate.crashed", "file", filepath.Base(g.diary.crashed)), nil)
		g.diary.crashed = ""
	}
	if err != nil {
		g.diary.failed(err)
		g.show(err)
	}
}

// show says what is wrong and what to do.
func (g *gate) show(err error) {
	m := g.p.Error(err)
	var buttons []fyne.CanvasObject
	body := []fyne.CanvasObject{kit.NewWords(m.Text, kit.Heading), kit.NewWords(m.Hint, kit.Body)}
	again := kit.NewPrimary(g.p.T("gate.again"), g.enter)
	leave := kit.NewButton(g.p.T("gate.close"), g.win.Close)
	switch record.KindOf(err) {
	case record.Locked:
		body, buttons = g.locked(), nil
	case record.Damaged:
		copies, use := g.copies()
		body = append(body, copies...)
		buttons = append(use, kit.NewButton(g.p.T("gate.folder"), g.folder), leave)
	case record.InUse:
		if !g.entered {
			g.win.Resize(fyne.NewSize(smallWidth, smallHeight))
		}
		buttons = append(buttons, leave)
	case record.Newer:
		buttons = append(buttons, leave)
	default:
		buttons = append(buttons, again, leave)
	}
	if len(buttons) > 0 {
		body = append(body, kit.Pad(kit.Gap2, 0, 0, 0, kit.Flow(kit.Gap3, buttons...)))
	}
	g.page(strings.TrimSuffix(m.Text, "."), body)
}

// page puts a card into the middle of the window, with the keyboard in its first control.
func (g *gate) page(title string, body []fyne.CanvasObject) {
	card := kit.Card(kit.Pad(kit.Gap3, kit.Gap3, kit.Gap3, kit.Gap3, kit.Column(kit.Gap3, body...)))
	content := kit.Scroll(kit.Pad(72, kit.Gap5, kit.Gap5, kit.Gap5, kit.Centre(560, kit.Column(0, card))))
	g.win.SetTitle(g.p.T("window.title", "screen", title))
	g.win.SetContent(content)
	if !kit.FocusFirst(g.win.Canvas(), card) {
		g.win.Canvas().FocusNext()
	}
}

// copies names the newest good copy of the records and offers it.
func (g *gate) copies() (words, buttons []fyne.CanvasObject) {
	s, found, err := goodCopy(g.options.Data)
	if err != nil {
		g.diary.failed(err)
	}
	if !found {
		return append(words, kit.NewWords(g.p.T("gate.copy.none"), kit.Body)), nil
	}
	words = append(words, kit.NewWords(madeAt(g.p, "gate.copy", s), kit.Body))
	return words, append(buttons, kit.NewPrimary(g.p.T("gate.copy.use"), func() { g.restore(s) }))
}

// restore puts the copy in the place of the damaged file, which is kept beside it, and goes on.
func (g *gate) restore(s storage.SnapshotInfo) {
	kept, err := storage.RestoreSnapshot(g.options.Data, s, time.Now)
	if err != nil {
		g.take(nil, err)
		return
	}
	g.enter()
	if g.opened == nil {
		return
	}
	words := g.p.T("gate.copy.used")
	if kept != "" {
		words = g.p.T("gate.copy.kept", "file", filepath.Base(kept))
	}
	g.opened.toasts.Say(words, nil)
}

func (g *gate) folder() {
	if err := openFile(g.options.Data); err != nil {
		g.diary.failed(err)
	}
}

// ended tells how the visit went: nil when the records were opened and closed again.
func (g *gate) ended() error {
	if g.entered {
		return nil
	}
	if g.err == nil {
		return errors.New("the window closed before it opened")
	}
	return g.err
}
