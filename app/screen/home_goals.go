package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/chart"
	"planpage/app/kit"
	"planpage/app/progress"
)

// goalsCard shows the goals at a glance, the most urgent first.
func (h *home) goalsCard() fyne.CanvasObject {
	results := progress.All(h.family, h.d.Today())
	if len(results) == 0 {
		add := kit.NewLink(h.d.T("home.goals.add"), func() { h.d.Go(Route{Screen: Goals, Part: PartAdd}) })
		h.spot("goals/add", add)
		return h.card("home.goals", kit.NewWords(h.d.T("home.goals.none"), kit.Muted), kit.Row(0, add))
	}
	chips := make([]fyne.CanvasObject, len(results))
	for i, r := range results {
		chips[i] = kit.NewStatus(h.d.P, r.Status)
	}
	rows := make([]fyne.CanvasObject, len(results))
	for i, chip := range kit.Aligned(chips) {
		rows[i] = h.goal(results[i], chip)
	}
	return h.card("home.goals", lined(rows)...)
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
