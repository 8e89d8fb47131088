package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// ratio gives one object a height that is a part of its width, at least so much at the usual text size.
type ratio struct{ part, least, width float32 }

// Ratio returns the object as high as a part of its width, and at least so high at the usual text size.
func Ratio(part, least float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&ratio{part: part, least: least}, o)
}

func (r *ratio) heightFor(_ []fyne.CanvasObject, width float32) float32 {
	return max(r.least*textScale(), r.part*width)
}

func (r *ratio) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w := objects[0].MinSize().Width
	return fyne.NewSize(w, r.heightFor(objects, max(w, r.width)))
}

func (r *ratio) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	r.width = size.Width
	place(objects[0], 0, 0, size.Width, size.Height)
}
