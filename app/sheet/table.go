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

// row sets one row as pieces of a printed line each, so that a row longer than a page goes on to the next. It reports
// whether a cell was cut to its lines.
func (s *setter) row(columns []column, cells ...cell) (row []piece, cut bool) {
	for i, one := range cells {
		c := columns[i]
		words, short := s.paragraph(one.spans...).Cut(s.fonts, one.look.size, c.width, one.most)
		cut = cut || short
		for n, line := range s.lines(words, one.look, c.width, c.to) {
			if n == len(row) {
				row = append(row, piece{h: line.h})
			}
			row[n].put(line, c.x, 0)
			row[n].h = max(row[n].h, line.h)
		}
	}
	return row, cut
}

// ruled parts rows by hairlines.
func ruled(rows [][]piece, width float64) []piece {
	const pad = 2
	var list []piece
	for _, row := range rows {
		for i, line := range row {
			if i == len(row)-1 {
				line.h += pad
				line.rule(0, width, line.h, hairline, softGrey)
				line.h += pad
			}
			list = append(list, line)
		}
	}
	return list
}

// columned is a long table set in several columns like a newspaper, each under the same heads.
type columned struct {
	title, again  piece // above it on the first page, and on further ones
	heads         piece
	rows          [][]piece
	n             int
	width, gutter float64
}

// columns puts a long table on as many pages as it takes; on its last page the columns are even.
func (f *flow) columns(t columned, away float64) {
	title, rows := t.title, t.rows
	for len(rows) > 0 {
		f.keep(away, title.h+t.heads.h+3*rows[0][0].h)
		room := f.room(away) - title.h - t.heads.h
		set, rest := t.fill(rows, room)
		for h := rows[0][0].h; len(rest) == 0 && h < room; h++ {
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

// fill puts rows into columns so high; a row higher than a column goes on in the next. What does not fit is the rest.
func (t columned) fill(rows [][]piece, h float64) (set [][]piece, rest [][]piece) {
	set = [][]piece{nil}
	for i, row := range rows {
		for len(row) > 0 {
			last := len(set) - 1
			left := h - height(set[last])
			fits := t.fitting(row, left, h)
			set[last] = append(set[last], row[:fits]...)
			if row = row[fits:]; len(row) == 0 {
				break
			}
			if len(set) == t.n {
				return set, append([][]piece{row}, rows[i+1:]...)
			}
			set = append(set, nil)
		}
	}
	return set, nil
}

// fitting is how many lines of a row stand in what is left of a column: all or none, unless no column holds them all.
func (t columned) fitting(row []piece, left, h float64) int {
	if height(row) <= left {
		return len(row)
	}
	if height(row) <= h {
		return 0
	}
	n := 0
	for used := 0.0; n < len(row) && used+row[n].h <= left; n++ {
		used += row[n].h
	}
	return n
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
