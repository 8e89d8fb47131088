package screen

import (
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/chart"
	"planpage/app/kit"
	"planpage/app/record"
)

// scoreColumns are the weights of a row of the score table: name, strip, value, percentile.
var scoreColumns = []float32{6, 5, 2, 3}

// scores is the table of a report's scores: tests in the order of the report, each test's composites first.
func (e *evaluations) scores(ev *record.Evaluation) fyne.CanvasObject {
	column := kit.Column(kit.Gap3-2, kit.NewWords(e.d.T("evaluations.scores"), kit.Strong),
		kit.NewWords(e.d.T("evaluations.scores.how"), kit.Caption))
	for _, test := range testsOf(ev.Scores) {
		column.Add(kit.Pad(kit.Gap1, 0, 0, 0, e.testHead(test, ev.Scores)))
		column.Add(kit.NewLine())
		for _, s := range composites(test, ev.Scores) {
			column.Add(e.scoreLine(s))
		}
	}
	return column
}

// testsOf returns the names of the tests in the order of the report.
func testsOf(list []record.Score) []string {
	var tests []string
	for _, s := range list {
		if !slices.Contains(tests, s.Test) {
			tests = append(tests, s.Test)
		}
	}
	return tests
}

// composites returns a test's scores, composites before subtests.
func composites(test string, list []record.Score) []record.Score {
	var first, rest []record.Score
	for _, s := range list {
		switch {
		case s.Test != test:
		case s.Composite:
			first = append(first, s)
		default:
			rest = append(rest, s)
		}
	}
	return append(first, rest...)
}

// testHead names a test, and over the first one's rows what the columns are.
func (e *evaluations) testHead(test string, list []record.Score) fyne.CanvasObject {
	name := test
	if strings.TrimSpace(name) == "" {
		name = e.d.T("evaluations.scores.noTest")
	}
	heads := []fyne.CanvasObject{kit.NewWords(name, kit.Strong), kit.Spacer(), kit.Spacer(), kit.Spacer()}
	if test == list[0].Test {
		heads[2] = kit.NewWords(e.d.T("evaluations.scores.value"), kit.Caption)
		heads[3] = kit.NewWords(e.d.T("evaluations.scores.percentile"), kit.Caption)
	}
	return kit.Columns(kit.Gap3, 0, scoreColumns, heads...)
}

func (e *evaluations) scoreLine(s record.Score) fyne.CanvasObject {
	style := kit.Body
	if s.Composite {
		style = kit.Strong
	}
	strip := fyne.CanvasObject(kit.NewWords(e.scaleWord(s), kit.Caption))
	if at, ok := scorePlace(s); ok {
		view := kit.NewStrip(kit.ColorInk, func(w, h float32) chart.Drawing { return chart.Bell(at, float64(w), float64(h)) })
		view.Words = e.scoreWords(s)
		strip = view
	}
	line := kit.Columns(kit.Gap3, 0, scoreColumns,
		kit.NewWords(e.scoreName(s), style), strip,
		kit.NewWords(s.Value, kit.Strong), kit.NewWords(e.ordinal(s.Percentile), style))
	return kit.Column(0, line, kit.NewWords(e.scoreWords(s), kit.Caption))
}

func (e *evaluations) scoreName(s record.Score) string {
	if strings.TrimSpace(s.Name) == "" {
		return e.d.T("evaluations.scores.noName")
	}
	return s.Name
}

func (e *evaluations) scaleWord(s record.Score) string {
	if s.Scale == "" {
		return ""
	}
	return e.d.T("evaluations.scores.scale." + string(s.Scale))
}

// scoreWords says a score in words: how many children, the range, and the report's own label.
func (e *evaluations) scoreWords(s record.Score) string {
	var parts []string
	if words := e.percentileWords(s); words != "" {
		parts = append(parts, words)
	}
	if words := e.rangeWords(s); words != "" {
		parts = append(parts, words)
	}
	if label := strings.TrimSpace(s.Label); label != "" {
		parts = append(parts, e.d.T("evaluations.scores.label.says", "label", quoted(label)))
	}
	if key, args := slip(s); key != "" {
		parts = append(parts, e.d.T(key, args...))
	}
	return strings.Join(parts, " ")
}

// percentileWords says a printed percentile as children out of a hundred, with whom the child was compared. On
// scales of problems, where high is worse, it counts concerns.
func (e *evaluations) percentileWords(s record.Score) string {
	if s.Percentile == nil {
		return ""
	}
	group := "evaluations.norms.in." + string(s.Norms)
	if s.Norms == "" {
		group = "evaluations.norms.in.notStated"
	}
	n := int(math.Round(*s.Percentile))
	key := "evaluations.percentile.better"
	switch {
	case s.HigherIs == "worse":
		key = "evaluations.percentile.worse"
		n = max(1, min(n, 99))
	case n < 1:
		key = "evaluations.percentile.lowest"
	case n > 99:
		key = "evaluations.percentile.highest"
	}
	return e.d.T(key, "n", n, "norms", e.d.T(group))
}

// rangeWords is the printed interval; for a score that could have one and has none it says so.
func (e *evaluations) rangeWords(s record.Score) string {
	if s.CILow == nil || s.CIHigh == nil {
		if _, drawn := scorePlace(s); drawn {
			return e.d.T("evaluations.range.none")
		}
		return ""
	}
	low, high := e.d.P.Number(*s.CILow, 2), e.d.P.Number(*s.CIHigh, 2)
	if s.CILevel == nil {
		return e.d.T("evaluations.range", "low", low, "high", high)
	}
	return e.d.T("evaluations.range.level", "low", low, "high", high, "level", e.d.P.Number(*s.CILevel, 1))
}

// ordinal is a percentile as scores.md prints it: whole, "below 1st" and "above 99th" at the ends.
func (e *evaluations) ordinal(v *float64) string {
	switch {
	case v == nil:
		return ""
	case *v < 1:
		return e.d.T("evaluations.percentile.below", "n", e.d.P.Ordinal(1))
	case *v > 99:
		return e.d.T("evaluations.percentile.above", "n", e.d.P.Ordinal(99))
	}
	return e.d.P.Ordinal(int(math.Round(*v)))
}

// spreads are mean and standard deviation of the scales that have both, as their publishers define them.
var spreads = map[record.Scale][2]float64{
	record.ScaleStandard: {100, 15}, record.ScaleScaled: {10, 3}, record.ScaleT: {50, 10}, record.ScaleV: {15, 3},
	record.ScaleZ: {0, 1}, record.ScaleNCE: {50, 21.06},
}

// scorePlace is where a score stands on the strip, whose middle is 100 and whose unit is 15; false for scales
// that have no such place.
func scorePlace(s record.Score) (chart.Score, bool) {
	spread, known := spreads[s.Scale]
	value, ok := s.Number()
	if !known || !ok {
		return chart.Score{}, false
	}
	at := func(v float64) float64 { return 100 + 15*(v-spread[0])/spread[1] }
	place := chart.Score{Value: at(value)}
	if s.CILow != nil && s.CIHigh != nil {
		place.Low, place.High, place.HasRange = at(*s.CILow), at(*s.CIHigh), true
	}
	return place, true
}
