package finding

import (
	"strings"

	"planpage/app/record"
	"planpage/app/score"
)

// mostNamed is how many scores a finding names one by one.
const mostNamed = 3

// scores returns one finding for each report of the last three years in which scores moved, beyond the ranges the
// reports give, towards what is harder for the child. Skills that grew while the score fell are told first.
func (t *teller) scores() []Finding {
	var order []*record.Evaluation
	byReport := map[*record.Evaluation][]*score.Told{}
	for _, s := range score.OverTime(score.All(t.f)) {
		last := s.Last()
		e := last.Evaluation
		if !last.Harder() || e.Date > t.today || e.Date.DaysUntil(t.today) > adviceDays {
			continue
		}
		if byReport[e] == nil {
			order = append(order, e)
		}
		byReport[e] = append(byReport[e], last)
	}
	var list []Finding
	for _, e := range order {
		list = append(list, t.harder(e, byReport[e]))
	}
	return list
}

// harder is the finding of one report.
func (t *teller) harder(e *record.Evaluation, told []*score.Told) Finding {
	p := t.p
	var names, facts, key []string
	for _, s := range told {
		key = append(key, s.Index+" "+s.Earlier.Value+" "+s.Value)
		if len(names) < mostNamed {
			names = append(names, t.scoreName(s))
			facts = append(facts, t.scoreFact(s))
		}
	}
	source := p.T("finding.source.evaluation", "title", score.ReportName(p, e), "date", p.Date(e.Date))
	x := Finding{
		ID: "scores:" + e.ID, Key: strings.Join(key, ";"), Kind: Scores, Tone: ToneWatch, EvaluationID: e.ID, DocumentID: firstOf(e.Documents),
		Title:    p.T("finding.scores.title", "n", len(told), "name", names[0], "since", p.Date(told[0].Earlier.Evaluation.Date)),
		Evidence: strings.Join(facts, " "), Source: source, Action: p.T("finding.action.concern"),
		Concern: record.Concern{Text: p.T("finding.scores.concern", "names", p.List(names)), Fact: strings.Join(facts[:1], " "), Source: source},
		Ask:     p.T("finding.scores.ask"),
	}
	if told[0].Grew != nil {
		x.Tone = ToneBelow
		if len(told) == 1 {
			x.Title = p.T("finding.scores.title.grew", "name", names[0])
		}
	}
	return x
}

// scoreName is an index with its test, as the report names them.
func (t *teller) scoreName(s *score.Told) string {
	name, test := strings.TrimSpace(s.Name), strings.TrimSpace(s.Score.Score.Test)
	switch {
	case name == "":
		return test
	case test == "":
		return name
	}
	return t.p.T("finding.scores.name", "name", name, "test", test)
}

func (t *teller) scoreFact(s *score.Told) string {
	return t.p.T("finding.scores.fact", "name", t.scoreName(s), "change", score.ChangeWords(t.p, t.f.Child, s))
}
