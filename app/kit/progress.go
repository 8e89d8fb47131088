package kit

import (
	"fyne.io/fyne/v2"

	"planpage/app/text"
)

// Progress is a dialog that stays while something long runs: what is done, how far it is, and a way to stop it. Nothing
// below it can be used meanwhile.
type Progress struct {
	p     *text.Printer
	sheet *Sheet
	bar   *Bar
	words *Words
	stop  *Button // nil when it cannot be stopped
}

// ShowProgress opens the dialog. stop is called once, by the button or by Escape; nil when there is no way to stop.
func ShowProgress(win fyne.Window, p *text.Printer, title, words string, stop func()) *Progress {
	g := &Progress{p: p, bar: NewBar(0), words: NewWords(p.T("kit.progress", "percent", 0), Caption)}
	var buttons []fyne.CanvasObject
	if stop != nil {
		g.stop = NewButton(p.T("kit.progress.stop"), func() {
			g.stop.Disable()
			g.stop.SetText(p.T("kit.progress.stopping"))
			stop()
		})
		buttons = append(buttons, g.stop)
	}
	g.sheet = NewSheet(win, title, Column(Gap3, NewWords(words, Body), g.bar, g.words), buttons...)
	if g.stop != nil {
		g.sheet.OnEscape = func() { g.stop.Tapped(nil) }
		g.sheet.Show(g.stop)
		return g
	}
	g.sheet.Show(nil)
	return g
}

// Set shows how far it is, from 0 to 1.
func (g *Progress) Set(part float32) {
	g.bar.Set(part)
	g.words.SetText(g.p.T("kit.progress", "percent", int(100*g.bar.Part())))
}

// Close takes the dialog away.
func (g *Progress) Close() { g.sheet.Close() }
