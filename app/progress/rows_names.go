package progress

import (
	"planpage/app/record"
	"planpage/app/text"
)

// The kinds of columns that a name tells, besides those of rows.column.*: the goal's own unit or name, and the unit of
// another kind of goal.
const (
	columnOwn     = "own"
	columnForeign = "foreign"
)

// names reads a row as the names of the columns. It needs at least one that is known, and no day in the row.
func (r *rowReader) names(row text.TableRow) (columns, bool) {
	c, places := noColumns(), map[string][]int{}
	for i, cell := range row.Cells {
		if _, fault := r.date(cell); fault == nil {
			return c, false
		}
		if kind := r.named(cell); kind != "" {
			places[kind] = append(places[kind], i)
		}
	}
	for kind, column := range map[string]*int{"date": &c.date, "correct": &c.correct, "total": &c.total, "note": &c.note, "source": &c.source} {
		if n := len(places[kind]); n == 1 || n > 1 && kind != "date" { // of several days the rows tell which is one
			*column = places[kind][0]
		}
	}
	c.foreign = places[columnForeign]
	c.settle(places, r.from.Goal.Unit, r.takesTotal())
	return c, len(places) > 0
}

// named is what a column of this name holds; "" for a name that is not known.
func (r *rowReader) named(cell string) string {
	for _, kind := range []string{"date", "percent", "correct", "total", "note", "source", "value"} {
		if isOneOf(cell, wordList(r.p, "rows.column."+kind)) {
			return kind
		}
	}
	g := r.from.Goal
	own := append(wordList(r.p, "rows.unit."+string(g.Unit)), plain(g.UnitLabel), plain(UnitName(r.p, g)), plain(g.Title))
	switch {
	case plain(cell) == "":
		return ""
	case isOneOf(cell, own):
		return columnOwn
	case g.Unit == "":
		return ""
	}
	for _, unit := range record.Units {
		if isOneOf(cell, wordList(r.p, "rows.unit."+unit)) {
			return columnForeign
		}
	}
	return ""
}

// settle decides between columns that say the same. The goal's own unit goes before a general name; of two columns of one
// kind neither is taken. "Score" beside "out of" is how many were right; a percent is the value of a goal in percent
// where nothing better is named; a goal that is not so many out of a number has no total.
func (c *columns) settle(places map[string][]int, unit record.Unit, takesTotal bool) {
	percent := places["percent"]
	for _, kind := range []string{columnOwn, "value"} {
		if c.value < 0 && len(places[kind]) == 1 {
			c.value = places[kind][0]
		}
	}
	if takesTotal && c.correct < 0 && c.total >= 0 && len(percent) == 0 {
		c.correct, c.value, c.scored = c.value, -1, true
	}
	switch {
	case unit != record.UnitPercent && unit != "":
		c.foreign = append(c.foreign, percent...)
	case c.value < 0 && len(percent) == 1:
		c.value = percent[0]
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
