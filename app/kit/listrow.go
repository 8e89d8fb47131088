package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"planpage/app/progress"
	"planpage/app/text"
)

// listRow draws one Item; a List uses the same few rows again while it scrolls.
type listRow struct {
	widget.BaseWidget
	p       *text.Printer
	tapped  func(id string)
	item    Item
	focused bool
}

func newListRow(p *text.Printer, tapped func(id string)) *listRow {
	r := &listRow{p: p, tapped: tapped}
	r.ExtendBaseWidget(r)
	return r
}

func (r *listRow) show(item Item, focused bool) {
	if r.item != item || r.focused != focused {
		r.item, r.focused = item, focused
		r.Refresh()
	}
}

// Tapped chooses the row.
func (r *listRow) Tapped(*fyne.PointEvent) { r.tapped(r.item.ID) }

// note returns the mark, the words and the colour of what stands at the right.
func (r *listRow) note() (Mark, string, Style) {
	if r.item.Status != "" {
		mark, c := StatusLook(r.item.Status)
		style := Style{Size: SizeCaption, Bold: true, Color: c}
		return mark, progress.StatusWord(r.p, r.item.Status), style
	}
	style := Caption
	if r.item.Color != "" {
		style = Style{Size: SizeCaption, Bold: true, Color: r.item.Color}
	}
	return "", r.item.Note, style
}

// MinSize is two lines with room around them; the list gives more to a row with a chart.
func (*listRow) MinSize() fyne.Size { return fyne.NewSize(160, rowHeight(Item{})) }

func rowHeight(item Item) float32 {
	height := Strong.lineHeight() + Caption.lineHeight() + 2*Gap2
	if item.Chart != nil {
		height += Gap1 + rowChartHeight()
	}
	return height
}

const rowChartWidest = 320

func rowChartHeight() float32 { return 22 * textScale() }

// CreateRenderer draws the two lines, the note, the chart and the ring.
func (r *listRow) CreateRenderer() fyne.WidgetRenderer {
	d := &listRowRenderer{
		r: r, ring: canvas.NewRectangle(nil), title: canvas.NewText("", nil), sub: canvas.NewText("", nil),
		note: canvas.NewText("", nil), mark: NewShape(MarkCircle, ColorMuted), chart: NewStrip(ColorMuted, nil),
	}
	d.objects = []fyne.CanvasObject{d.title, d.sub, d.note, d.mark, d.chart, d.ring}
	d.Refresh()
	return d
}

type listRowRenderer struct {
	r                *listRow
	ring             *canvas.Rectangle
	title, sub, note *canvas.Text
	mark             *Shape
	chart            *ChartView
	objects          []fyne.CanvasObject
}

func (d *listRowRenderer) Destroy()                     {}
func (d *listRowRenderer) MinSize() fyne.Size           { return d.r.MinSize() }
func (d *listRowRenderer) Objects() []fyne.CanvasObject { return d.objects }

func (d *listRowRenderer) Refresh() {
	d.ring.FillColor, d.ring.CornerRadius = theme.Color(colorNone), 6
	d.ring.StrokeColor, d.ring.StrokeWidth = theme.Color(ColorFocus), 0
	if d.r.focused {
		d.ring.StrokeWidth = 2
	}
	mark, words, style := d.r.note()
	write(d.note, words, style)
	d.mark.Hidden = mark == ""
	if mark != "" {
		d.mark.Set(mark, style.Color)
	}
	d.chart.Hidden = d.r.item.Chart == nil
	if !d.chart.Hidden {
		d.chart.Tone, d.chart.draw = style.Color, d.r.item.Chart.Draw
	}
	d.Layout(d.r.Size())
	for _, o := range d.objects {
		o.Refresh()
	}
}

// Layout gives the note its room and shortens what does not fit.
func (d *listRowRenderer) Layout(size fyne.Size) {
	const side = 10
	inner := size.Width - 2*side
	first, second := Strong.lineHeight(), Caption.lineHeight()
	_, words, style := d.r.note()
	write(d.title, shorten(d.r.item.Title, inner, Strong), Strong)
	place(d.title, side, Gap2, inner, first)
	noteWidth := float32(0)
	if words != "" {
		noteWidth = min(style.measure(words), inner)
		place(d.note, size.Width-side-noteWidth, Gap2+first, noteWidth, second)
	}
	if !d.mark.Hidden {
		mark := d.mark.MinSize()
		place(d.mark, size.Width-side-noteWidth-mark.Width-Gap1, Gap2+first+(second-mark.Height)/2, mark.Width, mark.Height)
		noteWidth += mark.Width + Gap1
	}
	room := inner - noteWidth - Gap2
	write(d.sub, shorten(d.r.item.Sub, room, Caption), Caption)
	place(d.sub, side, Gap2+first, max(0, room), second)
	if !d.chart.Hidden {
		wide := min(inner, rowChartWidest*textScale()) // drawn wider it would look flat
		place(d.chart, side, Gap2+first+second+Gap1, wide, rowChartHeight())
	}
	d.ring.Resize(size)
}

// write puts words in a style on a canvas text.
func write(t *canvas.Text, words string, s Style) {
	t.Text, t.TextSize, t.TextStyle, t.Color = words, theme.Size(s.Size), s.text(), theme.Color(s.Color)
}

// shorten cuts words to a width, with an ellipsis where something is left off.
func shorten(words string, width float32, s Style) string {
	const more = "\u2026"
	if width <= 0 || words == "" {
		return ""
	}
	if s.measure(words) <= width {
		return words
	}
	letters := []rune(words)
	low, high := 0, len(letters)-1
	for low < high {
		mid := (low + high + 1) / 2
		if s.measure(string(letters[:mid])+more) <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return string(letters[:low]) + more
}
