package kit

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// spot is a place in a drawing, in the window's units.
type spot struct{ x, y float32 }

// sketch draws with canvas objects and uses them again for the next drawing: a chart is drawn at every change of
// width, and new objects would be new textures.
type sketch struct {
	objects  []fyne.CanvasObject
	lines    pool[*canvas.Line]
	texts    pool[*canvas.Text]
	circles  pool[*canvas.Circle]
	boxes    pool[*canvas.Rectangle]
	polygons pool[*canvas.ArbitraryPolygon]
}

// pool hands out its objects in order, and makes another when all are in use.
type pool[T fyne.CanvasObject] struct {
	all  []T
	used int
}

func (p *pool[T]) next(fresh func() T) T {
	if p.used == len(p.all) {
		p.all = append(p.all, fresh())
	}
	p.used++
	return p.all[p.used-1]
}

// begin starts an empty drawing.
func (s *sketch) begin() {
	s.objects = s.objects[:0:0]
	s.lines.used, s.texts.used, s.circles.used, s.boxes.used, s.polygons.used = 0, 0, 0, 0, 0
}

func (s *sketch) line(a, b spot, width float32, c color.Color) {
	l := s.lines.next(func() *canvas.Line { return canvas.NewLine(c) })
	l.Position1, l.Position2 = fyne.NewPos(a.x, a.y), fyne.NewPos(b.x, b.y)
	l.StrokeColor, l.StrokeWidth = c, width
	s.objects = append(s.objects, l)
}

// path draws a stroke through the points; on and off are the lengths of dashes and gaps, off 0 for none.
func (s *sketch) path(points []spot, width float32, c color.Color, on, off float32) {
	for i := 1; i < len(points); i++ {
		if off <= 0 {
			s.line(points[i-1], points[i], width, c)
		}
	}
	if off > 0 {
		for _, d := range dashes(points, on, off) {
			s.line(d[0], d[1], width, c)
		}
	}
}

// dashes cuts a stroke into pieces of the length on with gaps of the length off; the pattern goes on around
// corners.
func dashes(points []spot, on, off float32) [][2]spot {
	var list [][2]spot
	drawing, left := true, on
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		length := float32(math.Hypot(float64(b.x-a.x), float64(b.y-a.y)))
		for done := float32(0); done < length; {
			step := min(left, length-done)
			if drawing {
				list = append(list, [2]spot{between(a, b, done/length), between(a, b, (done+step)/length)})
			}
			done += step
			if left -= step; left <= 0 {
				drawing = !drawing
				left = off
				if drawing {
					left = on
				}
			}
		}
	}
	return list
}

func between(a, b spot, part float32) spot {
	return spot{a.x + (b.x-a.x)*part, a.y + (b.y-a.y)*part}
}

// circle draws around a middle: filled, with an edge unless width is 0.
func (s *sketch) circle(at spot, radius float32, fill, edge color.Color, width float32) {
	o := s.circles.next(func() *canvas.Circle { return canvas.NewCircle(fill) })
	o.FillColor, o.StrokeColor, o.StrokeWidth = fill, edge, width
	place(o, at.x-radius, at.y-radius, 2*radius, 2*radius)
	s.objects = append(s.objects, o)
}

// box draws an upright rectangle: filled, with an edge unless width is 0.
func (s *sketch) box(at spot, w, h float32, fill, edge color.Color, width float32) {
	o := s.boxes.next(func() *canvas.Rectangle { return canvas.NewRectangle(fill) })
	o.FillColor, o.StrokeColor, o.StrokeWidth = fill, edge, width
	place(o, at.x, at.y, w, h)
	s.objects = append(s.objects, o)
}

// polygon fills the points, at most 16, with an edge unless width is 0.
func (s *sketch) polygon(points []spot, fill, edge color.Color, width float32) {
	low, high := points[0], points[0]
	for _, p := range points {
		low, high = spot{min(low.x, p.x), min(low.y, p.y)}, spot{max(high.x, p.x), max(high.y, p.y)}
	}
	o := s.polygons.next(func() *canvas.ArbitraryPolygon { return canvas.NewArbitraryPolygon(nil, fill) })
	o.Points = make([]fyne.Position, len(points))
	for i, p := range clockwise(points) {
		o.Points[i] = fyne.NewPos(p.x-low.x, p.y-low.y)
	}
	o.FillColor, o.StrokeColor, o.StrokeWidth = fill, edge, width
	place(o, low.x, low.y, high.x-low.x, high.y-low.y)
	s.objects = append(s.objects, o)
}

// clockwise returns the points in the order Fyne's polygons want, seen with y downward.
func clockwise(points []spot) []spot {
	area := float32(0)
	for i, p := range points {
		q := points[(i+1)%len(points)]
		area += p.x*q.y - q.x*p.y
	}
	if area >= 0 {
		return points
	}
	turned := make([]spot, len(points))
	for i, p := range points {
		turned[len(points)-1-i] = p
	}
	return turned
}

// text writes words with their left end and baseline at a place.
func (s *sketch) text(at spot, words string, size float32, c color.Color) {
	o := s.texts.next(func() *canvas.Text { return canvas.NewText("", nil) })
	o.Text, o.TextSize, o.Color = words, size, c
	room, base := fyne.CurrentApp().Driver().RenderedTextSize(words, size, o.TextStyle, nil)
	place(o, at.x, at.y-base, room.Width, room.Height)
	s.objects = append(s.objects, o)
}
