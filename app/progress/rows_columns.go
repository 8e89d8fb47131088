package progress

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"planpage/app/record"
	"planpage/app/text"
)

// columns are the places of what a row holds, -1 for what it does not. value is a number in the goal's unit or "4 of 5";
// or correct and total stand apart.
type columns struct{ date, value, correct, total, note, source int }

// How many rows are looked at for the names of the columns, and for what stands in them.
const (
	nameRows    = 10
	contentRows = 200
)

// setColumns follows the names of the columns where a row gives them, and leaves out what stands above; what is not
// named is told by the content.
func (r *rowReader) setColumns() {
	r.columns = columns{-1, -1, -1, -1, -1, -1}
	unnamed := true
	for i, row := range r.rows[:min(len(r.rows), nameRows)] {
		if named, ok := r.names(row); ok {
			r.columns, r.rows, unnamed = named, r.rows[i+1:], false
			break
		}
	}
	if r.columns.date < 0 {
		r.setDate()
	}
	if r.columns.value < 0 && r.columns.correct < 0 {
		r.setValue()
		r.setTotal()
	}
	if unnamed && len(r.rows) > 1 && r.heading(r.rows[0]) {
		r.rows = r.rows[1:]
	}
}

// names reads a row as the names of the columns. It needs at least one that is known, and no day in the row.
func (r *rowReader) names(row text.TableRow) (columns, bool) {
	c := columns{-1, -1, -1, -1, -1, -1}
	percent := -1
	at := map[string]*int{"date": &c.date, "value": &c.value, "percent": &percent, "correct": &c.correct, "total": &c.total, "note": &c.note, "source": &c.source}
	found := false
	for i, cell := range row.Cells {
		if _, fault := r.date(cell); fault == nil {
			return c, false
		}
		if place := at[r.named(cell)]; place != nil && *place < 0 {
			*place, found = i, true
		}
	}
	c.settle(percent, r.takesTotal())
	return c, found
}

// named is what a column of this name holds; "" for a name that is not known.
func (r *rowReader) named(cell string) string {
	g := r.from.Goal
	for _, kind := range []string{"date", "percent", "correct", "total", "note", "source", "value"} {
		if isOneOf(cell, wordList(r.p, "rows.column."+kind)) {
			return kind
		}
	}
	if cell != "" && isOneOf(cell, []string{plain(g.UnitLabel), plain(UnitName(r.p, g)), plain(g.Title)}) {
		return "value"
	}
	return ""
}

// settle decides between columns that say the same. "Score" beside "out of" is how many were right; a percent is
// the value where nothing better is named; a goal that is not so many out of a number has no total.
func (c *columns) settle(percent int, takesTotal bool) {
	if takesTotal && c.correct < 0 && c.total >= 0 && percent < 0 {
		c.correct, c.value = c.value, -1
	}
	if c.value < 0 && percent >= 0 {
		c.value = percent
	}
	if !takesTotal {
		if c.value < 0 {
			c.value = c.correct
		}
		c.correct, c.total = -1, -1
	}
}

// takesTotal reports whether a reading of the goal may be so many out of a number.
func (r *rowReader) takesTotal() bool {
	switch r.from.Goal.Unit {
	case record.UnitPercent, record.UnitOutOf, "":
		return true
	}
	return false
}

// taken reports whether a column is known to hold something.
func (c columns) taken(i int) bool {
	return slices.Contains([]int{c.date, c.value, c.correct, c.total, c.note, c.source}, i)
}

// setDate finds the column of days; where no day can be read, that of days which are wrong, or the first of several.
func (r *rowReader) setDate() {
	right := func(words string) bool { _, fault := r.date(words); return fault == nil }
	wrong := func(words string) bool { _, fault := r.date(words); return fault.Key != "rows.why.date" }
	for _, fits := range []func(string) bool{right, wrong} {
		if r.columns.date = r.mostly(0, fits); r.columns.date >= 0 {
			return
		}
	}
	if r.mostly(1, given) >= 0 {
		r.columns.date = 0
	}
}

