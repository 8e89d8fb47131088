package finding

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"planpage/app/progress"
	"planpage/app/record"
)

// Sessions are raised from two that were not held, or when a tenth of those promised were not.
const (
	fewestMissed = 2
	missedPart   = 0.1
	yearDays     = 180 // school days of a year, for a service promised by the year
)

// tally is what the log shows of one service from one day to another. The child's absences stand apart.
type tally struct {
	from, to record.Date
	reasons  map[record.Reason]int
	missed   int
	absent   int
}

// sessions compares what the plan promises with what the family's log shows as not held. A parent knows only the
// misses they hear of, so it says what the log shows and never what is owed.
func (t *teller) sessions() []Finding {
	plan := t.f.CurrentPlan()
	if plan == nil {
		return nil
	}
	var list []Finding
	for i := range plan.Services {
		s := &plan.Services[i]
		c := t.count(plan, s)
		promised, counting := t.promised(s, c)
		known := promised >= c.missed+c.absent && promised > 0
		if c.missed == 0 || c.missed < fewestMissed && !(known && float64(c.missed) >= missedPart*float64(promised)) {
			continue
		}
		if !known {
			promised, counting = 0, nil
		}
		list = append(list, t.notHeld(s, c, promised, counting))
	}
	return list
}

// count reads the log from the service's or the school year's first day, whichever is later, to yesterday, or to
// today when a session of today is noted.
func (t *teller) count(plan *record.Plan, s *record.Service) tally {
	c := tally{from: t.yearStart(), to: t.today.AddDays(-1), reasons: map[record.Reason]int{}}
	for _, d := range []record.Date{s.StartDate, plan.StartDate} {
		if d.Valid() {
			c.from = max(c.from, d)
			break
		}
	}
	if s.EndDate.Valid() && s.EndDate < c.to {
		c.to = s.EndDate
	}
	for _, e := range t.f.Log {
		if e.LogKind != record.LogMissedSession || e.Date < c.from || e.Date > t.today || !t.belongs(e, plan, s) {
			continue
		}
		c.to = max(c.to, e.Date)
		if e.Reason == record.ReasonChildAbsent {
			c.absent++
			continue
		}
		c.missed++
		c.reasons[e.Reason]++
	}
	for c.to > c.from && !t.schoolDay(c.to) {
		c.to = c.to.AddDays(-1)
	}
	return c
}

// belongs ties an entry to its service; one without a service belongs to the plan's only one.
func (t *teller) belongs(e *record.LogEntry, plan *record.Plan, s *record.Service) bool {
	return e.ServiceID == s.ID && s.ID != "" || e.ServiceID == "" && len(plan.Services) == 1
}

// yearStart is the first school day of the school year of today: the calendar's, else the day after the summer.
func (t *teller) yearStart() record.Date {
	best := record.Date("")
	for _, c := range t.f.Calendars {
		for _, d := range []record.Date{c.FirstDay, c.NextFirstDay} {
			if d.Valid() && d <= t.today && d > best {
				best = d
			}
		}
	}
	if best != "" && best.DaysUntil(t.today) < 366 {
		return best
	}
	best = max(best, record.FirstDate) // the first days of all have no summer before them
	for _, s := range progress.Summers(t.f, t.today.AddDays(-366), t.today) {
		if d := s.To.AddDays(1); d <= t.today {
			best = max(best, d)
		}
	}
	return best
}

// schoolDay reports whether a calendar of the family, or the week from Monday to Friday outside summer, has school.
func (t *teller) schoolDay(d record.Date) bool {
	weekdays := []int{1, 2, 3, 4, 5}
	for _, c := range t.f.Calendars {
		if len(c.Weekdays) > 0 && c.FirstDay <= d {
			weekdays = c.Weekdays
		}
	}
	if !slices.Contains(weekdays, int(d.Weekday())) {
		return false
	}
	for _, c := range t.f.Calendars {
		if closedOn(c, d) {
			return false
		}
	}
	for _, s := range progress.Summers(t.f, d, d) {
		if d >= s.From && d <= s.To {
			return false
		}
	}
	return true
}

func closedOn(c *record.Calendar, d record.Date) bool {
	if slices.Contains(c.Holidays, d) {
		return true
	}
	for _, span := range c.Closed {
		first, last, ok := strings.Cut(span, "..")
		if !ok {
			last = first
		}
		if string(d) >= first && string(d) <= last {
			return true
		}
	}
	return false
}

