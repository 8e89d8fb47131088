package progress

import (
	"math"
	"slices"

	"planpage/app/record"
)

// The limits of the rules.
const (
	fewestForFourPoint = 6
	fewestToProject    = 10
	weeksForTrend      = 8
	staleDays          = 28
	watchPart          = 0.1
)

// setPhase chooses the readings for trends and rules: those since the last change of teaching when there are at
// least four, else all. A change that is only planned has not begun a phase yet.
func (r *Result) setPhase() {
	r.Used = r.Counted
	var last record.Change
	for _, c := range r.Goal.Changes {
		if c.Date.Valid() && c.Date <= r.Today && c.Date >= last.Date {
			last = c
		}
	}
	if last.Date != "" {
		i := slices.IndexFunc(r.Counted, func(x Reading) bool { return x.Date >= last.Date })
		if i > 0 && len(r.Counted)-i >= fewestForTrend {
			r.Used, r.PhaseFrom, r.PhaseText = r.Counted[i:], last.Date, last.Text
		}
	}
	r.Evidence = evidence(r.Used)
}

// evidence grades how much the readings can tell: trend lines become dependable at about 10 to 14 weekly readings
// (Christ, Zopluoglu, Monaghen and Van Norman 2013, J. School Psychology 51).
func evidence(used []Reading) string {
	n := len(used)
	switch {
	case n < fewestForTrend:
		return EvidenceFew
	case n >= fewestToProject && used[0].Date.DaysUntil(used[n-1].Date) >= 7*weeksForTrend:
		return EvidenceTrend
	}
	return EvidenceEarly
}

// fourPoint is the four-point rule of the National Center on Intensive Intervention: the last four readings all worse
// than the aim line at their dates call for a change, all better for a higher goal.
func (r *Result) fourPoint() string {
	n := len(r.Used)
	if n < fewestForFourPoint {
		return "tooFew"
	}
	if len(r.Line) == 0 {
		return ""
	}
	worse, better := 0, 0
	for _, x := range r.Used[n-4:] {
		line, _ := r.ExpectedAt(x.Date)
		switch c := r.better(x.Value, line); {
		case c < 0:
			worse++
		case c > 0:
			better++
		}
	}
	switch {
	case worse == 4:
		return "change"
	case better == 4:
		return "raise"
	}
	return "keep"
}

// better compares two values in the goal's direction: positive when a is better than b.
func (r Result) better(a, b float64) int { return compare(r.sign*a, r.sign*b) }

// setRates fills PercentOfGoal = 100·(now − baseline)/(target − baseline), NeededPerWeek = (target − now) a week from
// the latest reading to the target's date (nil once the target is reached or its date is past), and the projections.
func (r *Result) setRates() {
	b, t := r.Baseline.Value, r.Target
	if r.Now == nil || t.Value == nil {
		return
	}
	if b != nil && *t.Value != *b {
		r.PercentOfGoal = finite(100 * ((*r.Now - *b) / (*t.Value - *b)))
	}
	if days := r.Latest.Date.DaysUntil(t.Date); days > 0 && r.better(*r.Now, *t.Value) < 0 {
		r.NeededPerWeek = finite((*t.Value - *r.Now) / float64(days) * 7)
	}
	r.project()
}

// project follows the least squares line to the target and to the target's date; only with ten readings or more and
// a slope whose interval does not contain zero. A crossing before the latest reading or after the year 2100 is none.
func (r *Result) project() {
	if r.OLS == nil || len(r.Used) < fewestToProject || !r.OLS.Clear() {
		return
	}
	if r.Target.Date > r.Latest.Date {
		r.ProjectedValue = finite(r.OLS.At(r.Target.Date))
	}
	days := 7 * (*r.Target.Value - r.OLS.Intercept) / r.OLS.PerWeek
	days = math.Ceil(days - 1e-6)
	if r.sign*r.OLS.PerWeek < 0 || !(days >= 0 && days <= float64(r.OLS.From.DaysUntil(record.LastDate))) {
		return
	}
	if d := r.OLS.From.AddDays(int(days)); d >= r.Latest.Date {
		r.Projected = d
	}
}

// status is the one rule. A goal the team has declared met is met. Without readings, target or line there is nothing
// to compare; below three readings it is too early; a goal reached stays met; then, after four school weeks without
// a reading, nothing is said of the line.
func (r *Result) status() Status {
	switch {
	case r.Goal.Status == record.GoalMet:
		return Met
	case len(r.Counted) == 0:
		return NoReadings
	case !hasLine(r.Goal.Unit) || r.Target.Value == nil:
		return NoLine
	case r.Now == nil:
		return TooEarly
	case r.Reached():
		return Met
	case r.Unread():
		return Stale
	}
	return r.standing()
}

// Unread reports whether no counted reading was taken for four school weeks: the latest no longer speaks of today.
func (r Result) Unread() bool { return r.Latest != nil && r.SchoolDays >= staleDays }

// standing compares the median of the last three with the line on the date of the last: on track at or past it,
// watch when short by at most the larger of a tenth of the way from baseline to target and one step of the measure.
func (r *Result) standing() Status {
	switch {
	case r.Expected == nil:
		return NoLine
	case r.better(*r.Now, *r.Expected) >= 0:
		return OnTrack
	}
	limit := math.Max(watchPart*math.Abs(*r.Target.Value-*r.Baseline.Value), r.Step)
	if compare(math.Abs(*r.Now-*r.Expected), limit) <= 0 {
		return Watch
	}
	return Below
}

// trials reports whether the unit counts tries within one session.
func trials(u record.Unit) bool { return u == record.UnitOutOf || u == record.UnitPercent }

// masteryTarget is the value that "k of n" names when the goal gives no target value: k right, or k of n in percent.
func masteryTarget(g *record.Goal) *float64 {
	m := g.Mastery
	switch {
	case m.K <= 0:
		return nil
	case g.Unit == record.UnitOutOf:
		return record.Float(float64(m.K))
	case g.Unit == record.UnitPercent && m.N > 0:
		return record.Float(100 * float64(m.K) / float64(m.N))
	}
	return nil
}

// Reached decides "met" from readings. A reading is a session, and it counts for mastery when it is at or past the
// target. The plan's own rule: the last so many sessions in a row all count; for measures that are not tries within a
// session, "k of n" means that k of the last n readings count. A rule that names neither is judged like a goal
// without one: the median of the last three at or past the target. The latest sessions decide, so that a goal that was
// reached and lost again does not read as met; what the team has declared met is kept in the goal itself.
func (r Result) Reached() bool {
	m, unit := r.Goal.Mastery, r.Goal.Unit
	if r.Now == nil || r.Target.Value == nil || !hasLine(unit) {
		return false
	}
	byReadings := !trials(unit) && m.K > 0 && m.N > 0
	if m.Sessions <= 0 && !byReadings {
		return r.better(*r.Now, *r.Target.Value) >= 0
	}
	if m.Sessions > 0 && r.atTarget(m.Sessions) < m.Sessions {
		return false
	}
	return !byReadings || r.atTarget(m.N) >= m.K
}

// atTarget counts how many of the last n readings are at or past the target.
func (r Result) atTarget(n int) int {
	count := 0
	for _, x := range r.Counted[max(0, len(r.Counted)-n):] {
		if r.better(x.Value, *r.Target.Value) >= 0 {
			count++
		}
	}
	return count
}
