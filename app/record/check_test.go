package record_test

import (
	"encoding/json"
	"errors"
	"math"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"planpage/app/record"
)

const (
	childID = "01946146-d6a0-762b-a06a-f057cec0b55a"
	someID  = "01946143-2d20-727a-8bf6-66205f907bf0"
)

func head() record.Meta { return record.Meta{ID: someID, ChildID: childID} }

func goal(change func(*record.Goal)) record.Record {
	g := &record.Goal{Meta: head(), Title: "Reads aloud"}
	change(g)
	return g
}

// Each broken rule is named at its field, and only there.
func TestEachRuleIsNamedAtItsField(t *testing.T) {
	for _, c := range []struct {
		name, field, key string
		r                record.Record
	}{
		{"no name", "name", "invalid.required", &record.Child{Meta: record.Meta{ID: childID}, Name: "  "}},
		{"state", "state", "invalid.state", &record.Child{Meta: record.Meta{ID: childID}, Name: "Maya", State: "Ohio"}},
		{"no id", "id", "invalid.id", &record.Contact{Meta: record.Meta{ChildID: childID}, Name: "Ana"}},
		{"no child", "childId", "invalid.id", &record.Contact{Meta: record.Meta{ID: someID}, Name: "Ana"}},
		{"mail", "email", "invalid.email", &record.Contact{Meta: head(), Name: "Ana", Email: "ana at home"}},
		{"role", "role", "invalid.word", &record.Contact{Meta: head(), Name: "Ana", Role: "boss"}},
		{"no title", "title", "invalid.required", goal(func(g *record.Goal) { g.Title = "" })},
		{"deep date", "target.date", "invalid.date", goal(func(g *record.Goal) { g.Target.Date = "2026-13-01" })},
		{"order", "target.date", "invalid.dateOrder", goal(func(g *record.Goal) {
			g.Baseline.Date, g.Target.Date = "2026-02-01", "2026-01-01"
		})},
		{"mastery", "mastery.k", "invalid.mastery", goal(func(g *record.Goal) { g.Mastery = record.Mastery{K: 5, N: 4} })},
		{"in a list", "changes[1].date", "invalid.date", goal(func(g *record.Goal) {
			g.Changes = []record.Change{{Date: "2026-01-01"}, {Date: "soon"}}
		})},
		{"number", "baseline.value", "invalid.number", goal(func(g *record.Goal) { g.Baseline.Value = record.Float(math.NaN()) })},
		{"too long", "statement", "invalid.tooLong", goal(func(g *record.Goal) { g.Statement = strings.Repeat("é", record.MaxText+1) })},
		{"no value", "value", "invalid.required", &record.Measurement{Meta: head(), GoalID: someID, Date: "2026-01-01"}},
		{"more than all", "correct", "invalid.moreThanTotal", &record.Measurement{
			Meta: head(), GoalID: someID, Date: "2026-01-01", Correct: record.Float(6), Total: record.Float(5),
		}},
		{"interval", "scores[0].ciLow", "invalid.interval", &record.Evaluation{
			Meta: head(), Date: "2026-01-01", Scores: []record.Score{{CILow: record.Float(90), CIHigh: record.Float(80)}},
		}},
		{"level of interval", "scores[0].ciLevel", "invalid.percentile", &record.Evaluation{
			Meta: head(), Date: "2026-01-01", Scores: []record.Score{{CILevel: record.Float(100)}},
		}},
		{"evaluation without a date", "date", "invalid.required", &record.Evaluation{Meta: head()}},
		{"log entry without a date", "date", "invalid.required", &record.LogEntry{Meta: head()}},
		{"report without a date", "date", "invalid.required", &record.Report{Meta: head()}},
		{"event without a date", "date", "invalid.required", &record.Event{Meta: head()}},
		{"contact without a name", "name", "invalid.required", &record.Contact{Meta: head()}},
		{"reading of no goal", "goalId", "invalid.required", &record.Measurement{Meta: head(), Date: "2026-01-01", Value: record.Float(1)}},
		{"total of none", "total", "invalid.total", &record.Measurement{
			Meta: head(), GoalID: someID, Date: "2026-01-01", Correct: record.Float(0), Total: record.Float(0),
		}},
		{"correct below zero", "correct", "invalid.negative", &record.Measurement{
			Meta: head(), GoalID: someID, Date: "2026-01-01", Correct: record.Float(-1),
		}},
		{"share of the day", "generalEducationPercent", "invalid.percentile", &record.Plan{
			Meta: head(), GeneralEducationPercent: record.Float(101),
		}},
		{"report weeks", "reportSchedule.everyWeeks", "invalid.weeks", &record.Plan{
			Meta: head(), ReportSchedule: record.ReportSchedule{EveryWeeks: 61},
		}},
		{"plan ends before it starts", "endDate", "invalid.dateOrder", &record.Plan{
			Meta: head(), StartDate: "2026-01-12", EndDate: "2026-01-11",
		}},
		{"one id for two concerns", "concerns[1].id", "invalid.twice", &record.Meeting{
			Meta: head(), Date: "2026-01-01", Concerns: []record.Concern{{ID: "a"}, {ID: "a"}},
		}},
		{"rank", "concerns[0].rank", "invalid.negative", &record.Meeting{
			Meta: head(), Date: "2026-01-01", Concerns: []record.Concern{{Rank: -1}},
		}},
		{"date out of range", "date", "invalid.date", &record.Letter{Meta: head(), Date: "2101-01-01"}},
		{"no leap year", "date", "invalid.date", &record.Letter{Meta: head(), Date: "2100-02-29"}},
		{"size", "size", "invalid.negative", &record.Document{Meta: head(), Size: -1}},
		{"minutes", "services[0].minutes", "invalid.negative", &record.Plan{
			Meta: head(), Services: []record.Service{{Minutes: record.Float(-5)}},
		}},
		{"clock", "time", "invalid.clock", &record.Meeting{Meta: head(), Date: "2026-01-01", Time: "3 pm"}},
		{"no date", "date", "invalid.required", &record.Meeting{Meta: head()}},
		{"lost concern", "requests[0].concern", "invalid.unknownConcern", &record.Meeting{
			Meta: head(), Date: "2026-01-01", Requests: []record.Request{{Concern: "x"}},
		}},
		{"hash", "sha256", "invalid.hash", &record.Document{Meta: head(), SHA256: "xyz"}},
		{"closed", "closed[0]", "invalid.date", &record.Calendar{Meta: head(), Closed: []string{"2026-12-21..2026-12-01"}}},
		{"weekday", "weekdays[0]", "invalid.weekday", &record.Calendar{Meta: head(), Weekdays: []int{7}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var faults record.Errors
			if err := record.Check(c.r); !errors.As(err, &faults) {
				t.Fatalf("the rule did not speak: %v", err)
			}
			if len(faults) != 1 || faults[0].Field != c.field || faults[0].Key != c.key {
				t.Errorf("got %v, want %s at %s", faults, c.key, c.field)
			}
		})
	}
}

