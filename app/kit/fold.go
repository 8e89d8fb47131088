package kit

import (
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// Fold returns a text as a search compares it: without accents and without capitals.
func Fold(s string) string {
	plain := transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC)
	out, _, err := transform.String(plain, s)
	if err != nil {
		out = s
	}
	return cases.Fold().String(out)
}

// Matches reports whether every word of a query stands somewhere in one of the texts. An empty query matches.
func Matches(query string, texts ...string) bool {
	all := Fold(strings.Join(texts, "\n"))
	for _, word := range strings.Fields(Fold(query)) {
		if !strings.Contains(all, word) {
			return false
		}
	}
	return true
}
