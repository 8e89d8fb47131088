package score

import (
	"math"
	"strings"
	"unicode"

	"planpage/app/record"
)

// usual is the range in which the scales' values lie as tests print them, far enough that no real value is named
// a slip.
var usual = map[record.Scale][2]float64{
	record.ScaleStandard: {20, 180}, record.ScaleScaled: {1, 20}, record.ScaleT: {0, 130}, record.ScaleV: {1, 24},
	record.ScaleZ: {-6, 6}, record.ScaleNCE: {1, 99}, record.ScalePercentile: {0, 100}, record.ScaleStanine: {1, 9},
}

// mostApart is by how much a printed percentile may differ from the computed one before it looks like a slip.
const mostApart = 2

// Remark is something in a score that looks like a slip of the pen: at which field (its name in the record), and the
// key and the arguments of the sentence that says so. It never stops anything: the report may say so.
type Remark struct {
	Field, Key string
	Args       []any
}

// Remarks returns what looks like a slip in a score, in the order of its fields; nil when nothing does.
func Remarks(s record.Score) []Remark {
	var list []Remark
	if r, ok := valueRemark(s); ok {
		list = append(list, r)
	}
	if r, ok := percentileRemark(s); ok {
		list = append(list, r)
	}
	if r, ok := rangeRemark(s); ok {
		list = append(list, r)
	}
	return list
}

// DateRemark returns the remark about a report's date, which cannot lie ahead; false when all is well.
func DateRemark(d, today record.Date) (Remark, bool) {
	if !d.Valid() || d <= today {
		return Remark{}, false
	}
	return Remark{Field: "date", Key: "score.remark.future"}, true
}

func valueRemark(s record.Score) (Remark, bool) {
	value, ok := s.Number()
	span, known := usual[s.Scale]
	switch {
	case !known:
	case !ok && s.Value != "" && !strings.ContainsAny(s.Value, "0123456789"):
		return Remark{"value", "score.remark.words", []any{"value", s.Value}}, true
	case !ok && manyWords(s.Value):
		return Remark{"value", "score.remark.more", []any{"value", s.Value}}, true
	case ok && (value < span[0] || value > span[1]):
		return Remark{"value", "score.remark.scale", []any{"value", s.Value, "low", span[0], "high", span[1]}}, true
	}
	return Remark{}, false
}

// manyWords reports whether a value is more than one number, as a line of the table that was put into one field. A sign
// beside the number is none: "< 40", "85 *".
func manyWords(value string) bool {
	words := 0
	for _, word := range strings.Fields(value) {
		if strings.ContainsFunc(word, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			words++
		}
	}
	return words > 1
}

// percentileRemark points out a percentile that cannot be, and one that is more than 2 from what the normal curve
// gives for the value. Of rating scales no value is computed, so none is compared.
func percentileRemark(s record.Score) (Remark, bool) {
	if s.Percentile == nil {
		return Remark{}, false
	}
	printed := *s.Percentile
	if printed < 0 || printed > 100 {
		return Remark{"percentile", "score.remark.percentile", []any{"value", printed}}, true
	}
	u := Of(s)
	curve, ok := u.curve()
	if !ok || math.Abs(printed-whole(curve)) <= mostApart {
		return Remark{}, false
	}
	return Remark{"percentile", "score.remark.apart", []any{
		"value", strings.TrimSpace(s.Value), "percentile", printed, "usual", whole(curve),
	}}, true
}

func rangeRemark(s record.Score) (Remark, bool) {
	value, ok := s.Number()
	switch {
	case s.CILow != nil && s.CIHigh != nil && *s.CILow > *s.CIHigh: // a broken rule of the record, said there
	case ok && (s.CILow != nil && value < *s.CILow || s.CIHigh != nil && value > *s.CIHigh):
		return Remark{"ciLow", "score.remark.range", []any{"value", s.Value}}, true
	}
	return Remark{}, false
}
