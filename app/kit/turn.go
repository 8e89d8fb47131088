package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// turned is how much of what is seen the page keys move, so that the last line stays in view.
const turned = 0.9

// TurnPage scrolls on Page Up and Page Down: what is around the keyboard's place, else the largest page below o. Any
// other key it leaves alone, and returns false.
func TurnPage(c fyne.Canvas, o fyne.CanvasObject, key fyne.KeyName) bool {
	by := float32(turned)
	switch key {
	case fyne.KeyPageDown:
	case fyne.KeyPageUp:
		by = -by
	default:
		return false
	}
	s := pageAt(c, o)
	if s == nil {
		return false
	}
	lowest := max(0, s.Content.Size().Height-s.Size().Height)
	s.ScrollToOffset(fyne.NewPos(s.Offset.X, max(0, min(s.Offset.Y+by*s.Size().Height, lowest))))
	return true
}

func pageAt(c fyne.Canvas, o fyne.CanvasObject) *container.Scroll {
	if f, ok := c.Focused().(fyne.CanvasObject); ok {
		if so, inside := findAround(o, f, surroundings{}); inside && so.scroll != nil {
			return so.scroll
		}
	}
	return largestScroll(o)
}

func largestScroll(o fyne.CanvasObject) *container.Scroll {
	if o == nil || !o.Visible() {
		return nil
	}
	best := ScrollOf(o)
	for _, part := range partsOf(o) {
		if s := largestScroll(part); s != nil && (best == nil || area(s) > area(best)) {
			best = s
		}
	}
	return best
}

func area(o fyne.CanvasObject) float32 { return o.Size().Width * o.Size().Height }