// promised counts the sessions of the plan over the school days from c.from to c.to. By the week: as many as the plan
// says, but no more than the week's school days hold at a fifth of them, rounded up, a day; by the month and the year: the part of the days that has passed.
// It returns 0 when the plan does not say how often.
func (t *teller) promised(s *record.Service, c tally) (int, []string) {
	if s.Times == nil || *s.Times <= 0 || s.Per == "" {
		return 0, nil
	}
	days, weekdays, weekly := 0, 0, 0.0
	inWeek, aDay := 0.0, math.Ceil(*s.Times/5)
	for d := c.from; d <= c.to; d = d.AddDays(1) {
		if d.Weekday() == time.Monday {
			weekly, inWeek = weekly+math.Min(aDay*inWeek, *s.Times), 0
		}
		if w := d.Weekday(); w != time.Saturday && w != time.Sunday {
			weekdays++
		}
		if t.schoolDay(d) {
			days++
			inWeek++
		}
	}
	weekly += math.Min(aDay*inWeek, *s.Times)
	total := 0.0
	switch s.Per {
	case "day":
		total = *s.Times * float64(days)
	case "week":
		total = weekly
	case "month":
		total = *s.Times * float64(days) / (yearDays / 9)
	case "year":
		total = *s.Times * float64(days) / yearDays
	}
	n := int(math.Min(math.Floor(total+1e-9), 100000))
	return n, t.howCounted(s, c, days, weekdays, n)
}

// howCounted shows the counting, a line each.
func (t *teller) howCounted(s *record.Service, c tally, days, weekdays, n int) []string {
	p := t.p
	return []string{
		p.T("finding.count.plan", "times", p.Number(*s.Times, 1), "per", p.T("finding.per."+string(s.Per)), "name", s.Name),
		p.T("finding.count.days", "from", p.Date(c.from), "to", p.Date(c.to), "days", days, "weekdays", weekdays, "closed", max(weekdays-days, 0)),
		p.T("finding.count.promised", "n", n),
		p.T("finding.count.log", "n", c.missed, "absent", c.absent),
	}
}

func (t *teller) notHeld(s *record.Service, c tally, promised int, counting []string) Finding {
	p, name := t.p, small(s.Name)
	period := p.T("finding.sessions.period", "from", t.near(c.from), "to", t.near(c.to))
	held := p.T("finding.sessions.number", "n", c.missed)
	title := p.T("finding.sessions.title", "n", c.missed, "name", name)
	if promised > 0 {
		held = p.T("finding.sessions.of", "missed", c.missed, "promised", promised)
		title = p.T("finding.sessions.title.of", "held", held, "name", name)
	}
	reasons := p.List(t.reasons(s, c))
	absent := ""
	if c.absent > 0 {
		absent = " " + p.T("finding.sessions.absent", "n", c.absent, "name", t.f.Child.ShortName())
	}
	x := Finding{
		ID: "sessions:" + s.ID, Key: strconv.Itoa(c.missed) + "/" + strconv.Itoa(c.absent), Kind: Sessions, Tone: ToneWatch, ServiceID: s.ID,
		Title: title, Evidence: p.T("finding.sessions.evidence", "period", period, "reasons", reasons) + absent,
		Source: p.T("finding.source.log", "period", period), Action: p.T("finding.action.counted"), Counting: counting,
		Concern: record.Concern{
			Text:   p.T("finding.sessions.concern", "name", name),
			Fact:   large(p.T("finding.sessions.fact", "held", held, "reasons", reasons)) + absent,
			Source: p.T("finding.source.log", "period", period),
		},
		Ask: p.T("finding.sessions.ask"), marks: []string{name, p.T("finding.word.sessions")},
	}
	return x
}

// reasons lists how many were not held for which reason, the most first.
func (t *teller) reasons(s *record.Service, c tally) []string {
	type part struct {
		words string
		n     int
	}
	var parts []part
	for _, reason := range append(slices.Clone(record.Reasons), "") {
		n := c.reasons[record.Reason(reason)]
		if n == 0 {
			continue
		}
		key := "finding.reason." + reason
		switch {
		case reason == "":
			key = "finding.reason.none"
		case reason == "providerAbsent" && s.Kind == "related":
			key = "finding.reason.providerAbsent.related"
		}
		parts = append(parts, part{t.p.T(key, "n", n), n})
	}
	slices.SortStableFunc(parts, func(a, b part) int { return b.n - a.n })
	var list []string
	for _, x := range parts {
		list = append(list, x.words)
	}
	return list
}
