package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Header is the top of a screen: its title, a quiet note such as "Saved 10:42", and its actions at the right.
// Where the width is short the actions go below the title, and on in a next line where one is not enough.
type Header struct {
	block
	title, note *Words
}

// NewHeader returns a header; the last action is the main one.
func NewHeader(title string, actions ...fyne.CanvasObject) *Header {
	h := &Header{title: NewWords(title, Title), note: NewWords("", Caption)}
	h.box = container.New(&headerLayout{}, Flow(Gap3, h.title, h.note), Flow(Gap3+2, actions...))
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

// headerLayout has two flows: what stands left, and what stands right or below. A flow that is wider than the window
// goes on in its next line.
type headerLayout struct{ width float32 }

func (headerLayout) below(objects []fyne.CanvasObject, width float32) bool {
	return oneLine(objects[0])+Gap4+oneLine(objects[1]) > width
}

// oneLine is the width of a flow whose objects all stand in one line.
func oneLine(o fyne.CanvasObject) float32 {
	if c, ok := o.(*fyne.Container); ok {
		if f, ok := c.Layout.(*flow); ok {
			return (&row{gap: f.gap, grow: -1}).minWidth(c.Objects)
		}
	}
	return natural(o)
}

func (l headerLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	if !l.below(objects, width) {
		return max(HeightFor(objects[0], oneLine(objects[0])), HeightFor(objects[1], oneLine(objects[1])))
	}
	left, right := HeightFor(objects[0], width), HeightFor(objects[1], width)
	if right > 0 {
		return left + Gap2 + right
	}
	return left
}

func (headerLayout) minWidth(objects []fyne.CanvasObject) float32 { return widest(objects) }

func (l *headerLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return least(l, objects, l.width)
}

func (l *headerLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	if l.below(objects, size.Width) {
		left := HeightFor(objects[0], size.Width)
		place(objects[0], 0, 0, size.Width, left)
		place(objects[1], 0, left+Gap2, size.Width, HeightFor(objects[1], size.Width))
		return
	}
	right := oneLine(objects[1])
	rest := size.Width - right - Gap4
	left, height := HeightFor(objects[0], rest), HeightFor(objects[1], right)
	place(objects[0], 0, (size.Height-left)/2, rest, left)
	place(objects[1], size.Width-right, (size.Height-height)/2, right, height)
}
