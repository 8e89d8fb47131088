package kit

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2/theme"

	"planpage/app/chart"
)

// sketch paints a chart's drawing as one picture: hundreds of strokes and marks as objects of the window cost a
// call each to draw, and the first of each kind a program to compile.
type sketch struct {
	brush
	v     *ChartView
	scale float32 // pixels for a unit of the window
}

// paint returns the view's drawing without its labels, so many pixels wide and high, on nothing.
func (v *ChartView) paint(w, h int, width float32) image.Image {
	s := &sketch{v: v}
	s.sheet = image.NewRGBA(image.Rect(0, 0, w, h))
	if w <= 0 || h <= 0 || width <= 0 {
		return s.sheet
	}
	s.scale = float32(w) / width
	for _, a := range v.drawn.Areas {
		low, high := s.at(a.X, a.Y), s.at(a.X+a.W, a.Y+a.H)
		s.figure.polygon(low, spot{high.x, low.y}, high, spot{low.x, high.y})
		s.ink(v.color(a.Role))
	}
	for _, l := range v.drawn.Lines {
		s.stroke([]chart.Point{{X: l.X1, Y: l.Y1}, {X: l.X2, Y: l.Y2}}, l.Role, l.Dashed, l.Width)
	}
	for _, p := range v.drawn.Paths {
		s.stroke(p.Points, p.Role, p.Dashed, p.Width)
	}
	for _, m := range v.drawn.Marks {
		s.mark(m)
	}
	return s.sheet
}

func (s *sketch) at(x, y float64) spot { return spot{float32(x) * s.scale, float32(y) * s.scale} }

func (s *sketch) stroke(points []chart.Point, role string, dashed bool, width float64) {
	list := make([]spot, len(points))
	for i, p := range points {
		list[i] = s.at(p.X, p.Y)
	}
	wide := max(1, float32(width)*s.v.weight(role)) * s.scale
	if len(list) == 2 {
		list[0], list[1] = level(list[0], list[1], wide)
	}
	gap := float32(0)
	if dashed || role == chart.RolePhase {
		gap = 3 * s.scale
	}
	s.line(list, wide, 5*s.scale, gap)
	s.ink(s.v.color(role))
}

// mark paints a mark; a hollow one is a smaller one of the paper's colour on top of a larger one.
func (s *sketch) mark(m chart.Mark) {
	at, radius, edge := s.at(m.X, m.Y), float32(m.R)*s.scale, float32(0)
	if m.Hollow {
		edge = 1.5 * s.scale
	}
	if m.Shape == chart.Diamond {
		edge *= math.Sqrt2
	}
	s.blot(m.Shape, at, radius+edge/2, s.v.color(m.Role))
	if m.Hollow {
		s.blot(m.Shape, at, radius-edge/2, theme.Color(ColorSurface))
	}
}

func (s *sketch) blot(shape string, at spot, radius float32, c color.Color) {
	if radius <= 0 {
		return
	}
	if shape == chart.Diamond {
		s.figure.polygon(spot{at.x, at.y - radius}, spot{at.x + radius, at.y}, spot{at.x, at.y + radius}, spot{at.x - radius, at.y})
	} else {
		s.figure.polygon(round(at, radius)...)
	}
	s.ink(c)
}
