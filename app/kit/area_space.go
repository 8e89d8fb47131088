package kit

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// hungSpace is a space at the end of a line that has no room there. The toolkit draws no line with it, and so puts the
// cursor before it, or into the next paragraph: what is typed next would lose its space. An Area remembers where
// the cursor stands for it instead.
type hungSpace struct {
	text        string
	row, column int
}

// typeRune adds a character as it is typed, behind a space that has no room on its line.
func (a *Area) typeRune(r rune) {
	a.passSpace()
	row, column, at := a.CursorRow, a.CursorColumn, a.CursorTextOffset()
	plain, before := a.SelectedText() == "", utf8.RuneCountInString(a.Text)
	a.Entry.TypedRune(r)
	if r != ' ' || !plain || utf8.RuneCountInString(a.Text) != before+1 || a.CursorTextOffset() == at+1 {
		return
	}
	a.hung = hungSpace{text: a.Text, row: row, column: column}
	a.moveCursor(row, column)
}

// passSpace puts the cursor behind the space it stands for. What edits the text next counts from there.
func (a *Area) passSpace() {
	if a.hung.text != "" && a.hung == (hungSpace{text: a.Text, row: a.CursorRow, column: a.CursorColumn}) {
		a.CursorColumn++
	}
	a.hung = hungSpace{}
}

// TypedShortcut pastes and undoes behind a space that has no room on its line.
func (a *Area) TypedShortcut(s fyne.Shortcut) {
	if _, paste := s.(*fyne.ShortcutPaste); paste {
		a.passSpace()
	}
	a.Entry.TypedShortcut(s)
}
