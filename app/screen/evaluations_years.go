package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/chart"
	"planpage/app/kit"
	"planpage/app/score"
)

// yearsHeight is the height of the picture of one index over the years.
const yearsHeight = 118

// overTime puts the same index of several reports side by side: each number with its range, what became of it in
// words, and a small picture.
func (e *evaluations) overTime() fyne.CanvasObject {
	series := score.OverTime(e.told)
	if len(series) == 0 {
		return e.teachView("evaluations.years")
	}
	parts := []fyne.CanvasObject{e.viewTop("evaluations.years")}
	for _, s := range series {
		parts = append(parts, kit.Column(kit.Gap3, kit.NewLine(), e.yearsRow(s)))
	}
	if once := score.Once(e.told); len(once) > 0 {
		var names []string
		for _, t := range once {
			names = append(names, e.d.T("evaluations.years.name", "name", e.scoreName(t), "test", e.testWords(t)))
		}
		parts = append(parts, kit.Column(kit.Gap3, kit.NewLine(),
			kit.Reading(kit.NewWords(e.d.T("evaluations.years.once", "names", e.d.P.List(names)), kit.Caption))))
	}
	return kit.Column(kit.Gap4, parts...)
}

// yearsRow is one index: its numbers by date and the change in words at the left, the picture at the right.
func (e *evaluations) yearsRow(s score.Series) fyne.CanvasObject {
	last := s.Last()
	style := kit.Strong
	if last.Harder() {
		style = style.In(kit.ColorBelow)
	}
	words := kit.Column(kit.Gap1, kit.NewWords(e.scoreName(last), kit.Sub), kit.NewWords(e.testWords(last), kit.Caption))
	for _, t := range s {
		words.Add(kit.NewWords(e.moment(t, testName(t) != testName(last)), kit.Body))
	}
	words.Add(kit.NewWords(score.ChangeWords(e.d.P, e.family.Child, last), style))
	if caption := score.Caption(e.d.P, last.Kind); caption != "" {
		words.Add(kit.NewWords(caption, kit.Caption))
	}
	picture := e.yearsPicture(s)
	if picture == nil {
		return kit.Reading(words)
	}
	return kit.Columns(kit.Gap5, 560, []float32{6, 5}, words, picture)
}

// moment says one score in its report: "May 20, 2026: 81, range 75 to 87, 10th percentile", with its test where that is
// another one.
func (e *evaluations) moment(t *score.Told, other bool) string {
	date := e.d.P.Date(t.Evaluation.Date)
	if other {
		date = e.d.T("evaluations.years.name", "name", date, "test", e.testWords(t))
	}
	words := e.d.T("evaluations.years.moment", "date", date, "value", t.Value)
	if t.Low != nil {
		words = e.d.T("evaluations.years.moment.range", "date", date, "value", t.Value,
			"low", e.d.P.Number(*t.Low, 2), "high", e.d.P.Number(*t.High, 2))
	}
	if t.Percentile != nil {
		return e.d.T("evaluations.years.moment.percentile", "words", words, "percentile", e.ordinal(t))
	}
	return words
}

// yearsPicture draws what can be compared; nil where that is less than two scores.
func (e *evaluations) yearsPicture(s score.Series) fyne.CanvasObject {
	var moments []chart.Moment
	for _, t := range s.Comparable() {
		if at, ok := t.Strip(); ok {
			moments = append(moments, chart.Moment{Date: t.Evaluation.Date, Score: chart.Score(at)})
		}
	}
	if len(moments) < 2 {
		return nil
	}
	units := chart.Units(score.Units(s.Last().Scale))
	view := kit.NewSmallChart(yearsHeight, kit.ColorInk, func(w, h float32) chart.Drawing {
		return chart.Years(moments, float64(w), float64(h), units, kit.ChartStyle(e.d.P))
	})
	view.Words = score.ChangeWords(e.d.P, e.family.Child, s.Last())
	return view
}
