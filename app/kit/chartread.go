package kit

import (
	"slices"

	"fyne.io/fyne/v2"
)

// Readable is a full chart whose readings can be gone through with the arrow keys, Home and End, or by tapping
// near one.
type Readable struct {
	ChartView
	OnReading func(i int) // index of the reading the chart's marks name; -1 when the chart is left

	focused bool
}

// NewReadable returns a chart that reads out its readings.
func NewReadable(view *ChartView, onReading func(i int)) *Readable {
	r := &Readable{OnReading: onReading}
	r.Tone, r.draw, r.height, r.Words, r.at = view.Tone, view.draw, view.height, view.Words, -1
	r.ExtendBaseWidget(r)
	return r
}

// marks returns the readings the chart shows from left to right, and where they stand.
func (r *Readable) marks() (readings []int, places []spot) {
	size := r.Size()
	if size.IsZero() {
		return nil, nil
	}
	type shown struct {
		reading int
		at      spot
	}
	var list []shown
	for _, m := range r.draw(size.Width, size.Height).Marks {
		if m.Reading >= 0 {
			list = append(list, shown{m.Reading, spot{float32(m.X), float32(m.Y)}})
		}
	}
	slices.SortStableFunc(list, func(a, b shown) int { return int(a.at.x - b.at.x) })
	for _, s := range list {
		readings, places = append(readings, s.reading), append(places, s.at)
	}
	return readings, places
}

func (r *Readable) read(i int) {
	if i == r.at {
		return
	}
	r.at = i
	r.Refresh()
	if r.OnReading != nil {
		r.OnReading(i)
	}
}

// TypedKey goes to another reading, or hands the key on.
func (r *Readable) TypedKey(key *fyne.KeyEvent) {
	readings, _ := r.marks()
	i, last := slices.Index(readings, r.at), len(readings)-1
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
		r.read(readings[max(0, min(i, last))])
	}
}

// TypedRune does nothing.
func (*Readable) TypedRune(rune) {}

// FocusGained goes to the latest reading.
func (r *Readable) FocusGained() {
	r.focused = true
	r.Refresh()
	if readings, _ := r.marks(); len(readings) > 0 && r.at < 0 {
		r.read(readings[len(readings)-1])
	}
	Reveal(r)
}

// FocusLost takes the mark away.
func (r *Readable) FocusLost() {
	r.focused = false
	r.read(-1)
	r.Refresh()
}

// Tapped reads out the reading nearest to the pointer.
func (r *Readable) Tapped(e *fyne.PointEvent) {
	if c := canvasOf(r); c != nil {
		c.Focus(r)
	}
	readings, places := r.marks()
	best, nearest := -1, float32(24*24)
	for i, p := range places {
		dx, dy := p.x-e.Position.X, p.y-e.Position.Y
		if d := dx*dx + dy*dy; d < nearest {
			best, nearest = i, d
		}
	}
	if best >= 0 {
		r.read(readings[best])
	}
}

// CreateRenderer draws the chart, and the ring around it.
func (r *Readable) CreateRenderer() fyne.WidgetRenderer {
	return newRinged(&chartRenderer{v: &r.ChartView}, false, func() bool { return r.focused })
}
