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
type columns struct {
	date, value, correct, total, note, source int

	foreign []int // what cannot be the value, by its name
	parts   []int // of these, what may be a part of a time: seconds beside minutes
	scored  bool  // that correct is how many were right is only told by the total beside it
}

func noColumns() columns {
	return columns{date: -1, value: -1, correct: -1, total: -1, note: -1, source: -1}
}

// How many rows are looked at for the names of the columns, and for what stands in them.
const (
	nameRows    = 10
	contentRows = 200
)

// setColumns follows the names of the columns where a row gives them, and leaves out what stands above; what is not
// named is told by the content.
func (r *rowReader) setColumns() {
	r.columns = noColumns()
	unnamed := true
	for i, row := range r.rows[:min(len(r.rows), nameRows)] {
		if named, ok := r.names(row); ok {
			r.columns, r.rows, unnamed = named, r.rows[i+1:], false
			break
		}
	}
	if r.dateGuessed = r.columns.date < 0; r.dateGuessed {
		r.setDate()
	}
	r.guessed = r.columns.value < 0 && r.columns.correct < 0
	if r.guessed {
		r.setValue()
	}
	if unnamed && len(r.rows) > 1 && r.heading(r.rows[0]) {
		r.rows, unnamed = r.rows[1:], false
	}
	if r.guessed && unnamed {
		r.setTotal()
	}
	if r.columns.scored {
		r.doubtTotal()
	}
}

// taken reports whether a column is known to hold something, or not to hold the value.
func (c columns) taken(i int) bool {
	return slices.Contains([]int{c.date, c.value, c.correct, c.total, c.note, c.source}, i) || slices.Contains(c.foreign, i)
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

// setTotal finds how many there were right beside how many were right, where nothing names the columns: the same number in
// every row that has a value, and never below it. A number that changes may be the value, and the first one a count of rows.
func (r *rowReader) setTotal() {
	correct, total := r.columns.value, r.columns.value+1
	if !r.takesTotal() || correct < 0 || r.columns.taken(total) {
		return
	}
	rows, same := 0, 0.0
	for _, row := range r.rows {
		right, ok := r.number(row.Cell(correct))
		if !ok {
			continue
		}
		all, ok := r.number(row.Cell(total))
		if !ok || all <= 0 || right > all || rows > 0 && all != same || r.percent(row.Cell(correct)) || r.percent(row.Cell(total)) {
			return
		}
		rows, same = rows+1, all
	}
	if rows > 0 {
		r.columns.value, r.columns.correct, r.columns.total = -1, correct, total
	}
}

// doubtTotal forgets the total where a row shows that the number beside it is not how many were right: it is a percent,
// or more than the total.
func (r *rowReader) doubtTotal() {
	for _, row := range r.rows {
		right, isNumber := r.number(row.Cell(r.columns.correct))
		all, isTotal := r.number(row.Cell(r.columns.total))
		if isTotal && isNumber && (right > all || r.percent(row.Cell(r.columns.correct))) {
			r.columns.total = -1
			return
		}
	}
}

// inDoubt is the fault of a row with a second day, or a second number, that may as well be the one.
func (r *rowReader) inDoubt(row text.TableRow) *record.Error {
	switch {
	case r.severalDays(row):
		return rowFault("rows.why.days", "")
	case r.several(row), r.partsOfTime(row):
		return rowFault("rows.why.several", "")
	}
	return nil
}

// severalDays reports whether another cell is a whole day, where no name tells which is meant.
func (r *rowReader) severalDays(row text.TableRow) bool {
	for i, cell := range row.Cells {
		if _, day := r.p.ParseDate(cell); day && r.dateGuessed && !r.columns.taken(i) {
			return true
		}
	}
	return false
}

// partsOfTime reports whether a time goes on in another column: minutes and seconds.
func (r *rowReader) partsOfTime(row text.TableRow) bool {
	return slices.ContainsFunc(r.columns.parts, func(i int) bool {
		v, ok := r.number(row.Cell(i))
		return ok && v != 0
	})
}

// several reports whether a row holds a second number that may as well be the value, where no name tells. What stands
// before the date often counts the rows.
func (r *rowReader) several(row text.TableRow) bool {
	from := r.columns.date + 1
	if r.columns.value < from {
		from = 0
	}
	for i := from; r.guessed && i < len(row.Cells); i++ {
		_, fault := r.cell(row.Cells[i])
		if (fault == nil || fault.Key == "rows.why.fraction") && !r.columns.taken(i) {
			return true
		}
	}
	return false
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
	if _, noDate := r.date(row.Cells[0]); noDate == nil && fullYear.MatchString(fields[len(fields)-1]) {
		return row
	}
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
