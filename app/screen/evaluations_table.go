package screen

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/chart"
	"planpage/app/kit"
	"planpage/app/record"
	"planpage/app/score"
)

// scoreColumns are the weights of a row of the score table: name, strip, value, percentile.
var scoreColumns = []float32{6, 5, 2, 3}

// scores is the table of a report's scores: tests in the order of the report, in each its composites before its single
// tests, both from low to high.
func (e *evaluations) scores(ev *record.Evaluation) fyne.CanvasObject {
	head := kit.RowGrow(kit.Gap3, 0, kit.NewWords(e.d.T("evaluations.scores"), kit.Strong), kit.NewLink(e.d.T("evaluations.scores.type"), e.typeScores))
	if len(ev.Scores) == 0 {
		return kit.Column(kit.Gap1, head, kit.NewWords(e.d.T(e.noScores(ev)), kit.Caption))
	}
	column := kit.Column(kit.Gap3-2, head, kit.NewWords(e.d.T("evaluations.scores.how"), kit.Caption))
	first := true
	for _, list := range byTest(ofReport(e.told, ev)) {
		column.Add(kit.Pad(kit.Gap3, 0, 0, 0, e.testHead(list, first)))
		column.Add(kit.NewLine())
		for _, t := range list {
			column.Add(e.scoreLine(t))
		}
		first = false
	}
	column.Add(e.paperLinks(ev))
	return column
}

// noScores is what is said of a report without scores: its PDF may hold them.
func (e *evaluations) noScores(ev *record.Evaluation) string {
	if slices.ContainsFunc(attachedTo(e.family, ev.Documents), isPDF) {
		return "evaluations.scores.look"
	}
	return "evaluations.scores.none"
}

// ofReport returns a report's scores in the order of its table.
func ofReport(told []*score.Told, ev *record.Evaluation) []*score.Told {
	var list []*score.Told
	for _, t := range told {
		if t.Evaluation.ID == ev.ID {
			list = append(list, t)
		}
	}
	return list
}

// byTest parts a report's scores by their tests, in the order of the report: composites first, then from low to high.
func byTest(list []*score.Told) [][]*score.Told {
	var tests [][]*score.Told
	for _, t := range list {
		i := slices.IndexFunc(tests, func(o []*score.Told) bool { return testName(o[0]) == testName(t) })
		if i < 0 {
			i, tests = len(tests), append(tests, nil)
		}
		tests[i] = append(tests[i], t)
	}
	for i := range tests {
		tests[i] = score.CompositesFirst(score.LowToHigh(tests[i]))
	}
	return tests
}

func testName(t *score.Told) string { return strings.TrimSpace(t.Score.Score.Test) }

// testHead names a test, with the bell curve over its strips, and over the first one's rows what the columns are.
func (e *evaluations) testHead(list []*score.Told, first bool) fyne.CanvasObject {
	name := testName(list[0])
	if name == "" {
		name = e.d.T("evaluations.scores.noTest")
	}
	heads := []fyne.CanvasObject{kit.NewWords(name, kit.Strong), kit.Spacer(), kit.Spacer(), kit.Spacer()}
	if slices.ContainsFunc(list, func(t *score.Told) bool { _, ok := t.Strip(); return ok }) {
		heads[1] = kit.NewStrip(kit.ColorMuted, func(w, h float32) chart.Drawing { return chart.Curve(float64(w), float64(h), float64(h)) })
	}
	if first {
		heads[2] = kit.NewWords(e.d.T("evaluations.scores.value"), kit.Caption)
		heads[3] = kit.NewWords(e.d.T("evaluations.scores.percentile"), kit.Caption)
	}
	return kit.Columns(kit.Gap3, 0, scoreColumns, heads...)
}

// scoreLine is one score: drawn, in numbers, in words, and what became of it since the report before. What looks like
// a slip is said quietly below.
func (e *evaluations) scoreLine(t *score.Told) fyne.CanvasObject {
	style := kit.Body
	if t.Composite {
		style = kit.Strong
	}
	line := kit.Columns(kit.Gap3, 0, scoreColumns, kit.NewWords(e.scoreName(t), style), e.strip(t),
		kit.NewWords(t.Value, kit.Strong), kit.NewWords(e.ordinal(t), style))
	block := kit.Column(0, line)
	says := strings.TrimSpace(score.Words(e.d.P, t.Score) + " " + score.Caption(e.d.P, t.Kind))
	for _, words := range []string{says, score.ChangeWords(e.d.P, e.family.Child, t)} {
		if words != "" {
			block.Add(kit.NewWords(words, kit.Caption))
		}
	}
	if words := score.RemarkWords(e.d.P, t.Score.Score); words != "" {
		block.Add(kit.NewWords(words, kit.Caption.In(kit.ColorWatch)))
	}
	return block
}

// strip draws a score with its range; for one that has no place it names the kind of number.
func (e *evaluations) strip(t *score.Told) fyne.CanvasObject {
	at, ok := t.Strip()
	if !ok {
		words := ""
		if t.Scale != "" {
			words = e.d.T("score.scale." + string(t.Scale))
		}
		return kit.NewWords(words, kit.Caption)
	}
	view := kit.NewStrip(kit.ColorInk, func(w, h float32) chart.Drawing { return chart.Bell(chart.Score(at), float64(w), float64(h)) })
	view.Words = score.Words(e.d.P, t.Score)
	return kit.Column(0, view) // as high as a line, also beside a name of two
}

func (e *evaluations) scoreName(t *score.Told) string {
	if strings.TrimSpace(t.Name) == "" {
		return e.d.T("evaluations.scores.noName")
	}
	return t.Name
}

// ordinal is the percentile of a score, "" when it cannot be told.
func (e *evaluations) ordinal(t *score.Told) string {
	if t.Percentile == nil {
		return ""
	}
	return score.Ordinal(e.d.P, *t.Percentile)
}
