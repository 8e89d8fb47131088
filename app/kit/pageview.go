package kit

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"planpage/app/paper"
)

// PageView shows a page as it will be printed: black on a white sheet whatever the theme, as large as the width
// allows, or at another size. It is one picture, painted at the window's true pixels: every letter stands where the
// printer puts it. With the keyboard on it, + and - change the size, 0 takes the width of the room, the arrows move.
type PageView struct {
	widget.BaseWidget
	OnZoom func() // the person chose another size

	fonts   *paper.Fonts
	letters *letters
	page    paper.Page
	zoom    Zoom
	left    float32     // of a page wider than the room: how much of it lies left of it, in units
	painted *image.RGBA // of this page, nil when it is still to be painted
	shows   int         // pixels left of what is painted
	focused bool
}

// NewPageView returns an empty sheet of US letter paper. fonts are those the page is printed with; they may be nil
// as long as no page with words is shown.
func NewPageView(fonts *paper.Fonts) *PageView {
	v := &PageView{fonts: fonts, letters: newLetters(fonts), page: paper.Page{Width: 612, Height: 792}}
	v.ExtendBaseWidget(v)
	return v
}

// SetPage shows another page.
func (v *PageView) SetPage(page paper.Page) {
	v.page, v.painted = page, nil
	v.Refresh()
}

// HeightFor returns the height of the whole sheet at a width.
func (v *PageView) HeightFor(width float32) float32 {
	if v.page.Width <= 0 {
		return 0
	}
	high := width * float32(v.page.Height/v.page.Width)
	switch v.zoom {
	case ZoomPage:
		if s := scrollAround(v); s != nil && s.Size().Height > 0 {
			return min(high, max(s.Size().Height, leastPage))
		}
	case ZoomLarge:
		return float32(v.page.Height) * largeUnit
	}
	return high
}

// MinSize is small: a sheet takes the width it is given.
func (v *PageView) MinSize() fyne.Size {
	const narrow = 200
	return fyne.NewSize(narrow, v.HeightFor(narrow))
}

// picture returns the page so many pixels wide and high. It paints only when the page, the size or the part is another.
func (v *PageView) picture(w, h int) image.Image {
	whole, left := w, 0
	if v.zoom == ZoomLarge && v.page.Height > 0 {
		whole = max(w, int(math.Round(float64(h)*v.page.Width/v.page.Height)))
		left = min(whole-w, int(math.Round(float64(v.left)*float64(h)/float64(v.HeightFor(0)))))
	}
	if v.painted == nil || v.painted.Bounds() != image.Rect(0, 0, w, h) || v.shows != left {
		v.painted, v.shows = paintPart(v.fonts, v.letters, v.page, w, h, whole, left), left
	}
	return v.painted
}

// CreateRenderer shows the picture and the edge of the sheet.
func (v *PageView) CreateRenderer() fyne.WidgetRenderer {
	r := &pageRenderer{v: v, sheet: canvas.NewRaster(v.picture), edge: canvas.NewRectangle(nil)}
	r.style()
	return r
}

type pageRenderer struct {
	v     *PageView
	size  fyne.Size
	sheet *canvas.Raster
	edge  *canvas.Rectangle
}

func (r *pageRenderer) Destroy()           {}
func (r *pageRenderer) MinSize() fyne.Size { return r.v.MinSize() }
func (r *pageRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.sheet, r.edge}
}

// Layout puts the sheet into the middle of the room, keeping its proportions. Whole units keep the picture's pixels
// on the window's.
func (r *pageRenderer) Layout(size fyne.Size) {
	r.size = size
	page := r.v.page
	if page.Width <= 0 || page.Height <= 0 {
		return
	}
	scale := min(float64(size.Width)/page.Width, float64(size.Height)/page.Height)
	if r.v.zoom == ZoomLarge {
		scale = largeUnit
	}
	w, h := float32(math.Round(page.Width*scale)), float32(math.Round(page.Height*scale))
	w = min(w, size.Width)
	x := float32(math.Floor(float64(size.Width-w) / 2))
	place(r.sheet, x, 0, w, h)
	place(r.edge, x, 0, w, h)
}

func (r *pageRenderer) Refresh() {
	r.style()
	r.Layout(r.size)
	r.sheet.Refresh()
	r.edge.Refresh()
}

func (r *pageRenderer) style() {
	r.edge.FillColor, r.edge.StrokeColor, r.edge.StrokeWidth = theme.Color(colorNone), theme.Color(ColorLine), 1
	if r.v.focused {
		r.edge.StrokeColor, r.edge.StrokeWidth = theme.Color(ColorFocus), 2
	}
}
