package screen

import (
	"planpage/app/finding"
	"planpage/app/kit"
	"planpage/app/progress"
)

// goalSchool is the school's last report beside the readings.
type goalSchool struct {
	*toned
	ask *goalAsk
}

func newGoalSchool(g *goals) *goalSchool {
	s := &goalSchool{ask: newGoalAsk(g)}
	s.toned = newToned(s.ask.add, s.ask.see)
	return s
}

// schoolWants reports whether the report, or its absence, is worth a question.
func schoolWants(r progress.Result) bool {
	switch r.School {
	case progress.SchoolDiffers, progress.SchoolNoNumber, progress.SchoolMissing:
		return true
	}
	return false
}

func (s *goalSchool) show(r progress.Result, about []finding.Finding) {
	head, body := s.words(r)
	s.box.Hidden = head == ""
	if schoolWants(r) {
		s.toned.show(kit.ColorWatchTint, kit.MarkTriangle, kit.ColorWatch, head, body)
	} else {
		s.toned.show(kit.ColorBackground, kit.MarkDot, kit.ColorMuted, head, body)
	}
	s.ask.show(ofKind(about, finding.Differs, finding.NoNumber, finding.Missing))
	s.box.Refresh()
}

// words returns a headline and what stands beside it; an empty headline when there is no report to speak of.
func (s *goalSchool) words(r progress.Result) (head, body string) {
	d := s.ask.g.d
	if r.School == progress.SchoolMissing {
		head = d.T("goals.school.missing", "date", d.P.DateNear(r.ReportDue, d.Today()))
		if r.LastReport == nil {
			return head, d.T("goals.school.missing.never")
		}
		return head, d.T("goals.school.missing.last", "date", d.P.DateNear(r.LastReport.Date, d.Today()))
	}
	if r.LastReport == nil {
		return "", ""
	}
	head = d.T("goals.school."+r.School, "date", d.P.DateNear(r.LastReport.Date, d.Today()), "says", reportSays(s.ask.g.family, r))
	value, line := thatDay(d, r)
	switch r.School {
	case progress.SchoolDiffers:
		body = d.T("goals.school.then", "value", value, "expected", line)
	case progress.SchoolNoNumber:
		body = s.lately(r)
	default:
		body = r.LastReport.Text
	}
	return head, body
}

// lately says between which values the readings of the present phase lie.
func (s *goalSchool) lately(r progress.Result) string {
	if len(r.Used) < 3 {
		return ""
	}
	d := s.ask.g.d
	low, high := r.Used[0].Value, r.Used[0].Value
	for _, x := range r.Used {
		low, high = min(low, x.Value), max(high, x.Value)
	}
	return d.T("goals.school.between", "since", d.P.DateNear(r.Used[0].Date, d.Today()),
		"low", progress.Value(d.P, r.Goal, low), "high", progress.WithUnit(d.P, r.Goal, high))
}
