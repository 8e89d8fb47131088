package kit

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"planpage/app/chart"
)

// Readable is a full chart whose readings can be gone through with the arrow keys, Home and End, or by pointing at
// one or tapping near one. A ring marks the reading; the chart itself is not drawn anew.
type Readable struct {
	ChartView
	OnReading func(i int) // index of the reading the chart's marks name; -1 when the chart is left

	focused bool
	at      int // the reading that is read out, -1 for none
	kept    int // the one to go back to when the pointer leaves
	halo    *canvas.Circle
}

// How near the pointer must be to a reading, and how far the ring stands around its mark.
const (
	reach    = 32
	haloRoom = 4
)

// NewReadable returns a chart that reads out its readings.
func NewReadable(view *ChartView, onReading func(i int)) *Readable {
	r := &Readable{OnReading: onReading, at: -1, kept: -1, halo: canvas.NewCircle(nil)}
	r.Tone, r.draw, r.height, r.Words = view.Tone, view.draw, view.height, view.Words
	r.halo.Hide()
	r.ExtendBaseWidget(r)
	return r
}

// SetDraw shows another chart, of which nothing is read out yet.
func (r *Readable) SetDraw(draw func(w, h float32) chart.Drawing) {
	r.at, r.kept = -1, -1
	r.ChartView.SetDraw(draw)
}

// marks returns the marks of readings from left to right.
func (r *Readable) marks() []chart.Mark {
	var list []chart.Mark
	for _, m := range r.drawn.Marks {
		if m.Reading >= 0 {
			list = append(list, m)
		}
	}
	slices.SortStableFunc(list, func(a, b chart.Mark) int { return cmp.Compare(a.X, b.X) })
	return list
}

// read goes to a reading, or with -1 to none.
func (r *Readable) read(i int) {
	if i == r.at {
		return
	}
	r.at = i
	r.ring()
	r.halo.Refresh()
	if r.OnReading != nil {
		r.OnReading(i)
	}
}

// keep goes to a reading and stays there when the pointer leaves.
func (r *Readable) keep(i int) {
	r.kept = i
	r.read(i)
}

// ring puts the ring around the mark that is read out.
func (r *Readable) ring() {
	i := slices.IndexFunc(r.drawn.Marks, func(m chart.Mark) bool { return m.Reading >= 0 && m.Reading == r.at })
	r.halo.Hidden = i < 0
	if i < 0 {
		return
	}
	m, radius := r.drawn.Marks[i], float32(r.drawn.Marks[i].R)+haloRoom
	r.halo.FillColor, r.halo.StrokeColor, r.halo.StrokeWidth = theme.Color(colorNone), theme.Color(ColorFocus), 2
	place(r.halo, float32(m.X)-radius, float32(m.Y)-radius, 2*radius, 2*radius)
}

// TypedKey goes to another reading, or hands the key on.
func (r *Readable) TypedKey(key *fyne.KeyEvent) {
	marks := r.marks()
	i, last := slices.IndexFunc(marks, func(m chart.Mark) bool { return m.Reading == r.at }), len(marks)-1
	switch key.Name {
	case fyne.KeyLeft:
		i--
	case fyne.KeyRight:
		i++
	case fyne.KeyHome:
		i = 0
	case fyne.KeyEnd:
		i = last
	default:
		passKey(r, key)
		return
	}
	if last >= 0 {
		r.keep(marks[max(0, min(i, last))].Reading)
	}
}

// TypedRune does nothing.
func (*Readable) TypedRune(rune) {}

// FocusGained goes to the latest reading.
func (r *Readable) FocusGained() {
	r.focused = true
	r.Refresh()
	if marks := r.marks(); len(marks) > 0 && r.at < 0 {
		r.keep(marks[len(marks)-1].Reading)
	}
	Reveal(r)
}

// FocusLost takes the mark away.
func (r *Readable) FocusLost() {
	r.focused = false
	r.keep(-1)
	r.Refresh()
}

// Tapped reads out the reading nearest to the pointer, and gives the chart the keyboard.
func (r *Readable) Tapped(e *fyne.PointEvent) {
	if c := canvasOf(r); c != nil {
		c.Focus(r)
	}
	if i := r.nearest(e.Position); i >= 0 {
		r.keep(i)
	}
}

// MouseIn reads out the reading under the pointer.
func (r *Readable) MouseIn(e *desktop.MouseEvent) { r.MouseMoved(e) }

// MouseMoved reads out the reading nearest to the pointer; away from all, the one it stood on before.
func (r *Readable) MouseMoved(e *desktop.MouseEvent) {
	if i := r.nearest(e.Position); i >= 0 {
		r.read(i)
		return
	}
	r.read(r.kept)
}

// MouseOut goes back to the reading it stood on before.
func (r *Readable) MouseOut() { r.read(r.kept) }

// nearest is the reading nearest to a place, -1 when none is within reach.
func (r *Readable) nearest(at fyne.Position) int {
	best, least := -1, float32(reach*reach)
	for _, m := range r.drawn.Marks {
		dx, dy := float32(m.X)-at.X, float32(m.Y)-at.Y
		if d := dx*dx + dy*dy; m.Reading >= 0 && d < least {
			best, least = m.Reading, d
		}
	}
	return best
}

// CreateRenderer draws the chart, the ring around a reading, and the ring around all.
func (r *Readable) CreateRenderer() fyne.WidgetRenderer {
	inner := &readableRenderer{chartRenderer: newChartRenderer(&r.ChartView), r: r}
	return newRinged(inner, false, func() bool { return r.focused })
}

// readableRenderer draws the ring over the chart.
type readableRenderer struct {
	chartRenderer
	r *Readable
}

func (c *readableRenderer) Objects() []fyne.CanvasObject {
	return append(slices.Clone(c.chartRenderer.Objects()), c.r.halo)
}

func (c *readableRenderer) Layout(size fyne.Size) {
	c.chartRenderer.Layout(size)
	c.r.ring()
}

func (c *readableRenderer) Refresh() {
	c.chartRenderer.Refresh()
	c.r.ring()
	c.r.halo.Refresh()
}
