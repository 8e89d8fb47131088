package progress

import (
	"slices"
	"strings"
)

// main returns the measure that is the goal's number: the first kind of those there are. Where a second one is as good,
// there is none.
func (t *reader) main() *measure {
	if len(t.measures) == 0 || t.steps() {
		return nil
	}
	first := &t.measures[0]
	for i := range t.measures[1:] {
		if t.rivals(*first, t.measures[i+1]) {
			return nil
		}
	}
	if t.ofSessions(*first) {
		return t.beneath(first)
	}
	return first
}

// rivals reports whether a second measure may as well be the goal's number as the first.
func (t *reader) rivals(first, m measure) bool {
	kind, other := strings.TrimPrefix(first.kind, "pair."), strings.TrimPrefix(m.kind, "pair.")
	switch {
	case m.from >= first.from && m.to <= first.to || t.shares(m, first):
		return false
	case kind == other && m.value != first.value:
		return !t.ofSessions(m)
	case first.kind == "times":
		return m.kind == "count" && m.from > t.will // "walk 50 feet 3 times a week"
	case first.kind == "of" && !t.ofSessions(first):
		return doubles[m.kind] // "within 2 minutes in 4 of 5 trials": either can be counted
	}
	return first.kind == "percent" && (m.kind == "rate" || m.kind == "times") || first.kind == "rate" && m.kind == "percent" && !t.asWell(m)
}

// asWell reports whether a percent only says how well a rate is to be read: "90 words a minute with at least 95 % accuracy".
func (t *reader) asWell(m measure) bool {
	at := m.numbers[0] - 1
	for at > 0 && changeAbout[t.list[at].word] {
		at--
	}
	return wordAt(t.list, at) == "with" && accuracyWords[wordAt(t.list, m.to)]
}

var accuracyWords = wordSet("accuracy accurate correct")

// shares reports whether two measures read the same number.
func (t *reader) shares(a, b measure) bool {
	return slices.ContainsFunc(a.numbers, func(i int) bool { return slices.Contains(b.numbers, i) })
}

var doubles = wordSet("within for times level to floor")

// beneath returns the measure that must be reached in so many sessions of all, "for 10 minutes in 4 of 5 sessions"; the
// sessions themselves where there is none, and nil where that is in doubt.
func (t *reader) beneath(sessions *measure) *measure {
	under := sessions
	for i := range t.measures {
		m := &t.measures[i]
		switch {
		case m.kind == "count" && m.from > t.will && !t.bounded(*m):
			return nil // "18 words on 2 of 3 probes": the words may be the measure
		case beside[m.kind] || m.from >= sessions.from && m.to <= sessions.to:
		case under == sessions:
			under = m
		case under.kind != m.kind && !t.shares(*under, *m):
			return nil
		}
	}
	return under
}

// beside are the kinds of measure that stand beside the one that counts.
var beside = wordSet("sessions count all span scale")

// steps reports whether the text is a list of steps, of which none is the goal.
func (t *reader) steps() bool {
	n := 0
	for i := range t.list {
		if promises[t.list[i].word] && t.list[i].word != "able" {
			n++
		}
		if w := t.list[i].word; w == "objective" || w == "benchmark" || w == "objectives" || w == "benchmarks" {
			return true
		}
	}
	return n > 2
}

var sessionWords = wordSet("sessions session days day weeks week probes classes class checks assessments observations lessons periods consecutive weekly data school recesses lunches samples")

// bounded reports whether a count is the one of "no more than two errors".
func (t *reader) bounded(count measure) bool {
	return slices.ContainsFunc(t.measures, func(m measure) bool { return m.kind != "count" && t.shares(m, count) })
}

// ofSessions reports whether "4 of 5" counts sessions, not tries.
func (t *reader) ofSessions(m measure) bool {
	return m.kind == "of" && (sessionWords[wordAt(t.list, m.to)] || sessionWords[wordAt(t.list, m.to+1)] && wordAt(t.list, m.to+1) != "class")
}
