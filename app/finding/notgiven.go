package finding

import (
	"slices"
	"strings"

	"planpage/app/record"
)

// notGiven returns a finding for each accommodation of the plan that our log shows as not given since the plan began,
// and one for the entries that speak of none we know. What is settled is left out. An accommodation is a promise of an
// IEP and of a 504 plan alike (34 CFR 300.323(c), 34 CFR 104.33).
func (t *teller) notGiven() []Finding {
	plan := t.f.CurrentPlan()
	if plan == nil {
		return nil
	}
	entries := make([][]*record.LogEntry, len(plan.Accommodations)+1)
	for _, e := range t.f.Log {
		if e.LogKind != record.LogNotGiven || e.Settled || !e.Date.Valid() || e.Date > t.today || e.Date < plan.StartDate {
			continue
		}
		i := spokenOf(e.Summary, plan.Accommodations)
		entries[i] = append(entries[i], e)
	}
	var list []Finding
	for i, of := range entries {
		if len(of) == 0 {
			continue
		}
		slices.SortFunc(of, func(a, b *record.LogEntry) int { return strings.Compare(string(a.Date), string(b.Date)) })
		if i == len(plan.Accommodations) {
			list = append(list, t.someNotGiven(of))
			continue
		}
		list = append(list, t.oneNotGiven(plan, plan.Accommodations[i], of))
	}
	return list
}

// spokenOf is the index of the accommodation with which the words share most of what matters; that behind the last
// when they share nothing.
func spokenOf(words string, list []record.Accommodation) int {
	best, most := len(list), 0
	have := stems(words)
	for i, a := range list {
		n := 0
		for _, w := range stems(a.Text + " " + a.Where) {
			if slices.ContainsFunc(have, func(h string) bool { return alike(h, w) }) {
				n++
			}
		}
		if n > most {
			best, most = i, n
		}
	}
	return best
}

func (t *teller) oneNotGiven(plan *record.Plan, a record.Accommodation, entries []*record.LogEntry) Finding {
	id := a.ID
	if id == "" {
		id = a.Text
	}
	name := strings.TrimRight(strings.TrimSpace(a.Text), ".")
	x := t.gap("notGiven:"+plan.ID+":"+id, ".one", entries, "accommodation", name)
	x.about = a.Text
	return x
}

func (t *teller) someNotGiven(entries []*record.LogEntry) Finding {
	return t.gap("notGiven:"+string(entries[0].Date.SchoolYear()), ".some", entries)
}

// gap words a finding of log entries, with their days and what was noted.
func (t *teller) gap(id, which string, entries []*record.LogEntry, args ...any) Finding {
	p := t.p
	days, notes := make([]string, len(entries)), make([]string, len(entries))
	for i, e := range entries {
		days[i] = t.near(e.Date)
		notes[i] = p.T("finding.notGiven.note", "date", days[i], "words", fullStop(e.Summary))
		if strings.TrimSpace(e.Summary) == "" {
			notes[i] = fullStop(days[i])
		}
	}
	days = slices.Compact(days)
	args = append(args, "n", len(entries), "days", p.List(days))
	source := p.T("finding.notGiven.source", "days", p.List(days))
	fact := p.T("finding.notGiven.fact"+which, args...)
	return Finding{
		ID: id, Key: strings.Join(days, ", "), Kind: NotGiven, Tone: ToneWatch, LogID: entries[len(entries)-1].ID,
		Title: p.T("finding.notGiven.title"+which, args...), Evidence: strings.Join(notes, " "), Source: source,
		Action: p.T("finding.action.concern"),
		Concern: record.Concern{
			Text: p.T("finding.notGiven.concern"+which, args...), Fact: fact, Source: source,
		},
		Ask: p.T("finding.notGiven.ask"), marks: days,
	}
}

// fullStop ends words with one full stop.
func fullStop(words string) string {
	words = strings.Join(strings.Fields(words), " ")
	if strings.HasSuffix(words, "!") || strings.HasSuffix(words, "?") || strings.HasSuffix(words, "…") {
		return words
	}
	return strings.TrimRight(words, ".") + "."
}
