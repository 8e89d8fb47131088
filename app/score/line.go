package score

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"planpage/app/record"
)

// Line is one row of a score table as it is typed or pasted, cell by cell. What is left open, Scale "" and Composite nil,
// is recognised by the test, the name, the number and the line above.
type Line struct {
	Test       string        `json:"test,omitempty"`
	Name       string        `json:"name,omitempty"`
	Value      string        `json:"value,omitempty"`
	Range      string        `json:"range,omitempty"`
	Percentile string        `json:"percentile,omitempty"`
	Label      string        `json:"label,omitempty"`
	Scale      record.Scale  `json:"scale,omitempty"`
	Composite  *bool         `json:"composite,omitempty"`
	HigherIs   record.Better `json:"higherIs,omitempty"`
	Norms      record.Norms  `json:"norms,omitempty"`
	Level      *float64      `json:"level,omitempty"` // of the range, in percent

	double bool // it was read from a row with two values
}

// LineOf returns a score as it would be typed.
func LineOf(s record.Score) Line {
	return Line{
		Test: s.Test, Name: s.Name, Value: s.Value, Range: IntervalCell(s.CILow, s.CIHigh), Percentile: PercentileCell(s.Percentile),
		Label: s.Label, Scale: s.Scale, Composite: &s.Composite, HigherIs: s.HigherIs, Norms: s.Norms, Level: s.CILevel,
	}
}

// Empty reports whether nothing of a score is there yet: at most its names.
func (l Line) Empty() bool {
	return strings.TrimSpace(l.Value+l.Range+l.Percentile+l.Label) == ""
}

// Blank reports whether the line has not even a name.
func (l Line) Blank() bool { return l.Empty() && strings.TrimSpace(l.Name) == "" }

// Score reads the line as a score. above is the score in the line above it, from which it takes what it leaves open; a
// zero one for the first line. unread are the fields, as the record calls them, of cells that cannot be read and are left out:
// "ciLow" for the range, "percentile".
func (l Line) Score(above record.Score) (s record.Score, unread []string) {
	s = record.Score{
		Test: strings.TrimSpace(l.Test), Name: strings.TrimSpace(l.Name), Value: strings.TrimSpace(l.Value),
		Label: strings.TrimSpace(l.Label), Norms: l.Norms, CILevel: l.Level,
	}
	row, usual := Usual(l.Test, l.Name)
	s.Scale = cmp.Or(l.Scale, recognised(s, row, above))
	s.HigherIs = l.HigherIs
	if l.HigherIs == "" {
		s.HigherIs = row.HigherIs
		if !usual && above.Test == s.Test {
			s.HigherIs = above.HigherIs
		}
	}
	switch {
	case l.Composite != nil:
		s.Composite = *l.Composite
	case usual:
		s.Composite = row.Composite
	default:
		s.Composite = sumsUp(s, above)
	}
	return s, l.numbers(&s)
}

// numbers reads the range and the percentile into the score.
func (l Line) numbers(s *record.Score) (unread []string) {
	if i, ok := ParseInterval(l.Range); ok {
		s.CILow, s.CIHigh = i.Low, i.High
		if i.Level != nil {
			s.CILevel = i.Level
		}
	} else {
		unread = append(unread, "ciLow")
	}
	if v, ok := ParsePercentile(l.Percentile); ok {
		s.Percentile = v
	} else {
		unread = append(unread, "percentile")
	}
	return unread
}

// sumsUp tells an index from a subtest by its name, by its kind of number, and by the line above.
func sumsUp(s, above record.Score) bool {
	words := wordsOf(s.Name)
	for _, word := range []string{"index", "composite", "cluster", "iq"} {
		if slices.Contains(words, word) {
			return true
		}
	}
	return above.Composite && above.Test == s.Test && above.Scale == s.Scale
}

var (
	rpiForm   = regexp.MustCompile(`^\d{1,3}/90$`)
	ageForm   = regexp.MustCompile(`^[<>]?\d{1,2}[-:;]\d{1,2}[+-]?$`)
	gradeForm = regexp.MustCompile(`^[<>]?(?:K|\d{1,2})\.\d$`)
)

// recognised is the kind of number that a score most likely is: by the form of its value, by the test's own table, by the
// line above, and by the size of the number.
func recognised(s record.Score, row TemplateRow, above record.Score) record.Scale {
	switch scale := byForm(s.Value, above.Scale); {
	case scale != "":
		return scale
	case row.Name != "":
		return row.Scale
	case above.Scale != "" && above.Test == s.Test && fitsScale(s, above.Scale):
		return above.Scale
	}
	if _, number := s.Number(); !number && above.Scale != "" {
		return above.Scale
	}
	return bySize(s)
}

// byForm tells the kinds of numbers that are printed in a form of their own; "" for all others.
func byForm(value string, above record.Scale) record.Scale {
	switch {
	case rpiForm.MatchString(value):
		return record.ScaleRPI
	case ageForm.MatchString(value):
		return record.ScaleAge
	case gradeForm.MatchString(value) && (above == record.ScaleGrade || strings.ContainsAny(value, "K<>")):
		return record.ScaleGrade
	}
	return ""
}

// fitsScale reports whether a value can be one of a scale; what is no number fits all.
func fitsScale(s record.Score, scale record.Scale) bool {
	value, number := s.Number()
	span, known := usual[scale]
	return !number || !known || span[0] <= value && value <= span[1]
}

// bySize tells the kind of number by the test and by how large it is.
func bySize(s record.Score) record.Scale {
	value, number := s.Number()
	kind := TestOf(s.Test).kind
	switch {
	case (kind == Problem || kind == Rating) && fitsScale(s, record.ScaleT):
		return record.ScaleT
	case !number || value >= 40 && value <= 160:
		return record.ScaleStandard
	case kind == Adaptive && fitsScale(s, record.ScaleV):
		return record.ScaleV
	case value == float64(int(value)) && fitsScale(s, record.ScaleScaled):
		return record.ScaleScaled
	case fitsScale(s, record.ScaleZ):
		return record.ScaleZ
	}
	return record.ScaleStandard
}
