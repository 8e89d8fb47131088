package sheet

import (
	"strings"

	"planpage/app/paper"
	"planpage/app/record"
)

// letterSpace is the extra room between the capitals of a section's title, as a share of their size.
const letterSpace = 0.09

// heading is the top of a sheet: what it is about at the left, what kind of sheet it is at the right.
type heading struct {
	Title string
	Facts string // whose sheet it is, and what else is known at a glance
	Kind  string
	Side  string
}

// mostTitle is how many lines of a title stand at the top.
const mostTitle = 3

// head sets the top of the first page; it reports whether the title and the facts had to be shortened.
func (s *setter) head(h heading) (p piece, titleCut, factsCut bool) {
	side := s.side(h)
	room := s.width - side.width - gutter
	st := asTitle
	if s.wide(st, h.Title) > room {
		st.size = max(0.78*asTitle.size, asTitle.size*room/s.wide(asTitle, h.Title))
	}
	name, titleCut := s.short(st, room, mostTitle, left, h.Title)
	p.under(name, 0)
	facts, factsCut := s.short(asBody, room, 2, left, h.Facts)
	p.under(facts, 2)
	p.put(side.piece, s.width-side.width, 3)
	p.h = max(p.h, side.h+3) + nearGap
	p.rule(0, s.width, p.h, strongly, 0)
	return p, titleCut, factsCut
}

type sided struct {
	piece
	width float64
}

func (s *setter) side(h heading) (p sided) {
	p.width = min(max(s.wide(asStrong, h.Kind), s.wide(asBody, h.Side)), 0.4*s.width)
	p.under(s.one(asStrong, p.width, right, h.Kind), 0)
	p.under(s.one(asBody, p.width, right, h.Side), 0)
	return p
}

// later sets the heading that further pages repeat: on one line, with as many of the facts as fit whole, and the first.
func (s *setter) later(h heading) (p piece) {
	side, room := s.one(asSmall, 0.3*s.width, right, h.Kind), 0.68*s.width
	facts := strings.Split(h.Facts, " · ")
	for len(facts) > 1 && s.wide(asStrong, joined(h.Title, joined(facts...))) > room {
		facts = facts[:len(facts)-1]
	}
	p.under(s.one(asStrong, room, left, joined(h.Title, joined(facts...))), 0)
	p.put(side, 0.7*s.width, p.h-side.h-1)
	p.h += 2
	p.rule(0, s.width, p.h, firmly, 0)
	return p
}

// section sets small spaced capitals over a rule.
func (s *setter) section(words string, width float64) (p piece) {
	const size = 8.6
	p.h = 1.3*size + 2
	clean, _ := s.fonts.Clean(strings.ToUpper(words))
	space := letterSpace * size
	if s.fonts.Width(paper.Bold, size, clean)+space*float64(len([]rune(clean))) > width {
		space = 0
		short, _ := s.paragraph(paper.Span{Face: paper.Bold, Text: clean}).Cut(s.fonts, size, width, 1)
		clean = short.String()
	}
	p.items = append(p.items, paper.Text{X: 0, Y: 0.98 * size, Size: size, Face: paper.Bold, Spacing: space, Text: clean})
	p.rule(0, width, p.h, firmly, 0)
	p.h += 2.5
	return p
}

// foot is the last line of every page: where all this comes from, and which page it is.
func (s *setter) foot(c *record.Child, page, of int) (p piece) {
	p.h = 3.5
	p.rule(0, s.width, 0, hairline, 0)
	number := ""
	if of > 1 {
		number = s.t("letter.page", "page", page, "of", of)
	}
	wide := s.wide(asFoot, number)
	p.put(s.one(asFoot, wide, right, number), s.width-wide, p.h)
	p.under(s.one(asFoot, s.width-wide-gutter, left, s.pronoun(c, "onepage.footer.right", "date", s.Printer.Date(s.Today))), 0)
	return p
}
