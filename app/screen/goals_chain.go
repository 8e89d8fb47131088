package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/progress"
	"planpage/app/record"
)

// goalChain is the same skill over the years: each plan's goal with where it began, what it wanted and what was reached,
// and the way to carry the goal on into the next plan.
//
// "Two years on this skill, from 24 to 62 words: now I can ask what will be different in the third."
type goalChain struct {
	g       *goals
	goal    *record.Goal
	body    *fyne.Container
	section *kit.Section
}

func newGoalChain(g *goals) *goalChain {
	c := &goalChain{g: g, body: kit.Column(kit.Gap3)}
	c.section = kit.NewSection(g.d.T("chain.title"), "", false, c.body)
	c.section.OnToggled = func(bool) { c.fill() }
	return c
}

// show notes how many goals there are; what is folded is laid out when it opens.
func (c *goalChain) show(goal *record.Goal) {
	c.goal = goal
	note := ""
	if n := len(progress.Linked(c.g.family, goal)); n > 1 {
		note = c.g.d.T("chain.note", "n", n)
	}
	c.section.SetNote(note)
	c.fill()
}

func (c *goalChain) years() []progress.Year {
	return progress.Chain(c.g.family, c.goal, c.g.d.Today())
}

func (c *goalChain) fill() {
	if !c.section.Open() {
		return
	}
	years := c.years()
	words := progress.ChainSentence(c.g.d.P, years)
	if words == "" {
		words = c.g.d.T("chain.alone")
	}
	objects := []fyne.CanvasObject{kit.NewWords(words, kit.Body)}
	if len(years) > 1 {
		for _, y := range years {
			objects = append(objects, kit.NewLine(), c.row(y))
		}
	}
	kit.Refill(c.body, append(objects, c.actions()...)...)
}

// row is one goal: its plan and what became of it, above its way and what was reached.
func (c *goalChain) row(y progress.Year) fyne.CanvasObject {
	d := c.g.d
	status := string(y.Goal.Status)
	if status == "" {
		status = string(record.GoalActive)
	}
	return kit.Column(kit.Gap1, kit.Flow(kit.Gap3, c.plan(y), kit.NewWords(d.T("goals.form.status."+status), kit.Caption)),
		kit.NewWords(d.T("chain.line", "way", c.way(y), "reached", c.reached(y)), kit.Body))
}

// plan names the plan of a goal, and leads to the goal unless it is the one shown.
func (c *goalChain) plan(y progress.Year) fyne.CanvasObject {
	words := c.planWords(y.Goal, y.Plan)
	if y.Goal.ID == c.goal.ID {
		return kit.NewWords(words, kit.Strong)
	}
	return kit.NewLink(words, func() {
		c.g.show(y.Goal.ID)
		c.g.focusReading()
	})
}

func (c *goalChain) planWords(goal *record.Goal, plan *record.Plan) string {
	d := c.g.d
	switch {
	case plan != nil && plan.StartDate != "":
		return d.T("chain.plan", "date", d.P.Date(plan.StartDate))
	case goal.Baseline.Date != "":
		return d.T("chain.since", "date", d.P.Date(goal.Baseline.Date))
	}
	return d.T("chain.noPlan")
}

func (c *goalChain) way(y progress.Year) string {
	d := c.g.d
	value := func(v *float64) string {
		if v == nil {
			return d.T("chain.unknown")
		}
		return progress.Value(d.P, y.Goal, *v)
	}
	if y.Start == nil && y.Target == nil {
		return d.T("chain.unknown.both")
	}
	return d.T("chain.way", "start", value(y.Start), "target", value(y.Target))
}

func (c *goalChain) reached(y progress.Year) string {
	d := c.g.d
	if y.Reached == nil {
		return d.T("chain.unread")
	}
	return d.T("chain.reached", "value", progress.WithUnit(d.P, y.Goal, *y.Reached), "date", d.P.Date(y.ReachedOn))
}

// actions carry the goal on, or link it with the earlier goal of the same name.
func (c *goalChain) actions() []fyne.CanvasObject {
	d := c.g.d
	var objects []fyne.CanvasObject
	for _, earlier := range progress.Earlier(c.g.family, c.goal) {
		words := d.T("chain.link", "plan", c.planWords(earlier, planNamed(c.g.family, earlier.PlanID)))
		objects = append(objects, kit.Row(0, kit.NewLink(words, func() { c.link(earlier) })))
	}
	carries := c.goal.Status != record.GoalDiscontinued && len(c.g.family.Readings(c.goal.ID)) > 0
	if carries && progress.Next(c.g.family, c.goal.ID) == nil {
		what := d.T("chain.next.what", "name", nameIn(d, c.g.family.Child))
		objects = append(objects, kit.Column(kit.Gap1, kit.Row(0, kit.NewButton(d.T("chain.next"), c.carry)), kit.NewWords(what, kit.Caption)))
	}
	return objects
}

func planNamed(family *record.Family, id string) *record.Plan {
	for _, p := range family.Plans {
		if p.ID == id {
			return p
		}
	}
	return nil
}

// carry makes the goal of the next plan and marks this one as carried on, in one change; one that was met stays met.
func (c *goalChain) carry() {
	d := c.g.d
	old, next := copyOf(c.goal), progress.Carried(c.g.family, c.goal, d.Today())
	d.New(next)
	if old.Status != record.GoalMet {
		old.Status = record.GoalContinued
	}
	if err := d.Save("chain.carried", old, next); err != nil {
		d.Fail(err)
		return
	}
	c.g.refresh()
	c.g.edit(c.g.results[next.ID].Goal)
	d.Undoable(d.T("chain.carried"))
}

// link notes that the goal carries an earlier one on.
func (c *goalChain) link(earlier *record.Goal) {
	goal := copyOf(c.goal)
	goal.Continues = earlier.ID
	if err := c.g.d.Save("chain.linked", goal); err != nil {
		c.g.d.Fail(err)
		return
	}
	c.g.saved()
	c.g.d.Undoable(c.g.d.T("chain.linked"))
}
