package progress

import (
	"slices"
	"time"

	"planpage/app/record"
)

// The summer, unless a school calendar says otherwise.
const (
	summerFirstMonth, summerFirstDay = time.June, 15
	summerLastMonth, summerLastDay   = time.August, 15
)

// setSummers finds the summers from the first to the last day that matter, and shows those within the line.
func (r *Result) setSummers(f *record.Family) {
	days := []record.Date{r.Today, r.Baseline.Date, r.Target.Date}
	if r.LastReport = latestReport(f, r.Goal.ID); r.LastReport != nil {
		days = append(days, r.LastReport.Date)
	}
	if r.plan != nil {
		days = append(days, r.plan.StartDate)
	}
	if n := len(r.Readings); n > 0 {
		days = append(days, r.Readings[0].Date, r.Readings[n-1].Date)
	}
	days = slices.DeleteFunc(days, func(d record.Date) bool { return !d.Valid() })
	if len(days) == 0 {
		return
	}
	first, last := slices.Min(days), slices.Max(days)
	r.summers = Summers(f, first, last)
	from, to := r.shown(first, last)
	for _, s := range r.summers {
		if s.To > from && s.From < to {
			r.Summer = append(r.Summer, s)
		}
	}
}

// shown is the time a chart of the goal covers: from the first of baseline and readings to the last of target and
// readings.
func (r *Result) shown(first, last record.Date) (from, to record.Date) {
	var days []record.Date
	for _, d := range []record.Date{r.Baseline.Date, r.Target.Date} {
		if d != "" {
			days = append(days, d)
		}
	}
	if n := len(r.Readings); n > 0 {
		days = append(days, r.Readings[0].Date, r.Readings[n-1].Date)
	}
	if len(days) == 0 {
		return first, last
	}
	return slices.Min(days), slices.Max(days)
}

// Summers returns the summer of every year from first to last: June 15 to August 15, or the days between the last
// and the next first day of school where one of the family's calendars names them.
func Summers(f *record.Family, first, last record.Date) []Span {
	if !first.Valid() || !last.Valid() {
		return nil
	}
	var list []Span
	for year := first.Year(); year <= last.Year(); year++ {
		list = append(list, summerOf(f, year))
	}
	return list
}

func summerOf(f *record.Family, year int) Span {
	usual := Span{
		From: record.NewDate(year, summerFirstMonth, summerFirstDay),
		To:   record.NewDate(year, summerLastMonth, summerLastDay),
	}
	s := usual
	for _, c := range f.Calendars {
		if c.LastDay.Valid() && c.LastDay.Year() == year && c.LastDay.Month() >= time.April && c.LastDay.Month() <= time.August {
			s.From = c.LastDay.AddDays(1)
		}
		for _, d := range []record.Date{c.FirstDay, c.NextFirstDay} {
			if d.Valid() && d.Year() == year && d.Month() >= time.July && d.Month() <= time.October {
				s.To = d.AddDays(-1)
			}
		}
	}
	if s.To < s.From {
		return usual
	}
	return s
}

// schoolDays counts the days after a up to and with b that do not lie in a summer; negative when b is earlier.
func (r *Result) schoolDays(a, b record.Date) int {
	if b < a {
		return -r.schoolDays(b, a)
	}
	n := a.DaysUntil(b)
	for _, s := range r.summers {
		from, to := max(s.From, a.AddDays(1)), min(s.To, b)
		if from <= to {
			n -= from.DaysUntil(to) + 1
		}
	}
	return n
}

// setLine draws the aim line from the baseline through the plan's own dated benchmarks to the target. There is none
// for yes/no, prompt and rubric goals, nor when a value or a date is missing or the target is not after the baseline.
func (r *Result) setLine() {
	b, t := r.Baseline, r.Target
	if !hasLine(r.Goal.Unit) || b.Value == nil || t.Value == nil || b.Date == "" || t.Date == "" || t.Date <= b.Date {
		return
	}
	at := LinePoint{b.Date, *b.Value}
	r.Line = []LinePoint{at}
	for _, next := range append(r.benchmarks(), LinePoint{t.Date, *t.Value}) {
		r.addLeg(at, next)
		at = next
	}
}

func hasLine(u record.Unit) bool {
	return u != record.UnitYesNo && u != record.UnitPrompts && u != record.UnitRubric
}

// benchmarks returns the objectives with a date and a value strictly between baseline and target, the first of a day.
func (r *Result) benchmarks() []LinePoint {
	var list []LinePoint
	for _, o := range r.Goal.Objectives {
		if o.Value == nil || finite(*o.Value) == nil || !o.Date.Valid() {
			continue
		}
		if o.Date > r.Baseline.Date && o.Date < r.Target.Date {
			list = append(list, LinePoint{o.Date, *o.Value})
		}
	}
	slices.SortStableFunc(list, func(a, b LinePoint) int { return a.Date.DaysUntil(b.Date) * -1 })
	return slices.CompactFunc(list, func(a, b LinePoint) bool { return a.Date == b.Date })
}

// addLeg adds the corners from a (already there) to b. A line that rests stays level over a summer and rises evenly
// over the other days.
func (r *Result) addLeg(a, b LinePoint) {
	days := r.schoolDays(a.Date, b.Date)
	if r.Goal.SummerRest && days > 0 {
		for _, s := range r.summers {
			for _, d := range []record.Date{s.From.AddDays(-1), s.To} {
				if d > a.Date && d < b.Date {
					v := a.Value + (b.Value-a.Value)*(float64(r.schoolDays(a.Date, d))/float64(days))
					r.Line = append(r.Line, LinePoint{d, v})
				}
			}
		}
	}
	r.Line = append(r.Line, b)
}

// ExpectedAt returns the aim line on a date, clamped to its ends, and false when there is no line.
func (r Result) ExpectedAt(d record.Date) (float64, bool) {
	if len(r.Line) == 0 || !d.Valid() {
		return 0, false
	}
	i, _ := slices.BinarySearchFunc(r.Line, d, func(p LinePoint, d record.Date) int { return d.DaysUntil(p.Date) })
	switch {
	case i == 0:
		return r.Line[0].Value, true
	case i == len(r.Line):
		return r.Line[i-1].Value, true
	case r.Line[i].Date == d:
		return r.Line[i].Value, true
	}
	a, b := r.Line[i-1], r.Line[i]
	part := float64(a.Date.DaysUntil(d)) / float64(a.Date.DaysUntil(b.Date))
	return a.Value + (b.Value-a.Value)*part, true
}
