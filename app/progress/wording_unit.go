package progress

import (
	"strconv"
	"strings"

	"planpage/app/record"
)

// unitOf returns the unit a measure is in, its label, and by how much its number is multiplied to be in that unit. An
// empty unit is for a measure that fits none without doubt.
func (t *reader) unitOf(m measure) (unit record.Unit, label string, factor float64) {
	switch m.kind {
	case "percent", "pair.percent":
		if m.value > 100 {
			return "", "", 0
		}
		return record.UnitPercent, t.percentLabel(m), 1
	case "of", "pair.of", "pairOf":
		return t.outOf(m)
	case "rate", "pair.rate":
		return record.UnitRate, t.rateLabel(m), 1
	case "times":
		return record.UnitCount, t.timesLabel(m), 1
	case "pair":
		return t.pairUnit(m)
	case "level":
		return t.rubric(m)
	case "for":
		return t.duration(m)
	case "within":
		return t.latency(m)
	case "prompts":
		return record.UnitPrompts, "", 1
	case "cap", "floor":
		return t.bound(m)
	}
	return "", "", 0
}

// percentLabel is what the percent is of, where the words right behind it say so.
func (t *reader) percentLabel(m measure) string {
	switch next := wordAt(t.list, m.to); {
	case next == "accuracy" || next == "correct" || next == "correctly" || next == "accurate":
		return "% correct"
	case next == "of" && wordAt(t.list, m.to+1) == "the" && wordAt(t.list, m.to+2) == "time":
		return "% of the time"
	case next == "of":
		if noun := t.nounAt(m.to + 1); noun != "" {
			return "% of " + noun
		}
	}
	return ""
}

// nounAt returns a plural noun at a token, with one word before it.
func (t *reader) nounAt(i int) string {
	switch wordAt(t.list, i) {
	case "his", "her", "their", "the", "all":
		i++
	}
	for to := i; to < len(t.list) && to < i+2; to++ {
		word := t.list[to].word
		if t.list[to].stops() || word == "the" || word == "," {
			return ""
		}
		if strings.HasSuffix(word, "s") && len(word) > 3 {
			return named(t.words(i, to+1))
		}
	}
	return ""
}

// named is a noun as the text writes it, unless all of it is in capitals.
func named(noun string) string {
	if strings.ToUpper(noun) == noun {
		return lower(noun)
	}
	return noun
}

// outOf is tries out of a number; a rubric's "3 out of 4" is a level.
func (t *reader) outOf(m measure) (record.Unit, string, float64) {
	if m.of < m.value || !whole(m.of) || m.of > 100 || partOf[wordAt(t.list, m.to)] || t.amiss(m) {
		return "", "", 0
	}
	for j := m.to; j < len(t.list) && j < m.to+6 && !t.list[j].ends() && (wordAt(t.list, m.to) == "on" || wordAt(t.list, m.to) == "points"); j++ {
		if t.list[j].word == "rubric" || t.list[j].word == "scale" {
			return record.UnitRubric, "of " + figure(m.of), 1
		}
	}
	label := "of " + figure(m.of)
	if noun := t.nounAt(m.to); noun != "" {
		label += " " + noun
	}
	return record.UnitOutOf, label, 1
}

// partOf are what a fraction is a part of: "1/2 hour" is no try out of two.
var partOf = wordSet("hour hours minute minutes mile miles inch inches foot feet cup cups page pages day")

func figure(v float64) string { return strconv.Itoa(int(v)) }

// rateLabels are the usual rates by the words they are told with; the first that has all its words is the one.
var rateLabels = []struct{ words, label string }{
	{"wcpm", "words correct a minute"},
	{"cwpm", "words correct a minute"},
	{"wcm", "words correct a minute"},
	{"cwm", "words correct a minute"},
	{"wrc", "words correct a minute"},
	{"words correct", "words correct a minute"},
	{"words correctly", "words correct a minute"},
	{"wpm", "words a minute"},
	{"words", "words a minute"},
	{"dcpm", "digits correct a minute"},
	{"digits correct", "digits correct a minute"},
	{"letter sounds", "letter sounds a minute"},
	{"problems", "problems a minute"},
	{"facts", "facts a minute"},
}

// rateLabel is "words correct a minute", by the words that stand there.
func (t *reader) rateLabel(m measure) string {
	said := map[string]bool{}
	for j := m.from; j < min(len(t.list), m.to+3) && !t.list[j].ends(); j++ {
		said[t.list[j].word] = true
	}
	for _, one := range rateLabels {
		all := true
		for word := range strings.FieldsSeq(one.words) {
			all = all && said[word]
		}
		if all {
			return one.label
		}
	}
	return ""
}

var (
	boundWords = wordSet("or fewer less more")
	perWords   = wordSet("per a an each every")
)

