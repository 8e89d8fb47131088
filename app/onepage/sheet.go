package onepage

import (
	"planpage/app/paper"
	"planpage/app/record"
)

// margin is the room on all sides.
const margin = paper.Margin

// look is what the design fixes: the sizes of body text and of the smallest print.
type look struct {
	most, least, foot float64
	large             bool
}

func lookOf(d record.Design) look {
	if d == record.DesignLarge {
		return look{most: 14, least: 12, foot: 10, large: true}
	}
	return look{most: 10.5, least: 9, foot: 8}
}

// sizeStep is by how much the body text shrinks at a time.
const sizeStep = 0.25

// metrics are the measures of one try at fitting: everything follows from the body size and the looseness,
// which goes from 0, tight, over 1, as usual, to 2, airy.
type metrics struct {
	body, head, foot float64
	lead             float64 // from baseline to baseline
	gap              float64 // between blocks
	pad              float64 // above and below a table row
	stretch          float64 // extra height of each row of asks, room to write
}

func (l look) metrics(body, loose float64) metrics {
	return metrics{
		body: body, head: max(l.least, body*0.86), foot: l.foot,
		lead: body * (1.2 + 0.06*loose), gap: body * (0.82 + 0.45*loose), pad: body * (0.16 + 0.17*loose),
	}
}

// setter sets blocks of one content at one try's measures.
type setter struct {
	metrics
	fonts *paper.Fonts
	look  look
	c     *Content
	width float64    // between the margins
	dry   bool       // only the heights are wanted, no items
	cuts  *[]LeftOff // what is shortened on the page itself; nil in a try
	known map[paper.Span]*paper.Paragraph
	// heights are those of the blocks in this try, where it is a dry one
	heights map[placeOf]float64
}

// placeOf is a block at a width.
type placeOf struct {
	panel *panel
	width float64
}

// dryly is the same setter for heights alone.
func (s setter) dryly() setter {
	if !s.dry {
		s.dry, s.cuts, s.heights = true, nil, map[placeOf]float64{}
	}
	return s
}

// say is the paragraph of a short text, measured once for all tries.
func (s setter) say(span paper.Span) *paper.Paragraph {
	p, ok := s.known[span]
	if !ok {
		p = s.fonts.Paragraph(span)
		s.known[span] = p
	}
	return p
}

// frame is a set piece: items with the origin at its top left corner, and its height.
type frame struct {
	items []placed
	h     float64
}

// placed is an item, and how far it is moved once all is in its place.
type placed struct {
	paper.Item
	x, y float64
}

// put adds another piece with its corner at x, y; the height is the caller's.
func (f *frame) put(other frame, x, y float64) {
	for _, item := range other.items {
		f.items = append(f.items, placed{item.Item, item.x + x, item.y + y})
	}
}

func (f *frame) add(item paper.Item) { f.items = append(f.items, placed{Item: item}) }

// rule draws a level line on a piece.
func (s setter) rule(f *frame, x1, x2, y, width, grey float64) {
	if !s.dry {
		f.add(paper.Rule{X1: x1, Y1: y, X2: x2, Y2: y, Width: width, Grey: grey})
	}
}

// Widths of rules.
const (
	headerRule = 1.0
	titleRule  = 0.6
	hairline   = 0.4
	writeRule  = 0.4
	softGrey   = 0.2
)

// align is where a line stands within its width.
type align int

const (
	left align = iota
	right
)

// set breaks a paragraph into lines of the body size.
func (s setter) set(p *paper.Paragraph, w float64) frame { return s.setAs(p, s.body, s.lead, w, left) }

// setAs breaks a paragraph into lines of any size.
func (s setter) setAs(p *paper.Paragraph, size, lead, w float64, to align) frame {
	var f frame
	if p == nil || p.Empty() {
		return f
	}
	if s.dry {
		f.h = lead * float64(p.Lines(size, w))
		return f
	}
	for _, line := range p.Wrap(size, w) {
		x := 0.0
		if to == right {
			x = w - line.Width
		}
		for _, piece := range line.Pieces {
			f.add(paper.Text{
				X: x + piece.X, Y: f.h + lead/2 + 0.31*size, Size: size, Face: piece.Face, Grey: piece.Grey, Text: piece.Text,
			})
		}
		f.h += lead
	}
	return f
}

// cut shortens a paragraph to the lines of its place. What is cut on the page itself is told, once.
func (s setter) cut(p *paper.Paragraph, size, w float64, lines int, of LeftOff) *paper.Paragraph {
	short, was := p.Cut(s.fonts, size, w, lines)
	if was && s.cuts != nil {
		of.Reason = ReasonPlace
		*s.cuts = append(without(*s.cuts, of.Block, of.Key), of)
	}
	return short
}

// words sets a short text that the program itself words.
func (s setter) words(face paper.Face, grey, size, w float64, to align, words string) frame {
	return s.setAs(s.say(paper.Span{Face: face, Grey: grey, Text: words}), size, 1.2*size, w, to)
}

// lines counts the printed lines of a paragraph.
func (s setter) lines(p *paper.Paragraph, w float64) int {
	if p == nil || p.Empty() {
		return 0
	}
	return p.Lines(s.body, w)
}
