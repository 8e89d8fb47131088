package paper

import (
	"fmt"
	"strings"
	"unicode/utf16"
)

// speak begins a mark whose letters are said by what is read aloud or copied; EMC ends it.
func (p *pen) speak(letters string) {
	var b strings.Builder
	for _, unit := range utf16.Encode([]rune(letters)) {
		fmt.Fprintf(&b, "%04X", unit)
	}
	p.pdf.RawWriteStr("/Span <</ActualText <FEFF" + b.String() + ">>> BDC")
}

// clusters fills the outlines of a run in a found font. Each cluster carries its letters over a space of its width, so
// that it can be marked and copied in its place.
func (p *pen) clusters(run Run, t Text, level int) {
	space := p.fonts.Width(run.Face, t.Size, " ")
	for _, c := range run.Clusters {
		x := run.X + c.X*t.Size
		p.speak(c.Text)
		p.pdf.SetFillColor(level, level, level)
		p.fill(c.Glyphs, run.X, t.Y, t.Size)
		p.use(Run{Face: run.Face}, t.Size)
		if wide := c.Width * t.Size; wide > 0 && space > 0 {
			p.pdf.RawWriteStr(fmt.Sprintf("%.2f Tz", 100*wide/space))
			p.pdf.Text(x, t.Y, " ")
			p.pdf.RawWriteStr("100 Tz")
		} else {
			p.pdf.Text(x, t.Y, " ")
		}
		p.pdf.RawWriteStr("EMC")
	}
}

// fill draws glyphs as one area. A curve of two points is written as the same curve of three.
func (p *pen) fill(glyphs []Glyph, x, y, size float64) {
	if len(glyphs) == 0 {
		return
	}
	for _, g := range glyphs {
		at := Point{}
		place := func(q Point) Point { return Point{x + (g.X+q.X)*size, y + (g.Y+q.Y)*size} }
		for i, s := range g.Outline {
			if s.Step == MoveTo && i > 0 {
				p.pdf.ClosePath()
			}
			a, b, c := place(s.Points[0]), place(s.Points[1]), place(s.Points[2])
			switch s.Step {
			case MoveTo:
				p.pdf.MoveTo(a.X, a.Y)
			case LineTo:
				p.pdf.LineTo(a.X, a.Y)
			case QuadTo:
				p.pdf.CurveBezierCubicTo(at.X+(a.X-at.X)*2/3, at.Y+(a.Y-at.Y)*2/3, b.X+(a.X-b.X)*2/3, b.Y+(a.Y-b.Y)*2/3, b.X, b.Y)
			case CubeTo:
				p.pdf.CurveBezierCubicTo(a.X, a.Y, b.X, b.Y, c.X, c.Y)
			}
			at = place(s.Points[s.Step.Points()-1])
		}
		p.pdf.ClosePath()
	}
	p.pdf.DrawPath("F")
}
