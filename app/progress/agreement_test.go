package progress

import (
	"cmp"
	"math"
	"math/big"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"planpage/app/record"
)

// exact are the slope, its standard error squared and the intercept of the least squares line in fractions, from the
// normal equations: an independent way to what leastSquares computes from means.
func exact(x, y []int64) (slope, se2, intercept *big.Rat) {
	n := big.NewRat(int64(len(x)), 1)
	sx, sy, sxx, sxy := new(big.Rat), new(big.Rat), new(big.Rat), new(big.Rat)
	for i := range x {
		a, b := big.NewRat(x[i], 1), big.NewRat(y[i], 1)
		sx.Add(sx, a)
		sy.Add(sy, b)
		sxx.Add(sxx, times(a, a))
		sxy.Add(sxy, times(a, b))
	}
	spread := minus(times(n, sxx), times(sx, sx)) // n·Sxx
	slope = new(big.Rat).Quo(minus(times(n, sxy), times(sx, sy)), spread)
	intercept = new(big.Rat).Quo(minus(sy, times(slope, sx)), n)
	sum := new(big.Rat)
	for i := range x {
		e := minus(minus(big.NewRat(y[i], 1), intercept), times(slope, big.NewRat(x[i], 1)))
		sum.Add(sum, times(e, e))
	}
	se2 = new(big.Rat).Quo(times(sum, n), times(spread, big.NewRat(int64(len(x)-2), 1)))
	return slope, se2, intercept
}

func times(a, b *big.Rat) *big.Rat { return new(big.Rat).Mul(a, b) }
func minus(a, b *big.Rat) *big.Rat { return new(big.Rat).Sub(a, b) }

func float(r *big.Rat) float64 {
	v, _ := r.Float64()
	return v
}

// readingsOn are whole numbers on days of one school year, several on a day and in any order.
func readingsOn(t *rapid.T, fewest int) (days []int, values []float64) {
	n := rapid.IntRange(fewest, 30).Draw(t, "n")
	for range n {
		days = append(days, rapid.IntRange(0, 140).Draw(t, "day"))
		values = append(values, float64(rapid.IntRange(0, 120).Draw(t, "value")))
	}
	return days, values
}

func TestLeastSquaresAgreesWithFractions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		days, values := readingsOn(t, 4)
		x, y := make([]int64, len(days)), make([]int64, len(days))
		for i := range days {
			x[i], y[i] = int64(days[i]-slices.Min(days)), int64(values[i])
		}
		g := &record.Goal{Unit: record.UnitRate}
		r := Of(series(g, days, values), g, start.AddDays(150))
		if slices.Min(x) == slices.Max(x) {
			if r.OLS != nil {
				t.Fatal("a slope without time")
			}
			return
		}
		slope, se2, intercept := exact(x, y)
		// the fractions are a day, the trend is a week
		close(t, "slope", r.OLS.PerWeek, 7*float(slope))
		close(t, "intercept", r.OLS.Intercept, float(intercept))
		close(t, "standard error", r.OLS.SE, 7*math.Sqrt(float(se2)))
		close(t, "middle of the interval", (r.OLS.Low+r.OLS.High)/2, 7*float(slope))
	})
}

func close(t *rapid.T, what string, got, want float64) {
	if math.Abs(got-want) > 1e-8*(1+math.Abs(want)) {
		t.Fatalf("%s %v, want %v", what, got, want)
	}
}

// plainTheilSen sorts all pairwise slopes; plainTukey takes the groups' medians from sorted copies.
func plainTheilSen(days []int, values []float64) (float64, bool) {
	var slopes []float64
	for i := range days {
		for j := range i {
			if days[i] != days[j] {
				slopes = append(slopes, (values[i]-values[j])/float64(days[i]-days[j])*7)
			}
		}
	}
	return plainMedian(slopes), len(slopes) > 0
}

func plainMedian(list []float64) float64 {
	if len(list) == 0 {
		return 0
	}
	list = slices.Sorted(slices.Values(list))
	return (list[(len(list)-1)/2] + list[len(list)/2]) / 2
}

