package kit

import "strings"

// NewPaste returns an empty field for rows from elsewhere. It keeps its height of so many rows and scrolls inside. taken
// is asked first for what is pasted, which may be more than a field can hold: true when it needs not go into the field.
func NewPaste(rows int, taken func(words string) bool) *Area {
	a := NewArea(rows)
	a.most, a.onPasted = a.rows, taken
	return a
}

// lineEnds gives a text the line ends that a field has.
func lineEnds(words string) string {
	return strings.ReplaceAll(strings.ReplaceAll(words, "\r\n", "\n"), "\r", "\n")
}
