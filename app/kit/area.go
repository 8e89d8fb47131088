package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// mostRows is how high an Area grows before it scrolls inside.
const mostRows = 30

// Area is a field for several lines. It grows with what is written, so that the page scrolls and not the box;
// Tab leaves it.
type Area struct {
	Entry
	rows    int
	most    int // rows it grows to
	measure *widget.RichText
	known   areaHeight
	hung    hungSpace
}

// areaHeight remembers one measuring: text is measured often and changes seldom.
type areaHeight struct {
	text          string
	width, letter float32
	height        float32
}

// NewArea returns an empty field of at least so many rows.
func NewArea(rows int) *Area {
	a := &Area{rows: max(1, rows), most: mostRows, measure: widget.NewRichTextWithText("")}
	a.MultiLine = true
	a.measure.Wrapping = fyne.TextWrapWord
	a.extend(a)
	a.Wrapping = fyne.TextWrapWord
	a.SetMinRowsVisible(a.rows)
	return a
}

// AcceptsTab is false: Tab moves on, as in every other field.
func (*Area) AcceptsTab() bool { return false }

// HeightFor returns the height for all the text at a width, within the rows it may take.
func (a *Area) HeightFor(width float32) float32 {
	least := a.Entry.MinSize().Height
	row := (least - 2*theme.Size(theme.SizeNameInnerPadding)) / float32(a.rows)
	return min(max(least, a.natural(width)), least+row*float32(max(0, a.most-a.rows)))
}

// natural is the height of all the text, measured as the field itself lays it out.
func (a *Area) natural(width float32) float32 {
	want := areaHeight{text: a.Text, width: width, letter: theme.Size(SizeBody)}
	if a.known.text == want.text && a.known.width == width && a.known.letter == want.letter {
		return a.known.height
	}
	a.measure.Segments[0].(*widget.TextSegment).Text = a.Text
	a.measure.Resize(fyne.NewSize(width, 1))
	a.measure.Refresh()
	want.height = a.measure.MinSize().Height
	a.known = want
	return want.height
}

// MinSize is as high as the text needs at the width the field has now.
func (a *Area) MinSize() fyne.Size {
	small := a.Entry.MinSize()
	return fyne.NewSize(small.Width, a.HeightFor(max(small.Width, a.Size().Width)))
}

// Resize also decides who the mouse wheel belongs to: the page, unless the text is higher than the field.
func (a *Area) Resize(size fyne.Size) {
	a.Entry.Resize(size)
	if a.natural(size.Width) > size.Height+1 {
		a.wheel.Hide()
	} else {
		a.wheel.Show()
	}
}

// FocusGained shows the field, or the cursor's line of a high one. A click leaves the page where it is as long as a part
// of the field shows: it must not move what is under the pointer.
func (a *Area) FocusGained() {
	a.focused, a.typed = true, false
	a.Entry.Entry.FocusGained()
	switch s := scrollAround(a); {
	case a.clicked:
		revealSome(a, 2*theme.Size(SizeBody))
	case s != nil && a.Size().Height+2*Gap2 > s.Size().Height:
		a.revealCursor()
	default:
		Reveal(a)
	}
}

// KeyUp shows where the cursor is after Tab.
func (a *Area) KeyUp(key *fyne.KeyEvent) {
	a.Entry.KeyUp(key)
	if key.Name == fyne.KeyTab && a.focused && !a.typed {
		a.revealCursor()
	}
}

// TypedRune keeps the cursor in view.
func (a *Area) TypedRune(r rune) {
	a.typeRune(r)
	a.follow()
}

// TypedKey keeps the cursor in view.
func (a *Area) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyBackspace || isEnter(key.Name) {
		a.passSpace()
	}
	a.Entry.TypedKey(key)
	if !a.passes(key.Name) {
		a.follow()
	}
}

// follow gives the field the height it wants now and scrolls the page to the cursor.
func (a *Area) follow() {
	if a.HeightFor(a.Size().Width) != a.Size().Height {
		if s := scrollAround(a); s != nil {
			s.Refresh()
		}
	}
	a.revealCursor()
}

func (a *Area) revealCursor() {
	y := a.CursorPosition().Y
	revealSpan(a, y, min(y, a.Size().Height)+theme.Size(SizeBody)*1.4)
}
