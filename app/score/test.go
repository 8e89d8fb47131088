package score

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// Test is a test as its name is understood. Family names it whatever the edition; Edition is "5" for WISC-V and
// "Fifth Edition", "" when it is not stated; Form the ages it is for, of a test that asks other questions of children of
// other ages, "" when it is not stated; Variant holds what else makes it another test, such as who rated.
type Test struct {
	Family, Edition, Form, Variant string

	kind     Kind // of the whole test; "" for tests of ability and for unknown ones
	plain    bool // known, and the name says nothing that the program does not understand
	editions bool // a known test of ability: each has been published anew, with other norms
}

// catalogue is the part of the book about names.
type catalogue struct {
	Tests       []testName        `json:"tests"`
	Raters      map[string]string `json:"raters"`
	Ignore      []string          `json:"ignore"`
	RatingWords []string          `json:"ratingWords"`

	aliases []alias // the longest first
}

type testName struct {
	ID    string            `json:"id"`
	Kind  Kind              `json:"kind"`
	Names []string          `json:"names"`
	Parts []string          `json:"parts"` // words for its parts, which have the norms of the whole
	Forms map[string]string `json:"forms"` // words for its forms by age, each with norms of its own
	Short map[string]string `json:"short"` // other names of its indexes
}

type alias struct {
	words []string
	test  *testName
}

func (c *catalogue) prepare() {
	for i := range c.Tests {
		t := &c.Tests[i]
		for _, name := range t.Names {
			c.aliases = append(c.aliases, alias{wordsOf(name), t})
		}
	}
	slices.SortStableFunc(c.aliases, func(a, b alias) int { return len(b.words) - len(a.words) })
}

func (c *catalogue) test(id string) *testName {
	for i := range c.Tests {
		if c.Tests[i].ID == id {
			return &c.Tests[i]
		}
	}
	return &testName{}
}

// wordsOf returns the words of a name in small letters, without any sign.
func wordsOf(s string) []string {
	s = strings.NewReplacer("'", "", "’", "").Replace(strings.ToLower(s))
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// editionOf reads a word as the number of an edition: "4", "iv", "4th", "fourth"; "" for another word.
func editionOf(word string) string {
	for _, forms := range [...][]string{
		{"1", "1st", "first"},
		{"2", "ii", "2nd", "second"},
		{"3", "iii", "3rd", "third"},
		{"4", "iv", "4th", "fourth"},
		{"5", "v", "5th", "fifth"},
		{"6", "vi", "6th", "sixth"},
		{"7", "7th", "seventh"},
	} {
		if slices.Contains(forms, word) {
			return forms[0]
		}
	}
	if word == "r" || word == "revised" {
		return "r"
	}
	return ""
}

// TestOf understands the name of a test: "WISC-V", "WISC V", "WISC5" and "Wechsler Intelligence Scale for Children,
// Fifth Edition" are one test. Two tests or two editions in one name are none that is known.
func TestOf(name string) Test {
	b := known()
	r := reader{book: b, left: wordsOf(name)}
	for len(r.left) > 0 {
		r.next()
	}
	if len(r.found) != 1 || r.mixed {
		return unknown(b, name, r.found)
	}
	t := r.found[0]
	test := Test{Family: t.ID, Edition: r.edition, kind: t.Kind, plain: true, editions: t.Kind == ""}
	var rest []string
	for _, word := range r.rest {
		rater, isRater := b.Raters[word]
		form, isForm := t.Forms[word]
		switch {
		case isForm && (test.Form == "" || test.Form == form):
			test.Form = form
		case slices.Contains(b.Ignore, word) || slices.Contains(t.Parts, word):
		case isRater:
			rest = append(rest, rater)
		default:
			rest = append(rest, word)
			test.plain = false
		}
	}
	slices.Sort(rest)
	test.Variant = strings.Join(slices.Compact(rest), " ")
	return test
}

// reader takes the words of a test's name apart.
type reader struct {
	*book
	left, rest []string
	found      []*testName
	edition    string
	mixed      bool // it speaks of two editions
}

func (r *reader) next() {
	for _, a := range r.aliases {
		if len(a.words) <= len(r.left) && slices.Equal(a.words, r.left[:len(a.words)]) {
			r.left = r.left[len(a.words):]
			r.meet(a.test)
			return
		}
	}
	word := r.left[0]
	r.left = r.left[1:]
	switch {
	case r.glued(word):
	case word == "form" && len(r.left) > 0 && len(r.left[0]) == 1: // forms A and B are the same test
		r.left = r.left[1:]
	case editionOf(word) != "" && len(r.left) > 0 && (r.left[0] == "edition" || r.left[0] == "ed"):
		r.number(editionOf(word))
	case year.MatchString(word):
	default:
		r.rest = append(r.rest, word)
	}
}

// glued reads a short name with its number in one word: "wisc5", "wjiv".
func (r *reader) glued(word string) bool {
	for _, a := range r.aliases {
		number, found := strings.CutPrefix(word, a.words[0])
		if found && len(a.words) == 1 && len(word) > 2 && editionOf(number) != "" {
			r.meet(a.test)
			r.number(editionOf(number))
			return true
		}
	}
	return false
}

// year is a word that says when, not which.
var year = regexp.MustCompile(`^(19|20)\d\d$`)

// meet notes a test's name and the number that follows it.
func (r *reader) meet(t *testName) {
	if !slices.Contains(r.found, t) {
		r.found = append(r.found, t)
	}
	if len(r.left) > 0 && editionOf(r.left[0]) != "" {
		r.number(editionOf(r.left[0]))
		r.left = r.left[1:]
	}
}

func (r *reader) number(edition string) {
	r.mixed = r.mixed || r.edition != "" && r.edition != edition
	r.edition = edition
}

// rates reports whether the words of a name speak of ratings.
func (c *catalogue) rates(words []string) bool {
	name := strings.Join(words, " ")
	return slices.ContainsFunc(c.RatingWords, func(rating string) bool { return strings.Contains(name, rating) })
}

// unknown is a test of which nothing is known but how it is called. Its last word may be the edition. Of the tests found in
// the name, where they are several, one rating scale makes it one.
func unknown(b *book, name string, found []*testName) Test {
	words := wordsOf(name)
	t := Test{}
	if b.rates(words) || slices.ContainsFunc(found, func(one *testName) bool { return one.Kind != "" }) {
		t.kind = Rating
	}
	for n := len(words); n > 1 && (words[n-1] == "edition" || words[n-1] == "ed"); n = len(words) {
		words = words[:n-1]
	}
	if n := len(words); n > 1 && editionOf(words[n-1]) != "" {
		t.Edition, words = editionOf(words[n-1]), words[:n-1]
	}
	t.Family = strings.Join(words, " ")
	return t
}
