package paper

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
)

// letters are the runes that pages print in each font. fpdf writes the widths of every letter that a font's table
// names below U+0100, so the table is cut to what is printed: the file is smaller and the drawing faster.
type letters [2*faceCount + 1]map[rune]bool

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
		if font < 0 { // what is drawn has unseen letters over it
			font = unseenFont
			u.put(font, ' ')
		}
		u.put(font, r)
		for _, turned := range brackets.Replace(string(r)) {
			u.put(font, turned)
		}
	}
}

func (u *letters) put(font int, r rune) {
	if u[font] == nil {
		u[font] = map[rune]bool{}
	}
	u[font][r] = true
}

// Parts of the table "cmap" format 4: the fixed part with its padding, and four 16-bit numbers a segment.
const (
	cmapFixed   = 16
	cmapSegment = 8
	cmapEnd     = 0xFFFF
)

// cut returns a copy of the font's file whose table of letters holds only those used, a segment each, in the place
// of the whole table (OpenType specification, "cmap" format 4). Where that would be no shorter the copy is whole.
func (s *sfnt) cut(used map[rune]bool) []byte {
	file := bytes.Clone(s.data) // fpdf writes padding behind the tables it reads, so it gets bytes of its own
	var list []rune
	for r := range used {
		if s.glyph(r) != 0 {
			list = append(list, r)
		}
	}
	slices.Sort(list)
	n := len(list) + 1
	size := cmapFixed + cmapSegment*n
	if size > int(be16(s.cmap, 2)) {
		return file
	}
	table := file[len(file)-len(s.cmap):][:size]
	put := func(at, v int) { binary.BigEndian.PutUint16(table[at:], uint16(v&cmapEnd)) }
	put(2, size)
	put(6, 2*n)
	for i := range n {
		letter, delta := cmapEnd, 1
		if i < len(list) {
			letter = int(list[i])
			delta = s.glyph(list[i]) - letter
		}
		put(14+2*i, letter)
		put(16+2*n+2*i, letter)
		put(16+4*n+2*i, delta)
		put(16+6*n+2*i, 0)
	}
	put(14+2*n, 0)
	return file
}
