package paper

import (
	"bytes"
	"fmt"
	"sync"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// Source is a font that may have letters the page's own fonts lack. Name tells it from others, At is its place in a
// collection, Read gives the whole file: TrueType or OpenType, one font or a collection.
type Source struct {
	Name string
	At   int
	Read func() ([]byte, error)
}

// Finder returns the fonts that may print a letter, best first. The same letter must always give the same fonts. It is
// asked only for letters that the page's own fonts cannot print, and once for each.
type Finder func(r rune) []Source

// foreignFont marks a run that is set in a found font: shaped, and drawn as outlines.
const foreignFont = -2

// mostTried is how many fonts are read in search of one letter.
const mostTried = 4

// foreign finds, reads and remembers fonts for letters that the page's own fonts lack. It is safe for several
// goroutines. What it tells of a letter depends on the letter alone, so that the same page gives the same bytes.
type foreign struct {
	find  Finder
	mutex sync.Mutex
	files map[string]*face
	runes map[rune]*face
	words map[string]*word
}

// face is one found font with the outlines that were used.
type face struct {
	font     *font.Face
	outlines map[font.GID][]Segment
}

func newForeign(find Finder) *foreign {
	return &foreign{find: find, files: map[string]*face{}, runes: map[rune]*face{}, words: map[string]*word{}}
}

// has reports whether a font is found that prints r.
func (x *foreign) has(r rune) bool {
	if x == nil || x.find == nil || r < firstForeign || unicode.Is(unicode.Co, r) {
		return false
	}
	x.mutex.Lock()
	defer x.mutex.Unlock()
	return x.face(r) != nil
}

// firstForeign is the first letter that fonts are looked for: before it stand Latin, Greek and Cyrillic.
const firstForeign = 0x0530

// face returns the font for r, nil when there is none.
func (x *foreign) face(r rune) *face {
	known, ok := x.runes[r]
	if ok || x.find == nil {
		return known
	}
	for i, source := range x.find(r) {
		if i == mostTried {
			break
		}
		if f := x.open(source); f != nil && f.draws(r) {
			known = f
			break
		}
	}
	x.runes[r] = known
	return known
}

// open reads a font once; nil when it cannot be read.
func (x *foreign) open(s Source) *face {
	key := fmt.Sprintf("%s#%d", s.Name, s.At)
	f, ok := x.files[key]
	if !ok {
		f = readFace(s)
		x.files[key] = f
	}
	return f
}

func readFace(s Source) (f *face) {
	defer func() {
		if recover() != nil { // a broken font must not take the page with it
			f = nil
		}
	}()
	data, err := s.Read()
	if err != nil {
		return nil
	}
	list, err := opentype.NewLoaders(bytes.NewReader(data))
	if err != nil || s.At < 0 || s.At >= len(list) {
		return nil
	}
	made, err := font.NewFont(list[s.At])
	if err != nil || made.Upem() == 0 {
		return nil
	}
	return &face{font: font.NewFace(made), outlines: map[font.GID][]Segment{}}
}

// draws reports whether the font has r as an outline; pictures in colour cannot be printed. A mark or a joiner may
// have no outline of its own.
func (f *face) draws(r rune) bool {
	glyph, ok := f.font.NominalGlyph(r)
	if !ok || glyph == 0 {
		return false
	}
	return len(f.outline(glyph)) > 0 || unicode.In(r, unicode.M, unicode.Cf)
}
