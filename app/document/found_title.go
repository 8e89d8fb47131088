package document

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"planpage/app/record"
	"planpage/app/score"
)

// heading is what the words above a table say about it.
type heading struct {
	test    string // the test's name, with who rated; "" when it is not said
	base    string // the same without who rated
	doubt   bool   // two tests, or scores of an earlier report
	norms   record.Norms
	problem bool // a rating scale on which high is worse
	own     bool // the table's own title names the test
}

// testForm is a test's name in its short form as reports print it, with its edition.
var testForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(WISC|WAIS|WPPSI|WIAT|WASI|KTEA|K-?ABC|DAS|CELF|CTOPP|GORT|TOWRE|TOWL|BASC|CONNERS|BRIEF|VINELAND|ABAS|PPVT|` +
		`EVT|OWLS|NEPSY|WRAML|RIAS|SRS|GARS|CBCL|SB|CASL|WRAT|WRMT|TVPS|TERA|TEMA|SSIS|PLS|TOLD|FAR|FAM|FAW|BEERY(?: VMI)?|D-?KEFS|WJ|BATERÍA|` +
		`BATERIA)(?:[- –]?(VIII|VII|VI|IV|V|III|II|[2-9]|R)\b)?`)
})

// fullNames are those that many reports print without their short form.
var fullNames = []struct{ words, short string }{
	{"wechsler intelligence scale for children", "WISC"},
	{"wechsler individual achievement test", "WIAT"},
	{"woodcock-johnson", "WJ"},
	{"kaufman test of educational achievement", "KTEA"},
	{"clinical evaluation of language fundamentals", "CELF"},
	{"comprehensive test of phonological processing", "CTOPP"},
	{"gray oral reading test", "GORT"},
	{"behavior assessment system for children", "BASC"},
	{"vineland adaptive behavior scales", "Vineland"},
	{"behavior rating inventory of executive function", "BRIEF"},
	{"test of word reading efficiency", "TOWRE"},
	{"adaptive behavior assessment system", "ABAS"},
	{"escala de inteligencia de wechsler para niños", "WISC"},
}

// editionForm is an edition right behind a test's name, or in words anywhere after it: a number elsewhere is a date or an age.
var editionForm = regexp.MustCompile(`(?i)^s?\W{0,3}(IV|V|III|II|[2-6])(?:[\s:,()]|$)|\b(second|third|fourth|fifth|sixth|segunda|tercera|cuarta|quinta|` +
	`2nd|3rd|4th|5th)\s+(?:ed\b|edition|edici[oó]n)`)

// editionIn returns the edition that the words behind a test's name say, "" for none.
func editionIn(after string) string {
	m := editionForm.FindStringSubmatch(after)
	if m == nil {
		return ""
	}
	said := or(m[1], m[2])
	return or(editions[strings.ToLower(said)], strings.ToUpper(said))
}

var editions = map[string]string{
	"second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "segunda": "2", "tercera": "3", "cuarta": "4", "quinta": "5",
	"2nd": "2", "3rd": "3", "4th": "4", "5th": "5",
}

// problemTests are rating scales on all of whose scales high is worse. The CBCL is none: it has scales of competence too.
var problemTests = []string{"CONNERS", "BRIEF", "SRS", "GARS"}

// testsIn returns the tests that a line names, each once.
func testsIn(line string) []string {
	var found []string
	for _, m := range testForm().FindAllStringSubmatchIndex(line, -1) {
		short := line[m[2]:m[3]]
		if strings.ToUpper(short) != short && !strings.EqualFold(short, "Vineland") && !strings.EqualFold(short, "Conners") &&
			!strings.HasPrefix(strings.ToLower(short), "beery") && !strings.HasPrefix(strings.ToLower(short), "bater") {
			continue // a word of the language
		}
		name, after := line[m[0]:m[1]], line[m[1]:]
		if e := editionIn(after); m[4] < 0 && e != "" && otherForms.FindString(after) == "" {
			name = joinEdition(short, e)
		}
		found = append(found, named(name, after, line))
	}
	folded := Fold(line)
	for _, full := range fullNames {
		_, after, there := strings.Cut(folded, Fold(full.words))
		if !there || slices.ContainsFunc(found, func(f string) bool { return strings.HasPrefix(strings.ToUpper(f), strings.ToUpper(full.short)) }) {
			continue
		}
		name := full.short
		if e := editionIn(after); e != "" {
			name = joinEdition(full.short, e)
		}
		found = append(found, named(name, after, line))
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// joinEdition writes a test's name as its publisher does.
func joinEdition(short, edition string) string {
	roman := map[string]string{"5": "V", "4": "IV", "3": "III", "2": "II"}
	switch short {
	case "WISC":
		return short + "-" + or(roman[edition], edition)
	case "WJ":
		return short + " " + or(roman[edition], edition)
	}
	return short + "-" + edition
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// otherForms are words behind a test's name that make it another test, with norms of its own.
var otherForms = regexp.MustCompile(`(?i)^(?:[-–](?:P|A|SR)\d?\b|\W{0,3}(?:spanish|integrated|preschool|metalinguistics|screening|screener|brief|abbreviated|` +
	`early childhood|normative update|NU)\b(?:[- ]?\d\b)?)`)

// named adds which form or part of a test a line speaks of.
func named(name, after, line string) string {
	name += strings.TrimRight(otherForms.FindString(after), " ")
	if !strings.HasPrefix(strings.ToUpper(name), "WJ") {
		return name
	}
	said := wordsIn(line)
	for _, part := range []struct {
		words string
		signs []string
	}{
		{"Achievement", []string{"achievement", "ach", "aprovechamiento"}},
		{"Cognitive", []string{"cognitive", "cog", "cognitiva"}},
		{"Oral Language", []string{"oral", "ol"}},
	} {
		if slices.ContainsFunc(part.signs, func(sign string) bool { return slices.Contains(said, sign) }) {
			return name + " " + part.words
		}
	}
	return name
}

// wordsIn are the words of a line as they are compared.
func wordsIn(line string) []string { return strings.Fields(notWords.ReplaceAllString(Fold(line), " ")) }

// whoRated are who may have filled in a rating scale, by the words that tell it.
var whoRated = []struct {
	name  string
	words []string
}{
	{"Parent", []string{"parent", "parents", "prs", "caregiver", "padre", "padres", "madre"}},
	{"Teacher", []string{"teacher", "teachers", "trs", "maestro", "maestra"}},
	{"Self-Report", []string{"self", "srp"}},
}

// rate takes who filled in a rating scale, when a title says it. Each rater's scores are scores of their own.
func (g *heading) rate(line string) {
	if g.base == "" || score.Of(record.Score{Test: g.base}).Kind == score.Ability {
		return
	}
	var who []string
	for _, rater := range whoRated {
		if said := wordsIn(line); slices.ContainsFunc(rater.words, func(w string) bool { return slices.Contains(said, w) }) {
			who = append(who, rater.name)
		}
	}
	switch {
	case len(who) > 1:
		g.doubt = true
	case len(who) == 1:
		g.test = g.base + " " + who[0]
		if strings.HasPrefix(strings.ToUpper(g.base), "BASC") && who[0] != "Self-Report" {
			g.test += " Rating Scales"
		}
	}
}

// mostTitleWords is how long a title above a table can be; what is longer is a sentence.
const mostTitleWords = 16

// isTitle tells a title from a sentence.
func isTitle(c cell) bool {
	s := strings.TrimSpace(c.text)
	first, _ := utf8.DecodeRuneInString(s)
	return c.words <= mostTitleWords && !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, ",") && !unicode.IsLower(first)
}

// headingAbove reads the titles between a table's head and what stood before it. Where none names a test, the test of
// the table before goes on.
func headingAbove(rows []row, from, to int, h header, before heading) heading {
	found := heading{test: before.test, base: before.base, problem: before.problem, norms: before.norms, doubt: before.doubt && from > 0}
	between := ""
	for i := to - 1; i >= from; i-- {
		for _, c := range rows[i].cells {
			if c.right() < h.X-30 || c.X > h.X+h.W+30 {
				continue
			}
			if folded := Fold(c.text); to-i <= 3 {
				found.note(folded)
			}
			if !isTitle(c) {
				continue
			}
			if tellsOfEarlier(c.text) {
				found.doubt = true
				return found
			}
			between += " " + c.text
			if names := testsIn(c.text); len(names) > 0 {
				found.set(names)
				found.note(Fold(c.text))
				found.rate(between)
				return found
			}
		}
	}
	found.rate(between)
	return found
}

// set takes the test that a title names.
func (g *heading) set(names []string) {
	*g = heading{doubt: len(names) > 1, norms: g.norms, own: true}
	if len(names) == 1 {
		g.test, g.base = names[0], names[0]
		g.problem = slices.ContainsFunc(problemTests, func(t string) bool { return strings.HasPrefix(strings.ToUpper(g.test), t) })
	}
}

// note takes the norms that a line beside the table names.
func (g *heading) note(folded string) {
	switch {
	case strings.Contains(folded, "grade-based") || strings.Contains(folded, "grade norms") || strings.Contains(folded, "grade based"):
		g.norms = "grade"
	case strings.Contains(folded, "age-based") || strings.Contains(folded, "age norms") || strings.Contains(folded, "age based"):
		g.norms = "age"
	}
}

// usual is the row of the test's own table that a name means.
func (g heading) usual(name string) (score.TemplateRow, bool) {
	if g.test == "" {
		return score.TemplateRow{}, false
	}
	return score.Usual(g.test, name)
}
