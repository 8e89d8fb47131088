package onepage

import (
	"slices"

	"planpage/app/paper"
)

// longestItem is how many printed lines an item may have before it is shortened when the page is full.
const longestItem = 4

// rowLines is the most printed lines among a row's cells, at the widths of its block.
func (s setter) rowLines(p *panel, r *row, w float64) int {
	n := 0
	for i, cell := range r.cells {
		n = max(n, s.lines(cell, s.cellWidth(p, i, w)))
	}
	return n
}

// cellWidth is the width that a row's cell i is set at, in a block of the width w.
func (s setter) cellWidth(p *panel, i int, w float64) float64 {
	switch p.block.Form {
	case Asks:
		cols := s.askColumns(w, p.block.Heads)
		if i == 0 {
			return cols.fact
		}
		return cols.ask
	case Goals:
		if s.look.large {
			return w * 0.6
		}
		cols := s.goalColumns(p, w)
		if i == 3 {
			return cols.school
		}
		return cols.name
	case Scores:
		return s.scoreColumns(p, w).name
	case Flow:
		return w
	}
	return w - 1.25*s.body
}

// shorten cuts each cell of a row to so many lines, and the item's words with it. It reports whether anything
// was cut.
func (s setter) shorten(p *panel, r *row, w float64, lines int) bool {
	cut, whole := false, &row{item: r.item, cells: slices.Clone(r.cells), at: r.at}
	for i, cell := range r.cells {
		short, was := cell.Cut(s.fonts, s.body, s.cellWidth(p, i, w), lines)
		if was {
			r.cells[i], cut = short, true
			r.item.replace(i, short)
		}
	}
	if cut {
		r.cut, r.whole = true, whole
	}
	return cut
}

// shortenFlow cuts a row of a flow so that it has the block's lines at most, with the words that lead to it. It reports
// whether it was cut.
func (s setter) shortenFlow(p *panel, r *row, w float64) bool {
	whole := &row{item: r.item, cells: slices.Clone(r.cells), at: r.at}
	for n := p.block.MostLines; n > 0 && s.flowLines([]*row{r}, w) > p.block.MostLines; n-- {
		r.item, r.cells = whole.item, slices.Clone(whole.cells)
		if s.shorten(p, r, w, n) {
			r.whole = whole
		}
	}
	return r.whole != nil
}

// flowLines is how many lines rows of a flow take in one go.
func (s setter) flowLines(rows []*row, w float64) int {
	return s.lines(s.fonts.Join(s.said(rows)...), w)
}

// replace puts shortened words where cell i came from.
func (item *Item) replace(i int, p *paper.Paragraph) {
	switch {
	case item.Goal != nil:
		row := *item.Goal
		switch i {
		case 1:
			row.Name = p.String()
		case 2:
			row.Unit = p.String()
		case 3:
			row.School = p.String()
		}
		item.Goal = &row
	case item.Score != nil:
		row := *item.Score
		row.Name, row.Test = p.String(), ""
		item.Score = &row
	case i == 0:
		item.Spans = p.Spans()
	default:
		asks := append([]string(nil), item.Asks...)
		asks[i-1] = p.String()
		item.Asks = asks
	}
}
