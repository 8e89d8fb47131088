package sheet

import "planpage/app/paper"

// column is where a table has its cells.
type column struct {
	x, width float64
	to       align
	head     string
}

// places gives the columns of fixed widths their places, and what is left of the width to the one that grows.
func places(width, between float64, grows int, columns ...column) []column {
	rest := width - between*float64(len(columns)-1)
	for i, c := range columns {
		if i != grows {
			rest -= c.width
		}
	}
	columns[grows].width = rest
	x := 0.0
	for i := range columns {
		columns[i].x = x
		x += columns[i].width + between
	}
	return columns
}

// heads sets the heads of the columns over a hairline.
func (s *setter) heads(columns []column, width float64) (p piece) {
	for _, c := range columns {
		p.put(s.one(asHeads, c.width, c.to, c.head), c.x, 0)
	}
	p.h = asHeads.lead() + 1
	p.rule(0, width, p.h, hairline, 0)
	p.h += 2
	return p
}

// cell is what a row says in a column, in at most so many lines; 0 is no limit.
type cell struct {
	look  style
	spans []paper.Span
	most  int
}

func says(look style, words string) cell {
	return cell{look: look, spans: []paper.Span{look.span(words)}}
}

// row sets one row, cell after cell, as they are read. It reports whether a cell was cut to its lines.
func (s *setter) row(columns []column, cells ...cell) (row piece, cut bool) {
	for i, one := range cells {
		c := columns[i]
		words, short := s.paragraph(one.spans...).Cut(s.fonts, one.look.size, c.width, one.most)
		cut = cut || short
		set := stack(s.lines(words, one.look, c.width, c.to))
		row.put(set, c.x, 0)
		row.h = max(row.h, set.h)
	}
	return row, cut
}

// ruled ends rows with hairlines.
func ruled(rows []piece, width float64) []piece {
	const pad = 2
	for i := range rows {
		rows[i].h += pad
		rows[i].rule(0, width, rows[i].h, hairline, softGrey)
		rows[i].h += pad
	}
	return rows
}

// columned is a long table set in several columns like a newspaper, each under the same heads. No row is higher than a
// quarter of a page.
type columned struct {
	title, again  piece // above it on the first page, and on further ones
	heads         piece
	rows          []piece
	n             int
	width, gutter float64
}

// fewest is how many rows stand at least below the heads at the foot of a page.
const fewest = 3

// columns puts a long table on as many pages as it takes; on its last page the columns are even.
func (f *flow) columns(t columned, away float64) {
	title, rows := t.title, t.rows
	for len(rows) > 0 {
		f.keep(away, title.h+t.heads.h+height(rows[:min(len(rows), fewest)]))
		room := f.room(away) - title.h - t.heads.h
		set, rest := t.fill(rows, room)
		for h := rows[0].h; len(rest) == 0 && h < room; h++ {
			if even, over := t.fill(rows, h); len(over) == 0 {
				set = even
				break
			}
		}
		f.page().under(title, away)
		f.page().under(t.beside(set), 0)
		if rows = rest; len(rows) > 0 {
			f.next()
			title, away = t.again, nearGap
		}
	}
}

// fill puts rows into columns so high. What does not fit is the rest.
func (t columned) fill(rows []piece, h float64) (set [][]piece, rest []piece) {
	for len(set) < t.n && len(rows) > 0 {
		n := 0
		for left := h; n < len(rows) && rows[n].h <= left; n++ {
			left -= rows[n].h
		}
		set, rows = append(set, rows[:n]), rows[n:]
	}
	return set, rows
}

// beside sets columns side by side under their heads.
func (t columned) beside(set [][]piece) (p piece) {
	for i, column := range set {
		x := float64(i) * (t.width + t.gutter)
		p.put(t.heads, x, 0)
		inner := stack(column)
		p.put(inner, x, t.heads.h)
		p.h = max(p.h, t.heads.h+inner.h)
	}
	return p
}
