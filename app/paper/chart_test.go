package paper

import (
	"testing"

	"planpage/app/chart"
)

func TestChartBecomesItems(t *testing.T) {
	f := testFonts(t)
	d := chart.Drawing{
		W: 200, H: 100,
		Areas: []chart.Area{{X: 50, Y: 10, W: 40, H: 80, Role: chart.RoleSummer}},
		Lines: []chart.Line{{X1: 0, Y1: 50, X2: 200, Y2: 50, Role: chart.RoleGrid, Width: 0.1}},
		Marks: []chart.Mark{
			{X: 20, Y: 20, R: 3, Shape: chart.Dot, Role: chart.RoleSchool},
			{X: 40, Y: 20, R: 3, Shape: chart.Diamond, Role: chart.RolePrivate, Hollow: true},
		},
		Labels: []chart.Label{{X: 70, Y: 18, Text: "summer 🐙", Align: chart.Center, Role: chart.RoleSummer, W: 40, Size: 8}},
	}
	var words []string
	var marks []Shape
	var rules []Rule
	for _, item := range f.Chart(d) {
		x1, y1, x2, y2 := item.Bounds(f)
		if x1 < 0 || y1 < 0 || x2 > d.W || y2 > d.H {
			t.Errorf("%+v leaves the chart", item)
		}
		switch item := item.(type) {
		case Text:
			words = append(words, item.Text)
		case Shape:
			marks = append(marks, item)
		case Rule:
			rules = append(rules, item)
		}
	}
	if len(words) != 1 || words[0] != "summer □" {
		t.Errorf("words %q", words)
	}
	if len(marks) != 2 || marks[0].Kind != Dot || marks[0].Blank || marks[1].Kind != Lozenge || !marks[1].Blank {
		t.Errorf("marks %+v", marks)
	}
	// the summer's line with its two ends, at the height of its word, and the grid as thin as a copier carries
	if len(rules) != 4 || rules[0].X1 != 50 || rules[0].X2 != 90 || rules[0].Y1 >= 18 || rules[0].Y1 <= 10 || rules[3].Width != ThinnestLine {
		t.Errorf("rules %+v", rules)
	}
}

func TestShapesAroundAMiddle(t *testing.T) {
	f := testFonts(t)
	for _, kind := range []Kind{Dot, Circle, Diamond, Lozenge} {
		x1, y1, x2, y2 := Around(kind, 50, 40, 3).Bounds(f)
		for _, off := range []float64{x1 - 47, y1 - 37, x2 - 53, y2 - 43} {
			if off > 0.02 || off < -0.02 {
				t.Errorf("kind %d spans %v,%v to %v,%v", kind, x1, y1, x2, y2)
			}
		}
	}
}
