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

func (c *column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	min := float32(0)
	for _, o := range objects {
		if o.Visible() {
			min = max(min, o.MinSize().Width)
		}
	}
	return fyne.NewSize(min, c.heightFor(objects, max(min, c.width)))
}

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
		list[r.grow] = max(objects[r.grow].MinSize().Width, width-used)
	}
	return list
}

// natural is the width an object takes when nothing presses it.
func natural(o fyne.CanvasObject) float32 {
	if w, ok := o.(*Words); ok {
		return w.natural()
	}
	return o.MinSize().Width
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

func (r *row) MinSize(objects []fyne.CanvasObject) fyne.Size {
	min := float32(0)
	for i, w := range r.widths(objects, 0) {
		if objects[i].Visible() {
			min += w + r.gap
		}
	}
	min = max(0, min-r.gap)
	return fyne.NewSize(min, r.heightFor(objects, max(min, r.width)))
}

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
