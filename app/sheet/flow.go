package sheet

import (
	"planpage/app/paper"
	"planpage/app/record"
)

// flow puts pieces below each other and goes on to a further page where one does not fit.
type flow struct {
	s      *setter
	child  *record.Child
	later  piece   // repeated at the top of further pages
	bottom float64 // where the foot begins
	pages  []piece
}

// newFlow begins a sheet under its heading.
func newFlow(s *setter, c *record.Child, first, later piece) *flow {
	_, h := paper.Size(s.Paper)
	f := &flow{s: s, child: c, later: later}
	f.bottom = h - 2*paper.Margin - s.foot(c, 1, 1).h - nearGap
	f.pages = []piece{first}
	return f
}

func (f *flow) page() *piece { return &f.pages[len(f.pages)-1] }

// room is what is left of the page below a gap.
func (f *flow) room(away float64) float64 { return f.bottom - f.page().h - away }

func (f *flow) next() { f.pages = append(f.pages, f.later) }

// fresh reports whether nothing stands on the page yet but the heading.
func (f *flow) fresh() bool { return len(f.pages) > 1 && f.page().h == f.later.h }

// keep goes on to the next page unless so much room is left.
func (f *flow) keep(away, h float64) {
	if f.room(away) < h && !f.fresh() {
		f.next()
	}
}

// add puts a piece on the page, or on the next where it does not fit.
func (f *flow) add(p piece, away float64) {
	f.keep(away, p.h)
	f.page().under(p, away)
}

// lines puts pieces of one line each, as many on each page as fit: never the first alone under its title.
func (f *flow) lines(title piece, list []piece, away float64) {
	if len(list) == 0 {
		return
	}
	f.keep(away, title.h+height(list[:min(len(list), 2)]))
	f.page().under(title, away)
	for _, p := range list {
		if f.room(0) < p.h {
			f.next()
			away = nearGap
			f.page().under(p, away)
			continue
		}
		f.page().under(p, 0)
	}
}

// finish returns the pages with their feet.
func (f *flow) finish(about paper.Page) []paper.Page {
	w, h := paper.Size(f.s.Paper)
	var list []paper.Page
	for i, p := range f.pages {
		p.put(f.s.foot(f.child, i+1, len(f.pages)), 0, f.bottom+nearGap)
		page := about
		page.Width, page.Height = w, h
		page.Lang, page.Made = f.s.Printer.Tag(), f.s.Today.Time()
		for _, item := range p.items {
			page.Items = append(page.Items, item.Moved(paper.Margin, paper.Margin))
		}
		list = append(list, page)
	}
	return list
}
