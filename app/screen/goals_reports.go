package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/progress"
	"planpage/app/record"
)

// goalReports are the school's progress reports on one goal, the newest first, each saved by itself.
type goalReports struct {
	g       *goals
	goal    *record.Goal
	editors []*editor
	rows    *fyne.Container
	box     *fyne.Container
}

func newGoalReports(g *goals, goal *record.Goal) *goalReports {
	r := &goalReports{g: g, goal: goal, rows: kit.Column(kit.Gap3)}
	r.box = kit.Column(kit.Gap3, kit.NewLine(),
		kit.RowGrow(kit.Gap3, 0, kit.NewWords(g.d.T("goals.reports"), kit.Sub), kit.NewLink(g.d.T("goals.reports.add"), r.add)),
		kit.NewWords(g.d.T("goals.reports.what"), kit.Caption), r.rows)
	r.stored()
	r.show()
	return r
}

// stored shows the reports once the goal they belong to is in the store.
func (r *goalReports) stored() {
	r.box.Hidden = !r.g.known(r.goal.ID)
	r.box.Refresh()
}

func (r *goalReports) leave() { finishAll(r.editors) }

// show lists the reports as they are stored now.
func (r *goalReports) show() {
	list := r.g.family.GoalReports(r.goal.ID)
	if follow(r.editors, list) {
		return
	}
	r.leave()
	r.editors = nil
	objects := []fyne.CanvasObject{}
	for _, report := range list {
		objects = append(objects, r.row(copyOf(report)))
	}
	kit.Refill(r.rows, objects...)
}

func (r *goalReports) row(report *record.Report) fyne.CanvasObject {
	d := r.g.d
	e := newEditor(d, "goals.report", report, false, r.g.refresh)
	e.beyond = func() record.Errors { return progress.CheckDay(report.Date, d.Today()) }
	f := e.form
	remove := kit.NewLink(d.T("kit.rows.remove"), func() { e.remove("goals.report.removed") })
	card := kit.Column(kit.Gap2,
		kit.Columns(kit.Gap3, 440, []float32{1, 1}, f.Date("date", &report.Date), r.code(f, report)),
		f.Area("text", &report.Text, 2),
		kit.RowGrow(kit.Gap3, 0, kit.Choice(f, "sufficient", record.TellsWords, &report.Sufficient), remove),
	)
	e.start()
	r.editors = append(r.editors, e)
	return kit.Stack(kit.NewPanel(kit.ColorBackground, kit.ColorLine), kit.Pad(kit.Gap3, kit.Gap3, kit.Gap3, kit.Gap3, card))
}

// code is a pick from the plan's legend, or a text where the plan has none.
func (r *goalReports) code(f *kit.Form, report *record.Report) fyne.CanvasObject {
	plan := planOfGoal(r.g.family, r.goal)
	if plan == nil || len(plan.ReportCodes) == 0 {
		return f.Text("code", &report.Code)
	}
	d := r.g.d
	options := []kit.Option{{Value: "", Label: d.T("goals.report.code.none")}}
	for _, c := range plan.ReportCodes {
		options = append(options, kit.Option{Value: c.Code, Label: d.T("goals.report.code.line", "code", c.Code, "meaning", c.Meaning)})
	}
	if _, known := plan.Code(report.Code); report.Code != "" && !known {
		options = append(options, kit.Option{Value: report.Code, Label: report.Code})
	}
	return f.Pick("code", options, &report.Code)
}

// add begins a report of today.
func (r *goalReports) add() {
	report := &record.Report{GoalID: r.goal.ID, Date: r.g.d.Today()}
	r.g.d.New(report)
	if err := r.g.d.Save("goals.report.added", report); err != nil {
		r.g.d.Fail(err)
		return
	}
	r.g.refresh()
	r.show()
	for _, e := range r.editors {
		if e.rec.Head().ID == report.ID {
			e.form.FocusFirst("date")
		}
	}
}
