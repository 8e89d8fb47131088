package paper

import (
	"bytes"
	"encoding/binary"
	"slices"
	"unicode/utf8"
)

// unseenFont is the place of the font whose letters are not painted: they lie over what is drawn as outlines, so that it
// can be found, marked, copied and read aloud like any other text.
const unseenFont = 2 * faceCount

// unseenShape is the letter whose shape they all have. It is not the space: some readers of PDFs pass over letters that
// have no size.
const unseenShape = 'H'

// mostUnseen is how many letters a table of letters can tell of.
const mostUnseen = 8000

// unseen returns a copy of the font in which all of these letters have one shape (OpenType specification, "cmap" format
// 4: a segment each, in a table of its own behind the others).
func (s *sfnt) unseen(used map[rune]bool) []byte {
	var list []rune
	for r := range used {
		if r > 0 && r < cmapEnd {
			list = append(list, r)
		}
	}
	slices.Sort(list)
	list = append(list[:min(len(list), mostUnseen)], cmapEnd)
	n, shape := len(list), s.glyph(unseenShape)
	table := make([]byte, 12+cmapFixed+cmapSegment*n)
	put := func(at, v int) { binary.BigEndian.PutUint16(table[at:], uint16(v&cmapEnd)) }
	put(2, 1)   // one table:
	put(4, 3)   // of Windows,
	put(6, 1)   // Unicode,
	put(10, 12) // from here on
	put(12, 4)  // format
	put(14, len(table)-12)
	put(18, 2*n)
	for i, r := range list {
		delta := shape - int(r)
		if r == cmapEnd {
			delta = 1
		}
		put(26+2*i, int(r))
		put(28+2*n+2*i, int(r))
		put(28+4*n+2*i, delta)
	}
	file := bytes.Clone(s.data)
	for len(file)%4 > 0 {
		file = append(file, 0)
	}
	for i := range int(be16(file, 4)) {
		if entry := file[12+16*i:]; string(entry[:4]) == "cmap" {
			binary.BigEndian.PutUint32(entry[8:], uint32(len(file)))   // #nosec G115 -- a font is a few hundred thousand bytes
			binary.BigEndian.PutUint32(entry[12:], uint32(len(table))) // #nosec G115 -- at most mostUnseen segments
		}
	}
	return append(file, table...)
}

// over lays unseen letters over a width that begins at x. A letter beyond the basic plane, which the PDF's fonts cannot
// name, is said by a mark around a space.
func (p *pen) over(letters string, x, wide float64, t Text) {
	n := float64(utf8.RuneCountInString(letters))
	one := p.fonts.Width(Regular, t.Size, string(unseenShape))
	if n == 0 {
		return
	}
	beyond := bytes.ContainsFunc([]byte(letters), func(r rune) bool { return r >= cmapEnd || r < ' ' })
	if beyond {
		p.speak(letters)
		letters, n = " ", 1
	}
	p.useFont(unseenFont, t.Size)
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
