package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/app/score"
)

// scoresCard leads from the form of a report to the table in which its scores are typed.
func (e *evaluations) scoresCard(ev *record.Evaluation) fyne.CanvasObject {
	words := e.d.T("evaluations.scores.hint")
	if n := len(ev.Scores); n > 0 {
		words = e.d.T("evaluations.scores.count", "n", n)
	}
	return e.card("evaluations.scores", kit.NewWords(words, kit.Caption),
		kit.Row(0, kit.NewButton(e.d.T("evaluations.scores.type"), e.typeScores)))
}

// typeScores opens the table of the scores of the report shown. A new report is stored first.
func (e *evaluations) typeScores() {
	e.settle()
	if e.edit != nil && e.edit.fresh {
		e.d.Toast(e.d.T("evaluations.scores.first"))
		return
	}
	e.d.Go(Route{Screen: Scores, ID: e.id})
}

// dateNote says below a report's date when it is still to come. It never stops anything: the report may say so.
type dateNote struct {
	d     *Desk
	ev    *record.Evaluation
	words *kit.Words
}

func (n *dateNote) show() {
	words := ""
	if r, ok := score.DateRemark(n.ev.Date, n.d.Today()); ok {
		words = r.Words(n.d.P)
	}
	n.words.SetText(words)
	n.words.Hidden = words == ""
}
