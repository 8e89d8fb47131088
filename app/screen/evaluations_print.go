package screen

import (
	"cmp"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/paper"
	"planpage/app/record"
	sheets "planpage/app/sheet"
)

// paperLinks are the quiet ways to paper: what a report's scores show, or those of all reports when ev is nil.
func (e *evaluations) paperLinks(ev *record.Evaluation) fyne.CanvasObject {
	return kit.Column(kit.Gap2, kit.Flow(kit.Gap4,
		kit.NewLink(e.d.T("testing.print"), func() { e.onPaper(e.d.printOut, ev) }),
		kit.NewLink(e.d.T("testing.save"), func() { e.onPaper(e.d.saveOut, ev) })), e.d.newSheetLanguage().box)
}

// onPaper makes the sheet of what testing shows and hands it out.
func (e *evaluations) onPaper(out func(handout), ev *record.Evaluation) {
	day := e.d.Today()
	if ev != nil {
		day = cmp.Or(ev.Date, day)
	}
	name := e.d.T("testing.file", "name", fileWord(e.family.Child.ShortName()), "date", string(day))
	h, err := e.d.sheets(name, func(fonts *paper.Fonts, o sheets.Options) sheets.Sheet { return sheets.Testing(fonts, e.family, ev, o) })
	if err != nil {
		e.d.Fail(err)
		return
	}
	out(h)
}
