package document

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"planpage/app/record"
	"planpage/app/score"
)

// span is a range of values.
type span struct{ low, high float64 }

// printed are the values that tests print, narrower than what is possible: beyond them a number is rather something else.
var printed = map[record.Scale]span{
	record.ScaleStandard: {40, 160}, record.ScaleScaled: {1, 19}, record.ScaleT: {20, 120}, record.ScaleV: {1, 24},
}

// widest is how wide a printed interval can be, by scale.
var widest = map[record.Scale]float64{
	record.ScaleStandard: 50, record.ScaleScaled: 9, record.ScaleT: 40, record.ScaleV: 10,
}

// How far a printed percentile may lie from the normal curve's: the rounding of tables for tests of ability; for adaptive
// scales and ratings, whose norms are not normal curves, only what no table would print is refused.
const (
	nearCurve     = 2.0
	nearAdaptive  = 6.0
	nearRating    = 25.0
	leastNameSize = 3
)

// scores returns the rows that leave no doubt.
func (t *table) scores() []Found {
	if t.doubt {
		return nil
	}
	names := t.names()
	var list []Found
	for i, line := range t.lines {
		if !line.number || line.stray || line.doubt || names[i] == "" {
			continue
		}
		if s, ok := t.score(line, names[i], t.labels(i)); ok {
			list = append(list, Found{Score: s, Line: textOf(line.cells, "   "), Box: boxOf(line.cells)})
		}
	}
	if !t.fits(list) {
		return nil
	}
	return list
}

// fits reports whether the names can be those of the test. Where a test has a table of usual names, and none of a table's
// is among them, the title is taken for it only when it is the table's own and the names are not another test's.
func (t *table) fits(list []Found) bool {
	others := 0
	for _, f := range list {
		if len(score.TemplatesFor(f.Test)) == 0 {
			return true
		}
		if _, ok := score.Usual(f.Test, f.Name); ok {
			return true
		}
		if isOthers(f.Name) {
			others++
		}
	}
	return t.own && 2*others <= len(list)
}

// isOthers reports whether some test has a score of this name.
func isOthers(name string) bool {
	return slices.ContainsFunc(score.Templates(), func(one score.Template) bool {
		_, ok := score.Usual(one.Test, name)
		return ok
	})
}

// score reads one row. It is false at the least doubt.
func (t *table) score(line tableLine, name, label string) (record.Score, bool) {
	s := record.Score{Test: line.test, Name: name, Value: line.value, Norms: line.norms, Label: label}
	row, usual := line.usual(name)
	s.Composite, s.HigherIs = row.Composite, row.HigherIs
	if c := t.columns[0].composite; c != nil && !usual {
		s.Composite = *c
	}
	if line.problem {
		s.HigherIs = "worse"
	}
	if !readRange(&s, line.span, t.column(rangeColumn)) || !readPercentile(&s, line.pct) {
		return s, false
	}
	s.Scale = t.scaleOf(s, row.Scale)
	switch {
	case s.Scale == "" || usual && row.Scale != s.Scale:
		return s, false
	case s.Scale == record.ScaleT && !usual && !line.problem:
		return s, false // whether high is better or worse is not known
	}
	return s, (usual || supported(s)) && agrees(s)
}

// supported reports whether something beside the value says that it is a score.
func supported(s record.Score) bool { return s.Percentile != nil || s.CILow != nil || s.Label != "" }

// scaleOf is the scale that the head says. Where it says only "Score", it is the test's own for this name, else the only
// one on which the printed percentile is that of the value.
func (t *table) scaleOf(s record.Score, usual record.Scale) record.Scale {
	if scale := t.column(valueColumn).scale; scale != "" {
		return scale
	}
	if usual != "" || s.Percentile == nil {
		return usual
	}
	var only record.Scale
	for _, scale := range []record.Scale{record.ScaleStandard, record.ScaleScaled} {
		if s.Scale = scale; agrees(s) {
			if only != "" {
				return ""
			}
			only = scale
		}
	}
	return only
}

// readRange reads the interval, false when there are words that are none.
func readRange(s *record.Score, words string, col *column) bool {
	if col == nil || blankCell(words) {
		return true
	}
	i, ok := score.ParseInterval(spanishTo.ReplaceAllString(words, "-"))
	if !ok || i.Low == nil || i.High == nil {
		return false
	}
	s.CILow, s.CIHigh, s.CILevel = i.Low, i.High, i.Level
	if s.CILevel == nil && col.level > 0 {
		s.CILevel = record.Float(col.level)
	}
	return true
}

var spanishTo = regexp.MustCompile(`\s+a\s+`)

func readPercentile(s *record.Score, words string) bool {
	if blankCell(words) {
		return true
	}
	v, ok := score.ParsePercentile(words)
	s.Percentile = v
	return ok && v != nil && *v > 0 && *v < 100
}

// blankCell tells a cell in which a report prints that there is nothing.
func blankCell(words string) bool {
	return strings.Trim(words, " -–—") == "" || strings.EqualFold(words, "n/a") || strings.EqualFold(words, "na")
}

// agrees reports whether the numbers of a score agree with each other.
func agrees(s record.Score) bool {
	value, err := strconv.ParseFloat(s.Value, 64)
	within, known := printed[s.Scale]
	if err != nil || !known || value < within.low || value > within.high {
		return false
	}
	if s.CILow != nil && (value < *s.CILow || value > *s.CIHigh || *s.CIHigh-*s.CILow > widest[s.Scale] || *s.CIHigh == *s.CILow) {
		return false
	}
	return s.Percentile == nil || nearTheCurve(s, value)
}

// nearTheCurve compares a printed percentile with the normal curve's.
func nearTheCurve(s record.Score, value float64) bool {
	curve, ok := score.CurveOf(s.Scale)
	if !ok {
		return false
	}
	z := (value - curve.Mean) / curve.SD
	usual := 100 * 0.5 * math.Erfc(-z/math.Sqrt2)
	apart := math.Abs(*s.Percentile - usual)
	switch kind := score.Of(s).Kind; {
	case s.Scale == record.ScaleV:
		return apart <= nearRating
	case kind == score.Ability:
		return apart <= nearCurve
	case s.Scale == record.ScaleStandard && kind != score.Problem:
		return apart <= nearAdaptive
	}
	return apart <= nearRating
}
