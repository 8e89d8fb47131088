package progress

import (
	"slices"

	"planpage/app/record"
	"planpage/app/text"
)

// The kinds of columns that a name tells, besides those of rows.column.*: the goal's own unit or name, the unit of
// another kind of goal, and of those the other part of a time, seconds beside minutes.
const (
	columnOwn     = "own"
	columnForeign = "foreign"
	columnTime    = "time"
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
	for kind, column := range map[string]*int{"correct": &c.correct, "total": &c.total, "note": &c.note, "source": &c.source} {
		if len(places[kind]) > 0 {
			*column = places[kind][0]
		}
	}
	c.date = r.bestDate(row, places["date"])
	c.parts = places[columnTime]
	c.foreign = slices.Concat(places[columnForeign], c.parts, places["other"])
	c.settle(places, r.from.Goal.Unit, r.takesTotal())
	return c, len(places) > 0
}

// bestDate returns, of several columns of days, the one whose name comes first in the list: "date" before "week of".
func (r *rowReader) bestDate(row text.TableRow, places []int) int {
	list := wordList(r.p, "rows.column.date")
	best, rank := -1, len(list)
	for _, i := range places {
		if n := slices.Index(list, plain(row.Cell(i))); n < rank {
			best, rank = i, n
		}
	}
	return best
}

// named is what a column of this name holds; "" for a name that is not known.
func (r *rowReader) named(cell string) string {
	for _, kind := range []string{"date", "percent", "correct", "total", "note", "source", "value"} {
		if isOneOf(cell, wordList(r.p, "rows.column."+kind)) {
			return kind
		}
	}
	g := r.from.Goal
	switch {
	case plain(cell) == "":
		return ""
	case isOneOf(cell, []string{plain(g.UnitLabel), plain(UnitName(r.p, g)), plain(g.Title)}):
		return columnOwn
	case isOneOf(cell, wordList(r.p, "rows.column.other")): // "time" is that of the day, not "1 time"
		return "other"
	case isOneOf(cell, wordList(r.p, "rows.unit."+string(g.Unit))):
		return columnOwn
	case g.Unit == "":
		return ""
	case r.timed() && isOneOf(cell, slices.Concat(wordList(r.p, "rows.column.hours"), wordList(r.p, "rows.unit.duration"), wordList(r.p, "rows.unit.latency"))):
		return columnTime
	}
	for _, unit := range record.Units {
		if isOneOf(cell, wordList(r.p, "rows.unit."+unit)) {
			return columnForeign
		}
	}
	return ""
}

// timed reports whether the goal counts minutes or seconds.
func (r *rowReader) timed() bool {
	return r.from.Goal.Unit == record.UnitDuration || r.from.Goal.Unit == record.UnitLatency
}

// settle decides between columns that say the same. The goal's own unit goes before a general name, and so does a percent
// where the goal is in percent; of two columns of one kind neither is taken. "Score" beside "out of" is how many were
// right; a goal that is not so many out of a number has no total, and how many were right is its value only where the
// rows leave no doubt.
func (c *columns) settle(places map[string][]int, unit record.Unit, takesTotal bool) {
	percent := places["percent"]
	kinds := []string{columnOwn, "value"}
	if unit == record.UnitPercent || unit == "" {
		kinds = []string{columnOwn, "percent", "value"}
	}
	for _, kind := range kinds {
		if c.value < 0 && len(places[kind]) == 1 {
			c.value = places[kind][0]
		}
	}
	if takesTotal && c.correct < 0 && c.total >= 0 && len(percent) == 0 {
		c.correct, c.value, c.scored = c.value, -1, true
	}
	if unit != record.UnitPercent && unit != "" {
		c.foreign = append(c.foreign, percent...)
	}
	if !takesTotal {
		c.foreign = append(c.foreign, places["total"]...)
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
