package progress

import (
	"math"
	"testing"

	"planpage/app/record"
)

const start = record.Date("2026-01-12")

// series is a family with one goal and school readings on the given days after start.
func series(g *record.Goal, days []int, values []float64) *record.Family {
	g.ID = "g"
	f := &record.Family{Child: &record.Child{Name: "Maya Rivera", Pronoun: "she"}, Goals: []*record.Goal{g}}
	for i, d := range days {
		f.Measurements = append(f.Measurements, &record.Measurement{
			GoalID: "g", Date: start.AddDays(d), Value: record.Float(values[i]), Source: record.SourceSchool,
		})
	}
	return f
}

func near(t *testing.T, what string, got *float64, want float64) {
	t.Helper()
	if got == nil || math.Abs(*got-want) > 1e-4 {
		t.Errorf("%s = %v, want %v", what, show(got), want)
	}
}

func show(v *float64) any {
	if v == nil {
		return "none"
	}
	return *v
}

// Each series was worked out by hand; Sxx = Σ(x−x̄)², Sxy = Σ(x−x̄)(y−ȳ), e = residuals, x in weeks.
func TestTrendsOfHandWorkedSeries(t *testing.T) {
	none := math.NaN()
	tests := []struct {
		name                          string
		days                          []int
		values                        []float64
		slope, se, low, high, ts, tky float64
	}{
		{
			// Sxx 5, Sxy 8, slope 1.6, start 2.1; e −.1 .3 −.3 .1, Σe² .2; se √(.1/5) = .141421; t(2) 4.302653.
			// Pairs 1, 1.5, 1.5, 1.6667, 2, 2: median 1.58333. Four readings are too few for Tukey.
			"four weekly",
			[]int{0, 7, 14, 21},
			[]float64{2, 4, 5, 7},
			1.6, 0.141421, 0.991513, 2.208487, 1.583333, none,
		},
		{
			"flat line",
			[]int{0, 7, 14, 21, 28},
			[]float64{61, 61, 61, 61, 61},
			0, 0, 0, 0, 0, 0,
		},
		{
			// weeks 0 1 3 4 8, exactly 10 + 2x.
			"irregular dates",
			[]int{0, 7, 21, 28, 56},
			[]float64{10, 12, 16, 18, 26},
			2, 0, 2, 2, 2, 2,
		},
		{
			// Sxx 4, Sxy 4; e ∓1 three times, Σe² 6; se √(1.5/4) = .612372; t(4) 2.776445.
			// 12 pairs on different days −1 −1 0 1×6 2 3 3: median 1. Groups (0, 2) and (2, 4): slope 1.
			"two readings a day",
			[]int{0, 0, 7, 7, 14, 14},
			[]float64{1, 3, 2, 4, 3, 5},
			1, 0.612372, -0.700220, 2.700220, 1, 1,
		},
		{
			// 10 + x with 27 too many in the middle, which moves no slope: Σe² 729·6/7; se √(624.857/5/28) = 2.112644;
			// t(5) 2.570582. 15 of 21 pairs are 1. Groups (.5, 10.5) and (5.5, 15.5): slope 1.
			"one wild reading",
			[]int{0, 7, 14, 21, 28, 35, 42},
			[]float64{10, 11, 12, 40, 14, 15, 16},
			1, 2.112644, -4.430724, 6.430724, 1, 1,
		},
		{
			// Sxx 10, Sxy −6·… : values 9 9 6 5 3, ȳ 6.4; Sxy −5.2−2.6+0−1.4−6.8 = −16; slope −1.6; fitted 9.6 8 6.4 4.8
			// 3.2, e −.6 1 −.4 .2 −.2, Σe² 1.6; se √(1.6/3/10) = .230940; t(3) 3.182446.
			// Pairs 0 −1.5 −1.3333 −1.5 −3 −2 −2 −1 −1.5 −2: median −1.5. Groups of one: (3−9)/4 = −1.5.
			"going down with a tie",
			[]int{0, 7, 14, 21, 28},
			[]float64{9, 9, 6, 5, 3},
			-1.6, 0.230940, -2.334955, -0.865045, -1.5, -1.5,
		},
	}
	for _, c := range tests {
		t.Run(c.name, func(t *testing.T) {
			g := &record.Goal{Unit: record.UnitRate}
			r := Of(series(g, c.days, c.values), g, start.AddDays(60))
			if r.OLS == nil {
				t.Fatal("no trend")
			}
			near(t, "slope", &r.OLS.PerWeek, c.slope)
			near(t, "standard error", &r.OLS.SE, c.se)
			near(t, "low", &r.OLS.Low, c.low)
			near(t, "high", &r.OLS.High, c.high)
			near(t, "Theil–Sen", r.TheilSen, c.ts)
			if math.IsNaN(c.tky) != (r.Tukey == nil) {
				t.Errorf("Tukey = %v, want %v", show(r.Tukey), c.tky)
			} else if r.Tukey != nil {
				near(t, "Tukey", r.Tukey, c.tky)
			}
		})
	}
}

