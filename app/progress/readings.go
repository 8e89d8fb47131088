package progress

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"planpage/app/record"
)

// read fills Readings, Counted and Latest. A measurement without a source is the school's, as the forms assume.
func (r *Result) read(list []*record.Measurement) {
	for _, m := range list {
		v, ok := m.Reading(r.Goal.Unit)
		if !ok || finite(v) == nil || !m.Date.Valid() {
			continue
		}
		x := Reading{ID: m.ID, Date: m.Date, Value: v, Source: m.Source, Note: m.Note}
		if x.Source == "" {
			x.Source = record.SourceSchool
		}
		x.Counted = r.counts(x.Source)
		r.Readings = append(r.Readings, x)
		if x.Counted {
			r.Counted = append(r.Counted, x)
		}
	}
	if n := len(r.Counted); n > 0 {
		r.Latest = &r.Counted[n-1]
	}
}

func (r *Result) counts(s record.Source) bool {
	return s == record.SourceSchool || s == record.SourceHome && r.Goal.CountHome ||
		s == record.SourcePrivate && r.Goal.CountPrivate
}

// CountFrom returns how many of the counted readings come from the source.
func (r Result) CountFrom(s record.Source) int {
	n := 0
	for _, x := range r.Counted {
		if x.Source == s {
			n++
		}
	}
	return n
}

// setEnds fills Baseline and Target. A baseline that is not stated is the median of the first three counted readings,
// at the date of the middle one. A date that is not stated is the plan's first or last day; a baseline without any
// date begins at the first reading.
func (r *Result) setEnds() {
	g := r.Goal
	r.Baseline, r.Target = valid(g.Baseline), valid(g.Target)
	if r.Baseline.Value != nil {
		r.BaselineFrom = FromGoal
	} else if len(r.Counted) >= 3 {
		r.BaselineFrom = FromFirstThree
		r.Baseline.Value = finite(median(values(r.Counted[:3])))
		if r.Baseline.Date == "" {
			r.Baseline.Date = r.Counted[1].Date
		}
	}
	if r.Baseline.Value != nil && r.Baseline.Date == "" {
		r.Baseline.Date = r.startDate()
	}
	if r.Target.Value == nil {
		r.Target.Value = masteryTarget(g)
	}
	if r.Target.Date != "" {
		r.TargetFrom = FromGoal
	} else if r.plan != nil && r.plan.EndDate.Valid() {
		r.Target.Date, r.TargetFrom = r.plan.EndDate, FromPlan
	}
	r.setDirection()
	r.Step = math.Pow10(-planDecimals(g))
}

func valid(p record.Point) record.Point {
	if !p.Date.Valid() {
		p.Date = ""
	}
	if p.Value != nil {
		p.Value = finite(*p.Value)
	}
	return p
}

func (r *Result) startDate() record.Date {
	if r.plan != nil && r.plan.StartDate.Valid() {
		return r.plan.StartDate
	}
	if len(r.Counted) > 0 {
		return r.Counted[0].Date
	}
	return ""
}

// setDirection takes the goal's direction; when it names none, a target below the stated baseline means down.
func (r *Result) setDirection() {
	r.Direction, r.sign = record.Up, 1
	b, t := r.Baseline.Value, r.Target.Value
	points := r.Goal.Direction == "" && r.BaselineFrom == FromGoal && b != nil && t != nil && *t < *b
	if r.Goal.Direction == record.Down || points {
		r.Direction, r.sign = record.Down, -1
	}
}

// setNow fills Now, Expected, Gap and SchoolDays.
func (r *Result) setNow() {
	if r.Latest == nil {
		return
	}
	r.SchoolDays = r.schoolDays(r.Latest.Date, r.Today)
	if n := len(r.Counted); n >= 3 {
		r.Now = finite(median(values(r.Counted[n-3:])))
	}
	if v, ok := r.ExpectedAt(r.Latest.Date); ok {
		r.Expected = &v
	}
	if r.Now != nil && r.Expected != nil {
		r.Gap = finite(*r.Now - *r.Expected)
	}
}

func values(list []Reading) []float64 {
	out := make([]float64, len(list))
	for i, x := range list {
		out[i] = x.Value
	}
	return out
}

// median leaves the list as it is. The list is not empty.
func median(list []float64) float64 { return middle(slices.Clone(list)) }

// planDecimals is how many decimals the plan writes in its own numbers, at most 3.
func planDecimals(g *record.Goal) int {
	list := []*float64{g.Baseline.Value, g.Target.Value}
	for _, o := range g.Objectives {
		list = append(list, o.Value)
	}
	most := 0
	for _, v := range list {
		if v != nil {
			most = max(most, decimals(*v, 3))
		}
	}
	return most
}

// decimals counts the decimals of v as written, at most so many.
func decimals(v float64, most int) int {
	_, part, _ := strings.Cut(strconv.FormatFloat(v, 'f', -1, 64), ".")
	return min(len(part), most)
}
