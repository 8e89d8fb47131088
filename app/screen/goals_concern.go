package screen

import (
	"slices"
	"strings"

	"planpage/app/finding"
	"planpage/app/kit"
	"planpage/app/progress"
	"planpage/app/record"
)

// goalAsk brings what a goal shows to the concerns of the next meeting, or to that meeting once it is there.
type goalAsk struct {
	g        *goals
	add, see *kit.Button
	about    finding.Finding
}

func newGoalAsk(g *goals) *goalAsk {
	a := &goalAsk{g: g}
	a.add = kit.NewLink(g.d.T("goals.concern.add"), a.bring)
	a.see = kit.NewLink("", a.open)
	return a
}

// show offers the first of the findings, worded as on Home, where a meeting is coming.
func (a *goalAsk) show(about []finding.Finding) {
	meeting := a.g.family.NextMeeting(a.g.d.Today())
	a.add.Hide()
	a.see.Hide()
	if len(about) == 0 || meeting == nil {
		return
	}
	a.about = about[0]
	if a.about.Raised {
		a.see.SetText(a.g.d.T("goals.concern.see", "date", a.g.d.P.DateNear(meeting.Date, a.g.d.Today())))
		a.see.Show()
	} else {
		a.add.Show()
	}
}

// bring adds the concern and what to ask for at the end of the next meeting's list.
func (a *goalAsk) bring() {
	next := a.g.family.NextMeeting(a.g.d.Today())
	if next == nil || !a.g.d.raise(next, a.about, "goals.concern.added") {
		return
	}
	a.g.saved()
	a.g.d.Window.Canvas().Focus(a.see)
}

func (a *goalAsk) open() {
	if next := a.g.family.NextMeeting(a.g.d.Today()); next != nil {
		a.g.d.Go(Route{Screen: Meetings, ID: next.ID})
	}
}

// ofKind returns the findings of some kinds.
func ofKind(list []finding.Finding, kinds ...finding.Kind) []finding.Finding {
	var of []finding.Finding
	for _, x := range list {
		if slices.Contains(kinds, x.Kind) {
			of = append(of, x)
		}
	}
	return of
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
			return quoted(line.Meaning)
		}
	}
	if report.Code != "" {
		return report.Code
	}
	return quoted(report.Text)
}

// quoted is a text as it stands within quotes: the sentence around it has the full stop.
func quoted(words string) string { return strings.TrimRight(strings.TrimSpace(words), ".") }

// planOfGoal returns the plan a goal stands in, the plan in force for one tied to none, or nil.
func planOfGoal(f *record.Family, goal *record.Goal) *record.Plan {
	for _, p := range f.Plans {
		if p.ID == goal.PlanID && goal.PlanID != "" {
			return p
		}
	}
	return f.CurrentPlan()
}
