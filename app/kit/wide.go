package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// wide asks for a width of its own.
type wide struct{ width float32 }

// Wide returns the object at this width at the usual text size: for a field of a row whose answers are short.
func Wide(width float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&wide{width}, o)
}

func (w *wide) minWidth([]fyne.CanvasObject) float32 { return w.width * textScale() }

func (*wide) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return HeightFor(objects[0], width)
}

func (w *wide) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(w.minWidth(nil), objects[0].MinSize().Height)
}

func (*wide) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	place(objects[0], 0, 0, size.Width, size.Height)
}
