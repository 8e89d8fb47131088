package paper

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// simpleScripts are those that print rightly letter by letter; all others need joining, stacking or a
// right-to-left order that the page cannot give, so printing their letters one by one would be wrong.
var simpleScripts = []*unicode.RangeTable{unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Common, unicode.Inherited}

// Clean returns s as it can be printed on one line: composed (NFC), white space as single spaces, invisible
// characters and accents that a letter has already left out, and each letter that cannot be printed replaced by MissingRune and returned in lost.
// Cleaning twice changes nothing more.
func (f *Fonts) Clean(s string) (clean string, lost []rune) {
	var b strings.Builder
	b.Grow(len(s))
	space := true // so that white space at the start falls away
	letter := ""  // with the accents it has
	for _, r := range norm.NFC.String(strings.ToValidUTF8(s, "\uFFFD")) {
		if unicode.Is(unicode.Mn, r) {
			if strings.ContainsRune(letter, r) {
				continue // typed twice: it would stand beside the letter
			}
			letter += string(r)
		} else {
			letter = norm.NFD.String(string(r))
		}
		switch {
		case r > ' ' && r < 0x7F: // every face has the letters of ASCII
			b.WriteByte(byte(r))
			space = false
		case hardSpace(r):
			b.WriteRune('\u00A0')
			space = false
		case unicode.IsSpace(r):
			if !space {
				b.WriteByte(' ')
			}
			space = true
		case invisible(r):
		default:
			words, ok := f.printable(r)
			if !ok {
				lost = append(lost, r)
			}
			b.WriteString(words)
			space = false
		}
	}
	return strings.TrimRight(b.String(), " "), lost
}

// LostWords returns the words of s that hold a letter which cannot be printed, each as the family typed it.
func (f *Fonts) LostWords(s string) []string {
	var words []string
	for _, word := range strings.Fields(strings.ToValidUTF8(s, "\uFFFD")) {
		if _, lost := f.Clean(word); len(lost) > 0 {
			words = append(words, strings.TrimFunc(word, unicode.IsPunct))
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
		if f.prints(r) {
			return string(r), true
		}
		// letters of another dress: mathematical bold, full width, ligatures
		if plain := norm.NFKC.String(string(r)); plain != string(r) && f.printsAll(plain) {
			return plain, true
		}
	}
	return string(MissingRune), false
}

func (f *Fonts) printsAll(s string) bool {
	for _, r := range s {
		if !unicode.In(r, simpleScripts...) || !f.prints(r) || unicode.IsSpace(r) {
			return false
		}
	}
	return s != ""
}

func hardSpace(r rune) bool { return r == '\u00A0' || r == '\u202F' || r == '\u2007' }

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
