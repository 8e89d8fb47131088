package onepage

import (
	"slices"
	"strconv"
	"strings"

	"planpage/app/paper"
)

// row is an item with its text ready to be set. cells are its paragraphs in the block's form: the words; for
// asks also the asks; for goals name, unit and the school's words; for scores the name.
type row struct {
	item  Item
	cells []*paper.Paragraph
	cut   bool // shortened already
	at    int  // its place in the block
	whole *row // as it was before it was shortened
}

// composed is the item as it was before it was shortened.
func (r *row) composed() Item {
	if r.whole != nil {
		return r.whole.item
	}
	return r.item
}

// panel is a block in the course of fitting.
type panel struct {
	block Block
	rows  []*row
	later []*row // within Most but beyond Usual: they join when there is room

	said  []*paper.Paragraph // of a flow, when it was joined last
	whole *paper.Paragraph
}

// letterSpace is the extra room between the capitals of a title, as a share of their size.
const letterSpace = 0.09

// noteAbove is the room between a table and its note, in body sizes.
const noteAbove = 0.2

func newRow(fonts *paper.Fonts, item Item) *row {
	r := &row{item: item}
	switch {
	case item.Goal != nil:
		name, unit := item.Goal.spans()
		r.cells = []*paper.Paragraph{
			fonts.Paragraph(append(name, unit...)...), fonts.Paragraph(name...), fonts.Paragraph(unit...),
			fonts.Paragraph(paper.Span{Text: item.Goal.School}),
		}
	case item.Score != nil:
		spans := []paper.Span{{Text: item.Score.Name}}
		if item.Score.Test != "" {
			spans = append(spans, paper.Span{Text: "(" + item.Score.Test + ")", Grey: secondary})
		}
		r.cells = []*paper.Paragraph{fonts.Paragraph(spans...)}
	default:
		r.cells = []*paper.Paragraph{fonts.Paragraph(item.Spans...)}
		for _, ask := range item.Asks {
			r.cells = append(r.cells, fonts.Paragraph(paper.Span{Text: ask}))
		}
	}
	return r
}

// panel sets a block at a width: title, heads, rows, note.
func (s setter) panel(p *panel, w float64) frame {
	f := s.title(p.block.Key, p.block.Title, w)
	var body frame
	switch {
	case len(p.rows) == 0 && p.block.Form == Asks:
		body = s.blankAsks(p, w)
	case len(p.rows) == 0:
		body = s.blankLines(p.block.Blank, w)
	case p.block.Form == Flow:
		body = s.flow(p, w)
	case p.block.Form == Asks:
		body = s.asks(p, w)
	case p.block.Form == Goals && s.look.large:
		body = s.goalsStacked(p, w)
	case p.block.Form == Goals:
		body = s.goals(p, w)
	case p.block.Form == Scores:
		body = s.scores(p, w)
	default:
		body = s.list(p, w)
	}
	f.put(body, 0, f.h)
	f.h += body.h
	if p.block.Note != "" && len(p.rows) > 0 {
		note := s.words(paper.Regular, 0, s.foot, w, left, p.block.Note)
		above := noteAbove * s.body
		if p.block.Form != Goals { // no rule parts it from the rows
			above *= 2
		}
		f.put(note, 0, f.h+above)
		f.h += note.h + above
	}
	return f
}

// title sets small spaced capitals over a rule. A title too long for the line loses its spacing, then its end.
func (s setter) title(block, title string, w float64) frame {
	f := frame{h: 1.3*s.head + 2 + 0.22*s.body}
	if s.dry {
		return f
	}
	words := strings.ToUpper(title)
	clean, _ := s.fonts.Clean(words)
	space := letterSpace * s.head
	if s.fonts.Width(paper.Bold, s.head, clean)+space*float64(len([]rune(clean))) > w {
		whole := LeftOff{Block: block, Key: PartTitle + block, Text: title}
		clean, space = s.cut(s.say(paper.Span{Face: paper.Bold, Text: words}), s.head, w, 1, whole).String(), 0
	}
	f.add(paper.Text{X: 0, Y: 0.98 * s.head, Size: s.head, Face: paper.Bold, Spacing: space, Text: clean})
	s.rule(&f, 0, w, f.h-0.22*s.body, titleRule, 0)
	return f
}

// flow sets all rows as one paragraph.
func (s setter) flow(p *panel, w float64) frame { return s.set(s.joined(p), w) }

// joined is the paragraph of all rows of a flow, joined anew when they are others.
func (s setter) joined(p *panel) *paper.Paragraph {
	if said := s.said(p.rows); p.whole == nil || !slices.Equal(said, p.said) {
		p.said, p.whole = said, s.fonts.Join(said...)
	}
	return p.whole
}

// said are the paragraphs of rows in one go, each lead once before those that share it.
func (s setter) said(rows []*row) []*paper.Paragraph {
	var list []*paper.Paragraph
	lead := ""
	for _, r := range rows {
		if r.item.Lead != lead && r.item.Lead != "" {
			list = append(list, s.say(paper.Span{Text: r.item.Lead}))
		}
		lead = r.item.Lead
		list = append(list, r.cells[0])
	}
	return list
}

// list sets a row each, with a number or a dot hanging at the left; attendees bring their own mark.
func (s setter) list(p *panel, w float64) frame {
	var f frame
	indent := 1.25 * s.body
	for i, r := range p.rows {
		if i > 0 {
			f.h += s.pad * 0.8
		}
		mark, x := "•", 0.25*s.body
		if p.block.Form == Numbered {
			mark, x = strconv.Itoa(i+1), 0
		}
		f.put(s.setAs(s.say(paper.Span{Text: mark}), s.body, s.lead, indent, left), x, f.h)
		words := s.set(r.cells[0], w-indent)
		f.put(words, indent, f.h)
		f.h += max(words.h, s.lead) // words of invisible letters alone still have their number
	}
	return f
}

// blankLines are rules to write on.
func (s setter) blankLines(n int, w float64) frame {
	var f frame
	for range n {
		f.h += 2 * s.lead
		s.rule(&f, 0, w, f.h, writeRule, softGrey)
	}
	return f
}
