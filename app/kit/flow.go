package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// flow puts objects beside each other as words of a text: what does not fit begins the next line.
type flow struct {
	gap   float32
	width float32
}

// Flow returns the objects beside each other at their own widths; what does not fit goes to the next line.
func Flow(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{gap: gap}, objects...)
}

// lines calls at for every visible object with its place when the flow is this wide, and returns the height.
func (f *flow) lines(objects []fyne.CanvasObject, width float32, at func(o fyne.CanvasObject, x, y, w, h, line float32)) float32 {
	y := float32(0)
	for start := 0; start < len(objects); {
		end, line := f.line(objects, start, width)
		x := float32(0)
		for _, o := range objects[start:end] {
			if !o.Visible() {
				continue
			}
			w := min(natural(o), width)
			at(o, x, y, w, HeightFor(o, w), line)
			x += w + f.gap
		}
		start = end
		if y += line; start < len(objects) {
			y += f.gap / 2
		}
	}
	return y
}

// line returns the end of the line that begins at start, and its height.
func (f *flow) line(objects []fyne.CanvasObject, start int, width float32) (end int, height float32) {
	x := float32(0)
	for end = start; end < len(objects); end++ {
		o := objects[end]
		if !o.Visible() {
			continue
		}
		w := min(natural(o), width)
		if x > 0 && x+w > width {
			break
		}
		x += w + f.gap
		height = max(height, HeightFor(o, w))
	}
	return end, height
}

func (f *flow) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return f.lines(objects, width, func(fyne.CanvasObject, float32, float32, float32, float32, float32) {})
}

func (*flow) minWidth(objects []fyne.CanvasObject) float32 { return widest(objects) }

func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size { return least(f, objects, f.width) }

func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	f.lines(objects, size.Width, func(o fyne.CanvasObject, x, y, w, h, line float32) {
		place(o, x, y+(line-h)/2, w, h)
	})
}

// bounded keeps one object between a least and a most width, in the middle when there is more room.
type bounded struct {
	least, most float32             // at the usual text size; 0 for no bound
	peers       []fyne.CanvasObject // as wide as the widest of these
	width       float32
}

// AtLeast returns the object with at least this much width at the usual text size.
func AtLeast(width float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&bounded{least: width}, o)
}

// Aligned returns the objects each as wide as the widest of them, so that the columns of a list's rows line up.
func Aligned(objects []fyne.CanvasObject) []fyne.CanvasObject {
	list := make([]fyne.CanvasObject, len(objects))
	for i, o := range objects {
		list[i] = container.New(&bounded{peers: objects}, o)
	}
	return list
}

// Centre returns the object at most this wide at the usual text size, in the middle of the width there is.
func Centre(most float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&bounded{most: most}, o)
}

func (b *bounded) inner(width float32) float32 {
	if b.most > 0 {
		return min(width, b.most*textScale())
	}
	return width
}

func (b *bounded) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return HeightFor(objects[0], b.inner(width))
}

func (b *bounded) minWidth(objects []fyne.CanvasObject) float32 {
	w := max(minWidth(objects[0]), b.least*textScale())
	for _, o := range b.peers {
		w = max(w, natural(o))
	}
	return w
}

func (b *bounded) MinSize(objects []fyne.CanvasObject) fyne.Size { return least(b, objects, b.width) }

func (b *bounded) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	b.width = size.Width
	w := b.inner(size.Width)
	h := min(size.Height, HeightFor(objects[0], w))
	if b.most > 0 {
		h = size.Height
	}
	place(objects[0], (size.Width-w)/2, (size.Height-h)/2, w, h)
}
