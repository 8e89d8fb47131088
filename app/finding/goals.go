package finding

import (
	"planpage/app/progress"
	"planpage/app/record"
)

func (t *teller) goalFindings() []Finding {
	var list []Finding
	for _, r := range t.goals {
		switch {
		case r.Status == progress.Below:
			list = append(list, t.below(r))
		case r.Status == progress.Met:
			list = append(list, t.met(r))
		case r.Unread():
			list = append(list, t.stale(r))
		}
	}
	return list
}

func (t *teller) below(r progress.Result) Finding {
	p, g := t.p, r.Goal
	expected, _ := r.ExpectedShown()
	now, line := progress.WithUnit(p, g, *r.Now), progress.Value(p, g, expected)
	key := ""
	if r.Direction == record.Down {
		key = ".down"
	}
	subject := t.subject(g)
	fact := t.stood(r)
	if stay := t.stay(r); stay != "" {
		fact += " " + stay
	}
	x := Finding{
		ID: "below:" + g.ID, Key: string(r.Latest.Date) + " " + now + " " + line, Kind: Below, Tone: ToneBelow, GoalID: g.ID,
		Title: large(p.T("finding.below.title"+key, "subject", subject)), Evidence: fact, Source: t.readingsOf(r),
		Action: p.T("finding.action.concern"),
		Concern: record.Concern{
			Text: large(p.T("finding.below.concern", "subject", subject)), Fact: fact, Source: t.readingsOf(r),
		},
		marks: []string{progress.Value(p, g, *r.Now), line}, about: g.Area + " " + g.Name(),
	}
	x.Ask = p.T("finding.below.ask")
	if r.Target.Value != nil && r.Target.Date > t.today {
		x.Ask = p.T("finding.below.ask.target", "they", t.pronoun("they"), "target", progress.WithUnit(p, g, *r.Target.Value), "date", t.near(r.Target.Date))
	}
	return x
}

// stood is where the readings were, beside the line. A median that is not the latest reading is named for what it is.
func (t *teller) stood(r progress.Result) string {
	expected, _ := r.ExpectedShown()
	key := "finding.below.fact"
	if *r.Now != r.Latest.Value {
		key += ".middle"
	}
	return t.p.T(key, "now", progress.WithUnit(t.p, r.Goal, *r.Now), "date", t.near(r.Latest.Date),
		"line", progress.Value(t.p, r.Goal, expected), "their", t.pronoun("their"))
}

func (t *teller) readingsOf(r progress.Result) string {
	if r.CountFrom(record.SourceSchool) == len(r.Counted) {
		return t.p.T("finding.source.school")
	}
	return t.p.T("finding.source.readings")
}

// stay says between which values the readings of the phase lie, when four or more show no clear change.
func (t *teller) stay(r progress.Result) string {
	if r.OLS == nil || r.OLS.Clear() || len(r.Used) == 0 {
		return ""
	}
	low, high := r.Used[0].Value, r.Used[0].Value
	for _, x := range r.Used {
		low, high = min(low, x.Value), max(high, x.Value)
	}
	key := "finding.stay"
	if low == high {
		key = "finding.stay.level"
	}
	return t.p.T(key, "date", t.near(r.Used[0].Date), "low", progress.Value(t.p, r.Goal, low), "high", progress.Value(t.p, r.Goal, high))
}

func (t *teller) stale(r progress.Result) Finding {
	p, g, date := t.p, r.Goal, t.near(r.Latest.Date)
	fact := p.T("finding.stale.fact", "value", progress.WithUnit(p, g, r.Latest.Value), "date", date, "n", r.SchoolDays/7)
	if g.Frequency != "" {
		fact += " " + p.T("finding.stale.planned", "frequency", small(g.Frequency))
	}
	return Finding{
		ID: "stale:" + g.ID, Key: string(r.Latest.Date), Kind: Stale, Tone: ToneWatch, GoalID: g.ID,
		Title: p.T("finding.stale.title", "subject", t.subject(g), "date", date), Evidence: fact, Source: t.readingsOf(r),
		Action: p.T("finding.action.data"),
		Concern: record.Concern{
			Text: p.T("finding.stale.concern", "subject", t.subject(g)), Fact: fact, Source: t.readingsOf(r),
		},
		Ask:   p.T("finding.stale.ask", "date", date),
		marks: []string{date, t.subject(g)},
	}
}

// met says what goes well, from the start to now. Its key is the goal alone: one more good reading is no new fact.
func (t *teller) met(r progress.Result) Finding {
	p, g := t.p, r.Goal
	x := Finding{
		ID: "met:" + g.ID, Key: "met", Kind: Met, Tone: ToneGood, GoalID: g.ID, Source: t.readingsOf(r),
		Title: p.T("finding.met.title", "title", g.Name()), Evidence: p.T("finding.met.plan"), Action: p.T("finding.action.start"),
	}
	now := r.Now
	if now == nil && r.Latest != nil {
		now = &r.Latest.Value
	}
	if now == nil {
		return x
	}
	if r.Baseline.Value != nil {
		x.Title = p.T("finding.met.title.from", "title", g.Name(),
			"from", progress.WithUnit(p, g, *r.Baseline.Value), "to", progress.Value(p, g, *now))
	}
	if r.Reached() {
		x.Evidence = p.T("finding.met.target", "target", progress.WithUnit(p, g, *r.Target.Value), "date", t.near(r.Latest.Date))
	}
	return x
}

func firstOf(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}
