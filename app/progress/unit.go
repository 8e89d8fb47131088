package progress

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"planpage/app/record"
	"planpage/app/text"
)

// ofTotal finds the total in a label such as "of 5 times" or "parts of 12".
var ofTotal = regexp.MustCompile(`(?i)\b(?:out )?(?:of|de) (\d{1,4})\b`)

// Total returns the number of tries or levels a value is out of: what the label names, else the n of "k of n"; 0 when
// neither fits.
func Total(g *record.Goal) int {
	if g.Unit != record.UnitOutOf && g.Unit != record.UnitRubric {
		return 0
	}
	if m := ofTotal.FindStringSubmatch(g.UnitLabel); m != nil {
		n, err := strconv.Atoi(m[1])
		if err == nil {
			return n
		}
	}
	if t := g.Target.Value; g.Unit == record.UnitOutOf && (t == nil || *t <= float64(g.Mastery.N)) {
		return g.Mastery.N
	}
	return 0
}

// label is the unit's own words without what the value already says: the percent sign, "of 5".
func label(g *record.Goal) string {
	s := strings.TrimSpace(g.UnitLabel)
	switch g.Unit {
	case record.UnitPercent:
		for _, head := range []string{"%", "percent", "per cent"} {
			s = strings.TrimSpace(strings.TrimPrefix(s, head))
		}
	case record.UnitOutOf, record.UnitRubric:
		s = strings.Join(strings.Fields(ofTotal.ReplaceAllString(s, "")), " ")
	}
	return s
}

// Number writes a value of the measure: at the plan's own precision, and one decimal more where a reading has it.
func Number(p *text.Printer, g *record.Goal, v float64) string {
	if math.Abs(v) >= 1e9 {
		return strconv.FormatFloat(v, 'g', 3, 64)
	}
	return p.Number(v, shownDecimals(g))
}

func shownDecimals(g *record.Goal) int { return max(1, planDecimals(g)) }

// Value writes a value in the short form of a table: "62", "70 %", "4 of 5", "level 2 of 4", "yes".
func Value(p *text.Printer, g *record.Goal, v float64) string {
	n := Number(p, g, v)
	switch g.Unit {
	case record.UnitPercent:
		return p.T("progress.value.percent", "value", n)
	case record.UnitOutOf:
		if of := Total(g); of > 0 {
			return p.T("progress.value.outOf", "value", n, "total", of)
		}
	case record.UnitRubric:
		if of := Total(g); of > 0 {
			return p.T("progress.value.rubric.of", "value", n, "total", of)
		}
		return p.T("progress.value.rubric", "value", n)
	case record.UnitYesNo:
		if v > 0 {
			return p.T("progress.value.yes")
		}
		return p.T("progress.value.no")
	}
	return n
}

// WithUnit writes a value with its unit for a sentence: "62 words a minute", "70 % correct", "4 of 5 times".
func WithUnit(p *text.Printer, g *record.Goal, v float64) string {
	short := Value(p, g, v)
	switch g.Unit {
	case record.UnitRubric, record.UnitYesNo:
		return short
	}
	words := label(g)
	if words != "" && g.Unit == record.UnitPercent && !follows(words) {
		return p.T("progress.value.labelled", "value", short, "label", words)
	}
	if words != "" {
		if v == 1 && g.Unit != record.UnitOutOf && g.Unit != record.UnitPercent {
			words = single(p, words)
		}
		return short + " " + words
	}
	key := "progress.with." + string(g.Unit)
	if !p.Has(key) {
		return short
	}
	return p.T(key, "n", short)
}

// follows reports whether a label reads well right behind a percent: "70 % correct", "70 % of the problems". Other
// labels name what is counted, "numbers in order", and stand apart.
func follows(words string) bool {
	first, _, _ := strings.Cut(strings.ToLower(words), " ")
	return slices.Contains([]string{"correct", "right", "accurate", "accuracy", "independent", "of", "de"}, first)
}

