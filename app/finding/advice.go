package finding

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"planpage/app/record"
)

// adviceDays is how long an evaluation's advice is looked for: a re-evaluation comes at least every three years
// (34 CFR 300.303).
const adviceDays = 3*365 + 1

// common are words that say nothing of what a recommendation asks for.
var common = strings.Fields(`about again also another assistance based being class classroom continue continued daily days each
	every five four from given group have help helps into least less minutes more much needs once other over per program provide
	provided receive school services service session sessions should small such support supports teacher that than their them
	these they this three time times tool tools twice under used uses using week weekly when where which while with within
	would work year frequent frequently regular regularly instruction student child access include including`)

// recommendations returns the advice of the last three years' evaluations that no part of the plan seems to hold. The
// words are compared generously: half of what matters in one service, accommodation or goal is enough to be found. A
// plan with neither services nor accommodations is not written down yet and says nothing.
func (t *teller) recommendations() []Finding {
	plan := t.f.CurrentPlan()
	if plan == nil || len(plan.Services)+len(plan.Accommodations) == 0 {
		return nil
	}
	items := t.planItems(plan)
	seen := map[string]bool{}
	var list []Finding
	for _, e := range t.f.EvaluationsByDate() {
		if e.Date.DaysUntil(t.today) > adviceDays || e.Date > t.today {
			continue
		}
		for i, advice := range e.Recommendations {
			if seen[advice] || len(stems(advice)) == 0 || found(advice, items, plan) {
				continue
			}
			seen[advice] = true
			list = append(list, t.notFound(e, i, advice))
		}
	}
	return list
}

// planItems are the parts of the plan, each as one text.
func (t *teller) planItems(plan *record.Plan) []string {
	items := []string{plan.Placement, plan.Testing, plan.ExtendedYear, plan.Transition}
	for _, s := range plan.Services {
		items = append(items, s.Name+" "+s.Provider+" "+string(s.Grouping))
	}
	for _, a := range plan.Accommodations {
		items = append(items, a.Text+" "+a.Where+" "+a.Who)
	}
	for _, r := range t.goals {
		items = append(items, r.Goal.Title+" "+r.Goal.Statement+" "+r.Goal.Method)
	}
	return items
}

func found(advice string, items []string, plan *record.Plan) bool {
	if slices.ContainsFunc(items, func(item string) bool { return covers(item, advice) }) {
		return true
	}
	return slices.ContainsFunc(plan.Services, func(s record.Service) bool { return within(s.Name, advice) })
}

// covers reports whether a text holds at least half of the words that matter in the advice.
func covers(words, advice string) bool {
	have, want := stems(words), stems(advice)
	hits := 0
	for _, w := range want {
		if slices.ContainsFunc(have, func(h string) bool { return alike(h, w) }) {
			hits++
		}
	}
	return len(want) > 0 && 2*hits >= len(want)
}

// shares reports whether two texts have a word that matters in common.
func shares(a, b string) bool {
	have := stems(a)
	return slices.ContainsFunc(stems(b), func(w string) bool {
		return slices.ContainsFunc(have, func(h string) bool { return alike(h, w) })
	})
}

// within reports whether all words of a service's name stand in the advice: "Reading" in "explicit reading instruction".
func within(name, advice string) bool {
	have := stems(advice)
	list := stems(name)
	for _, w := range list {
		if !slices.ContainsFunc(have, func(h string) bool { return alike(h, w) }) {
			return false
		}
	}
	return len(list) > 0
}

// stems returns the words that matter, in small letters and without common endings, each once.
func stems(words string) []string {
	var list []string
	for _, w := range strings.FieldsFunc(strings.ToLower(words), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if len([]rune(w)) < 4 || slices.Contains(common, w) {
			continue
		}
		for _, end := range []string{"ing", "ed", "es", "s"} {
			if cut := strings.TrimSuffix(w, end); cut != w && len(cut) >= 4 {
				w = cut
				break
			}
		}
		if !slices.Contains(list, w) {
			list = append(list, w)
		}
	}
	return list
}

// alike compares two stems: the same, or one begins with the other's five letters or more.
func alike(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == b || len(a) >= 5 && strings.HasPrefix(b, a)
}

func (t *teller) notFound(e *record.Evaluation, i int, advice string) Finding {
	p := t.p
	title := e.Title
	if title == "" {
		title = p.T("finding.evaluation." + cmp.Or(string(e.EvalKind), "other"))
	}
	source := p.T("finding.source.evaluation", "title", title, "date", p.Date(e.Date))
	short := strings.TrimRight(strings.TrimSpace(advice), ".")
	return Finding{
		ID: "recommendation:" + e.ID + ":" + strconv.Itoa(i), Key: short, Kind: Recommendation, Tone: ToneWatch,
		EvaluationID: e.ID, DocumentID: firstOf(e.Documents), Title: p.T("finding.recommendation.title"),
		Evidence: p.T("finding.recommendation.evidence", "advice", short, "source", source), Source: source,
		Action: p.T("finding.action.askFor"),
		Concern: record.Concern{
			Text: p.T("finding.recommendation.concern"), Fact: p.T("finding.recommendation.fact", "advice", short), Source: source,
		},
		Ask: p.T("finding.recommendation.ask", "advice", short), marks: []string{advice},
	}
}
