package progress

import (
	"slices"
	"strings"

	"planpage/app/record"
)

// Part is a part of a goal that can be measured.
type Part string

// The parts, in the order a person reads them. How often it is measured is told where it stands and never missed.
const (
	PartTime      Part = "time"      // by when
	PartCondition Part = "condition" // with what help or material, where
	PartBehavior  Part = "behavior"  // what the child will do
	PartCriterion Part = "criterion" // how much is enough
	PartBaseline  Part = "baseline"  // where the child starts
	PartMethod    Part = "method"    // how it is measured
	PartOften     Part = "often"     // how often it is measured
)

// Told is where a part of a goal stands.
type Told string

// Where a part can stand. Unsure is for words that may be the part: nothing is claimed of them.
const (
	InText  Told = "text"
	InField Told = "field"   // in a field of the goal's form
	InPlan  Told = "plan"    // the plan's last day stands for the time
	Vague   Told = "vague"   // a behavior that nobody can see or count
	Unsure  Told = "unsure"  // perhaps
	Missing Told = "missing" // neither in the text nor in a field
)

// PartTold is a part of a goal, where it stands, and the words of the text that show it.
type PartTold struct {
	Part  Part
	Told  Told
	Words string
}

// Asks reports whether there is something to ask about the part.
func (p PartTold) Asks() bool { return p.Told == Missing || p.Told == Vague }

// Wording is what a goal's text says of each part, and what of it could fill the goal's fields. It is empty for a text
// that is too short to say anything, or not in English.
type Wording struct {
	Parts  []PartTold
	Offers []Offer
}

// Asks returns the parts there is something to ask about.
func (w Wording) Asks() []PartTold {
	return slices.DeleteFunc(slices.Clone(w.Parts), func(p PartTold) bool { return !p.Asks() })
}

// Of returns what is told of one part.
func (w Wording) Of(part Part) PartTold {
	for _, p := range w.Parts {
		if p.Part == part {
			return p
		}
	}
	return PartTold{Part: part, Told: Unsure}
}

// WordingOf reads the statement of a goal. The parts are those a measurable goal has by 34 CFR 300.320(a)(2) and (3)
// and the practice behind it: time, condition, behavior, criterion, baseline, method. A part counts as missing only
// where nothing in the text could be it and no field of the goal holds it.
func WordingOf(f *record.Family, g *record.Goal) Wording {
	t := newReader(g.Statement)
	if !t.english() {
		return Wording{}
	}
	t.read()
	w := Wording{Parts: []PartTold{t.time(), t.condition(), t.behavior(), t.criterion(), t.baseline(), t.method(), t.often()}}
	for i := range w.Parts {
		w.Parts[i].fill(f, g)
	}
	w.Parts = slices.DeleteFunc(w.Parts, func(p PartTold) bool { return p.Part == PartOften && p.Told == Missing })
	w.Offers = t.offers(g)
	return w
}

// fill puts a field of the goal in the place of what the text does not say.
func (p *PartTold) fill(f *record.Family, g *record.Goal) {
	if p.Told != Missing && p.Told != Unsure {
		return
	}
	known := false
	switch p.Part {
	case PartTime:
		known = g.Target.Date != ""
		if plan := planOf(f, g); !known && plan != nil && plan.EndDate != "" {
			p.Told, p.Words = InPlan, ""
		}
	case PartCriterion:
		known = g.Target.Value != nil || g.Mastery.K > 0 || g.Unit == record.UnitYesNo
	case PartBaseline:
		known = g.Baseline.Value != nil
	case PartMethod:
		known = strings.TrimSpace(g.Method) != ""
	case PartOften:
		known = strings.TrimSpace(g.Frequency) != ""
	}
	if known {
		p.Told, p.Words = InField, ""
	}
}

// reader reads one text.
type reader struct {
	text     string
	list     []token
	will     int // the word that promises the behavior, "will"; -1 for none
	dates    []dateSpan
	times    []match
	methods  []match
	now      map[int]bool // the numbers that say where the child is
	measures []measure
	lows     []measure // "up from 5"
	begun    []match   // conditions
}

func newReader(text string) *reader { return &reader{text: text, list: tokenize(text), will: -1} }

// read finds everything once; the parts then choose.
func (t *reader) read() {
	t.will = slices.IndexFunc(t.list, func(x token) bool { return promises[x.word] })
	t.findDates()
	t.findTimes()
	t.setApart()
	t.methods = methodWords.all(t.list)
	t.begun = conditionWords.all(t.list)
	t.findNow()
	t.findMeasures()
}

// promises are the words before a behavior.
var promises = map[string]bool{"will": true, "shall": true, "can": true, "able": true, "would": true, "should": true}

// words returns the text of tokens from..to (without to), in one line and not too long.
func (t *reader) words(from, to int) string {
	if from < 0 || to <= from || to > len(t.list) {
		return ""
	}
	s := strings.Join(strings.Fields(t.text[t.list[from].from:t.list[to-1].to]), " ")
	if runes := []rune(s); len(runes) > longWords {
		return strings.TrimSpace(string(runes[:longWords])) + "\u2026"
	}
	return s
}

// longWords is how much of a text is shown as evidence.
const longWords = 60

func (t *reader) in(m match) string { return t.words(m.from, m.to) }

// clause returns where the words that begin at a token end: at a sign, at "will", at the latest after so many words.
func (t *reader) clause(from, most int) int {
	to := from + 1
	for to < len(t.list) && to < from+most && !t.list[to].ends() && !promises[t.list[to].word] && t.list[to].word != "," && t.list[to].word != ":" {
		to++
	}
	return to
}

func (t *reader) told(part Part, told Told, words string) PartTold {
	return PartTold{Part: part, Told: told, Words: words}
}

// words of English and of its neighbors in American homes that tell the languages apart. Those that two share are left out.
var (
	englishWords = wordSet("will the of with and when given by from her his she to is for at that their or they student be while during using has have can " +
		"after before without each every out this it its are skills read write improve increase answer class school teacher year")
	otherWords = wordSet("el la los las de del que en con una por para su sus y cuando al se le les des et une dans avec pour der die das und mit wird auf den ng sa ang mga ay na o os um uma com em na il che di e non waxay iyo ku nan yon ak pou")
)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		set[word] = true
	}
	return set
}

// english reports whether enough words are English, and the text is long enough to be a goal.
func (t *reader) english() bool {
	words, english, other, foreign := 0, 0, 0, 0
	for _, x := range t.list {
		if x.number || strings.IndexFunc(x.word, isLetter) < 0 {
			continue
		}
		words++
		if englishWords[x.word] {
			english++
		}
		if otherWords[x.word] {
			other++
		}
		if strings.IndexFunc(x.word, beyondASCII) >= 0 {
			foreign++
		}
	}
	return words >= 4 && english > 2*other && english*14 >= words && foreign*5 <= words
}

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' || beyondASCII(r) }

func beyondASCII(r rune) bool { return r > 0x7f }
