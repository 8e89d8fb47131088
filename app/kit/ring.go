package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// ringed draws one of Fyne's widgets with the house's edge, and with the focus ring, which Fyne's own look
// shows too faintly. above lies over the widget; nil for nothing.
type ringed struct {
	fyne.WidgetRenderer
	ring    *canvas.Rectangle
	above   fyne.CanvasObject
	focused func() bool
	edged   bool // an edge without focus, too
}

func newRinged(inner fyne.WidgetRenderer, edged bool, focused func() bool) *ringed {
	r := &ringed{WidgetRenderer: inner, ring: canvas.NewRectangle(nil), focused: focused, edged: edged}
	r.style()
	return r
}

func (r *ringed) Objects() []fyne.CanvasObject {
	list := append([]fyne.CanvasObject{}, r.WidgetRenderer.Objects()...)
	list = append(list, r.ring)
	if r.above != nil {
		list = append(list, r.above)
	}
	return list
}

func (r *ringed) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.ring.Resize(size)
	if r.above != nil {
		r.above.Resize(size)
	}
}

func (r *ringed) Refresh() {
	r.style()
	r.WidgetRenderer.Refresh()
	r.ring.Refresh()
}

func (r *ringed) style() {
	r.ring.FillColor, r.ring.CornerRadius = theme.Color(colorNone), theme.Size(theme.SizeNameInputRadius)
	r.ring.StrokeColor, r.ring.StrokeWidth = theme.Color(ColorEdge), 0
	switch {
	case r.focused():
		r.ring.StrokeColor, r.ring.StrokeWidth = theme.Color(ColorFocus), 2
	case r.edged:
		r.ring.StrokeWidth = 1
	}
}

// wheel lies over a field and turns the page when the mouse wheel turns; the field's own scroll, which Fyne
// asks first, would swallow it.
type wheel struct {
	widget.BaseWidget
	field fyne.CanvasObject
}

func newWheel(field fyne.CanvasObject) *wheel {
	w := &wheel{field: field}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled moves the page around the field.
func (w *wheel) Scrolled(e *fyne.ScrollEvent) {
	if s := scrollAround(w.field); s != nil {
		s.Scrolled(e)
	}
}

// MinSize is nothing: it is as large as the field.
func (*wheel) MinSize() fyne.Size { return fyne.Size{} }

// CreateRenderer draws nothing.
func (*wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}
