package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/app/score"
)

// nextScore is a new line of the score table: what a report's next line usually shares with the one above is
// there already.
func nextScore(list []record.Score) record.Score {
	if len(list) == 0 {
		return record.Score{Scale: record.ScaleStandard}
	}
	above := list[len(list)-1]
	return record.Score{Test: above.Test, Scale: above.Scale, Norms: above.Norms, CILevel: above.CILevel, HigherIs: above.HigherIs}
}

// scoreNotes says beside a score what looks like a slip. It never stops anything: the report may say so.
type scoreNotes struct {
	d    *Desk
	ev   *record.Evaluation
	date *kit.Words
	rows []scoreNote
}

type scoreNote struct {
	score *record.Score
	words *kit.Words
}

// row lays out one score: short lines, in the order in which reports print them.
func (n *scoreNotes) row(f *kit.Form, s *record.Score) fyne.CanvasObject {
	if s == &n.ev.Scores[0] {
		n.rows = nil // the rows are built again
	}
	words := kit.NewWords("", kit.Caption.In(kit.ColorWatch))
	n.rows = append(n.rows, scoreNote{s, words})
	n.tell(n.rows[len(n.rows)-1])
	return kit.Column(kit.Gap2,
		kit.Columns(kit.Gap3, 440, []float32{1, 1}, f.Text("name", &s.Name), f.Text("test", &s.Test)),
		kit.Columns(kit.Gap3, 440, []float32{3, 4, 3},
			f.Text("value", &s.Value), kit.Choice(f, "scale", record.Scales, &s.Scale), f.Number("percentile", &s.Percentile)),
		kit.Columns(kit.Gap3, 440, []float32{1, 1, 1, 1},
			f.Number("ciLow", &s.CILow), f.Number("ciHigh", &s.CIHigh), f.Number("ciLevel", &s.CILevel),
			kit.Choice(f, "norms", record.NormsWords, &s.Norms)),
		kit.Columns(kit.Gap3, 440, []float32{1, 1}, f.Text("label", &s.Label),
			kit.Column(0, f.Check("composite", &s.Composite), kit.Tick(f, "worse", &s.HigherIs, "worse", "better"))),
		words)
}

// show words every note anew.
func (n *scoreNotes) show() {
	for _, row := range n.rows {
		n.tell(row)
	}
	words := ""
	if r, ok := score.DateRemark(n.ev.Date, n.d.Today()); ok {
		words = r.Words(n.d.P)
	}
	n.date.SetText(words)
	n.date.Hidden = words == ""
}

func (n *scoreNotes) tell(row scoreNote) {
	words := score.RemarkWords(n.d.P, *row.score)
	row.words.SetText(words)
	row.words.Hidden = words == ""
}
