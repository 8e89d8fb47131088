package screen

import (
	"slices"
	"strings"

	"planpage/app/kit"
	"planpage/app/progress"
	"planpage/app/record"
	"planpage/storage"
)

// goalAsk brings what a goal shows to the concerns of the next meeting, or to that meeting once it is there.
type goalAsk struct {
	g        *goals
	add, see *kit.Button
	concern  record.Concern
}

func newGoalAsk(g *goals) *goalAsk {
	a := &goalAsk{g: g}
	a.add = kit.NewLink(g.d.T("goals.concern.add"), a.bring)
	a.see = kit.NewLink("", a.open)
	return a
}

// show offers the concern where it is wanted and a meeting is coming.
func (a *goalAsk) show(r progress.Result, wanted bool, concern func(*Desk, *record.Family, progress.Result) record.Concern) {
	meeting := a.g.family.NextMeeting(a.g.d.Today())
	a.add.Hide()
	a.see.Hide()
	if !wanted || meeting == nil {
		return
	}
	a.concern = concern(a.g.d, a.g.family, r)
	there := slices.ContainsFunc(meeting.Concerns, func(c record.Concern) bool { return c.Text == a.concern.Text })
	if there {
		a.see.SetText(a.g.d.T("goals.concern.see", "date", a.g.d.P.DateNear(meeting.Date, a.g.d.Today())))
		a.see.Show()
	} else {
		a.add.Show()
	}
}

// bring adds the concern at the end of the next meeting's list.
func (a *goalAsk) bring() {
	next := a.g.family.NextMeeting(a.g.d.Today())
	if next == nil {
		return
	}
	meeting := copyOf(next)
	c := a.concern
	c.ID, c.Rank = storage.NewID(), 1
	for _, other := range meeting.Concerns {
		c.Rank = max(c.Rank, other.Rank+1)
	}
	meeting.Concerns = append(meeting.Concerns, c)
	if err := a.g.d.Save("goals.concern.added", meeting); err != nil {
		a.g.d.Fail(err)
		return
	}
	a.g.saved()
	a.g.d.Undoable(a.g.d.T("goals.concern.added"))
	a.g.d.Window.Canvas().Focus(a.see)
}

func (a *goalAsk) open() {
	if next := a.g.family.NextMeeting(a.g.d.Today()); next != nil {
		a.g.d.Go(Route{Screen: Meetings, ID: next.ID})
	}
}

// belowConcern says that a goal does not keep up with its line.
func belowConcern(d *Desk, _ *record.Family, r progress.Result) record.Concern {
	expected, _ := r.ExpectedShown()
	return record.Concern{
		Text: d.T("goals.concern.below", "goal", r.Goal.Name()),
		Fact: d.T("goals.concern.below.fact", "value", progress.WithUnit(d.P, r.Goal, *r.Now),
			"date", d.P.DateNear(r.Latest.Date, d.Today()), "expected", progress.Value(d.P, r.Goal, expected)),
		Source: d.T("goals.concern.below.source"),
	}
}

// reportConcern says what the school's report leaves open.
func reportConcern(d *Desk, f *record.Family, r progress.Result) record.Concern {
	key := "goals.concern." + r.School
	args := []any{"name", f.Child.ShortName(), "goal", r.Goal.Name()}
	if r.School == progress.SchoolMissing {
		args = append(args, "date", d.P.DateNear(r.ReportDue, d.Today()))
	} else {
		args = append(args, "date", d.P.DateNear(r.LastReport.Date, d.Today()), "says", reportSays(f, r))
	}
	value, line := thatDay(d, r)
	args = append(args, "value", value, "expected", line)
	return record.Concern{Text: d.T(key, args...), Fact: d.T(key+".fact", args...), Source: d.T(key+".source", args...)}
}

// thatDay is the last reading on the day of the report, and the line then.
func thatDay(d *Desk, r progress.Result) (value, line string) {
	if r.LastReport == nil {
		return "", ""
	}
	for _, x := range slices.Backward(r.Counted) {
		if x.Date <= r.LastReport.Date {
			expected, _ := r.ExpectedAt(x.Date)
			return progress.WithUnit(d.P, r.Goal, x.Value), progress.Value(d.P, r.Goal, expected)
		}
	}
	return "", ""
}

// reportSays is what the last report says in a few words: what its code means, else the code, else its text.
func reportSays(f *record.Family, r progress.Result) string {
	report := r.LastReport
	if plan := planOfGoal(f, r.Goal); plan != nil && report.Code != "" {
		if line, ok := plan.Code(report.Code); ok && line.Meaning != "" {
			return line.Meaning
		}
	}
	if report.Code != "" {
		return report.Code
	}
	return strings.TrimSpace(report.Text)
}

// planOfGoal returns the plan a goal stands in, the plan in force for one tied to none, or nil.
func planOfGoal(f *record.Family, goal *record.Goal) *record.Plan {
	for _, p := range f.Plans {
		if p.ID == goal.PlanID && goal.PlanID != "" {
			return p
		}
	}
	return f.CurrentPlan()
}
