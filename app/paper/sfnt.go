package paper

import (
	"encoding/binary"
	"errors"
	"math"
	"sort"
)

// errFont is the cause when bytes are not a TrueType font with a Unicode table for the basic plane.
var errFont = errors.New("not a usable TrueType font")

// sfnt reads glyph numbers and widths straight from a TrueType file, as fpdf does: table "cmap" format 4 and
// table "hmtx" (OpenType specification, the chapters of these names).
type sfnt struct {
	data     []byte
	cmap     []byte // the format 4 subtable, up to the file's end
	segments int
	hmtx     []byte
	metrics  int
	perEm    float64
	ascii    [256]int // widths, -1 where there is no glyph
}

func newSFNT(data []byte) (font *sfnt, err error) {
	defer func() {
		if recover() != nil { // an offset that points outside a broken file
			font, err = nil, errFont
		}
	}()
	tables := map[string][]byte{}
	for i := range int(be16(data, 4)) {
		entry := data[12+16*i:]
		tables[string(entry[:4])] = data[binary.BigEndian.Uint32(entry[8:]):]
	}
	if tables["cmap"] == nil || tables["hmtx"] == nil || tables["hhea"] == nil || tables["head"] == nil {
		return nil, errFont
	}
	font = &sfnt{
		data: data, cmap: unicodeTable(tables["cmap"]), hmtx: tables["hmtx"],
		metrics: int(be16(tables["hhea"], 34)), perEm: float64(be16(tables["head"], 18)),
	}
	if font.cmap == nil || font.metrics == 0 || font.perEm == 0 {
		return nil, errFont
	}
	font.segments = int(be16(font.cmap, 6)) / 2
	for r := range font.ascii {
		font.ascii[r] = font.lookUp(rune(r))
	}
	return font, nil
}

func unicodeTable(cmap []byte) []byte {
	for i := range int(be16(cmap, 2)) {
		entry := cmap[4+8*i:]
		platform, encoding := be16(entry, 0), be16(entry, 2)
		table := cmap[binary.BigEndian.Uint32(entry[4:]):]
		if (platform == 3 && encoding == 1 || platform == 0) && be16(table, 0) == 4 {
			return table
		}
	}
	return nil
}

func be16(b []byte, at int) uint16 { return binary.BigEndian.Uint16(b[at:]) }

// width returns the advance of r in thousandths of the size, and -1 when the font has no glyph for it.
func (s *sfnt) width(r rune) int {
	if r >= 0 && int(r) < len(s.ascii) {
		return s.ascii[r]
	}
	return s.lookUp(r)
}

func (s *sfnt) lookUp(r rune) int {
	glyph := s.glyph(r)
	if glyph == 0 {
		return -1
	}
	advance := be16(s.hmtx, 4*min(glyph, s.metrics-1))
	if advance >= 1<<15 {
		advance = 0
	}
	return int(math.Round(1000 / s.perEm * float64(advance)))
}

// glyph returns the glyph number of r, 0 when there is none.
func (s *sfnt) glyph(r rune) int {
	if r <= 0 || r >= 0xFFFF {
		return 0
	}
	n := s.segments
	i := sort.Search(n, func(i int) bool { return rune(be16(s.cmap, 14+2*i)) >= r })
	if i == n {
		return 0
	}
	start := rune(be16(s.cmap, 16+2*n+2*i))
	if r < start {
		return 0
	}
	delta, at := be16(s.cmap, 16+4*n+2*i), 16+6*n+2*i
	shift := be16(s.cmap, at)
	if shift == 0 {
		return int(uint16(r) + delta)
	}
	at += int(shift) + 2*int(r-start)
	if at+2 > len(s.cmap) {
		return 0
	}
	if glyph := be16(s.cmap, at); glyph != 0 {
		return int(glyph + delta)
	}
	return 0
}
