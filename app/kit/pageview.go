package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"planpage/app/paper"
	"planpage/assets"
)

// PageView shows a page as it will be printed: black on a white sheet whatever the theme, as large as the width
// allows, with the fonts of the paper.
type PageView struct {
	widget.BaseWidget
	fonts *paper.Fonts
	page  paper.Page
	faces [2 * 4]fyne.Resource // the page's four faces, then those that print what they lack
}

// NewPageView returns an empty sheet of US letter paper. fonts measure what is drawn.
func NewPageView(fonts *paper.Fonts) *PageView {
	v := &PageView{fonts: fonts, page: paper.Page{Width: 612, Height: 792}}
	v.faces = [...]fyne.Resource{
		paper.Regular:    fyne.NewStaticResource("paper-Regular.ttf", assets.FontRegular),
		paper.Bold:       fyne.NewStaticResource("paper-Bold.ttf", assets.FontBold),
		paper.Italic:     fyne.NewStaticResource("paper-Italic.ttf", assets.FontItalic),
		paper.BoldItalic: fyne.NewStaticResource("paper-BoldItalic.ttf", assets.FontBoldItalic),
		4:                theme.DefaultTextFont(), 5: theme.DefaultTextBoldFont(),
		6: theme.DefaultTextItalicFont(), 7: theme.DefaultTextBoldItalicFont(),
	}
	v.ExtendBaseWidget(v)
	return v
}

// SetPage shows another page.
func (v *PageView) SetPage(page paper.Page) {
	v.page = page
	v.Refresh()
}

// HeightFor returns the height of the whole sheet at a width.
func (v *PageView) HeightFor(width float32) float32 {
	if v.page.Width <= 0 {
		return 0
	}
	return width * float32(v.page.Height/v.page.Width)
}

// MinSize is small: a sheet takes the width it is given.
func (v *PageView) MinSize() fyne.Size {
	const narrow = 200
	return fyne.NewSize(narrow, v.HeightFor(narrow))
}

// CreateRenderer draws with canvas objects that are used again.
func (v *PageView) CreateRenderer() fyne.WidgetRenderer { return &pageRenderer{v: v} }

type pageRenderer struct {
	v      *PageView
	size   fyne.Size
	scale  float32
	origin spot
	sketch
}

func (r *pageRenderer) Destroy()                     {}
func (r *pageRenderer) MinSize() fyne.Size           { return r.v.MinSize() }
func (r *pageRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *pageRenderer) Layout(size fyne.Size) {
	if size != r.size {
		r.size = size
		r.paint()
	}
}

func (r *pageRenderer) Refresh() {
	r.paint()
	for _, o := range r.objects {
		o.Refresh()
	}
}

// paint draws the sheet in the middle of the room, keeping its proportions.
func (r *pageRenderer) paint() {
	r.begin()
	page := r.v.page
	if r.size.Width <= 0 || r.size.Height <= 0 || page.Width <= 0 || page.Height <= 0 {
		return
	}
	r.scale = min(r.size.Width/float32(page.Width), r.size.Height/float32(page.Height))
	w, h := float32(page.Width)*r.scale, float32(page.Height)*r.scale
	r.origin = spot{(r.size.Width - w) / 2, 0}
	r.box(r.origin, w, h, color.White, theme.Color(ColorLine), 1)
	for _, item := range page.Items {
		r.item(item)
	}
}

func (r *pageRenderer) at(x, y float64) spot {
	return spot{r.origin.x + float32(x)*r.scale, r.origin.y + float32(y)*r.scale}
}

// wide is a line's width in the window: never so thin that it fades away.
func (r *pageRenderer) wide(points float64) float32 { return max(0.6, float32(points)*r.scale) }

func ink(grey float64) color.Color { return color.Gray{Y: uint8(255*min(max(grey, 0), 1) + 0.5)} }

func (r *pageRenderer) item(item paper.Item) {
	switch item := item.(type) {
	case paper.Text:
		r.words(item)
	case paper.Rule:
		r.stroke([]paper.Point{{X: item.X1, Y: item.Y1}, {X: item.X2, Y: item.Y2}}, item.Width, item.Grey, item.Dashed)
	case paper.Path:
		r.stroke(item.Points, item.Width, item.Grey, item.Dashed)
	case paper.Box:
		fill, edge := color.Color(color.Transparent), float32(0)
		if item.Filled {
			fill = ink(item.Fill)
		}
		if item.Line > 0 {
			edge = r.wide(item.Line)
		}
		r.box(r.at(item.X, item.Y), float32(item.W)*r.scale, float32(item.H)*r.scale, fill, color.Black, edge)
	case paper.Shape:
		r.shape(item, 0)
	}
}

func (r *pageRenderer) spots(points []paper.Point) []spot {
	list := make([]spot, len(points))
	for i, p := range points {
		list[i] = r.at(p.X, p.Y)
	}
	return list
}

func (r *pageRenderer) stroke(points []paper.Point, width, grey float64, dashed bool) {
	gap := float32(0)
	if dashed {
		gap = 1.6 * r.scale
	}
	r.path(r.spots(points), r.wide(width), ink(grey), 2*r.scale, gap)
}

// words writes each run in its font; letters with extra room between them stand one by one.
func (r *pageRenderer) words(t paper.Text) {
	grey := min(max(t.Grey, 0), paper.PalestText)
	for _, run := range r.v.fonts.Runs(t) {
		if run.Shape != nil {
			r.shape(*run.Shape, grey)
			continue
		}
		look := r.lettering(run, t.Size, grey)
		if t.Spacing == 0 {
			r.text(r.at(run.X, t.Y), run.Text, look)
			continue
		}
		x := run.X
		for _, letter := range run.Text {
			r.text(r.at(x, t.Y), string(letter), look)
			x += r.v.fonts.Width(run.Face, t.Size, string(letter)) + t.Spacing
		}
	}
}

func (r *pageRenderer) lettering(run paper.Run, size, grey float64) lettering {
	face := int(run.Face)
	if run.Fallback {
		face += 4
	}
	style := fyne.TextStyle{
		Bold:   run.Face == paper.Bold || run.Face == paper.BoldItalic,
		Italic: run.Face == paper.Italic || run.Face == paper.BoldItalic,
	}
	return lettering{size: float32(size) * r.scale, style: style, font: r.v.faces[face], color: ink(grey)}
}

// shape draws a mark from the strokes the PDF has, too. Fyne's polygons end at 16 corners, so a dot is a circle.
func (r *pageRenderer) shape(s paper.Shape, grey float64) {
	for _, stroke := range s.Strokes() {
		points := r.spots(stroke.Points)
		switch {
		case len(points) > 16:
			middle, radius := around(points)
			fill, edge := ink(grey), float32(0)
			if !stroke.Filled {
				fill, edge = color.Transparent, r.wide(stroke.Width)
			}
			r.circle(middle, radius, fill, ink(grey), edge)
		case stroke.Filled:
			r.polygon(points, ink(grey), color.Transparent, 0)
		case stroke.Closed:
			r.path(append(points, points[0]), r.wide(stroke.Width), ink(grey), 0, 0)
		default:
			r.path(points, r.wide(stroke.Width), ink(grey), 0, 0)
		}
	}
}

// around returns the middle and the radius of points on a ring.
func around(points []spot) (middle spot, radius float32) {
	low, high := points[0], points[0]
	for _, p := range points {
		low, high = spot{min(low.x, p.x), min(low.y, p.y)}, spot{max(high.x, p.x), max(high.y, p.y)}
	}
	return spot{(low.x + high.x) / 2, (low.y + high.y) / 2}, (high.x - low.x) / 2
}
