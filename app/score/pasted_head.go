package score

import (
	"regexp"
	"slices"
	"strings"

	"planpage/app/record"
	"planpage/app/text"
)

// column is what a column of a pasted table holds: "name", "test", "range", "percentile", "label", "skip", or the scale of
// a score.
type column string

// The columns that are no scales.
const (
	nameColumn  column = "name"
	testColumn  column = "test"
	rangeColumn column = "range"
	rankColumn  column = "percentileRank"
	labelColumn column = "label"
	skipColumn  column = "skip"
	scoreColumn column = "score" // a score whose scale the head does not say
)

// columnKinds are the kinds that a head may name, those that are told first come first.
var columnKinds = []column{
	nameColumn, rankColumn, rangeColumn, labelColumn, skipColumn, column(record.ScaleStandard), column(record.ScaleScaled),
	column(record.ScaleT), column(record.ScaleV), column(record.ScaleZ), column(record.ScaleNCE), column(record.ScaleStanine),
	column(record.ScaleRaw), column(record.ScaleAge), column(record.ScaleGrade), column(record.ScaleRPI), scoreColumn, testColumn,
}

// heads knows the words over the columns of score tables, in the language of the program and in English.
type heads struct {
	words []headWord // the longest first
}

type headWord struct {
	words []string
	kind  column
}

func newHeads(p *text.Printer) *heads {
	h := &heads{}
	for _, kind := range columnKinds {
		for _, phrase := range strings.Split(p.T("grid.column."+string(kind)), ",") {
			h.words = append(h.words, headWord{headWords(phrase), kind})
		}
	}
	slices.SortStableFunc(h.words, func(a, b headWord) int { return len(b.words) - len(a.words) })
	return h
}

// headWords are the words of a head; a sign of percent is a word.
func headWords(s string) []string {
	return wordsOf(strings.ReplaceAll(s, "%ile", " percentile "))
}

var headLevel = regexp.MustCompile(`(\d{2})\s*%`)

// read takes a row as the head of a table: nil when it is none. A head names at least two columns, one of them a number,
// and holds no number but the level of the ranges, which is returned.
func (h *heads) read(cells []string) ([]column, *float64) {
	joined := strings.Join(cells, " ")
	var level *float64
	if m := headLevel.FindStringSubmatch(joined); m != nil {
		level = numeral(m[1])
	}
	if strings.ContainsAny(headLevel.ReplaceAllString(joined, ""), "0123456789") {
		return nil, nil
	}
	var columns []column
	if len(cells) > 1 {
		for _, cell := range cells {
			found := h.phrases(cell)
			kind := skipColumn
			if len(found) > 0 {
				kind = found[0]
			}
			columns = append(columns, kind)
		}
	} else {
		columns = h.phrases(joined)
	}
	if !isHead(columns) {
		return nil, nil
	}
	return named(columns), level
}

// phrases are the columns that a text names, from left to right.
func (h *heads) phrases(s string) []column {
	words := headWords(headLevel.ReplaceAllString(s, " "))
	var list []column
	for len(words) > 0 {
		step := 1
		for _, w := range h.words {
			if n := len(w.words); n > 0 && n <= len(words) && slices.Equal(w.words, words[:n]) {
				list, step = append(list, w.kind), n
				break
			}
		}
		words = words[step:]
	}
	return list
}

func isHead(columns []column) bool {
	known, numbers := 0, 0
	for _, c := range columns {
		switch c {
		case skipColumn:
		case nameColumn, testColumn, labelColumn:
			known++
		default:
			known, numbers = known+1, numbers+1
		}
	}
	return known >= 2 && numbers >= 1
}

// named makes the column of tests that of names where no other holds names: tests of one kind are named "Test" there.
func named(columns []column) []column {
	if !slices.Contains(columns, nameColumn) {
		if i := slices.Index(columns, testColumn); i >= 0 {
			columns[i] = nameColumn
		}
	}
	return columns
}

// byColumns reads a row of cells under a head.
func (r *pastedReader) byColumns(cells []string) (Line, string) {
	line := Line{}
	for i, cell := range cells {
		kind := skipColumn
		if i < len(r.columns) {
			kind = r.columns[i]
		}
		cell = strings.Trim(cell, "*†‡ \u00a0")
		if strings.Trim(cell, "-\u2013\u2014") == "" {
			continue // a lone dash is nothing
		}
		switch kind {
		case skipColumn:
		case nameColumn:
			line.Name = cleanName(cell)
		case testColumn:
			line.Test = cell
		case rangeColumn:
			line.putRange(cell)
		case rankColumn:
			line.putRank(cell)
		case labelColumn:
			line.putRange(cell)
		default:
			line.putScore(kind, cell)
		}
	}
	return line, line.whole()
}

// putRange puts a cell where it belongs whose head may mean both: "Range" stands over intervals and over words. Of two
// ranges it is the first, whose level the head says first.
func (l *Line) putRange(cell string) {
	switch i, ok := ParseInterval(cell); {
	case !ok || i.Low == nil:
		l.Label = cell
	case l.Range == "":
		l.Range = cell
	}
}

// putRank takes the percentile of a row, the first of several.
func (l *Line) putRank(cell string) {
	if l.Percentile == "" {
		l.Percentile = cell
	}
}

// putScore takes the value of a row: of several kinds of numbers the one that can be compared best. Of two that can be
// compared as well, such as an earlier score beside today's, none is: the line has two values then.
func (l *Line) putScore(kind column, cell string) {
	if kind == scoreColumn {
		kind = ""
	}
	now, old := strength(record.Scale(kind)), strength(l.Scale)
	switch {
	case l.Value == "" || old < now:
		l.Value, l.Scale, l.double = cell, record.Scale(kind), false
	case old == now && now == strongest:
		l.double = true
	}
}

// strongest is the strength of scores that can be compared over the years.
const strongest = 3

// strength orders kinds of numbers: a weaker one gives way to a stronger one in the same row.
func strength(s record.Scale) int {
	switch s {
	case record.ScaleRaw:
		return 0
	case record.ScaleAge, record.ScaleGrade, record.ScaleRPI:
		return 1
	case record.ScaleNCE, record.ScaleStanine:
		return 2
	}
	return strongest
}

// whole says why a row cannot be a score, "" when it can. A row of which only a percentile is given is a score of that
// kind.
func (l *Line) whole() string {
	if l.Value == "" && l.Percentile != "" {
		if v, ok := ParsePercentile(l.Percentile); ok && v != nil {
			l.Value, l.Scale = PercentileCell(v), record.ScalePercentile
		}
	}
	switch {
	case l.Value == "" && l.Empty():
		return ""
	case l.Value == "":
		return "grid.why.noScore"
	case l.double:
		return "grid.why.many"
	case strings.TrimSpace(l.Name) == "":
		return "grid.why.noName"
	case !strings.ContainsAny(l.Value, "0123456789"):
		return "grid.why.noScore"
	}
	return ""
}
