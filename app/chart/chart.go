// Package chart holds the geometry of the charts, once: the window and the paper both draw what it returns.
//
// It knows no colours and no drawing surface. A Drawing is made of lines, paths, marks, areas and labels with words
// for their roles; the drawer maps each role to a colour and a stroke. Units are those of the width and height
// asked for, the origin is the top left corner, y grows downward. What always holds: every coordinate is a finite
// number inside the frame, and no label overlaps another or leaves the frame; a label that fits nowhere is left out.
package chart

import (
	"math"
	"slices"
	"unicode/utf8"

	"planpage/app/text"
)

// The roles of a drawing's parts.
const (
	RoleGrid     = "grid"
	RoleAxis     = "axis"
	RoleAim      = "aim"
	RoleSchool   = "school"
	RoleHome     = "home"
	RolePrivate  = "private"
	RoleTrend    = "trend"
	RoleToday    = "today"
	RoleTarget   = "target"
	RolePhase    = "phase"
	RoleSummer   = "summer"
	RoleExpected = "expected"
	RoleLabel    = "label"
	RoleScore    = "score"
	RoleMiddle   = "middle" // the line at 100 of a score strip
)

// The shapes of a mark and the ways a label stands to its X.
const (
	Dot     = "dot"
	Diamond = "diamond"
	Left    = "left"
	Center  = "center"
	Right   = "right"
)

// Point is a place in the drawing.
type Point struct{ X, Y float64 }

// Line is a straight stroke.
type Line struct {
	X1, Y1, X2, Y2 float64
	Role           string
	Dashed         bool
	Width          float64
}

// Path is a stroke through several points.
type Path struct {
	Points []Point
	Role   string
	Dashed bool
	Width  float64
}

// Mark is a sign of radius R around X, Y. Reading is the index of the reading it shows, or -1.
type Mark struct {
	X, Y, R float64
	Shape   string
	Role    string
	Hollow  bool
	Reading int
}

// Label is one line of text of the width W and the height Size: Y is its baseline, Align says whether X is its left
// end, its middle or its right end.
type Label struct {
	X, Y    float64
	Text    string
	Align   string
	Role    string
	W, Size float64
}

// Area is a rectangle behind everything else.
type Area struct {
	X, Y, W, H float64
	Role       string
}

// Drawing is a chart as simple parts, to be drawn in the order areas, lines, paths, marks, labels.
type Drawing struct {
	W, H   float64
	Areas  []Area
	Lines  []Line
	Paths  []Path
	Marks  []Mark
	Labels []Label
}

// Style says how a full chart writes and draws: in whose words, at what text size, how wide its thinnest line is (1
// when not given), and how wide a text is. Without Measure a text is taken as 0.56 of the size a letter.
type Style struct {
	Printer *text.Printer
	Size    float64
	Stroke  float64
	Measure func(s string) float64
}

func (s Style) width(words string) float64 {
	if s.Measure != nil {
		return s.Measure(words)
	}
	return 0.56 * s.Size * float64(utf8.RuneCountInString(words))
}

// box is the room a label or a mark takes.
type box struct{ x1, y1, x2, y2 float64 }

func (b box) meets(o box) bool { return b.x1 < o.x2 && o.x1 < b.x2 && b.y1 < o.y2 && o.y1 < b.y2 }

// Box returns the corners of the label's room, top left and bottom right: from 0.8 of its size above the baseline to
// 0.25 below.
func (l Label) Box() (x1, y1, x2, y2 float64) {
	b := l.box()
	return b.x1, b.y1, b.x2, b.y2
}

func (l Label) box() box {
	x := l.X
	switch l.Align {
	case Center:
		x -= l.W / 2
	case Right:
		x -= l.W
	}
	return box{x, l.Y - 0.8*l.Size, x + l.W, l.Y + 0.25*l.Size}
}

// place adds the first of the candidates that stays in the frame and meets no other label; those that also keep clear of
// marks are tried first. It reports whether one fitted.
func (d *Drawing) place(candidates ...Label) bool {
	return d.placeBy(candidates, d.clear, func(box) bool { return true })
}

// placeOffGrid does the same, but tries first those that no level line of the grid strikes through, either.
func (d *Drawing) placeOffGrid(candidates ...Label) bool {
	return d.placeBy(candidates, func(b box) bool { return d.clear(b) && !d.struck(b) }, d.clear, func(box) bool { return true })
}

func (d *Drawing) placeBy(candidates []Label, rules ...func(box) bool) bool {
	for _, fits := range rules {
		for _, c := range candidates {
			if c.Text != "" && d.free(c) && fits(c.box()) {
				d.Labels = append(d.Labels, c)
				return true
			}
		}
	}
	return false
}

// free reports whether a label stays in the frame and keeps its distance from the others.
func (d *Drawing) free(c Label) bool {
	b := c.box()
	if b.x1 < 0 || b.y1 < 0 || b.x2 > d.W || b.y2 > d.H || math.IsNaN(b.x1+b.y1) {
		return false
	}
	apart := 0.3 * c.Size
	b.x1, b.x2 = b.x1-apart, b.x2+apart
	return !slices.ContainsFunc(d.Labels, func(l Label) bool { return l.box().meets(b) })
}

// struck reports whether a level line of the grid runs through the box.
func (d *Drawing) struck(b box) bool {
	return slices.ContainsFunc(d.Lines, func(l Line) bool {
		return l.Role == RoleGrid && b.meets(box{l.X1, l.Y1 - 1, l.X2, l.Y1 + 1})
	})
}

// clear reports whether no mark, stroke or upright line runs through the box; the level lines of the grid may.
func (d *Drawing) clear(b box) bool {
	for _, m := range d.Marks {
		if b.meets(box{m.X - m.R, m.Y - m.R, m.X + m.R, m.Y + m.R}) {
			return false
		}
	}
	for _, l := range d.Lines {
		if l.X1 == l.X2 && b.meets(box{l.X1 - 1, l.Y1, l.X1 + 1, l.Y2}) {
			return false
		}
	}
	return !slices.ContainsFunc(d.Paths, func(p Path) bool { return p.crosses(b) })
}

// samples is at how many places of a stroke's leg a label looks whether it would lie on it.
const samples = 32

func (p Path) crosses(b box) bool {
	for i := 1; i < len(p.Points); i++ {
		from, to := p.Points[i-1], p.Points[i]
		for n := range samples + 1 {
			part := float64(n) / samples
			x, y := from.X+(to.X-from.X)*part, from.Y+(to.Y-from.Y)*part
			if b.meets(box{x, y, x, y}) {
				return true
			}
		}
	}
	return false
}
