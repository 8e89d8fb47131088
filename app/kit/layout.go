package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// heighter is anything that knows its height for a width, so that wrapped text needs one layout pass.
type heighter interface{ HeightFor(width float32) float32 }

// heightLayout is a layout that knows it for the objects it is given.
type heightLayout interface {
	heightFor(objects []fyne.CanvasObject, width float32) float32
}

// HeightFor returns the height o wants at a width.
func HeightFor(o fyne.CanvasObject, width float32) float32 {
	if h, ok := o.(heighter); ok {
		return h.HeightFor(width)
	}
	if c, ok := o.(*fyne.Container); ok {
		if l, ok := c.Layout.(heightLayout); ok {
			return l.heightFor(c.Objects, width)
		}
	}
	return o.MinSize().Height
}

// widthLayout is a layout that knows its least width without measuring any height.
type widthLayout interface {
	minWidth(objects []fyne.CanvasObject) float32
}

// minWidth returns the least width of o. Asked for its MinSize, an object would measure its height too, and so would
// everything in it.
func minWidth(o fyne.CanvasObject) float32 {
	switch o := o.(type) {
	case interface{ minWidth() float32 }:
		return o.minWidth()
	case *fyne.Container:
		if l, ok := o.Layout.(widthLayout); ok {
			return l.minWidth(o.Objects)
		}
	}
	return o.MinSize().Width
}

// widest returns the least width in which each of the objects that show has room.
func widest(objects []fyne.CanvasObject) float32 {
	width := float32(0)
	for _, o := range objects {
		if o.Visible() {
			width = max(width, minWidth(o))
		}
	}
	return width
}

// usualWidth is what is reckoned with before there was a layout.
const usualWidth = 1000

// least is the MinSize of a layout whose objects were this wide last time, 0 when they were never laid out.
func least(l interface {
	heightLayout
	widthLayout
}, objects []fyne.CanvasObject, width float32,
) fyne.Size {
	if width == 0 {
		width = usualWidth
	}
	narrowest := l.minWidth(objects)
	return fyne.NewSize(narrowest, l.heightFor(objects, max(narrowest, width)))
}

// column puts its objects below each other, each as wide as the column.
type column struct {
	gap   float32
	width float32 // of the last layout: what MinSize answers for
}

// Column returns the objects below each other with a gap between them.
func Column(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&column{gap: gap}, objects...)
}

func (c *column) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	total, shown := float32(0), 0
	for _, o := range objects {
		if o.Visible() {
			total += HeightFor(o, width)
			shown++
		}
	}
	if shown > 1 {
		total += c.gap * float32(shown-1)
	}
	return total
}

func (*column) minWidth(objects []fyne.CanvasObject) float32 { return widest(objects) }

func (c *column) MinSize(objects []fyne.CanvasObject) fyne.Size { return least(c, objects, c.width) }

func (c *column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.width = size.Width
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		h := HeightFor(o, size.Width)
		place(o, 0, y, size.Width, h)
		y += h + c.gap
	}
}

// place moves before it resizes, so that a child that lays itself out already stands where it belongs.
func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

// row puts its objects beside each other; one of them may take the width that is left.
type row struct {
	gap   float32
	grow  int // index of the object that takes the rest, -1 for none
	top   bool
	width float32
}

// Row returns the objects beside each other at their own widths, centred vertically.
func Row(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&row{gap: gap, grow: -1}, objects...)
}

// RowGrow is Row with object i taking the width that is left.
func RowGrow(gap float32, i int, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&row{gap: gap, grow: i}, objects...)
}

// RowTop is RowGrow with all objects at the top.
func RowTop(gap float32, i int, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&row{gap: gap, grow: i, top: true}, objects...)
}

// widths returns each object's width when the row is this wide.
func (r *row) widths(objects []fyne.CanvasObject, width float32) []float32 {
	list := make([]float32, len(objects))
	used, shown := float32(0), 0
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		shown++
		if i != r.grow {
			list[i] = natural(o)
			used += list[i]
		}
	}
	if shown > 1 {
		used += r.gap * float32(shown-1)
	}
	if r.grow >= 0 && r.grow < len(objects) && objects[r.grow].Visible() {
		list[r.grow] = max(minWidth(objects[r.grow]), width-used)
	}
	return list
}

// natural is the width an object takes when nothing presses it.
func natural(o fyne.CanvasObject) float32 {
	if w, ok := o.(*Words); ok {
		return w.natural()
	}
	return minWidth(o)
}

func (r *row) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := float32(0)
	for i, w := range r.widths(objects, width) {
		if objects[i].Visible() {
			height = max(height, HeightFor(objects[i], w))
		}
	}
	return height
}

func (r *row) minWidth(objects []fyne.CanvasObject) float32 {
	width := float32(0)
	for i, w := range r.widths(objects, 0) {
		if objects[i].Visible() {
			width += w + r.gap
		}
	}
	return max(0, width-r.gap)
}

func (r *row) MinSize(objects []fyne.CanvasObject) fyne.Size { return least(r, objects, r.width) }

func (r *row) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	r.width = size.Width
	x := float32(0)
	for i, w := range r.widths(objects, size.Width) {
		o := objects[i]
		if !o.Visible() {
			continue
		}
		h, y := HeightFor(o, w), float32(0)
		if !r.top {
			y = max(0, (size.Height-h)/2)
		}
		place(o, x, y, w, h)
		x += w + r.gap
	}
}

// Spacer takes the room that is left in a row that grows it.
func Spacer() fyne.CanvasObject { return layout.NewSpacer() }
