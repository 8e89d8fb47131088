package document

import (
	"regexp"
	"slices"
	"strings"

	"planpage/app/record"
	"planpage/app/score"
)

// leastNameSize is how many letters a name has at least.
const leastNameSize = 3

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
	ranges := t.column(rangeColumn)
	if ranges == nil {
		ranges = t.column(valueColumn) // which may print them in brackets
	}
	if !readRange(&s, line.span, ranges) || !readPercentile(&s, line.pct) {
		return s, false
	}
	s.Scale = t.scaleOf(s, row.Scale)
	switch {
	case s.Scale == "" || usual && row.Scale != s.Scale:
		return s, false
	case s.Scale == record.ScaleT && !usual && !line.problem:
		return s, false // whether high is better or worse is not known
	}
	return s, (usual || supported(s)) && score.Agrees(s)
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
		if s.Scale = scale; score.Agrees(s) {
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
	if blankCell(words) {
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
