package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Presence is the outermost object of a window's content. It hears that somebody is there: the pointer moves over the
// window or over a dialog, or a key goes to a control. Keys that go to no control the window hears itself.
type Presence struct {
	widget.BaseWidget
	content fyne.CanvasObject
	heard   func()
}

// NewPresence puts it around a window's content.
func NewPresence(content fyne.CanvasObject, heard func()) *Presence {
	p := &Presence{content: content, heard: heard}
	p.ExtendBaseWidget(p)
	return p
}

// Parts are what it holds.
func (p *Presence) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{p.content} }

// CreateRenderer shows the content.
func (p *Presence) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.content) }

// Cursor is asked for whenever the pointer moves, before the objects in front say theirs.
func (p *Presence) Cursor() desktop.Cursor {
	p.heard()
	return desktop.DefaultCursor
}

// Cursor is asked for whenever the pointer moves over a dialog.
func (o *overlay) Cursor() desktop.Cursor {
	stir(o.canvas)
	return desktop.DefaultCursor
}

// stir tells the Presence of a window, where it has one.
func stir(c fyne.Canvas) {
	if c == nil {
		return
	}
	if p, ok := c.Content().(*Presence); ok {
		p.heard()
	}
}

// What follows makes every control that takes the keyboard tell when it gets a key: Fyne tells a window only of those
// that no control gets.

// KeyDown tells that somebody is there.
func (b *Button) KeyDown(*fyne.KeyEvent) { stir(canvasOf(b)) }

// KeyUp does nothing.
func (*Button) KeyUp(*fyne.KeyEvent) {}

// KeyDown tells that somebody is there.
func (b *pressable) KeyDown(*fyne.KeyEvent) { stir(canvasOf(b.panel)) }

// KeyUp does nothing.
func (*pressable) KeyUp(*fyne.KeyEvent) {}

// KeyDown tells that somebody is there.
func (c *Check) KeyDown(*fyne.KeyEvent) { stir(canvasOf(c)) }

// KeyUp does nothing.
func (*Check) KeyUp(*fyne.KeyEvent) {}

// KeyDown tells that somebody is there.
func (h *sectionHead) KeyDown(*fyne.KeyEvent) { stir(canvasOf(h)) }

// KeyUp does nothing.
func (*sectionHead) KeyUp(*fyne.KeyEvent) {}

// KeyDown tells that somebody is there.
func (s *Segments) KeyDown(*fyne.KeyEvent) { stir(canvasOf(s)) }

// KeyUp does nothing.
func (*Segments) KeyUp(*fyne.KeyEvent) {}

// KeyDown tells that somebody is there.
func (s *Select) KeyDown(*fyne.KeyEvent) { stir(canvasOf(s)) }

// KeyUp does nothing.
func (*Select) KeyUp(*fyne.KeyEvent) {}

// KeyDown tells that somebody is there.
func (l *List) KeyDown(*fyne.KeyEvent) { stir(canvasOf(l)) }

// KeyUp does nothing.
func (*List) KeyUp(*fyne.KeyEvent) {}

// KeyDown tells that somebody is there.
func (r *Readable) KeyDown(*fyne.KeyEvent) { stir(canvasOf(r)) }

// KeyUp does nothing.
func (*Readable) KeyUp(*fyne.KeyEvent) {}

// KeyDown tells that somebody is there.
func (c *calendar) KeyDown(*fyne.KeyEvent) { stir(canvasOf(c)) }

// KeyUp does nothing.
func (*calendar) KeyUp(*fyne.KeyEvent) {}

// KeyDown tells that somebody is there, and holds Shift for selecting.
func (e *Entry) KeyDown(key *fyne.KeyEvent) {
	stir(canvasOf(e.self))
	e.Entry.KeyDown(key)
}
