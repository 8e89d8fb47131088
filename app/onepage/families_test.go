package onepage

import (
	"fmt"
	"strings"

	"planpage/app/record"
)

func number(v float64) *float64 { return &v }

// sixAnswers is a family that answered the six questions and nothing else.
func sixAnswers() (*record.Family, *record.Meeting) {
	m := &record.Meeting{
		Date: "2026-12-02", MeetingKind: record.MeetingOther,
		Concerns: []record.Concern{
			{ID: "a", Text: "Mornings end in tears", Fact: "Four of the last five school days", Source: "Our notes", Rank: 1},
			{ID: "b", Text: "He eats lunch alone", Fact: "He says so most days", Rank: 2},
			{ID: "c", Text: "Math homework takes two hours", Fact: "The class is told twenty minutes", Rank: 3},
		},
		Requests: []record.Request{
			{Concern: "a", Request: "A calm place to start the day"},
			{Concern: "b", Request: "Someone who helps him join a table"},
			{Concern: "c", Request: "Half the problems, the hard ones first"},
		},
		Questions: []record.Question{{Text: "What does he like best at school?"}},
	}
	child := &record.Child{
		Name: "Samuel Okoye", Pronoun: "he", Strengths: []string{"Kind to younger children, and never forgets a promise"},
		WhatWorks: []string{"Knowing the day’s plan before it starts"},
	}
	return &record.Family{Child: child, Meetings: []*record.Meeting{m}}, m
}

// evaluating is a family whose child has no plan yet; consent was given on Sep 14, 2026.
func evaluating(state string) (*record.Family, *record.Meeting) {
	f, m := sixAnswers()
	m.MeetingKind = record.MeetingEligibility
	f.Child.PlanKind, f.Child.State = record.PlanEvaluating, state
	f.Child.Grade, f.Child.School, f.Child.BirthDate = "2", "Cedar Street School", "2018-11-02"
	f.Contacts = []*record.Contact{{Name: "Ada Okoye", Role: record.RoleParent}, {Name: "Tom Brandt", Role: record.RoleParent}}
	f.Events = []*record.Event{
		{Meta: record.Meta{ID: "e1"}, EventKind: "referral", Date: "2026-08-31"},
		{Meta: record.Meta{ID: "e2"}, EventKind: record.EventConsentToEvaluate, Date: "2026-09-14"},
	}
	f.Evaluations = []*record.Evaluation{{
		Meta: record.Meta{ID: "v1"}, Date: "2026-04-10", EvalKind: "medical", Needs: []string{"Ringing in both ears after infections", "Tires early in the day"},
	}}
	return f, m
}

// secret stands wherever a family says what it could live with.
const secret = "QUITEPRIVATE"

// overfull has far more than a page holds, in many scripts.
func overfull() (*record.Family, *record.Meeting) {
	long := strings.Repeat("This sentence goes on about what happened in class that day and what we saw at home afterwards. ", 21)
	names := "Zoë 🐙 مايا 李小龙 Nguyễn A\u0301\u0323n\u0303 Шевченко-Ελλάδα"
	m := &record.Meeting{Date: "2026-12-08", MeetingKind: record.MeetingAnnual}
	f := &record.Family{
		Child: &record.Child{
			Name: names, PlanKind: record.PlanIEP, Grade: "4", School: strings.Repeat("Saint Bartholomew’s ", 12), BirthDate: "2016-10-04",
			Strengths: []string{long, "Kind", names, "Brave"}, Interests: []string{long, "🐙🐙🐙"}, WhatWorks: []string{long, long, "Short"},
			AtHome: []string{long}, OwnWords: long, Vision: long, Challenges: []string{long, "Noise"},
		},
		Plans: []*record.Plan{{
			Meta: record.Meta{ID: "p"}, PlanKind: "iep", Status: record.PlanCurrent, StartDate: "2026-01-12", EndDate: "2027-01-11",
			Barriers: []string{long}, ReportCodes: []record.ReportCode{{Code: "X", Meaning: long}},
		}},
	}
	for i := range 30 {
		id := fmt.Sprintf("c%02d", i)
		m.Concerns = append(m.Concerns, record.Concern{ID: id, Text: fmt.Sprintf("Concern %d %s", i, names), Fact: long, Source: names, Rank: i + 1})
		m.Requests = append(m.Requests, record.Request{Concern: id, Request: fmt.Sprintf("Ask %d. %s", i, long), CouldLiveWith: secret, Why: "Because"})
		m.Questions = append(m.Questions, record.Question{Text: fmt.Sprintf("Question %d? %s", i, long)})
		m.Attendees = append(m.Attendees, record.Attendee{Name: fmt.Sprintf("Person %d %s", i, names), Role: "nurse"})
		f.Plans[0].Services = append(f.Plans[0].Services, record.Service{ID: id, Name: fmt.Sprintf("Service %d", i), Minutes: number(30), Times: number(5), Per: "week"})
		f.Plans[0].Accommodations = append(f.Plans[0].Accommodations, record.Accommodation{ID: id, Text: fmt.Sprintf("Support %d %s", i, long), Where: names})
	}
	for i := range 40 {
		id := fmt.Sprintf("g%02d", i)
		f.Goals = append(f.Goals, &record.Goal{
			Meta: record.Meta{ID: id}, PlanID: "p", Title: fmt.Sprintf("Goal %d %s %s", i, names, long[:i*30]), Unit: record.UnitRate, UnitLabel: "words read aloud correctly in one minute",
			Baseline: record.Point{Date: "2026-01-12", Value: number(41)}, Target: record.Point{Date: "2027-01-11", Value: number(92000 + float64(i))},
		})
		f.Reports = append(f.Reports, &record.Report{Meta: record.Meta{ID: "r" + id}, GoalID: id, Date: record.Date("2026-11-06").AddDays(i % 3), Code: "X"})
		for j := range 5 {
			f.Measurements = append(f.Measurements, &record.Measurement{
				Meta: record.Meta{ID: fmt.Sprint(id, j)}, GoalID: id, Date: record.Date("2026-09-01").AddDays(7 * j), Value: number(float64(40 + i*j)), Source: record.SourceSchool,
			})
		}
	}
	e := &record.Evaluation{Meta: record.Meta{ID: "v"}, Date: "2026-05-20", EvalKind: "school"}
	for i := range 20 {
		e.Scores = append(e.Scores, record.Score{Test: names, Name: fmt.Sprintf("Index %d %s", i, names), Composite: true, Scale: record.ScaleStandard, Value: fmt.Sprint(60 + 3*i), Percentile: number(float64(i))})
	}
	f.Evaluations, f.Meetings = []*record.Evaluation{e}, []*record.Meeting{m}
	return f, m
}
