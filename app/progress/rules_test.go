package progress

import (
	"testing"

	"planpage/app/record"
)

// even is a goal whose line rises from 0 to 100 in 100 days: the value expected on day n is n.
func even(from, to float64) *record.Goal {
	return &record.Goal{
		Title: "Even", Unit: record.UnitCount,
		Baseline: record.Point{Date: start, Value: record.Float(from)},
		Target:   record.Point{Date: start.AddDays(100), Value: record.Float(to)},
	}
}

func TestStatusAtItsLimits(t *testing.T) {
	tests := []struct {
		name     string
		from, to float64
		now      float64
		want     Status
	}{
		{"exactly on the line", 0, 100, 50, OnTrack},
		{"a hair short", 0, 100, 49.999, Watch},
		{"short by a tenth of the way", 0, 100, 40, Watch},
		{"short by a hair more than a tenth", 0, 100, 39.999, Below},
		{"short by one step of a small measure", 1, 5, 2, Watch},
		{"short by more than one step", 1, 5, 1.99, Below},
		{"at the target", 0, 100, 100, Met},
		{"past the target", 0, 100, 120, Met},
		{"going down, on the line", 100, 0, 50, OnTrack},
		{"going down, short by a tenth", 100, 0, 60, Watch},
		{"going down, short by more", 100, 0, 60.001, Below},
		{"going down, at the target", 100, 0, 0, Met},
		{"tenths, short by one step", 0.5, 0.9, 0.6, Watch},
		{"tenths, short by more than one step", 0.5, 0.9, 0.59, Below},
	}
	for _, c := range tests {
		t.Run(c.name, func(t *testing.T) {
			g := even(c.from, c.to)
			r := Of(series(g, []int{50, 50, 50}, []float64{c.now, c.now, c.now}), g, start.AddDays(60))
			if r.Status != c.want {
				t.Errorf("status %s, want %s (expected %v, step %v)", r.Status, c.want, show(r.Expected), r.Step)
			}
		})
	}
}

func TestStatusWithoutComparison(t *testing.T) {
	three := []float64{10, 10, 10}
	tests := []struct {
		name   string
		change func(*record.Goal)
		days   []int
		values []float64
		today  int
		want   Status
	}{
		{"no readings", nil, nil, nil, 50, NoReadings},
		{"two readings", nil, []int{40, 45}, three, 50, TooEarly},
		{"27 school days ago", nil, []int{1, 2, 3}, three, 30, OnTrack},
		{"28 school days ago", nil, []int{1, 2, 3}, three, 31, Stale},
		{"yes or no", func(g *record.Goal) { g.Unit = record.UnitYesNo }, []int{40, 45, 46}, three, 50, NoLine},
		{"no target", func(g *record.Goal) { g.Target.Value = nil }, []int{40, 45, 46}, three, 50, NoLine},
		{"no target date", func(g *record.Goal) { g.Target.Date = "" }, []int{40, 45, 46}, three, 50, NoLine},
		{"declared met", func(g *record.Goal) { g.Status = record.GoalMet }, []int{40, 45, 46}, three, 50, Met},
	}
	for _, c := range tests {
		t.Run(c.name, func(t *testing.T) {
			g := even(0, 100)
			if c.change != nil {
				c.change(g)
			}
			f := series(g, c.days, c.values)
			r := Of(f, g, start.AddDays(c.today))
			if r.Status != c.want {
				t.Errorf("status %s, want %s", r.Status, c.want)
			}
			if s := Sentence(printer(t), f.Child, r); s == "" {
				t.Error("no sentence")
			}
		})
	}
}

func TestSummerIsNoSchool(t *testing.T) {
	g := even(0, 100)
	f := series(g, nil, nil)
	for _, d := range []record.Date{"2026-06-10", "2026-06-11", "2026-06-12"} {
		f.Measurements = append(f.Measurements, &record.Measurement{GoalID: "g", Date: d, Value: record.Float(10)})
	}
	g.Target.Date = "2027-01-11"
	// June 13, 14 and August 16 to 31: 18 school days.
	r := Of(f, g, "2026-08-31")
	if r.SchoolDays != 18 || r.Status == Stale {
		t.Errorf("%d school days, %s", r.SchoolDays, r.Status)
	}
	f.Calendars = []*record.Calendar{{FirstDay: "2025-08-25", LastDay: "2026-05-29", NextFirstDay: "2026-08-24"}}
	// May 30 to August 23 is the summer now: August 24 to 31.
	if r = Of(f, g, "2026-08-31"); r.SchoolDays != 8 {
		t.Errorf("%d school days by the calendar", r.SchoolDays)
	}
}

func TestLineRestsAndBends(t *testing.T) {
	g := even(0, 100)
	g.Target.Date = "2027-01-11"
	g.SummerRest = true
	r := Of(series(g, nil, nil), g, "2026-11-23")
	before, _ := r.ExpectedAt("2026-06-14")
	during, _ := r.ExpectedAt("2026-07-20")
	after, _ := r.ExpectedAt("2026-08-15")
	// 364 days less the 62 of summer; June 14 is day 153.
	near(t, "before the summer", &before, 100*153.0/302)
	if during != before || after != before || len(r.Summer) != 1 {
		t.Errorf("the line moved in summer: %v %v %v", before, during, after)
	}
	g = even(0, 100)
	g.Objectives = []record.Objective{
		{Text: "first", Date: start.AddDays(50), Value: record.Float(20)},
		{Text: "no value", Date: start.AddDays(60)},
	}
	r = Of(series(g, nil, nil), g, start.AddDays(60))
	for day, want := range map[int]float64{-5: 0, 0: 0, 25: 10, 50: 20, 75: 60, 100: 100, 300: 100} {
		got, ok := r.ExpectedAt(start.AddDays(day))
		if !ok || got != want {
			t.Errorf("day %d: %v, want %v", day, got, want)
		}
	}
}