func TestEveryKindHasARecordThatKnowsIt(t *testing.T) {
	for _, kind := range record.Kinds {
		if r := record.New(kind); r == nil || r.Kind() != kind {
			t.Errorf("New(%s) = %v", kind, r)
		}
	}
	if record.New("secrets") != nil {
		t.Error("an unknown kind has a record")
	}
}

func TestCleanKeepsWhatAPersonCanSee(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := string(rapid.SliceOf(rapid.Byte()).Draw(t, "bytes"))
		once := record.Clean(s)
		if record.Clean(once) != once {
			t.Fatalf("cleaning %q twice gives another text", s)
		}
		if _, err := json.Marshal(once); err != nil || strings.ContainsRune(once, 0) {
			t.Fatalf("%q is not clean", once)
		}
	})
	g := &record.Goal{Title: "Zoë\r\nreads\x00 \xff", Changes: []record.Change{{Text: "new\x07"}}}
	record.CleanAll(g)
	if g.Title != "Zoë\nreads \uFFFD" || g.Changes[0].Text != "new" {
		t.Errorf("got %q and %q", g.Title, g.Changes[0].Text)
	}
}

func TestDateArithmetic(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := record.FirstDate.AddDays(rapid.IntRange(300, 40000).Draw(t, "start"))
		n := rapid.IntRange(-300, 300).Draw(t, "days")
		moved := d.AddDays(n)
		if got := d.DaysUntil(moved); got != n {
			t.Fatalf("%s and %d days is %s, which is %d days away", d, n, moved, got)
		}
		if (moved > d) != (n > 0) {
			t.Fatalf("%s and %s are in the wrong order", d, moved)
		}
	})
	for d, want := range map[record.Date]int{"2026-10-03": 9, "2026-10-04": 10, "2016-10-03": 0} {
		if got := record.Date("2016-10-04").Age(d); got != want {
			t.Errorf("age on %s is %d, want %d", d, got, want)
		}
	}
	if got := record.NewDate(2026, time.June, 30).SchoolYear(); got != "2025-26" {
		t.Errorf("June lies in %s", got)
	}
	for _, bad := range []record.Date{"", "2026-02-30", "1989-12-31", "2101-01-01", "12/8/2026"} {
		if bad.Valid() {
			t.Errorf("%q passes for a date", bad)
		}
	}
}

