package onepage

import (
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"planpage/assets"
)

// toneRule finds words of one kind. It is tried only on a sentence that has one of the words has; one that unless
// matches is let be. instead is a template of gentler words: {1} is the first group, {lower} what was found in small
// letters, {mark} one sign for several.
type toneRule struct {
	Kind    string   `json:"kind"`
	Has     []string `json:"has"`
	Find    string   `json:"find"`
	Unless  string   `json:"unless"`
	Instead string   `json:"instead"`

	words        *strings.Replacer // puts the words of the macros in
	find, unless *regexp.Regexp    // read when first needed
}

// compile reads the rule's expressions, once.
func (r *toneRule) compile() (err error) {
	if r.find != nil {
		return nil
	}
	if r.Unless != "" {
		if r.unless, err = regexp.Compile("(?i)" + r.words.Replace(r.Unless)); err != nil {
			return err
		}
	}
	r.find, err = regexp.Compile("(?i)" + r.words.Replace(r.Find))
	return err
}

// toneHit is where a text has such words, and what could stand there instead.
type toneHit struct {
	kind     string
	from, to int
	instead  string
}

// NewTone reads the list of words.
func NewTone() (*Tone, error) {
	data, err := assets.Tone.ReadFile("tone/en.json")
	if err != nil {
		return nil, err
	}
	var list struct {
		Macros map[string]string `json:"macros"`
		Rules  []toneRule        `json:"rules"`
	}
	if err := json.Unmarshal(data, &list); err != nil {
		return nil, err
	}
	apostrophe := strings.NewReplacer("'", "['’]") // straight or curly
	var macros []string
	for name, words := range list.Macros {
		macros = append(macros, "{"+name+"}", apostrophe.Replace(words))
	}
	for i := range list.Rules {
		list.Rules[i].words = strings.NewReplacer(append(macros, "'", "['’]")...)
	}
	return &Tone{rules: list.Rules, known: map[string][]toneHit{}}, nil
}

// mostKnown is how many texts are remembered: a page has fewer parts, and each key makes a new one.
const mostKnown = 2000

// read returns what is found in a text, from its beginning to its end, one hit for the same words.
func (t *Tone) read(text string) []toneHit {
	if hits, ok := t.known[text]; ok {
		return hits
	}
	if len(t.known) >= mostKnown {
		clear(t.known)
	}
	// the masked text has the same length, so that places are the same
	masked := unquoted(text)
	var hits []toneHit
	for _, span := range sentenceSpans(masked) {
		hits = append(hits, t.sentence(text, masked, span[0], span[1])...)
	}
	t.known[text] = hits
	return hits
}

func (t *Tone) sentence(text, masked string, from, to int) []toneHit {
	sentence := masked[from:to]
	small := strings.ToLower(sentence)
	var hits []toneHit
	for i := range t.rules {
		r := &t.rules[i]
		if !slices.ContainsFunc(r.Has, func(w string) bool { return strings.Contains(small, w) }) || r.compile() != nil {
			continue
		}
		at := r.find.FindStringSubmatchIndex(sentence)
		if at == nil || r.unless != nil && r.unless.MatchString(sentence) {
			continue
		}
		begin, end := from+at[0], from+at[1]
		if slices.ContainsFunc(hits, func(h toneHit) bool { return begin < h.to && h.from < end }) {
			continue // said already
		}
		hits = append(hits, toneHit{r.Kind, begin, end, r.gentler(text[from:to], at)})
	}
	slices.SortFunc(hits, func(a, b toneHit) int { return a.from - b.from })
	return hits
}

// gentler fills the template. It begins as what it stands for: with a capital or without.
func (r *toneRule) gentler(sentence string, at []int) string {
	found := sentence[at[0]:at[1]]
	out := r.Instead
	switch out {
	case "":
		return ""
	case "{mark}":
		return map[bool]string{true: "?", false: "."}[strings.Contains(found, "?")]
	}
	out = strings.ReplaceAll(out, "{lower}", strings.ToLower(found))
	for i := 1; 2*i+1 < len(at); i++ {
		if at[2*i] < 0 {
			continue
		}
		name, words := "{"+strconv.Itoa(i)+"}", sentence[at[2*i]:at[2*i+1]]
		if !strings.HasPrefix(out, name) && words != "I" {
			words = begun(words, unicode.ToLower)
		}
		out = strings.ReplaceAll(out, name, words)
	}
	first, _ := utf8.DecodeRuneInString(found)
	if unicode.IsUpper(first) && (at[0] == 0 || r.Instead != "{lower}") {
		out = begun(out, unicode.ToUpper)
	}
	return out
}

// begun is a text with its first letter changed.
func begun(s string, letter func(rune) rune) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(letter(first)) + s[size:]
}

// unquoted is a text of the same length with nothing of what stands in quotation marks: those are somebody else's words.
func unquoted(text string) string {
	out := []byte(text)
	quoted, from := rune(0), 0
	hide := func(to int) {
		for i := from; i < to; i++ {
			out[i] = '_'
		}
	}
	for i, r := range text {
		switch {
		case quoted != 0 && r == quoted:
			hide(i)
			quoted = 0
		case quoted == 0 && r == '“':
			quoted, from = '”', i+utf8.RuneLen(r)
		case quoted == 0 && r == '"':
			quoted, from = '"', i+1
		}
	}
	return string(out)
}

// sentenceSpans are the places of the sentences in a text, without the spaces around them.
func sentenceSpans(text string) [][2]int {
	var list [][2]int
	from := 0
	add := func(to int) {
		for from < to && (text[from] == ' ' || text[from] == '\n') {
			from++
		}
		if from < to {
			list = append(list, [2]int{from, to})
		}
		from = to
	}
	for i := 0; i < len(text); i++ {
		ends := strings.IndexByte(".!?", text[i]) >= 0 && (i+1 == len(text) || text[i+1] == ' ')
		if text[i] == '\n' || ends && !abbreviation(text[from:i+1]) {
			add(i + 1)
		}
	}
	add(len(text))
	return list
}
