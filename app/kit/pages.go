package kit

import (
	"image"
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Measures of Pages.
const (
	pagesGap   = 14          // between two sheets, and around them
	pagesPoint = 96.0 / 72   // units of a point at 100 %
	pagesAhead = 1           // sheets made ready before and after those that show
	zoomStep   = 1.25        // of the plus and minus keys
	zoomLeast  = 0.25        // 25 %
	zoomMost   = 4           // 400 %
	pagesStep  = float32(56) // that an arrow key scrolls
)

// Wanted asks for the picture of a page, so many pixels wide.
type Wanted struct{ Page, Width int }

// PageMark is something marked on a page: a rectangle in points from the sheet's top left corner. Now is the one that
// was gone to.
type PageMark struct {
	X, Y, W, H float32
	Now        bool
}

// Pages shows the pages of a document one below another. It asks for the pictures of those pages only that show or are
// about to, and holds no others: a document of a thousand pages costs no more than one of ten. The arrows, the page
// keys, Home and End scroll; + and - change the size, 0 makes the pages as wide as the room.
type Pages struct {
	widget.BaseWidget
	OnWanted func([]Wanted) // other pictures are wanted than before: those that show first
	OnPage   func(page int) // another page is the one being read
	OnZoom   func()         // the size of the pages changed

	sizes  []fyne.Size // in points
	zoom   float32     // 1 is 100 %; 0 is as wide as the room
	usual  float32     // width of most pages, in points
	page   int
	scroll *container.Scroll
	strip  *pageStrip
	ring   bool
}

// NewPages returns a document without pages.
func NewPages() *Pages {
	p := &Pages{usual: 1}
	p.strip = newPageStrip(p)
	p.scroll = container.NewScroll(p.strip)
	p.ExtendBaseWidget(p)
	return p
}

// SetPages shows another document from its first page; sizes are in points.
func (p *Pages) SetPages(sizes []fyne.Size) {
	p.sizes, p.page, p.usual = sizes, 0, widthOfMost(sizes)
	p.strip.clear()
	p.scroll.Offset = fyne.Position{}
	p.arrange()
}

// SetPicture shows the picture of a page. A page that is not about to show lets go of it.
func (p *Pages) SetPicture(page int, img image.Image) { p.strip.setPicture(page, img) }

// SetFault says on a page why it has no picture.
func (p *Pages) SetFault(page int, words string) { p.strip.setFault(page, words) }

// SetMarks marks places on the pages.
func (p *Pages) SetMarks(marks map[int][]PageMark) {
	p.strip.marks = marks
	p.strip.rebuild()
}

// Page returns the page that is being read, counted from 0.
func (p *Pages) Page() int { return p.page }

// GoTo scrolls to the top of a page.
func (p *Pages) GoTo(page int) {
	if len(p.sizes) == 0 {
		return
	}
	page = max(0, min(page, len(p.sizes)-1))
	p.scrollTo(p.scroll.Offset.X, p.strip.tops[page]-pagesGap/2)
}

// ShowMark scrolls to a mark on a page, unless it shows well already.
func (p *Pages) ShowMark(page int, m PageMark) {
	if page < 0 || page >= len(p.sizes) {
		return
	}
	unit, left := p.unitOf(page), p.strip.left(page)
	x, y := left+m.X*unit, p.strip.tops[page]+m.Y*unit
	offset, room := p.scroll.Offset, p.scroll.Size()
	if y < offset.Y+pagesGap || y+m.H*unit > offset.Y+room.Height-pagesGap {
		offset.Y = y - room.Height/3
	}
	if x < offset.X || x+m.W*unit > offset.X+room.Width {
		offset.X = x - room.Width/4
	}
	p.scrollTo(offset.X, offset.Y)
}

// Zoom returns the size of the pages, 1 for 100 %, and whether that follows the width of the room.
func (p *Pages) Zoom() (zoom float32, fits bool) { return p.unit() / pagesPoint, p.zoom == 0 }

// SetZoom changes the size; 0 makes the pages as wide as the room. What is in the middle stays there.
func (p *Pages) SetZoom(zoom float32) {
	if zoom != 0 {
		zoom = max(zoomLeast, min(zoom, zoomMost))
	}
	if zoom == p.zoom {
		return
	}
	p.zoom = zoom
	p.arrange()
	if p.OnZoom != nil {
		p.OnZoom()
	}
}

// Larger and Smaller change the size by a step.
func (p *Pages) Larger() { p.SetZoom(p.unit() / pagesPoint * zoomStep) }

// Smaller undoes Larger.
func (p *Pages) Smaller() { p.SetZoom(p.unit() / pagesPoint / zoomStep) }

// Fit makes the pages as wide as the room.
func (p *Pages) Fit() { p.SetZoom(0) }

// unit is how many units of the window a point is.
func (p *Pages) unit() float32 {
	if p.zoom != 0 {
		return p.zoom * pagesPoint
	}
	return p.roomForSheet() / p.usual
}

// unitOf is the unit of one page. A page wider than most of them is shown smaller rather than cut off, as long as the pages
// are as wide as the room.
func (p *Pages) unitOf(page int) float32 {
	if p.zoom != 0 {
		return p.unit()
	}
	return min(p.unit(), p.roomForSheet()/p.sizes[page].Width)
}

func (p *Pages) roomForSheet() float32 { return max(1, p.scroll.Size().Width-2*pagesGap) }

// widthOfMost is the width that most pages have at most: of a few wide ones among many upright ones it is not theirs.
func widthOfMost(sizes []fyne.Size) float32 {
	if len(sizes) == 0 {
		return 1
	}
	widths := make([]float32, len(sizes))
	for i, s := range sizes {
		widths[i] = s.Width
	}
	slices.Sort(widths)
	return max(1, widths[len(widths)/2])
}

// arrange lays the sheets out anew and keeps what is at the upper third of the room where it is.
func (p *Pages) arrange() {
	room := p.scroll.Size()
	eye := p.scroll.Offset.Y + room.Height/3
	page, part := p.strip.at(eye)
	middle := float32(0.5)
	if p.strip.size.Width > 0 {
		middle = (p.scroll.Offset.X + room.Width/2) / p.strip.size.Width
	}
	p.strip.arrange(room.Width)
	y := float32(0)
	if p.scroll.Offset.Y > 0 && page < len(p.sizes) {
		y = p.strip.tops[page] + part*p.strip.high(page) - room.Height/3
	}
	p.scroll.Refresh()
	p.scrollTo(middle*p.strip.size.Width-room.Width/2, y)
	p.strip.look()
}

func (p *Pages) scrollTo(x, y float32) {
	room := p.scroll.Size()
	x = max(0, min(x, p.strip.size.Width-room.Width))
	y = max(0, min(y, p.strip.size.Height-room.Height))
	p.scroll.ScrollToOffset(fyne.NewPos(x, y))
	p.strip.look()
}

// scale is how many pixels a unit is.
func (p *Pages) scale() float32 {
	if c := canvasOf(p); c != nil && c.Scale() > 0 {
		return c.Scale()
	}
	return 1
}

func (p *Pages) pixels(page int) int {
	return int(math.Round(float64(p.sizes[page].Width * p.unitOf(page) * p.scale())))
}

// Parts are the scroll and what it holds.
func (p *Pages) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{p.scroll} }

