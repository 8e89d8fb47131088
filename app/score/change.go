package score

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"planpage/app/record"
)

// Change says how a score stands to the one before it of the same test and index. Higher and Lower speak of the
// number, whichever end of the scale is the good one.
type Change string

// The changes.
const (
	First         Change = "first"         // nothing before it
	Higher        Change = "higher"        // the ranges are apart
	Lower         Change = "lower"         // the ranges are apart
	NoClear       Change = "noClearChange" // the ranges overlap or touch
	NotComparable Change = "notComparable"
)

// Reason says why two scores cannot be compared.
type Reason string

// The reasons, in the order in which they are looked for.
const (
	Equivalent  Reason = "equivalent" // raw scores, age and grade equivalents and RPI never are
	OtherScale  Reason = "scale"
	OtherTest   Reason = "edition"
	NoEdition   Reason = "noEdition" // a test of many editions, and neither report says which
	OtherForm   Reason = "form"      // of one edition, for children of another age
	OtherNorms  Reason = "norms"
	NoRange     Reason = "range"   // a report gives no range, and the other's does not settle it
	NotANumber  Reason = "number"  // a value that is not a number
	OtherMoment Reason = "sameDay" // two reports of one day
)

// Told is a score in its report, with what it says about the one before. Earlier is the score it was compared with,
// nil for a first one; Why is set when the two are not comparable. Grew is set when skills grew while the score
// against other children fell beyond the margin.
type Told struct {
	Score
	Evaluation *record.Evaluation
	At         int // its place among the report's scores
	Change     Change
	Why        Reason
	Earlier    *Told
	Grew       *Growth
}

// Growth is a raw score or grade equivalent of the same index that rose between two reports.
type Growth struct {
	Scale    record.Scale
	From, To string
}

// All understands every score of the family: the newest report first, each in the order of its table.
func All(f *record.Family) []*Told {
	var list []*Told
	for _, e := range oldestFirst(f) {
		before := len(list)
		for i, s := range e.Scores {
			list = append(list, &Told{Score: Of(s), Evaluation: e, At: i})
		}
		for _, t := range list[before:] {
			t.compare(list[:before])
		}
		for _, t := range list[before:] {
			t.Grew = t.growth(list)
		}
	}
	slices.SortStableFunc(list, func(a, b *Told) int { return byReport(b.Evaluation, a.Evaluation) })
	return list
}

// Changed reports whether the two ranges are apart.
func (t *Told) Changed() bool { return t.Change == Higher || t.Change == Lower }

func byReport(a, b *record.Evaluation) int {
	return cmp.Or(cmp.Compare(a.Date, b.Date), a.CreatedAt.Compare(b.CreatedAt), cmp.Compare(a.ID, b.ID))
}

func oldestFirst(f *record.Family) []*record.Evaluation {
	list := slices.Clone(f.Evaluations)
	slices.SortStableFunc(list, byReport)
	return list
}

// SameIndex reports whether two scores are of one index of one test, in whatever edition, norms and kind of number.
func SameIndex(a, b Score) bool {
	return a.Test.Family == b.Test.Family && a.Test.Variant == b.Test.Variant && a.Index == b.Index && a.Index+a.Test.Family != ""
}

// related reports whether one of two scores can be asked what became of the other.
func related(a, b Score) bool {
	return SameIndex(a, b) && (a.Scale == b.Scale || !equivalent(a.Scale) && !equivalent(b.Scale))
}

// equivalent reports whether a scale is one whose numbers are never compared.
func equivalent(s record.Scale) bool {
	switch s {
	case record.ScaleRaw, record.ScaleAge, record.ScaleGrade, record.ScaleRPI, "":
		return true
	}
	return false
}

