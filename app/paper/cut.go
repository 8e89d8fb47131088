package paper

import (
	"strings"
	"unicode"
)

// Cut returns the paragraph shortened to so many lines at the size, with an ellipsis: at the end of a sentence where one
// ends in the last two thirds, else at the end of a word in the last half, else inside a word that is too long. It
// returns p itself and false when it fits.
func (p *Paragraph) Cut(f *Fonts, size, width float64, lines int) (*Paragraph, bool) {
	limit := thousandths(size, width)
	if lines < 1 || p.count(limit) <= lines {
		return p, false
	}
	last := p.breakAt(limit, nil)[lines-1]
	for _, try := range []struct {
		beyond int // the least place that is tried
		may    func(at int) bool
	}{{last / 3, p.sentenceEnd}, {last / 2, p.wordEnd}, {0, p.letterEnd}} {
		for at := last; at > try.beyond; at-- {
			if !try.may(at) {
				continue
			}
			if q := p.cutAt(f, at); q.count(limit) <= lines {
				return q, true
			}
		}
	}
	return p.cutAt(f, 0), true
}

// sentenceEnd reports whether a sentence ends before a cell: with a stop that is not that of "Ms." or of an initial.
func (p *Paragraph) sentenceEnd(at int) bool {
	if at == 0 || !p.wordEnd(at) || !strings.ContainsRune(".!?", p.cells[at-1].r) {
		return false
	}
	n := p.lettersBefore(at - 1)
	return p.cells[at-1].r != '.' || n == 0 || n > longestTitle || !unicode.IsUpper(p.cells[at-1-n].r)
}

// longestTitle is how many letters "Mrs" has, whose stop ends no sentence.
const longestTitle = 3

func (p *Paragraph) wordEnd(at int) bool { return at < len(p.cells) && p.cells[at].r == ' ' }

// letterEnd reports whether a letter ends before a cell: no mark that belongs to it stands there.
func (p *Paragraph) letterEnd(at int) bool {
	return at < len(p.cells) && p.cells[at].width > 0 && !unicode.Is(unicode.M, p.cells[at].r)
}

func (p *Paragraph) cutAt(f *Fonts, at int) *Paragraph {
	q := &Paragraph{Lost: p.Lost, cells: append([]cell(nil), p.cells[:at]...)}
	look := style{}
	if at > 0 {
		look = p.cells[at-1].style
	}
	if p.sentenceEnd(at) {
		q.add(f, '\u00A0', look)
	}
	q.add(f, '…', look)
	q.ready()
	return q
}
