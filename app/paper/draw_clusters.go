package paper

import (
	"fmt"
	"slices"
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

// stretch sets how wide letters are, in percent.
func (p *pen) stretch(percent float64) { p.pdf.RawWriteStr(fmt.Sprintf("%.2f Tz", percent)) }

// clusters fills the outlines of a run in a found font and lays the letters over them, from left to right as they stand.
func (p *pen) clusters(run Run, t Text, level int) {
	p.pdf.SetFillColor(level, level, level)
	for _, c := range run.Clusters {
		p.fill(c.Glyphs, run.X, t.Y, t.Size)
		letters := []rune(c.Text)
		if run.way() == toLeft {
			slices.Reverse(letters)
		}
		p.over(string(letters), run.X+c.X*t.Size, c.Width*t.Size, t)
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
