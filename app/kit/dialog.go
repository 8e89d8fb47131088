package kit

import (
	"fyne.io/fyne/v2"

	"planpage/app/text"
)

// dialogWidth is the width of a dialog at the usual text size.
const dialogWidth = 440

// Confirm asks before something that matters. yes is the verb on the button that does it, coloured as a danger
// when it removes something; then the focus stands on the safe button. Escape means no. done is called for yes only.
func Confirm(win fyne.Window, p *text.Printer, title, body, yes string, removes bool, done func()) {
	layer := &overlay{canvas: win.Canvas(), modal: true, width: dialogWidth}
	no := NewButton(p.T("kit.no"), layer.cancel)
	act := func() {
		layer.hide()
		done()
	}
	do := NewPrimary(yes, act)
	first := do
	if removes {
		do, first = NewDanger(yes, act), no
	}
	layer.card = dialogCard(title, NewWords(body, Body), no, do)
	layer.show(first)
}

// Message tells something that went wrong, and what to do about it.
func Message(win fyne.Window, p *text.Printer, m text.Message) {
	layer := &overlay{canvas: win.Canvas(), modal: true, width: dialogWidth}
	ok := NewPrimary(p.T("kit.ok"), layer.cancel)
	layer.card = dialogCard(m.Text, NewWords(m.Hint, Body), ok)
	layer.show(ok)
}

// Ask shows a small form with a title. done is called when the person agrees and returns whether the form may
// close; first gets the focus.
func Ask(win fyne.Window, p *text.Printer, title string, body fyne.CanvasObject, first fyne.Focusable, yes string, done func() bool) {
	ask(win, p, title, body, first, NewPrimary(yes, nil), done)
}

func ask(win fyne.Window, p *text.Printer, title string, body fyne.CanvasObject, first fyne.Focusable, do *Button, done func() bool) {
	layer := &overlay{canvas: win.Canvas(), modal: true, width: dialogWidth}
	no := NewButton(p.T("kit.cancel"), layer.cancel)
	do.OnTapped = func() {
		if done() {
			layer.hide()
		}
	}
	layer.card = dialogCard(title, body, no, do)
	layer.show(first)
}

// dialogCard lays out a dialog. Title and buttons always show; a body higher than the window scrolls between them.
func dialogCard(title string, body fyne.CanvasObject, buttons ...fyne.CanvasObject) *fyne.Container {
	row := append([]fyne.CanvasObject{Spacer()}, buttons...)
	return Stack(NewPanel(ColorSurface, ColorLine), Pad(Gap5, Gap5, Gap5, Gap5,
		Foot(Gap4, Fill(Gap4, NewWords(title, Sub), wholeScroll(body)), RowGrow(Gap3, 0, row...))))
}

// whole is a scroll that wants to show all it holds, but can do with less.
type whole struct{ *scrolled }

func wholeScroll(o fyne.CanvasObject) *fyne.Container {
	fit := Scroll(o)
	fit.Layout = &whole{fit.Layout.(*scrolled)}
	return fit
}

func (w *whole) heightFor(_ []fyne.CanvasObject, width float32) float32 {
	return HeightFor(w.scroll.Content, width) + 1 // less would scroll where only a sum was rounded
}

func (w *whole) MinSize([]fyne.CanvasObject) fyne.Size { return w.scroll.Content.MinSize() }
