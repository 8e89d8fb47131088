package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// halves shows two objects beside each other, each in a scroll, or below each other in one scroll for both.
type halves struct {
	gap, stackBelow       float32
	first, second, framed fyne.CanvasObject
	alone                 fyne.CanvasObject // the second in a scroll of its own
	left, right           *fyne.Container   // where the two are side by side
	above, below          *fyne.Container   // where they are in one scroll
	hole                  *fyne.Container   // in the frame
}

// Halves returns two objects side by side at full height, a little more for the first. Where there is less width than
// stackBelow at the usual text size the second stands below the first, and one scroll moves both. frame lays out what
// is around the second. Neither may scroll by itself.
func Halves(gap, stackBelow float32, first, second fyne.CanvasObject, frame func(fyne.CanvasObject) fyne.CanvasObject) *fyne.Container {
	h := &halves{
		gap: gap, stackBelow: stackBelow, first: first, second: second, alone: Scroll(second),
		left: Stack(), right: Stack(), above: Stack(), below: Stack(), hole: Stack(),
	}
	h.framed = frame(h.hole)
	h.share(false)
	return container.New(h, Scroll(h.left), h.right, Scroll(Column(gap, h.above, h.below)))
}

// share puts the two where they belong.
func (h *halves) share(stacked bool) {
	none := []fyne.CanvasObject{}
	h.left.Objects, h.right.Objects, h.hole.Objects = []fyne.CanvasObject{h.first}, []fyne.CanvasObject{h.framed}, []fyne.CanvasObject{h.alone}
	h.above.Objects, h.below.Objects = none, none
	if stacked {
		h.above.Objects, h.below.Objects, h.hole.Objects = h.left.Objects, h.right.Objects, []fyne.CanvasObject{h.second}
		h.left.Objects, h.right.Objects = none, none
	}
}

func (h *halves) minWidth([]fyne.CanvasObject) float32 {
	return max(minWidth(h.first), minWidth(h.framed))
}

func (h *halves) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(h.minWidth(objects), objects[0].MinSize().Height)
}

func (h *halves) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	stacked := size.Width < h.stackBelow*textScale()
	if stacked != (len(h.above.Objects) > 0) {
		h.share(stacked)
	}
	objects[0].(*fyne.Container).Hidden, objects[1].(*fyne.Container).Hidden, objects[2].(*fyne.Container).Hidden = stacked, stacked, !stacked
	if stacked {
		place(objects[2], 0, 0, size.Width, size.Height)
		return
	}
	first := (size.Width - h.gap) * 0.53
	place(objects[0], 0, 0, first, size.Height)
	place(objects[1], first+h.gap, 0, size.Width-h.gap-first, size.Height)
}
