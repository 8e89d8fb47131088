package progress

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// token is a word, a number or a sign of a goal's text. Words are in small letters; a number is the word "#" with its
// value, "4th" is "#th", and a number tied to a word keeps that word: "4-point" and "four-point" are "#-point".
type token struct {
	from, to int // bytes of the text
	word     string
	value    float64
	number   bool // the word is "#"
	dated    bool // a part of a date
	digits   int  // of a number written in digits
}

// tokens finds words (with inner hyphens and apostrophes), numbers with thousands and decimals, and single signs.
var tokens = regexp.MustCompile(`\n+|\d+(?:,\d{3})+|\d+\.\d+|\d+(?:st|nd|rd|th)(?:-[a-z]+)*|\d+|\p{L}+(?:['\x{2019}-]\p{L}+)*|[^\s\p{L}\d]`)

// most is how many tokens of a text are read: no goal is longer than some hundred words.
const most = 4000

// tokenize cuts a text into tokens, with number words read as numbers.
func tokenize(text string) []token {
	small := lower(text)
	spans := tokens.FindAllStringIndex(small, most)
	list := make([]token, 0, len(spans))
	for _, s := range spans {
		list = append(list, newToken(small[s[0]:s[1]], s[0], s[1]))
	}
	list = tied(list)
	list = counted(list)
	return said(list)
}

// lower writes a text in small letters without moving a byte, so that a place in the one is a place in the other.
func lower(text string) string {
	small := strings.ToLower(text)
	if len(small) == len(text) {
		return small
	}
	plain := []byte(text)
	for i, b := range plain {
		if b >= 'A' && b <= 'Z' {
			plain[i] = b + 'a' - 'A'
		}
	}
	return string(plain)
}

func newToken(s string, from, to int) token {
	t := token{from: from, to: to, word: strings.ReplaceAll(s, "\u2019", "'")}
	switch first, _ := utf8.DecodeRuneInString(s); {
	case first >= '0' && first <= '9':
		t.readDigits(s)
	case first == '\n':
		t.word = "\n"
	case s == "\u2013" || s == "\u2014" || s == "\u2212":
		t.word = "-"
	default:
		t.readWord(s)
	}
	return t
}

func (t *token) readDigits(s string) {
	end := strings.IndexFunc(s, func(r rune) bool { return r >= 'a' && r <= 'z' })
	digits, rest := s, ""
	if end > 0 {
		digits, rest = s[:end], s[end:]
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(digits, ",", ""), 64)
	if err != nil || v > 1e9 {
		t.word = "9999999999" // a number of no measure
		return
	}
	t.value, t.digits = v, len(digits)
	t.word, t.number = "#", rest == ""
	if rest != "" {
		t.word = "#th" + strings.TrimLeft(rest, "stndrh")
	}
}

// readWord reads "twenty-five" as 25 and "four-point" as "#-point".
func (t *token) readWord(s string) {
	head, rest, tied := strings.Cut(s, "-")
	v, isNumber := numerals[head]
	switch {
	case !isNumber:
		if v, is := ordinalWords[head]; is {
			t.word, t.value = "#th", v
			if tied {
				t.word += "-" + rest
			}
		}
	case !tied:
		t.word, t.value, t.number = "#", v, true
	case numerals[rest] > 0 && v >= 20:
		t.word, t.value, t.number = "#", v+numerals[rest], true
	case strings.HasPrefix(rest, "on-") || strings.HasPrefix(rest, "to-") || fractionOf(rest):
	default:
		t.word, t.value = "#-"+rest, v
	}
}

func fractionOf(rest string) bool {
	switch strings.TrimSuffix(rest, "s") {
	case "half", "third", "fourth", "quarter", "fifth", "tenth":
		return true
	}
	return false
}

// tied joins "4", "-", "point" to "#-point".
func tied(list []token) []token {
	out := list[:0]
	for i := 0; i < len(list); i++ {
		t := list[i]
		if t.number && i+2 < len(list) && list[i+1].word == "-" && adjacent(t, list[i+1], list[i+2]) && letters(list[i+2].word) {
			t.word, t.number, t.to = "#-"+list[i+2].word, false, list[i+2].to
			i += 2
		}
		out = append(out, t)
	}
	return out
}

func adjacent(a, b, c token) bool { return a.to == b.from && b.to == c.from }

func letters(s string) bool { return s != "" && s[0] >= 'a' && s[0] <= 'z' }

// counted joins "one hundred and twenty" and "twenty five" to one number, and takes "no one" and "one another" for words.
func counted(list []token) []token {
	out := list[:0]
	for i := 0; i < len(list); i++ {
		t := list[i]
		if t.number && t.digits == 0 {
			i = t.join(list, i)
			if t.value == 1 && (wordAt(list, i+1) == "another" || wordAt(out, len(out)-1) == "no") {
				t.word, t.number = "one", false
			}
		}
		out = append(out, t)
	}
	return out
}

// join adds to a number word those that follow it and returns the place of the last one.
func (t *token) join(list []token, i int) int {
	for i+1 < len(list) {
		next := list[i+1]
		switch {
		case next.word == "hundred" && t.value < 10:
			t.value *= 100
		case t.value >= 100 && next.word == "and" && i+2 < len(list) && list[i+2].small(100):
		case t.value >= 100 && int(t.value)%100 == 0 && next.small(100), t.value >= 20 && t.value < 100 && int(t.value)%10 == 0 && next.small(10):
			t.value += next.value
		default:
			return i
		}
		t.to = next.to
		i++
	}
	return i
}

// small reports whether a token is a number word from 1 to below a limit.
func (t token) small(below float64) bool {
	return t.number && t.digits == 0 && t.value >= 1 && t.value < below
}

// said takes away a number that only repeats the one before it: "four (4) of five (5)".
func said(list []token) []token {
	out := list[:0]
	for i := 0; i < len(list); i++ {
		t := list[i]
		if t.number && i+3 < len(list) && list[i+1].word == "(" && list[i+2].number && list[i+2].value == t.value && list[i+3].word == ")" {
			t.to = list[i+3].to
			i += 3
		}
		out = append(out, t)
	}
	return out
}

func wordAt(list []token, i int) string {
	if i < 0 || i >= len(list) {
		return ""
	}
	return list[i].word
}

// ends reports whether a token ends a sentence or a line.
func (t token) ends() bool {
	switch t.word {
	case ".", ";", "?", "!", "\n":
		return true
	}
	return false
}

// numerals are the words that name a number.
var numerals = map[string]float64{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
	"nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// ordinalWords are the words that name a place in an order; "second" is left out, which may be a part of a minute.
var ordinalWords = map[string]float64{
	"first": 1, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
	"eleventh": 11, "twelfth": 12,
}
