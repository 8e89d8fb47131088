package paper

import "strings"

func (p *Paragraph) lineWidth(from, end int) int {
	for end > from && p.cells[end-1].r == ' ' {
		end--
	}
	total := 0
	for _, c := range p.cells[from:end] {
		total += c.width
	}
	return total
}

func (p *Paragraph) line(from, end int, size float64) Line {
	for end > from && p.cells[end-1].r == ' ' {
		end--
	}
	for from < end && p.cells[from].r == ' ' {
		from++
	}
	line := Line{}
	total := 0
	for i := from; i < end; {
		look, x := p.cells[i].style, total
		var b strings.Builder
		b.Grow(end - i)
		if i == from && p.leftwardAt(from) {
			b.WriteRune(leftward)
		}
		if p.cells[i].inner { // a word broken inside keeps the forms of its letters
			b.WriteRune(joiner)
		}
		for ; i < end && p.cells[i].style == look; i++ {
			b.WriteRune(p.cells[i].r)
			total += p.cells[i].width
		}
		if i < len(p.cells) && p.cells[i].inner {
			b.WriteRune(joiner)
		}
		if i == end && p.leftwardAt(end) {
			b.WriteRune(leftward)
		}
		line.Pieces = append(line.Pieces, Piece{
			X: float64(x) * size / 1000, Span: Span{Face: look.face, Grey: look.grey, Text: b.String()},
		})
	}
	line.Width = float64(total) * size / 1000
	return line
}

// leftwardAt reports whether the text on both sides of a line's end goes from right to left.
func (p *Paragraph) leftwardAt(at int) bool {
	if !p.rtl || at == 0 || at >= len(p.cells) {
		return false
	}
	before, after := neutral, neutral
	for i := at - 1; i >= 0 && before == neutral; i-- {
		before = wayOf(p.cells[i].r)
	}
	for i := at; i < len(p.cells) && after == neutral; i++ {
		after = wayOf(p.cells[i].r)
	}
	return before == toLeft && after != toRight || before == number && after == toLeft
}

// thousandths is a width in points in the unit of the cells; what was measured in them comes back whole.
func thousandths(size, width float64) int { return int(width/size*1000 + 1e-6) }
