package onepage

import (
	"fmt"
	"strings"

	"pgregory.net/rapid"

	"planpage/app/record"
)

// said is a text a family may have typed: short, long, without spaces, in any script.
func said(rt *rapid.T, label string) string {
	return rapid.OneOf(
		rapid.StringMatching(`[A-Z][a-z]{2,9}( [a-z]{1,10}){0,12}`),
		rapid.Map(rapid.SliceOfN(rapid.StringMatching(`[A-Z][a-z]{2,9}( [a-z]{1,10}){4,18}\. `), 1, 9), func(list []string) string { return strings.Join(list, "") }),
		rapid.SampledFrom([]string{"", " ", "🐙 مايا 李小龙", "Nguyễn Thị Hằng", "هل يمكنكم (أن تروني) البيانات 12/8؟", "Łukasz Ελένη Їжак", "\U00020000 한국어 שרה माया አማርኛ", strings.Repeat("W", 300), "A\u0301\u0302\u0303 (b)", "70 % → 80 %", "☐ ✓"}),
		rapid.StringN(0, 60, -1),
	).Draw(rt, label)
}

func several(rt *rapid.T, label string, most int) []string {
	list := make([]string, rapid.IntRange(0, most).Draw(rt, label+"s"))
	for i := range list {
		list[i] = said(rt, label)
	}
	return list
}

// randomFamily is any family, with any of its own choices for the page.
func randomFamily(rt *rapid.T) (*record.Family, *record.Meeting, *record.Page) {
	f := &record.Family{Child: &record.Child{
		Name: "N" + said(rt, "name"), Grade: rapid.SampledFrom([]string{"", "4", "Kindergarten"}).Draw(rt, "grade"), School: said(rt, "school"),
		PlanKind: record.PlanKind(rapid.SampledFrom(append([]string{""}, record.PlanKinds...)).Draw(rt, "kind")),
		Pronoun:  record.Pronoun(rapid.SampledFrom(record.Pronouns).Draw(rt, "pronoun")), BirthDate: "2016-10-04",
		Strengths: several(rt, "strength", 5), Interests: several(rt, "interest", 4), WhatWorks: several(rt, "works", 5),
		AtHome: several(rt, "home", 3), Challenges: several(rt, "challenge", 4), OwnWords: said(rt, "own"), Vision: said(rt, "vision"),
	}}
	plan := &record.Plan{Meta: record.Meta{ID: "p"}, Status: record.PlanCurrent, StartDate: "2026-01-12", EndDate: "2027-01-11", Barriers: several(rt, "barrier", 7)}
	for i, s := range several(rt, "service", 5) {
		plan.Services = append(plan.Services, record.Service{ID: fmt.Sprint("s", i), Name: s, Minutes: number(30), Per: "week"})
		plan.Accommodations = append(plan.Accommodations, record.Accommodation{ID: fmt.Sprint("a", i), Text: s, Where: said(rt, "where")})
	}
	f.Plans = []*record.Plan{plan}
	randomGoals(rt, f)
	randomScores(rt, f)
	m := randomMeeting(rt)
	f.Meetings = []*record.Meeting{m}
	for i, s := range several(rt, "win", 3) {
		f.Log = append(f.Log, &record.LogEntry{Meta: record.Meta{ID: fmt.Sprint("w", i)}, Date: "2026-10-01", LogKind: record.LogWin, Summary: s, With: said(rt, "with")})
	}
	return f, m, randomPage(rt)
}

func randomGoals(rt *rapid.T, f *record.Family) {
	for i, title := range several(rt, "goal", 9) {
		g := &record.Goal{
			Meta: record.Meta{ID: fmt.Sprint("g", i)}, PlanID: "p", Title: "G" + title, Unit: record.Unit(rapid.SampledFrom(record.Units).Draw(rt, "unit")),
			UnitLabel: said(rt, "unit label"), Baseline: record.Point{Date: "2026-01-12", Value: number(4)},
			Target: record.Point{Date: "2027-01-11", Value: number(rapid.Float64Range(-50, 5000).Draw(rt, "target"))},
		}
		f.Goals = append(f.Goals, g)
		for j := range rapid.IntRange(0, 6).Draw(rt, "readings") {
			f.Measurements = append(f.Measurements, &record.Measurement{
				Meta: record.Meta{ID: fmt.Sprint("m", i, j)}, GoalID: g.ID, Date: record.Date("2026-10-01").AddDays(7 * j), Source: record.SourceSchool,
				Value: number(rapid.Float64Range(0, 3000).Draw(rt, "value")),
			})
		}
		if rapid.Bool().Draw(rt, "reported") {
			f.Reports = append(f.Reports, &record.Report{GoalID: g.ID, Date: record.Date("2026-11-06").AddDays(i), Text: said(rt, "report")})
		}
	}
}

func randomScores(rt *rapid.T, f *record.Family) {
	e := &record.Evaluation{Meta: record.Meta{ID: "e"}, Date: "2026-05-20", EvalKind: "school", Needs: several(rt, "need", 3)}
	for i, name := range several(rt, "score", 8) {
		e.Scores = append(e.Scores, record.Score{
			Test: said(rt, "test"), Name: name, Composite: i%2 == 0, Scale: record.Scale(rapid.SampledFrom(record.Scales).Draw(rt, "scale")),
			Value: fmt.Sprint(rapid.IntRange(0, 160).Draw(rt, "points")), Percentile: number(float64(i * 12)), CILow: number(60), CIHigh: number(90),
		})
	}
	f.Evaluations = []*record.Evaluation{e}
}

func randomMeeting(rt *rapid.T) *record.Meeting {
	m := &record.Meeting{Date: "2026-12-08", MeetingKind: record.MeetingKind(rapid.SampledFrom(record.MeetingKinds).Draw(rt, "meeting"))}
	for i, s := range several(rt, "concern", 8) {
		id := fmt.Sprint("c", i)
		m.Concerns = append(m.Concerns, record.Concern{ID: id, Text: s, Fact: said(rt, "fact"), Source: said(rt, "source"), Rank: i})
		for range rapid.IntRange(0, 2).Draw(rt, "asks") {
			m.Requests = append(m.Requests, record.Request{
				Concern: id, Request: said(rt, "ask"), CouldLiveWith: secret, Who: said(rt, "who"),
				Decision: record.Decision(rapid.SampledFrom(record.Decisions).Draw(rt, "decision")),
			})
		}
	}
	for _, s := range several(rt, "question", 5) {
		m.Questions = append(m.Questions, record.Question{Text: s})
		m.Attendees = append(m.Attendees, record.Attendee{Name: s, Role: "nurse"})
	}
	return m
}

func randomPage(rt *rapid.T) *record.Page {
	keys := []string{"concern:c0", "concern:c5", "goal:g1", "goal:g7", "question:4", "strength:3", "works:4", BlockGoals, BlockQuestions, BlockWho}
	some := func(label string) []string { return rapid.SliceOfN(rapid.SampledFrom(keys), 0, 4).Draw(rt, label) }
	return &record.Page{
		Order: some("order"), Hidden: some("hidden"), Pinned: some("pinned"),
		Wording: map[string]string{"concern:c0": said(rt, "wording"), "goal:g1": said(rt, "wording")},
	}
}
