package progress

// doubtWords speak of how much without a number, of what is done or not done, or of a scale of their own.
var doubtWords = wordSet("grade-level proficient proficiency mastery expectations benchmark benchmarks enroll graduate obtain earn attend apply employed " +
	"employment work job college pass license diploma certificate live lexile norms basic advanced rubric scale consecutive complete completely")

// criterion is the first of the measures; where there is only a number of another kind, nothing is claimed.
func (t *reader) criterion() PartTold {
	if len(t.measures) > 0 {
		m := t.measures[0]
		if goal := t.main(); goal != nil {
			m = *goal
		}
		return t.told(PartCriterion, InText, t.words(m.from, t.measureEnd(m)))
	}
	for i := range t.list {
		if t.perhapsMeasured(i) {
			return t.told(PartCriterion, Unsure, t.words(i, t.clause(i, 4)))
		}
	}
	return t.told(PartCriterion, Missing, "")
}

// perhapsMeasured reports whether a token may say how much: a number of another kind, or a word of doubt.
func (t *reader) perhapsMeasured(i int) bool {
	x := t.list[i]
	switch {
	case x.word == "graduation" || x.word == "graduating" || x.word == "level" && wordAt(t.list, i-1) == "grade":
		return true
	case i < t.will || t.inSureMethod(i):
		return false
	case doubtWords[x.word]:
		return true
	}
	return x.number && !x.dated && !t.afterGiven(i)
}

// measureEnd adds to a quantity the word that says of what: "80 percent accuracy".
func (t *reader) measureEnd(m measure) int {
	to := m.to
	for to < len(t.list) && to < m.to+2 && !t.list[to].stops() && isLetterWord(t.list[to].word) && !conditionStart[t.list[to].word] {
		to++
	}
	return to
}

var conditionStart = wordSet("across over from to and or through at")

var nowWords = seek(measureLists,
	"sure: baseline|currently|current|presently|now|previously ~7 #", "sure: present level|levels|performance|rate ~6 #", "sure: starting at|from|point ~4 #",
	"sure: # ~1 currently|now", "sure: ( # ~2 baseline )",
	"word: baseline|currently|current|presently|starting", "word: present level|levels|performance",
)

// lowWords find where a measure comes from: "up from 5".
var lowWords = seek(measureLists,
	"up|down|increased|decreased|increasing|improving|rising|growing|decreasing|reducing|dropping|falling from ~3 #",
)

// findNow notes the numbers that say where the child is.
func (t *reader) findNow() {
	t.now = map[int]bool{}
	for _, m := range nowWords.all(t.list) {
		for _, i := range m.numbers {
			t.now[i] = true
		}
	}
	for _, m := range lowWords.all(t.list) {
		if !t.goesOn(m) {
			t.now[m.numbers[0]] = true
			t.lows = append(t.lows, t.measure(m))
		}
	}
}

// goesOn reports whether "increasing from 40" goes on to where it shall be: "to 80".
func (t *reader) goesOn(m match) bool {
	for j := m.to; j < len(t.list) && j < m.to+6 && !t.list[j].ends(); j++ {
		if t.list[j].word == "to" {
			return true
		}
	}
	return false
}

// baseline is where a pair begins, or a number beside the word.
func (t *reader) baseline() PartTold {
	for _, m := range t.measures {
		if m.paired {
			return t.told(PartBaseline, InText, t.in(m.match))
		}
	}
	if len(t.lows) > 0 {
		return t.told(PartBaseline, InText, t.in(t.lows[0].match))
	}
	found := nowWords.all(t.list)
	if m := firstOf(found, "sure"); m != nil {
		return t.told(PartBaseline, InText, t.in(*m))
	}
	if m := firstOf(found, "word"); m != nil {
		return t.told(PartBaseline, Unsure, t.words(m.from, t.clause(m.from, 5)))
	}
	if s := t.otherSentence(); s != "" {
		return t.told(PartBaseline, Unsure, s)
	}
	return t.told(PartBaseline, Missing, "")
}

// otherSentence returns a sentence with a number and without "will", which may say where the child is.
func (t *reader) otherSentence() string {
	if t.will < 0 {
		return ""
	}
	from, number, promised := 0, false, false
	for i := 0; i <= len(t.list); i++ {
		if i == len(t.list) || t.list[i].ends() {
			if number && !promised {
				return t.words(from, i)
			}
			from, number, promised = i+1, false, false
			continue
		}
		number = number || t.list[i].number && !t.list[i].dated
		promised = promised || promises[t.list[i].word]
	}
	return ""
}
