package finding

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"planpage/app/progress"
	"planpage/app/record"
)

// sameReport is what goals share that are raised together: the day of their report and what it says, or the day on
// which the plan promised one.
type sameReport struct {
	date record.Date
	said string
}

// reportFindings compares the school's reports with the readings: one finding for each goal where they differ, one for
// the goals of which the reports of a day say the same and from which progress cannot be told, one for each day a
// promised report did not come.
func (t *teller) reportFindings() []Finding {
	var list []Finding
	noNumber, missing := map[sameReport][]progress.Result{}, map[sameReport][]progress.Result{}
	for _, r := range t.goals {
		switch r.School {
		case progress.SchoolDiffers:
			list = append(list, t.differs(r))
		case progress.SchoolNoNumber:
			same := sameReport{r.LastReport.Date, t.said(r)}
			noNumber[same] = append(noNumber[same], r)
		case progress.SchoolMissing:
			same := sameReport{date: r.ReportDue}
			missing[same] = append(missing[same], r)
		}
	}
	for _, same := range newest(noNumber) {
		list = append(list, t.noNumber(same.date, noNumber[same]))
	}
	if t.is504() {
		return list // progress reports on goals are a duty of an IEP alone
	}
	for _, same := range newest(missing) {
		list = append(list, t.missing(same.date, missing[same]))
	}
	return list
}

func newest(m map[sameReport][]progress.Result) []sameReport {
	return slices.SortedFunc(maps.Keys(m), func(a, b sameReport) int {
		return cmp.Or(cmp.Compare(b.date, a.date), cmp.Compare(a.said, b.said))
	})
}

// said is what the report says, as a parent reads it: the legend's words for its code, else the start of its text.
func (t *teller) said(r progress.Result) string {
	x := r.LastReport
	for _, plan := range t.f.Plans {
		if c, ok := plan.Code(x.Code); ok && x.Code != "" && c.Meaning != "" && (plan.ID == r.Goal.PlanID || r.Goal.PlanID == "") {
			return unstopped(c.Meaning)
		}
	}
	if x.Text == "" {
		return x.Code
	}
	words := []rune(x.Text)
	if len(words) > 80 {
		return string(words[:80]) + "…"
	}
	return unstopped(x.Text)
}

// unstopped is a quote without its full stop: the sentence around it has one.
func unstopped(words string) string { return strings.TrimRight(strings.TrimSpace(words), ".") }

func idsOf(list []progress.Result) []string {
	ids := make([]string, len(list))
	for i, r := range list {
		ids[i] = r.Goal.ID
	}
	return ids
}

func (t *teller) differs(r progress.Result) Finding {
	p, g, date := t.p, r.Goal, t.near(r.LastReport.Date)
	fact := p.T("finding.differs.fact", "date", date, "said", t.said(r))
	if then := r.Until(r.LastReport.Date); then.Now != nil && then.Expected != nil {
		fact += " " + p.T("finding.differs.readings", "fact", t.stood(then))
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

// leastID names a group of goals whatever their order of urgency.
func leastID(list []progress.Result) string {
	least := list[0].Goal.ID
	for _, r := range list {
		least = min(least, r.Goal.ID)
	}
	return least
}

func (t *teller) noNumber(d record.Date, list []progress.Result) Finding {
	p, date, first := t.p, t.near(d), list[0]
	fact := p.T("finding.noNumber.fact", "subjects", t.subjects(list), "said", t.said(first))
	x := Finding{
		ID: "noNumber:" + string(d) + ":" + leastID(list), Key: t.subjects(list), Kind: NoNumber, Tone: ToneWatch, GoalID: first.Goal.ID,
		Goals:      idsOf(list),
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
	last := record.Date("")
	for _, r := range list {
		if r.LastReport != nil {
			last = max(last, r.LastReport.Date)
		}
	}
	if last != "" {
		fact = p.T("finding.missing.fact", "date", date, "last", t.near(last))
	}
	return Finding{
		ID: "missing:" + string(d), Key: t.subjects(list), Kind: Missing, Tone: ToneWatch, GoalID: list[0].Goal.ID,
		Goals: idsOf(list),
		Title: p.T("finding.missing.title", "date", date, "subjects", t.subjects(list)), Evidence: fact,
		Source: p.T("finding.source.plan"), Action: p.T("finding.action.ask"),
		Concern: record.Concern{
			Text: p.T("finding.missing.concern", "subjects", t.subjects(list)), Fact: fact, Source: p.T("finding.source.plan"),
		},
		Ask: p.T("finding.missing.ask"), marks: []string{date, p.T("finding.word.report"), t.subject(list[0].Goal)},
	}
}
