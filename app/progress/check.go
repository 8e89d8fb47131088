package progress

import "planpage/app/record"

// CheckReading returns what cannot be in a reading of a goal written on the day today: a day still to come, a number
// below zero where the measure has none, more than 100 percent, more right than there were tries. A level on a scale may
// be any number. It returns nil when all is well.
func CheckReading(g *record.Goal, m *record.Measurement, today record.Date) record.Errors {
	list := CheckDay(m.Date, today)
	at, v := "value", m.Value
	if v == nil {
		at, v = "correct", m.Correct
	}
	if v == nil {
		return list
	}
	total := float64(Total(g))
	if m.Total != nil {
		total = *m.Total
	}
	read, _ := m.Reading(g.Unit)
	key := ""
	switch {
	case *v < 0 && g.Unit != record.UnitRubric && g.Unit != "":
		key = "invalid.negative"
	case g.Unit == record.UnitPercent && read > 100:
		key = "invalid.percent"
	case g.Unit == record.UnitOutOf && total > 0 && *v > total:
		key = "invalid.moreThanTotal"
	}
	if key == "" {
		return list
	}
	return append(list, &record.Error{Kind: record.Invalid, Field: at, Key: key})
}

// CheckDay returns the fault of a day that is still to come where something that has happened is written down.
func CheckDay(d, today record.Date) record.Errors {
	if !d.Valid() || d <= today {
		return nil
	}
	return record.Errors{{Kind: record.Invalid, Field: "date", Key: "invalid.future"}}
}
