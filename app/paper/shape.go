package paper

import "math"

// Kind is a small mark drawn as lines and areas, because the fonts lack it.
type Kind int

// The marks.
const (
	Square   Kind = iota // ■
	Triangle             // ▲
	Dot                  // ●
	Circle               // ○
	Check                // ✓
	TickBox              // ☐ to tick with a pen
	Missing              // □ in place of a letter that cannot be printed
	Arrow                // →
	Star                 // ★
	Cross                // ✗
	Diamond              // ◆
	Lozenge              // ◇
)

// Shape is a mark at the size of a letter. X is its left edge, Y the baseline, Size the text size beside which
// it stands. A Blank shape covers with white what lies behind its inside.
type Shape struct {
	X, Y, Size float64
	Kind       Kind
	Blank      bool
}

// Stroke is one line or area of a shape, in points on the page. Width is 0 for an area that is only filled.
type Stroke struct {
	Points []Point
	Closed bool
	Filled bool
	Width  float64
}

// MissingRune stands in cleaned text for a letter that cannot be printed.
const MissingRune = '□'

var shapeRunes = map[rune]Kind{
	'■': Square, '▲': Triangle, '●': Dot, '○': Circle, '✓': Check, '✔': Check, '☐': TickBox, MissingRune: Missing,
	'→': Arrow, '★': Star, '✗': Cross, '◆': Diamond, '◇': Lozenge,
}

// shapeWidths are in thousandths of the size, with the room at both sides.
var shapeWidths = [...]int{
	Square: 780, Triangle: 860, Dot: 780, Circle: 780, Check: 780, TickBox: 900, Missing: 640, Arrow: 940, Star: 900, Cross: 780,
	Diamond: 780, Lozenge: 780,
}

// Moved returns the shape elsewhere.
func (s Shape) Moved(dx, dy float64) Item { s.X += dx; s.Y += dy; return s }

// Bounds returns the rectangle around what is drawn.
func (s Shape) Bounds(f *Fonts) (left, top, right, bottom float64) {
	var all []Point
	for _, stroke := range s.Strokes() {
		all = append(all, stroke.Points...)
	}
	return Path{Points: all}.Bounds(f)
}

// Strokes returns how the shape is drawn, so that the screen and the PDF draw the same.
func (s Shape) Strokes() []Stroke {
	thin := max(ThinnestLine, 0.07*s.Size)
	switch s.Kind {
	case Square:
		return []Stroke{s.area(60, 0, 700, 0, 700, 640, 60, 640)}
	case Triangle:
		return []Stroke{s.area(40, 0, 820, 0, 430, 680)}
	case Dot:
		return []Stroke{{Points: s.ring(390, 325, ringRadius[Dot]), Closed: true, Filled: true}}
	case Circle:
		return []Stroke{{Points: s.ring(390, 325, ringRadius[Circle]), Closed: true, Width: thin}}
	case Diamond:
		return []Stroke{s.area(390, -60, 775, 325, 390, 710, 5, 325)}
	case Lozenge:
		return []Stroke{{Points: s.line(390, -20, 735, 325, 390, 670, 45, 325), Closed: true, Width: thin}}
	case Check:
		return []Stroke{{Points: s.line(100, 310, 310, 60, 700, 640), Width: max(0.8, 0.12*s.Size)}}
	case TickBox:
		return []Stroke{{Points: s.line(60, -30, 760, -30, 760, 670, 60, 670), Closed: true, Width: thin}}
	case Missing:
		return []Stroke{
			{Points: s.line(70, 0, 560, 0, 560, 660, 70, 660), Closed: true, Width: thin},
			{Points: s.line(70, 0, 560, 660), Width: thin},
		}
	case Arrow:
		return []Stroke{{Points: s.line(60, 330, 860, 330), Width: thin}, {Points: s.line(610, 540, 860, 330, 610, 120), Width: thin}}
	case Star:
		return []Stroke{{Points: s.star(), Closed: true, Filled: true}}
	case Cross:
		width := max(0.8, 0.1*s.Size)
		return []Stroke{{Points: s.line(120, 40, 660, 620), Width: width}, {Points: s.line(120, 620, 660, 40), Width: width}}
	}
	return nil
}

func (s Shape) area(xy ...float64) Stroke {
	return Stroke{Points: s.line(xy...), Closed: true, Filled: true}
}

// line turns pairs in thousandths, y upward from the baseline, into places on the page.
func (s Shape) line(xy ...float64) []Point {
	points := make([]Point, 0, len(xy)/2)
	for i := 0; i+1 < len(xy); i += 2 {
		points = append(points, Point{s.X + xy[i]*s.Size/1000, s.Y - xy[i+1]*s.Size/1000})
	}
	return points
}

func (s Shape) ring(x, y, r float64) []Point {
	const corners = 36
	xy := make([]float64, 0, 2*corners)
	for i := range corners {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / corners)
		xy = append(xy, x+r*cos, y+r*sin)
	}
	return s.line(xy...)
}

func (s Shape) star() []Point {
	xy := make([]float64, 0, 20)
	for i := range 10 {
		r := 420.0
		if i%2 == 1 {
			r = 165
		}
		sin, cos := math.Sincos(math.Pi/2 + math.Pi*float64(i)/5)
		xy = append(xy, 450+r*cos, 310+r*sin)
	}
	return s.line(xy...)
}

// ringRadius is how far a shape reaches from its middle at 390, 325, in thousandths.
var ringRadius = map[Kind]float64{Dot: 335, Circle: 290, Diamond: 385, Lozenge: 345}

// Around returns a Dot, Circle, Diamond or Lozenge with its middle at x, y and the radius r in points.
func Around(kind Kind, x, y, r float64) Shape {
	size := r * 1000 / ringRadius[kind]
	return Shape{X: x - 0.39*size, Y: y + 0.325*size, Size: size, Kind: kind}
}
