package kit

import (
	"image"
	"image/color"
	"strings"

	"planpage/app/paper"
)

// thinnest is the least width of a line in a picture of a page, in pixels: thinner ones would fade away.
const thinnest = 0.6

// pagePainter paints a page's items in their order, each as one figure in one grey.
type pagePainter struct {
	fonts   *paper.Fonts
	letters *letters
	scale   float64 // pixels per point
	left    float64 // pixels of the page that lie left of the picture
	brush
}

// paintPage returns the page so many pixels wide and high, black and grey on white.
func paintPage(fonts *paper.Fonts, letters *letters, page paper.Page, w, h int) *image.RGBA {
	return paintPart(fonts, letters, page, w, h, w, 0)
}

// paintPart returns a part of the page that is so many pixels wide as a whole: that right of left, from top to bottom.
func paintPart(fonts *paper.Fonts, letters *letters, page paper.Page, w, h, whole, left int) *image.RGBA {
	p := &pagePainter{fonts: fonts, letters: letters, left: float64(left)}
	p.sheet = image.NewRGBA(image.Rect(0, 0, w, h))
	for i := range p.sheet.Pix {
		p.sheet.Pix[i] = 0xff
	}
	if page.Width <= 0 || w <= 0 || h <= 0 {
		return p.sheet
	}
	p.scale = float64(whole) / page.Width
	for _, item := range page.Items {
		p.item(item)
	}
	return p.sheet
}

func (p *pagePainter) item(item paper.Item) {
	switch item := item.(type) {
	case paper.Text:
		p.text(item)
	case paper.Rule:
		p.rule(item)
	case paper.Path:
		p.stroke(p.spots(item.Points), p.wide(item.Width), item.Dashed)
		p.grey(item.Grey)
	case paper.Box:
		p.box(item)
	case paper.Shape:
		p.shape(item)
		p.grey(0)
	}
}

func (p *pagePainter) at(x, y float64) spot {
	return spot{float32(x*p.scale - p.left), float32(y * p.scale)}
}

func (p *pagePainter) spots(points []paper.Point) []spot {
	list := make([]spot, len(points))
	for i, q := range points {
		list[i] = p.at(q.X, q.Y)
	}
	return list
}

// wide is the width of a line in pixels.
func (p *pagePainter) wide(points float64) float32 {
	return float32(max(thinnest, max(points, paper.ThinnestLine)*p.scale))
}

// text places the letters by the advances the PDF names.
func (p *pagePainter) text(t paper.Text) {
	t.Text = strings.ToValidUTF8(t.Text, "\uFFFD")
	for _, run := range p.fonts.Runs(t) {
		if run.Shape != nil {
			p.shape(*run.Shape)
			continue
		}
		if run.Clusters != nil {
			p.clusters(run, t)
			continue
		}
		x := run.X
		for _, r := range run.Text {
			if shape, ok := p.letters.outline(run.Face, run.Fallback, r); ok {
				p.figure.letter(shape, p.at(x, t.Y), float32(t.Size*p.scale))
			} else {
				p.shape(paper.Shape{X: x, Y: t.Y, Size: t.Size, Kind: paper.Missing})
			}
			x += p.fonts.Width(run.Face, t.Size, string(r)) + t.Spacing
		}
	}
	p.grey(min(t.Grey, paper.PalestText))
}

// clusters paints the outlines of letters in a font that was found on the computer.
func (p *pagePainter) clusters(run paper.Run, t paper.Text) {
	for _, c := range run.Clusters {
		for _, g := range c.Glyphs {
			p.figure.letter(outlineOf(g.Outline), p.at(run.X+g.X*t.Size, t.Y+g.Y*t.Size), float32(t.Size*p.scale))
		}
	}
}

// rule draws a straight line. One that is level or upright starts on a pixel's edge, so that it is sharp, as in
// every viewer of PDFs.
func (p *pagePainter) rule(r paper.Rule) {
	a, b, width := p.at(r.X1, r.Y1), p.at(r.X2, r.Y2), p.wide(r.Width)
	a, b = level(a, b, width)
	p.stroke([]spot{a, b}, width, r.Dashed)
	p.grey(r.Grey)
}

func (p *pagePainter) stroke(points []spot, width float32, dashed bool) {
	gap := float32(0)
	if dashed {
		gap = float32(1.6 * p.scale)
	}
	p.line(points, width, float32(2*p.scale), gap)
}

func (p *pagePainter) box(b paper.Box) {
	if b.Filled {
		p.figure.polygon(p.at(b.X, b.Y), p.at(b.X+b.W, b.Y), p.at(b.X+b.W, b.Y+b.H), p.at(b.X, b.Y+b.H))
		p.grey(b.Fill)
	}
	if b.Line <= 0 {
		return
	}
	width := p.wide(b.Line)
	low, high := p.at(b.X, b.Y), p.at(b.X+b.W, b.Y+b.H)
	low = spot{sharp(low.x, width), sharp(low.y, width)}
	high = spot{sharp(high.x, width), sharp(high.y, width)}
	p.figure.stroke([]spot{low, {high.x, low.y}, high, {low.x, high.y}}, width, true)
	p.grey(0)
}

// shape gathers a mark from the strokes the PDF has, too.
func (p *pagePainter) shape(s paper.Shape) {
	for _, stroke := range s.Strokes() {
		points := p.spots(stroke.Points)
		if s.Blank && stroke.Closed {
			p.figure.polygon(points...)
			p.grey(1)
		}
		if stroke.Filled {
			p.figure.polygon(points...)
		} else {
			p.figure.stroke(points, p.wide(stroke.Width), stroke.Closed)
		}
	}
}

// grey fills what was gathered, 0 for black, 1 for white.
func (p *pagePainter) grey(level float64) {
	p.ink(color.Gray{Y: uint8(255*min(max(level, 0), 1) + 0.5)})
}
