package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"planpage/app/progress"
	"planpage/app/text"
)

// Mark is a small shape that carries a meaning beside a word: neither font has these signs, so they are drawn.
type Mark string

// The marks.
const (
	MarkDot      Mark = "dot"
	MarkSquare   Mark = "square"
	MarkTriangle Mark = "triangle"
	MarkCheck    Mark = "check"
	MarkCircle   Mark = "circle"
	MarkDown     Mark = "down"
)

// Shape is a mark in a colour of the theme, as high as the text beside it.
type Shape struct {
	widget.BaseWidget
	mark  Mark
	color fyne.ThemeColorName
}

// NewShape returns a mark.
func NewShape(mark Mark, color fyne.ThemeColorName) *Shape {
	s := &Shape{mark: mark, color: color}
	s.ExtendBaseWidget(s)
	return s
}

// Set shows another mark.
func (s *Shape) Set(mark Mark, color fyne.ThemeColorName) {
	if s.mark != mark || s.color != color {
		s.mark, s.color = mark, color
		s.Refresh()
	}
}

// MinSize follows the text size.
func (s *Shape) MinSize() fyne.Size {
	side := theme.Size(SizeBody) * 0.85
	return fyne.NewSize(side, side)
}

// CreateRenderer draws the mark.
func (s *Shape) CreateRenderer() fyne.WidgetRenderer {
	r := &shapeRenderer{s: s}
	r.build()
	return r
}

type shapeRenderer struct {
	s       *Shape
	built   Mark
	objects []fyne.CanvasObject
}

func (r *shapeRenderer) Destroy()                     {}
func (r *shapeRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *shapeRenderer) MinSize() fyne.Size           { return r.s.MinSize() }

func (r *shapeRenderer) Refresh() {
	r.build()
	r.Layout(r.s.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
}

// build makes the canvas objects of the mark in its colour.
func (r *shapeRenderer) build() {
	c := theme.Color(r.s.color)
	switch r.s.mark {
	case MarkSquare:
		r.objects = []fyne.CanvasObject{canvas.NewRectangle(c)}
	case MarkTriangle:
		r.objects = []fyne.CanvasObject{regular(3, 0, c)}
	case MarkDown:
		r.objects = []fyne.CanvasObject{regular(3, 180, c)}
	case MarkCheck:
		r.objects = []fyne.CanvasObject{stroke(c), stroke(c)}
	case MarkCircle:
		ring := canvas.NewCircle(color.Transparent)
		ring.StrokeColor, ring.StrokeWidth = c, 2
		r.objects = []fyne.CanvasObject{ring}
	default:
		r.objects = []fyne.CanvasObject{canvas.NewCircle(c)}
	}
	r.built = r.s.mark
}

func regular(sides uint, angle float32, c color.Color) *canvas.RegularPolygon {
	p := canvas.NewRegularPolygon(sides, c)
	p.Angle = angle
	return p
}

func stroke(c color.Color) *canvas.Line {
	l := canvas.NewLine(c)
	l.StrokeWidth = 2.2
	return l
}

// Layout places the mark in a square in the middle of its room.
func (r *shapeRenderer) Layout(size fyne.Size) {
	side := min(size.Width, size.Height)
	x, y := (size.Width-side)/2, (size.Height-side)/2
	if r.built == MarkCheck {
		first, second := r.objects[0].(*canvas.Line), r.objects[1].(*canvas.Line)
		first.Position1, first.Position2 = fyne.NewPos(x+side*0.12, y+side*0.55), fyne.NewPos(x+side*0.38, y+side*0.82)
		second.Position1, second.Position2 = fyne.NewPos(x+side*0.38, y+side*0.82), fyne.NewPos(x+side*0.88, y+side*0.18)
		return
	}
	inset := side * 0.08
	if r.built == MarkTriangle || r.built == MarkDown {
		inset = -side * 0.08 // a triangle in a circle of the same size looks smaller than a square
	}
	place(r.objects[0], x+inset, y+inset, side-2*inset, side-2*inset)
}

// StatusLook returns the mark and the colour of a goal's status.
func StatusLook(s progress.Status) (Mark, fyne.ThemeColorName) {
	switch s {
	case progress.OnTrack:
		return MarkDot, ColorOnTrack
	case progress.Met:
		return MarkCheck, ColorOnTrack
	case progress.Watch:
		return MarkTriangle, ColorWatch
	case progress.Below:
		return MarkSquare, ColorBelow
	}
	return MarkCircle, ColorMuted
}

// NewStatus returns a goal's status as a shape and a word in its colour.
func NewStatus(p *text.Printer, s progress.Status) *fyne.Container {
	return NewChip(s, progress.StatusWord(p, s))
}

// NewChip returns a status with words of its own, such as "Last reading Oct 2".
func NewChip(s progress.Status, words string) *fyne.Container {
	mark, c := StatusLook(s)
	return Row(Gap1+1, NewShape(mark, c), NewWords(words, Strong.In(c)))
}
