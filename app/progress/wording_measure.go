package progress

import (
	"slices"
	"strings"
)

// measure is a quantity that says how much is enough, or from where to where it goes.
type measure struct {
	match
	value, low float64 // low is where a pair begins
	of         float64 // what a value is out of
	paired     bool
	down       bool // a cap: the child should stay at or under it
}

var measureLists = map[string][]string{
	"pct":    {"%", "percent", "pct"},
	"minute": {"minute", "min", "minutes"},
	"span":   {"minutes", "minute", "min", "mins", "seconds", "second", "sec", "secs", "hours", "hour"},
	"day":    {"day", "week", "hour", "session", "class", "period", "month", "lesson", "shift", "meal", "game", "recess", "activity", "conversation", "school"},
	"wpm":    {"wpm", "wcpm", "cwpm", "cwm", "wcm", "lspm", "lcpm", "dcpm", "wrc"},
	"prompt": {"prompt", "prompts", "cue", "cues", "reminder", "reminders", "redirection", "redirections"},
	"noun": {
		"words", "word", "sentences", "sentence", "problems", "problem", "questions", "question", "letters", "letter", "sounds", "sound", "facts", "fact",
		"items", "item", "times", "time", "steps", "step", "errors", "error", "mistakes", "points", "paragraphs", "paragraph", "opportunities", "trials",
		"exchanges", "turns", "details", "events", "signs", "symbols", "objects", "numbers", "digits", "shapes", "colors", "coins", "feet", "yards",
		"meters", "miles", "laps", "stairs", "repetitions", "reps", "outbursts", "incidents", "occurrences", "refusals", "absences", "elopements",
		"requests", "comments", "applications", "tasks", "assignments", "chores", "syllables", "pieces", "strategies", "examples", "reasons", "bites", "foods",
		"hours", "pages", "levels", "hits", "tantrums", "call-outs", "redirections", "prompts", "interviews", "careers", "parts", "elements", "corrections",
	},
	"session": {
		"session", "sessions", "day", "days", "week", "weeks", "probe", "probes", "trial", "trials", "checks", "observations", "samples", "opportunities",
		"assessments", "months", "passages", "readings", "lessons", "classes", "occasions", "tests", "measures", "data", "attempts", "periods", "quarters",
		"activities", "weekly", "school", "assignments", "times", "timings", "conversations", "recesses", "class", "collection",
	},
	"change": {"increase", "improve", "raise", "grow", "decrease", "reduce", "lower", "drop", "cut", "increasing", "improving", "decreasing", "reducing", "rise", "fall", "go", "move", "limit"},
	"every":  {"time", "opportunity", "trial", "instance", "occasion", "day", "transition", "morning", "session", "step", "activity", "week"},
	"bad":    {"error", "errors", "mistakes", "outbursts", "incidents", "omissions", "aggression", "tantrums", "elopements", "hitting", "refusals", "absences", "instances", "occurrences", "falls", "referrals"},
	"scale":  {"rubric", "scale", "likert"},
}