func TestReadingsInTheGoalsUnit(t *testing.T) {
	four, five := record.Float(4), record.Float(5)
	m := &record.Measurement{Correct: four, Total: five}
	if v, ok := m.Reading(record.UnitPercent); !ok || v != 80 {
		t.Errorf("4 of 5 is %v percent", v)
	}
	if v, ok := m.Reading(record.UnitOutOf); !ok || v != 4 {
		t.Errorf("4 of 5 is %v right", v)
	}
	if _, ok := (&record.Measurement{Correct: four}).Reading(record.UnitPercent); ok {
		t.Error("4 of unknown is a percent")
	}
}

// Some tests print what is no number, and some print what Go would take for one.
func TestScoresAsPrinted(t *testing.T) {
	for value, want := range map[string]bool{" 85 ": true, "-1.5": true, "45/90": false, "<1": false, "NaN": false, "inf": false, "": false} {
		if v, ok := (record.Score{Value: value}).Number(); ok != want || math.IsNaN(v) || math.IsInf(v, 0) {
			t.Errorf("%q is the number %v, %v", value, v, ok)
		}
	}
}

func TestFamilyFinds(t *testing.T) {
	f := &record.Family{}
	old := &record.Plan{Meta: record.Meta{ID: "a"}, Status: record.PlanPast, StartDate: "2026-05-01"}
	now := &record.Plan{Meta: record.Meta{ID: "b"}, Status: record.PlanCurrent, StartDate: "2026-01-12"}
	past := &record.Meeting{Date: "2026-01-08"}
	next := &record.Meeting{Date: "2026-12-08", Concerns: []record.Concern{{Text: "last"}, {Text: "second", Rank: 2}, {Text: "first", Rank: 1}}}
	for _, r := range []record.Record{
		old, now, past, next, &record.Meeting{Date: "2027-01-01"},
		&record.Goal{Title: "now", PlanID: "b"}, &record.Goal{Title: "then", PlanID: "a"},
		&record.Goal{Title: "dropped", PlanID: "b", Status: record.GoalDiscontinued},
	} {
		f.Add(r)
	}
	if f.CurrentPlan() != now || f.NextMeeting("2026-11-23") != next || f.NextMeeting("2028-01-01") != nil {
		t.Error("the plan or the meeting is another one")
	}
	if goals := f.ActiveGoals(); len(goals) != 1 || goals[0].Title != "now" {
		t.Errorf("active are %v", goals)
	}
	ranked := next.RankedConcerns()
	if ranked[0].Text != "first" || ranked[1].Text != "second" || ranked[2].Text != "last" {
		t.Errorf("ranked %v", ranked)
	}
}
