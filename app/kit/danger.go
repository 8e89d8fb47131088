package kit

import (
	"fyne.io/fyne/v2"

	"planpage/app/text"
)

// NewDangerLink returns a quiet link that removes something, in the colour of a danger.
func NewDangerLink(label string, tapped func()) *Button {
	b := newButton(label, link, tapped)
	b.removes = true
	return b
}

// AskRemoval is Ask for something that removes much: its button has the colour of a danger.
func AskRemoval(win fyne.Window, p *text.Printer, title string, body fyne.CanvasObject, first fyne.Focusable, yes string, done func() bool) {
	ask(win, p, title, body, first, NewDanger(yes, nil), done)
}
