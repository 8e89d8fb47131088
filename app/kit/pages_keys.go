package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// FocusGained shows the ring.
func (p *Pages) FocusGained() {
	p.ring = true
	p.Refresh()
}

// FocusLost hides it.
func (p *Pages) FocusLost() {
	p.ring = false
	p.Refresh()
}

// Tapped takes the keyboard.
func (p *Pages) Tapped(*fyne.PointEvent) {
	if c := canvasOf(p); c != nil {
		c.Focus(p)
	}
}

// TypedRune changes the size.
func (p *Pages) TypedRune(r rune) {
	switch r {
	case '+', '=':
		p.Larger()
	case '-':
		p.Smaller()
	case '0':
		p.Fit()
	}
}

// TypedKey scrolls, or hands the key on.
func (p *Pages) TypedKey(key *fyne.KeyEvent) {
	at, room := p.scroll.Offset, p.scroll.Size()
	switch key.Name {
	case fyne.KeyDown:
		at.Y += pagesStep
	case fyne.KeyUp:
		at.Y -= pagesStep
	case fyne.KeyRight:
		at.X += pagesStep
	case fyne.KeyLeft:
		at.X -= pagesStep
	case fyne.KeyPageDown, fyne.KeySpace:
		at.Y += turned * room.Height
	case fyne.KeyPageUp:
		at.Y -= turned * room.Height
	case fyne.KeyHome:
		at.Y = 0
	case fyne.KeyEnd:
		at.Y = p.strip.size.Height
	default:
		passKey(p, key)
		return
	}
	p.scrollTo(at.X, at.Y)
}

// TypedShortcut hands it on.
func (p *Pages) TypedShortcut(s fyne.Shortcut) { passShortcut(p, s) }

// KeyDown tells that somebody is there.
func (p *Pages) KeyDown(*fyne.KeyEvent) { stir(canvasOf(p)) }

// KeyUp does nothing.
func (*Pages) KeyUp(*fyne.KeyEvent) {}

// Cursor is the usual one.
func (*Pages) Cursor() desktop.Cursor { return desktop.DefaultCursor }