// measureWords find quantities. What the number of each kind means is told in findMeasures.
var measureWords = seek(measureLists,
	"pair.percent: from|between # @pct? to|and|- # @pct",
	"pair.percent: from|between # @pct ~6 to|and|- ~2 # @pct",
	"percent: # @pct", "percent: # per cent",
	"pair.of: from # out? of # ~3 to # out? of #", "pair.of: from # / # ~3 to # / #", "pairOf: from # to # out? of #", "pairOf: from # to # / #",
	"pair.of: # out? of # ~3 to # out? of #", "pair: from ~1 #th ~2 to ~1 #th percentile",
	"of: # out? of #", "of: # / #", "of: # of the|every? last|next? #", "of: # out of every #",
	"pair.rate: from # ~5 to # ~4 per|a|each|/ @minute", "pair.rate: from # @wpm? to # @wpm",
	"rate: # ~4 per|a|each|/ @minute|#-minute", "rate: # @wpm",
	"pair: from a? ~4 # ~6 to a? ~4 #",
	"times: # ~4 per|a|an|each|every|/ @day",
	"within: within|in|under # @span", "within: within|in fewer|less than # @span",
	"for: for a? total? of? up? to? at? least? a? minimum? of? # consecutive|continuous|uninterrupted|straight|full? @span",
	"span: # @span", "span: # consecutive|continuous|uninterrupted @span",
	"cap: no|not more|greater than #", "cap: not|never|without exceed|exceeding ~3 #", "cap: # @pct or fewer|less|lower|under|below", "cap: # ~2 or fewer|less", "cap: at most #", "cap: fewer|less than #", "cap: # or fewer|less", "cap: a? maximum of #", "cap: under|below #",
	"floor: at least #", "floor: # or more|better|greater|higher|above", "floor: a? minimum of #", "floor: no|not fewer|less than #",
	"floor: more|greater than #", "floor: exceed* #", "floor: at or above #", "floor: up to #", "floor: above #",
	"level: level|score|rating|stage|lexile|dra|rit|band of? a? #", "level: level|stage a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|q|r|s|t|u|v|w|x|y|z",
	"level: # ~1 on|using ~4 @scale", "scale: #-point ~3 @scale", "level: # or? higher|better|above? ~2 on ~4 @scale", "level: # lexile|l", "level: # points|point",
	"level: #th|second percentile*",
	"grade: grade equivalent|level ~3 #", "grade: #th-grade level|equivalent", "grade: #th|second grade ~2 level|equivalent", "grade: #-grade level|equivalent", "grade: # grade level*",
	"grade: #th-grade-level|second-grade level?",
	"prompts: # ~2 @prompt",
	"all: every|each @every", "all: all of? the|her|his? time|opportunities|trials|steps|times|#", "all: always|never",
	"none: no|zero|without ~1 @bad", "none: free of @bad", "none: error-free|symptom-free",
	"half: half|third|thirds|quarters", "half: one-half|one-third|two-thirds|three-fourths|three-quarters|two-fifths|four-fifths|one-fourth|one-quarter|nine-tenths",
	"to: @change ~8 to a? ~3 #", "to: @change ~8 by #",
	"sessions: # consecutive|successive|straight|different|separate ~2 @session", "sessions: # ~3 in a row", "sessions: consecutive|successive # @session",
	"sessions: over|across # ~2 @session", "sessions: # consecutive|successive",
	"once: once|twice|thrice a|per|each|every|daily|weekly @day?",
	"count: # ~2 @noun",
)

// findMeasures keeps the quantities that belong to what the child will do: not those of the condition and the method.
func (t *reader) findMeasures() {
	for _, m := range measureWords.all(t.list) {
		if !t.belongs(m) || t.noCap(m) {
			continue
		}
		t.measures = append(t.measures, t.measure(m))
	}
	t.dropParts()
	t.capAll()
	slices.SortStableFunc(t.measures, func(a, b measure) int { return rank(a.kind) - rank(b.kind) })
}

// kinds in the order in which they are the criterion.
var kindOrder = []string{
	"pair.percent", "pair.of", "pairOf", "pair.rate", "pair", "rate", "percent", "of", "times", "level", "for", "within", "cap", "floor", "to", "grade", "once", "half",
	"none", "all", "prompts", "span", "sessions", "count", "scale",
}

func rank(kind string) int { return slices.Index(kindOrder, kind) }

// dropParts takes away what only reads the second number of "4 of 5 days a week" anew.
func (t *reader) dropParts() {
	read := t.numbersOf(func(m measure) bool { return m.of > 0 })
	t.measures = slices.DeleteFunc(t.measures, func(m measure) bool {
		return m.of == 0 && slices.ContainsFunc(m.numbers, func(i int) bool { return read[i] })
	})
}

// numbersOf returns the numbers that the chosen measures read.
func (t *reader) numbersOf(chosen func(measure) bool) map[int]bool {
	set := map[int]bool{}
	for _, m := range t.measures {
		if chosen(m) {
			for _, i := range m.numbers {
				set[i] = true
			}
		}
	}
	return set
}

// capAll marks the measures whose number is one to stay at or under: "two or fewer outbursts a day".
func (t *reader) capAll() {
	caps := t.numbersOf(func(m measure) bool { return m.kind == "cap" })
	for i, m := range t.measures {
		if n := len(m.numbers); n > 0 && caps[m.numbers[n-1]] {
			t.measures[i].down = true
		}
	}
}

// noCap reports whether "fewer than 3" is only a part of "no fewer than 3", which is a floor.
func (t *reader) noCap(m match) bool {
	before := wordAt(t.list, m.from-1)
	return m.kind == "cap" && (before == "no" || before == "not" || before == "never")
}

