package onepage

import (
	"fmt"
	"slices"
	"strings"

	"planpage/app/paper"
	"planpage/app/record"
)

const (
	mostBarriers       = 6
	mostAccommodations = 8
	servicesLines      = 3
)

// services are the minutes the plan promises, in one line.
func (c composer) services() Block {
	b := Block{Key: BlockServices, Title: c.t("onepage.services"), Form: Flow, Half: true, MostLines: servicesLines}
	plan := c.f.CurrentPlan()
	if plan == nil {
		return b
	}
	for i, s := range plan.Services {
		key := s.ID
		if key == "" {
			key = fmt.Sprint(i)
		}
		if words := c.service(s); words != "" {
			b.Items = append(b.Items, Item{Key: "service:" + key, Rank: i, Spans: plain(words)})
		}
	}
	b.Least = len(b.Items) // half the list would say that the plan promises less
	return b
}

// service is "Reading 150 minutes a week."
func (c composer) service(s record.Service) string {
	words := strings.TrimSpace(s.Name)
	if s.Minutes != nil && s.Per != "" {
		total := *s.Minutes
		if s.Times != nil {
			total *= *s.Times
		}
		words = strings.TrimSpace(words + " " + c.t("onepage.per."+string(s.Per), "minutes", c.Printer.Number(total, 1)))
	} else if s.Minutes != nil {
		words = strings.TrimSpace(words + " " + c.t("onepage.minutes", "minutes", c.Printer.Number(*s.Minutes, 1)))
	}
	if words == "" {
		return ""
	}
	if s.Grouping == "individual" {
		words += ", " + c.t("onepage.alone")
	}
	return sentence(words)
}

func (c composer) barriers() Block {
	b := Block{Key: BlockBarriers, Title: c.t("onepage.barriers"), Form: List, Half: true, Most: mostBarriers, Blank: 3}
	plan := c.f.CurrentPlan()
	if plan == nil {
		return b
	}
	for i, s := range filled(plan.Barriers) {
		b.Items = append(b.Items, Item{Key: fmt.Sprintf("barrier:%d", i), Rank: i, Spans: plain(bare(s))})
	}
	return b
}

// accommodations are what the plan gives, each with where it applies.
func (c composer) accommodations() Block {
	b := Block{Key: BlockAccommodations, Title: c.t("onepage.accommodations"), Form: List, Half: true, Most: mostAccommodations, Blank: 3}
	plan := c.f.CurrentPlan()
	if plan == nil {
		return b
	}
	for i, a := range plan.Accommodations {
		key := a.ID
		if key == "" {
			key = fmt.Sprint(i)
		}
		if blank(a.Text) {
			continue
		}
		spans := plain(bare(a.Text))
		if !blank(a.Where) {
			spans = append(spans, paper.Span{Text: "(" + bare(a.Where) + ")", Grey: secondary})
		}
		b.Items = append(b.Items, Item{Key: "accommodation:" + key, Rank: i, Spans: spans})
	}
	return b
}

// evaluationDays is how long an evaluation may take from the day of consent under the federal rule, 34 CFR
// 300.301(c)(1)(i), where the state sets no time of its own.
const evaluationDays = 60

// timeline is how far the evaluation has come. The federal time is named only where no state is given, as
// something that may differ.
func (c composer) timeline() Block {
	b := Block{Key: BlockTimeline, Title: c.t("onepage.timeline"), Form: List, Half: true, Most: 5, Blank: 3}
	for i, e := range c.steps() {
		words := c.t("onepage.event."+string(e.EventKind), "date", c.Printer.Date(e.Date))
		if e.EventKind == record.EventConsentToEvaluate && !c.evaluatedSince(e.Date) {
			words = c.consent(e.Date)
		}
		b.Items = append(b.Items, Item{Key: "event:" + e.ID, Rank: i, Spans: plain(words)})
	}
	return b
}

// evaluatedSince reports whether an evaluation was completed after a day, so that its consent asks for nothing any more.
func (c composer) evaluatedSince(d record.Date) bool {
	return slices.ContainsFunc(c.f.Events, func(e *record.Event) bool {
		return e.EventKind == record.EventEvaluationComplete && e.Date >= d
	})
}

func (c composer) consent(given record.Date) string {
	if !blank(c.f.Child.State) {
		return c.t("onepage.consent.state", "date", c.Printer.Date(given))
	}
	key, due := "onepage.consent.federal", given.AddDays(evaluationDays)
	if due < c.Today {
		key = "onepage.consent.federal.past"
	}
	return c.t(key, "date", c.Printer.Date(given), "due", c.date(due), "days", evaluationDays)
}
