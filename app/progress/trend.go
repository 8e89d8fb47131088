package progress

import (
	"math"

	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"

	"planpage/app/record"
)

// The fewest readings for a trend and for Tukey's line, and the most for the pairwise slopes of Theil and Sen, whose
// number grows with the square.
const (
	fewestForTrend = 4
	fewestForTukey = 5
	mostForPairs   = 4000
)

// Trend is a straight line through readings. PerWeek, Low, High and SE are in the goal's unit a week; Low to High
// is the 95 % interval of the slope; Intercept is the line's value on From.
type Trend struct {
	PerWeek, Low, High, SE, Intercept float64
	From, To                          record.Date
	N                                 int
}

// At returns the line's value on a date.
func (t Trend) At(d record.Date) float64 {
	return t.Intercept + t.PerWeek*float64(t.From.DaysUntil(d))/7
}

// Clear reports whether the interval of the slope does not contain zero.
func (t Trend) Clear() bool { return t.Low > 0 || t.High < 0 }

// setTrends fills the three trends over the readings used. Fewer than four readings have none.
func (r *Result) setTrends() {
	if len(r.Used) < fewestForTrend {
		return
	}
	x, y := weeks(r.Used), values(r.Used)
	r.OLS = leastSquares(x, y)
	if r.OLS != nil {
		r.OLS.From, r.OLS.To = r.Used[0].Date, r.Used[len(r.Used)-1].Date
	}
	if slope, ok := theilSen(x, y); ok {
		r.TheilSen = finite(slope)
	}
	if slope, ok := tukey(x, y); ok {
		r.Tukey = finite(slope)
	}
}

// weeks returns the time of each reading in weeks since the first.
func weeks(list []Reading) []float64 {
	out := make([]float64, len(list))
	for i, x := range list {
		out[i] = float64(list[0].Date.DaysUntil(x.Date)) / 7
	}
	return out
}

// leastSquares is the ordinary least squares line with the standard error of its slope,
// s = sqrt(Σe²/(n−2)) / sqrt(Σ(x−x̄)²), and the interval slope ± t(0.975; n−2)·s (any textbook of regression, for
// example Draper and Smith, Applied Regression Analysis, chapter 1). Values are divided by the largest first, so that
// huge ones cannot overflow. It returns nil when all x are equal or there are fewer than 3 points.
func leastSquares(x, y []float64) *Trend {
	n := len(x)
	size := largest(y)
	mean, variance := stat.MeanVariance(x, nil)
	if n < 3 || variance == 0 || math.IsNaN(variance) {
		return nil
	}
	unit := make([]float64, n)
	for i, v := range y {
		unit[i] = v / size
	}
	start, slope := stat.LinearRegression(x, unit, nil, false)
	sum, spread := 0.0, 0.0
	for i := range x {
		e := unit[i] - start - slope*x[i]
		sum += e * e
		spread += (x[i] - mean) * (x[i] - mean)
	}
	se := math.Sqrt(sum / float64(n-2) / spread)
	if se < 1e-12*math.Abs(slope) || se < 1e-14 {
		se = 0 // what is left is the rounding of a perfect line
	}
	if math.Abs(slope) < 1e-14 {
		slope = 0
	}
	half := se * distuv.StudentsT{Mu: 0, Sigma: 1, Nu: float64(n - 2)}.Quantile(0.975)
	t := Trend{
		PerWeek: slope * size, Low: (slope - half) * size, High: (slope + half) * size,
		SE: se * size, Intercept: start * size, N: n,
	}
	for _, v := range []float64{t.PerWeek, t.Low, t.High, t.SE, t.Intercept} {
		if finite(v) == nil {
			return nil
		}
	}
	return &t
}

func largest(y []float64) float64 {
	size := 0.0
	for _, v := range y {
		size = math.Max(size, math.Abs(v))
	}
	if size == 0 {
		return 1
	}
	return size
}

// theilSen is the median of the slopes between all pairs of points with different x (Theil 1950, Proc. Kon. Ned. Akad. Wetensch. 53; ties in x: Sen 1968, J. Am. Stat. Assoc. 63). It returns false
// when all x are equal or there are more than mostForPairs points.
func theilSen(x, y []float64) (float64, bool) {
	n := len(x)
	if n > mostForPairs {
		return 0, false
	}
	slopes := make([]float64, 0, n*(n-1)/2)
	for i := range x {
		for j := i + 1; j < n; j++ {
			if x[i] != x[j] {
				slopes = append(slopes, (y[j]-y[i])/(x[j]-x[i]))
			}
		}
	}
	if len(slopes) == 0 {
		return 0, false
	}
	return middle(slopes), true
}

// tukey is the slope of the three-group resistant line: with points in order of x, through the medians of the first
// floor(n/3) and of the last from ceil(2n/3)+1 (Tukey 1977, Exploratory Data Analysis; the grouping of NCII's
// progress monitoring training). It needs five points and returns false when both groups lie on the same day.
func tukey(x, y []float64) (float64, bool) {
	n := len(x)
	if n < fewestForTukey {
		return 0, false
	}
	first, last := n/3, (2*n+2)/3
	dx := median(x[last:]) - median(x[:first])
	if dx == 0 {
		return 0, false
	}
	return (median(y[last:]) - median(y[:first])) / dx, true
}

// middle is the median of list, which it reorders. It selects instead of sorting: a thousand readings have half a
// million pairs.
func middle(list []float64) float64 {
	n := len(list)
	high := nth(list, n/2)
	if n%2 == 1 {
		return high
	}
	low := list[0]
	for _, v := range list[:n/2] {
		low = math.Max(low, v)
	}
	return low/2 + high/2
}

// nth reorders list so that the k-th smallest stands at k with nothing larger before it, and returns it (Hoare 1961;
// three-way partition, so that equal values cost nothing).
func nth(list []float64, k int) float64 {
	lo, hi := 0, len(list)-1
	for lo < hi {
		pivot := median3(list[lo], list[(lo+hi)/2], list[hi])
		lt, i, gt := lo, lo, hi
		for i <= gt {
			switch {
			case list[i] < pivot:
				list[lt], list[i] = list[i], list[lt]
				lt++
				i++
			case list[i] > pivot:
				list[gt], list[i] = list[i], list[gt]
				gt--
			default:
				i++
			}
		}
		if k < lt {
			hi = lt - 1
		} else if k > gt {
			lo = gt + 1
		} else {
			break
		}
	}
	return list[k]
}

func median3(a, b, c float64) float64 {
	return math.Max(math.Min(a, b), math.Min(math.Max(a, b), c))
}
