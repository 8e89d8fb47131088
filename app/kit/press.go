package kit

import "fyne.io/fyne/v2"

// Pressable is content of any kind that does one thing: it is pressed by tap, Enter or Space.
type Pressable struct {
	pressable
	words string
}

// NewPressable makes content that can be pressed; words say what a press does. Its fill and its ring reach Gap2
// beyond the content at the sides.
func NewPressable(words string, content fyne.CanvasObject, tapped func()) *Pressable {
	p := &Pressable{words: words}
	p.setup(p, Pad(Gap1, Gap2, Gap1, Gap2, content), tapped)
	return p
}

// NewQuiet returns a small, muted action, for what stands beside the main one of a row.
func NewQuiet(label string, tapped func()) *Pressable {
	return NewPressable(label, Row(0, NewWords(label, Caption)), tapped)
}

// Label returns the words that say what a press does.
func (p *Pressable) Label() string { return p.words }
