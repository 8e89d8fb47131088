package screen

import (
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/paper"
	"planpage/app/progress"
	sheets "planpage/app/sheet"
)

// longestFile is how many letters of a goal's name its file is called by.
const longestFile = 40

// sheets are the quiet ways to paper below a goal: its own sheet to print or to save, and those of all goals, in the
// language chosen.
func (v *goalView) sheets() fyne.CanvasObject {
	d := v.g.d
	return kit.Column(kit.Gap2, kit.Flow(kit.Gap4,
		kit.NewLink(d.T("sheet.print"), func() { v.g.onPaper(d.printOut, v.result) }),
		kit.NewLink(d.T("sheet.save"), func() { v.g.onPaper(d.saveOut, v.result) }),
		kit.NewLink(d.T("sheet.print.all"), func() { v.g.onPaper(d.printOut, progress.All(v.g.family, d.Today())...) }),
	), v.language.box)
}

// onPaper makes the sheets of goals and hands them out.
func (g *goals) onPaper(out func(handout), results ...progress.Result) {
	if len(results) == 0 {
		g.d.Toast(g.d.T("sheet.none"))
		return
	}
	h, err := g.d.sheets(g.sheetName(results), func(fonts *paper.Fonts, o sheets.Options) sheets.Sheet {
		return sheets.Goals(fonts, g.family, results, o)
	})
	if err != nil {
		g.d.Fail(err)
		return
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
