package chart

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"planpage/app/progress"
	"planpage/app/record"
	"planpage/app/text"
)

const start = record.Date("2026-01-12")

func style(t testing.TB) Style {
	p, err := text.New("en")
	if err != nil {
		t.Fatal(err)
	}
	return Style{Printer: p, Size: 12}
}

func result(g *record.Goal, days []int, values []float64, today record.Date) progress.Result {
	g.ID = "g"
	f := &record.Family{Child: &record.Child{Name: "Maya"}}
	for i, d := range days {
		f.Measurements = append(f.Measurements, &record.Measurement{
			GoalID: "g", Date: start.AddDays(d), Value: record.Float(values[i]),
			Source: []record.Source{"school", "school", "school", "home", "private"}[i%5],
		})
	}
	return progress.Of(f, g, today)
}

func goal(from, to float64) *record.Goal {
	return &record.Goal{
		Title: "Reads", Unit: record.UnitRate,
		Baseline: record.Point{Date: start, Value: record.Float(from)},
		Target:   record.Point{Date: "2027-01-11", Value: record.Float(to)},
		Changes:  []record.Change{{Date: "2026-08-24", Text: "New schedule"}},
	}
}

type fataler interface {
	Helper()
	Fatalf(format string, args ...any)
}

// sound fails when a part of the drawing is not a finite place inside the frame, or two labels overlap.
func sound(t fataler, d Drawing) {
	t.Helper()
	inside := func(what string, x, y float64) {
		t.Helper()
		if !(x >= -1e-9 && x <= d.W+1e-9 && y >= -1e-9 && y <= d.H+1e-9) {
			t.Fatalf("%s at %v, %v outside %v by %v", what, x, y, d.W, d.H)
		}
	}
	for _, l := range d.Lines {
		inside("line", l.X1, l.Y1)
		inside("line", l.X2, l.Y2)
	}
	for _, p := range d.Paths {
		for _, at := range p.Points {
			inside("path "+p.Role, at.X, at.Y)
		}
	}
	for _, m := range d.Marks {
		inside("mark "+m.Role, m.X-m.R, m.Y-m.R)
		inside("mark "+m.Role, m.X+m.R, m.Y+m.R)
	}
	for _, a := range d.Areas {
		inside("area", a.X, a.Y)
		inside("area", a.X+a.W, a.Y+a.H)
		if a.W < 0 || a.H < 0 {
			t.Fatalf("area of %v by %v", a.W, a.H)
		}
	}
	for i, l := range d.Labels {
		b := l.box()
		inside(l.Text, b.x1, b.y1)
		inside(l.Text, b.x2, b.y2)
		for _, o := range d.Labels[:i] {
			if o.box().meets(b) {
				t.Fatalf("%q overlaps %q", l.Text, o.Text)
			}
		}
	}
}

func texts(d Drawing) string {
	var list []string
	for _, l := range d.Labels {
		list = append(list, l.Text)
	}
	return "|" + strings.Join(list, "|") + "|"
}

func TestMayasChart(t *testing.T) {
	g := goal(41, 92)
	var days []int
	var values []float64
	for i := range 40 {
		if 7*i < 140 || 7*i > 224 {
			days, values = append(days, 7*i), append(values, 41+float64(i%30))
		}
	}
	r := result(g, days, values, "2026-11-23")
	d := Goal(r, "2026-11-23", 590, 280, style(t))
	sound(t, d)
	words := texts(d)
	for _, want := range []string{"today", "summer", "New schedule", "aim line", "92", "50", "Mar", "Jan 11"} {
		if !strings.Contains(words, "|"+want+"|") {
			t.Errorf("%q is not on the chart: %s", want, words)
		}
	}
	home := 0
	for _, m := range d.Marks {
		if m.Role == RoleHome && m.Hollow && m.Shape == Dot {
			home++
		}
	}
	if home == 0 || len(d.Areas) != 1 {
		t.Errorf("%d home readings, %d summers", home, len(d.Areas))
	}
}

