package screen

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/progress"
	"planpage/app/record"
	"planpage/app/text"
)

// goalQuick is the line that takes a new reading: date, value, source. Enter saves it and the cursor waits for the
// next value.
type goalQuick struct {
	g      *goals
	goal   string
	unit   record.Unit
	date   *kit.DateField
	value  *kit.NumberField // the value; of a measure out of a number, how many were right
	of     *kit.Words
	total  *kit.NumberField
	answer *kit.Select // yes or no
	source *kit.Select
	hint   *kit.Words
	fault  *kit.Words
	box    *fyne.Container
	soon   *soon
	waits  bool // something typed is not kept yet
}

func newGoalQuick(g *goals, goal string) *goalQuick {
	d := g.d
	q := &goalQuick{g: g, goal: goal}
	q.date = kit.NewDateField(d.P, d.Today)
	q.date.SetDate(d.Today())
	q.date.OnSubmitted = func(string) { q.focus() }
	q.value, q.total = kit.NewNumberField(d.P), kit.NewNumberField(d.P)
	q.value.OnSubmitted = func(string) { q.save() }
	q.total.OnSubmitted = func(string) { q.save() }
	q.of = kit.NewWords(d.T("goals.quick.of"), kit.Body)
	q.answer = kit.NewSelect([]kit.Option{{Value: "1", Label: d.T("progress.value.yes")}, {Value: "0", Label: d.T("progress.value.no")}}, nil)
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
	q.unit = r.Goal.Unit
	outOf, yesNo := q.unit == record.UnitOutOf, q.unit == record.UnitYesNo
	q.of.Hidden, q.total.Hidden, q.answer.Hidden, q.value.Hidden = !outOf, !outOf, !yesNo, yesNo
	if outOf && strings.TrimSpace(q.total.Text) == "" {
		q.total.SetValue(q.usualTotal(r))
	}
	if q.hint.Text() == "" {
		q.hint.SetText(q.g.d.T(q.hintKey()))
	}
}

func (q *goalQuick) hintKey() string {
	if q.unit == record.UnitPercent {
		return "goals.quick.hint.percent"
	}
	return "goals.quick.hint"
}

// usualTotal is the total of the last reading that has one, else the one the goal names.
func (q *goalQuick) usualTotal(r progress.Result) *float64 {
	list := q.g.family.Readings(q.goal)
	for i := len(list) - 1; i >= 0; i-- {
		if list[i].Total != nil {
			return list[i].Total
		}
	}
	if n := progress.Total(r.Goal); n > 0 {
		return record.Float(float64(n))
	}
	return nil
}

// focus puts the cursor where the value goes.
func (q *goalQuick) focus() {
	c := q.g.d.Window.Canvas()
	if q.unit == record.UnitYesNo {
		c.Focus(q.answer)
		return
	}
	c.Focus(q.value)
}

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
	q.g.saved()
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
	var ok bool
	switch q.unit {
	case record.UnitYesNo:
		m.Value, ok = number(q.answer.Value())
	case record.UnitOutOf:
		m.Correct, ok = number(q.value.Text)
		if total := strings.TrimSpace(q.total.Text); ok && total != "" {
			m.Total, ok = number(total)
		}
	case record.UnitPercent:
		m.Value, m.Correct, m.Total, ok = percentOf(q.value.Text, q.g.d.T("goals.quick.of"))
	default:
		m.Value, ok = number(q.value.Text)
	}
	if !ok {
		return nil, "goals.quick.number"
	}
	return m, ""
}

// number reads what a parent typed; an empty field is no number.
func number(s string) (*float64, bool) {
	v, ok := text.ParseNumber(s)
	if !ok {
		return nil, false
	}
	return &v, true
}

// percentOf reads "70", "70 %", "14/20" or "14 of 20".
func percentOf(s, of string) (value, correct, total *float64, ok bool) {
	right, all, two := strings.Cut(s, "/")
	if !two {
		right, all, two = strings.Cut(s, of)
	}
	if !two {
		value, ok = number(s)
		return value, nil, nil, ok
	}
	correct, ok = number(right)
	if ok {
		total, ok = number(all)
	}
	return nil, correct, total, ok
}