// timesLabel is what is counted and in what time: "outbursts a day".
func (t *reader) timesLabel(m measure) string {
	last := m.to - 1
	per := t.list[last].word
	if per == "school" {
		per = "school day"
	}
	noun := ""
	for j := m.numbers[0] + 1; j < last; j++ {
		word := t.list[j].word
		if boundWords[word] {
			continue
		}
		if !isLetterWord(word) || perWords[word] {
			break
		}
		if word == "time" || word == "x" {
			word = "times"
		}
		noun += word + " "
	}
	if noun == "" {
		noun = "times "
	}
	return noun + "a " + per
}

// pairUnit reads what stands behind the pair or in it: "from 8 to 2 outbursts a day".
func (t *reader) pairUnit(m measure) (record.Unit, string, float64) {
	for _, other := range t.measures {
		if other.from <= m.numbers[len(m.numbers)-1] && other.to > m.numbers[len(m.numbers)-1] && other.kind != "pair" && other.kind != "to" && !other.paired {
			if unit, label, factor := t.unitOf(other); unit != "" && unit != record.UnitLatency {
				return unit, label, factor
			}
		}
	}
	return t.wordsOf(m)
}

// wordsOf is the unit of a plain number by the noun behind it.
func (t *reader) wordsOf(m measure) (record.Unit, string, float64) {
	if !m.paired && m.kind == "pair" {
		return "", "", 0
	}
	at := m.numbers[len(m.numbers)-1] + 1
	next := wordAt(t.list, at)
	switch {
	case next == "minutes" || next == "minute" || next == "min":
		return record.UnitDuration, "", 1
	case next == "prompts" || next == "prompt" || wordAt(t.list, at+1) == "prompts":
		return record.UnitPrompts, "", 1
	}
	if noun := t.nounAt(at); noun != "" && noun != "times" && !sessionWords[next] {
		return record.UnitCount, noun, 1
	}
	return "", "", 0
}

// rubric is a level, with the number of levels where the scale names it.
func (t *reader) rubric(m measure) (record.Unit, string, float64) {
	if len(m.numbers) == 0 || !t.list[m.numbers[0]].number {
		return "", "", 0
	}
	for j := m.from; j < len(t.list) && j < m.to+8 && !t.list[j].ends(); j++ {
		if strings.HasPrefix(t.list[j].word, "#-point") || strings.HasPrefix(t.list[j].word, "#-level") {
			if t.list[j].value < m.value {
				return "", "", 0
			}
			return record.UnitRubric, "of " + figure(t.list[j].value), 1
		}
		if t.list[j].word == "rubric" || t.list[j].word == "scale" {
			return record.UnitRubric, "", 1
		}
	}
	return "", "", 0
}

// duration is how long something lasts, in minutes.
func (t *reader) duration(m measure) (record.Unit, string, float64) {
	for _, other := range t.measures {
		if other.kind == "floor" && other.from > m.to || other.kind == "count" && other.to < m.from && other.from > t.will {
			return "", "", 0 // "20 problems for 10 minutes" measures the problems
		}
	}
	switch t.list[m.to-1].word {
	case "minutes", "minute", "min", "mins":
		return record.UnitDuration, "", 1
	case "hours", "hour":
		return record.UnitDuration, "", 60
	}
	return "", "", 0
}

var askWords = wordSet("request direction directions prompt being instruction entering arrival arriving transition bell cue greeting hearing adult teacher initial command demand receiving")

// latency is how long until something begins, in seconds, where the words behind it say from what on.
func (t *reader) latency(m measure) (record.Unit, string, float64) {
	starts := false
	for j := m.to; j < len(t.list) && j < m.to+5 && !t.list[j].ends(); j++ {
		starts = starts || askWords[t.list[j].word]
	}
	after := wordAt(t.list, m.to)
	if !starts || after != "of" && after != "after" && after != "following" {
		return "", "", 0
	}
	switch t.list[m.to-1].word {
	case "seconds", "second", "sec", "secs":
		return record.UnitLatency, "", 1
	case "minutes", "minute", "min":
		return record.UnitLatency, "", 60
	}
	return "", "", 0
}

// loose are the kinds of measure that do not say what is counted.
var loose = wordSet("cap floor count span to pair")

// bound is "no more than 1 prompt", "at least 3 sentences", "no more than 2 outbursts a day".
func (t *reader) bound(m measure) (record.Unit, string, float64) {
	number := m.numbers[0]
	for _, other := range t.measures {
		if other.from <= number && other.to > number && !loose[other.kind] && !other.paired {
			return t.unitOf(other)
		}
	}
	if m.kind == "floor" && wordAt(t.list, number+1) == "or" {
		return "", "", 0
	}
	if unit, label, factor := t.wordsOf(m); unit == record.UnitCount || unit == record.UnitPrompts {
		return unit, label, factor
	}
	return "", "", 0
}
