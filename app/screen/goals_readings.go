package screen

import (
	"slices"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/progress"
	"planpage/app/record"
)

// shownReadings is how many readings are laid out at once; a link shows the earlier ones.
const shownReadings = 30

// goalReadings lists all readings of a goal, the newest first, each to be corrected where it stands.
type goalReadings struct {
	g       *goals
	goal    *record.Goal
	editors []*editor
	most    int
	rows    *fyne.Container
	done    *kit.Button
	box     *fyne.Container
}

// readings puts all readings of a goal beside the list. The keyboard begins above them: Tab leads into the newest.
func (g *goals) readings(id string) {
	r := newGoalReadings(g, id)
	g.put(r)
	g.d.Window.Canvas().Focus(r.done)
}

// chart leads back to the chart of a goal, to the field for the next reading.
func (g *goals) chart(id string) {
	g.show(id)
	g.focusReading()
}

func newGoalReadings(g *goals, id string) *goalReadings {
	r := &goalReadings{g: g, goal: g.results[id].Goal, most: shownReadings, rows: kit.Column(kit.Gap2)}
	r.done = kit.NewButton(g.d.T("goals.done"), func() { g.chart(id) })
	r.box = paneled(kit.Column(kit.Gap4,
		kit.RowTop(kit.Gap4, 0, kit.Column(kit.Gap1,
			kit.NewWords(r.goal.Name(), kit.Sub), kit.NewWords(g.d.T("goals.readings.what"), kit.Caption)), r.done),
		r.rows))
	r.show()
	return r
}

func (r *goalReadings) object() fyne.CanvasObject { return r.box }
func (r *goalReadings) id() string                { return r.goal.ID }
func (r *goalReadings) changed()                  { r.show() }
func (r *goalReadings) leave()                    { finishAll(r.editors) }

// show lists the readings as they are stored now.
func (r *goalReadings) show() {
	list := r.g.family.Readings(r.goal.ID)
	slices.Reverse(list)
	if follow(r.editors, list[:min(len(list), r.most)]) {
		return
	}
	r.leave()
	r.editors = nil
	objects := []fyne.CanvasObject{}
	if len(list) == 0 {
		objects = append(objects, kit.NewWords(r.g.d.T("goals.readings.none"), kit.Muted))
	}
	for _, m := range list[:min(len(list), r.most)] {
		objects = append(objects, r.row(copyOf(m)))
	}
	if left := len(list) - r.most; left > 0 {
		objects = append(objects, kit.Row(0, kit.NewLink(r.g.d.T("goals.readings.more", "n", left), r.more)))
	}
	kit.Refill(r.rows, objects...)
}

func (r *goalReadings) more() {
	r.most += 1000
	r.show()
}

// row is one reading: its date, its value, whose it is, a note, and the way to take it away.
func (r *goalReadings) row(m *record.Measurement) fyne.CanvasObject {
	d := r.g.d
	e := newEditor(d, "goals.reading", m, false, r.g.refresh)
	e.beyond = func() record.Errors { return progress.CheckReading(r.goal, m, d.Today()) }
	f := e.form
	value := fyne.CanvasObject(f.Number("value", &m.Value).HideLabel())
	if m.Value == nil && m.Correct != nil || r.goal.Unit == record.UnitOutOf && m.Value == nil {
		value = kit.RowGrow(kit.Gap1, 0, f.Number("correct", &m.Correct).HideLabel(),
			kit.NewWords(d.T("goals.quick.of"), kit.Body), f.Number("total", &m.Total).HideLabel())
	}
	source := f.Pick("source", sourceOptions(d), (*string)(&m.Source)).HideLabel()
	remove := kit.NewLink(d.T("kit.rows.remove"), func() { e.remove("goals.reading.removed") })
	line := kit.RowGrow(kit.Gap2, 3, f.Date("date", &m.Date).HideLabel(), value, source, f.Text("note", &m.Note).HideLabel(), remove)
	e.start()
	r.editors = append(r.editors, e)
	return line
}
