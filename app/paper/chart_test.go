package paper

import (
	"slices"
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
	words, marks, rules := sorted(f.Chart(d))
	if !slices.Equal(words, []string{"summer □"}) {
		t.Errorf("words %q", words)
	}
	want := []Shape{Around(Dot, 20, 20, 3), Around(Lozenge, 40, 20, 3)}
	want[1].Blank = true
	if !slices.Equal(marks, want) {
		t.Errorf("marks %+v, want %+v", marks, want)
	}
	// the summer's line with its two ends, at the height of its word, and the grid as thin as a copier carries
	if len(rules) != 4 {
		t.Fatalf("rules %+v", rules)
	}
	if summer := rules[0]; summer.X1 != 50 || summer.X2 != 90 || summer.Y1 >= 18 || summer.Y1 <= 10 {
		t.Errorf("the summer's line %+v", summer)
	}
	if rules[3].Width != ThinnestLine {
		t.Errorf("the grid %+v", rules[3])
	}
}

func sorted(items []Item) (words []string, marks []Shape, rules []Rule) {
	for _, item := range items {
		switch item := item.(type) {
		case Text:
			words = append(words, item.Text)
		case Shape:
			marks = append(marks, item)
		case Rule:
			rules = append(rules, item)
		}
	}
	return words, marks, rules
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
