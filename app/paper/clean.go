package paper

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// simpleScripts are those that print rightly letter by letter in the page's own fonts; all others need a found font,
// and many also joining, stacking or an order from right to left.
var simpleScripts = []*unicode.RangeTable{unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Common, unicode.Inherited}

// Clean returns s as it can be printed on one line: composed (NFC), white space as single spaces, invisible
// characters and accents that a letter has already left out, and each letter that cannot be printed replaced by MissingRune and returned in lost.
// Cleaning twice changes nothing more.
func (f *Fonts) Clean(s string) (clean string, lost []rune) {
	if printsAsIs(s) {
		return s, nil
	}
	c := cleaner{f: f, space: true}
	c.b.Grow(len(s))
	for _, r := range norm.NFC.String(visible(s)) {
		if !c.repeats(r) && !c.joins(r) {
			c.write(r)
		}
	}
	clean, lost = strings.TrimRight(c.b.String(), " "), c.lost
	if c.undressed { // its accents may have found a letter to stand on
		again, more := f.Clean(clean)
		return again, append(lost, more...)
	}
	return clean, lost
}

// printsAsIs reports whether a text has only letters of ASCII, which every face has, and single spaces between them.
func printsAsIs(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ', c > '~', c == ' ' && (i == 0 || i == len(s)-1 || s[i-1] == ' '):
			return false
		}
	}
	return true
}

// cleaner writes what can be printed, letter by letter.
type cleaner struct {
	f      *Fonts
	b      strings.Builder
	lost   []rune
	space  bool   // after white space, and at the start, so that more of it falls away
	letter rune   // the last one
	parts  []rune // of it, with the accents behind it, from the first of these on
	found  bool   // it is of a found font
	joined string // the joiner behind it, which counts when another such letter follows

	undressed bool // a letter of another dress was replaced by a plain one
}

// firstAccent is the first letter that stands on the one before it.
const firstAccent = 0x0300

// repeats reports whether r is an accent that the letter has already: it would stand beside it.
func (c *cleaner) repeats(r rune) bool {
	if r < firstAccent || !unicode.Is(unicode.Mn, r) {
		c.letter, c.parts = r, c.parts[:0]
		return false
	}
	if len(c.parts) == 0 {
		c.parts = append(c.parts, []rune(norm.NFD.String(string(c.letter)))...)
	}
	if slices.Contains(c.parts, r) {
		return true
	}
	c.parts = append(c.parts, r)
	return false
}

// joins keeps a joiner for later.
func (c *cleaner) joins(r rune) bool {
	if joins(r) {
		if c.found {
			c.joined = string(r)
		}
		return true
	}
	if c.found = r >= firstForeign && c.f.inFound(r); !c.found {
		c.joined = ""
	}
	return false
}

func (c *cleaner) write(r rune) {
	if unicode.IsSpace(r) && !hardSpace(r) {
		if !c.space {
			c.b.WriteByte(' ')
		}
		c.space = true
		return
	}
	c.space = false
	switch {
	case r > ' ' && r < 0x7F: // every face has the letters of ASCII
		c.b.WriteByte(byte(r))
	case hardSpace(r):
		c.b.WriteRune('\u00A0')
	default:
		words, ok := c.f.printable(r)
		if !ok {
			c.lost = append(c.lost, r)
		}
		c.undressed = c.undressed || ok && words != string(r)
		c.b.WriteString(c.joined + words)
		c.joined = ""
	}
}

// visible leaves out what has no shape of its own, but for joiners behind a letter that may be of a found font.
func visible(s string) string {
	last := rune(0)
	return strings.Map(func(r rune) rune {
		switch {
		case r >= ' ' && r <= '~':
		case joins(r) && (last < firstForeign || unicode.In(last, simpleScripts...)):
			return -1
		case !joins(r) && !unicode.IsSpace(r) && invisible(r):
			return -1
		}
		last = r
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// LostWords returns the words of s that hold a letter which cannot be printed, each as the family typed it.
func (f *Fonts) LostWords(s string) []string {
	var words []string
	for _, word := range strings.Fields(strings.ToValidUTF8(s, "\uFFFD")) {
		if _, lost := f.Clean(word); len(lost) > 0 {
			words = append(words, strings.TrimFunc(word, func(r rune) bool {
				_, printed := f.printable(r)
				return printed && unicode.IsPunct(r)
			}))
		}
	}
	return words
}

// printable returns what stands on paper for r, and false when that is only MissingRune.
func (f *Fonts) printable(r rune) (string, bool) {
	if r == MissingRune {
		return string(r), true
	}
	if _, ok := shapeRunes[r]; ok {
		return string(r), true
	}
	if unicode.In(r, simpleScripts...) {
		if f.prints(r) || wide(r) && f.foreign.has(r) {
			return string(r), true
		}
		// letters of another dress: mathematical bold, full width, ligatures
		if plain := norm.NFKC.String(string(r)); plain != string(r) && f.printsAll(plain) {
			return plain, true
		}
	}
	if f.foreign.has(r) {
		return string(r), true
	}
	return string(MissingRune), false
}

// inFound reports whether r is set in a found font.
func (f *Fonts) inFound(r rune) bool {
	if _, drawn := shapeRunes[r]; drawn || unicode.IsSpace(r) || invisible(r) || f.fonts[Regular].width(r) >= 0 {
		return false
	}
	words, ok := f.printable(r)
	font, _ := f.pick(Regular, r)
	return ok && words == string(r) && font == foreignFont
}

// wide reports whether r is a mark or letter as wide as a Chinese one.
func wide(r rune) bool { return r >= 0xFF00 && r <= 0xFFEF }

func (f *Fonts) printsAll(s string) bool {
	for _, r := range s {
		if !unicode.In(r, simpleScripts...) || !f.prints(r) || unicode.IsSpace(r) {
			return false
		}
	}
	return s != ""
}

func hardSpace(r rune) bool { return r == '\u00A0' || r == '\u202F' || r == '\u2007' }

// Blank reports whether a text shows nothing in print: it holds only white space and signs without a shape of their own.
func Blank(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsSpace(r) && !invisible(r) })
}

// invisible reports whether r has no shape of its own: controls, joiners, direction marks, soft hyphens,
// variation selectors, skin tones (part of the emoji before them).
func invisible(r rune) bool {
	switch {
	case unicode.IsControl(r), unicode.Is(unicode.Variation_Selector, r), r == '\u034F':
		return true
	case unicode.Is(unicode.Cf, r):
		return !unicode.Is(unicode.Arabic, r) && (r < 0x0600 || r > 0x0605)
	}
	return r >= 0x1F3FB && r <= 0x1F3FF
}
