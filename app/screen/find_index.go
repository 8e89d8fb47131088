package screen

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"planpage/app/document"
	"planpage/app/record"
	"planpage/storage"
)

// mostFound is how many places are listed: more than anybody looks through.
const mostFound = 500

// findUnit is what must say all the words together to be found: a record, or a page of a file.
type findUnit struct {
	id     string // of the record; of a page that of the document and its number
	route  Route
	title  string // "" for a page, whose number says it
	date   record.Date
	words  string   // a line for each field, or the lines of the page
	parts  []string // of the route, for each line; nil where all lines are in one place
	folded string   // words as a search compares them, with the same lines
	heads  string   // the title, folded
}

// newUnit returns a record's unit. An empty line is passed over, and one that only says the title.
func newUnit(id string, route Route, title string, date record.Date, lines ...string) *findUnit {
	u := &findUnit{id: id, route: route, title: title, date: date}
	for _, line := range lines {
		if line = strings.TrimSpace(line); line != "" && line != title {
			u.words += line + "\n"
		}
	}
	u.folded, u.heads = document.Fold(u.words), document.Fold(title)
	return u
}

// pageUnits are the pages of a file that say anything.
func pageUnits(doc *record.Document, text *storage.PageText) []*findUnit {
	var list []*findUnit
	for i, words := range text.Pages {
		if words != "" {
			n := strconv.Itoa(i + 1)
			route := Route{Screen: Reader, ID: doc.ID, Part: n}
			list = append(list, &findUnit{id: doc.ID + "/" + n, route: route, words: words, folded: document.Fold(words)})
		}
	}
	return list
}

// findGroup is units under one heading.
type findGroup struct {
	name, note string
	units      []*findUnit
}

// newestFirst sorts the units of a group.
func (g *findGroup) newestFirst() *findGroup {
	slices.SortStableFunc(g.units, func(a, b *findUnit) int { return cmp.Compare(b.date, a.date) })
	return g
}

// foundGroup is what was found under one heading.
type foundGroup struct {
	*findGroup
	list []*findUnit
}

// findAnswer is what a search found: at most mostFound places, of so many.
type findAnswer struct {
	groups []foundGroup
	count  int
}

// queryWords are the words looked for, folded; none when nothing is asked.
func queryWords(query string) []string { return strings.Fields(document.Fold(query)) }

// findIn looks for the units that say all the words, whatever their case and accents.
func findIn(index []*findGroup, words []string) (a findAnswer) {
	if len(words) == 0 {
		return a
	}
	for _, g := range index {
		in := foundGroup{findGroup: g}
		for _, u := range g.units {
			if !u.says(words) {
				continue
			}
			if a.count++; a.count <= mostFound {
				in.list = append(in.list, u)
			}
		}
		if len(in.list) > 0 {
			a.groups = append(a.groups, in)
		}
	}
	return a
}

func (u *findUnit) says(words []string) bool {
	for _, w := range words {
		if !strings.Contains(u.folded, w) && !strings.Contains(u.heads, w) {
			return false
		}
	}
	return true
}

// bestLine is the first of the lines that say the most of the words, and of those the rarest.
func (u *findUnit) bestLine(words []string) int {
	weights := make([]float64, len(words))
	for i, w := range words {
		weights[i] = 1 + 1/float64(2+strings.Count(u.folded, w))
	}
	best, most, n := 0, 0.0, 0
	for line := range strings.SplitSeq(u.folded, "\n") {
		says := 0.0
		for i, w := range words {
			if strings.Contains(line, w) {
				says += weights[i]
			}
		}
		if says > most {
			best, most = n, says
		}
		n++
	}
	return best
}

// lineAt returns a line of the words.
func (u *findUnit) lineAt(n int) string {
	for line := range strings.SplitSeq(u.words, "\n") {
		if n == 0 {
			return line
		}
		n--
	}
	return ""
}

// to is the way to what was found. The reader is given the words too: as they were asked for where they stand
// together on the page, else the rarest that the line says.
func (u *findUnit) to(words []string) Route {
	r, line := u.route, u.bestLine(words)
	if line < len(u.parts) {
		r.Part = u.parts[line]
	}
	if r.Screen == Reader {
		r.Part = readerPart(r.Part, u.mark(words, u.lineAt(line)))
	}
	return r
}

func (u *findUnit) mark(words []string, line string) string {
	phrase := strings.Join(words, " ")
	if strings.Contains(strings.ReplaceAll(u.folded, "\n", " "), phrase) {
		return phrase
	}
	line = document.Fold(line)
	rarest, least := "", 0
	for _, w := range words {
		n := strings.Count(u.folded, w)
		if strings.Contains(line, w) && (rarest == "" || n < least) {
			rarest, least = w, n
		}
	}
	return rarest
}
