package onepage

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"planpage/app/paper"
	"planpage/app/progress"
	"planpage/app/record"
)

// secondary is the grey of facts and units: 85 % black, since a copier breaks a paler grey into dots.
const secondary = 0.15

// longestName is how many letters of a name a title can carry.
const longestName = 20

// composer gathers what the parts of the page need.
type composer struct {
	Options
	f *record.Family
	m *record.Meeting
	// results are the active goals, most urgent first
	results []progress.Result
}

func (c composer) t(key string, args ...any) string { return c.Printer.T(key, args...) }

// name is what the sentences call the child.
func (c composer) name() string {
	name := strings.TrimSpace(c.f.Child.ShortName())
	if name == "" || utf8.RuneCountInString(name) > longestName {
		return c.pronoun("onepage.child")
	}
	return name
}

// pronoun returns the words for key in the child's pronoun.
func (c composer) pronoun(key string, args ...any) string {
	pronoun := c.f.Child.Pronoun
	if pronoun == "" {
		pronoun = "they"
	}
	return c.t(key+"."+string(pronoun), args...)
}

// date writes a day with its year where the year is not plain.
func (c composer) date(d record.Date) string { return c.Printer.DateNear(d, c.Today) }

// sentence is s trimmed, beginning with a capital and ending with a stop.
func sentence(s string) string {
	s = strings.TrimSpace(s)
	if s == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[size:]); !unicode.IsUpper(second) { // an iPad stays one
		s = string(unicode.ToUpper(first)) + s[size:]
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "”\"')"))
	if strings.ContainsRune(".!?…:;", last) {
		return s
	}
	return s + "."
}

// bare is s trimmed and without a stop at its end.
func bare(s string) string {
	s = strings.TrimSpace(s)
	if strings.HasSuffix(s, "...") {
		return s
	}
	return strings.TrimSuffix(s, ".")
}

// sentences splits a text where a sentence ends.
func sentences(s string) []string {
	var list []string
	rest := strings.Join(strings.Fields(s), " ")
	for from := 0; rest != ""; {
		i := strings.IndexAny(rest[from:], ".!?")
		if i < 0 || from+i+1 >= len(rest) {
			return append(list, rest)
		}
		end := from + i + 1
		if rest[end] != ' ' || abbreviation(rest[:end]) {
			from = end
			continue
		}
		list = append(list, rest[:end])
		rest, from = strings.TrimSpace(rest[end:]), 0
	}
	return list
}

// abbreviation reports whether s ends in a short title such as "Ms." or an initial.
func abbreviation(s string) bool {
	word := s[strings.LastIndexByte(s, ' ')+1:]
	return utf8.RuneCountInString(word) <= 3 && word != "" && unicode.IsUpper([]rune(word)[0])
}

func plain(s string) []paper.Span { return []paper.Span{{Text: s}} }

// leadIn is a bold beginning with grey words after it.
func leadIn(lead, rest string) []paper.Span {
	var spans []paper.Span
	if lead != "" {
		spans = append(spans, paper.Span{Face: paper.Bold, Text: lead})
	}
	if rest != "" {
		spans = append(spans, paper.Span{Text: rest, Grey: secondary})
	}
	return spans
}

func blank(s string) bool { return paper.Blank(s) }

// filled returns the list without blank lines.
func filled(list []string) []string {
	var out []string
	for _, s := range list {
		if !blank(s) {
			out = append(out, strings.TrimSpace(s))
		}
	}
	return out
}
