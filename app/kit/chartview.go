package kit

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
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

// CreateRenderer draws the chart as one picture, with its words on top.
func (v *ChartView) CreateRenderer() fyne.WidgetRenderer {
	r := newChartRenderer(v)
	return &r
}

func newChartRenderer(v *ChartView) chartRenderer {
	picture := canvas.NewRaster(nil)
	picture.Generator = func(w, h int) image.Image { return v.paint(w, h, picture.Size().Width) }
	return chartRenderer{v: v, picture: picture}
}

type chartRenderer struct {
	v       *ChartView
	size    fyne.Size
	picture *canvas.Raster
	words   []*canvas.Text // those in use first
	objects []fyne.CanvasObject
}

func (r *chartRenderer) Destroy()                     {}
func (r *chartRenderer) MinSize() fyne.Size           { return r.v.MinSize() }
func (r *chartRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *chartRenderer) Layout(size fyne.Size) {
	if size != r.size {
		r.size = size
		r.draw()
		r.picture.Resize(size)
	}
}

func (r *chartRenderer) Refresh() {
	r.draw()
	for _, o := range r.objects {
		o.Refresh()
	}
}

// draw asks for the drawing and puts its words in their places.
func (r *chartRenderer) draw() {
	r.v.drawn, r.objects = chart.Drawing{}, nil
	if r.size.Width <= 0 || r.size.Height <= 0 || r.v.draw == nil {
		return
	}
	r.v.drawn = r.v.draw(r.size.Width, r.size.Height)
	r.objects = []fyne.CanvasObject{r.picture}
	for i, l := range r.v.drawn.Labels {
		if i == len(r.words) { // a chart is drawn at every change of width: what wrote a word before writes the next
			r.words = append(r.words, canvas.NewText("", nil))
		}
		r.label(r.words[i], l)
		r.objects = append(r.objects, r.words[i])
	}
}

func (r *chartRenderer) label(o *canvas.Text, l chart.Label) {
	x := float32(l.X)
	switch l.Align {
	case chart.Center:
		x -= float32(l.W) / 2
	case chart.Right:
		x -= float32(l.W)
	}
	o.Text, o.TextSize, o.Color = l.Text, float32(l.Size), r.v.color(l.Role)
	if l.Role == chart.RoleSummer {
		o.Color = theme.Color(ColorMuted) // its own colour is that of the area it stands on
	}
	room, base := fyne.CurrentApp().Driver().RenderedTextSize(o.Text, o.TextSize, o.TextStyle, nil)
	place(o, x, float32(l.Y)-base, room.Width, room.Height)
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
