package screen

import (
	"planpage/app/chart"
	"planpage/app/kit"
	"planpage/app/progress"
	"planpage/app/record"
)

// items lists the goals in force, most urgent first, and then those of earlier plans, the latest first.
func (g *goals) items() []kit.Item {
	var items []kit.Item
	if begun(g.d, &record.Goal{}) {
		items = append(items, kit.Item{ID: newGoal, Title: g.d.T("goals.new"), Sub: g.d.T("goals.new.sub")})
	}
	for _, r := range g.active {
		items = append(items, kit.Item{ID: r.Goal.ID, Title: r.Goal.Name(), Sub: g.standing(r), Status: r.Status, Chart: g.strip(r)})
	}
	earlier := g.earlier()
	folded := g.folded(earlier)
	if folded {
		items = append(items, kit.Item{ID: earlierGoals, Title: g.d.T("goals.earlier.title"), Sub: g.d.T("goals.earlier.show", "n", len(earlier))})
	}
	for _, goal := range earlier {
		items = append(items, kit.Item{ID: goal.ID, Title: goal.Name(), Sub: g.ended(goal), Note: g.d.T("goals.earlier"), Folded: folded})
	}
	return items
}

// strip is the small chart of a goal's row, nil where there is nothing to draw.
func (g *goals) strip(r progress.Result) *kit.RowChart {
	if len(r.Readings) == 0 {
		return nil
	}
	return &kit.RowChart{Draw: func(w, h float32) chart.Drawing {
		return chart.Strip(r, g.d.Today(), float64(w), float64(h))
	}}
}
