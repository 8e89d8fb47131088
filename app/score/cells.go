package score

import (
	"regexp"
	"strconv"
	"strings"

	"planpage/app/record"
	"planpage/app/text"
)

// hair is by how much a percentile that is printed as "<1" or ">99.9" lies beyond the number beside the sign: no test
// prints so fine a number, so that the sign can be shown again.
const hair = 0.001

var (
	rankWords = strings.NewReplacer("percentile", "", "rank", "", "pr", "", "%ile", "", "%", "", " ", "", "\u00a0", "")
	ordinal   = regexp.MustCompile(`^([<>]?\d+(?:[.,]\d+)?)(st|nd|rd|th)$`)
)

// ParsePercentile reads a percentile as reports print it: "7", "7th", "7 %", "<1", "0.1", ">99.9". An empty text is none:
// nil and true. It returns false for what is no number; a number that no percentile can be is read all the same.
func ParsePercentile(s string) (*float64, bool) {
	s = rankWords.Replace(strings.ToLower(strings.TrimSpace(s)))
	if s == "" {
		return nil, true
	}
	if m := ordinal.FindStringSubmatch(s); m != nil {
		s = m[1]
	}
	beyond := 0.0
	switch s[0] {
	case '<':
		s, beyond = s[1:], -hair
	case '>':
		s, beyond = s[1:], hair
	}
	v, ok := text.ParseNumber(s)
	if !ok {
		return nil, false
	}
	return record.Float(v + beyond), true
}

// PercentileCell is a percentile as ParsePercentile reads it: "7", "0.1", "<1", ">99.9".
func PercentileCell(v *float64) string {
	if v == nil {
		return ""
	}
	words := cell(*v)
	if _, decimals, _ := strings.Cut(words, "."); len(decimals) == 3 {
		switch decimals[1:] {
		case "99":
			return "<" + cell(*v+hair)
		case "01":
			return ">" + cell(*v-hair)
		}
	}
	return words
}

// cell writes a number with at most four decimals, and no more than it has.
func cell(v float64) string {
	words := strconv.FormatFloat(v, 'f', 4, 64)
	return strings.TrimSuffix(strings.TrimRight(words, "0"), ".")
}

// Interval is a printed range with its level in percent; nil for what is not given.
type Interval struct{ Low, High, Level *float64 }

const number = `[-\x{2212}]?\d+(?:\.\d+)?`

var (
	levelForm = regexp.MustCompile(`(?i)(\d{2}(?:\.\d+)?)\s*%?\s*(?:%|percent)\s*(?:confidence interval|confidence|ci|c\.i\.|band|sure)?\s*:?`)
	rangeForm = regexp.MustCompile(`^(` + number + `)(?:\s*(?:-|\x{2010}|\x{2011}|\x{2012}|\x{2013}|\x{2014}|to|through|/)\s*|\s+)(` + number + `)$`)
	openForm  = regexp.MustCompile(`^(?:(` + number + `)\s*\x{2013}|\x{2013}\s*(` + number + `))$`)
	noWords   = strings.NewReplacer("(", " ", ")", " ", "[", " ", "]", " ", "CI", " ", "from", " ", "range", " ", ":", " ")
)

// ParseInterval reads a range as reports print it: "72-84", "72 to 84", "(72–84)", "90%: 72–84". An empty text is none.
// It returns false for what is no range, and for one that begins above its end.
func ParseInterval(s string) (Interval, bool) {
	var i Interval
	if level := levelForm.FindStringSubmatchIndex(s); level != nil {
		i.Level = numeral(s[level[2]:level[3]])
		s = s[:level[0]] + " " + s[level[1]:]
	}
	s = strings.TrimSpace(noWords.Replace(s))
	if s == "" {
		return i, i.Level == nil
	}
	m := rangeForm.FindStringSubmatch(s)
	if m == nil {
		m = openForm.FindStringSubmatch(s)
	}
	if m == nil {
		return Interval{}, false
	}
	i.Low, i.High = numeral(m[1]), numeral(m[2])
	return i, i.ordered() && (i.Level == nil || *i.Level > 0 && *i.Level < 100)
}

func (i Interval) ordered() bool { return i.Low == nil || i.High == nil || *i.Low <= *i.High }

func numeral(s string) *float64 {
	if v, ok := text.ParseNumber(s); ok {
		return record.Float(v)
	}
	return nil
}

// IntervalCell is a range as ParseInterval reads it: "72–84"; "" for none. Only one end of it may be given.
func IntervalCell(low, high *float64) string {
	if low == nil && high == nil {
		return ""
	}
	words := [2]string{}
	for i, end := range []*float64{low, high} {
		if end != nil {
			words[i] = cell(*end)
		}
	}
	dash := "\u2013"
	if low != nil && high != nil && *high < 0 {
		dash = " to "
	}
	return words[0] + dash + words[1]
}
