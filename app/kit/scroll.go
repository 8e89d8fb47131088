package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// gutter is the room that a scroll's bar takes at the right of what it scrolls. Cards and the window leave more.
const gutter = 12

// ringRoom is the room that a scroll leaves at the left and the top of what it scrolls, so that it cuts no focus ring.
const ringRoom = linkRoom + 2

// fitted gives its one object the width there is and the height it wants for that width, at least all there is.
type fitted struct{ width float32 }

func (f *fitted) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return HeightFor(objects[0], width) + ringRoom
}

func (*fitted) minWidth(objects []fyne.CanvasObject) float32 { return minWidth(objects[0]) }

func (f *fitted) MinSize(objects []fyne.CanvasObject) fyne.Size { return least(f, objects, f.width) }

func (f *fitted) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := size.Width - gutter - ringRoom
	f.width = width
	place(objects[0], ringRoom, ringRoom, width, max(size.Height, f.heightFor(objects, width))-ringRoom)
}

// scrolled is a scroll that tells its content the width before it asks for the height.
type scrolled struct {
	scroll *shadedScroll
	fit    *fitted
}

// Scroll returns the object in a vertical scroll. It asks for little room itself.
func Scroll(o fyne.CanvasObject) *fyne.Container {
	fit := &fitted{}
	scroll := newShadedScroll(container.New(fit, o))
	return container.New(&scrolled{scroll: scroll, fit: fit}, scroll)
}

// ScrollTop moves a Scroll's content back to its start.
func ScrollTop(c *fyne.Container) {
	if s, ok := c.Layout.(*scrolled); ok {
		s.scroll.ScrollToTop()
	}
}

func (s *scrolled) minWidth([]fyne.CanvasObject) float32 { return minWidth(s.scroll.Content) }

func (s *scrolled) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(minWidth(s.scroll.Content), 80)
}

// Layout lets the scroll reach into the room at its right, so that its bar never lies over what it scrolls, and a little
// to the left and the top, so that what it scrolls stands where it would without a scroll.
func (s *scrolled) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	s.fit.width = size.Width
	place(objects[0], -ringRoom, -ringRoom, size.Width+gutter+ringRoom, size.Height+ringRoom)
}

// fill puts a header above a body that takes the height that is left.
type fill struct {
	gap   float32
	width float32
}

// Fill returns a header at its own height above a body that takes all the height that is left.
func Fill(gap float32, header, body fyne.CanvasObject) *fyne.Container {
	return container.New(&fill{gap: gap}, header, body)
}

func (f *fill) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return HeightFor(objects[0], width) + f.gap + HeightFor(objects[1], width)
}

func (*fill) minWidth(objects []fyne.CanvasObject) float32 { return widest(objects) }

// MinSize leaves the body as low as it can be.
func (f *fill) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w := f.minWidth(objects)
	return fyne.NewSize(w, HeightFor(objects[0], max(w, f.width))+f.gap+objects[1].MinSize().Height)
}

func (f *fill) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	h := HeightFor(objects[0], size.Width)
	place(objects[0], 0, 0, size.Width, h)
	place(objects[1], 0, h+f.gap, size.Width, max(0, size.Height-h-f.gap))
}
