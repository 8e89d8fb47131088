package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// hitRow draws one row.
type hitRow struct {
	widget.BaseWidget
	tapped          func(id string)
	hit             Hit
	line            []Run
	chosen, focused bool
}

func newHitRow(tapped func(id string)) *hitRow {
	r := &hitRow{tapped: tapped}
	r.ExtendBaseWidget(r)
	return r
}

func (r *hitRow) show(hit *Hit, chosen, focused bool) {
	r.hit, r.line, r.chosen, r.focused = *hit, nil, chosen, focused
	if hit.Line != nil {
		r.line = hit.Line()
	}
	r.Refresh()
}

// Tapped opens the row.
func (r *hitRow) Tapped(*fyne.PointEvent) { r.tapped(r.hit.ID) }

func hitHeight(h *Hit) float32 {
	if h.heading() {
		return Sub.lineHeight() + Gap3
	}
	return Strong.lineHeight() + Body.lineHeight() + 2*Gap2
}

// MinSize is that of a row with a place.
func (*hitRow) MinSize() fyne.Size { return fyne.NewSize(160, hitHeight(&Hit{ID: "x"})) }

// CreateRenderer draws the two lines and the ring.
func (r *hitRow) CreateRenderer() fyne.WidgetRenderer {
	d := &hitRowRenderer{
		r: r, back: canvas.NewRectangle(nil), title: canvas.NewText("", nil), note: canvas.NewText("", nil), line: newRunLine(),
	}
	d.objects = []fyne.CanvasObject{d.back, d.title, d.note, d.line}
	d.Refresh()
	return d
}

type hitRowRenderer struct {
	r           *hitRow
	back        *canvas.Rectangle
	title, note *canvas.Text
	line        *runLine
	objects     []fyne.CanvasObject
}

func (d *hitRowRenderer) Destroy()                     {}
func (d *hitRowRenderer) MinSize() fyne.Size           { return d.r.MinSize() }
func (d *hitRowRenderer) Objects() []fyne.CanvasObject { return d.objects }

// Refresh takes the colours and the words anew.
func (d *hitRowRenderer) Refresh() {
	d.back.FillColor, d.back.CornerRadius = theme.Color(colorNone), 6
	if d.r.chosen {
		d.back.FillColor = theme.Color(ColorPrimaryTint)
	}
	d.back.StrokeColor, d.back.StrokeWidth = theme.Color(ColorFocus), 0
	if d.r.focused {
		d.back.StrokeWidth = 2
	}
	d.Layout(d.r.Size())
	for _, o := range d.objects {
		o.Refresh()
	}
}

// Layout gives the note its room and shortens what does not fit.
func (d *hitRowRenderer) Layout(size fyne.Size) {
	const side = 10
	h, inner := &d.r.hit, size.Width-2*side
	style, top := Strong, float32(Gap2)
	if h.heading() {
		style, top = Sub, Gap2+2
	}
	noteWidth := min(Caption.measure(h.Note), inner/2)
	write(d.note, shorten(h.Note, noteWidth+1, Caption), Caption)
	write(d.title, shorten(h.Title, inner-noteWidth-Gap3, style), style)
	high := style.lineHeight()
	place(d.title, side, top, max(0, inner-noteWidth-Gap3), high)
	place(d.note, size.Width-side-noteWidth, top+high-Caption.lineHeight(), noteWidth, Caption.lineHeight())
	d.line.Hidden = h.Line == nil
	d.line.show(d.r.line, inner)
	place(d.line, side, top+high, inner, Body.lineHeight())
	d.back.Hidden = h.heading()
	d.back.Resize(size)
}
