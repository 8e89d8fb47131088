package sheet

import (
	"planpage/app/paper"
	"planpage/app/progress"
)

// The readings are set in so many columns at most, each of so many rows at least, and a note is at least so wide.
const (
	mostColumns  = 4
	fewestRows   = 6
	noteWidth    = 92
	betweenCells = 9
)

// readings sets every reading, by date, in columns.
func (g *goalSheet) readings(flow *flow) {
	list := g.r.Readings
	if len(list) == 0 {
		return
	}
	t := columned{gutter: 20}
	columns := g.readingColumns(&t)
	for _, x := range list {
		t.rows = append(t.rows, g.reading(columns, x))
	}
	words := g.t("sheet.readings", "n", len(list))
	if unit := progress.UnitName(g.Printer, g.r.Goal); unit != "" {
		words = joined(words, unit)
	}
	t.title, t.again = g.section(words, g.width), g.section(g.t("sheet.readings.on"), g.width)
	t.heads = g.heads(columns, t.width)
	flow.columns(t, gap)
}

// readingColumns chooses the number of columns from what the cells need, and the places of the cells.
func (g *goalSheet) readingColumns(t *columned) []column {
	var date, value, source float64
	notes := false
	for _, x := range g.r.Readings {
		date = max(date, g.wide(asBody, g.Printer.Date(x.Date)))
		value = max(value, g.wide(asStrong, progress.Value(g.Printer, g.r.Goal, x.Value)))
		source = max(source, g.wide(asBody, g.t("sheet.source."+string(x.Source))))
		notes = notes || !blank(x.Note)
	}
	columns := []column{
		{width: max(date, g.wide(asHeads, g.t("sheet.readings.date"))), head: g.t("sheet.readings.date")},
		{width: max(value, g.wide(asHeads, g.t("sheet.readings.value"))), to: right, head: g.t("sheet.readings.value")},
		{width: max(3.4*markRadius+source, g.wide(asHeads, g.t("sheet.readings.source"))), head: g.t("sheet.readings.source")},
	}
	need := columns[0].width + columns[1].width + columns[2].width + 2*betweenCells
	if notes {
		need += noteWidth + betweenCells
		columns = append(columns, column{head: g.t("sheet.readings.note")})
	}
	t.n = min(int((g.width+t.gutter)/(need+t.gutter)), mostColumns, (len(g.r.Readings)+fewestRows-1)/fewestRows)
	t.n = max(t.n, 1)
	t.width = (g.width - t.gutter*float64(t.n-1)) / float64(t.n)
	if t.n == 1 && !notes {
		t.width = min(t.width, need)
	}
	return places(t.width, betweenCells, len(columns)-1, columns...)
}

func (g *goalSheet) reading(columns []column, x progress.Reading) piece {
	source := columns[2]
	source.x += 3.4 * markRadius
	source.width -= 3.4 * markRadius
	at := []column{columns[0], columns[1], source}
	cells := []cell{
		says(asBody, g.Printer.Date(x.Date)), says(asStrong, progress.Value(g.Printer, g.r.Goal, x.Value)), says(asQuiet, g.t("sheet.source."+string(x.Source))),
	}
	if len(columns) > 3 {
		at, cells = append(at, columns[3]), append(cells, cell{look: asQuiet, spans: []paper.Span{asQuiet.span(x.Note)}, most: mostNote})
	}
	row, cut := g.row(at, cells...)
	if cut {
		g.long(g.t("sheet.readings.whole", "date", g.Printer.Date(x.Date)), x.Note)
	}
	row.items = append(row.items, sourceMark(x.Source, x.Counted).Moved(columns[2].x, 0.5*asBody.lead()))
	return row
}