// MinSize is small: the pages scroll.
func (*Pages) MinSize() fyne.Size { return fyne.NewSize(160, 120) }

// CreateRenderer shows the scroll and the ring of the keyboard.
func (p *Pages) CreateRenderer() fyne.WidgetRenderer {
	r := &pagesRenderer{p: p, back: canvas.NewRectangle(nil), ring: canvas.NewRectangle(nil)}
	r.style()
	return r
}

type pagesRenderer struct {
	p          *Pages
	back, ring *canvas.Rectangle
}

func (*pagesRenderer) Destroy()             {}
func (r *pagesRenderer) MinSize() fyne.Size { return r.p.MinSize() }
func (r *pagesRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.p.scroll, r.ring}
}

func (r *pagesRenderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	r.ring.Resize(size)
	if r.p.scroll.Size() != size {
		r.p.scroll.Resize(size)
		r.p.arrange()
	}
}

func (r *pagesRenderer) Refresh() {
	r.style()
	r.Layout(r.p.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *pagesRenderer) style() {
	r.back.FillColor, r.back.StrokeColor, r.back.StrokeWidth = theme.Color(ColorDesk), theme.Color(ColorLine), 1
	r.back.CornerRadius, r.ring.CornerRadius = Radius, Radius
	r.ring.FillColor = theme.Color(colorNone)
	r.ring.StrokeColor, r.ring.StrokeWidth = theme.Color(ColorFocus), 0
	if r.p.ring {
		r.ring.StrokeWidth = 2
	}
}
