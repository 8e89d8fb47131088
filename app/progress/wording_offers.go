package progress

import (
	"slices"
	"strings"

	"planpage/app/record"
)

// Offer is a value for a field of the goal that its text names without doubt. Field is the field's place in the record:
// "target.value", "target.date", "unit", "unitLabel", "direction", "baseline.value", "mastery.k", "mastery.n",
// "mastery.sessions", "method" or "frequency". Number, Date or Text holds the value; Words is where it stands.
type Offer struct {
	Field  string
	Number float64
	Date   record.Date
	Text   string
	Words  string
}

// offers lists what the text names without doubt: one value for a field, or none.
func (t *reader) offers(g *record.Goal) []Offer {
	var list []Offer
	list = append(list, t.offerMeasure()...)
	if day, words := t.dueDay(); day != "" {
		list = append(list, Offer{Field: "target.date", Date: day, Words: words})
	}
	list = append(list, t.offerSessions()...)
	list = append(list, t.offerMethod()...)
	if m := t.oftenMatch(); m != nil {
		list = append(list, Offer{Field: "frequency", Text: capital(t.in(*m)), Words: t.in(*m)})
	}
	return slices.DeleteFunc(list, func(o Offer) bool { return o.pointless(g) })
}

// dueDay is the one day to reach the goal by; several days are steps on the way, and none is sure.
func (t *reader) dueDay() (day record.Date, words string) {
	for _, d := range t.dates {
		first := d.from == 0 && d.to < len(t.list) && (t.list[d.to].word == "," || t.list[d.to].word == ":")
		if d.day == "" || !t.due(d) && !first {
			continue
		}
		if day != "" && day != d.day {
			return "", ""
		}
		day, words = d.day, t.words(max(0, d.from-1), d.to)
	}
	return day, words
}

// offerMeasure turns the goal's number into its fields.
func (t *reader) offerMeasure() []Offer {
	m := t.main()
	if m == nil || t.onlyChange(*m) || t.mixed(*m) {
		return nil
	}
	unit, label, factor := t.unitOf(*m)
	if unit == "" {
		return nil
	}
	words := t.words(m.from, t.measureEnd(*m))
	list := []Offer{{Field: "unit", Text: string(unit), Words: words}}
	if label != "" {
		list = append(list, Offer{Field: "unitLabel", Text: label, Words: words})
	}
	if m.down || unit == record.UnitLatency || unit == record.UnitPrompts {
		list = append(list, Offer{Field: "direction", Text: string(record.Down), Words: t.downWords(*m)})
	}
	if m.paired {
		list = append(list, Offer{Field: "baseline.value", Number: m.low * factor, Words: words})
	} else if low, at, ok := t.stated(*m); ok && unit != record.UnitLatency {
		list = append(list, Offer{Field: "baseline.value", Number: low * factor, Words: t.in(at)})
	}
	if t.beyond(*m) && (unit == record.UnitCount || unit == record.UnitPrompts) {
		return list
	}
	return append(list, Offer{Field: "target.value", Number: m.value * factor, Words: words})
}

// onlyChange reports whether a quantity is by how much something is to change, "improve by 20 %", "gain 10 words", not
// where it is to go; or how near to something else, "within 10 %".
func (t *reader) onlyChange(m measure) bool {
	if m.paired || len(m.numbers) == 0 {
		return false
	}
	if moreWords[wordAt(t.list, m.numbers[0]+1)] {
		return true
	}
	at := m.numbers[0] - 1
	for at > 0 && changeAbout[t.list[at].word] {
		at--
	}
	switch word := wordAt(t.list, at); word {
	case "by":
		return !showWords[wordAt(t.list, at-1)]
	case "within":
		return m.kind == "percent"
	default:
		return gainWords[word]
	}
}

// mixed reports whether a pair goes from one unit of time to another: "from 30 seconds to 5 minutes".
func (t *reader) mixed(m measure) bool {
	if !m.paired || len(m.numbers) < 2 {
		return false
	}
	low, high := wordAt(t.list, m.numbers[0]+1), wordAt(t.list, m.numbers[1]+1)
	timed := slices.Contains(measureLists["span"], low) && slices.Contains(measureLists["span"], high)
	return timed && low[:3] != high[:3] // "min", "minute", "minutes"
}

var (
	moreWords   = wordSet("more additional extra fewer less higher lower")
	changeAbout = wordSet("at least a an average minimum of up to about approximately")
	showWords   = wordSet("measured evidenced demonstrated shown indicated determined defined documented assessed evaluated judged")
	gainWords   = wordSet("gain gains gaining grow grows growing additional another extra")
)

// beyond reports whether the number itself is not enough: "fewer than 2", "more than 3".
func (t *reader) beyond(m measure) bool {
	i := m.numbers[len(m.numbers)-1]
	return wordAt(t.list, i-1) == "than" && wordAt(t.list, i-3) != "no" && wordAt(t.list, i-3) != "not" ||
		wordAt(t.list, i-1) == "under" || wordAt(t.list, i-1) == "below" || wordAt(t.list, i-1) == "above"
}

// downWords are the words that say that less is better.
func (t *reader) downWords(m measure) string {
	if at := t.downVerb(m.from); at >= 0 {
		return t.words(at, m.to)
	}
	return t.in(m.match)
}

