package paper

import (
	"bytes"
	"encoding/binary"
	"slices"
)

// tinyFont makes a TrueType font that has these letters, each a triangle one text size wide (OpenType specification:
// tables head, hhea, maxp, hmtx, cmap of format 12, loca and glyf).
func tinyFont(letters string) []byte {
	runes := []rune(letters)
	slices.Sort(runes)
	n := uint16(len(runes) + 1)
	triangle := be(int16(1), int16(0), int16(0), int16(900), int16(800), uint16(2), uint16(0), []byte{1, 1, 1}, int16(0), int16(900), int16(-450), int16(0), int16(0), int16(800), byte(0))
	glyf, loca := []byte{}, be(uint32(0), uint32(0))
	groups := be()
	for i, r := range runes {
		glyf = append(glyf, triangle...)
		loca = append(loca, be(uint32(len(glyf)))...)
		groups = append(groups, be(uint32(r), uint32(r), uint32(i+1))...)
	}
	hmtx := bytes.Repeat(be(uint16(1000), int16(0)), int(n))
	table12 := append(be(uint16(12), uint16(0), uint32(16+len(groups)), uint32(0), uint32(len(runes))), groups...)
	tables := []struct {
		tag  string
		data []byte
	}{
		{"cmap", append(be(uint16(0), uint16(1), uint16(3), uint16(10), uint32(12)), table12...)},
		{"glyf", glyf},
		{"head", be(uint32(0x10000), uint32(0), uint32(0), uint32(0x5F0F3CF5), uint16(0), uint16(1000), uint64(0), uint64(0),
			int16(0), int16(0), int16(900), int16(800), uint16(0), uint16(8), int16(2), int16(1), int16(0))},
		{"hhea", be(uint32(0x10000), int16(800), int16(-200), int16(0), uint16(1000), make([]byte, 22), n)},
		{"hmtx", hmtx},
		{"loca", loca},
		{"maxp", be(uint32(0x10000), n, make([]byte, 26))},
	}
	file := be(uint32(0x10000), uint16(len(tables)), uint16(64), uint16(2), uint16(48))
	at := len(file) + 16*len(tables)
	var body []byte
	for _, t := range tables {
		file = append(file, t.tag...)
		file = append(file, be(uint32(0), uint32(at+len(body)), uint32(len(t.data)))...)
		body = append(body, t.data...)
		for len(body)%4 > 0 {
			body = append(body, 0)
		}
	}
	return append(file, body...)
}

// be writes numbers with the high byte first.
func be(values ...any) []byte {
	var b bytes.Buffer
	for _, v := range values {
		if err := binary.Write(&b, binary.BigEndian, v); err != nil {
			panic(err)
		}
	}
	return b.Bytes()
}
