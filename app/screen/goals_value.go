package screen

import (
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/progress"
	"planpage/app/record"
	"planpage/app/text"
)

// goalValue is where the number of a reading is typed: one field; how many were right, and of how many; or yes or no.
type goalValue struct {
	d      *Desk
	unit   record.Unit
	value  *kit.NumberField // the value; of a measure out of a number, how many were right
	of     *kit.Words
	total  *kit.NumberField
	answer *kit.Select // yes or no

	answered func() // yes or no was chosen; may be nil
}

func newGoalValue(d *Desk) *goalValue {
	v := &goalValue{d: d, value: kit.NewNumberField(d.P), total: kit.NewNumberField(d.P)}
	v.of = kit.NewWords(d.T("goals.quick.of"), kit.Body)
	v.answer = kit.NewSelect([]kit.Option{{Value: "1", Label: d.T("progress.value.yes")}, {Value: "0", Label: d.T("progress.value.no")}}, func(string) {
		if v.answered != nil {
			v.answered()
		}
	})
	return v
}

// fields are the objects to lay out; show hides those that the goal does not need.
func (v *goalValue) fields() []fyne.CanvasObject {
	return []fyne.CanvasObject{v.value, v.of, v.total, v.answer}
}

// show fits the fields to the goal's measure; readings are those of the goal by date.
func (v *goalValue) show(g *record.Goal, readings []*record.Measurement) {
	v.unit = g.Unit
	outOf, yesNo := v.unit == record.UnitOutOf, v.unit == record.UnitYesNo
	v.of.Hidden, v.total.Hidden, v.answer.Hidden, v.value.Hidden = !outOf, !outOf, !yesNo, yesNo
	if outOf && strings.TrimSpace(v.total.Text) == "" {
		v.total.SetValue(usualTotal(g, readings))
	}
}

// usualTotal is the total of the last reading that has one, else the one the goal names.
func usualTotal(g *record.Goal, readings []*record.Measurement) *float64 {
	for i := len(readings) - 1; i >= 0; i-- {
		if readings[i].Total != nil {
			return readings[i].Total
		}
	}
	if n := progress.Total(g); n > 0 {
		return record.Float(float64(n))
	}
	return nil
}

// first is where the cursor goes.
func (v *goalValue) first() fyne.Focusable {
	if v.unit == record.UnitYesNo {
		return v.answer
	}
	return v.value
}

// empty reports whether nothing is typed; the usual total alone is nothing.
func (v *goalValue) empty() bool {
	return strings.TrimSpace(v.value.Text) == "" && v.answer.Value() == ""
}

func (v *goalValue) clear() {
	v.value.SetTyped("")
	v.answer.SetValue("")
}

// read fills the numbers of a reading, or returns the key of what is wrong.
func (v *goalValue) read(m *record.Measurement) (wrong string) {
	ok := false
	switch v.unit {
	case record.UnitYesNo:
		m.Value, ok = number(v.answer.Value())
	case record.UnitOutOf:
		m.Correct, ok = number(v.value.Text)
		if total := strings.TrimSpace(v.total.Text); ok && total != "" {
			m.Total, ok = number(total)
		}
	case record.UnitPercent:
		m.Value, m.Correct, m.Total, ok = percentOf(v.value.Text, v.d.T("goals.quick.of"))
	default:
		m.Value, ok = number(v.value.Text)
	}
	if !ok {
		return "goals.quick.number"
	}
	return ""
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
