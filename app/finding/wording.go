package finding

import (
	"strings"
	"unicode"

	"planpage/app/progress"
	"planpage/app/record"
)

// wordings are the goals in force whose own text, and whose fields, name no number to reach, or else none to start from.
// Only what the text surely leaves out is told; without a text nothing is.
func (t *teller) wordings() []Finding {
	var list []Finding
	for _, r := range t.goals {
		g := r.Goal
		if known := g.Target.Value != nil && r.Baseline.Value != nil; known || g.Status == record.GoalMet || strings.TrimSpace(g.Statement) == "" {
			continue
		}
		w := progress.WordingOf(t.f, g)
		switch {
		case w.Of(progress.PartCriterion).Told == progress.Missing:
			list = append(list, t.wording(r, "criterion"))
		case w.Of(progress.PartBaseline).Told == progress.Missing && r.Baseline.Value == nil && !t.levelTold(g):
			list = append(list, t.wording(r, "baseline"))
		}
	}
	return list
}

func (t *teller) wording(r progress.Result, part string) Finding {
	p, g := t.p, r.Goal
	subject := t.subject(g)
	fact := p.T("wording.finding.fact", "words", firstWords(g.Statement))
	return Finding{
		ID: "wording:" + g.ID, Key: part + " " + firstWords(g.Statement), Kind: Wording, Tone: ToneWatch, GoalID: g.ID,
		Title: large(p.T("wording.finding.title."+part, "subject", subject)), Evidence: fact + " " + p.T("wording.finding.why."+part),
		Source: p.T("wording.finding.source"), Action: p.T("finding.action.concern"),
		Concern: record.Concern{
			Text: large(p.T("wording.finding.title."+part, "subject", subject)), Fact: fact, Source: p.T("wording.finding.source"),
		},
		Ask:   p.T("wording.finding.ask."+part, "subject", subject),
		marks: []string{firstWords(g.Statement)},
	}
}

// levelTold reports whether the plan's present levels on the goal's area hold a number, which may be the start.
func (t *teller) levelTold(g *record.Goal) bool {
	for _, plan := range t.f.Plans {
		if plan.ID != g.PlanID {
			continue
		}
		for _, level := range plan.PresentLevels {
			if strings.IndexFunc(level.Text, unicode.IsDigit) >= 0 && (g.Area == "" || level.Area == "" || shares(level.Area, g.Area)) {
				return true
			}
		}
	}
	return false
}

// quoted is how much of a goal's text stands in a finding.
const quoted = 120

// firstWords is the beginning of a text, on one line.
func firstWords(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	runes := []rune(s)
	if len(runes) <= quoted {
		return s
	}
	short := string(runes[:quoted])
	if cut := strings.LastIndex(short, " "); cut > 0 {
		short = short[:cut]
	}
	return short + "\u2026"
}
