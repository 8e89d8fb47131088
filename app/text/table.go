package text

import (
	"strings"
)

// Table is what a person pasted from a spreadsheet, or a file of such rows, split into cells. Rows without anything in
// them are left out.
type Table struct {
	Delimiter rune // ',', ';' or '\t'; a comma where no row has two cells
	Rows      []TableRow
}

// TableRow is one row. Line is the line it begins on in the text, from 1. Cells have no white space around them.
type TableRow struct {
	Line  int
	Cells []string
}

// Cell returns the cell in column i, from 0; the empty string where the row is shorter.
func (r TableRow) Cell(i int) string {
	if i < 0 || i >= len(r.Cells) {
		return ""
	}
	return r.Cells[i]
}

// Blank reports whether the row has nothing in it.
func (r TableRow) Blank() bool {
	for _, cell := range r.Cells {
		if cell != "" {
			return false
		}
	}
	return true
}

// delimiters are what may stand between two cells; of those that fit as well, the first is taken.
var delimiters = []rune{'\t', ';', ','}

// sampleSize is how much of a text is looked at to tell what stands between its cells, in bytes.
const sampleSize = 1 << 16

// ParseTable splits text into rows and cells. The delimiter is told by the content. Lines end with CR, LF or CRLF. A
// cell in quotes may hold delimiters, line ends (as LF) and, doubled, quotes, as RFC 4180 says; a quote that is never
// closed, or closed by the one that opens a cell of a later line, is a character like any other, so that one slip of a
// key does not swallow the rest. No text is refused.
func ParseTable(s string) Table {
	s = strings.TrimPrefix(s, "\ufeff")
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	delimiter := delimiterOf(s)
	return Table{Delimiter: delimiter, Rows: splitRows(s, delimiter)}
}

// delimiterOf takes what splits the most rows; of two, what splits more of them into the same number of cells.
func delimiterOf(s string) rune {
	if len(s) > sampleSize {
		s = s[:sampleSize]
	}
	best, most, alike := ',', 0, 0
	for _, d := range delimiters {
		widths, split, same := map[int]int{}, 0, 0
		for _, row := range splitRows(s, d) {
			if len(row.Cells) > 1 {
				split++
				widths[len(row.Cells)]++
				same = max(same, widths[len(row.Cells)])
			}
		}
		if split > most || split == most && same > alike {
			best, most, alike = d, split, same
		}
	}
	return best
}

func splitRows(s string, delimiter rune) []TableRow {
	p := tableParser{rest: s, delimiter: string(delimiter), line: 1}
	var rows []TableRow
	for p.rest != "" {
		if row := p.row(); !row.Blank() {
			rows = append(rows, row)
		}
	}
	return rows
}

// tableParser reads a text from its start; rest is what is not read yet and begins at the start of a cell.
type tableParser struct {
	rest      string
	delimiter string
	line      int
	open      bool // a quote was never closed: no later one is, but in a cell of nothing else
}

func (p *tableParser) row() TableRow {
	row := TableRow{Line: p.line}
	for {
		cell, ended := p.cell()
		row.Cells = append(row.Cells, strings.TrimSpace(cell))
		if ended {
			p.line++
			return row
		}
	}
}

// cell takes the next cell and what ends it, and reports whether that is the end of the line.
func (p *tableParser) cell() (words string, ended bool) {
	words, n, quoted := p.quoted()
	if !quoted {
		n = strings.IndexAny(p.rest, p.delimiter+"\n")
		if n < 0 {
			n = len(p.rest)
		}
		words = p.rest[:n]
	}
	p.line += strings.Count(words, "\n")
	p.rest = p.rest[n:]
	ended = p.rest == "" || p.rest[0] == '\n'
	if p.rest != "" {
		p.rest = p.rest[1:]
	}
	return words, ended
}

// quoted returns the words of a cell that stands in quotes, and how long it is with them and the spaces around.
func (p *tableParser) quoted() (words string, n int, ok bool) {
	start := len(p.rest) - len(strings.TrimLeft(p.rest, " "))
	if start == len(p.rest) || p.rest[start] != '"' {
		return "", 0, false
	}
	from, lines := start+1, false
	for at := from; ; {
		i := strings.IndexByte(p.rest[at:], '"')
		if i < 0 || p.open && at > from {
			p.open = true
			return "", 0, false
		}
		lines = lines || strings.Contains(p.rest[at:at+i], "\n")
		at += i
		run := len(p.rest[at:]) - len(strings.TrimLeft(p.rest[at:], `"`))
		end := p.cellEnd(at + run)
		switch {
		case run%2 == 1 && end >= 0:
			return strings.ReplaceAll(p.rest[from:at+run-1], `""`, `"`), end, true
		case run%2 == 1 && lines: // a later cell's quote opens: this one was a slip
			return "", 0, false
		}
		at += run
	}
}

// cellEnd returns where a cell ends whose closing quote is just before at: spaces may follow. -1 when it goes on.
func (p *tableParser) cellEnd(at int) int {
	after := strings.TrimLeft(p.rest[at:], " ")
	if after == "" || after[0] == '\n' || after[0] == p.delimiter[0] {
		return len(p.rest) - len(after)
	}
	return -1
}
