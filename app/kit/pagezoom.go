package kit

import (
	"slices"

	"fyne.io/fyne/v2"
)

// Zoom is a size at which a page is shown.
type Zoom string

// The sizes, from small to large.
const (
	ZoomPage  Zoom = "page"  // all of it in the room
	ZoomWidth Zoom = ""      // as wide as the room
	ZoomLarge Zoom = "large" // half as large again as on paper
)

var zooms = []Zoom{ZoomPage, ZoomWidth, ZoomLarge}

const (
	largeUnit = 1.5 * pagesPoint // units of the window for a point at ZoomLarge
	leastPage = float32(160)     // lower than this a whole page cannot be told from another
	pageStep  = float32(56)      // that an arrow moves
)

// Zoom returns the size the page is shown at.
func (v *PageView) Zoom() Zoom { return v.zoom }

// SetZoom shows the page at another size.
func (v *PageView) SetZoom(zoom Zoom) {
	if zoom == v.zoom {
		return
	}
	v.zoom, v.left, v.painted = zoom, 0, nil
	v.Refresh()
	if s := scrollAround(v); s != nil {
		s.Content.Refresh()
		s.Refresh()
	}
}

// step goes to the next larger or smaller size.
func (v *PageView) step(by int) {
	i := max(0, min(slices.Index(zooms, v.zoom)+by, len(zooms)-1))
	v.choose(zooms[i])
}

func (v *PageView) choose(zoom Zoom) {
	v.SetZoom(zoom)
	if v.OnZoom != nil {
		v.OnZoom()
	}
}

// pan moves the part of a page that shows: sideways in the sheet, up and down in what scrolls it.
func (v *PageView) pan(dx, dy float32) {
	if most := float32(v.page.Width)*largeUnit - v.Size().Width; v.zoom == ZoomLarge && dx != 0 {
		v.left = max(0, min(v.left+dx, most))
		v.Refresh()
	}
	if s := scrollAround(v); s != nil && dy != 0 {
		s.ScrollToOffset(s.Offset.AddXY(0, dy))
	}
}

// Dragged moves the page with the pointer.
func (v *PageView) Dragged(e *fyne.DragEvent) { v.pan(-e.Dragged.DX, -e.Dragged.DY) }

// DragEnd does nothing.
func (*PageView) DragEnd() {}

// Tapped takes the keyboard.
func (v *PageView) Tapped(*fyne.PointEvent) {
	if c := canvasOf(v); c != nil {
		c.Focus(v)
	}
}

// FocusGained shows the ring.
func (v *PageView) FocusGained() {
	v.focused = true
	v.Refresh()
}

// FocusLost hides it.
func (v *PageView) FocusLost() {
	v.focused = false
	v.Refresh()
}

// TypedRune changes the size.
func (v *PageView) TypedRune(r rune) {
	switch r {
	case '+', '=':
		v.step(1)
	case '-':
		v.step(-1)
	case '0':
		v.choose(ZoomWidth)
	}
}

// TypedKey moves the page, or hands the key on.
func (v *PageView) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft:
		v.pan(-pageStep, 0)
	case fyne.KeyRight:
		v.pan(pageStep, 0)
	case fyne.KeyUp:
		v.pan(0, -pageStep)
	case fyne.KeyDown:
		v.pan(0, pageStep)
	default:
		passKey(v, key)
	}
}
