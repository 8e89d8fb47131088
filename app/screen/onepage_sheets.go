package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/kit"
)

// pageSheets are the sheets as they print: the page, and below it what prints behind it, each with a word on what it
// is. All show at one size.
type pageSheets struct {
	s      *pageScreen
	zoom   *kit.Segments
	first  *kit.PageView
	views  []*kit.PageView // of all sheets that were shown, the first among them
	unders []*kit.Words    // below each of them but the first
	behind *fyne.Container
}

func (s *pageScreen) newSheets() *pageSheets {
	p := &pageSheets{s: s, behind: kit.Column(kit.Gap2)}
	p.zoom = kit.NewSegments([]kit.Option{
		{Value: string(kit.ZoomWidth), Label: s.d.T("compose.zoom.width")},
		{Value: string(kit.ZoomPage), Label: s.d.T("compose.zoom.page")},
		{Value: string(kit.ZoomLarge), Label: s.d.T("compose.zoom.large")},
	}, func(v string) { p.setZoom(kit.Zoom(v)) })
	p.first = p.view()
	return p
}

// view adds a sheet.
func (p *pageSheets) view() *kit.PageView {
	fonts, err := p.s.d.Fonts()
	if err != nil {
		p.s.d.Fail(err)
	}
	v := kit.NewPageView(fonts)
	v.SetZoom(kit.Zoom(p.zoom.Value()))
	v.OnZoom = func() { p.setZoom(v.Zoom()) }
	p.views = append(p.views, v)
	return v
}

// setZoom shows all sheets larger or smaller.
func (p *pageSheets) setZoom(z kit.Zoom) {
	p.zoom.SetValue(string(z))
	for _, v := range p.views {
		v.SetZoom(z)
	}
}

// show shows the sheets as they are made now.
func (p *pageSheets) show() {
	pages := p.s.fitted.Pages
	if len(pages) == 0 {
		return
	}
	p.first.SetPage(pages[0])
	for len(p.views) < len(pages) {
		p.unders = append(p.unders, kit.NewWords("", kit.Caption.Centred()))
		p.behind.Add(p.view())
		p.behind.Add(p.unders[len(p.unders)-1])
	}
	for i, under := range p.unders {
		view := p.views[i+1]
		view.Hidden, under.Hidden = i+1 >= len(pages), i+1 >= len(pages)
		if !view.Hidden {
			view.SetPage(pages[i+1])
			under.SetText(p.s.d.T(p.s.behindKey(i + 1)))
		}
	}
	p.behind.Hidden = len(pages) == 1
}

// behindKey says what a sheet behind the page is: the notes on the back of our copy, or the copy in Spanish.
func (s *pageScreen) behindKey(at int) string {
	if s.ours && at%2 == 1 {
		return "onepage_screen.back"
	}
	return "onepage_screen.lang.second"
}
