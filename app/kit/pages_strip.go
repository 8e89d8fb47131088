package kit

import (
	"image"
	"image/color"
	"slices"
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// pageStrip is all the sheets, one below another. Only those near the room that shows are made.
type pageStrip struct {
	widget.BaseWidget
	pages  *Pages
	size   fyne.Size
	tops   []float32 // of the sheets
	made   []*pageSheet
	marks  map[int][]PageMark
	wanted []Wanted
}

// The marks on paper are those of a yellow pen and of an orange one, in every theme: paper is white in all of them.
var (
	markFill    = color.NRGBA{R: 0xFF, G: 0xD5, B: 0x4A, A: 0x60}
	markEdge    = color.NRGBA{R: 0xB0, G: 0x86, B: 0x00, A: 0xFF}
	markNowFill = color.NRGBA{R: 0xFF, G: 0xA0, B: 0x30, A: 0x58}
	markNowEdge = color.NRGBA{R: 0x9A, G: 0x4A, B: 0x00, A: 0xFF}
)

// pageSheet is one sheet that is made.
type pageSheet struct {
	page    int
	picture image.Image // white until it comes; of another size it is stretched
	fault   *Words
	raster  *canvas.Raster
	edge    *canvas.Rectangle
	marks   []fyne.CanvasObject
}

func newPageStrip(p *Pages) *pageStrip {
	s := &pageStrip{pages: p}
	s.ExtendBaseWidget(s)
	return s
}

func (s *pageStrip) clear() { s.made, s.marks, s.wanted = nil, nil, nil }

// arrange gives every sheet its place.
func (s *pageStrip) arrange(room float32) {
	s.tops = make([]float32, len(s.pages.sizes))
	width, y := float32(0), float32(pagesGap)
	for i := range s.tops {
		s.tops[i] = y
		y += s.high(i) + pagesGap
		width = max(width, s.wide(i)+2*pagesGap)
	}
	s.size = fyne.NewSize(max(width, room), y)
	s.wanted = nil
	s.rebuild()
}

// at returns the page at a height and how far down it that is, from 0 to 1.
func (s *pageStrip) at(y float32) (page int, part float32) {
	if len(s.tops) == 0 {
		return 0, 0
	}
	page = max(0, sort.Search(len(s.tops), func(i int) bool { return s.tops[i] > y })-1)
	return page, max(0, min(1, (y-s.tops[page])/s.high(page)))
}

// left is where a page's sheet begins: in the middle of the widest.
func (s *pageStrip) left(page int) float32 {
	return max(pagesGap, (s.size.Width-s.wide(page))/2)
}

func (s *pageStrip) wide(page int) float32 { return s.pages.sizes[page].Width * s.pages.unitOf(page) }

func (s *pageStrip) high(page int) float32 { return s.pages.sizes[page].Height * s.pages.unitOf(page) }

// Move is how a scroll shows another part.
func (s *pageStrip) Move(to fyne.Position) {
	s.BaseWidget.Move(to)
	s.look()
}

// MinSize is as large as all the sheets.
func (s *pageStrip) MinSize() fyne.Size { return s.size }

// look makes the sheets that show, and asks for their pictures.
func (s *pageStrip) look() {
	at, room := s.pages.scroll.Offset, s.pages.scroll.Size()
	if len(s.tops) == 0 || room.IsZero() {
		return
	}
	first, part := s.at(at.Y)
	if part == 1 && first+1 < len(s.tops) {
		first++ // only the gap below it shows
	}
	last, _ := s.at(at.Y + room.Height)
	s.keep(max(0, first-pagesAhead), min(len(s.tops)-1, last+pagesAhead))
	s.ask(first, last)
	now, _ := s.at(at.Y + room.Height/3)
	if now != s.pages.page {
		s.pages.page = now
		if s.pages.OnPage != nil {
			s.pages.OnPage(now)
		}
	}
}

// keep has the sheets between two pages and no others.
func (s *pageStrip) keep(first, last int) {
	if len(s.made) > 0 && s.made[0].page == first && s.made[len(s.made)-1].page == last {
		return
	}
	s.made = slices.DeleteFunc(s.made, func(sheet *pageSheet) bool { return sheet.page < first || sheet.page > last })
	for page := first; page <= last; page++ {
		if s.sheet(page) == nil {
			s.made = append(s.made, newPageSheet(page))
		}
	}
	slices.SortFunc(s.made, func(a, b *pageSheet) int { return a.page - b.page })
	s.rebuild()
}

func (s *pageStrip) sheet(page int) *pageSheet {
	for _, sheet := range s.made {
		if sheet.page == page {
			return sheet
		}
	}
	return nil
}

// ask tells which pictures are wanted: of the sheets that show, then of those that are about to.
func (s *pageStrip) ask(first, last int) {
	var list []Wanted
	add := func(page int) { list = append(list, Wanted{page, s.pages.pixels(page)}) }
	for page := first; page <= last; page++ {
		add(page)
	}
	for page := last + 1; page <= min(last+pagesAhead, len(s.tops)-1); page++ {
		add(page)
	}
	for page := first - 1; page >= max(0, first-pagesAhead); page-- {
		add(page)
	}
	if slices.Equal(list, s.wanted) {
		return
	}
	s.wanted = list
	if s.pages.OnWanted != nil {
		s.pages.OnWanted(list)
	}
}

func newPageSheet(page int) *pageSheet {
	sheet := &pageSheet{page: page, edge: canvas.NewRectangle(color.White)}
	blank := image.NewRGBA(image.Rect(0, 0, 1, 1))
	blank.Set(0, 0, color.White)
	sheet.picture = blank
	sheet.raster = canvas.NewRaster(func(int, int) image.Image { return sheet.picture })
	return sheet
}

func (s *pageStrip) setPicture(page int, img image.Image) {
	sheet := s.sheet(page)
	if sheet == nil {
		return
	}
	sheet.picture, sheet.fault = img, nil
	s.layout(sheet)
	sheet.raster.Refresh()
}

func (s *pageStrip) setFault(page int, words string) {
	if sheet := s.sheet(page); sheet != nil {
		sheet.fault = NewWords(words, Body)
		s.rebuild()
	}
}

// rebuild shows the sheets that are made, with their marks.
func (s *pageStrip) rebuild() {
	for _, sheet := range s.made {
		sheet.marks = nil
		for range s.marks[sheet.page] {
			sheet.marks = append(sheet.marks, canvas.NewRectangle(nil))
		}
		s.layout(sheet)
	}
	s.Refresh()
}

// layout puts a sheet, its fault and its marks in their places.
func (s *pageStrip) layout(sheet *pageSheet) {
	if sheet.page >= len(s.tops) {
		return
	}
	x, y := s.left(sheet.page), s.tops[sheet.page]
	w, h, unit := s.wide(sheet.page), s.high(sheet.page), s.pages.unitOf(sheet.page)
	place(sheet.edge, x-1, y-1, w+2, h+2)
	place(sheet.raster, x, y, w, h)
	if sheet.fault != nil {
		place(sheet.fault, x+Gap5, y+Gap5, max(0, w-2*Gap5), max(0, h-2*Gap5))
	}
	for i, m := range s.marks[sheet.page] {
		if box, ok := sheet.marks[i].(*canvas.Rectangle); ok {
			const around = 2
			place(box, x+m.X*unit-around, y+m.Y*unit-around, m.W*unit+2*around, m.H*unit+2*around)
			box.CornerRadius, box.StrokeWidth = 3, 1
			box.FillColor, box.StrokeColor = markFill, markEdge
			if m.Now {
				box.FillColor, box.StrokeColor, box.StrokeWidth = markNowFill, markNowEdge, 2
			}
		}
	}
}

// objects are all that is drawn.
func (s *pageStrip) objects() []fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, sheet := range s.made {
		list = append(list, sheet.edge, sheet.raster)
		if sheet.fault != nil {
			list = append(list, sheet.fault)
		}
		list = append(list, sheet.marks...)
	}
	return list
}

// CreateRenderer draws the sheets.
func (s *pageStrip) CreateRenderer() fyne.WidgetRenderer { return &stripRenderer{s} }

type stripRenderer struct{ s *pageStrip }

func (*stripRenderer) Destroy()                       {}
func (r *stripRenderer) MinSize() fyne.Size           { return r.s.size }
func (r *stripRenderer) Objects() []fyne.CanvasObject { return r.s.objects() }
func (*stripRenderer) Layout(fyne.Size)               {}

func (r *stripRenderer) Refresh() {
	for _, sheet := range r.s.made {
		sheet.edge.StrokeColor, sheet.edge.StrokeWidth = theme.Color(ColorEdge), 1
		sheet.edge.FillColor, sheet.raster.Hidden = color.White, sheet.fault != nil
		if sheet.fault != nil {
			sheet.edge.FillColor = theme.Color(ColorSurface)
		}
	}
	canvas.Refresh(r.s)
}
