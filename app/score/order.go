package score

import (
	"cmp"
	"slices"

	"planpage/app/record"
)

// LowToHigh sorts scores as a strip shows them: from what is hardest for the child to what goes best. Those that can
// be neither placed nor compared come last, in their own order.
func LowToHigh(list []*Told) []*Told {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b *Told) int {
		x, placed := a.Standing()
		y, also := b.Standing()
		if !placed || !also {
			return cmp.Compare(rank(also), rank(placed))
		}
		return cmp.Compare(x, y)
	})
	return list
}

func rank(placed bool) int {
	if placed {
		return 1
	}
	return 0
}

// Newest returns, of a family's scores, the newest of each index that can be drawn or has a percentile, whatever the edition
// of its test: what testing shows today.
func Newest(list []*Told) []*Told {
	var newest []*Told
	for _, t := range list {
		if _, drawn := t.Strip(); !drawn && t.Percentile == nil {
			continue
		}
		if !slices.ContainsFunc(newest, func(o *Told) bool { return SameIndex(o.Score, t.Score) }) {
			newest = append(newest, t)
		}
	}
	return newest
}

// Placed returns the scores of which it is known how hard or how well they stand.
func Placed(list []*Told) []*Told {
	return slices.DeleteFunc(slices.Clone(list), func(t *Told) bool {
		_, placed := t.Standing()
		return !placed
	})
}

// CompositesFirst puts composites before single tests and keeps the order otherwise.
func CompositesFirst(list []*Told) []*Told {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b *Told) int { return cmp.Compare(rank(b.Composite), rank(a.Composite)) })
	return list
}

// Leading returns the composites, and the standard scores of tests of which a report gives no composite; all scores
// when there is neither. Only scores that have a standing are among them.
func Leading(list []*Told) []*Told {
	type group struct {
		report *record.Evaluation
		test   string
	}
	summed := map[group]bool{}
	for _, t := range list {
		summed[group{t.Evaluation, t.Score.Score.Test}] = summed[group{t.Evaluation, t.Score.Score.Test}] || t.Composite
	}
	var leading, all []*Told
	for _, t := range list {
		if _, ok := t.Standing(); !ok {
			continue
		}
		all = append(all, t)
		if t.Composite || t.Scale == record.ScaleStandard && !summed[group{t.Evaluation, t.Score.Score.Test}] {
			leading = append(leading, t)
		}
	}
	if len(leading) == 0 {
		return all
	}
	return leading
}

// Without returns the scores that are not among others, in their order.
func Without(list, others []*Told) []*Told {
	return slices.DeleteFunc(slices.Clone(list), func(t *Told) bool { return slices.Contains(others, t) })
}

// far is from how many standard deviations on a score is plainly hard, or plainly goes well.
const far = 1

// Ends returns the lowest and the highest of scores that have a standing, at most n of each and none twice. The lowest
// come lowest first, the highest come highest first. A score more than a standard deviation from the middle is on its own
// side only: one that is low is no strength because no other is higher.
func Ends(list []*Told, n int) (low, high []*Told) {
	ordered := LowToHigh(list)
	hard, well := 0, 0
	for _, t := range ordered {
		switch z, _ := t.Standing(); {
		case z < -far:
			hard++
		case z > far:
			well++
		}
	}
	cut := min(max((len(ordered)+1)/2, hard), len(ordered)-well)
	low = ordered[:min(n, cut)]
	for i := len(ordered) - 1; i >= cut && len(high) < n; i-- {
		high = append(high, ordered[i])
	}
	return low, high
}