// UnitName is the unit alone, for a caption: "words correct a minute", "% correct", "of 5 times".
func UnitName(p *text.Printer, g *record.Goal) string {
	s := strings.TrimSpace(g.UnitLabel)
	of := Total(g)
	switch {
	case g.Unit == record.UnitPercent && label(g) != "" && !follows(label(g)):
		return p.T("progress.value.labelled", "value", p.T("progress.unit.percent"), "label", label(g))
	case g.Unit == record.UnitPercent:
		return strings.TrimSpace(p.T("progress.unit.percent") + " " + label(g))
	case of > 0 && !ofTotal.MatchString(s):
		return strings.TrimSpace(p.T("progress.unit.of", "total", of) + " " + s)
	case s != "":
		return s
	case p.Has("progress.unit." + string(g.Unit)):
		return p.T("progress.unit." + string(g.Unit))
	}
	return ""
}

// difference writes how far two values lie apart: "22 words a minute", "3 points", "1".
func difference(p *text.Printer, g *record.Goal, v float64) string {
	switch g.Unit {
	case record.UnitPercent:
		return p.T("progress.points", "n", Number(p, g, v))
	case record.UnitOutOf:
		return Number(p, g, v)
	}
	return WithUnit(p, g, v)
}

// single turns the first word of an English label into its singular: "1 word a minute".
func single(p *text.Printer, words string) string {
	if p.Lang() != "en" {
		return words
	}
	first, rest, _ := strings.Cut(words, " ")
	switch {
	case strings.HasSuffix(first, "ies"):
		first = strings.TrimSuffix(first, "ies") + "y"
	case strings.HasSuffix(first, "ss"):
	default:
		first = strings.TrimSuffix(first, "s")
	}
	return strings.TrimSpace(first + " " + rest)
}

// Stands is the figure a person is shown for where the child is, and whether it is the middle of the last three readings.
// It is the latest reading alone where there are fewer, where the latest is too old to say more than what it was, and
// where an answer of yes or no has no middle. It is nil when nothing counts.
func (r Result) Stands() (v *float64, middle bool) {
	switch {
	case r.Latest == nil:
		return r.Now, r.Now != nil
	case r.Now == nil || r.Status == Stale || r.Goal.Unit == record.UnitYesNo:
		return &r.Latest.Value, false
	}
	return r.Now, true
}

// ExpectedShown is the expected value as a person is shown it: rounded toward the target at the precision of the
// value beside it, so that a whole-number measure says "4 of 5" and the order of the two figures is the order the
// status used. It returns false when nothing is expected.
func (r Result) ExpectedShown() (float64, bool) {
	if r.Expected == nil {
		return 0, false
	}
	places := planDecimals(r.Goal)
	if r.Now != nil {
		places = max(places, decimals(*r.Now, shownDecimals(r.Goal)))
	}
	v, scale := *r.Expected, math.Pow10(places)
	if math.Abs(v)*scale > 1e14 || r.Target.Value == nil {
		return v, true
	}
	switch near := math.Round(v * scale); {
	case compare(v*scale, near) == 0 || math.Abs(v*scale-near) < 1e-9:
		v = near / scale
	case *r.Target.Value >= v:
		v = math.Ceil(v*scale) / scale
	default:
		v = math.Floor(v*scale) / scale
	}
	if r.Now != nil && (r.better(*r.Now, *r.Expected) >= 0) != (r.better(r.nowShown(), v) >= 0) {
		v = r.nowShown() // 83.333 is shown as 83.3, and the line at 83.31 must not stand above it
	}
	return v, true
}

// nowShown is Now as a person is shown it.
func (r Result) nowShown() float64 {
	scale := math.Pow10(shownDecimals(r.Goal))
	if math.Abs(*r.Now) >= 1e12 {
		return *r.Now
	}
	return math.Round(*r.Now*scale) / scale
}

// StatusWord is the status in a word or two: "Below line".
func StatusWord(p *text.Printer, s Status) string { return p.T("progress.status." + string(s)) }

// StatusLine is StatusWord, with the date for a stale goal: "Last reading Oct 2".
func StatusLine(p *text.Printer, r Result) string {
	if r.Status == Stale {
		return p.T("progress.status.stale.on", "date", p.DateNear(r.Latest.Date, r.Today))
	}
	return StatusWord(p, r.Status)
}
