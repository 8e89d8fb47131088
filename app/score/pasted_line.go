package score

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"planpage/app/record"
)

// tokenKind is what a piece of a line without cells is.
type tokenKind int

const (
	wordToken   tokenKind = iota
	numberToken           // 78, 12.5, -1.2
	rankToken             // 7th, <1
	rangeToken            // 72-85
	otherToken            // holds a digit and is none of these: 45/90, 5/20/2026, 16% (of right answers?)
)

type token struct {
	kind  tokenKind
	words string
}

var (
	listMark   = regexp.MustCompile(`^\s*\d{1,2}[.)]\s+`)
	spacedDash = regexp.MustCompile(`(\d)\s+(?:-|\x{2013}|\x{2014}|to)\s+(\d)`)
	spacedEnd  = regexp.MustCompile(`(\d)(st|nd|rd|th)\s+percentile|(\d)\s*%ile`)
	plainForm  = regexp.MustCompile(`^[-\x{2212}]?\d+(?:\.\d+)?$`)
	rankForm   = regexp.MustCompile(`(?i)^(?:[<>]\d+(?:\.\d+)?|[<>]?\d+(?:\.\d+)?(?:st|nd|rd|th))$`)
)

// tokensOf takes a line apart.
func tokensOf(line string) []token {
	line = listMark.ReplaceAllString(line, "")
	line = spacedDash.ReplaceAllString(line, "$1\u2013$2")
	line = spacedEnd.ReplaceAllString(line, "$1$3$2")
	var list []token
	for _, words := range strings.Fields(line) {
		bare := strings.Trim(words, "()[],;*†‡=:")
		list = append(list, token{kindOfToken(bare), bare})
		if list[len(list)-1].kind == wordToken {
			list[len(list)-1].words = words
		}
	}
	return list
}

func kindOfToken(s string) tokenKind {
	switch {
	case !strings.ContainsAny(s, "0123456789"):
		return wordToken
	case plainForm.MatchString(s):
		return numberToken
	case rankForm.MatchString(s):
		return rankToken
	}
	if i, ok := ParseInterval(s); ok && i.Low != nil && i.High != nil && *i.Low < *i.High && !strings.Contains(s, "/") {
		return rangeToken
	}
	return otherToken
}

// byTokens reads a line as a PDF gives it: words that name the score, then numbers, then perhaps words for it.
func (r *pastedReader) byTokens(words string) (Line, string) {
	tokens := tokensOf(words)
	from := slices.IndexFunc(tokens, func(t token) bool { return t.kind != wordToken })
	if from <= 0 {
		return Line{}, "grid.why.noName"
	}
	to := from
	for to < len(tokens) && tokens[to].kind != wordToken {
		to++
	}
	if slices.ContainsFunc(tokens[to:], func(t token) bool { return t.kind != wordToken }) {
		return Line{}, "grid.why.broken"
	}
	line := Line{Name: cleanName(joinTokens(tokens[:from])), Label: cleanName(joinTokens(tokens[to:]))}
	if r.inOrder(&line, tokens[from:to]) {
		if why := line.whole(); why != "" || r.sound(line) {
			return line, why
		}
		return Line{}, "grid.why.apart"
	}
	if why := r.guess(&line, tokens[from:to]); why != "" {
		return Line{}, why
	}
	return line, line.whole()
}

func joinTokens(list []token) string {
	words := make([]string, len(list))
	for i, t := range list {
		words[i] = t.words
	}
	return strings.Join(words, " ")
}

// cleanName takes the dots away that lead from a name to its number, and a mark of a footnote.
func cleanName(s string) string { return strings.TrimSpace(strings.Trim(s, ".:*†‡·_= \u00a0")) }

// inOrder gives the numbers of a line to the columns of the head above. False when they do not fit.
func (r *pastedReader) inOrder(line *Line, numbers []token) bool {
	var columns []column
	for _, c := range r.columns {
		if c != nameColumn && c != testColumn && c != labelColumn {
			columns = append(columns, c)
		}
	}
	if len(columns) == 0 || len(columns) != len(numbers) {
		return false
	}
	for i, c := range columns {
		if c == rangeColumn != (numbers[i].kind == rangeToken) || c != rankColumn && numbers[i].kind == rankToken {
			return false
		}
	}
	for i, c := range columns {
		switch c {
		case skipColumn:
		case rangeColumn:
			line.putRange(numbers[i].words)
		case rankColumn:
			line.putRank(numbers[i].words)
		default:
			line.putScore(c, numbers[i].words)
		}
	}
	return true
}

