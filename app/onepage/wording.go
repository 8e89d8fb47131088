package onepage

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"planpage/app/record"
)

// Part is a piece of a line, or the title of a block, that the family can say in its own words on this page. Key
// names it in record.Page.Wording. Record is what the records say; Own the family's words for it, empty where the page
// says what the records say. Changed is set when the records said something else when the family chose its words:
// Was is what they said then.
type Part struct {
	Key, Record, Own string
	Changed          bool
	Was              string

	stored string // the key its words stand under, which was that of its old place in a list
}

// Words is what the page says.
func (p Part) Words() string {
	if p.Own != "" {
		return p.Own
	}
	return p.Record
}

// Kind says what the part is of a concern or a block: PartFact, PartAsk, PartTitle, or "" for the line itself.
func (p Part) Kind() string {
	for _, kind := range []string{PartFact, PartAsk, PartTitle} {
		if strings.HasPrefix(p.Key, kind) {
			return kind
		}
	}
	return ""
}

// How the keys begin of the parts of a concern beside its first words, whose key is the line's own, and of a title.
const (
	PartFact  = "fact:"
	PartAsk   = "ask:"
	PartTitle = "block:"
)

// Reword puts the family's words for a part into its choices, beside what the records say now. The records' own
// words, or none, take them back.
func Reword(page *record.Page, p Part, words string) {
	for _, key := range []string{p.Key, p.stored} {
		delete(page.Wording, key)
		delete(page.Was, key)
	}
	words = strings.TrimSpace(words)
	if words == "" || words == strings.TrimSpace(p.Record) {
		return
	}
	if page.Wording == nil {
		page.Wording = map[string]string{}
	}
	if page.Was == nil {
		page.Was = map[string]string{}
	}
	page.Wording[p.Key], page.Was[p.Key] = words, p.Record
}

// parts are what the item says, as it can be reworded.
func (item *Item) parts() []Part {
	switch {
	case item.Asks != nil:
		_, id, _ := strings.Cut(item.Key, ":")
		if !strings.HasPrefix(item.Key, "concern:") {
			id = item.Key
		}
		lead, fact := "", ""
		for _, s := range item.Spans {
			if s.Grey > 0 {
				fact = s.Text
			} else {
				lead = s.Text
			}
		}
		return []Part{
			{Key: item.Key, Record: lead},
			{Key: PartFact + id, Record: fact},
			{Key: PartAsk + id, Record: strings.Join(item.Asks, "\n")},
		}
	case item.Goal != nil:
		return []Part{{Key: item.Key, Record: item.Goal.Name}}
	case item.Score != nil:
		return []Part{{Key: item.Key, Record: item.Score.Name}}
	}
	return []Part{{Key: item.Key, Record: spanText(item.Spans)}}
}

// reword puts the family's own words in place of the records', and keeps both in the parts.
func (b *Block) reword(page *record.Page) {
	b.Heading = Part{Key: PartTitle + b.Key, Record: b.Title}
	parts := []*Part{&b.Heading}
	for i := range b.Items {
		b.Items[i].Parts = b.Items[i].parts()
		for j := range b.Items[i].Parts {
			parts = append(parts, &b.Items[i].Parts[j])
		}
	}
	for _, key := range slices.Sorted(maps.Keys(page.Wording)) {
		if words := strings.TrimSpace(page.Wording[key]); !blank(words) {
			follow(parts, key, words, page.Was[key])
		}
	}
	if b.Heading.Own != "" {
		b.Title = b.Heading.Own
	}
	for i := range b.Items {
		b.Items[i].say(b.Form)
	}
}

// follow gives words to the part they were chosen for.
func follow(parts []*Part, key, words, was string) {
	to := chosenFor(parts, key, was)
	if to == nil || to.stored == to.Key { // the line itself has words already
		return
	}
	if !strings.HasPrefix(to.Key, PartAsk) { // where each line is one thing we ask for
		words = strings.Join(strings.Fields(words), " ")
	}
	to.Own, to.stored, to.Was = words, key, was
	to.Changed = was != "" && was != to.Record
}

// chosenFor returns the part that words were chosen for. A line of a list without names of its own is known by its place
// there; when the list changed, its words go with what the line said then. They stay with the place only where the line
// there says nearly the same: another line's words would be wrong there.
func chosenFor(parts []*Part, key, was string) *Part {
	var here *Part
	if i := slices.IndexFunc(parts, func(p *Part) bool { return p.Key == key }); i >= 0 {
		here = parts[i]
	}
	group, numbered := listOf(key)
	if !numbered || was == "" || here != nil && here.Record == was {
		return here
	}
	for _, p := range parts {
		if g, ok := listOf(p.Key); ok && g == group && p.Record == was {
			return p
		}
	}
	if here != nil && alike(was, here.Record) {
		return here
	}
	return nil
}

// listOf returns what is before the place in a list of a key such as "strength:2".
func listOf(key string) (group string, numbered bool) {
	i := strings.LastIndexByte(key, ':')
	place := key[i+1:]
	if i < 0 || place == "" || strings.IndexFunc(place, func(r rune) bool { return r < '0' || r > '9' }) >= 0 {
		return "", false
	}
	return key[:i], true
}

// alike reports whether at least half of the words of the longer text are in the other one.
func alike(a, b string) bool {
	one, two := wordsOf(a), wordsOf(b)
	if len(one) > len(two) {
		one, two = two, one
	}
	known, same := map[string]int{}, 0
	for _, w := range two {
		known[w]++
	}
	for _, w := range one {
		if known[w] > 0 {
			known[w]--
			same++
		}
	}
	return len(two) > 0 && 2*same >= len(two)
}

// wordsOf are the words of a text in small letters, without signs around them.
func wordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' && r != '-'
	})
}

// say puts the words of the parts into the item, where they are the family's own.
func (item *Item) say(form Form) {
	own := false
	for _, p := range item.Parts {
		own = own || p.Own != ""
	}
	if !own {
		return
	}
	words := item.Parts[0].Words()
	switch {
	case item.Asks != nil:
		item.Spans = leadIn(sentence(words), sentence(item.Parts[1].Words()))
		if ask := item.Parts[2].Own; ask != "" {
			item.Asks = filled(strings.Split(ask, "\n"))
		}
	case item.Goal != nil:
		item.Goal.Name = words
	case item.Score != nil:
		item.Score.Name = words
	case form == Flow:
		item.Spans = plain(sentence(words))
	default:
		item.Spans = plain(words)
	}
}
