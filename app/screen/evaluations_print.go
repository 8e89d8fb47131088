package screen

import (
	"cmp"
	"io"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/paper"
	"planpage/app/record"
	sheets "planpage/app/sheet"
)

// paperLinks are the quiet ways to paper: what a report's scores show, or those of all reports when ev is nil.
func (e *evaluations) paperLinks(ev *record.Evaluation) fyne.CanvasObject {
	return kit.Flow(kit.Gap4,
		kit.NewLink(e.d.T("testing.print"), func() { e.onPaper(e.d.printOut, ev) }),
		kit.NewLink(e.d.T("testing.save"), func() { e.onPaper(e.d.saveOut, ev) }))
}

// onPaper makes the sheet of what testing shows and hands it out.
func (e *evaluations) onPaper(out func(handout), ev *record.Evaluation) {
	fonts, err := e.d.Fonts()
	if err != nil {
		e.d.Fail(err)
		return
	}
	made := sheets.Testing(fonts, e.family, ev, sheets.Options{Today: e.d.Today(), Paper: e.d.Config.Paper, Printer: e.d.P})
	day := e.d.Today()
	if ev != nil {
		day = cmp.Or(ev.Date, day)
	}
	h := handout{
		name: e.d.T("testing.file", "name", fileWord(e.family.Child.ShortName()), "date", string(day)),
		draw: func(w io.Writer) error { return paper.Draw(w, fonts, made.Pages...) },
	}
	if len(made.LostWords) > 0 {
		h.note = e.d.T("sheet.lost", "words", strings.Join(made.LostWords, ", "))
	}
	out(h)
}