// guess tells the score from the other numbers of a line, and says why it cannot.
func (r *pastedReader) guess(line *Line, numbers []token) string {
	var plain []token
	ranks, ranges := 0, 0
	for _, t := range numbers {
		switch t.kind {
		case rangeToken:
			ranges++
			line.Range = t.words
		case rankToken:
			ranks++
			line.Percentile = t.words
		default:
			plain = append(plain, t)
		}
	}
	if ranks > 1 || ranges > 1 {
		return "grid.why.many"
	}
	if len(plain) == 0 {
		return ""
	}
	if len(plain) == 1 {
		line.Value = plain[0].words
		return r.alone(*line)
	}
	return r.choose(line, plain)
}

// alone says why the only plain number of a line is no score: a year, a page and an age are numbers as well. A percentile or
// a range beside it that fits tells a score, and so does a name of the test's own table.
func (r *pastedReader) alone(l Line) string {
	_, usual := Usual(r.test, l.Name)
	switch {
	case !r.sound(l):
		return "grid.why.apart"
	case l.Percentile == "" && l.Range == "" && (!usual || len(r.columns) > 0):
		return "grid.why.alone"
	}
	return ""
}

// sound reports whether the numbers of a line can be those of one score.
func (r *pastedReader) sound(l Line) bool {
	if l.Test == "" {
		l.Test = r.test
	}
	if _, usual := Usual(l.Test, l.Name); usual && l.Scale != record.ScalePercentile {
		l.Scale = ""
	}
	s, unread := l.Score(record.Score{})
	switch s.Scale {
	case record.ScaleStandard, record.ScaleScaled, record.ScaleT, record.ScaleV:
		return len(unread) == 0 && Agrees(s)
	case record.ScaleAge, record.ScaleGrade, record.ScaleRPI:
		return len(unread) == 0 && (byForm(s.Value, s.Scale) == s.Scale || plainForm.MatchString(s.Value))
	}
	return len(unread) == 0 && plainForm.MatchString(s.Value) && len(Remarks(s)) == 0
}

// choose takes the one way to read several numbers as a score and its percentile that fits the range and the normal curve;
// a rating scale has no such curve.
func (r *pastedReader) choose(line *Line, plain []token) string {
	test := r.test
	if kind := TestOf(test).kind; kind != "" && line.Percentile == "" {
		return r.chooseRating(line, plain)
	}
	var found []Line
	for i, score := range plain {
		one := *line
		one.Value = score.words
		if line.Percentile != "" {
			if fitsCurve(test, one) {
				found = append(found, one)
			}
			continue
		}
		for _, rank := range plain[i+1:] {
			if one.Percentile = rank.words; fitsCurve(test, one) {
				found = append(found, one)
			}
		}
	}
	if len(found) != 1 {
		return "grid.why.many"
	}
	*line = found[0]
	return ""
}

// chooseRating takes the first of two numbers as the score of a rating scale and the second as its percentile; of three, of
// which the first may be a raw score, those from the one on that lies in the range. Where no range tells which is the score,
// the two must be as near to each other as those of an adaptive scale: else they may be a raw score and a score.
func (r *pastedReader) chooseRating(l *Line, plain []token) string {
	first, inside := withinRange(l.Range, plain)
	ranged := strings.TrimSpace(l.Range) != ""
	if len(plain)-first != 2 || (ranged || len(plain) > 2) && inside != 1 {
		return "grid.why.many"
	}
	l.Value, l.Percentile = plain[first].words, plain[first+1].words
	one := *l
	one.Test = r.test
	if s, _ := one.Score(record.Score{}); !r.sound(one) || s.Percentile == nil || !ranged && fromCurve(s) > nearAdaptive {
		return "grid.why.many"
	}
	return ""
}

// withinRange returns the last of the numbers that a range holds, the first where it holds none, and how many it holds.
func withinRange(words string, plain []token) (last, inside int) {
	i, ok := ParseInterval(words)
	if !ok || i.Low == nil || i.High == nil {
		return 0, 0
	}
	for at, t := range plain {
		if v := numeral(t.words); v != nil && *i.Low <= *v && *v <= *i.High {
			last, inside = at, inside+1
		}
	}
	return last, inside
}

// fitsCurve reports whether value, percentile and range of a line can be those of one score.
func fitsCurve(test string, l Line) bool {
	l.Test, l.Scale = test, ""
	s, unread := l.Score(record.Score{})
	value, number := s.Number()
	if len(unread) > 0 || !number || s.Percentile == nil || *s.Percentile < 0 || *s.Percentile > 100 {
		return false
	}
	if s.CILow != nil && (value < *s.CILow || value > *s.CIHigh) {
		return false
	}
	curve, ok := Percentile(s.Scale, value)
	return ok && math.Abs(whole(curve)-*s.Percentile) <= mostApart
}
