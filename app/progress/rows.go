package progress

import (
	"errors"
	"strings"

	"planpage/app/record"
	"planpage/app/text"
)

// RowsFrom says what pasted rows are readings of. Source is whose they are where a row does not say. There holds what
// is stored of the goal already.
type RowsFrom struct {
	Goal   *record.Goal
	Source record.Source
	Today  record.Date
	There  []*record.Measurement
}

// Row is what became of one row: a reading to add, a reading that is There already, or the reason why it cannot be
// read. Exactly one of Reading and Fault is given; the reading has no id yet.
type Row struct {
	Line    int    // in the text, from 1
	Words   string // what stands in the row
	Reading *record.Measurement
	Known   bool
	Fault   *record.Error
}

// Rows is what became of a text. Rows without a value, and the names of the columns, are left out.
type Rows []Row

// ReadRows reads a text that was pasted from a spreadsheet, or a CSV file, as readings of one goal: a date and a value;
// or how many were right, and of how many; also in one cell, "4/5", "4 of 5" or "80 %". Where a row names the columns
// it is followed, also for a note and for whose reading it is; else the columns are told by what stands in them, and
// a row with a second number that may be meant is refused. In rows
// between semicolons a comma is a decimal comma. A date without a year is the latest such day. A row that cannot be a
// reading of this goal on a day until today keeps its reason. A reading that is stored already, with the same date,
// value and source, is known, as often as it is stored and no more often: two equal ones of one day are two.
func ReadRows(p *text.Printer, s string, from RowsFrom) Rows {
	r := newRowReader(p, text.ParseTable(s), from)
	list := make(Rows, 0, len(r.rows))
	for _, row := range r.rows {
		m, fault := r.read(row)
		if m != nil || fault != nil {
			list = append(list, Row{Line: row.Line, Words: wordsOf(row), Reading: m, Fault: fault})
		}
	}
	list.match(from)
	return list
}

// New returns the readings that are not there yet.
func (list Rows) New() []*record.Measurement {
	var added []*record.Measurement
	for _, row := range list {
		if row.Reading != nil && !row.Known {
			added = append(added, row.Reading)
		}
	}
	return added
}

// Known returns how many readings are there already.
func (list Rows) Known() int {
	n := 0
	for _, row := range list {
		if row.Known {
			n++
		}
	}
	return n
}

// Unread returns the rows that cannot be read.
func (list Rows) Unread() Rows {
	var unread Rows
	for _, row := range list {
		if row.Fault != nil {
			unread = append(unread, row)
		}
	}
	return unread
}

// Why says in a person's words why the row cannot be read.
func (row Row) Why(p *text.Printer) string {
	said := p.Error(row.Fault)
	return strings.TrimSpace(said.Text + " " + said.Hint)
}

// rowReader reads the rows of one table.
type rowReader struct {
	p           *text.Printer
	from        RowsFrom
	rows        []text.TableRow
	comma       bool // a comma is a decimal comma
	dayFirst    bool // most dates have the day before the month
	columns     columns
	guessed     bool     // no name tells which column holds the value
	dateGuessed bool     // nor which holds the day
	unit        []string // words that may stand beside a number
	between     []string // words between how many were right and of how many
}

func newRowReader(p *text.Printer, table text.Table, from RowsFrom) *rowReader {
	r := &rowReader{p: p, from: from, comma: table.Delimiter == ';'}
	r.unit, r.between = r.unitWords(), append([]string{"/"}, wordList(p, "rows.of")...)
	for _, row := range table.Rows {
		r.rows = append(r.rows, r.mended(row))
	}
	r.setColumns()
	r.setDayFirst()
	return r
}

// read makes a reading of a row. Both results are nil for a row without a value.
func (r *rowReader) read(row text.TableRow) (*record.Measurement, *record.Error) {
	date := row.Cell(r.columns.date)
	day, unclear := r.date(date)
	if r.blank(row) {
		if date == "" || unclear == nil {
			return nil, r.foreign(row)
		}
		return nil, unclear
	}
	if unclear != nil {
		return nil, unclear
	}
	m := &record.Measurement{GoalID: r.from.Goal.ID, Date: day, Note: row.Cell(r.columns.note)}
	fault := r.value(row, m)
	if fault == nil {
		fault = r.inDoubt(row)
	}
	if fault == nil {
		m.Source, fault = r.source(row.Cell(r.columns.source))
	}
	if fault == nil {
		fault = checkRow(r.from.Goal, m, r.from.Today)
	}
	if fault != nil {
		return nil, fault
	}
	return m, nil
}

// blank reports whether no number is given: a lone dash is none, but where yes or no is asked it may mean no.
func (r *rowReader) blank(row text.TableRow) bool {
	dashes := "-\u2013\u2014 "
	if r.from.Goal.Unit == record.UnitYesNo {
		dashes = " "
	}
	for _, column := range []int{r.columns.value, r.columns.correct} {
		if strings.Trim(row.Cell(column), dashes) != "" {
			return false
		}
	}
	return true
}

// foreign is the fault of a row without a value whose number is, by the name of its column, of another kind of goal.
func (r *rowReader) foreign(row text.TableRow) *record.Error {
	if r.columns.value >= 0 || r.columns.correct >= 0 {
		return nil
	}
	for _, i := range r.columns.foreign {
		if row.Cell(i) != "" {
			return r.otherUnit(row.Cell(i))
		}
	}
	return nil
}

// source reads whose a reading is.
func (r *rowReader) source(words string) (record.Source, *record.Error) {
	if words == "" {
		return r.from.Source, nil
	}
	for _, s := range record.Sources {
		if isOneOf(words, wordList(r.p, "rows.source."+s)) {
			return record.Source(s), nil
		}
	}
	return "", rowFault("rows.why.source", words)
}

// checkRow is every rule for a reading: the store's, and what can be of this goal.
func checkRow(g *record.Goal, m *record.Measurement, today record.Date) *record.Error {
	var broken record.Errors
	errors.As(record.Check(m), &broken)
	for _, fault := range broken {
		if fault.Field != "id" && fault.Field != "childId" { // it gets them when it is stored
			return fault
		}
	}
	if faults := CheckReading(g, m, today); len(faults) > 0 {
		return faults[0]
	}
	return nil
}

// mostWords is how much of a row, or of a cell, is shown, in letters.
const mostWords = 60

func wordsOf(row text.TableRow) string {
	var cells []string
	for _, cell := range row.Cells {
		if cell != "" {
			cells = append(cells, cell)
		}
	}
	return shortened(strings.Join(cells, " \u00b7 "))
}

func shortened(words string) string {
	words = strings.Join(strings.Fields(words), " ")
	if letters := []rune(words); len(letters) > mostWords {
		return string(letters[:mostWords-1]) + "…"
	}
	return words
}

func rowFault(key, words string, args ...any) *record.Error {
	return &record.Error{Kind: record.Invalid, Key: key, Args: append([]any{"value", shortened(words)}, args...)}
}

// wordList splits the words of a key that stand between commas.
func wordList(p *text.Printer, key string) []string {
	if !p.Has(key) {
		return nil
	}
	var list []string
	for _, word := range strings.Split(p.T(key), ",") {
		list = append(list, plain(word))
	}
	return list
}

// plain is a cell as it is compared: small letters, single spaces, no mark at its end.
func plain(words string) string {
	return strings.Trim(strings.Join(strings.Fields(strings.ToLower(words)), " "), ":#.* ")
}

func isOneOf(words string, list []string) bool {
	words = plain(words)
	for _, word := range list {
		if word == words {
			return true
		}
	}
	return false
}
