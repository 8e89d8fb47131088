package paper

import (
	"strings"
	"unicode"
)

// markBreaks finds where a line may end: after a space, except inside "Nov 14", "70 %", "150 → 225", "14 of 62" and
// "2 tests", and after a short word that opens a quotation or a bracket; after a slash or a dash between long words.
func (p *Paragraph) markBreaks() {
	for i := 0; i+1 < len(p.cells); i++ {
		switch p.cells[i].r {
		case ' ':
			p.cells[i].brk = !p.tied(i)
		case '—', '/', '-', '–':
			p.cells[i].brk = p.lettersBefore(i) >= 4 && p.lettersAfter(i) >= 4
		default:
			p.cells[i].brk = ideograph(p.cells[i].r) && breaksBetween(p.cells[i].r, p.cells[i+1].r)
		}
	}
}

// ideograph reports whether r is of a script that is written without spaces and broken between any two letters.
func ideograph(r rune) bool {
	return r >= 0x2E80 && (unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Yi) || r >= 0x3000 && r <= 0x303F || r >= 0xFF00 && r <= 0xFFEF)
}

// Marks that do not begin a line, and marks that do not end one (JIS X 4051, the common ones).
const (
	noStart = "、。，．：；？！）」』】〉》〕］｝ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ…,.:;?!)]}”’%"
	noEnd   = "（「『【〈《〔［｛"
)

func breaksBetween(a, b rune) bool {
	return b != ' ' && !strings.ContainsRune(noEnd, a) && !strings.ContainsRune(noStart, b) && !unicode.Is(unicode.M, b)
}

func (p *Paragraph) tied(i int) bool {
	next := p.cells[i+1].r
	if next == '%' || next == '→' || next == '·' || i > 0 && p.cells[i-1].r == '→' {
		return true
	}
	n := p.lettersBefore(i)
	return p.opens(i, n) || p.dates(i, n) || p.counts(i) || p.ranges(i, n)
}

// opens reports whether the n letters before cell i are a short word behind an opening quotation mark or bracket.
func (p *Paragraph) opens(i, n int) bool {
	return n > 0 && n <= longestOpener && i-n-1 >= 0 && strings.ContainsRune("“‘(", p.cells[i-n-1].r)
}

// dates reports whether the n letters before cell i may name a month, with its day behind them.
func (p *Paragraph) dates(i, n int) bool {
	digits := p.digitsAfter(i)
	return digits > 0 && digits <= 2 && n >= 3 && n <= 4 && unicode.IsUpper(p.cells[i-n].r)
}

// counts reports whether a small number stands before cell i, with a word of what it counts behind it.
func (p *Paragraph) counts(i int) bool {
	n := 0
	for n < i && unicode.IsDigit(p.cells[i-n-1].r) {
		n++
	}
	return n > 0 && n <= 2 && (n == i || p.cells[i-n-1].r == ' ') && unicode.IsLetter(p.cells[i+1].r)
}

// ranges reports whether cell i is beside the word of "14 of 62" or "150 to 225", n letters of which stand before it.
func (p *Paragraph) ranges(i, n int) bool {
	if n == 2 && p.digitsAfter(i) > 0 {
		return p.digitBefore(i - n - 1)
	}
	return p.digitBefore(i) && p.lettersAfter(i) == 2 && i+3 < len(p.cells) && p.cells[i+3].r == ' ' && p.digitsAfter(i+3) > 0
}

// digitBefore reports whether a digit stands before cell i, or before the space there.
func (p *Paragraph) digitBefore(i int) bool {
	return i > 0 && p.cells[i].r == ' ' && unicode.IsDigit(p.cells[i-1].r)
}

func (p *Paragraph) digitsAfter(i int) int {
	n := 0
	for i+n+1 < len(p.cells) && unicode.IsDigit(p.cells[i+n+1].r) {
		n++
	}
	return n
}

func (p *Paragraph) lettersBefore(i int) int {
	n := 0
	for i-n-1 >= 0 && unicode.IsLetter(p.cells[i-n-1].r) {
		n++
	}
	return n
}

func (p *Paragraph) lettersAfter(i int) int {
	n := 0
	for i+n+1 < len(p.cells) && unicode.IsLetter(p.cells[i+n+1].r) {
		n++
	}
	return n
}
