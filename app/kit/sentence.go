package kit

import "fyne.io/fyne/v2"

// NewSentence returns a field for one sentence: it begins as high as a field for one line, and grows so that a long
// sentence shows whole. Enter goes on as in a field for one line; what is pasted becomes one line.
func NewSentence() *Area {
	a := NewArea(1)
	a.OnKey = func(key *fyne.KeyEvent) bool {
		if !isEnter(key.Name) {
			return false
		}
		if a.OnSubmitted == nil {
			passKey(a, key)
		} else {
			a.OnSubmitted(a.Text)
		}
		return true
	}
	a.oneLine = true
	return a
}

// Sentence is a text of a line or a little more, which shows whole.
func (f *Form) Sentence(name string, value *string) *Field {
	a := NewSentence()
	a.ShowText(*value)
	a.OnEdited = func(s string) {
		*value = s
		f.changed()
	}
	a.OnLeft = f.left
	f.enter(&a.Entry)
	return f.limit(&a.Entry, f.add(name, a, a, func() { a.ShowText(*value) }))
}
