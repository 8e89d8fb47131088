package sheet

import (
	"strings"

	"planpage/app/paper"
	"planpage/app/record"
)

// halves sets two cards on one sheet; false when a card is higher than half of it.
func (x *card) halves() ([]paper.Page, bool) {
	w, h := paper.Size(x.Paper)
	room := (h - 2*paper.Margin - cardCut) / 2
	half, ok := x.half(room)
	if !ok {
		return nil, false
	}
	page := x.about()
	page.Width, page.Height = w, h
	page.Lang, page.Made = x.Printer.Tag(), x.Today.Time()
	var both piece
	both.put(half, 0, 0)
	both.items = append(both.items, paper.Rule{X1: 0, X2: x.width, Y1: room + cardCut/2, Y2: room + cardCut/2, Width: hairline, Dashed: true})
	both.put(half, 0, room+cardCut)
	for _, item := range both.items {
		page.Items = append(page.Items, item.Moved(paper.Margin, paper.Margin))
	}
	return []paper.Page{page}, true
}

// half sets one card: what helps at the left, services and who to call at the right.
func (x *card) half(room float64) (piece, bool) {
	p, titleCut, factsCut := x.head(x.heading())
	if x.plan == nil {
		p.under(x.words(asBody, x.width, x.t("card.none")), gap)
	}
	wide := 0.54 * x.width
	narrow := x.width - wide - gutter
	var left, right piece
	x.part(&left, "card.helps", x.bullets(x.supports, wide), wide)
	x.part(&right, "card.services", x.plainLines(x.services, narrow), narrow)
	x.part(&right, "card.call", x.plainLines(x.calls, narrow), narrow)
	p.put(left, 0, p.h)
	p.put(right, wide+gutter, p.h)
	p.h += max(left.h, right.h)
	foot := x.thanks()
	if p.h+gap+foot.h > room || titleCut || factsCut {
		return piece{}, false
	}
	p.put(foot, 0, room-foot.h)
	return p, true
}

// thanks is the last line of a card.
func (x *card) thanks() (p piece) {
	p.rule(0, x.width, 0, hairline, 0)
	p.h = 3.5
	made := x.t("card.made", "date", x.Printer.Date(x.Today))
	wide := x.wide(asFoot, made)
	p.put(x.one(asFoot, wide, right, made), x.width-wide, p.h)
	p.under(x.one(asFoot, x.width-wide-gutter, left, x.t("card.thanks")), 0)
	return p
}

// part puts lines below their title, where there are any.
func (x *card) part(column *piece, title string, lines []piece, width float64) {
	if len(lines) > 0 {
		column.under(x.section(x.t(title), width), gap)
		column.under(stack(lines), 1)
	}
}

// bullets sets each entry with a dot before it.
func (x *card) bullets(list [][]paper.Span, width float64) []piece {
	const indent = 11
	var lines []piece
	for _, spans := range list {
		entry := x.entry(spans, width-indent)
		for i, line := range entry {
			at := piece{h: line.h}
			if i == 0 {
				at.put(x.one(style{size: x.size}, indent, left, "•"), 0, 0)
			}
			at.put(line, indent, 0)
			lines = append(lines, at)
		}
		lines = spaced(lines, 1.5)
	}
	return lines
}

func (x *card) plainLines(list [][]paper.Span, width float64) []piece {
	var lines []piece
	for _, spans := range list {
		lines = spaced(append(lines, x.entry(spans, width)...), 1.5)
	}
	return lines
}

func (x *card) entry(spans []paper.Span, width float64) []piece {
	return x.lines(x.paragraph(spans...), style{size: x.size}, width, left)
}

// wholes sets a card that is too long for half a sheet.
func (x *card) wholes() []paper.Page {
	h := x.heading()
	first, cut, short := x.head(h)
	flow := newFlow(x.setter, x.f.Child, first, x.later(h))
	if x.plan == nil {
		flow.add(x.words(asBody, x.width, x.t("card.none")), gap)
	}
	flow.lines(x.section(x.t("card.helps"), x.width), x.bullets(x.supports, x.width), gap)
	flow.lines(x.section(x.t("card.services"), x.width), x.plainLines(x.services, x.width), gap)
	flow.lines(x.section(x.t("card.call"), x.width), x.plainLines(x.calls, x.width), gap)
	if cut || short {
		flow.lines(x.section(x.t("card.about"), x.width), x.lines(x.paragraph(asBody.span(joined(h.Title, h.Facts))), asBody, x.width, left), gap)
	}
	return flow.finish(x.about())
}

// CardText is the pocket card as text.
func CardText(f *record.Family, o Options) string {
	x := newCard(&setter{Options: o}, f)
	h := x.heading()
	var b lettered
	b.block(h.Kind, strings.ReplaceAll(joined(h.Title, h.Facts), " · ", ", "), h.Side)
	if x.plan == nil {
		b.block(x.t("card.none"))
	}
	for _, part := range []struct {
		title string
		list  [][]paper.Span
	}{{"card.helps", x.supports}, {"card.services", x.services}, {"card.call", x.calls}} {
		if len(part.list) == 0 {
			continue
		}
		lines := []string{strings.ToUpper(x.t(part.title))}
		for _, spans := range part.list {
			words := make([]string, len(spans))
			for i, s := range spans {
				words[i] = s.Text
			}
			lines = append(lines, "- "+strings.ReplaceAll(strings.Join(words, " "), " · ", ", "))
		}
		b.block(lines...)
	}
	b.block(x.t("card.thanks"))
	return strings.TrimSuffix(b.text.String(), "\n")
}
