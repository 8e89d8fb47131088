package paper

import (
	"bytes"
	"encoding/binary"
	"maps"
	"slices"
	"strings"
)

// letters are the runes that pages print in each font. fpdf writes the widths of every letter that a font's table
// names below U+0100, so the table is cut to what is printed: the file is smaller and the drawing faster.
type letters [2*faceCount + 1]map[rune]bool

// unseen is the place of the letters that lie over what is drawn.
const unseen = 2 * faceCount

func lettersOf(fonts *Fonts, pages []Page) letters {
	var used letters
	for _, page := range pages {
		for _, item := range page.Items {
			if t, ok := item.(Text); ok {
				used.add(fonts, t)
			}
		}
	}
	return used
}

func (u *letters) add(fonts *Fonts, t Text) {
	t.Text = strings.ToValidUTF8(t.Text, "\uFFFD")
	for _, r := range t.Text {
		font, _ := fonts.pick(t.Face, r)
		if font < 0 {
			u.put(unseen, r)
			font, r = int(Regular), ' '
		}
		u.put(font, r)
		if strings.ContainsRune(turning, r) {
			for _, turned := range brackets.Replace(string(r)) {
				u.put(font, turned)
			}
		}
	}
}

func (u *letters) put(font int, r rune) {
	if u[font] == nil {
		u[font] = map[rune]bool{}
	}
	if !u[font][r] { // most letters were there before
		u[font][r] = true
	}
}

// Parts of the table "cmap": its head with one table in it; of that in format 4 the fixed part with its padding, and four
// 16-bit numbers a segment. mostLetters keeps its length within 16 bits.
const (
	cmapHead    = 12
	cmapFixed   = 16
	cmapSegment = 8
	cmapEnd     = 0xFFFF
	mostLetters = 8000
)

// cut returns a copy of the font's file whose table of letters holds only those used, and those unseen, which all have
// one shape: a segment each, in a table behind the others (OpenType specification, "cmap" format 4).
func (s *sfnt) cut(used, unseen map[rune]bool) []byte {
	glyphs := map[int]int{}
	for r := range unseen {
		if r > 0 && r < cmapEnd {
			glyphs[int(r)] = s.glyph(unseenShape)
		}
	}
	for r := range used {
		if glyph := s.glyph(r); glyph != 0 {
			glyphs[int(r)] = glyph
		}
	}
	list := slices.Sorted(maps.Keys(glyphs))
	list = list[:min(len(list), mostLetters)]
	glyphs[cmapEnd] = 0
	return s.withTable(cmapTable(append(list, cmapEnd), glyphs))
}

// cmapTable names the glyphs of the letters, which are sorted and end with cmapEnd.
func cmapTable(list []int, glyphs map[int]int) []byte {
	n := len(list)
	table := make([]byte, cmapHead+cmapFixed+cmapSegment*n)
	put := func(at, v int) { binary.BigEndian.PutUint16(table[at:], uint16(v&cmapEnd)) }
	put(2, 1)         // one table:
	put(4, 3)         // of Windows,
	put(6, 1)         // Unicode,
	put(10, cmapHead) // from here on
	put(12, 4)        // format
	put(14, len(table)-cmapHead)
	put(18, 2*n)
	for i, letter := range list {
		put(26+2*i, letter)
		put(28+2*n+2*i, letter)
		put(28+4*n+2*i, glyphs[letter]-letter)
	}
	return table
}

// withTable returns a copy of the font's file with this table of letters in place of its own.
func (s *sfnt) withTable(table []byte) []byte {
	file := bytes.Clone(s.data) // fpdf writes padding behind the tables it reads, so it gets bytes of its own
	for len(file)%4 > 0 {
		file = append(file, 0)
	}
	for i := range int(be16(file, 4)) {
		if entry := file[12+16*i:]; string(entry[:4]) == "cmap" {
			binary.BigEndian.PutUint32(entry[8:], uint32(len(file)))   // #nosec G115 -- a font is a few hundred thousand bytes
			binary.BigEndian.PutUint32(entry[12:], uint32(len(table))) // #nosec G115 -- at most mostLetters segments
		}
	}
	return append(file, table...)
}
