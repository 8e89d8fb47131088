//go:build !race

package onepage

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"
	"golang.org/x/text/unicode/norm"
)

// mostMarks is how many accents stand on top of each other in a word, two in "Ễ"; at least 1.
func mostMarks(word string) int {
	most, n := 1, 0
	for _, r := range norm.NFD.String(word) {
		if n++; !unicode.Is(unicode.Mn, r) {
			n = 0
		}
		most = max(most, n)
	}
	return most
}

// leftward reports whether a sign makes its line run from right to left.
func leftward(r rune) bool {
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.R || p.Class() == bidi.AL || p.Class() == bidi.AN
}

// reads reports whether a text is there. Words that run from right to left are looked for one by one, and in both
// directions: programs differ in the order in which they read them.
func reads(text, want string) bool {
	if strings.Contains(text, letters(want)) {
		return true
	}
	if !strings.ContainsFunc(text, leftward) {
		return false
	}
	for _, word := range oneWay(norm.NFKC.String(want)) {
		backward := []rune(word)
		slices.Reverse(backward)
		if !strings.Contains(text, word) && !strings.Contains(text, string(backward)) {
			return false
		}
	}
	return true
}

// oneWay splits a text into pieces of letters that run in the same direction.
func oneWay(s string) []string {
	var list []string
	for _, word := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		piece := ""
		for i, r := range word {
			if i > 0 && leftward(r) != strings.ContainsFunc(piece, leftward) {
				list, piece = append(list, piece), ""
			}
			piece += string(r)
		}
		list = append(list, piece)
	}
	return list
}

// letters are the letters and digits of a text, as every reader of PDFs finds them: some read a ligature as its parts.
func letters(s string) string {
	s = norm.NFKC.String(s)
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}