func TestPhases(t *testing.T) {
	g := even(0, 100)
	days := []int{0, 7, 14, 21, 28, 35, 42, 49}
	values := []float64{1, 1, 1, 1, 10, 12, 14, 16}
	g.Changes = []record.Change{{Date: start.AddDays(28), Text: "new program"}}
	r := Of(series(g, days, values), g, start.AddDays(50))
	near(t, "slope since the change", &r.OLS.PerWeek, 2)
	if r.PhaseFrom != start.AddDays(28) || len(r.Used) != 4 {
		t.Errorf("phase from %s with %d readings", r.PhaseFrom, len(r.Used))
	}
	g.Changes = append(g.Changes, record.Change{Date: start.AddDays(60), Text: "planned for later"})
	if r = Of(series(g, days, values), g, start.AddDays(50)); r.PhaseFrom != start.AddDays(28) {
		t.Errorf("a change still to come made the phase %q", r.PhaseFrom)
	}
	g.Changes = []record.Change{{Date: start.AddDays(35)}}
	if r = Of(series(g, days, values), g, start.AddDays(50)); r.PhaseFrom != "" || len(r.Used) != 8 {
		t.Errorf("three readings made a phase: %s, %d", r.PhaseFrom, len(r.Used))
	}
}

func TestWhoseReadings(t *testing.T) {
	g := even(0, 100)
	f := series(g, []int{10, 20, 30}, []float64{10, 20, 30})
	f.Measurements = append(f.Measurements, &record.Measurement{
		GoalID: "g", Date: start.AddDays(40), Value: record.Float(90), Source: record.SourceHome,
	})
	r := Of(f, g, start.AddDays(45))
	if near(t, "school only", r.Now, 20); len(r.Readings) != 4 || len(r.Counted) != 3 {
		t.Errorf("%d readings, %d counted", len(r.Readings), len(r.Counted))
	}
	g.CountHome = true
	r = Of(f, g, start.AddDays(45))
	near(t, "with home", r.Now, 30)
	if got := sources(printer(t), r); got != "Readings: school 3, home 1." {
		t.Errorf("sources %q", got)
	}
}

func TestMastery(t *testing.T) {
	tests := []struct {
		name   string
		unit   record.Unit
		rule   record.Mastery
		values []float64
		want   bool
	}{
		{"no rule: median of three", record.UnitOutOf, record.Mastery{}, []float64{1, 4, 4}, true},
		{"three sessions in a row", record.UnitOutOf, record.Mastery{K: 4, N: 5, Sessions: 3}, []float64{1, 4, 5, 4}, true},
		{"one session short", record.UnitOutOf, record.Mastery{K: 4, N: 5, Sessions: 3}, []float64{4, 3, 4, 4}, false},
		{"reached once, then lost", record.UnitOutOf, record.Mastery{Sessions: 2}, []float64{4, 4, 1}, false},
		{"fewer readings than sessions", record.UnitOutOf, record.Mastery{Sessions: 4}, []float64{4, 4, 4}, false},
		{"rate: 3 of the last 4 readings", record.UnitRate, record.Mastery{K: 3, N: 4}, []float64{4, 1, 5, 4}, true},
		{"rate: 2 of the last 4 readings", record.UnitRate, record.Mastery{K: 3, N: 4}, []float64{4, 1, 1, 4}, false},
	}
	for _, c := range tests {
		t.Run(c.name, func(t *testing.T) {
			g := even(0, 4)
			g.Unit, g.Mastery = c.unit, c.rule
			days := []int{90, 91, 92, 93}[:len(c.values)]
			if got := Of(series(g, days, c.values), g, start.AddDays(95)).Status == Met; got != c.want {
				t.Errorf("met = %v, want %v", got, c.want)
			}
		})
	}
	g := &record.Goal{Unit: record.UnitPercent, Mastery: record.Mastery{K: 4, N: 5}}
	near(t, "target of 4 of 5 in percent", Of(series(g, nil, nil), g, start).Target.Value, 80)
}

func TestProjection(t *testing.T) {
	g := even(0, 100)
	var days []int
	var values []float64
	for i := range 10 {
		days, values = append(days, 7*i), append(values, float64(5*i))
	}
	r := Of(series(g, days, values), g, start.AddDays(64))
	// 5 a week reaches 100 after 20 weeks, and 100/7·5 = 71.43 on the target's date.
	if r.Projected != start.AddDays(140) || r.Evidence != EvidenceTrend {
		t.Errorf("projected %s, evidence %s", r.Projected, r.Evidence)
	}
	near(t, "on the target's date", r.ProjectedValue, 71.4286)
	if r = Of(series(g, days[:9], values[:9]), g, start.AddDays(64)); r.Projected != "" {
		t.Errorf("nine readings projected %s", r.Projected)
	}
}
