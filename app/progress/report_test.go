package progress

import (
	"testing"

	"planpage/app/record"
)

func TestSchoolReport(t *testing.T) {
	plan := &record.Plan{
		Status: record.PlanCurrent, StartDate: start,
		ReportCodes: []record.ReportCode{{Code: "SP", Meaning: "sufficient", Sufficient: record.TellsYes}},
	}
	on := func(d record.Date, code string, tells record.Tells, text string) *record.Report {
		return &record.Report{GoalID: "g", Date: d, Code: code, Sufficient: tells, Text: text}
	}
	tests := []struct {
		name     string
		report   *record.Report
		schedule record.ReportSchedule
		want     string
	}{
		{"none", nil, record.ReportSchedule{}, SchoolNone},
		{"says enough, readings below", on("2026-11-06", "SP", "", "Making progress"), record.ReportSchedule{}, SchoolDiffers},
		{"says not enough, readings below", on("2026-11-06", "", record.TellsNo, "62 words"), record.ReportSchedule{}, SchoolAgrees},
		{"no number", on("2026-11-06", "X", "", "Maya is making progress in trimester 1."), record.ReportSchedule{}, SchoolNoNumber},
		{"a number, nothing to compare", on("2026-11-06", "X", "", "She reads 61 words."), record.ReportSchedule{}, SchoolNone},
		{"too early for the readings then", on("2026-09-20", "SP", "", "fine"), record.ReportSchedule{}, SchoolNoNumber},
		{"the last reading is older than four school weeks then", on("2026-12-20", "SP", "", "fine"), record.ReportSchedule{}, SchoolNoNumber},
		{"nine weeks are over", on("2026-03-20", "SP", "", "fine"), record.ReportSchedule{EveryWeeks: 9}, SchoolMissing},
		{"nine weeks are not over", on("2026-11-06", "SP", "", "fine"), record.ReportSchedule{EveryWeeks: 9}, SchoolDiffers},
		{"a promised day has passed", nil, record.ReportSchedule{Dates: []record.Date{"2026-11-01", "2027-01-15"}}, SchoolMissing},
		{"a promised day has just passed", nil, record.ReportSchedule{Dates: []record.Date{"2026-11-20"}}, SchoolNone},
		{"a little before the promised day", on("2026-10-28", "SP", "", ""), record.ReportSchedule{Dates: []record.Date{"2026-11-01"}}, SchoolDiffers},
	}
	for _, c := range tests {
		t.Run(c.name, func(t *testing.T) {
			f, g := mayas()
			plan.ReportSchedule = c.schedule
			f.Plans = []*record.Plan{plan}
			if c.report != nil {
				f.Reports = []*record.Report{c.report}
			}
			if r := Of(f, g, "2026-11-23"); r.School != c.want {
				t.Errorf("school %s, want %s (due %s)", r.School, c.want, r.ReportDue)
			}
		})
	}
}

func TestHasNumber(t *testing.T) {
	for text, want := range map[string]bool{
		"Making progress.":                         false,
		"On 11/6/2026 Maya is making progress":     false,
		"Since Nov 6, 2026 in grade 4, quarter 2.": false,
		"She reads 61 words a minute.":             true,
		"four out of five tries":                   true,
		"four of his last five tries":              true,
		"One of her friends helps her.":            false,
		"":                                         false,
	} {
		if got := HasNumber(text); got != want {
			t.Errorf("HasNumber(%q) = %v", text, got)
		}
	}
}

func TestNextReportSkipsSummer(t *testing.T) {
	summer := []Span{{"2026-06-15", "2026-08-15"}}
	// 9 weeks from May 18: 27 days to June 14, 36 more from August 16.
	if got := NextReport("2026-05-18", 9, summer); got != "2026-09-20" {
		t.Errorf("next report %s", got)
	}
}

// A goal that was written down after the day of a report waits for the next one.
func TestAReportDueBeforeTheGoalIsNotMissing(t *testing.T) {
	at := func(d record.Date) func(*record.Goal) { return func(g *record.Goal) { g.CreatedAt = d.Time() } }
	for _, c := range []struct {
		name     string
		made     func(*record.Goal)
		schedule record.ReportSchedule
		want     string
	}{
		{"made today", at("2026-11-23"), record.ReportSchedule{Dates: []record.Date{"2026-11-01"}}, SchoolNone},
		{"made before", at("2026-10-20"), record.ReportSchedule{Dates: []record.Date{"2026-11-01"}}, SchoolMissing},
		{"first measured later", func(g *record.Goal) { g.Baseline.Date = "2026-11-10" }, record.ReportSchedule{Dates: []record.Date{"2026-11-01"}}, SchoolNone},
		{"every nine weeks, made today", at("2026-11-23"), record.ReportSchedule{EveryWeeks: 9}, SchoolNone},
	} {
		f, g := mayas()
		c.made(g)
		plan := &record.Plan{Status: record.PlanCurrent, StartDate: "2026-01-12", EndDate: "2027-01-11", ReportSchedule: c.schedule}
		plan.ID = g.PlanID
		f.Plans = []*record.Plan{plan}
		if r := Of(f, g, "2026-11-23"); r.School != c.want {
			t.Errorf("%s: %s (due %s), want %s", c.name, r.School, r.ReportDue, c.want)
		}
	}
}