func TestTheilSenAgreesWithAllPairsSorted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		days, values := readingsOn(t, 4)
		g := &record.Goal{Unit: record.UnitRate}
		r := Of(series(g, days, values), g, start.AddDays(150))
		want, ok := plainTheilSen(days, values)
		if ok != (r.TheilSen != nil) {
			t.Fatalf("Theil–Sen %v, want one: %v", show(r.TheilSen), ok)
		}
		if ok {
			close(t, "Theil–Sen", *r.TheilSen, want)
		}
	})
}

func TestTukeyAgreesWithGroupsSorted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		days, values := readingsOn(t, 5)
		order := make([]int, len(days))
		for i := range order {
			order[i] = i
		}
		slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(days[a], days[b]) })
		group := func(some []int) (x, y float64) {
			var xs, ys []float64
			for _, i := range some {
				xs, ys = append(xs, float64(days[i])), append(ys, values[i])
			}
			return plainMedian(xs), plainMedian(ys)
		}
		third := len(days) / 3 // the last group begins at ceil(2n/3)+1, counted from 1, and is as large as the first
		x1, y1 := group(order[:third])
		x2, y2 := group(order[len(days)-third:])
		g := &record.Goal{Unit: record.UnitRate}
		r := Of(series(g, days, values), g, start.AddDays(150))
		if (x1 != x2) != (r.Tukey != nil) {
			t.Fatalf("Tukey %v between days %v and %v", show(r.Tukey), x1, x2)
		}
		if r.Tukey != nil {
			close(t, "Tukey", *r.Tukey, (y2-y1)/(x2-x1)*7)
		}
	})
}

// A semester of one-minute readings in the style of the published training cases: 14 weeks from 20, the line from 20
// to 48 in 28 weeks rises 1 a week. Weeks x 0…13, readings y = 20 22 21 24 25 24 27 28 27 30 31 30 33 34.
// x̄ 6.5, ȳ 376/14 = 26.857143; Sxx 227.5; Σxy 2678, Sxy 2678 − 6.5·376 = 234; slope 234/227.5 = 1.028571; intercept
// 26.857143 − 6.5·1.028571 = 20.171429. Σy² 10350, Syy 10350 − 376²/14 = 251.714286; Σe² 251.714286 − 234²/227.5 =
// 11.028571; se √(11.028571/12/227.5) = .063559; t(12) 2.178813; interval .890088 to 1.167055, without 0.
// Pairs: the middle of all 91 slopes is 1. Groups of four: x 1.5 and 11.5, y (20 22 21 24) 21.5 and (31 30 33 34) 32:
// 1.05. Target 48 where 20.171429 + 1.028571 w = 48: w 27.055556, 189.389 days, so day 190.
// Now: 33 of (30 33 34). Line on week 13: 33. On track. The last four 31 30 33 34 against 30 31 32 33: better, worse,
// better, better: keep. Needed from 33 at week 13: 15 in 15 weeks, 1 a week. Way done 13/28 = 46.428571 %.
func TestASemesterWorkedByHand(t *testing.T) {
	values := []float64{20, 22, 21, 24, 25, 24, 27, 28, 27, 30, 31, 30, 33, 34}
	days := make([]int, len(values))
	for i := range days {
		days[i] = 7 * i
	}
	g := &record.Goal{
		Unit: record.UnitRate, Baseline: record.Point{Date: start, Value: record.Float(20)},
		Target: record.Point{Date: start.AddDays(196), Value: record.Float(48)},
	}
	r := Of(series(g, days, values), g, start.AddDays(93))
	near(t, "slope", &r.OLS.PerWeek, 1.028571)
	near(t, "intercept", &r.OLS.Intercept, 20.171429)
	near(t, "standard error", &r.OLS.SE, 0.063559)
	near(t, "low", &r.OLS.Low, 0.890088)
	near(t, "high", &r.OLS.High, 1.167055)
	near(t, "Theil–Sen", r.TheilSen, 1)
	near(t, "Tukey", r.Tukey, 1.05)
	near(t, "now", r.Now, 33)
	near(t, "expected", r.Expected, 33)
	near(t, "needed", r.NeededPerWeek, 1)
	near(t, "percent", r.PercentOfGoal, 46.428571)
	if r.Status != OnTrack || r.FourPoint != "keep" || r.Evidence != EvidenceTrend || r.Projected != start.AddDays(190) {
		t.Errorf("status %s, four-point %s, evidence %s, projected %s", r.Status, r.FourPoint, r.Evidence, r.Projected)
	}
}
