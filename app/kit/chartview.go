package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"planpage/app/chart"
	"planpage/app/text"
)

// ChartView shows a chart: the geometry comes from package chart, the colours from the theme.
type ChartView struct {
	widget.BaseWidget
	Words string              // says what the chart shows, for who cannot see it
	Tone  fyne.ThemeColorName // of the readings' stroke and marks, and of the trend

	draw   func(w, h float32) chart.Drawing
	height func(width float32) float32
	strip  bool
	drawn  chart.Drawing // what is on screen
}

// NewChart returns a full chart. It is asked for a drawing at each change of size. It wants a little less than
// half its width as height, within 180 and 360 at the usual text size.
func NewChart(draw func(w, h float32) chart.Drawing) *ChartView {
	v := &ChartView{draw: draw, Tone: ColorPrimary}
	v.height = func(width float32) float32 {
		return max(180*textScale(), min(width*0.45, 360*textScale()))
	}
	v.ExtendBaseWidget(v)
	return v
}

// NewStrip returns a small chart, a text line high, in a tone.
func NewStrip(tone fyne.ThemeColorName, draw func(w, h float32) chart.Drawing) *ChartView {
	v := &ChartView{draw: draw, Tone: tone, strip: true}
	v.height = func(float32) float32 { return 26 * textScale() }
	v.ExtendBaseWidget(v)
	return v
}

// ChartStyle is how charts in the window write: captions of the theme's size and face.
func ChartStyle(p *text.Printer) chart.Style {
	return chart.Style{Printer: p, Size: float64(theme.Size(SizeCaption)), Measure: func(s string) float64 {
		return float64(Caption.measure(s))
	}}
}

// SetDraw shows another chart.
func (v *ChartView) SetDraw(draw func(w, h float32) chart.Drawing) {
	v.draw = draw
	v.Refresh()
}

// HeightFor returns the height the chart wants at a width.
func (v *ChartView) HeightFor(width float32) float32 { return v.height(width) }

// MinSize is narrow: a chart takes the width it is given.
func (v *ChartView) MinSize() fyne.Size {
	if v.strip {
		return fyne.NewSize(72*textScale(), v.height(0))
	}
	return fyne.NewSize(200, v.height(200))
}

// CreateRenderer draws with canvas objects.
func (v *ChartView) CreateRenderer() fyne.WidgetRenderer { return &chartRenderer{v: v} }

type chartRenderer struct {
	v    *ChartView
	size fyne.Size
	sketch
}

func (r *chartRenderer) Destroy()                     {}
func (r *chartRenderer) MinSize() fyne.Size           { return r.v.MinSize() }
func (r *chartRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *chartRenderer) Layout(size fyne.Size) {
	if size != r.size {
		r.size = size
		r.paint()
	}
}

func (r *chartRenderer) Refresh() {
	r.paint()
	for _, o := range r.objects {
		o.Refresh()
	}
}

func (r *chartRenderer) paint() {
	r.begin()
	r.v.drawn = chart.Drawing{}
	if r.size.Width <= 0 || r.size.Height <= 0 || r.v.draw == nil {
		return
	}
	drawn := r.v.draw(r.size.Width, r.size.Height)
	r.v.drawn = drawn
	for _, a := range drawn.Areas {
		r.box(spot{float32(a.X), float32(a.Y)}, float32(a.W), float32(a.H), r.v.color(a.Role), color.Transparent, 0)
	}
	for _, l := range drawn.Lines {
		r.stroke([]chart.Point{{X: l.X1, Y: l.Y1}, {X: l.X2, Y: l.Y2}}, l.Role, l.Dashed, l.Width)
	}
	for _, p := range drawn.Paths {
		r.stroke(p.Points, p.Role, p.Dashed, p.Width)
	}
	for _, m := range drawn.Marks {
		r.mark(m)
	}
	for _, l := range drawn.Labels {
		r.label(l)
	}
}

func (r *chartRenderer) stroke(points []chart.Point, role string, dashed bool, width float64) {
	list := make([]spot, len(points))
	for i, p := range points {
		list[i] = spot{float32(p.X), float32(p.Y)}
	}
	gap := float32(0)
	if dashed || role == chart.RolePhase {
		gap = 3
	}
	r.path(list, max(1, float32(width)*r.v.weight(role)), r.v.color(role), 5, gap)
}

func (r *chartRenderer) mark(m chart.Mark) {
	at, radius, c := spot{float32(m.X), float32(m.Y)}, float32(m.R), r.v.color(m.Role)
	fill, edge := c, float32(0)
	if m.Hollow {
		fill, edge = theme.Color(ColorSurface), 1.5
	}
	if m.Shape == chart.Diamond {
		r.polygon([]spot{{at.x, at.y - radius}, {at.x + radius, at.y}, {at.x, at.y + radius}, {at.x - radius, at.y}}, fill, c, edge)
	} else {
		r.circle(at, radius, fill, c, edge)
	}
}

func (r *chartRenderer) label(l chart.Label) {
	x := float32(l.X)
	switch l.Align {
	case chart.Center:
		x -= float32(l.W) / 2
	case chart.Right:
		x -= float32(l.W)
	}
	ink := r.v.color(l.Role)
	if l.Role == chart.RoleSummer {
		ink = theme.Color(ColorMuted) // its own colour is that of the area it stands on
	}
	r.text(spot{x, float32(l.Y)}, l.Text, float32(l.Size), ink)
}

// weight makes the strokes of a strip as strong as text.
func (v *ChartView) weight(role string) float32 {
	if v.strip && role == chart.RoleSchool {
		return 1.6
	}
	return 1
}

// color returns the colour of a role.
func (v *ChartView) color(role string) color.Color {
	switch role {
	case chart.RoleGrid, chart.RoleAxis:
		return theme.Color(ColorLine)
	case chart.RoleSummer:
		return theme.Color(ColorDesk)
	case chart.RoleSchool, chart.RoleHome, chart.RolePrivate, chart.RoleScore:
		if v.strip {
			return theme.Color(v.Tone)
		}
		return theme.Color(ColorPrimary)
	case chart.RoleTrend:
		return theme.Color(v.Tone)
	case chart.RoleToday, chart.RoleTarget, chart.RoleMiddle:
		return theme.Color(ColorInk)
	case chart.RolePhase:
		return theme.Color(ColorWatch)
	}
	return theme.Color(ColorMuted)
}
