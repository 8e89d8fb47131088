package kit

import (
	"slices"

	"fyne.io/fyne/v2"
)

// KeepFocus remembers which control of a window has the keyboard and where its cursor stands, before the window is
// built anew in another look. The function it returns gives the keyboard to the control in the same place, if that is
// one of the same kind.
func KeepFocus(c fyne.Canvas) (again func()) {
	focused := c.Focused()
	at := slices.Index(focusables(nil, c.Content()), focused)
	if focused == nil || at < 0 {
		return func() {}
	}
	from, text := focused.(cursored)
	return func() {
		list := focusables(nil, c.Content())
		if at >= len(list) {
			return
		}
		to, same := list[at].(cursored)
		if text != same {
			return
		}
		c.Focus(list[at])
		if text {
			to.moveCursor(from.cursor())
		}
	}
}

// cursored is a field with a cursor in its text.
type cursored interface {
	cursor() (row, column int)
	moveCursor(row, column int)
}

func (e *Entry) cursor() (row, column int) { return e.CursorRow, e.CursorColumn }

func (e *Entry) moveCursor(row, column int) {
	e.CursorRow, e.CursorColumn = row, column
	e.Refresh()
}

// focusables adds all that takes the focus below o, in the order of Tab.
func focusables(list []fyne.Focusable, o fyne.CanvasObject) []fyne.Focusable {
	if o == nil || !o.Visible() {
		return list
	}
	if f, ok := o.(fyne.Focusable); ok {
		list = append(list, f)
	}
	for _, part := range partsOf(o) {
		list = focusables(list, part)
	}
	return list
}
