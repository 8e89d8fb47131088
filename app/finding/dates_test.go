package finding

import (
	"testing"

	"planpage/app/record"
)

func TestDatesOfTheSample(t *testing.T) {
	list := Dates(sample(t, "Maya Rivera"), today, printer(t))
	want := []string{
		"2026-11-30 Answer due from Mr. Daniel Park ()", "2026-12-01 Send the page ahead (7 days before)",
		"2026-12-08 Annual review (3:30 PM)", "2027-01-08 Progress report due (every 9 weeks)",
		"2027-01-11 Yearly review due (on or before)", "2027-01-11 Target day of 4 goals ()",
	}
	if len(list) != len(want) {
		t.Fatalf("%d dates: %+v", len(list), list)
	}
	for i, d := range list {
		if got := string(d.Date) + " " + d.Text + " (" + d.Note + ")"; got != want[i] {
			t.Errorf("date %d: %s, want %s", i, got, want[i])
		}
		if d.ID == "" {
			t.Errorf("%s leads nowhere", d.Text)
		}
	}
}

func TestSendAheadWhenTheWeekIsPast(t *testing.T) {
	f := family()
	f.Meetings = []*record.Meeting{{Meta: record.Meta{ID: "m"}, Date: "2026-11-26"}, {Date: "2026-11-01"}, {Date: "2027-02-01"}}
	sent := 0
	for _, d := range Dates(f, today, printer(t)) {
		if d.Date < today {
			t.Errorf("a day that is past: %+v", d)
		}
		if d.Kind == DateSend {
			sent++
			if d.Date != today || d.ID != "m" {
				t.Errorf("send ahead %+v", d)
			}
		}
	}
	if sent != 1 {
		t.Errorf("%d days to send the page", sent)
	}
}

func TestNextReportByWeeks(t *testing.T) {
	f := family()
	f.Plans[0].ReportSchedule.EveryWeeks = 9
	f.Reports = []*record.Report{{GoalID: "g", Date: "2026-10-30"}}
	for _, d := range Dates(f, today, printer(t)) {
		// Nine weeks after Oct 30.
		if d.Kind == DateReport && d.Date != "2027-01-01" {
			t.Errorf("report due %s", d.Date)
		}
	}
	// Six weeks at a time from Jan 12, the summer left out: the last before the plan's end is Jan 3.
	f.Reports, f.Plans[0].ReportSchedule.EveryWeeks = nil, 6
	found := false
	for _, d := range Dates(f, today, printer(t)) {
		found = found || d.Kind == DateReport && d.Date == "2027-01-03"
	}
	if !found {
		t.Error("no next report counted from the plan's start")
	}
}

func TestSettledAnswersAreNotDue(t *testing.T) {
	f := family()
	f.Log = []*record.LogEntry{
		{Date: "2026-11-01", AnswerDue: "2026-12-01", With: "Ms. Lee"},
		{Date: "2026-11-02", AnswerDue: "2026-12-02", Settled: true},
		{Date: "2026-11-02", AnswerDue: "2026-11-20"},
	}
	f.Letters = []*record.Letter{{AnswerDue: "2026-12-03", AnsweredOn: "2026-11-20"}}
	var due []string
	for _, d := range Dates(f, today, printer(t)) {
		if d.Kind == DateAnswer {
			due = append(due, d.Text)
		}
	}
	if len(due) != 1 || due[0] != "Answer due from Ms. Lee" {
		t.Errorf("due: %q", due)
	}
}
