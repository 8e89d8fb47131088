package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// shadeDepth is how far a shade reaches into what is scrolled.
const shadeDepth = 6

// shadedScroll is Fyne's vertical scroll with a shade of its own where something is hidden above or below: Fyne's shade
// is as wide as the scroll, which reaches into the room around what it scrolls, and so stuck out of its card.
type shadedScroll struct{ container.Scroll }

func newShadedScroll(content fyne.CanvasObject) *shadedScroll {
	s := &shadedScroll{}
	s.Direction, s.Content = container.ScrollVerticalOnly, content
	s.ExtendBaseWidget(s)
	return s
}

// ScrollOf returns the scroll that an object is, nil for anything else.
func ScrollOf(o fyne.CanvasObject) *container.Scroll {
	switch o := o.(type) {
	case *shadedScroll:
		return &o.Scroll
	case *container.Scroll:
		return o
	}
	return nil
}

// CreateRenderer draws the shades between what is scrolled and the bar.
func (s *shadedScroll) CreateRenderer() fyne.WidgetRenderer {
	r := &shadedRenderer{WidgetRenderer: s.Scroll.CreateRenderer(), s: s}
	r.above = canvas.NewVerticalGradient(nil, color.Transparent)
	r.below = canvas.NewVerticalGradient(color.Transparent, nil)
	r.collect()
	r.style()
	return r
}

type shadedRenderer struct {
	fyne.WidgetRenderer
	s            *shadedScroll
	above, below *canvas.LinearGradient
	objects      []fyne.CanvasObject
}

// collect takes what is scrolled and the bars, which can be tapped; what else Fyne's scroll draws are its shades.
func (r *shadedRenderer) collect() {
	for i, o := range r.WidgetRenderer.Objects() {
		if i == 0 {
			r.objects = append(r.objects, o, r.above, r.below)
			continue
		}
		if _, bar := o.(fyne.Tappable); bar {
			r.objects = append(r.objects, o)
		}
	}
}

func (r *shadedRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Layout also comes back to the end of what became lower: Fyne would stay where nothing is any more.
func (r *shadedRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	if end := max(0, r.hidden()); r.s.Offset.Y > end {
		r.s.Offset.Y = end
		r.WidgetRenderer.Layout(size)
	}
	r.shade()
}

// hidden is how much of what is scrolled does not show, below 0 where there is room left.
func (r *shadedRenderer) hidden() float32 { return r.s.Content.Size().Height - r.s.Size().Height }

func (r *shadedRenderer) Refresh() {
	r.style()
	r.WidgetRenderer.Refresh()
	r.objects[0] = r.s.Content
	r.shade()
}

func (r *shadedRenderer) style() {
	dark := theme.Color(colorShadow)
	r.above.StartColor, r.below.EndColor = dark, dark
}

// shade lays the shades over what is scrolled, where more of it is hidden.
func (r *shadedRenderer) shade() {
	size := r.s.Size()
	width := size.Width - gutter - ringRoom
	place(r.above, ringRoom, 0, width, shadeDepth)
	place(r.below, ringRoom, size.Height-shadeDepth, width, shadeDepth)
	r.above.Hidden = r.s.Offset.Y <= 0
	r.below.Hidden = r.s.Offset.Y >= r.hidden()
}
