package paper

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Span is a piece of a paragraph in one face and grey.
type Span struct {
	Face Face
	Grey float64
	Text string
}

// Piece is a span on a line; X is its distance from the line's start in points.
type Piece struct {
	X float64
	Span
}

// Line is one printed line of a paragraph. Width is without the space at its end.
type Line struct {
	Width  float64
	Pieces []Piece
}

// Paragraph is text ready to be broken into lines at any size, by one goroutine. Lost holds the words that cannot be
// printed.
type Paragraph struct {
	Lost  []string
	cells []cell
	total int  // width of all cells
	rtl   bool // some of it goes from right to left

	known  [4]count // of lines, at the last widths asked for
	oldest int
}

// count is how many lines a width gives; its limit is in thousandths of the size.
type count struct{ limit, lines int }

// cell is one letter with its width in thousandths; a line may end after it when brk is set. An inner one joins the
// letter before it.
type cell struct {
	r     rune
	width int
	style style
	brk   bool
	inner bool
}

// longestOpener is how many letters a word behind an opening mark may have to stay with the next one.
const longestOpener = 3

type style struct {
	face Face
	grey float64
}

// Paragraph cleans and measures the spans. A bold lead-in and the words after it are two spans of one
// paragraph.
func (f *Fonts) Paragraph(spans ...Span) *Paragraph {
	p := &Paragraph{}
	for _, s := range spans {
		clean, lost := f.Clean(s.Text)
		if len(lost) > 0 {
			p.Lost = append(p.Lost, f.LostWords(s.Text)...)
		}
		if clean == "" {
			continue
		}
		look := style{s.Face, s.Grey}
		p.cells = slices.Grow(p.cells, len(clean)+1)
		if len(p.cells) > 0 {
			p.add(f, ' ', look)
		}
		p.addAll(f, clean, look)
	}
	p.ready()
	return p
}

// Join returns one paragraph of several, with a space between them.
func (f *Fonts) Join(list ...*Paragraph) *Paragraph {
	p, n := &Paragraph{}, 0
	for _, q := range list {
		n += len(q.cells) + 1
	}
	p.cells = make([]cell, 0, n)
	for _, q := range list {
		p.Lost, p.rtl = append(p.Lost, q.Lost...), p.rtl || q.rtl
		if len(p.cells) > 0 && len(q.cells) > 0 {
			p.add(f, ' ', q.cells[0].style)
		}
		p.cells = append(p.cells, q.cells...)
	}
	p.ready()
	return p
}

// ready finds where lines may end, and the width, once all cells are there.
func (p *Paragraph) ready() {
	p.markBreaks()
	for _, c := range p.cells {
		p.total += c.width
	}
}

// addAll adds cleaned text. The letters of a word in a found font have the widths of their clusters.
func (p *Paragraph) addAll(f *Fonts, clean string, look style) {
	for i := 0; i < len(clean); {
		font, _, n := f.part(look.face, clean[i:])
		if font != foreignFont {
			r, _ := utf8.DecodeRuneInString(clean[i:])
			p.add(f, r, look)
			i += n
			continue
		}
		k, w := 0, f.foreign.word(clean[i:i+n])
		p.rtl = p.rtl || w.rtl
		for _, r := range clean[i : i+n] {
			p.cells = append(p.cells, cell{r: r, width: w.advances[k], style: look, inner: k > 0 && !w.apart})
			k++
		}
		i += n
	}
}

func (p *Paragraph) add(f *Fonts, r rune, look style) {
	_, w := f.pick(look.face, r)
	p.cells = append(p.cells, cell{r: r, width: w, style: look})
}

// Empty reports whether there is nothing to print.
func (p *Paragraph) Empty() bool { return len(p.cells) == 0 }

// String returns the paragraph's letters as they are printed.
func (p *Paragraph) String() string {
	var b strings.Builder
	for _, c := range p.cells {
		b.WriteRune(c.r)
	}
	return b.String()
}

// Width returns the width of the paragraph on one line, in points.
func (p *Paragraph) Width(size float64) float64 { return float64(p.total) * size / 1000 }

// Wrap breaks the paragraph into lines no wider than width points at the size. A word wider than the width is
// broken inside. Two lines part where the face or the grey changes, when each half fits; a last line of one short
// word is avoided where the number of lines stays the same.
func (p *Paragraph) Wrap(size, width float64) []Line {
	limit := thousandths(size, width)
	ends := p.breakAt(limit, nil)
	if at := p.turn(); len(ends) == 2 && at > 0 && p.lineWidth(0, at) <= limit && p.lineWidth(at, len(p.cells)) <= limit {
		ends[0] = at
	} else if n := len(ends); n > 1 && p.lineWidth(ends[n-2], ends[n-1]) < limit/4 {
		for try := limit * 97 / 100; try > limit*3/4; try -= limit * 3 / 100 {
			better := p.breakAt(try, nil)
			if len(better) != n {
				break
			}
			if ends = better; p.lineWidth(better[n-2], better[n-1]) >= limit/3 {
				break
			}
		}
	}
	lines := make([]Line, 0, len(ends))
	from := 0
	for _, end := range ends {
		lines = append(lines, p.line(from, end, size))
		from = end
	}
	return lines
}

// Lines returns how many lines Wrap gives, at a fraction of its cost.
func (p *Paragraph) Lines(size, width float64) int { return p.count(thousandths(size, width)) }

// count is the number of lines at a limit. Pages are tried in many ways, and a text has the same widths in most of them.
func (p *Paragraph) count(limit int) int {
	if p.total <= limit {
		return min(len(p.cells), 1)
	}
	for _, c := range p.known {
		if c.limit == limit && c.lines > 0 {
			return c.lines
		}
	}
	var ends [32]int
	n := len(p.breakAt(limit, ends[:0]))
	p.known[p.oldest] = count{limit, n}
	p.oldest = (p.oldest + 1) % len(p.known)
	return n
}

// turn returns where the one change of face or grey is, 0 when there is none or more than one.
func (p *Paragraph) turn() int {
	at := 0
	for i := 1; i < len(p.cells); i++ {
		if p.cells[i].style == p.cells[i-1].style {
			continue
		}
		if at > 0 || p.cells[i].r != ' ' {
			return 0
		}
		at = i + 1
	}
	return at
}

// breakAt appends the index after the last cell of each line.
func (p *Paragraph) breakAt(limit int, ends []int) []int {
	start, used, brk, gap := 0, 0, -1, -1
	for i := 0; i < len(p.cells); i++ {
		c := p.cells[i]
		for used+c.width > limit && c.r != ' ' && i > start { // again where what went over is too wide itself
			if brk <= start {
				brk = gap // words that belong together are wider than the line
			}
			if brk <= start {
				brk = i // a single word is
			}
			ends = append(ends, brk)
			start, used = brk, 0
			for _, d := range p.cells[start:i] {
				used += d.width
			}
		}
		used += c.width
		if c.brk {
			brk = i + 1
		}
		if c.r == ' ' {
			gap = i + 1
		}
	}
	if start < len(p.cells) {
		ends = append(ends, len(p.cells))
	}
	return ends
}

// Spans returns the paragraph's text as it is printed, a span for each change of face or grey.
func (p *Paragraph) Spans() []Span {
	var spans []Span
	for _, piece := range p.line(0, len(p.cells), 1).Pieces {
		spans = append(spans, piece.Span)
	}
	return spans
}