// belongs reports whether a quantity is what the child is to reach.
func (t *reader) belongs(m match) bool {
	switch {
	case len(m.numbers) > 0 && t.now[m.numbers[0]] && !strings.HasPrefix(m.kind, "pair"),
		m.kind == "grade" && t.ofMaterial(m),
		m.kind == "count" && t.hyphened(m),
		m.kind != "percent" && t.afterGiven(m.from):
		return false
	case t.will < 0 || rank(m.kind) <= rank("of"):
		return true
	case m.from < t.will:
		return m.kind == "sessions"
	}
	return !ordinary[m.kind] || !t.inSureMethod(m.from) && !t.duringBefore(m.from)
}

// ordinary are the kinds of quantity that may as well be told of the task or the tool.
var ordinary = wordSet("count span floor")

func (t *reader) hyphened(m match) bool { return len(m.numbers) > 0 && !t.list[m.numbers[0]].number }

// ofMaterial reports whether a grade level names what is read, not how well.
func (t *reader) ofMaterial(m match) bool {
	for j := m.to; j < len(t.list) && j < m.to+2; j++ {
		for _, word := range conditionLists["material"] {
			if t.list[j].word == word {
				return true
			}
		}
	}
	return false
}

// afterGiven reports whether a token is in words such as "given 20 problems" or "after 5 minutes of".
func (t *reader) afterGiven(at int) bool {
	for j := at; j >= 0 && j > at-9; j-- {
		switch {
		case t.list[j].ends() || t.list[j].word == "," || promises[t.list[j].word]:
			return false
		case t.list[j].word == "given", t.list[j].word == "presented", t.list[j].word == "after" && at-j < 3:
			return true
		}
	}
	return false
}

func (t *reader) duringBefore(at int) bool {
	for j := at; j >= 0 && j > at-4; j-- {
		switch t.list[j].word {
		case "during", "throughout", "while":
			return true
		}
	}
	return false
}

func (t *reader) inSureMethod(at int) bool {
	for _, m := range t.methods {
		if m.kind == "sure" && at >= m.from && at < t.methodEnd(m) {
			return true
		}
	}
	return false
}

// measure reads the numbers of a match.
func (t *reader) measure(m match) measure {
	q := measure{match: m}
	at := func(i int) float64 { return t.list[m.numbers[i]].value }
	switch n := len(m.numbers); {
	case n == 0:
	case m.kind == "pair.of" && n == 4:
		q.low, q.value, q.of, q.paired = at(0), at(2), at(3), at(1) == at(3)
	case m.kind == "pairOf" && n == 3:
		q.low, q.value, q.of, q.paired = at(0), at(1), at(2), true
	case m.kind == "of" && n == 2:
		q.value, q.of = at(0), at(1)
	case n >= 2 && (m.kind == "pair" || m.kind == "pair.percent" || m.kind == "pair.rate"):
		q.low, q.value, q.paired = at(0), at(1), true
	default:
		q.value = at(0)
	}
	q.down = t.down(q)
	return q
}

// down reports whether the number is one to come down to, or to stay at or under.
func (t *reader) down(q measure) bool {
	switch {
	case len(q.numbers) == 0:
		return false
	case q.paired:
		return q.value < q.low
	}
	return q.kind == "cap" || q.value == 0 || t.shrinks(q.match)
}

var downVerbs = wordSet("decrease reduce lower drop cut decreasing reducing lowering limit")

// aboutWords may stand between "to" and the number that something goes down to.
var aboutWords = wordSet("a an the average total maximum rate level of about only just around approximately or below under at most no more not than fewer less")

// shrinks reports whether a quantity is what something goes down to: "lower her error rate to 5 %", but not "lower her
// voice in 4 of 5 trials".
func (t *reader) shrinks(m match) bool {
	at := m.numbers[0] - 1
	for at > 0 && aboutWords[t.list[at].word] {
		at--
	}
	return wordAt(t.list, at) == "to" && t.downVerb(at) >= 0
}

// downVerb is the place of the verb of less that stands before a token in its sentence, -1 for none.
func (t *reader) downVerb(at int) int {
	for at >= 0 && !t.list[at].ends() && !downVerbs[t.list[at].word] {
		at--
	}
	if at < 0 || t.list[at].ends() {
		return -1
	}
	return at
}
