package screen

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
)

// goalForm is what the plan says of one goal, and what the school reported on it.
type goalForm struct {
	g       *goals
	goal    *record.Goal
	ed      *editor
	reports *goalReports
	wording *formWording
	named   *goalTitle
	title   *kit.Words
	done    *kit.Button
	away    *kit.Button // takes the goal away
	box     *fyne.Container
}

// newGoalForm edits a goal; nil begins a new one, or goes on with the one that was begun before.
func newGoalForm(g *goals, of *record.Goal) *goalForm {
	fresh := of == nil
	goal := &record.Goal{Direction: record.Up, Status: record.GoalActive}
	if fresh {
		g.d.New(goal)
		if plan := g.family.CurrentPlan(); plan != nil {
			goal.PlanID = plan.ID
		}
	} else {
		goal = copyOf(of)
	}
	f := &goalForm{g: g, goal: goal}
	f.ed = newEditor(g.d, "goals.form", goal, fresh, f.saved)
	f.reports = newGoalReports(g, goal)
	f.wording = newFormWording(f)
	f.named = newGoalTitle(f)
	f.ed.form.Changed = f.typed
	f.title = kit.NewWords(f.name(), kit.Sub)
	f.done = kit.NewButton(g.d.T("goals.done"), f.close)
	remove := kit.NewLink(g.d.T("goals.remove"), f.remove)
	if fresh {
		remove.SetText(g.d.T("screen.begun.away"))
		remove.Hidden = !begun(g.d, &record.Goal{})
	}
	f.away = remove
	f.box = paneled(kit.Column(kit.Gap5,
		kit.RowTop(kit.Gap4, 0, f.title, f.done), f.basics(), f.more(), f.reports.box, kit.Flow(kit.Gap4, earlierLink(f.ed), remove)))
	f.ed.start()
	return f
}

func (f *goalForm) object() fyne.CanvasObject { return f.box }

func (f *goalForm) id() string {
	if f.ed.fresh {
		return newGoal
	}
	return f.goal.ID
}

func (f *goalForm) name() string {
	if f.goal.Name() == "" {
		return f.g.d.T("goals.new")
	}
	return f.goal.Name()
}

// typed follows each change in the form: it will be saved, and what the goal's text says is shown anew.
func (f *goalForm) typed() {
	f.ed.changed()
	f.wording.show()
	f.named.show()
}

// focus puts the cursor where a parent begins.
func (f *goalForm) focus() { f.ed.form.FocusFirst("title") }

func (f *goalForm) saved() {
	f.away.SetText(f.g.d.T("goals.remove"))
	f.away.Show()
	f.title.SetText(f.name())
	f.reports.stored()
	f.g.saved()
}

// close goes back to the chart, or stays while the goal cannot be stored yet.
func (f *goalForm) close() {
	f.ed.finish()
	if f.ed.fresh {
		f.focus()
		return
	}
	f.g.chart(f.goal.ID)
	f.g.focusReading()
}

func (f *goalForm) remove() {
	f.ed.finish()
	if !f.ed.fresh {
		f.g.d.Remove("goals.removed", f.goal)
		return
	}
	if err := giveUp(f.g.d, f.goal); err != nil {
		f.g.d.Fail(err)
		return
	}
	f.g.detail = nil
	f.g.refresh()
	f.g.Open(Route{})
	f.g.list.ShowList()
}

func (f *goalForm) changed() {
	if goal, ok := load[*record.Goal](f.g.d, f.goal.ID); ok {
		f.ed.replace(goal)
		f.title.SetText(f.name())
		f.wording.show()
	}
	f.reports.show()
}

func (f *goalForm) leave() {
	f.ed.finish()
	f.reports.leave()
}

// basics is what the chart needs: from where, to where, by when. The goal's text stands first, for it can fill the rest.
func (f *goalForm) basics() fyne.CanvasObject {
	form, g := f.ed.form, f.goal
	two := []float32{1, 1}
	return kit.Column(kit.Gap4,
		f.named.box,
		kit.Columns(kit.Gap4, 440, two, form.Text("area", &g.Area), kit.Choice(form, "direction", record.Directions, &g.Direction)),
		kit.Column(kit.Gap2, form.Area("statement", &g.Statement, 3), f.wording.box),
		kit.Columns(kit.Gap4, 440, two, kit.Choice(form, "unit", record.Units, &g.Unit), form.Text("unitLabel", &g.UnitLabel)),
		kit.Columns(kit.Gap4, 440, two, form.Number("baseline.value", &g.Baseline.Value), form.Date("baseline.date", &g.Baseline.Date)),
		kit.Columns(kit.Gap4, 440, two, form.Number("target.value", &g.Target.Value), form.Date("target.date", &g.Target.Date)),
	)
}

