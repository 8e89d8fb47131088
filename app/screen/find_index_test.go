package screen

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

// shownRuns writes what is bold in brackets.
func shownRuns(runs []kit.Run) string {
	var b strings.Builder
	for _, r := range runs {
		if r.Bold {
			b.WriteString("[" + r.Words + "]")
		} else {
			b.WriteString(r.Words)
		}
	}
	return b.String()
}

func TestFoundWordsAreMarked(t *testing.T) {
	long := strings.Repeat("nothing here ", 30)
	for _, c := range []struct{ line, query, want string }{
		{"Her decoding is weak", "decoding", "Her [decoding] is weak"},
		{"Her decoding is weak", "WEAK decod", "Her [decod]ing is [weak]"},
		{"Un résumé de l’école", "resume ecole", "Un [résumé] de l’[école]"},
		{"Maya’s “way”", `maya's "way"`, "[Maya’s] [“way”]"},
		{"weakweak", "weak", "[weakweak]"},
		{"the office", "office ffi", "the [office]"},
		{"o\uFB03ce", "office", "[o\uFB03ce]"},
		{"Nothing of it", "decoding", "Nothing of it"},
		{"", "decoding", ""},
		{long + "decoding", "decoding", "…here nothing here nothing here [decoding]"},
		{"decoding " + long, "decoding", "[decoding] " + strings.Repeat("nothing here ", 19) + "noth…"},
	} {
		if got := shownRuns(marked(c.line, queryWords(c.query))); got != c.want {
			t.Errorf("%q in %q shows %q, want %q", c.query, c.line, got, c.want)
		}
	}
}

// Whatever stands in a line and is asked for: no letter is made up, and each word that is there is marked.
func TestMarkedProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := strings.TrimSpace(strings.ReplaceAll(rapid.String().Draw(t, "line"), "\u2026", ""))
		words := queryWords(rapid.String().Draw(t, "query"))
		runs, plain := marked(line, words), ""
		for _, r := range runs {
			plain += r.Words
			if r.Words == "" {
				t.Fatalf("an empty run in %v", runs)
			}
		}
		if !strings.Contains(line, strings.TrimSpace(strings.Trim(plain, "\u2026"))) {
			t.Fatalf("%q shows %q", line, plain)
		}
	})
}

func testUnit(title, words string) *findUnit {
	return newUnit(title, Route{Screen: Records, ID: title}, title, "2026-01-02", strings.Split(words, "\n")...)
}

func TestFindIn(t *testing.T) {
	index := []*findGroup{
		{name: "Log", units: []*findUnit{
			testUnit("Call: Ms. Bell", "We talked about the bus.\nHer decoding is weak, and the spelling too."),
			testUnit("Talk", "Spelling only"),
		}},
		{name: "Report", units: pageUnits(&record.Document{Meta: record.Meta{ID: "doc"}}, &storage.PageText{Pages: []string{
			"", "Table of contents\nDecoding 12", "Listening is average",
		}})},
	}
	for _, c := range []struct{ query, want string }{
		{"decoding", "Log: Her decoding is weak, and the spelling too.; Report: Decoding 12"},
		{"DÉCODING  spelling", "Log: Her decoding is weak, and the spelling too."},
		{"bell bus", "Log: We talked about the bus."},
		{"bell", "Log: We talked about the bus."},
		{"decoding average", ""},
		{"spell", "Log: Her decoding is weak, and the spelling too., Spelling only"},
		{"", ""},
		{"  ", ""},
		{"\u0301", ""},
		{"zzz", ""},
	} {
		answer := findIn(index, queryWords(c.query))
		var groups []string
		count := 0
		for _, g := range answer.groups {
			var lines []string
			for _, u := range g.list {
				lines = append(lines, u.lineAt(u.bestLine(queryWords(c.query))))
				count++
			}
			groups = append(groups, g.name+": "+strings.Join(lines, ", "))
		}
		if got := strings.Join(groups, "; "); got != c.want || count != answer.count {
			t.Errorf("%q finds %q, want %q; counted %d", c.query, got, c.want, answer.count)
		}
	}
}

func TestFoundRoutes(t *testing.T) {
	doc := &record.Document{Meta: record.Meta{ID: "doc"}}
	index := []*findGroup{{units: pageUnits(doc, &storage.PageText{Pages: []string{"", "Working memory\nis a strength.\nSpelling is not, memory is."}})}}
	for query, want := range map[string]string{
		"Memory": "2/memory", "memory is a": "2/memory is a", "strength working": "2/working", "Spelling memory": "2/spelling", "memory strength": "2/strength", "a memory": "2/a",
	} {
		words := queryWords(query)
		answer := findIn(index, words)
		if answer.count != 1 {
			t.Fatalf("%q finds %d", query, answer.count)
		}
		if got := answer.groups[0].list[0].to(words); got != (Route{Screen: Reader, ID: "doc", Part: want}) {
			t.Errorf("%q leads to %+v, want part %q", query, got, want)
		}
	}
}

func TestFindListsOnlySoMany(t *testing.T) {
	g := &findGroup{}
	for range mostFound + 7 {
		g.units = append(g.units, testUnit("x", "again"))
	}
	answer := findIn([]*findGroup{g, {units: []*findUnit{testUnit("y", "again")}}}, []string{"again"})
	if answer.count != mostFound+8 || len(answer.groups) != 1 || len(answer.groups[0].list) != mostFound {
		t.Errorf("%d found in %d groups", answer.count, len(answer.groups))
	}
}
