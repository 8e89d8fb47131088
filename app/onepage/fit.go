package onepage

import (
	"slices"

	"planpage/app/paper"
)

// fitter brings a content onto one sheet.
type fitter struct {
	fonts   *paper.Fonts
	look    look
	c       *Content
	panels  []*panel
	sheet   [2]float64
	known   map[paper.Span]*paper.Paragraph // short texts, measured once
	lost    []string                        // words that cannot be printed
	dropped []dropped
	out     Fitted
}

// airy is the loosest spacing the page grows to when there is room. A page takes in more than the usual number
// of items only where body text is not smaller by more than inviteShrink points then, at the spacing inviteLoose.
const (
	airy         = 2.0
	inviteLoose  = 0.25
	inviteShrink = 0.5
)

// Fit sets the content on exactly one sheet, and the family's own copy on two. What does not fit gives way in
// this order: spacing, then body size, then items over four lines are shortened, then the lowest-ranked item of
// the longest block leaves, one at a time, whole. A pinned item leaves only when the pinned items alone do not
// fit, which TooLong then says.
func Fit(fonts *paper.Fonts, c Content) Fitted {
	x := &fitter{fonts: fonts, look: lookOf(c.Options.Design), c: &c, known: map[paper.Span]*paper.Paragraph{}}
	x.sheet[0], x.sheet[1] = paper.Size(c.Options.Paper)
	x.limit()
	for !x.fits(x.look.least, 0) && x.giveWay() {
	}
	x.restore()
	x.invite()
	body, loose := x.best()
	x.out.BodySize = body
	x.out.Pages = []paper.Page{x.page(body, loose)}
	if c.Notes != nil {
		x.out.Pages = append(x.out.Pages, x.notesPage(body))
	}
	x.finish()
	return x.out
}

func (x *fitter) setter(body, loose float64) setter {
	return setter{metrics: x.look.metrics(body, loose), fonts: x.fonts, look: x.look, c: x.c, width: x.sheet[0] - 2*margin, known: x.known}
}

// room is the height between header and footer.
func (x *fitter) room(s setter) float64 {
	return x.sheet[1] - 2*margin - s.header().h - s.footer().h - 2*x.aside(s)
}

// aside is the distance of the blocks from header and footer.
func (x *fitter) aside(s setter) float64 { return 0.75 * s.gap }

func (x *fitter) fits(body, loose float64) bool { return x.spare(x.setter(body, loose)) >= 0 }

// spare is the height that stays empty, negative when the blocks are too high.
func (x *fitter) spare(s setter) float64 {
	s = s.dryly()
	return x.room(s) - s.all(x.panels).h
}

// best returns the largest body size that fits, and for it the loosest spacing.
func (x *fitter) best() (body, loose float64) {
	body = x.look.most
	for body > x.look.least && !x.fits(body, 0) {
		body = max(x.look.least, body-sizeStep)
	}
	low, high := 0.0, airy
	if x.fits(body, high) {
		return body, high
	}
	for range 5 {
		if mid := (low + high) / 2; x.fits(body, mid) {
			low = mid
		} else {
			high = mid
		}
	}
	return body, low
}

// invite takes in what is beyond the usual number where the page has room for it at nearly full size.
func (x *fitter) invite() {
	for _, p := range x.panels {
		full := false
		for _, r := range p.later {
			if before := p.rows; !full {
				p.rows = inPlace(before, r)
				if full = !x.fits(x.look.most-inviteShrink, inviteLoose); full {
					p.rows = before
				}
			}
			if full {
				x.leave(p, r.item, ReasonMost)
			}
		}
		p.later = nil
	}
}

// page draws the sheet. What is empty at the end goes to the rows in which the team writes, then to the distance
// between blocks, then to lines for notes.
func (x *fitter) page(body, loose float64) paper.Page {
	s := x.setter(body, loose)
	spare := x.spare(s)
	if n, most := x.askRows(); n > 0 && spare > 0 {
		s.stretch = min(spare*0.8/float64(n), most*body)
		spare = x.spare(s)
	}
	if n := len(s.runs(x.panels)) + 1; spare > 0 {
		s.gap += min(spare*0.5/float64(n+1), body)
	}
	s.cuts = &x.out.Shortened
	header, blocks, footer := s.header(), s.all(x.panels), s.footer()
	var f frame
	f.put(header, 0, 0)
	f.put(blocks, 0, header.h+x.aside(s))
	bottom := x.sheet[1] - 2*margin - footer.h
	x.writingLines(s, &f, header.h+x.aside(s)+blocks.h, bottom)
	f.put(footer, 0, bottom)
	return x.sheetOf(f)
}

// askRows is the number of rows in which the team writes, and by how many lines each may grow.
func (x *fitter) askRows() (n int, most float64) {
	for _, p := range x.panels {
		switch {
		case p.block.Form != Asks:
		case len(p.rows) > 0:
			return len(p.rows), 3.2
		default:
			return p.block.Blank, 5
		}
	}
	return 0, 0
}

// writingLines fills a large empty end with a block of lines for notes.
func (x *fitter) writingLines(s setter, f *frame, from, bottom float64) {
	from += 1.4 * s.gap
	step := 2 * s.body
	if bottom-from < 3.5*step {
		return
	}
	title := s.title(blockFooter, x.c.Options.Printer.T("onepage.notes.own"), s.width)
	f.put(title, 0, from)
	for y := from + title.h + step*0.9; y < bottom-step*0.6; y += step {
		s.rule(f, 0, s.width, y, writeRule, softGrey)
	}
}

func (x *fitter) sheetOf(f frame) paper.Page {
	page := paper.Page{
		Width: x.sheet[0], Height: x.sheet[1], Title: x.c.Header.Name, Author: x.c.Header.Author, Subject: x.c.Header.Event,
		Lang: x.c.Options.Printer.Tag(), Made: x.c.Options.Today.Time(),
	}
	for _, item := range f.items {
		page.Items = append(page.Items, item.Moved(item.x+margin, item.y+margin))
	}
	return page
}

// finish gathers what the family should know, and the content as it is printed.
func (x *fitter) finish() {
	x.out.Content = *x.c
	x.out.Content.Blocks = nil
	lost := append(x.lost, x.fonts.LostWords(x.c.Header.Name+" "+x.c.Header.Facts+" "+x.c.Header.Plan+" "+x.c.Header.Event+" "+x.c.Header.Author)...)
	for _, p := range x.panels {
		b := p.block
		b.Items = nil
		for _, r := range p.rows {
			b.Items = append(b.Items, r.item)
			for _, cell := range r.cells {
				lost = append(lost, cell.Lost...)
			}
			lost = append(lost, x.fonts.LostWords(r.item.Answer)...)
			if r.item.Score != nil {
				lost = append(lost, x.fonts.LostWords(r.item.Score.Value)...)
			}
		}
		if len(p.rows) > 0 || p.block.Blank > 0 {
			lost = append(lost, x.fonts.LostWords(b.Title)...)
		}
		if len(b.Items) > 0 {
			x.out.Content.Blocks = append(x.out.Content.Blocks, b)
		}
	}
	x.out.LostWords = union(nil, lost)
}

// union returns the list with those of more that it lacks, without empty ones.
func union(list, more []string) []string {
	for _, word := range more {
		if word != "" && !slices.Contains(list, word) {
			list = append(list, word)
		}
	}
	return list
}
