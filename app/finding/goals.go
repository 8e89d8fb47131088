package finding

import (
	"slices"

	"planpage/app/progress"
	"planpage/app/record"
)

// staleDays is the number of school days after which a goal's readings no longer speak of today.
const staleDays = 28

func (t *teller) goalFindings() []Finding {
	var list []Finding
	for _, r := range t.goals {
		switch {
		case r.Status == progress.Below:
			list = append(list, t.below(r))
		case r.Status == progress.Met:
			list = append(list, t.met(r))
		case r.Latest != nil && r.SchoolDays >= staleDays:
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
	fact := p.T("finding.below.fact", "now", now, "date", t.near(r.Latest.Date), "line", line, "their", t.pronoun("their"))
	if *r.Now != r.Latest.Value {
		fact = p.T("finding.below.fact.middle", "now", now, "date", t.near(r.Latest.Date), "line", line, "their", t.pronoun("their"))
	}
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
	if r.Target.Value != nil {
		x.Evidence = p.T("finding.met.target", "target", progress.WithUnit(p, g, *r.Target.Value), "date", t.near(r.Latest.Date))
	}
	return x
}

// reportFindings compares the school's reports with the readings: one finding for each goal where they differ, one for
// each report from which progress cannot be told, one for each day a promised report did not come.
func (t *teller) reportFindings() []Finding {
	var list []Finding
	noNumber, missing := map[record.Date][]progress.Result{}, map[record.Date][]progress.Result{}
	for _, r := range t.goals {
		switch r.School {
		case progress.SchoolDiffers:
			list = append(list, t.differs(r))
		case progress.SchoolNoNumber:
			noNumber[r.LastReport.Date] = append(noNumber[r.LastReport.Date], r)
		case progress.SchoolMissing:
			missing[r.ReportDue] = append(missing[r.ReportDue], r)
		}
	}
	for _, d := range newest(noNumber) {
		list = append(list, t.noNumber(d, noNumber[d]))
	}
	if t.f.Child.PlanKind == record.Plan504 {
		return list // progress reports on goals are a duty of an IEP alone
	}
	for _, d := range newest(missing) {
		list = append(list, t.missing(d, missing[d]))
	}
	return list
}

func newest(m map[record.Date][]progress.Result) []record.Date {
	var days []record.Date
	for d := range m {
		days = append(days, d)
	}
	slices.Sort(days)
	slices.Reverse(days)
	return days
}

// said is what the report says, as a parent reads it: the legend's words for its code, else the start of its text.
func (t *teller) said(r progress.Result) string {
	x := r.LastReport
	for _, plan := range t.f.Plans {
		if c, ok := plan.Code(x.Code); ok && x.Code != "" && c.Meaning != "" && (plan.ID == r.Goal.PlanID || r.Goal.PlanID == "") {
			return c.Meaning
		}
	}
	if x.Text == "" {
		return x.Code
	}
	words := []rune(x.Text)
	if len(words) > 80 {
		return string(words[:80]) + "…"
	}
	return x.Text
}

func (t *teller) differs(r progress.Result) Finding {
	p, g, date := t.p, r.Goal, t.near(r.LastReport.Date)
	fact := p.T("finding.differs.fact", "date", date, "said", t.said(r))
	if expected, ok := r.ExpectedShown(); ok && r.Now != nil {
		fact += " " + p.T("finding.differs.readings", "now", progress.WithUnit(p, g, *r.Now), "line", progress.Value(p, g, expected),
			"day", t.near(r.Latest.Date))
	}
	return Finding{
		ID: "differs:" + g.ID, Key: r.LastReport.ID + string(r.LastReport.Date), Kind: Differs, Tone: ToneBelow, GoalID: g.ID,
		DocumentID: firstOf(r.LastReport.Documents),
		Title:      p.T("finding.differs.title", "subject", t.subject(g), "date", date), Evidence: fact,
		Source: p.T("finding.source.report", "date", date), Action: p.T("finding.action.data"),
		Concern: record.Concern{
			Text: p.T("finding.differs.concern", "subject", t.subject(g)), Fact: fact, Source: p.T("finding.source.report", "date", date),
		},
		Ask: p.T("finding.differs.ask"), marks: []string{date, p.T("finding.word.report"), t.subject(g)},
	}
}

func (t *teller) subjects(list []progress.Result) string {
	var names []string
	for _, r := range list {
		names = append(names, t.subject(r.Goal))
	}
	return t.p.List(names)
}

func (t *teller) noNumber(d record.Date, list []progress.Result) Finding {
	p, date, first := t.p, t.near(d), list[0]
	fact := p.T("finding.noNumber.fact", "subjects", t.subjects(list), "said", t.said(first))
	x := Finding{
		ID: "noNumber:" + string(d), Key: t.subjects(list), Kind: NoNumber, Tone: ToneWatch, GoalID: first.Goal.ID,
		DocumentID: firstOf(first.LastReport.Documents),
		Title: p.T("finding.noNumber.title", "date", date, "subjects", t.subjects(list),
			"they", t.pronoun("they"), "has", t.pronoun("has")), Evidence: fact,
		Source: p.T("finding.source.report", "date", date), Action: p.T("finding.action.data"),
		Concern: record.Concern{
			Text: p.T("finding.noNumber.concern", "they", t.pronoun("they"), "has", t.pronoun("has")), Fact: fact,
			Source: p.T("finding.source.report", "date", date),
		},
		Ask: p.T("finding.noNumber.ask"), marks: []string{date, p.T("finding.word.report")},
	}
	if first.Status == progress.Below {
		x.Tone = ToneBelow
	}
	if stay := t.stay(first); stay != "" {
		x.Evidence += " " + stay
	}
	return x
}

func (t *teller) missing(d record.Date, list []progress.Result) Finding {
	p, date := t.p, t.near(d)
	fact := p.T("finding.missing.fact.never", "date", date)
	if last := list[0].LastReport; last != nil {
		fact = p.T("finding.missing.fact", "date", date, "last", t.near(last.Date))
	}
	return Finding{
		ID: "missing:" + string(d), Key: t.subjects(list), Kind: Missing, Tone: ToneWatch, GoalID: list[0].Goal.ID,
		Title: p.T("finding.missing.title", "date", date, "subjects", t.subjects(list)), Evidence: fact,
		Source: p.T("finding.source.plan"), Action: p.T("finding.action.ask"),
		Concern: record.Concern{
			Text: p.T("finding.missing.concern", "subjects", t.subjects(list)), Fact: fact, Source: p.T("finding.source.plan"),
		},
		Ask: p.T("finding.missing.ask"), marks: []string{date, p.T("finding.word.report"), t.subject(list[0].Goal)},
	}
}

func firstOf(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}
