package score

import (
	"cmp"
	"math"
	"strings"

	"planpage/app/record"
	"planpage/app/text"
)

// Ordinal is a percentile as a parent reads it: a whole ordinal, "below 1st" and "above 99th" at the ends.
func Ordinal(p *text.Printer, percentile float64) string {
	switch {
	case percentile < 1:
		return p.T("score.ordinal.below", "n", p.Ordinal(1))
	case percentile > 99:
		return p.T("score.ordinal.above", "n", p.Ordinal(99))
	}
	return p.Ordinal(int(math.Round(percentile)))
}

// PercentileWords says a percentile as children out of a hundred, and with whom the child was compared; "" when the
// score has none.
func PercentileWords(p *text.Printer, u Score) string {
	if u.Percentile == nil {
		return ""
	}
	n := int(math.Round(*u.Percentile))
	end := ""
	switch {
	case *u.Percentile < 1:
		end, n = ".lowest", 99
	case *u.Percentile > 99:
		end, n = ".highest", 99
	}
	norms := p.T("score.norms." + string(cmp.Or(u.Norms, "notStated")))
	return p.T("score.percentile."+string(u.Kind)+end, "n", n, "norms", norms)
}

// Caption says of a scale what a parent could get wrong: on which end the good is. It is "" where high is good.
func Caption(p *text.Printer, k Kind) string {
	if k == Ability {
		return ""
	}
	return p.T("score.caption." + string(k))
}

// RangeWords is the printed range with its level; for a score that could have one and has none it says so.
func RangeWords(p *text.Printer, u Score) string {
	if u.CILow == nil || u.CIHigh == nil {
		if _, drawn := u.Strip(); drawn {
			return p.T("score.range.none")
		}
		return ""
	}
	low, high := p.Number(*u.CILow, 2), p.Number(*u.CIHigh, 2)
	if u.CILevel == nil {
		return p.T("score.range", "low", low, "high", high)
	}
	return p.T("score.range.level", "low", low, "high", high, "level", p.Number(*u.CILevel, 1))
}

// LabelWords says whose word the label is; "" when there is none.
func LabelWords(p *text.Printer, u Score) string {
	switch u.LabelSource {
	case Printed:
		return p.T("score.label.printed", "label", u.Label)
	case Scheme:
		return p.T("score.label.scheme", "label", u.Label)
	}
	return ""
}

// Words says a score in words: the label, how many children, the range.
func Words(p *text.Printer, u Score) string {
	return join(LabelWords(p, u), PercentileWords(p, u), RangeWords(p, u))
}

// RemarkWords says what looks like a slip in a score; "" when nothing does.
func RemarkWords(p *text.Printer, s record.Score) string {
	var parts []string
	for _, r := range Remarks(s) {
		parts = append(parts, r.Words(p))
	}
	return strings.Join(parts, " ")
}

// Words says the remark.
func (r Remark) Words(p *text.Printer) string { return p.T(r.Key, r.Args...) }

// ChangeWords says what became of a score since the report before: "No clear change: 78, then 81. The ranges
// overlap." It is "" for a first score.
func ChangeWords(p *text.Printer, c *record.Child, t *Told) string {
	if t.Earlier == nil {
		return ""
	}
	args := []any{"from", strings.TrimSpace(t.Earlier.Value), "to", strings.TrimSpace(t.Value)}
	switch {
	case t.Grew != nil:
		return p.T("score.change.grew."+string(t.Grew.Scale), append(args,
			"before", t.Grew.From, "now", t.Grew.To, "their", pronoun(p, c))...)
	case t.Change == NotComparable:
		return p.T("score.change.not."+string(t.Why), args...)
	case t.Changed() && t.Kind == Problem:
		return p.T("score.change.problem."+string(t.Change), args...)
	}
	return p.T("score.change."+string(t.Change), args...)
}

// pronoun is "her", "his" or "their".
func pronoun(p *text.Printer, c *record.Child) string {
	word := record.Pronoun("they")
	if c != nil {
		word = cmp.Or(c.Pronoun, word)
	}
	return p.T("score.their." + string(word))
}

func join(parts ...string) string {
	var filled []string
	for _, s := range parts {
		if s != "" {
			filled = append(filled, s)
		}
	}
	return strings.Join(filled, " ")
}
