package record

import (
	"cmp"
	"slices"
)

// Family is one child's records together, as a store loads them. Each list is in the store's order; the methods
// give the orders that screens and pages need.
type Family struct {
	Child        *Child
	Contacts     []*Contact
	Documents    []*Document
	Evaluations  []*Evaluation
	Plans        []*Plan
	Goals        []*Goal
	Measurements []*Measurement
	Reports      []*Report
	Meetings     []*Meeting
	Log          []*LogEntry
	Events       []*Event
	Calendars    []*Calendar
	Letters      []*Letter
	Pages        []*Page
	Asides       []*Aside
}

// Add puts a record into its list; a child becomes the family's child.
func (f *Family) Add(r Record) {
	switch r := r.(type) {
	case *Child:
		f.Child = r
	case *Contact:
		f.Contacts = append(f.Contacts, r)
	case *Document:
		f.Documents = append(f.Documents, r)
	case *Evaluation:
		f.Evaluations = append(f.Evaluations, r)
	case *Plan:
		f.Plans = append(f.Plans, r)
	case *Goal:
		f.Goals = append(f.Goals, r)
	case *Measurement:
		f.Measurements = append(f.Measurements, r)
	case *Report:
		f.Reports = append(f.Reports, r)
	case *Meeting:
		f.Meetings = append(f.Meetings, r)
	case *LogEntry:
		f.Log = append(f.Log, r)
	default:
		f.addRare(r)
	}
}

func (f *Family) addRare(r Record) {
	switch r := r.(type) {
	case *Event:
		f.Events = append(f.Events, r)
	case *Calendar:
		f.Calendars = append(f.Calendars, r)
	case *Letter:
		f.Letters = append(f.Letters, r)
	case *Page:
		f.Pages = append(f.Pages, r)
	case *Aside:
		f.Asides = append(f.Asides, r)
	}
}

// CurrentPlan returns the plan in force: the one marked current with the latest start, else nil.
func (f *Family) CurrentPlan() *Plan {
	var best *Plan
	for _, p := range f.Plans {
		if p.Status == PlanCurrent && (best == nil || p.StartDate > best.StartDate) {
			best = p
		}
	}
	return best
}

// NextMeeting returns the first meeting on or after today, or nil.
func (f *Family) NextMeeting(today Date) *Meeting {
	var best *Meeting
	for _, m := range f.Meetings {
		if m.Date >= today && (best == nil || m.Date < best.Date || m.Date == best.Date && m.Time < best.Time) {
			best = m
		}
	}
	return best
}

// ActiveGoals returns the goals of the plan in force, and those tied to no plan, that are not discontinued or
// carried on under another goal. A goal met this plan year stays in the list.
func (f *Family) ActiveGoals() []*Goal {
	current := ""
	if plan := f.CurrentPlan(); plan != nil {
		current = plan.ID
	}
	var list []*Goal
	for _, g := range f.Goals {
		ended := g.Status == GoalDiscontinued || g.Status == GoalContinued
		if !ended && (g.PlanID == "" || g.PlanID == current || current == "") {
			list = append(list, g)
		}
	}
	return list
}

// Readings returns the goal's measurements by date, those of one day in the order they were written.
func (f *Family) Readings(goalID string) []*Measurement {
	var list []*Measurement
	for _, m := range f.Measurements {
		if m.GoalID == goalID {
			list = append(list, m)
		}
	}
	slices.SortStableFunc(list, func(a, b *Measurement) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), a.CreatedAt.Compare(b.CreatedAt), cmp.Compare(a.ID, b.ID))
	})
	return list
}

// GoalReports returns the school's reports on the goal, newest first.
func (f *Family) GoalReports(goalID string) []*Report {
	var list []*Report
	for _, r := range f.Reports {
		if r.GoalID == goalID {
			list = append(list, r)
		}
	}
	slices.SortStableFunc(list, func(a, b *Report) int { return cmp.Compare(b.Date, a.Date) })
	return list
}

// Document returns the document with this id, or nil.
func (f *Family) Document(id string) *Document {
	for _, d := range f.Documents {
		if d.ID == id {
			return d
		}
	}
	return nil
}

// PageFor returns the family's choices for the page of a meeting, or for no meeting in particular when m is nil; nil
// while it has made none. Pages that were made and kept are not meant.
func (f *Family) PageFor(m *Meeting) *Page {
	id := ""
	if m != nil {
		id = m.ID
	}
	var last *Page
	for _, p := range f.Pages {
		if p.MeetingID == id && p.Document == "" {
			last = p
		}
	}
	return last
}

// PagesMade returns the pages that were made and kept, newest first.
func (f *Family) PagesMade() []*Page {
	var list []*Page
	for _, p := range f.Pages {
		if p.Document != "" {
			list = append(list, p)
		}
	}
	slices.SortStableFunc(list, func(a, b *Page) int {
		return cmp.Or(cmp.Compare(b.Date, a.Date), b.CreatedAt.Compare(a.CreatedAt), cmp.Compare(a.ID, b.ID))
	})
	return list
}

// EvaluationsByDate returns the evaluations, newest first.
func (f *Family) EvaluationsByDate() []*Evaluation {
	list := slices.Clone(f.Evaluations)
	slices.SortStableFunc(list, func(a, b *Evaluation) int { return cmp.Compare(b.Date, a.Date) })
	return list
}

// RankedConcerns returns the meeting's concerns by rank; those without a rank come last in their own order.
func (m *Meeting) RankedConcerns() []Concern {
	list := slices.Clone(m.Concerns)
	slices.SortStableFunc(list, func(a, b Concern) int { return cmp.Compare(rankOrder(a.Rank), rankOrder(b.Rank)) })
	return list
}

func rankOrder(rank int) int {
	if rank == 0 {
		return 1 << 30
	}
	return rank
}
