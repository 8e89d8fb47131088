package sheet

import "planpage/app/paper"

// piece is a set part of a page: items with the origin at its top left corner, and its height.
type piece struct {
	items []paper.Item
	h     float64
}

// put adds another piece with its corner at x, y; the height stays.
func (p *piece) put(o piece, x, y float64) {
	for _, item := range o.items {
		p.items = append(p.items, item.Moved(x, y))
	}
}

// under adds another piece below, so far away.
func (p *piece) under(o piece, away float64) {
	p.put(o, 0, p.h+away)
	p.h += away + o.h
}

func (p *piece) rule(x1, x2, y, width, grey float64) {
	p.items = append(p.items, paper.Rule{X1: x1, Y1: y, X2: x2, Y2: y, Width: width, Grey: grey})
}

// height is that of pieces below each other.
func height(pieces []piece) float64 {
	h := 0.0
	for _, p := range pieces {
		h += p.h
	}
	return h
}

// stack puts pieces below each other.
func stack(pieces []piece) piece {
	var all piece
	for _, p := range pieces {
		all.under(p, 0)
	}
	return all
}

// align is where a line stands within its width.
type align int

const (
	left align = iota
	right
)

// lines breaks a paragraph into pieces of one printed line each.
func (s *setter) lines(p *paper.Paragraph, st style, width float64, to align) []piece {
	if p.Empty() {
		return nil
	}
	var list []piece
	for _, line := range p.Wrap(st.size, width) {
		x, one := 0.0, piece{h: st.lead()}
		if to == right {
			x = width - line.Width
		}
		for _, part := range line.Pieces {
			one.items = append(one.items, paper.Text{
				X: x + part.X, Y: st.lead()/2 + 0.31*st.size, Size: st.size, Face: part.Face, Grey: part.Grey, Text: part.Text,
			})
		}
		list = append(list, one)
	}
	return list
}

// words sets a text in as many lines as it takes.
func (s *setter) words(st style, width float64, words string) piece {
	return stack(s.lines(s.paragraph(st.span(words)), st, width, left))
}

// short sets a text in at most so many lines, and reports whether it had to be cut.
func (s *setter) short(st style, width float64, most int, to align, words string) (piece, bool) {
	p, cut := s.paragraph(st.span(words)).Cut(s.fonts, st.size, width, most)
	return stack(s.lines(p, st, width, to)), cut
}

// one sets a text that stands on one line.
func (s *setter) one(st style, width float64, to align, words string) piece {
	p, _ := s.short(st, width, 1, to, words)
	return p
}

// wide is how wide a text is on one line, with what rounding takes.
func (s *setter) wide(st style, words string) float64 {
	return s.paragraph(st.span(words)).Width(st.size) + 0.1
}