func TestChartsOfEverySort(t *testing.T) {
	line := func(n int) ([]int, []float64) {
		days, values := make([]int, n), make([]float64, n)
		for i := range n {
			days[i], values[i] = i*300/max(n, 1), 41+float64(i%9)
		}
		return days, values
	}
	for _, n := range []int{0, 1, 3, 12, 400} {
		days, values := line(n)
		for name, g := range map[string]*record.Goal{
			"plain": goal(41, 92), "equal": goal(41, 41), "huge": goal(-1e300, 1e300), "tiny": goal(0, 5e-324),
			"bare": {Title: "Bare"}, "down": goal(9, 2),
			"backward": {Target: record.Point{Date: "2025-01-01", Value: record.Float(5)}, Baseline: record.Point{Date: start, Value: record.Float(1)}},
			"no dates": {Target: record.Point{Value: record.Float(5)}, Baseline: record.Point{Value: record.Float(1)}},
		} {
			r := result(g, days, values, "2026-11-23")
			d := Goal(r, "2026-11-23", 590, 280, style(t))
			sound(t, d)
			sound(t, Strip(r, "2026-11-23", 100, 14))
			if len(d.Labels) == 0 {
				t.Errorf("%s with %d readings says nothing", name, n)
			}
			if Words(style(t).Printer, r) == "" {
				t.Errorf("%s with %d readings has no words", name, n)
			}
		}
	}
}

func TestDrawingsAreSound(t *testing.T) {
	st := style(t)
	rapid.Check(t, func(t *rapid.T) {
		value := rapid.OneOf(rapid.Float64Range(0, 100), rapid.Float64Range(-1e300, 1e300), rapid.Just(7.0))
		n := rapid.IntRange(0, 30).Draw(t, "n")
		days, values := make([]int, n), make([]float64, n)
		for i := range n {
			days[i], values[i] = rapid.IntRange(-50, 900).Draw(t, "day"), value.Draw(t, "value")
		}
		g := goal(value.Draw(t, "from"), value.Draw(t, "to"))
		g.Unit = rapid.SampledFrom([]record.Unit{"rate", "percent", "rubric", "outOf"}).Draw(t, "unit")
		g.Changes = append(g.Changes, record.Change{
			Date: start.AddDays(rapid.IntRange(0, 400).Draw(t, "change")), Text: rapid.StringN(0, 80, -1).Draw(t, "text"),
		})
		today := start.AddDays(rapid.IntRange(-100, 1200).Draw(t, "today"))
		r := result(g, days, values, today)
		st.Size = rapid.Float64Range(6, 24).Draw(t, "size")
		w, h := rapid.Float64Range(20, 900).Draw(t, "w"), rapid.Float64Range(20, 500).Draw(t, "h")
		sound(t, Goal(r, today, w, h, st))
		sound(t, Strip(r, today, w/4, h/10))
	})
}

func TestTicksAreNice(t *testing.T) {
	tests := []struct {
		values []float64
		most   int
		want   []float64
	}{
		{[]float64{41, 92}, 6, []float64{40, 50, 60, 70, 80, 90, 100}},
		{[]float64{1, 5}, 8, []float64{1, 2, 3, 4, 5}},
		{[]float64{0, 0}, 3, []float64{0, 1}},
		{[]float64{0.5, 0.9}, 4, []float64{0.5, 0.6, 0.7, 0.8, 0.9}},
	}
	for _, c := range tests {
		got := ticks(c.values, c.most)
		if len(got) != len(c.want) {
			t.Errorf("ticks(%v) = %v, want %v", c.values, got, c.want)
			continue
		}
		for i := range got {
			if math.Abs(got[i]-c.want[i]) > 1e-9 {
				t.Errorf("ticks(%v) = %v, want %v", c.values, got, c.want)
			}
		}
	}
}

func TestScoreStrips(t *testing.T) {
	d := Scores([]Score{{Value: 75, Low: 70, High: 80, HasRange: true}, {Value: 190}, {Value: math.NaN()}}, 120, 14)
	sound(t, d)
	if len(d.Marks) != 2 || d.Marks[0].X >= d.W/2 || d.Marks[1].X <= d.W/2 {
		t.Errorf("marks %+v", d.Marks)
	}
	middle := 0
	for _, l := range d.Lines {
		if l.Role == RoleMiddle && math.Abs(l.X1-60) < 1e-9 {
			middle++
		}
	}
	if middle != 3 {
		t.Errorf("%d heavy ticks in the middle", middle)
	}
}

func TestChartInWords(t *testing.T) {
	p := style(t).Printer
	r := result(goal(41, 92), []int{0, 7, 14}, []float64{41, 42, 44}, "2026-02-01")
	want := "3 readings from Jan 12, 2026 to Jan 26, 2026, between 41 and 44 a minute. " +
		"The aim line goes from 41 on Jan 12, 2026 to 92 on Jan 11, 2027. " +
		"The middle of the last three readings is 42; on Jan 26, 2026 the line is at 43."
	if got := Words(p, r); got != want {
		t.Errorf("words %q", got)
	}
	if got := ReadOut(p, r, 2); got != "Jan 26, 2026: 44 a minute, school" {
		t.Errorf("read out %q", got)
	}
}
