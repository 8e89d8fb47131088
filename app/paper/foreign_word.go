package paper

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/bidi"
)

// Joiners keep letters together or apart in scripts that join; elsewhere they mean nothing.
const (
	nonJoiner = '\u200C'
	joiner    = '\u200D'
)

func joins(r rune) bool { return r == joiner || r == nonJoiner }

// leftward has no shape: at the end of a line it says that the text goes on from right to left on the other side.
const leftward = '\u200F'

// word is a piece of text in a found font that is shaped as one. Its clusters go from left to right.
type word struct {
	width    int // thousandths
	advances []int
	clusters []Cluster
	rtl      bool
	apart    bool // its letters do not join
}

// Cluster is a letter with all that belongs to it, or several letters that are written as one. X is its distance from
// the run's left end, Width its advance, both in text sizes.
type Cluster struct {
	X, Width float64
	Text     string
	Glyphs   []Glyph
}

// mostWords is how many words are remembered.
const mostWords = 5000

// word shapes a unit of text.
func (x *foreign) word(text string) *word {
	x.mutex.Lock()
	defer x.mutex.Unlock()
	w, ok := x.words[text]
	if !ok {
		if len(x.words) >= mostWords {
			clear(x.words)
		}
		w = x.shape(text)
		x.words[text] = w
	}
	return w
}

// unit returns the length of the text at the start of s that is shaped as one: a word of a script that joins or stacks
// letters, one letter with its marks of a script that does not.
func (x *foreign) unit(s string) int {
	x.mutex.Lock()
	defer x.mutex.Unlock()
	first, end := utf8.DecodeRuneInString(s)
	if first == leftward {
		return end
	}
	own := x.runes[first]
	script := language.LookupScript(first)
	for end < len(s) {
		r, n := utf8.DecodeRuneInString(s[end:])
		switch {
		case r == leftward:
			return end
		case joins(r), unicode.Is(unicode.M, r) && r >= firstForeign && x.face(r) == own && own != nil:
		case joins(first) && x.foreignRune(r): // what comes after a joiner at the start of a line
			first, own, script = r, x.face(r), language.LookupScript(r)
		case alone(script) || !x.follows(first, r, own, script):
			return end
		}
		end += n
	}
	return end
}

func (x *foreign) foreignRune(r rune) bool { return r >= firstForeign && x.face(r) != nil }

// follows reports whether r belongs to a word of a script, in the same font and direction.
func (x *foreign) follows(first, r rune, own *face, script language.Script) bool {
	if !x.foreignRune(r) || x.face(r) != own || unicode.IsDigit(r) != unicode.IsDigit(first) {
		return false
	}
	s := language.LookupScript(r)
	return s == script || s == language.Common && script != language.Common && !unicode.IsDigit(r)
}

// alone reports whether a script's letters stand each for itself.
func alone(s language.Script) bool {
	switch s {
	case language.Han, language.Hiragana, language.Katakana, language.Hangul, language.Bopomofo, language.Yi, language.Ethiopic, language.Common:
		return true
	}
	return false
}

// cursive reports whether a script joins its letters.
func cursive(s language.Script) bool {
	switch s {
	case language.Arabic, language.Syriac, language.Mongolian, language.Nko, language.Adlam:
		return true
	}
	return false
}

// shape sets a unit in its font. Without a font, as for joiners alone, the word is empty.
func (x *foreign) shape(text string) (w *word) {
	runes := []rune(text)
	w = &word{advances: make([]int, len(runes)), rtl: rightToLeft(text), apart: true}
	at := slices.IndexFunc(runes, func(r rune) bool { return !joins(r) && r != leftward })
	if at < 0 {
		return w
	}
	f := x.face(runes[at])
	if f == nil {
		return w
	}
	w.apart = !cursive(language.LookupScript(runes[at]))
	defer func() {
		if recover() != nil { // a broken font
			w = &word{advances: make([]int, len(runes)), rtl: w.rtl, apart: true}
		}
	}()
	direction := di.DirectionLTR
	if w.rtl {
		direction = di.DirectionRTL
	}
	var shaper shaping.HarfbuzzShaper
	em := int(f.font.Upem())
	out := shaper.Shape(shaping.Input{
		Text: runes, RunEnd: len(runes), Direction: direction, Face: f.font, Size: fixed.I(em), Script: language.LookupScript(runes[at]),
		Language: language.NewLanguage("und"),
	})
	w.gather(runes, out.Glyphs, f, float64(em)*64)
	return w
}

// gather turns the shaped glyphs into clusters. Both go from left to right.
func (w *word) gather(runes []rune, glyphs []shaping.Glyph, f *face, em float64) {
	x := 0
	for i := 0; i < len(glyphs); {
		at := glyphs[i].TextIndex()
		c := Cluster{X: float64(x) / 1000, Text: string(runes[at:min(len(runes), at+max(1, glyphs[i].RunesCount()))])}
		pen := 0.0
		for ; i < len(glyphs) && glyphs[i].TextIndex() == at; i++ {
			g := glyphs[i]
			if outline := f.outline(g.GlyphID); len(outline) > 0 {
				c.Glyphs = append(c.Glyphs, Glyph{X: c.X + pen + float64(g.XOffset)/em, Y: -float64(g.YOffset) / em, Outline: outline})
			}
			pen += float64(g.Advance) / em
		}
		wide := int(math.Ceil(1000 * pen))
		w.advances[at] = wide
		c.Width = float64(wide) / 1000
		x += wide
		w.clusters = append(w.clusters, c)
	}
	w.width = x
}

// rightToLeft reports whether a text is of a script that is written from right to left; numbers are not.
func rightToLeft(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool {
		p, _ := bidi.LookupRune(r)
		return p.Class() == bidi.R || p.Class() == bidi.AL
	}) >= 0
}
