package kit

import (
	"image"

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
	picture := canvas.NewRaster(s.paint)
	picture.SetMinSize(s.MinSize())
	return &shapeRenderer{WidgetRenderer: widget.NewSimpleRenderer(picture), s: s, picture: picture}
}

// shapeRenderer keeps the picture square, in the middle of its room.
type shapeRenderer struct {
	fyne.WidgetRenderer
	s       *Shape
	picture *canvas.Raster
}

func (r *shapeRenderer) MinSize() fyne.Size { return r.s.MinSize() }

func (r *shapeRenderer) Layout(size fyne.Size) {
	side := min(size.Width, size.Height)
	place(r.picture, (size.Width-side)/2, (size.Height-side)/2, side, side)
}

func (r *shapeRenderer) Refresh() {
	r.Layout(r.s.Size())
	r.picture.Refresh()
}

// paint returns the mark so many pixels wide and high, on nothing.
func (s *Shape) paint(w, h int) image.Image {
	b := &brush{sheet: image.NewRGBA(image.Rect(0, 0, w, h))}
	side := float32(min(w, h))
	at := func(x, y float32) spot { return spot{x * side, y * side} }
	switch middle := at(0.5, 0.5); s.mark {
	case MarkSquare:
		b.figure.polygon(at(0.08, 0.08), at(0.92, 0.08), at(0.92, 0.92), at(0.08, 0.92))
	case MarkTriangle:
		b.figure.polygon(at(0.5, 0.04), at(0.98, 0.9), at(0.02, 0.9))
	case MarkDown:
		b.figure.polygon(at(0.5, 0.96), at(0.02, 0.1), at(0.98, 0.1))
	case MarkCheck:
		b.figure.stroke([]spot{at(0.12, 0.55), at(0.38, 0.82), at(0.88, 0.18)}, 0.17*side, false)
	case MarkCircle:
		b.figure.stroke(round(middle, 0.35*side), 0.15*side, true)
	default:
		b.figure.polygon(round(middle, 0.42*side)...)
	}
	b.ink(theme.Color(s.color))
	return b.sheet
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
