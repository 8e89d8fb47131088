package screen

import (
	"io"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/paper"
	"planpage/app/progress"
	sheets "planpage/app/sheet"
)

// longestFile is how many letters of a goal's name its file is called by.
const longestFile = 40

// sheets are the quiet ways to paper below a goal: its own sheet to print or to save, and those of all goals.
func (v *goalView) sheets() fyne.CanvasObject {
	d := v.g.d
	return kit.Flow(kit.Gap4,
		kit.NewLink(d.T("sheet.print"), func() { v.g.onPaper(d.printOut, v.result) }),
		kit.NewLink(d.T("sheet.save"), func() { v.g.onPaper(d.saveOut, v.result) }),
		kit.NewLink(d.T("sheet.print.all"), func() { v.g.onPaper(d.printOut, progress.All(v.g.family, d.Today())...) }),
	)
}

// onPaper makes the sheets of goals and hands them out.
func (g *goals) onPaper(out func(handout), results ...progress.Result) {
	fonts, err := g.d.Fonts()
	if err != nil {
		g.d.Fail(err)
		return
	}
	if len(results) == 0 {
		g.d.Toast(g.d.T("sheet.none"))
		return
	}
	made := sheets.Goals(fonts, g.family, results, sheets.Options{Today: g.d.Today(), Paper: g.d.Config.Paper, Printer: g.d.P})
	h := handout{name: g.sheetName(results), draw: func(w io.Writer) error { return paper.Draw(w, fonts, made.Pages...) }}
	if len(made.LostWords) > 0 {
		h.note = g.d.T("sheet.lost", "words", strings.Join(made.LostWords, ", "))
	}
	out(h)
}

// sheetName is the child, the goal and the day.
func (g *goals) sheetName(results []progress.Result) string {
	name, goal := fileWord(g.family.Child.ShortName()), g.d.T("sheet.file.all")
	if len(results) == 1 {
		letters := []rune(fileWord(results[0].Goal.Name()))
		goal = strings.TrimSpace(string(letters[:min(len(letters), longestFile)]))
	}
	return g.d.T("sheet.file", "name", name, "goal", goal, "date", string(g.d.Today()))
}
