package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// halves shares all the room between two objects that scroll by themselves.
type halves struct{ gap, stackBelow float32 }

// Halves returns two objects side by side at full height, a little more for the first, and below each other
// where there is less width than stackBelow at the usual text size. Each should scroll.
func Halves(gap, stackBelow float32, first, second fyne.CanvasObject) *fyne.Container {
	return container.New(&halves{gap: gap, stackBelow: stackBelow}, first, second)
}

func (h *halves) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(a.Width, b.Width), a.Height+h.gap+b.Height)
}

func (h *halves) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if size.Width < h.stackBelow*textScale() {
		each := (size.Height - h.gap) / 2
		place(objects[0], 0, 0, size.Width, each)
		place(objects[1], 0, each+h.gap, size.Width, each)
		return
	}
	first := (size.Width - h.gap) * 0.53
	place(objects[0], 0, 0, first, size.Height)
	place(objects[1], first+h.gap, 0, size.Width-h.gap-first, size.Height)
}
