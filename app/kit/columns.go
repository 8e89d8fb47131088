package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// columns shares the width by weight, or stacks its objects where it is too narrow. Filled columns take all the
// height there is.
type columns struct {
	gap, stackBelow float32
	weights         []float32
	width           float32
}

// Columns returns the objects side by side, sharing the width by weight, and below each other when there is
// less width than stackBelow at the usual text size.
func Columns(gap, stackBelow float32, weights []float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&columns{gap: gap, stackBelow: stackBelow, weights: weights}, objects...)
}

// textScale is how much larger than usual the text is.
func textScale() float32 { return theme.Size(SizeBody) / 15 }

func (c *columns) stacked(width float32) bool { return width < c.stackBelow*textScale() }

func (c *columns) widths(width float32) []float32 {
	total := float32(0)
	for _, w := range c.weights {
		total += w
	}
	room := width - c.gap*float32(len(c.weights)-1)
	list := make([]float32, len(c.weights))
	for i, w := range c.weights {
		list[i] = float32(int(room * w / total)) // an edge between two pixels is drawn as none
	}
	return list
}

func (c *columns) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	if c.stacked(width) {
		return (&column{gap: c.gap}).heightFor(objects, width)
	}
	height := float32(0)
	for i, w := range c.widths(width) {
		height = max(height, HeightFor(objects[i], w))
	}
	return height
}

func (*columns) minWidth(objects []fyne.CanvasObject) float32 { return widest(objects) }

func (c *columns) MinSize(objects []fyne.CanvasObject) fyne.Size { return least(c, objects, c.width) }

func (c *columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.width = size.Width
	if c.stacked(size.Width) {
		(&column{gap: c.gap}).Layout(objects, size)
		return
	}
	x := float32(0)
	for i, w := range c.widths(size.Width) {
		place(objects[i], x, 0, w, size.Height)
		x += w + c.gap
	}
}

// padded puts room around one object, or a box of a limited width.
type padded struct {
	top, right, bottom, left float32
	most                     float32 // widest the object becomes; 0 for no limit
	width                    float32
}

// Pad returns the object with room around it.
func Pad(top, right, bottom, left float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&padded{top: top, right: right, bottom: bottom, left: left}, o)
}

// Reading returns the object at most as wide as prose reads well (720 at the usual text size).
func Reading(o fyne.CanvasObject) *fyne.Container { return container.New(&padded{most: 720}, o) }

func (p *padded) inner(width float32) float32 {
	w := width - p.left - p.right
	if p.most > 0 {
		w = min(w, p.most*textScale())
	}
	return max(0, w)
}

func (p *padded) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := float32(0)
	for _, o := range objects {
		height = max(height, HeightFor(o, p.inner(width)))
	}
	return height + p.top + p.bottom
}

func (p *padded) minWidth(objects []fyne.CanvasObject) float32 {
	return widest(objects) + p.left + p.right
}

func (p *padded) MinSize(objects []fyne.CanvasObject) fyne.Size { return least(p, objects, p.width) }

func (p *padded) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	p.width = size.Width
	for _, o := range objects {
		place(o, p.left, p.top, p.inner(size.Width), size.Height-p.top-p.bottom)
	}
}

// Line is a hairline across the width it is given.
type Line struct {
	widget.BaseWidget
}

// NewLine returns a hairline.
func NewLine() *Line {
	l := &Line{}
	l.ExtendBaseWidget(l)
	return l
}

// MinSize is one unit high.
func (l *Line) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

// CreateRenderer draws the line in the theme's line colour.
func (l *Line) CreateRenderer() fyne.WidgetRenderer {
	rect := canvas.NewRectangle(theme.Color(ColorLine))
	return &lineRenderer{rect: rect}
}

type lineRenderer struct{ rect *canvas.Rectangle }

func (r *lineRenderer) Layout(size fyne.Size)        { r.rect.Resize(size) }
func (r *lineRenderer) MinSize() fyne.Size           { return fyne.NewSize(1, 1) }
func (r *lineRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.rect} }
func (r *lineRenderer) Destroy()                     {}
func (r *lineRenderer) Refresh() {
	r.rect.FillColor = theme.Color(ColorLine)
	r.rect.Refresh()
}