// stated finds the number right behind "baseline", or the same unit behind "currently".
func (t *reader) stated(m measure) (low float64, at match, ok bool) {
	for _, l := range t.lows {
		if i := l.numbers[0]; len(t.lows) == 1 && (t.sameUnit(m, i) || i+1 >= len(t.list) || !isLetterWord(t.list[i+1].word)) {
			return l.value, l.match, true
		}
	}
	for _, found := range statedWords.all(t.list) {
		i := found.numbers[0]
		if i >= m.from && i < m.to || found.kind == "now" && !t.sameUnit(m, i) || t.list[i].dated {
			continue
		}
		if ok && low != t.list[i].value {
			return 0, match{}, false
		}
		low, at, ok = t.list[i].value, found, true
	}
	return low, at, ok
}

var statedWords = seek(measureLists,
	"base: baseline : #", "base: baseline of|is|was #", "base: baseline = #", "base: baseline data : #",
	"now: currently|now|presently ~5 #", "now: current|present level|performance|rate ~3 #",
)

// sameUnit reports whether the word behind a number is the one behind the measure's.
func (t *reader) sameUnit(m measure, i int) bool {
	if len(m.numbers) == 0 {
		return false
	}
	return wordAt(t.list, i+1) == wordAt(t.list, m.numbers[len(m.numbers)-1]+1) && wordAt(t.list, i+1) != ""
}

// offerSessions offers the plan's own rule: k of n, and how many in a row.
func (t *reader) offerSessions() []Offer {
	if t.steps() {
		return nil
	}
	var list []Offer
	if rule := t.rule(); rule != nil {
		words := t.words(rule.from, min(len(t.list), rule.to+1))
		list = append(list, Offer{Field: "mastery.k", Number: rule.value, Words: words}, Offer{Field: "mastery.n", Number: rule.of, Words: words})
	}
	if row := t.row(); row != nil {
		list = append(list, Offer{Field: "mastery.sessions", Number: row.value, Words: t.in(row.match)})
	}
	return list
}

// rule is the "4 of 5 sessions" beside the goal's number; where that number is not known, it may be the number itself.
func (t *reader) rule() *measure {
	main := t.main()
	if main == nil {
		return nil
	}
	if unit, _, _ := t.unitOf(*main); unit == "" {
		return nil
	}
	for i := range t.measures {
		m := &t.measures[i]
		if m.kind == "of" && (m.to <= main.from || m.from >= main.to) && m.of >= m.value && whole(m.value) && whole(m.of) && !t.amiss(*m) {
			return m
		}
	}
	return nil
}

// row is the number of sessions in a row; two such numbers are none.
func (t *reader) row() *measure {
	var row *measure
	for i := range t.measures {
		m := &t.measures[i]
		switch {
		case m.kind != "sessions" || !t.inARow(*m) || !whole(m.value):
		case row == nil:
			row = m
		case m.value != row.value:
			return nil
		}
	}
	return row
}

// amiss reports whether what is counted is better the less there is of it: "1 of 5 errors".
func (t *reader) amiss(m measure) bool {
	return slices.Contains(measureLists["bad"], wordAt(t.list, m.to)) || slices.Contains(measureLists["bad"], wordAt(t.list, m.to+1))
}

func whole(v float64) bool { return v == float64(int(v)) && v > 0 && v < 1000 }

// inARow reports whether sessions must follow each other.
func (t *reader) inARow(m measure) bool {
	return slices.ContainsFunc(t.list[m.from:m.to], func(x token) bool { return rowWords[x.word] || x.word == "row" })
}

// offerMethod offers what stands behind "as measured by", up to how often.
func (t *reader) offerMethod() []Offer {
	m := t.sureMethod()
	if m == nil || !byWords[t.list[m.to-1].word] {
		return nil
	}
	from, to := t.tool(*m)
	if to <= from || to-from > 14 || t.acts(from, to) || persons[strings.TrimSuffix(t.list[to-1].word, "s")] {
		return nil
	}
	return []Offer{{Field: "method", Text: capital(t.words(from, to)), Words: t.words(m.from, to)}}
}

// acts reports whether words name what the child does, "scoring 12 points", not what it is measured with.
func (t *reader) acts(from, to int) bool {
	number := slices.ContainsFunc(t.list[from:to], func(x token) bool { return x.number })
	return strings.HasSuffix(t.list[from].word, "ing") && number
}

// tool returns the words of the tool itself: without an article, without how often at the end, without a loose end.
func (t *reader) tool(m match) (from, to int) {
	from, to = m.to, t.methodEnd(m)
	for _, x := range oftenWords.all(t.list[:to]) {
		if x.from > from && x.to >= to {
			to = x.from
		}
	}
	for from < to && articles[t.list[from].word] {
		from++
	}
	for to > from && looseEnds[t.list[to-1].word] {
		to--
	}
	return from, to
}

var (
	articles  = wordSet("a an the")
	looseEnds = wordSet("across over from to and or through at on in collected")
)

// persons say who measures, not how.
var persons = wordSet("teacher therapist pathologist coordinator staff team parent counselor aide paraprofessional manager psychologist slp ot pt specialist provider mother father family")

var byWords = wordSet("by with using through on via to from")

func capital(s string) string {
	if s == "" || s[0] < 'a' || s[0] > 'z' {
		return s
	}
	return string(s[0]-'a'+'A') + s[1:]
}
