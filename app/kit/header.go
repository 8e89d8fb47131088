package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Header is the top of a screen: its title, a quiet note such as "Saved 10:42", and its actions at the right.
// Where the width is short the actions go below the title.
type Header struct {
	block
	title, note *Words
}

// NewHeader returns a header; the last action is the main one.
func NewHeader(title string, actions ...fyne.CanvasObject) *Header {
	h := &Header{title: NewWords(title, Title), note: NewWords("", Caption)}
	h.box = container.New(&headerLayout{}, Row(Gap3, h.title, h.note), Row(Gap3+2, actions...))
	h.ExtendBaseWidget(h)
	return h
}

// SetTitle shows another title.
func (h *Header) SetTitle(title string) {
	h.title.SetText(title)
	h.Refresh()
}

// SetNote shows a quiet note beside the title. Where the actions go below the title for it, what stands under the
// header makes room.
func (h *Header) SetNote(note string) {
	h.note.SetText(note)
	h.Refresh()
	if c := canvasOf(h); c != nil && h.Size().Width > 0 && h.HeightFor(h.Size().Width) != h.Size().Height {
		c.Content().Refresh()
	}
}

// headerLayout has two objects: what stands left, and what stands right or below.
type headerLayout struct{ width float32 }

func (headerLayout) below(objects []fyne.CanvasObject, width float32) bool {
	return objects[0].MinSize().Width+Gap4+objects[1].MinSize().Width > width
}

func (l headerLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	left, right := objects[0].MinSize().Height, objects[1].MinSize().Height
	if l.below(objects, width) && right > 0 {
		return left + Gap2 + right
	}
	return max(left, right)
}

func (l *headerLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w := max(objects[0].MinSize().Width, objects[1].MinSize().Width)
	return fyne.NewSize(w, l.heightFor(objects, max(w, l.width)))
}

func (l *headerLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	left, right := objects[0].MinSize(), objects[1].MinSize()
	if l.below(objects, size.Width) {
		place(objects[0], 0, 0, size.Width, left.Height)
		place(objects[1], 0, left.Height+Gap2, right.Width, right.Height)
		return
	}
	place(objects[0], 0, (size.Height-left.Height)/2, size.Width-right.Width-Gap4, left.Height)
	place(objects[1], size.Width-right.Width, (size.Height-right.Height)/2, right.Width, right.Height)
}
