package chart

import (
	"math"
	"slices"

	"planpage/app/progress"
	"planpage/app/record"
)

// plot maps dates and values to places inside a rectangle.
type plot struct {
	left, top, right, bottom float64
	from, to                 record.Date
	low, high                float64
}

func (p plot) x(d record.Date) float64 {
	days := p.from.DaysUntil(p.to)
	if days <= 0 {
		return (p.left + p.right) / 2
	}
	part := float64(p.from.DaysUntil(d)) / float64(days)
	return p.left + (p.right-p.left)*min(max(part, 0), 1)
}

// y halves before it subtracts, so that values at both ends of what a number can hold do not overflow.
func (p plot) y(v float64) float64 {
	span := p.high/2 - p.low/2
	if span <= 0 {
		return (p.top + p.bottom) / 2
	}
	part := (v/2 - p.low/2) / span
	return p.bottom - (p.bottom-p.top)*min(max(part, 0), 1)
}

func (p plot) holds(d record.Date) bool { return d >= p.from && d <= p.to }

// furthestToday is how many days after the last date of a goal today is still shown.
const furthestToday = 120

// dates is the time a chart covers: baseline, readings, target, and today unless it lies far away. It returns false
// when there is no date at all.
func dates(r progress.Result, today record.Date) (from, to record.Date, ok bool) {
	var days []record.Date
	add := func(d record.Date) {
		if d.Valid() {
			days = append(days, d)
		}
	}
	for _, p := range r.Line {
		add(p.Date)
	}
	if n := len(r.Readings); n > 0 {
		add(r.Readings[0].Date)
		add(r.Readings[n-1].Date)
	}
	if r.Baseline.Value != nil {
		add(r.Baseline.Date)
	}
	if r.Target.Value != nil {
		add(r.Target.Date)
	}
	if len(days) == 0 {
		return "", "", false
	}
	from, to = slices.Min(days), slices.Max(days)
	if today > to && to.DaysUntil(today) <= furthestToday {
		to = today
	}
	return from, to, true
}

// values gathers every value a chart shows.
func values(r progress.Result) []float64 {
	var list []float64
	for _, x := range r.Readings {
		list = append(list, x.Value)
	}
	for _, p := range r.Line {
		list = append(list, p.Value)
	}
	for _, v := range []*float64{r.Baseline.Value, r.Target.Value, r.Expected} {
		if v != nil {
			list = append(list, *v)
		}
	}
	if t := trend(r); t != nil {
		for _, v := range []float64{t.At(t.From), t.At(t.To)} {
			if inLevels(r.Goal.Unit) {
				list = append(list, math.Floor(v), math.Ceil(v))
				continue
			}
			list = append(list, v)
		}
	}
	return slices.DeleteFunc(list, func(v float64) bool { return math.IsNaN(v) || math.IsInf(v, 0) })
}

// inLevels reports whether a measure has nothing between two whole numbers, so that the grid names none of it.
func inLevels(u record.Unit) bool {
	return u == record.UnitRubric || u == record.UnitPrompts
}

// trend is the trend line worth drawing: four readings or more, of a measure that has something between its values.
func trend(r progress.Result) *progress.Trend {
	if r.Evidence == progress.EvidenceFew || r.Goal.Unit == record.UnitYesNo {
		return nil
	}
	return r.OLS
}

// ticks returns the values of about so many grid lines at 1, 2 or 5 times a power of ten, from below the lowest to
// above the highest value; whole numbers stay whole, and nothing goes below zero that does not have to.
func ticks(list []float64, most int) []float64 {
	low, high := slices.Min(list), slices.Max(list)
	whole := !slices.ContainsFunc(list, func(v float64) bool { return v != math.Trunc(v) })
	span := high/2 - low/2
	if span < math.Abs(high)*1e-9 || span == 0 {
		span = max(math.Abs(high)*0.05, 0.5)
		if low < 0 || low-span >= 0 {
			low -= span
		}
		high += span
	}
	step := nice(2 * span / float64(max(most, 1)))
	if whole {
		step = max(step, 1)
	}
	if math.IsInf(step, 0) || step == 0 || math.IsInf(high/step, 0) {
		return []float64{low, high}
	}
	first, last := math.Floor(low/step+1e-9), math.Ceil(high/step-1e-9)
	var out []float64
	for i := 0.0; first+i <= last && i < 40; i++ {
		if v := (first + i) * step; !math.IsInf(v, 0) {
			out = append(out, v)
		}
	}
	if len(out) < 2 {
		return []float64{low, high}
	}
	return out
}

// nice rounds a step up to 1, 2 or 5 times a power of ten.
func nice(step float64) float64 {
	size := math.Pow(10, math.Floor(math.Log10(step)))
	for _, by := range []float64{1, 2, 5} {
		if step <= by*size*(1+1e-9) {
			return by * size
		}
	}
	return 10 * size
}
