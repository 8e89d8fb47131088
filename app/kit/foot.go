package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// foot puts a footer at its own height below a body that takes the height that is left.
type foot struct {
	gap   float32
	width float32
}

// Foot returns a body above a footer: the footer has its own height at the bottom, the body all that is left.
func Foot(gap float32, body, footer fyne.CanvasObject) *fyne.Container {
	return container.New(&foot{gap: gap}, body, footer)
}

func (f *foot) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return HeightFor(objects[0], width) + f.gap + HeightFor(objects[1], width)
}

func (f *foot) MinSize(objects []fyne.CanvasObject) fyne.Size {
	body, footer := objects[0].MinSize(), objects[1].MinSize()
	w := max(body.Width, footer.Width)
	return fyne.NewSize(w, body.Height+f.gap+HeightFor(objects[1], max(w, f.width)))
}

func (f *foot) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	h := HeightFor(objects[1], size.Width)
	place(objects[0], 0, 0, size.Width, max(0, size.Height-h-f.gap))
	place(objects[1], 0, size.Height-h, size.Width, h)
}