// setValue finds the column of values: behind the date, since what stands before it often counts the rows. Where no value
// can be read it is the one with the most in it, so that each says why.
func (r *rowReader) setValue() {
	fits := func(words string) bool { _, fault := r.cell(words); return fault == nil }
	behind := r.columns.date + 1
	for _, try := range []struct {
		from int
		fits func(string) bool
	}{{behind, fits}, {0, fits}, {behind, given}, {0, given}} {
		if r.columns.value = r.mostly(try.from, try.fits); r.columns.value >= 0 {
			return
		}
	}
}

func given(string) bool { return true }

// mostly returns the free column, from this one on, in which the most cells fit, the first of several; -1 when none fits.
func (r *rowReader) mostly(from int, fits func(words string) bool) int {
	var counts []int
	for _, row := range r.rows[:min(len(r.rows), contentRows)] {
		for i, cell := range row.Cells {
			if i >= len(counts) {
				counts = append(counts, 0)
			}
			if i >= from && cell != "" && !r.columns.taken(i) && fits(cell) {
				counts[i]++
			}
		}
	}
	best, most := -1, 0
	for i, n := range counts {
		if n > most {
			best, most = i, n
		}
	}
	return best
}

// setTotal finds how many there were right beside how many were right, where nothing names the columns: a number in
// every row that has a value, and never below it.
func (r *rowReader) setTotal() {
	correct, total := r.columns.value, r.columns.value+1
	if !r.takesTotal() || correct < 0 || r.columns.taken(total) {
		return
	}
	rows := 0
	for _, row := range r.rows {
		right, ok := r.number(row.Cell(correct))
		if !ok {
			continue
		}
		all, ok := r.number(row.Cell(total))
		if !ok || all <= 0 || right > all {
			return
		}
		rows++
	}
	if rows > 0 {
		r.columns.value, r.columns.correct, r.columns.total = -1, correct, total
	}
}

// heading reports whether the first row only says what stands below, in words of its own.
func (r *rowReader) heading(row text.TableRow) bool {
	words := strings.Join(row.Cells, "")
	return len(row.Cells) > 1 && words != "" && !strings.ContainsFunc(words, unicode.IsDigit) && row.Cell(r.columns.date) != ""
}

// yearFirst finds the year of a date that was cut at its comma, and what follows it.
var yearFirst = regexp.MustCompile(`^(\d{4})(?:\s+(.+))?$`)

// mended puts a date together that was cut at its comma ("Nov 3", "2026"), and cuts what was typed with spaces alone
// ("11/3/2026 62").
func (r *rowReader) mended(row text.TableRow) text.TableRow {
	if len(row.Cells) > 1 {
		row.Cells = r.joined(slices.Clone(row.Cells))
	}
	if len(row.Cells) != 1 {
		return row
	}
	fields := strings.Fields(row.Cells[0])
	for i := len(fields) - 1; i > 0; i-- {
		left, right := strings.Join(fields[:i], " "), strings.Join(fields[i:], " ")
		_, noDate := r.date(left)
		_, noValue := r.cell(right)
		if noDate == nil && noValue == nil {
			row.Cells = []string{left, right}
			break
		}
	}
	return row
}

// joined works on its own copy of a row's cells.
func (r *rowReader) joined(cells []string) []string {
	for i := 0; i+1 < len(cells); i++ {
		year := yearFirst.FindStringSubmatch(cells[i+1])
		if year == nil || strings.ContainsAny(cells[i], "/.-") {
			continue
		}
		whole := cells[i] + ", " + year[1]
		if _, alone := r.p.ParseDate(cells[i]); alone {
			continue
		}
		if _, fault := r.date(whole); fault != nil {
			continue
		}
		cells[i] = whole
		cells = slices.Delete(cells, i+1, i+2)
		if year[2] != "" {
			cells = slices.Insert(cells, i+1, year[2])
		}
		if i > 0 && r.withoutWeekday(cells[i-1]+" x") == "x" {
			cells = slices.Delete(cells, i-1, i)
		}
	}
	return cells
}
