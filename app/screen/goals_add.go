package screen

import (
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/progress"
	"planpage/app/record"
)

// goalQuick is the line that takes a new reading: date, value, source. Enter saves it and the cursor waits for the
// next value.
type goalQuick struct {
	*goalValue
	g      *goals
	goal   string
	date   *kit.DateField
	source *kit.Select
	hint   *kit.Words
	fault  *kit.Words
	box    *fyne.Container
	soon   *soon
	waits  bool   // something typed is not kept yet
	told   string // id of the reading that the hint tells of, "" for none
}

func newGoalQuick(g *goals, goal string) *goalQuick {
	d := g.d
	q := &goalQuick{goalValue: newGoalValue(d), g: g, goal: goal}
	q.date = kit.NewDateField(d.P, d.Today)
	q.date.SetDate(d.Today())
	q.date.OnSubmitted = func(string) { q.focus() }
	q.value.OnSubmitted = func(string) { q.save() }
	q.total.OnSubmitted = func(string) { q.save() }
	q.source = kit.NewSelect(sourceOptions(d), nil)
	q.source.SetValue(string(record.SourceSchool))
	q.hint, q.fault = kit.NewWords("", kit.Caption), kit.NewWords("", kit.Wrong)
	q.fault.Hide()
	q.takeDraft()
	q.watch()
	q.box = kit.Column(kit.Gap1, kit.Flow(kit.Gap3,
		q.date, q.value, q.of, q.total, q.answer, q.source,
		kit.NewButton(d.T("goals.quick.save"), q.save)), q.fault)
	return q
}

func sourceOptions(d *Desk) []kit.Option {
	options := make([]kit.Option, 0, len(record.Sources))
	for _, s := range record.Sources {
		options = append(options, kit.Option{Value: s, Label: d.T("goals.source." + s)})
	}
	return options
}

// show fits the fields to the goal's measure.
func (q *goalQuick) show(r progress.Result) {
	readings := q.g.family.Readings(q.goal)
	q.goalValue.show(r.Goal, readings)
	there := slices.ContainsFunc(readings, func(m *record.Measurement) bool { return m.ID == q.told })
	if q.hint.Text() == "" || q.told != "" && !there {
		q.told = ""
		q.hint.SetText(q.g.d.T(q.hintKey()))
	}
}

func (q *goalQuick) hintKey() string {
	if q.unit == record.UnitPercent {
		return "goals.quick.hint.percent"
	}
	return "goals.quick.hint"
}

// focus puts the cursor where the value goes.
func (q *goalQuick) focus() { q.g.d.Window.Canvas().Focus(q.first()) }

// save stores the reading and makes ready for the next; what is wrong is said below the line.
func (q *goalQuick) save() {
	d := q.g.d
	m, key := q.read()
	if key != "" {
		q.wrong(d.T(key))
		return
	}
	d.New(m)
	if faults := progress.CheckReading(q.g.results[q.goal].Goal, m, d.Today()); len(faults) > 0 {
		said := d.P.Error(faults[0])
		q.wrong(strings.TrimSpace(said.Text + " " + said.Hint))
		return
	}
	if err := d.Save("goals.reading.added", m); err != nil {
		var faults record.Errors
		if !errors.As(err, &faults) {
			d.Fail(err)
			return
		}
		said := d.P.Error(err)
		q.wrong(strings.TrimSpace(said.Text + " " + said.Hint))
		return
	}
	q.wrong("")
	q.value.SetValue(nil)
	q.answer.SetValue("")
	q.keep()
	q.g.took(m)
	q.told = m.ID
	v, _ := m.Reading(q.unit)
	q.hint.SetText(d.T("goals.quick.saved", "value", progress.WithUnit(d.P, q.g.results[q.goal].Goal, v), "date", d.P.Date(m.Date)))
	q.box.Refresh()
	q.focus()
}

func (q *goalQuick) wrong(words string) {
	q.fault.SetText(words)
	q.fault.Hidden = words == ""
	q.box.Refresh()
	if words != "" {
		q.told = ""
		q.hint.SetText(q.g.d.T(q.hintKey())) // what was saved before is not what the fault speaks of
		q.focus()
	}
}

// read makes a reading of the fields, or returns the key of what is wrong.
func (q *goalQuick) read() (m *record.Measurement, wrong string) {
	day, known := q.date.Date()
	if !known || day == "" {
		return nil, "goals.quick.date"
	}
	m = &record.Measurement{GoalID: q.goal, Date: day, Source: record.Source(q.source.Value())}
	if wrong = q.goalValue.read(m); wrong != "" {
		return nil, wrong
	}
	return m, ""
}
