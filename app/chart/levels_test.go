package chart

import (
	"slices"
	"testing"

	"planpage/app/record"
)

// A scale of levels has nothing between two of them, and yes or no is not a number: the grid names only what a reading
// can be.
func TestGridNamesWhatAReadingCanBe(t *testing.T) {
	cases := []struct {
		name   string
		goal   record.Goal
		values []float64
		want   []string
	}{
		{"rubric", record.Goal{Unit: record.UnitRubric}, []float64{1, 1, 1, 2, 2, 2, 3}, []string{"0", "1", "2", "3"}},
		{"prompts", record.Goal{Unit: record.UnitPrompts, Direction: "down"}, []float64{4, 4, 3, 3, 2, 2, 1}, []string{"1", "2", "3", "4", "5"}},
		{"yes or no", record.Goal{Unit: record.UnitYesNo}, []float64{0, 1, 0, 1, 0, 1, 0}, []string{"no", "yes"}},
		{"always yes", record.Goal{Unit: record.UnitYesNo}, []float64{1, 1, 1, 1, 1, 1, 1}, []string{"no", "yes"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			c.goal.Title = c.name
			d := Goal(result(&c.goal, []int{0, 7, 14, 21, 28, 35, 42}, c.values, start.AddDays(50)), start.AddDays(50), 600, 260, style(t))
			var got []string
			for _, l := range d.Labels {
				if l.Align == Right && l.Role == RoleLabel {
					got = append(got, l.Text)
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("the grid says %q, want %q", got, c.want)
			}
			for _, p := range d.Paths {
				if p.Role == RoleTrend && c.goal.Unit == record.UnitYesNo {
					t.Error("a line goes through answers of yes and no")
				}
			}
		})
	}
}
