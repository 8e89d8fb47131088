package screen

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/progress"
	"planpage/app/record"
)

// practiceRow is one goal with the field for its next reading.
type practiceRow struct {
	p      *practice
	goal   string
	of     *record.Goal
	name   *kit.Words
	about  *kit.Words
	number *goalValue
	fault  *kit.Words
	fields *fyne.Container
	box    *fyne.Container
}

// practiceStacks is the width below which the field of a goal goes below its name.
const practiceStacks = 500

func newPracticeRow(p *practice, n int, goal string) *practiceRow {
	r := &practiceRow{p: p, goal: goal, name: kit.NewWords("", kit.Strong), about: kit.NewWords("", kit.Caption)}
	r.number, r.fault = newGoalValue(p.d), kit.NewWords("", kit.Wrong)
	r.fault.Hide()
	next := func(string) { p.goTo(n + 1) }
	typed := func(string) { p.typed() }
	for _, field := range []*kit.NumberField{r.number.value, r.number.total} {
		field.OnSubmitted, field.OnEdited, field.OnLeft = next, typed, p.left
	}
	r.number.answered = func() {
		p.typed()
		next("")
	}
	r.fields = kit.Row(kit.Gap2, r.number.fields()...)
	r.box = kit.Column(kit.Gap1,
		kit.Columns(kit.Gap4, practiceStacks, []float32{5, 3}, kit.Column(kit.Gap1, r.name, r.about), kit.Column(0, r.fields)), r.fault)
	return r
}

// show fits the field to the goal's measure, and says what the last reading was.
func (r *practiceRow) show(result progress.Result) {
	d, g := r.p.d, result.Goal
	r.of = g
	r.name.SetText(g.Name())
	last := d.T("practice.never")
	if n := len(result.Readings); n > 0 {
		x := result.Readings[n-1]
		last = d.T("practice.last", "value", progress.Value(d.P, g, x.Value), "date", d.P.DateNear(x.Date, d.Today()))
	}
	var parts []string
	for _, part := range []string{progress.UnitName(d.P, g), last} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	r.about.SetText(strings.Join(parts, " \u00b7 "))
	r.number.show(g, r.p.family.Readings(g.ID))
	r.fields.Refresh()
}

// reading makes a reading of what is typed; nil where nothing is, or where it is wrong.
func (r *practiceRow) reading(day record.Date, source record.Source) *record.Measurement {
	r.tell("")
	if r.number.empty() {
		return nil
	}
	d, m := r.p.d, &record.Measurement{GoalID: r.goal, Date: day, Source: source}
	if key := r.number.read(m); key != "" {
		r.tell(d.T(key))
		return nil
	}
	d.New(m)
	var faults record.Errors
	errors.As(record.Check(m), &faults)
	faults = append(faults, progress.CheckReading(r.of, m, d.Today())...)
	if len(faults) > 0 {
		said := d.P.Error(faults[0])
		r.tell(strings.TrimSpace(said.Text + " " + said.Hint))
		return nil
	}
	return m
}

// tell says below the goal what is wrong with its number.
func (r *practiceRow) tell(words string) {
	r.fault.SetText(words)
	r.fault.Hidden = words == ""
}

func (r *practiceRow) wrong() bool { return r.fault.Visible() }
