package screen

import (
	"strings"
	"time"

	"planpage/app/progress"
	"planpage/app/record"
)

// nameOf is what lists call a record.
func nameOf(d *Desk, r record.Record, family *record.Family) string {
	name := ""
	switch r := r.(type) {
	case *record.Child:
		name = r.Name
	case *record.Contact:
		name = r.Name
	case *record.Document:
		name = r.Name()
	case *record.Goal:
		name = r.Name()
	case *record.Evaluation:
		name = (&evaluations{d: d}).name(r)
	case *record.Plan:
		name = (&plan{d: d}).short(r)
	case *record.Measurement:
		name = readingName(d, r, family)
	case *record.Meeting:
		name = d.T("meetings.name", "name", meetingName(d, r), "date", d.P.Date(r.Date))
	case *record.LogEntry:
		name = (&records{d: d}).logItem(r).Title
	default:
		name = rareName(d, r)
	}
	return orRaw(strings.Join(strings.Fields(name), " "), kindName(d, r.Kind()))
}

func rareName(d *Desk, r record.Record) string {
	switch r := r.(type) {
	case *record.Report:
		return d.T("deleted.name.report", "date", d.P.Date(r.Date))
	case *record.Event:
		return orRaw(firstLine(r.Note), spaced(string(r.EventKind)))
	case *record.Letter:
		return r.Subject
	case *record.Calendar:
		return r.Name
	}
	return ""
}

// readingName is "62 words a minute, Nov 12, 2026".
func readingName(d *Desk, m *record.Measurement, family *record.Family) string {
	goal := &record.Goal{}
	for _, g := range family.Goals {
		if g.ID == m.GoalID {
			goal = g
		}
	}
	value, ok := m.Reading(goal.Unit)
	if !ok {
		return ""
	}
	return d.T("deleted.name.reading", "value", progress.WithUnit(d.P, goal, value), "date", d.P.Date(m.Date))
}

// kindName is what a kind of record is called: "Goal".
func kindName(d *Desk, kind record.Kind) string { return d.T("deleted.kind." + string(kind)) }

// counted is "25 readings and 3 school reports", in the order of the archive; "" for nothing.
func counted(d *Desk, n map[record.Kind]int) string {
	var list []string
	for _, kind := range record.Kinds {
		if n[kind] > 0 && kind != record.Asides {
			list = append(list, d.T("deleted.with."+string(kind), "n", n[kind]))
		}
	}
	return d.P.List(list)
}

// moment is a day and a time of day: "Nov 23, 2026, 10:42 AM".
func moment(d *Desk, at time.Time) string {
	at = at.Local()
	return d.T("versions.at", "date", d.P.Date(record.DateOf(at)), "time", d.P.Time(record.Clock(at.Format("15:04"))))
}
