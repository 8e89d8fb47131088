package progress

import "planpage/app/record"

// Holds reports whether the goal's field has the offered value already.
func (o Offer) Holds(g *record.Goal) bool {
	number, isNumber := o.number(g)
	switch {
	case isNumber:
		return number != nil && compare(*number, o.Number) == 0
	case o.Field == "target.date":
		return g.Target.Date == o.Date
	}
	return *o.textOf(g) == o.Text
}

// Replaces reports whether the goal's field holds something else, which the offer would replace. The direction a new
// goal begins with is no one's choice as long as there is no number to go to.
func (o Offer) Replaces(g *record.Goal) bool {
	number, isNumber := o.number(g)
	switch {
	case o.Holds(g):
		return false
	case isNumber:
		return number != nil
	case o.Field == "target.date":
		return g.Target.Date != ""
	case o.Field == "direction" && g.Target.Value == nil && g.Baseline.Value == nil:
		return false
	}
	return *o.textOf(g) != ""
}

// Held returns the offer with what the goal's field holds now in place of its value.
func (o Offer) Held(g *record.Goal) Offer {
	held := Offer{Field: o.Field}
	number, isNumber := o.number(g)
	switch {
	case isNumber && number != nil:
		held.Number = *number
	case isNumber:
	case o.Field == "target.date":
		held.Date = g.Target.Date
	default:
		held.Text = *o.textOf(g)
	}
	return held
}

// Fill puts the value into its field.
func (o Offer) Fill(g *record.Goal) {
	v := o.Number
	switch o.Field {
	case "target.value":
		g.Target.Value = &v
	case "baseline.value":
		g.Baseline.Value = &v
	case "target.date":
		g.Target.Date = o.Date
	case "mastery.k":
		g.Mastery.K = int(v)
	case "mastery.n":
		g.Mastery.N = int(v)
	case "mastery.sessions":
		g.Mastery.Sessions = int(v)
	case "unit":
		g.Unit = record.Unit(o.Text)
	case "direction":
		g.Direction = record.Direction(o.Text)
	default:
		*o.textOf(g) = o.Text
	}
}

// number returns the number the field holds, and whether it is a field for one. A count of zero is not given.
func (o Offer) number(g *record.Goal) (value *float64, isNumber bool) {
	count := func(n int) *float64 {
		if n == 0 {
			return nil
		}
		return record.Float(float64(n))
	}
	switch o.Field {
	case "target.value":
		return g.Target.Value, true
	case "baseline.value":
		return g.Baseline.Value, true
	case "mastery.k":
		return count(g.Mastery.K), true
	case "mastery.n":
		return count(g.Mastery.N), true
	case "mastery.sessions":
		return count(g.Mastery.Sessions), true
	}
	return nil, false
}

// textOf returns the field that holds a text.
func (o Offer) textOf(g *record.Goal) *string {
	switch o.Field {
	case "unitLabel":
		return &g.UnitLabel
	case "method":
		return &g.Method
	case "frequency":
		return &g.Frequency
	case "unit":
		s := string(g.Unit)
		return &s
	}
	s := string(g.Direction)
	return &s
}

// pointless reports whether filling the field would tell nothing new: the method in other words of the same meaning is
// the family's own, and a label already chosen is too.
func (o Offer) pointless(g *record.Goal) bool {
	switch o.Field {
	case "method", "frequency", "unitLabel":
		return *o.textOf(g) != "" && !o.Holds(g)
	}
	return false
}
