package progress

import (
	"errors"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"planpage/app/record"
	"planpage/app/text"
)

var (
	// digits is what a number may be made of.
	digits = regexp.MustCompile(`^[+\-\x{2212}]?[\d.,]+(?:[eE][+\-]?\d+)?\s*%?$`)
	// remark is what may follow a value: "4/5 (80 %)".
	remark = regexp.MustCompile(`\s*\([^()]*\)$`)
	// twofold is, in a table that may have decimal commas, a number with thousands or with three decimals.
	twofold = regexp.MustCompile(`^[+\-\x{2212}]?[1-9]\d{0,2}[.,]\d{3}\s*%?$`)
	// withComma is a number with a decimal comma, and points between thousands if any.
	withComma = regexp.MustCompile(`^[+\-\x{2212}]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d*\s*%?$`)
)

// amount is what a cell says: a value, or how many were right and of how many.
type amount struct{ value, correct, total *float64 }

// value fills the numbers of a reading.
func (r *rowReader) value(row text.TableRow, m *record.Measurement) *record.Error {
	if right, all := row.Cell(r.columns.correct), row.Cell(r.columns.total); right != "" && all != "" && !r.percent(right) {
		return r.apart(right, all, m)
	}
	words := row.Cell(r.columns.value)
	if words == "" {
		words = row.Cell(r.columns.correct)
	}
	a, fault := r.cell(words)
	if fault != nil {
		return fault
	}
	lone := row.Cell(r.columns.value) == "" && a.total == nil
	if lone && r.from.Goal.Unit == record.UnitPercent && !r.percent(words) {
		return rowFault("rows.why.total", words)
	}
	m.Value, m.Correct, m.Total = a.value, a.correct, a.total
	return nil
}

// apart reads two cells: how many were right, and of how many.
func (r *rowReader) apart(right, all string, m *record.Measurement) *record.Error {
	correct, fault := r.numberOf(right)
	if fault != nil {
		return fault
	}
	total, fault := r.numberOf(all)
	if fault == nil {
		m.Correct, m.Total = &correct, &total
	}
	return fault
}

// cell reads one cell by the goal's unit.
func (r *rowReader) cell(words string) (amount, *record.Error) {
	words = remark.ReplaceAllString(words, "")
	if r.from.Goal.Unit == record.UnitYesNo {
		return r.answer(words)
	}
	if right, all, two := r.cut(words); two {
		return r.ofTotal(words, right, all)
	}
	v, fault := r.numberOf(words)
	if fault != nil {
		return amount{}, fault
	}
	return r.single(words, v)
}

// single reads a number that stands alone in its cell. A spreadsheet keeps 80 % as 0.8: that is not taken for a percent.
func (r *rowReader) single(words string, v float64) (amount, *record.Error) {
	unit, percent := r.from.Goal.Unit, r.percent(words)
	switch {
	case unit != record.UnitPercent && unit != "" && percent, unit == record.UnitOutOf && 0 < v && v < 1:
		return amount{}, r.otherUnit(words)
	case unit == record.UnitPercent && 0 < v && v <= 1 && !percent:
		return amount{}, rowFault("rows.why.fraction", words)
	case unit != record.UnitOutOf:
		return amount{value: &v}, nil
	}
	a := amount{correct: &v}
	if n := Total(r.from.Goal); n > 0 {
		a.total = record.Float(float64(n))
	}
	return a, nil
}

// cut splits "4/5" and "4 of 5".
func (r *rowReader) cut(words string) (right, all string, two bool) {
	for _, word := range r.between {
		if right, all, two = strings.Cut(strings.ToLower(words), word); two {
			return right, all, true
		}
	}
	return "", "", false
}

// ofTotal reads so many out of a number. On a scale it is the level, where the scale is the goal's.
func (r *rowReader) ofTotal(words, right, all string) (amount, *record.Error) {
	correct, fault := r.numberOf(right)
	if fault != nil {
		return amount{}, rowFault(fault.Key, words)
	}
	total, fault := r.numberOf(all)
	if fault != nil {
		return amount{}, rowFault(fault.Key, words)
	}
	levels := float64(Total(r.from.Goal))
	switch {
	case r.takesTotal():
		return amount{correct: &correct, total: &total}, nil
	case r.from.Goal.Unit == record.UnitRubric && (levels == 0 || levels == total):
		return amount{value: &correct}, nil
	}
	return amount{}, r.otherUnit(words)
}

// otherUnit says that the cell counts something else than the goal.
func (r *rowReader) otherUnit(words string) *record.Error {
	return rowFault("rows.why.unit", words, "unit", UnitName(r.p, r.from.Goal))
}

// answer reads yes or no, as 1 or 0.
func (r *rowReader) answer(words string) (amount, *record.Error) {
	switch {
	case isOneOf(words, append(wordList(r.p, "rows.yes"), "1", plain(r.p.T("progress.value.yes")))):
		return amount{value: record.Float(1)}, nil
	case isOneOf(words, append(wordList(r.p, "rows.no"), "0", plain(r.p.T("progress.value.no")))):
		return amount{value: record.Float(0)}, nil
	}
	return amount{}, rowFault("rows.why.yesNo", words)
}

// number reads a number, with the goal's unit beside it or without.
func (r *rowReader) number(words string) (float64, bool) {
	v, fault := r.numberOf(words)
	return v, fault == nil
}

func (r *rowReader) numberOf(words string) (float64, *record.Error) {
	s := strings.TrimSpace(words)
	if !digits.MatchString(s) {
		s = r.withoutUnit(s)
	}
	if !digits.MatchString(s) {
		return 0, rowFault("rows.why.number", words)
	}
	switch {
	case r.comma && twofold.MatchString(s):
		return 0, rowFault("rows.why.thousands", words)
	case r.comma && withComma.MatchString(s):
		s = strings.Replace(strings.ReplaceAll(s, ".", ""), ",", ".", 1)
	case r.comma && strings.Contains(s, ","):
		return 0, rowFault("rows.why.number", words)
	}
	if v, ok := text.ParseNumber(s); ok {
		return v, nil
	}
	v, err := strconv.ParseFloat(strings.TrimRight(s, "% "), 64)
	if err == nil && math.Abs(v) > 1e9 || errors.Is(err, strconv.ErrRange) {
		return 0, rowFault("rows.why.large", words)
	}
	return 0, rowFault("rows.why.number", words)
}

// percent reports whether a cell says that its number is a percent.
func (r *rowReader) percent(words string) bool {
	words = strings.ToLower(words)
	return strings.Contains(words, "%") || slices.ContainsFunc(wordList(r.p, "rows.unit.percent"), func(sign string) bool {
		return strings.Contains(words, sign)
	})
}

// withoutUnit takes the goal's unit away from a number: "62 wcpm", "level 2".
func (r *rowReader) withoutUnit(words string) string {
	words = strings.ToLower(words)
	for _, unit := range r.unit {
		for _, cut := range []func(string, string) (string, bool){strings.CutSuffix, strings.CutPrefix} {
			if rest, found := cut(words, unit); found {
				if rest = strings.TrimSpace(rest); digits.MatchString(rest) {
					return rest
				}
			}
		}
	}
	return words
}

// unitWords are the words that mean the goal's unit: "14 correct" is no percent.
func (r *rowReader) unitWords() []string {
	g := r.from.Goal
	list := wordList(r.p, "rows.unit."+string(g.Unit))
	for _, words := range []string{UnitName(r.p, g), label(g), g.UnitLabel} {
		if words = plain(words); words != "" && (g.Unit != record.UnitPercent || r.percent(words)) {
			list = append(list, words)
		}
	}
	return list
}
