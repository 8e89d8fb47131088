package score

import (
	"strings"

	"planpage/app/record"
	"planpage/app/text"
)

// PastedFrom says what pasted rows are scores of. Test is the test of rows that do not say it, Norms and Level what the
// rows' test is known to have. There are the scores of the report already.
type PastedFrom struct {
	Test  string
	Norms record.Norms
	Level *float64
	There []record.Score
}

// Pasted is what became of one row of a pasted text: a score to add, a score that is There already or higher up in the text, or the reason why it
// cannot be read, the key of a sentence. Exactly one of Row and Why is given.
type Pasted struct {
	Line  int    // in the text, from 1
	Words string // what stands in the row
	Row   *Line
	Score record.Score // of the row
	Known bool
	Why   string
}

// ReadPasted reads a text that was copied from a table in a PDF, a word processor or a spreadsheet as scores. Where a row
// names the columns it is followed; else a score is told from a percentile and from other numbers by its name, its range
// and the normal curve, and a row that leaves a doubt is not read. A row that only names a known test is the heading of
// the rows below it; other rows without a number are left out. A score that is there already, or higher up in the text, of the
// same test, name and value, is known.
func ReadPasted(p *text.Printer, s string, from PastedFrom) []Pasted {
	r := pastedReader{heads: newHeads(p), from: from, test: from.Test}
	var list []Pasted
	for _, row := range pastedRows(s) {
		if one, ok := r.row(row); ok {
			list = append(list, one)
		}
	}
	matchPasted(list, from.There)
	return list
}

// pastedRows splits a text into rows: into cells where most rows have several, else into lines of one cell.
func pastedRows(s string) []text.TableRow {
	table := text.ParseTable(s)
	cells := 0
	for _, row := range table.Rows {
		if len(row.Cells) > 2 || len(row.Cells) > 1 && table.Delimiter == '\t' {
			cells++
		}
	}
	if 2*cells > len(table.Rows) {
		return table.Rows
	}
	var rows []text.TableRow
	lines := strings.Split(strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n"), "\n")
	for i, line := range lines {
		if words := strings.Join(strings.Fields(line), " "); words != "" {
			rows = append(rows, text.TableRow{Line: i + 1, Cells: []string{words}})
		}
	}
	return rows
}

// pastedReader reads rows from the first to the last.
type pastedReader struct {
	*heads
	from    PastedFrom
	test    string   // of the heading above
	columns []column // of the head above, nil for none
	level   *float64 // of the ranges, as the head says it
	above   record.Score
}

// row reads one row; false for one that is no score and does not look like one.
func (r *pastedReader) row(row text.TableRow) (Pasted, bool) {
	words := strings.Join(strings.Fields(strings.Join(row.Cells, " ")), " ")
	if columns, level := r.heads.read(row.Cells); columns != nil {
		r.columns = columns
		if level != nil {
			r.level = level
		}
		return Pasted{}, false
	}
	if r.heading(words) || !strings.ContainsAny(words, "0123456789") {
		return Pasted{}, false
	}
	line, why := r.line(row.Cells, words)
	one := Pasted{Line: row.Line, Words: shortened(words), Why: why}
	if why != "" {
		return one, true
	}
	if line.Empty() {
		return Pasted{}, false
	}
	r.fill(&line)
	s, unread := line.Score(r.above)
	if len(unread) > 0 {
		one.Why = "grid.why." + unread[0]
		return one, true
	}
	r.above = s
	one.Row, one.Score = &line, s
	return one, true
}

// fill gives a row what it has from the rows around it.
func (r *pastedReader) fill(line *Line) {
	if strings.TrimSpace(line.Test) == "" {
		line.Test = r.test
	}
	line.Norms, line.Level = r.from.Norms, r.from.Level
	if r.level != nil {
		line.Level = r.level
	}
	if _, usual := Usual(line.Test, line.Name); usual && line.Scale != record.ScalePercentile {
		line.Scale = "" // the test's own kind of number
	}
}

// line reads the cells of a row by the head above, or by what stands in them.
func (r *pastedReader) line(cells []string, words string) (Line, string) {
	if len(cells) > 1 && len(cells) == len(r.columns) {
		return r.byColumns(cells)
	}
	return r.byTokens(words)
}

// heading takes a row that names a known test and holds no score as the test of the rows below.
func (r *pastedReader) heading(words string) bool {
	t := TestOf(words)
	if known().test(t.Family).ID == "" || len(wordsOf(words)) > 12 {
		return false
	}
	tokens := tokensOf(words)
	for _, token := range tokens {
		if token.kind == rangeToken || token.kind == rankToken || token.kind == numberToken && len(token.words) > 1 {
			return false
		}
	}
	if list := TemplatesFor(words); len(list) == 1 {
		r.test = list[0].Test
	} else {
		r.test = shortened(words)
	}
	r.columns, r.level, r.above = nil, nil, record.Score{}
	return true
}

// matchPasted marks the scores that are there already.
func matchPasted(list []Pasted, there []record.Score) {
	seen := map[pastedKey]bool{}
	for _, s := range there {
		seen[keyOfPasted(s)] = true
	}
	for i := range list {
		if list[i].Row != nil {
			key := keyOfPasted(list[i].Score)
			list[i].Known = seen[key]
			seen[key] = true
		}
	}
}

// pastedKey is what makes two rows the same score.
type pastedKey struct {
	test  Test
	index string
	value string
}

func keyOfPasted(s record.Score) pastedKey {
	t := TestOf(s.Test)
	return pastedKey{test: t, index: indexName(t, s.Name), value: strings.TrimSpace(s.Value)}
}

// mostPasted is how much of a row is shown, in letters.
const mostPasted = 80

func shortened(words string) string {
	if letters := []rune(words); len(letters) > mostPasted {
		return string(letters[:mostPasted-1]) + "…"
	}
	return words
}