// compare looks for the newest earlier score of the same index that can be compared, else for the newest one at all.
// Rows of one report are never compared with each other: they say the same thing in other numbers. A raw score or an
// equivalent is looked for among its own kind alone.
func (t *Told) compare(earlier []*Told) {
	t.Change = First
	for i := len(earlier) - 1; i >= 0; i-- {
		other := earlier[i]
		if !related(t.Score, other.Score) {
			continue
		}
		change, why := Compare(other.Score, t.Score)
		if why == "" && other.Evaluation.Date == t.Evaluation.Date {
			change, why = NotComparable, OtherMoment
		}
		if closer := t.Earlier == nil || weight(why) < weight(t.Why); closer {
			t.Change, t.Why, t.Earlier = change, why, other
		}
		if why == "" {
			return
		}
	}
}

// weight orders reasons by how near the two scores are to being comparable; none is nearest.
func weight(r Reason) int {
	return slices.Index([]Reason{"", NoRange, OtherMoment, NotANumber, OtherNorms, OtherForm, NoEdition, OtherTest, Equivalent, OtherScale}, r)
}

// Compare says how b stands to the earlier a, both of the same index. Where only one has a range, and the other
// score lies in it, their ranges must overlap too.
func Compare(a, b Score) (Change, Reason) {
	if why := differ(a, b); why != "" {
		return NotComparable, why
	}
	aLow, aHigh, aRange := a.ends()
	bLow, bHigh, bRange := b.ends()
	switch {
	case aLow <= bHigh && bLow <= aHigh:
		return NoClear, ""
	case !aRange || !bRange:
		return NotComparable, NoRange
	case bLow > aHigh:
		return Higher, ""
	}
	return Lower, ""
}

// differ says why the numbers of two scores of one index do not speak of the same thing, "" when they do.
func differ(a, b Score) Reason {
	switch {
	case a.Scale != b.Scale:
		return OtherScale
	case equivalent(b.Scale):
		return Equivalent
	case a.Test.Edition != b.Test.Edition:
		return OtherTest
	case b.Test.editions && b.Test.Edition == "":
		return NoEdition
	case a.Test.Form != b.Test.Form && a.Test.Form != "" && b.Test.Form != "":
		return OtherForm
	case normsOf(a) != normsOf(b):
		return OtherNorms
	case !a.HasNumber || !b.HasNumber:
		return NotANumber
	}
	return ""
}

// ends are the ends of the range, or the score alone when the report gives none.
func (u Score) ends() (low, high float64, ok bool) {
	if u.Low == nil {
		return u.Number, u.Number, false
	}
	return *u.Low, *u.High, true
}

func normsOf(u Score) record.Norms { return cmp.Or(u.Norms, "notStated") }

// growth looks, for a score that fell beyond the margin on a test of ability or achievement, for the raw score or
// grade equivalent of the same index that rose between the same two reports. A grade equivalent is told first: it is
// what a parent can picture.
func (t *Told) growth(all []*Told) *Growth {
	if t.Change != Lower || t.Kind != Ability {
		return nil
	}
	for _, scale := range []record.Scale{record.ScaleGrade, record.ScaleRaw} {
		now, before := companion(all, t, t.Evaluation, scale), companion(all, t, t.Earlier.Evaluation, scale)
		if now == nil || before == nil || now.Test.Edition != before.Test.Edition {
			continue
		}
		to, ok := learned(now.Value)
		from, known := learned(before.Value)
		if ok && known && to > from {
			return &Growth{scale, strings.TrimSpace(before.Value), strings.TrimSpace(now.Value)}
		}
	}
	return nil
}

// companion is the score of another scale of the same index in a report, nil when there is none or more than one.
func companion(all []*Told, t *Told, e *record.Evaluation, scale record.Scale) *Told {
	var found *Told
	for _, o := range all {
		if o.Evaluation != e || o.Scale != scale || !SameIndex(o.Score, t.Score) {
			continue
		}
		if found != nil {
			return nil
		}
		found = o
	}
	return found
}

// learned reads a raw score or grade equivalent: "2.1", "K.5" as half a year into kindergarten.
func learned(s string) (float64, bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	if rest, ok := strings.CutPrefix(s, "k."); ok {
		s = "0." + rest
	}
	v, err := strconv.ParseFloat(s, 64)
	return v, err == nil
}