// more is what else a plan says of a goal. It shows at once where some of it is given.
func (f *goalForm) more() fyne.CanvasObject {
	form, g := f.ed.form, f.goal
	two, three := []float32{1, 1}, []float32{1, 1, 1}
	body := kit.Column(kit.Gap4,
		kit.Columns(kit.Gap4, 440, three, form.Int("mastery.k", &g.Mastery.K), form.Int("mastery.n", &g.Mastery.N), form.Int("mastery.sessions", &g.Mastery.Sessions)),
		kit.Columns(kit.Gap4, 440, two, form.Text("method", &g.Method), form.Text("frequency", &g.Frequency)),
		kit.Columns(kit.Gap4, 440, two, form.Text("responsible", &g.Responsible), kit.Choice(form, "status", record.GoalStatuses, &g.Status)),
		kit.Columns(kit.Gap4, 440, two, form.Pick("planId", f.plans(), &g.PlanID), form.Pick("continues", f.earlier(), &g.Continues)),
		f.list("objectives", f.objectives()),
		f.list("changes", f.changes()),
		f.list("counting", kit.Column(kit.Gap2,
			form.Check("summerRest", &g.SummerRest), form.Check("countHome", &g.CountHome), form.Check("countPrivate", &g.CountPrivate))),
	)
	if f.given() {
		return body
	}
	return kit.NewMore(f.g.d.T("goals.form.more"), body)
}

func (f *goalForm) given() bool {
	g := f.goal
	return g.Continues != "" || g.Method != "" || g.Frequency != "" || g.Responsible != "" || !g.Mastery.IsZero() ||
		len(g.Objectives) > 0 || len(g.Changes) > 0 || f.ed.dirty
}

// list is a part of the form under a heading and a line of what it is for.
func (f *goalForm) list(name string, o fyne.CanvasObject) fyne.CanvasObject {
	d := f.g.d
	return kit.Column(kit.Gap2, kit.NewWords(d.T("goals.form."+name), kit.Strong), kit.NewWords(d.T("goals.form."+name+".what"), kit.Caption), o)
}

func (f *goalForm) plans() []kit.Option {
	d := f.g.d
	options := []kit.Option{{Value: "", Label: d.T("goals.form.planId.none")}}
	for _, p := range f.g.family.Plans {
		label := d.T("goals.form.planId.from", "date", d.P.Date(p.StartDate))
		if p.StartDate == "" {
			label = d.T("goals.form.planId.undated")
		}
		options = append(options, kit.Option{Value: p.ID, Label: label})
	}
	return options
}

// earlier are the goals this one may carry on: the other ones, the latest first.
func (f *goalForm) earlier() []kit.Option {
	d, family := f.g.d, f.g.family
	options := []kit.Option{{Value: "", Label: d.T("goals.form.continues.none")}}
	list := slices.DeleteFunc(slices.Clone(family.Goals), func(other *record.Goal) bool {
		return other.ID == f.goal.ID || other.PlanID == f.goal.PlanID && other.ID != f.goal.Continues
	})
	slices.SortStableFunc(list, func(a, b *record.Goal) int { return cmp.Compare(b.Target.Date, a.Target.Date) })
	for _, other := range list {
		label := other.Name()
		if plan := planNamed(family, other.PlanID); plan != nil && plan.StartDate != "" {
			label = d.T("goals.form.continues.of", "goal", label, "date", d.P.Date(plan.StartDate))
		}
		options = append(options, kit.Option{Value: other.ID, Label: label})
	}
	return options
}

func (f *goalForm) objectives() fyne.CanvasObject {
	return kit.Rows(f.ed.form, "objectives", &f.goal.Objectives, func() record.Objective { return record.Objective{} },
		func(row *kit.Form, o *record.Objective) fyne.CanvasObject {
			return kit.Column(kit.Gap2, row.Sentence("text", &o.Text), kit.Columns(kit.Gap3, 440, []float32{1, 1, 1},
				row.Number("value", &o.Value), row.Date("date", &o.Date), row.Date("metOn", &o.MetOn)))
		})
}

func (f *goalForm) changes() fyne.CanvasObject {
	return kit.CompactRows(f.ed.form, "changes", &f.goal.Changes, func() record.Change { return record.Change{} },
		func(row *kit.Form, c *record.Change, remove *kit.Button) fyne.CanvasObject {
			return kit.RowGrow(kit.Gap2, 1, row.Date("date", &c.Date).HideLabel(), row.Sentence("text", &c.Text).HideLabel(), remove)
		})
}
