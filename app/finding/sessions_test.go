package finding

import (
	"testing"

	"planpage/app/record"
)

func missed(f *record.Family, reason record.Reason, days ...record.Date) {
	for _, d := range days {
		f.Log = append(f.Log, &record.LogEntry{Date: d, LogKind: record.LogMissedSession, Reason: reason, ServiceID: "s"})
	}
}

func TestSessionsNotHeld(t *testing.T) {
	// Speech twice a week. School begins on Monday, Aug 24; today is Monday, Sep 14: three weeks, Labor Day closed.
	calendar := &record.Calendar{FirstDay: "2026-08-24", LastDay: "2027-06-11", Closed: []string{"2026-09-07", "2026-08-31..2026-09-03"}}
	const day = record.Date("2026-09-14")
	tests := []struct {
		name   string
		change func(*record.Family)
		title  string
		extra  string
	}{
		{
			"two of five, one more absent", // weeks of 5, 1 and 4 days: 2 + 1 + 2 sessions
			func(f *record.Family) {
				missed(f, "providerAbsent", "2026-08-26", "2026-09-04")
				missed(f, record.ReasonChildAbsent, "2026-09-09")
			},
			"Our log shows 2 of 5 speech sessions not held.",
			"Aug 24 to Sep 11: 2 with no specialist. Sam was absent for 1 more.",
		},
		{
			"before the school year",
			func(f *record.Family) { missed(f, "notOffered", "2026-05-12", "2026-05-13") },
			"", "",
		},
		{
			"absences alone say nothing of the school",
			func(f *record.Family) { missed(f, record.ReasonChildAbsent, "2026-09-08", "2026-09-09", "2026-09-10") },
			"", "",
		},
		{
			"how often is not known",
			func(f *record.Family) {
				f.Plans[0].Services[0].Times = nil
				missed(f, "", "2026-09-08", "2026-09-09")
			},
			"Our log shows 2 speech sessions not held.",
			"Aug 24 to Sep 11: 2 with no reason noted.",
		},
		{
			"more noted than promised",
			func(f *record.Family) {
				missed(f, "other", "2026-08-26", "2026-08-27", "2026-08-28", "2026-09-04", "2026-09-08", "2026-09-09")
			},
			"Our log shows 6 speech sessions not held.",
			"Aug 24 to Sep 11: 6 for other reasons.",
		},
		{
			"twice on each day", // weeks of 5, 1 and 4 days: 10 + 2 + 8 sessions
			func(f *record.Family) {
				f.Plans[0].Services[0].Times = record.Float(10)
				missed(f, "other", "2026-09-08", "2026-09-08")
			},
			"Our log shows 2 of 20 speech sessions not held.",
			"Aug 24 to Sep 11: 2 for other reasons.",
		},
		{
			"the service began later",
			func(f *record.Family) {
				f.Plans[0].Services[0].StartDate = "2026-09-08"
				missed(f, "schoolEvent", "2026-09-09")
			},
			"Our log shows 1 of 2 speech sessions not held.",
			"Sep 8 to Sep 11: 1 for a school event.",
		},
	}
	for _, c := range tests {
		t.Run(c.name, func(t *testing.T) {
			f := family()
			f.Calendars = []*record.Calendar{calendar}
			c.change(f)
			x := of(All(f, day, printer(t)), Sessions)
			if c.title == "" {
				if x != nil {
					t.Errorf("found %q", x.Title)
				}
				return
			}
			if x == nil {
				t.Fatal("nothing found")
			}
			if x.Title != c.title || x.Evidence != c.extra || x.ServiceID != "s" {
				t.Errorf("%q %q", x.Title, x.Evidence)
			}
		})
	}
}

// The first days that a record may hold have no school year before them.
func TestTheFirstDaysOfAllEnd(t *testing.T) {
	f := family()
	f.Plans[0].StartDate = ""
	for day := record.FirstDate; day < "1990-01-09"; day = day.AddDays(1) {
		if x := of(All(f, day, printer(t)), Sessions); x != nil {
			t.Errorf("on %s: %s", day, x.Title)
		}
	}
}

func TestSchoolYearWithoutACalendar(t *testing.T) {
	f := family()
	missed(f, "notOffered", "2026-09-08", "2026-09-09", "2026-09-10")
	x := of(All(f, "2026-09-14", printer(t)), Sessions)
	// Aug 16 is a Sunday: four whole weeks of two.
	if x == nil || x.Title != "Our log shows 3 of 8 speech sessions not held." {
		t.Errorf("%+v", x)
	}
}

func TestRecommendations(t *testing.T) {
	f := family()
	f.Plans[0].Services = []record.Service{{ID: "s", Name: "Reading"}, {Name: "Speech and language"}}
	f.Plans[0].Accommodations = []record.Accommodation{
		{Text: "Audiobooks for grade-level text"},
		{Text: "Extra time, half as much again", Where: "Tests"},
		{Text: "Movement breaks every 30 minutes"},
		{Text: "Copies of the teacher’s notes"},
	}
	for advice, wantFound := range map[string]bool{
		"Explicit, systematic reading instruction five days a week": true,
		"Speech-to-text and word prediction for written work":       false,
		"Audio books (audiobooks) for text above her level":         true,
		"Extra time on tests":                      true,
		"Frequent breaks to move":                  true,
		"Occupational therapy for handwriting":     false,
		"A copy of class notes":                    true,
		"Weekly counseling":                        false,
		"Speech and language therapy twice a week": true,
		"": true,
	} {
		f.Evaluations = []*record.Evaluation{{Meta: record.Meta{ID: "e"}, Date: "2026-05-20", EvalKind: "school", Recommendations: []string{advice}}}
		x := of(All(f, today, printer(t)), Recommendation)
		if (x == nil) != wantFound {
			t.Errorf("%q: found in the plan = %v, want %v", advice, x == nil, wantFound)
		}
	}
	f.Evaluations = []*record.Evaluation{{Date: "2023-05-20", Recommendations: []string{"Weekly counseling"}}}
	if of(All(f, today, printer(t)), Recommendation) != nil {
		t.Error("advice of more than three years ago is raised")
	}
	f.Evaluations[0].Date = "2026-05-20"
	f.Meetings = []*record.Meeting{{Date: "2026-12-08", Requests: []record.Request{{Request: "Counseling once a week"}}}}
	if x := of(All(f, today, printer(t)), Recommendation); x == nil || !x.Raised {
		t.Errorf("asked for, and not recognised: %+v", x)
	}
}
