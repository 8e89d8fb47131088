package document

import (
	"regexp"
	"strings"
	"unicode"
)

// table is one table of scores: its head, what stands above it, and its rows.
type table struct {
	header
	heading
	lines []tableLine
}

// tableLine is one row of a table, sorted into its columns. A line without a number may be part of a name or a label, or
// a heading between the rows.
type tableLine struct {
	row
	cells  []cell // of the table
	name   string
	value  string
	pct    string
	span   string
	label  string
	stray  bool // something stands where no column is
	number bool // it has a value
	heading
}

// Distances in a table.
const (
	farthest  = 46  // points between two rows of one table
	looseness = 1.9 // heights from line to line within one cell, at most
)

// tablesOf finds the tables of a page from top to bottom; said is what the titles said so far, and goes on to the next page.
func tablesOf(rows []row, said *heading) []table {
	var list []table
	from := 0
	for i := 0; i < len(rows); {
		heads := headerAt(rows, i)
		if heads == nil {
			i++
			continue
		}
		end, before := heads[0].below, *said
		for _, h := range heads {
			t := table{header: h, heading: headingAbove(rows, from, i, h, before)}
			*said = t.heading
			end = max(end, t.read(rows))
			list = append(list, t)
		}
		from, i = end, end
	}
	return list
}

// read takes the rows below the head until the table ends, and returns the row after its last number: what comes then
// may be the title of the next table.
func (t *table) read(rows []row) int {
	left, right := t.columns[0].left, t.columns[len(t.columns)-1].right
	last, end := rows[t.below-1], t.below
	said := t.heading
	for i := t.below; i < len(rows); i++ {
		cells := rows[i].between(left, right)
		if len(cells) == 0 {
			continue // of another column of the page
		}
		box := boxOf(cells)
		if box.Y-(last.Y+last.H) > farthest || headerAt(rows, i) != nil || t.isProse(cells) {
			return end
		}
		line := t.sort(rows[i], cells)
		if names := testsIn(line.name); !line.number && len(names) > 0 {
			said.set(names)
		}
		if !line.number {
			said.rate(line.name)
		}
		line.heading = said
		t.lines = append(t.lines, line)
		if last = rows[i]; line.number {
			end = i + 1
		}
	}
	return end
}

// isProse tells a sentence from a row: long words across columns.
func (t *table) isProse(cells []cell) bool {
	for _, c := range cells {
		bridged := 0
		for _, col := range t.columns {
			if c.X < col.X+col.W/2 && c.right() > col.X+col.W/2 {
				bridged++
			}
		}
		if bridged > 1 && c.words > 3 || c.words > 9 {
			return true
		}
	}
	return false
}

var (
	numeral = regexp.MustCompile(`^\d{1,3}$`)
	inBand  = regexp.MustCompile(`^(\d{1,3})\s*\(\s*(\d{1,3}\s*[-–]\s*\d{1,3})\s*\)$`) // a score with its range: 82 (78-86)
)

// sort puts the cells of a row into its columns.
func (t *table) sort(r row, cells []cell) tableLine {
	line := tableLine{row: r, cells: cells}
	byColumn := make([][]cell, len(t.columns))
	for _, c := range cells {
		i := t.columnFor(c)
		if i < 0 {
			line.stray = true
			continue
		}
		byColumn[i] = append(byColumn[i], c)
	}
	for i := range t.columns {
		words := strings.TrimSpace(textOf(byColumn[i], " "))
		switch col := &t.columns[i]; {
		case words == "":
		case col.kind == nameColumn:
			line.name = nameOf(byColumn[i])
		case col == t.column(valueColumn):
			line.value = strings.TrimRight(words, "*†‡ ")
			if m := inBand.FindStringSubmatch(line.value); m != nil && t.column(rangeColumn) == nil {
				line.value, line.span = m[1], m[2]
			}
			line.number = numeral.MatchString(line.value)
		case col == t.column(percentileColumn):
			line.pct = strings.TrimRight(words, "*†‡ ")
		case col == t.column(rangeColumn):
			line.span = words
		case col == t.column(labelColumn):
			line.label = words
		}
	}
	return line
}

// columnFor is the column that a cell stands in, -1 for none. Names begin where the head of the names does or before it,
// and may be wider than it.
func (t *table) columnFor(c cell) int {
	names := t.columns[0]
	first := t.columns[1]
	if c.X < first.X-first.W && c.X <= names.X+names.W && !startsWithDigit(c.text) {
		return 0
	}
	for i, col := range t.columns {
		if c.middle() >= col.left && c.middle() < col.right {
			return i
		}
	}
	return -1
}

func startsWithDigit(s string) bool { return s != "" && unicode.IsDigit(rune(s[0])) }

var (
	numbering = regexp.MustCompile(`^(?:(?:test|subtest|prueba)\s+)?\d{1,2}[.:)]\s+`)
	footMarks = regexp.MustCompile(`[\s*†‡§¹²³]+$|[.…·_ ]{3,}$`)
)

// nameOf is a name without numbers before it and marks of footnotes behind it.
func nameOf(cells []cell) string {
	name := textOf(cells, " ")
	if m := numbering.FindString(strings.ToLower(name)); m != "" {
		name = name[len(m):]
	}
	return strings.TrimSpace(footMarks.ReplaceAllString(footMarks.ReplaceAllString(name, ""), ""))
}
