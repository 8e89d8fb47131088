package paper

import (
	"strings"
	"unicode/utf8"
)

// unseenShape is the letter whose shape all unseen letters have: they are not painted, and lie over what is drawn as
// outlines, so that it can be found, marked, copied and read aloud like any other text. It is not the space: some
// readers of PDFs pass over letters that have no size.
const unseenShape = 'H'

// over lays unseen letters over a width that begins at x. A letter beyond the basic plane, which the PDF's fonts cannot
// name, is said by a mark around a space.
func (p *pen) over(letters string, x, wide float64, t Text) {
	n := float64(utf8.RuneCountInString(letters))
	one := p.fonts.Width(Regular, t.Size, string(unseenShape))
	if n == 0 {
		return
	}
	beyond := strings.ContainsFunc(letters, func(r rune) bool { return r >= cmapEnd || r < ' ' })
	if beyond {
		p.speak(letters)
		letters, n = " ", 1
	}
	p.use(Run{}, t.Size)
	p.pdf.RawWriteStr("3 Tr")
	if wide > 0 && one > 0 {
		p.stretch(100 * wide / (n * one))
		p.pdf.Text(x, t.Y, letters)
		p.stretch(100)
	} else {
		p.pdf.Text(x, t.Y, letters)
	}
	p.pdf.RawWriteStr("0 Tr")
	if beyond {
		p.pdf.RawWriteStr("EMC")
	}
}
