// Package score understands the scores of evaluation reports: how they are read, what they say in plain words, and
// whether they changed.
//
// It is pure: the same records give the same answers. What always holds: what a report prints wins over everything
// computed; a percentile is computed only for standard, scaled and z scores of ability and achievement tests, never
// for a rating scale; a label is given only by the scheme of exactly this test and edition; and two scores are
// compared only when test, edition, norms and kind of number are the same.
package score

import (
	"math"
	"strings"

	"planpage/app/record"
)

// Source says where a percentile or a label comes from.
type Source string

// The sources.
const (
	Printed  Source = "printed"  // in the report
	Computed Source = "computed" // by the normal curve, of a percentile
	Scheme   Source = "scheme"   // by the publisher's words for this test, of a label
	None     Source = "none"
)

// Kind is what a score speaks of, which decides how it is worded and what may be computed.
type Kind string

// The kinds.
const (
	Ability  Kind = "ability"  // a test of ability or achievement: high is good
	Problem  Kind = "problem"  // a rating scale on which high means more concern
	Adaptive Kind = "adaptive" // a rating scale of what a child does alone: low means more help is needed
	Rating   Kind = "rating"   // a rating scale of which nobody said what high means
)

// Score is a line of a report's table as it is understood. Number is the value as a number and HasNumber whether it
// is one that the scale can have. Percentile lies between 0 and 100 and is nil when it cannot be told. Low and High
// are the ends of the printed range in the units of the value; both are nil unless the report gives both and the
// value lies between them.
type Score struct {
	record.Score
	Test             Test
	Index            string // the name in the form in which names are compared
	Kind             Kind
	Number           float64
	HasNumber        bool
	Percentile       *float64
	PercentileSource Source
	Label            string
	LabelSource      Source
	Low, High        *float64
}

// Of understands one score.
func Of(s record.Score) Score {
	u := Score{Score: s, Test: TestOf(s.Test), PercentileSource: None, LabelSource: None}
	u.Index = indexName(u.Test, s.Name)
	u.Kind = kindOf(u)
	u.Number, u.HasNumber = s.Number()
	if span, known := usual[s.Scale]; known && u.HasNumber && (u.Number < span[0] || u.Number > span[1]) {
		u.HasNumber = false
	}
	u.readPercentile()
	u.readLabel()
	if s.CILow != nil && s.CIHigh != nil && u.HasNumber && *s.CILow <= u.Number && u.Number <= *s.CIHigh {
		u.Low, u.High = s.CILow, s.CIHigh
	}
	return u
}

// kindOf tells tests from rating scales. Every T and v score counts as one of a rating scale: publishers' norms for
// these are not normal curves.
func kindOf(u Score) Kind {
	kind := u.Test.kind
	if kind == "" && !u.Test.plain && known().rates(wordsOf(u.Name)) {
		kind = Rating
	}
	if kind == "" && (u.Scale == record.ScaleT || u.Scale == record.ScaleV) {
		kind = Rating
		if u.Scale == record.ScaleV {
			kind = Adaptive
		}
	}
	switch {
	case u.HigherIs == "worse":
		return Problem
	case kind == Rating && u.HigherIs == "better":
		return Adaptive
	case kind == "":
		return Ability
	}
	return kind
}

// readPercentile takes the printed percentile, else what the value itself says on a scale of percentiles, else what
// the normal curve gives where that is allowed.
func (u *Score) readPercentile() {
	if p := u.Score.Percentile; p != nil && *p >= 0 && *p <= 100 {
		u.Percentile, u.PercentileSource = p, Printed
		return
	}
	if u.Scale == record.ScalePercentile && u.HasNumber {
		u.Percentile, u.PercentileSource = record.Float(u.Number), Printed
		return
	}
	if p, ok := u.curve(); ok {
		u.Percentile, u.PercentileSource = record.Float(whole(p)), Computed
	}
}

// curve is the percentile that the normal curve gives for the score; false where it may not be computed.
func (u *Score) curve() (float64, bool) {
	if !u.HasNumber || u.Kind != Ability {
		return 0, false
	}
	return Percentile(u.Scale, u.Number)
}

// whole rounds a computed percentile as publishers' tables print it; only at the ends, where a whole number would
// say 0 or 100, it keeps a decimal.
func whole(p float64) float64 {
	if p >= 0.5 && p < 99.5 {
		return math.Round(p)
	}
	return math.Round(p*10) / 10
}

func (u *Score) readLabel() {
	if label := strings.TrimSpace(u.Score.Label); label != "" {
		u.Label, u.LabelSource = label, Printed
		return
	}
	u.Label = ""
	if label := labelOf(*u); label != "" {
		u.Label, u.LabelSource = label, Scheme
	}
}
