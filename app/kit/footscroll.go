package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// footMost is the part of the height that a footer may take before it scrolls away with the body.
const footMost = 0.3

// lowFoot scrolls a body above a footer that stays at the bottom. Where the footer would take too much of a low window, it
// goes to the end of the body and scrolls with it.
type lowFoot struct {
	footer     fyne.CanvasObject
	base, tail *fyne.Container // where the footer is: at the bottom, or at the end of the body
	width      float32
}

// ScrollFoot returns a body that scrolls above a footer, or with it where the window is low.
func ScrollFoot(body, footer fyne.CanvasObject) *fyne.Container {
	f := &lowFoot{footer: footer, base: Stack(footer), tail: Stack()}
	return container.New(f, Scroll(Column(0, body, f.tail)), f.base)
}

// FootStays reports whether the footer of a ScrollFoot is at the bottom, always in sight.
func FootStays(c *fyne.Container) bool {
	f, ok := c.Layout.(*lowFoot)
	return ok && len(f.base.Objects) > 0
}

func (f *lowFoot) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return HeightFor(objects[0], width) + HeightFor(f.base, width)
}

// MinSize has room for the footer's width; the footer needs no height of its own, since it may scroll.
func (f *lowFoot) MinSize(objects []fyne.CanvasObject) fyne.Size {
	body := objects[0].MinSize()
	return fyne.NewSize(max(body.Width, minWidth(f.footer)), body.Height)
}

func (f *lowFoot) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	h := HeightFor(f.footer, size.Width)
	at, from := f.base, f.tail
	if h > footMost*size.Height {
		at, from, h = f.tail, f.base, 0
	}
	if len(at.Objects) == 0 {
		at.Objects, from.Objects = []fyne.CanvasObject{f.footer}, nil
		at.Hidden, from.Hidden = false, true
	}
	place(objects[0], 0, 0, size.Width, max(0, size.Height-h))
	place(f.base, 0, size.Height-h, size.Width, h)
}
