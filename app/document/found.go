package document

import (
	"context"

	"planpage/app/record"
	"planpage/app/score"
)

// Found is a score that a report's table prints: as a record, with the line it stands on. Page counts from 0.
type Found struct {
	record.Score
	Line string
	Page int
	Box  Box // of the line
}

// FindScores looks for score tables in the text of a report's pages and returns the rows that leave no doubt: the
// columns say what they hold, the number is one its scale has, its range holds it, its percentile is where the normal
// curve puts it (for tests of ability), and the name is whole. A row with any doubt is left out: a parent who trusts a
// wrong number is worse off than one who types it. The same score twice comes once; two numbers for one name, as in a
// report that repeats an earlier one, come not at all. The search stops when the context ends, with an error of kind
// Cancelled.
func FindScores(ctx context.Context, pages []*Text) ([]Found, error) {
	var list []Found
	test := heading{}
	for n, page := range pages {
		if err := ctx.Err(); err != nil {
			return nil, cancelled(err)
		}
		for _, t := range tablesOf(rowsOf(page), &test) {
			for _, f := range t.scores() {
				f.Page = n
				list = append(list, f)
			}
		}
	}
	return withoutDoubles(list), nil
}

// withoutDoubles keeps one of equal scores and none of those that contradict each other.
func withoutDoubles(list []Found) []Found {
	type index struct {
		test, name string
		scale      record.Scale
	}
	keys := make([]index, len(list))
	values := map[index]string{}
	fights := map[index]bool{}
	for i, f := range list {
		key := index{f.Test, score.Of(f.Score).Index, f.Scale}
		value, there := values[key]
		fights[key] = fights[key] || there && value != f.Value
		keys[i], values[key] = key, f.Value
	}
	var kept []Found
	taken := map[index]bool{}
	for i, f := range list {
		if !taken[keys[i]] && !fights[keys[i]] {
			kept = append(kept, f)
		}
		taken[keys[i]] = true
	}
	return kept
}
