package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// overlay is a card above everything else in a window: a dialog in its middle, or a calendar below its field.
// Escape, or a tap beside a card that is not modal, closes it. The keyboard stays inside until then.
type overlay struct {
	widget.BaseWidget
	card   fyne.CanvasObject
	canvas fyne.Canvas
	modal  bool
	at     fyne.Position // top left of a card that is not modal
	width  float32       // of the card at the usual text size; 0 for its own
	closed func()        // called when it goes without an answer
	escape func()        // what Escape does instead of closing it
	gone   func()        // called when it goes, whatever the reason
}

// show opens the overlay and gives the focus to first, unless that is nil.
func (o *overlay) show(first fyne.Focusable) {
	o.ExtendBaseWidget(o)
	o.canvas.Overlays().Add(o)
	o.Resize(o.canvas.Size())
	if first != nil {
		o.canvas.Focus(first)
	}
}

// hide closes it; whatever had the focus before has it again.
func (o *overlay) hide() {
	o.canvas.Overlays().Remove(o)
	if o.gone != nil {
		o.gone()
	}
}

func (o *overlay) cancel() {
	if o.escape != nil {
		o.escape()
		return
	}
	o.hide()
	if o.closed != nil {
		o.closed()
	}
}

// Tapped closes a card that is not modal; a tap beside a dialog does nothing.
func (o *overlay) Tapped(*fyne.PointEvent) {
	if !o.modal {
		o.cancel()
	}
}

// Parts are what the overlay holds.
func (o *overlay) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{o.card} }

// TakeKey gives a key to whatever is open above the window's content, and reports whether something was. A
// window's own keys must ask it first, because a dialog without focus gets none of them. Escape also closes
// menus, which are Fyne's.
func TakeKey(c fyne.Canvas, key *fyne.KeyEvent) bool {
	top := c.Overlays().Top()
	if top == nil {
		return false
	}
	if key.Name == fyne.KeyEscape {
		if ours, ok := top.(*overlay); ok {
			ours.cancel()
		} else {
			c.Overlays().Remove(top)
		}
	}
	return true
}

// CreateRenderer draws the shade of a dialog and the card.
func (o *overlay) CreateRenderer() fyne.WidgetRenderer {
	r := &overlayRenderer{o: o, shade: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type overlayRenderer struct {
	o     *overlay
	shade *canvas.Rectangle
}

func (r *overlayRenderer) Destroy()           {}
func (r *overlayRenderer) MinSize() fyne.Size { return fyne.Size{} }
func (r *overlayRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.shade, r.o.card}
}

func (r *overlayRenderer) Refresh() {
	r.shade.FillColor = theme.Color(colorNone)
	if r.o.modal {
		r.shade.FillColor = theme.Color(colorShade)
	}
	r.Layout(r.o.Size())
	r.shade.Refresh()
}

// Layout keeps the card inside the window.
func (r *overlayRenderer) Layout(size fyne.Size) {
	r.shade.Resize(size)
	card := r.o.card.MinSize()
	if r.o.width > 0 {
		card.Width = max(card.Width, min(r.o.width*textScale(), size.Width-2*Gap4))
		card.Height = HeightFor(r.o.card, card.Width)
	}
	card.Height = min(card.Height, size.Height-2*Gap2)
	at := r.o.at
	if r.o.modal {
		at = fyne.NewPos((size.Width-card.Width)/2, (size.Height-card.Height)/2)
	}
	x, y := min(at.X, size.Width-card.Width-Gap2), min(at.Y, size.Height-card.Height-Gap2)
	place(r.o.card, max(Gap2, x), max(Gap2, y), card.Width, card.Height)
}
