package score

import (
	"regexp"
	"slices"
	"strings"
)

// bracketed is an abbreviation in brackets, as reports put it after a name: "Verbal Comprehension (VCI)".
var bracketed = regexp.MustCompile(`\s*\(([A-Z]{2,5})\)`)

// kindWords are words that say what sort of score a name is, and not which.
var kindWords = []string{"index", "composite", "cluster", "subtest", "score", "the"}

// indexName is the name of an index or subtest in the form in which names are compared: "Verbal Comprehension Index
// (VCI)", "verbal comprehension" and, of a test that uses it, "VCI" are one.
func indexName(t Test, name string) string {
	short := known().test(t.Family).Short
	raters := known().Raters
	plain := bracketed.ReplaceAllStringFunc(name, func(s string) string {
		inside := strings.ToLower(strings.Trim(s, " ()\t"))
		if _, ok := raters[inside]; ok || strings.TrimSpace(name) == strings.TrimSpace(s) {
			return s
		}
		return ""
	})
	words := slices.DeleteFunc(wordsOf(plain), func(w string) bool { return slices.Contains(kindWords, w) })
	if len(words) == 0 {
		words = wordsOf(plain)
	}
	whole := strings.Join(words, " ")
	if long, ok := short[whole]; ok {
		return long
	}
	return whole
}
