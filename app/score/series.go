package score

import (
	"cmp"
	"slices"
)

// Series is one index over several reports, the oldest first, each told with what it says about the one before.
type Series []*Told

// Last is the newest of the series.
func (s Series) Last() *Told { return s[len(s)-1] }

// Comparable returns the newest scores of the series that can stand in one picture: those of one edition, one kind of
// number and one group of children. Less than two are none.
func (s Series) Comparable() Series {
	from := len(s) - 1
	for from > 0 && (s[from].Change != NotComparable || s[from].Why == NoRange) {
		from--
	}
	if len(s)-from < 2 {
		return nil
	}
	return s[from:]
}

// OverTime returns every index that was tested more than once, what needs a look first: skills that grew while the
// score fell, then what became harder, what became easier, what did not clearly change, what cannot be compared.
// Raw scores and equivalents have no series of their own.
func OverTime(list []*Told) []Series {
	before := map[*Told]bool{}
	for _, t := range list {
		if t.Earlier != nil {
			before[t.Earlier] = true
		}
	}
	var all []Series
	for _, t := range list {
		if t.Earlier == nil || before[t] || equivalent(t.Scale) {
			continue
		}
		var s Series
		for o := t; o != nil; o = o.Earlier {
			s = append(s, o)
		}
		slices.Reverse(s)
		all = append(all, s)
	}
	slices.SortStableFunc(all, func(a, b Series) int { return cmp.Compare(a.Last().urgency(), b.Last().urgency()) })
	return all
}

// urgency orders what became of scores; the least is the most urgent. Of a rating of which nobody said what high means it is
// not known whether it became harder.
func (t *Told) urgency() int {
	harder, easier := Lower, Higher
	if t.Kind == Problem {
		harder, easier = Higher, Lower
	}
	switch {
	case t.Kind == Rating && t.Changed():
		return 3
	case t.Grew != nil:
		return 0
	case t.Change == harder:
		return 1
	case t.Change == easier:
		return 2
	case t.Change == NoClear:
		return 3
	}
	return 4
}

// Harder reports whether the score moved, beyond the ranges, towards what is harder for the child.
func (t *Told) Harder() bool { return t.urgency() <= 1 }

// Once returns the newest scores that were tested in one report only.
func Once(list []*Told) []*Told {
	var once []*Told
	for _, t := range list {
		again := slices.ContainsFunc(list, func(o *Told) bool { return o.Evaluation != t.Evaluation && related(o.Score, t.Score) })
		if _, ok := t.Standing(); ok && !again {
			once = append(once, t)
		}
	}
	return once
}
