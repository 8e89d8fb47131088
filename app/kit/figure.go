package kit

import (
	"image"
	"math"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/vector"
)

// spot is a place in a drawing.
type spot struct{ x, y float32 }

// figure is an area to fill: closed outlines of lines and curves, in pixels, y downward. Where outlines of the same
// direction overlap, the area is filled once; all that strokes make go clockwise.
type figure struct{ pieces []piece }

// piece goes on from the last place to the last of its spots: one for a move or a line, two and three for curves.
type piece struct {
	op    sfnt.SegmentOp
	spots [3]spot
}

// last is the index of the spot where a piece ends.
func (p piece) last() int {
	switch p.op {
	case sfnt.SegmentOpQuadTo:
		return 1
	case sfnt.SegmentOpCubeTo:
		return 2
	}
	return 0
}

// letter adds an outline whose unit is the text size, with its left end and baseline at a place.
func (f *figure) letter(outline []piece, at spot, size float32) {
	for _, p := range outline {
		for i, s := range p.spots {
			p.spots[i] = spot{at.x + s.x*size, at.y + s.y*size}
		}
		f.pieces = append(f.pieces, p)
	}
}

// polygon adds an area with straight sides.
func (f *figure) polygon(corners ...spot) {
	for i, c := range corners {
		op := sfnt.SegmentOpLineTo
		if i == 0 {
			op = sfnt.SegmentOpMoveTo
		}
		f.pieces = append(f.pieces, piece{op, [3]spot{c}})
	}
}

// round returns the corners of a circle so small that its sides are not seen.
func round(middle spot, radius float32) []spot {
	corners := make([]spot, 32)
	for i := range corners {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(len(corners)))
		corners[i] = spot{middle.x + radius*float32(cos), middle.y + radius*float32(sin)}
	}
	return corners
}

// stroke adds a line through the points with flat ends and round joints.
func (f *figure) stroke(points []spot, width float32, closed bool) {
	if len(points) < 2 {
		return
	}
	if closed {
		points = append(points[:len(points):len(points)], points[0])
	}
	for i := 1; i < len(points); i++ {
		f.bar(points[i-1], points[i], width)
		switch {
		case i+1 < len(points):
			f.joint(points[i-1], points[i], points[i+1], width/2)
		case closed:
			f.joint(points[i-1], points[i], points[1], width/2)
		}
	}
}

// bar adds a straight line with flat ends.
func (f *figure) bar(a, b spot, width float32) {
	length := float32(math.Hypot(float64(b.x-a.x), float64(b.y-a.y)))
	if length == 0 {
		return
	}
	x, y := -(b.y-a.y)/length*width/2, (b.x-a.x)/length*width/2
	f.polygon(spot{a.x - x, a.y - y}, spot{b.x - x, b.y - y}, spot{b.x + x, b.y + y}, spot{a.x + x, a.y + y})
}

// joint fills the wedge that stays open outside of a bend at b.
func (f *figure) joint(a, b, c spot, radius float32) {
	if a == b || b == c {
		return
	}
	from := math.Atan2(float64(b.y-a.y), float64(b.x-a.x))
	turn := math.Remainder(math.Atan2(float64(c.y-b.y), float64(c.x-b.x))-from, 2*math.Pi)
	from -= math.Pi / 2 // the side outside of a turn to the right
	if turn < 0 {       // to the left: the other side, and from its end, so that the wedge goes clockwise, too
		from, turn = from+math.Pi+turn, -turn
	}
	steps := 1 + int(turn/0.4)
	corners := []spot{b}
	for i := range steps + 1 {
		sin, cos := math.Sincos(from + turn*float64(i)/float64(steps))
		corners = append(corners, spot{b.x + radius*float32(cos), b.y + radius*float32(sin)})
	}
	f.polygon(corners...)
}

// bounds returns the pixels the figure may touch.
func (f *figure) bounds() image.Rectangle {
	if len(f.pieces) == 0 {
		return image.Rectangle{}
	}
	low, high := f.pieces[0].spots[0], f.pieces[0].spots[0]
	for _, p := range f.pieces {
		for _, s := range p.spots[:p.last()+1] {
			low = spot{min(low.x, s.x), min(low.y, s.y)}
			high = spot{max(high.x, s.x), max(high.y, s.y)}
		}
	}
	return image.Rect(int(math.Floor(float64(low.x))), int(math.Floor(float64(low.y))),
		int(math.Ceil(float64(high.x))), int(math.Ceil(float64(high.y))))
}

// trace draws the outlines for a rasterizer whose origin is at a place of the figure.
func (f *figure) trace(z *vector.Rasterizer, origin spot) {
	for _, p := range f.pieces {
		for i, s := range p.spots {
			p.spots[i] = spot{s.x - origin.x, s.y - origin.y}
		}
		a, b, c := p.spots[0], p.spots[1], p.spots[2]
		switch p.op {
		case sfnt.SegmentOpMoveTo:
			z.ClosePath()
			z.MoveTo(a.x, a.y)
		case sfnt.SegmentOpLineTo:
			z.LineTo(a.x, a.y)
		case sfnt.SegmentOpQuadTo:
			z.QuadTo(a.x, a.y, b.x, b.y)
		case sfnt.SegmentOpCubeTo:
			z.CubeTo(a.x, a.y, b.x, b.y, c.x, c.y)
		}
	}
	z.ClosePath()
}
