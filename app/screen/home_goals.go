package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/chart"
	"planpage/app/kit"
	"planpage/app/progress"
	"planpage/app/record"
)

// How many goals and accommodations show before the rest is a link away.
const (
	mostGoals          = 6
	mostAccommodations = 3
)

// goalsCard shows the goals at a glance, the most urgent first.
func (h *home) goalsCard() fyne.CanvasObject {
	results := progress.All(h.family, h.d.Today())
	if len(results) == 0 && h.is504() {
		return h.accommodationsCard()
	}
	if len(results) == 0 {
		add := kit.NewLink(h.d.T("home.goals.add"), func() { h.d.Go(Route{Screen: Goals, Part: PartAdd}) })
		h.spot("goals/add", add)
		return h.card("home.goals", kit.NewWords(h.d.T("home.goals.none"), kit.Muted), kit.Row(0, add))
	}
	all := len(results)
	results = results[:min(all, mostGoals)]
	chips := make([]fyne.CanvasObject, len(results))
	for i, r := range results {
		chips[i] = kit.NewStatus(h.d.P, r.Status)
	}
	rows := make([]fyne.CanvasObject, len(results))
	for i, chip := range kit.Aligned(chips) {
		rows[i] = h.goal(results[i], chip)
	}
	rows = lined(rows)
	if all > mostGoals {
		more := kit.NewLink(h.d.T("home.goals.all", "n", all), func() { h.d.Go(Route{Screen: Goals}) })
		h.spot("goals/all", more)
		rows = append(rows, kit.Row(0, more))
	}
	return h.card("home.goals", rows...)
}

// is504 reports whether the child's plan is one of section 504, which seldom has goals.
func (h *home) is504() bool {
	if plan := h.family.CurrentPlan(); plan != nil {
		return is504(plan)
	}
	return h.family.Child.PlanKind == record.Plan504
}

// accommodationsCard shows at a glance what a 504 plan gives.
func (h *home) accommodationsCard() fyne.CanvasObject {
	var lines []string
	if plan := h.family.CurrentPlan(); plan != nil {
		for _, a := range plan.Accommodations {
			lines = append(lines, a.Text)
		}
	}
	lines = filledLines(lines)
	open := kit.NewLink(h.d.T("home.accommodations.open"), func() { h.d.Go(Route{Screen: Plan}) })
	h.spot("plan/open", open)
	rows := []fyne.CanvasObject{bullets(h.d, lines[:min(len(lines), mostAccommodations)])}
	switch more := len(lines) - mostAccommodations; {
	case len(lines) == 0:
		rows[0] = kit.NewWords(h.d.T("home.accommodations.none"), kit.Muted)
	case more > 0:
		rows = append(rows, kit.NewWords(h.d.T("home.accommodations.more", "n", more), kit.Caption))
	}
	return h.card("home.accommodations", append(rows, kit.Row(0, open))...)
}

// goal is one row; a press opens the goal.
func (h *home) goal(r progress.Result, chip fyne.CanvasObject) fyne.CanvasObject {
	_, tone := kit.StatusLook(r.Status)
	strip := kit.NewStrip(tone, func(w, height float32) chart.Drawing {
		return chart.Strip(r, h.d.Today(), float64(w), float64(height))
	})
	strip.Words = progress.Headline(h.d.P, h.family.Child, r)
	name := kit.NewWords(r.Goal.Name(), kit.Body)
	row := kit.NewPressable(h.d.T("home.goals.open", "goal", r.Goal.Name()),
		kit.RowGrow(kit.Gap3, 0, name, kit.AtLeast(100, strip), chip),
		func() { h.d.Go(Route{Screen: Goals, ID: r.Goal.ID}) })
	h.spot("goal/"+r.Goal.ID, row)
	return kit.Pad(0, -kit.Gap2, 0, -kit.Gap2, row)
}
