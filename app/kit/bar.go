package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// barHeight is how high a Bar is at the usual text size.
const barHeight float32 = 8

// Bar shows how much of something is done. It says nothing by itself: words stand beside it.
type Bar struct {
	widget.BaseWidget
	part float32
}

// NewBar returns a bar of which a part from 0 to 1 is done.
func NewBar(part float32) *Bar {
	b := &Bar{}
	b.ExtendBaseWidget(b)
	b.Set(part)
	return b
}

// Set shows another part, from 0 to 1.
func (b *Bar) Set(part float32) {
	b.part = max(0, min(1, part))
	b.Refresh()
}

// Part returns the part that is done, from 0 to 1.
func (b *Bar) Part() float32 { return b.part }

// MinSize is wide enough to be read and follows the text size.
func (*Bar) MinSize() fyne.Size { return fyne.NewSize(60, barHeight*textScale()) }

// CreateRenderer draws the whole and the part.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer {
	r := &barRenderer{b: b, whole: canvas.NewRectangle(nil), done: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type barRenderer struct {
	b           *Bar
	whole, done *canvas.Rectangle
}

func (r *barRenderer) Destroy()                     {}
func (r *barRenderer) MinSize() fyne.Size           { return r.b.MinSize() }
func (r *barRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.whole, r.done} }

func (r *barRenderer) Layout(size fyne.Size) {
	r.whole.CornerRadius, r.done.CornerRadius = size.Height/2, size.Height/2
	place(r.whole, 0, 0, size.Width, size.Height)
	width := size.Width * r.b.part
	if width > 0 {
		width = max(width, size.Height)
	}
	place(r.done, 0, 0, width, size.Height)
}

func (r *barRenderer) Refresh() {
	r.whole.FillColor, r.done.FillColor = theme.Color(ColorDesk), theme.Color(ColorPrimary)
	r.Layout(r.b.Size())
	r.whole.Refresh()
	r.done.Refresh()
}