func TestThreeReadingsHaveAPlaceButNoTrend(t *testing.T) {
	g := &record.Goal{Unit: record.UnitRate}
	r := Of(series(g, []int{0, 7, 7}, []float64{40, 44, 41}), g, start.AddDays(9))
	near(t, "now", r.Now, 41)
	near(t, "baseline", r.Baseline.Value, 41)
	if r.OLS != nil || r.TheilSen != nil || r.Tukey != nil || r.Evidence != EvidenceFew || r.FourPoint != "tooFew" {
		t.Errorf("trends from three readings: %+v", r)
	}
	if r.BaselineFrom != FromFirstThree || r.Baseline.Date != start.AddDays(7) {
		t.Errorf("baseline from %s on %s", r.BaselineFrom, r.Baseline.Date)
	}
}

func TestAllOnOneDayHasNoTrend(t *testing.T) {
	g := &record.Goal{Unit: record.UnitCount}
	r := Of(series(g, []int{3, 3, 3, 3, 3}, []float64{1, 2, 3, 4, 5}), g, start.AddDays(9))
	if r.OLS != nil || r.TheilSen != nil || r.Tukey != nil {
		t.Errorf("a slope without time: %+v", r)
	}
}

// Maya's line of the first picture: 41 on Jan 12, 92 on Jan 11 (364 days); Nov 14 is day 306: 41 + 51·306/364 =
// 83.8736. Needed from 62: 30 in 58 days, 3.6207 a week. Percent of goal 100·21/51 = 41.176.
func mayas() (*record.Family, *record.Goal) {
	g := &record.Goal{
		Title: "Reads", Unit: record.UnitRate, UnitLabel: "words a minute",
		Baseline: record.Point{Date: start, Value: record.Float(41)},
		Target:   record.Point{Date: "2027-01-11", Value: record.Float(92)},
	}
	var days []int
	for i := range 9 {
		days = append(days, 306-7*(8-i))
	}
	return series(g, days, []float64{61, 61, 62, 61, 63, 62, 62, 61, 62}), g
}

func TestMaya(t *testing.T) {
	f, g := mayas()
	r := Of(f, g, "2026-11-23")
	near(t, "now", r.Now, 62)
	near(t, "expected", r.Expected, 83.8736)
	near(t, "gap", r.Gap, -21.8736)
	near(t, "needed", r.NeededPerWeek, 3.6207)
	near(t, "percent", r.PercentOfGoal, 41.1765)
	if r.Status != Below || r.FourPoint != "change" || r.Evidence != EvidenceEarly || r.Projected != "" {
		t.Errorf("status %s, four-point %s, evidence %s, projected %q", r.Status, r.FourPoint, r.Evidence, r.Projected)
	}
	if v, _ := r.ExpectedShown(); v != 84 {
		t.Errorf("expected shown as %v", v)
	}
	p := printer(t)
	if got, want := Headline(p, f.Child, r), "Below the line by 22 words a minute."; got != want {
		t.Errorf("headline %q, want %q", got, want)
	}
	want := "On Nov 14 Maya was at 62 words a minute; the line to her goal was at 84 that day. " +
		"Since September there is no clear growth (9 weekly readings). Reaching 92 by Jan 11 would take +3.6 a week."
	if got := Sentence(p, f.Child, r); got != want {
		t.Errorf("sentence %q, want %q", got, want)
	}
}
