// Package paper describes a printed page, measures text as it will be printed, and draws the page as a PDF.
//
// A Page is a list of items with places in points, origin top left, y downward, in the order a person reads
// them. What always holds: any text can be drawn (what the fonts lack is replaced by a visible box, never
// dropped and never an error), a width that was measured is the width that is printed, no line is thinner and
// no text paler than a worn copier can carry, and the same pages give the same bytes.
package paper

import "time"

// Limits of what a school copier carries.
const (
	// ThinnestLine is the least width of any drawn line, in points.
	ThinnestLine = 0.4
	// PalestText is the lightest grey a text may have, as a share of white: 60 % black.
	PalestText = 0.4
)

// Face is one cut of the page's typeface.
type Face int

// The four faces.
const (
	Regular Face = iota
	Bold
	Italic
	BoldItalic
)

// Page is one side of paper. Width and Height are in points. Made is written into the PDF as its date, so that
// the same page gives the same bytes on any day.
type Page struct {
	Width, Height float64
	Title         string
	Author        string
	Subject       string
	Lang          string
	Made          time.Time
	Items         []Item
}

// Item is one thing on a page: Text, Rule, Box, Shape or Path.
type Item interface {
	// Moved returns the item dx points further right and dy points further down.
	Moved(dx, dy float64) Item
	// Bounds returns the smallest upright rectangle around the item, for a Text its line box.
	Bounds(f *Fonts) (left, top, right, bottom float64)
}

// Text is one run of text on one line. X is its left edge, Y its baseline, Spacing the extra room after each
// letter in points, Grey 0 for black up to PalestText.
type Text struct {
	X, Y    float64
	Size    float64
	Face    Face
	Grey    float64
	Spacing float64
	Text    string
}

// Rule is a straight line. Grey is 0 for black.
type Rule struct {
	X1, Y1, X2, Y2 float64
	Width          float64
	Grey           float64
	Dashed         bool
}

// Box is an upright rectangle with an outline of the given Line width (none when 0), filled with the grey
// Fill when Filled is set.
type Box struct {
	X, Y, W, H float64
	Line       float64
	Filled     bool
	Fill       float64
}

// Path is a line through several points.
type Path struct {
	Points []Point
	Width  float64
	Grey   float64
	Dashed bool
}

// Point is a place on the page.
type Point struct{ X, Y float64 }

// Moved returns the text elsewhere.
func (t Text) Moved(dx, dy float64) Item { t.X += dx; t.Y += dy; return t }

// Moved returns the rule elsewhere.
func (r Rule) Moved(dx, dy float64) Item {
	r.X1, r.X2, r.Y1, r.Y2 = r.X1+dx, r.X2+dx, r.Y1+dy, r.Y2+dy
	return r
}

// Moved returns the box elsewhere.
func (b Box) Moved(dx, dy float64) Item { b.X += dx; b.Y += dy; return b }

// Moved returns the path elsewhere.
func (p Path) Moved(dx, dy float64) Item {
	points := make([]Point, len(p.Points))
	for i, q := range p.Points {
		points[i] = Point{q.X + dx, q.Y + dy}
	}
	p.Points = points
	return p
}

// Bounds returns the line box: from above the capitals to below the descenders.
func (t Text) Bounds(f *Fonts) (left, top, right, bottom float64) {
	width := f.Width(t.Face, t.Size, t.Text) + t.Spacing*float64(len([]rune(t.Text)))
	return t.X, t.Y - 0.74*t.Size, t.X + width, t.Y + 0.22*t.Size
}

// Bounds returns the rectangle between the rule's ends.
func (r Rule) Bounds(*Fonts) (left, top, right, bottom float64) {
	return min(r.X1, r.X2), min(r.Y1, r.Y2), max(r.X1, r.X2), max(r.Y1, r.Y2)
}

// Bounds returns the box itself.
func (b Box) Bounds(*Fonts) (left, top, right, bottom float64) { return b.X, b.Y, b.X + b.W, b.Y + b.H }

// Bounds returns the rectangle around the points; all zeros without points.
func (p Path) Bounds(*Fonts) (left, top, right, bottom float64) {
	for i, q := range p.Points {
		if i == 0 {
			left, top, right, bottom = q.X, q.Y, q.X, q.Y
		}
		left, top, right, bottom = min(left, q.X), min(top, q.Y), max(right, q.X), max(bottom, q.Y)
	}
	return left, top, right, bottom
}
