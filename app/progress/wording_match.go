package progress

import (
	"strconv"
	"strings"
)

// pattern is a sequence of words to look for in a text. It is written as its words with spaces between; "a|b" is either,
// "a?" may be absent, "#" is a number, "stem*" a word that begins so, "~3" up to three words of one sentence without a
// number or a word that begins another phrase, and "@noun" a word of a named list.
type pattern struct {
	kind  string
	steps []step
}

type step struct {
	words    map[string]bool
	stems    []string
	gap      int
	optional bool
}

// match is a place where a pattern was found: tokens from..to (without to), and the numbers in it by their places.
type match struct {
	kind     string
	from, to int
	numbers  []int
}

// patterns are sought together; those that begin with a plain word are found by that word.
type patterns struct {
	byWord map[string][]pattern
	other  []pattern
}

// seek prepares lines such as "percent: # %|percent" for finding. A line without a kind is of the kind "".
func seek(lists map[string][]string, lines ...string) *patterns {
	p := &patterns{byWord: map[string][]pattern{}}
	for _, line := range lines {
		kind, words, named := strings.Cut(line, ": ")
		if !named {
			kind, words = "", line
		}
		p.add(pattern{kind: kind, steps: stepsOf(lists, words)})
	}
	return p
}

func stepsOf(lists map[string][]string, words string) []step {
	var steps []step
	for word := range strings.FieldsSeq(words) {
		if n, err := strconv.Atoi(strings.TrimPrefix(word, "~")); err == nil && word[0] == '~' {
			steps = append(steps, step{gap: n})
			continue
		}
		s := step{words: map[string]bool{}}
		word, s.optional = strings.CutSuffix(word, "?")
		for alternative := range strings.SplitSeq(word, "|") {
			s.allow(lists, alternative)
		}
		steps = append(steps, s)
	}
	return steps
}

func (s *step) allow(lists map[string][]string, word string) {
	name, listed := strings.CutPrefix(word, "@")
	stem, stemmed := strings.CutSuffix(word, "*")
	switch {
	case listed:
		for _, w := range lists[name] {
			s.words[w] = true
		}
	case stemmed:
		s.stems = append(s.stems, stem)
	default:
		s.words[word] = true
	}
}

func (p *patterns) add(one pattern) {
	first := one.steps[0]
	if first.optional || first.gap > 0 || len(first.stems) > 0 {
		p.other = append(p.other, one)
		return
	}
	for word := range first.words {
		p.byWord[word] = append(p.byWord[word], one)
	}
}

func (s step) takes(t token) bool {
	if s.words[t.word] {
		return true
	}
	for _, stem := range s.stems {
		if strings.HasPrefix(t.word, stem) {
			return true
		}
	}
	return false
}

// all returns every match of the patterns, by place; at one place the longest of each kind.
func (p *patterns) all(list []token) []match {
	var found []match
	for i := range list {
		found = append(found, p.at(list, i)...)
	}
	return found
}

// at returns the matches that begin at a token, the longest of each kind.
func (p *patterns) at(list []token, i int) []match {
	var found []match
	for _, set := range [][]pattern{p.byWord[list[i].word], p.other} {
		for _, one := range set {
			m := match{kind: one.kind, from: i}
			if one.follow(list, i, 0, &m) {
				found = longest(found, m)
			}
		}
	}
	return found
}

func longest(found []match, m match) []match {
	for i := range found {
		if found[i].kind == m.kind {
			if m.to > found[i].to {
				found[i] = m
			}
			return found
		}
	}
	return append(found, m)
}

// follow matches the steps from the given one at the tokens from i on.
func (p pattern) follow(list []token, i, at int, m *match) bool {
	if at == len(p.steps) {
		m.to = i
		return true
	}
	s := p.steps[at]
	if s.gap > 0 {
		return p.leap(list, i, at, m)
	}
	had := len(m.numbers)
	if i < len(list) && s.takes(list[i]) && !list[i].dated {
		if list[i].word[0] == '#' {
			m.numbers = append(m.numbers, i)
		}
		if p.follow(list, i+1, at+1, m) {
			return true
		}
		m.numbers = m.numbers[:had]
	}
	return s.optional && p.follow(list, i, at+1, m)
}

// leap tries the rest after no word, one word, and so on up to the gap.
func (p pattern) leap(list []token, i, at int, m *match) bool {
	for n := 0; n <= p.steps[at].gap; n++ {
		if p.follow(list, i+n, at+1, m) {
			return true
		}
		if i+n >= len(list) || list[i+n].stops() {
			return false
		}
	}
	return false
}

// stops reports whether a gap between two words of a pattern cannot reach over this token.
func (t token) stops() bool {
	if t.number || t.dated || t.ends() {
		return true
	}
	switch t.word {
	case "will", "shall", "given", "when", "while", "during", "as", "for", "with", "in", "by", "on", "after", "using", "within", "to":
		return true
	}
	return false
}

// firstOf returns the first match of one of the kinds, or nil.
func firstOf(found []match, kinds ...string) *match {
	for i := range found {
		for _, kind := range kinds {
			if found[i].kind == kind {
				return &found[i]
			}
		}
	}
	return nil
}
