package finding

import (
	"strings"
	"testing"

	"planpage/app/record"
)

func TestSampleFamily(t *testing.T) {
	list := All(sample(t, "Maya Rivera"), today, printer(t))
	want := []Kind{Below, NoNumber, Missing, Sessions, Recommendation, Met}
	if len(list) != len(want) {
		t.Fatalf("%d findings, want %d", len(list), len(want))
	}
	for i, x := range list {
		if x.Kind != want[i] {
			t.Errorf("finding %d is %s, want %s", i, x.Kind, want[i])
		}
		whole(t, x)
	}
	if !list[0].Raised || !list[1].Raised || !list[3].Raised || list[2].Raised {
		t.Error("the next meeting's concerns are not recognised")
	}
	held := list[3]
	if held.Title != "Our log shows 14 of 62 reading sessions not held." ||
		held.Evidence != "Aug 24 to Nov 20: 12 with no teacher and 2 for school events. Maya was absent for 3 more." {
		t.Errorf("sessions: %s %s", held.Title, held.Evidence)
	}
	if len(held.Counting) != 4 {
		t.Errorf("counting %q", held.Counting)
	}
}

// whole fails when a finding lacks a part or shows a gap in its words.
func whole(t *testing.T, x Finding) {
	t.Helper()
	if x.ID == "" || x.Key == "" || x.Title == "" || x.Evidence == "" || x.Source == "" || x.Action == "" {
		t.Errorf("%s says too little: %+v", x.Kind, x)
	}
	if words := x.Title + x.Evidence + x.Concern.Text + x.Concern.Fact + x.Ask + x.Action; strings.ContainsAny(words, "{}") || strings.Contains(words, "finding.") {
		t.Errorf("%s has a gap: %s", x.Kind, words)
	}
	if good := x.Kind == Met; good != (x.Concern.Text == "") || good != (x.Tone == ToneGood) {
		t.Errorf("%s: tone %s, concern %q", x.Kind, x.Tone, x.Concern.Text)
	}
}

// A child with a 504 plan has no duties of an IEP among the findings.
func TestNoIEPDutiesOnA504Plan(t *testing.T) {
	f := family()
	f.Plans[0].ReportSchedule.EveryWeeks = 9
	if of(All(f, today, printer(t)), Missing) == nil {
		t.Fatal("the fixture has no missing report")
	}
	for _, says := range []func(){
		func() { f.Child.PlanKind = record.Plan504 },
		func() { f.Child.PlanKind, f.Plans[0].PlanKind = "", "504" },
	} {
		says()
		if x := of(All(f, today, printer(t)), Missing); x != nil {
			t.Errorf("found %s", x.Title)
		}
		for _, d := range Dates(f, today, printer(t)) {
			if d.Kind == DatePlan && d.Text != "The 504 plan ends" {
				t.Errorf("date %+v", d)
			}
		}
	}
}

func TestBelowAsideAndRaised(t *testing.T) {
	f := family()
	p := printer(t)
	readings(f, map[record.Date]float64{"2026-10-30": 50, "2026-11-06": 52, "2026-11-13": 51})
	x := of(All(f, today, p), Below)
	if x == nil || x.GoalID != "g" || x.Raised {
		t.Fatalf("below: %+v", x)
	}
	// 40 + 50·305/364 = 81.9 on Nov 13; the median is the latest reading, so it is the value of that day.
	if want := "51 words a minute on Nov 13; the line to their goal was at 82."; x.Evidence != want {
		t.Errorf("evidence %q", x.Evidence)
	}
	f.Asides = []*record.Aside{Aside(*x, today)}
	if of(All(f, today, p), Below) != nil {
		t.Error("put aside, and still there")
	}
	readings(f, map[record.Date]float64{"2026-11-20": 53})
	again := of(All(f, today, p), Below)
	if again == nil {
		t.Fatal("new facts did not bring it back")
	}
	if !strings.Contains(again.Evidence, "middle of the last three") {
		t.Errorf("a median that no reading of the day shows: %q", again.Evidence)
	}
	f.Meetings = []*record.Meeting{{Date: "2026-12-08", Concerns: []record.Concern{{ID: again.Concern.ID, Text: "In our own words"}}}}
	if !of(All(f, today, p), Below).Raised {
		t.Error("a concern taken over is not recognised")
	}
}

func TestNumbersAloneDoNotMakeAConcernTheSame(t *testing.T) {
	for words, want := range map[string]bool{
		"Reading: 51 words, the line is at 82.": true,
		"Math: 51 of 82 sums":                   false,
		"Reading: 151 words of 820":             false,
	} {
		f := family()
		readings(f, map[record.Date]float64{"2026-11-11": 51, "2026-11-12": 51, "2026-11-13": 51})
		f.Meetings = []*record.Meeting{{Date: "2026-12-08", Concerns: []record.Concern{{Text: words}}}}
		if x := of(All(f, today, printer(t)), Below); x.Raised != want {
			t.Errorf("%q: raised = %v", words, x.Raised)
		}
	}
}

func TestReports(t *testing.T) {
	p := printer(t)
	f := family()
	readings(f, map[record.Date]float64{"2026-10-16": 50, "2026-10-23": 50, "2026-10-30": 50})
	report := &record.Report{GoalID: "g", Date: "2026-11-06", Sufficient: record.TellsYes, Text: "Doing well."}
	f.Reports = []*record.Report{report}
	if x := of(All(f, today, p), Differs); x == nil || !strings.Contains(x.Evidence, "“Doing well”") || !strings.Contains(x.Evidence, "50 words a minute") {
		t.Errorf("differs: %+v", x)
	}
	report.Sufficient = record.TellsNotStated
	list := All(f, today, p)
	if x := of(list, NoNumber); x == nil || of(list, Differs) != nil || x.Title != "We can’t yet tell from the Nov 6 report how far they have come in reading." {
		t.Errorf("no number: %+v", x)
	}
	report.Text = "50 words a minute."
	if x := of(All(f, today, p), NoNumber); x != nil {
		t.Errorf("a number not seen: %s", x.Evidence)
	}
	f.Plans[0].ReportSchedule.Dates = []record.Date{"2026-11-06"}
	report.Date = "2026-03-20"
	if x := of(All(f, today, p), Missing); x == nil || !strings.Contains(x.Evidence, "Mar 20") {
		t.Errorf("missing: %+v", x)
	}
}

// The readings beside a report are those of its time, named for what they are, and not those of today.
func TestAReportStandsBesideTheReadingsOfItsTime(t *testing.T) {
	f := family()
	f.Reports = []*record.Report{{GoalID: "g", Date: "2026-11-06", Sufficient: record.TellsYes, Text: "Doing well."}}
	readings(f, map[record.Date]float64{"2026-10-16": 50, "2026-10-23": 51, "2026-10-30": 55})
	readings(f, map[record.Date]float64{"2026-11-09": 88, "2026-11-12": 89, "2026-11-13": 90})
	x := of(All(f, today, printer(t)), Differs)
	// 40 + 50·291/364 = 79.97 on Oct 30.
	want := "The Nov 6 report says “Doing well”. The readings: 51 words a minute in the middle of the last three readings, to Oct 30; the line to their goal was at 80."
	if x == nil || x.Evidence != want {
		t.Errorf("differs: %+v", x)
	}
}

// What one goal's report says is not put into the mouth of another's.
func TestReportsOfOneDayAreQuotedApart(t *testing.T) {
	f := family()
	math, art := *f.Goals[0], *f.Goals[0]
	math.ID, math.Area, art.ID, art.Area = "m", "Math", "a", "Art"
	f.Goals = append(f.Goals, &math, &art)
	for id, words := range map[string]string{"g": "Doing well.", "m": "Trying hard.", "a": "Doing well."} {
		f.Reports = append(f.Reports, &record.Report{GoalID: id, Date: "2026-11-06", Text: words})
	}
	said, ids := map[string]bool{}, map[string]bool{}
	for _, x := range All(f, today, printer(t)) {
		if x.Kind == NoNumber {
			said[x.Concern.Fact], ids[x.ID] = true, true
		}
	}
	if len(ids) != 2 || !said["For reading and art it says “Doing well”; we did not find a number."] ||
		!said["For math it says “Trying hard”; we did not find a number."] {
		t.Errorf("said %v", said)
	}
}

func TestAGoalTheTeamCallsMetIsNotSaidToBeReached(t *testing.T) {
	f := family()
	f.Goals[0].Status = record.GoalMet
	readings(f, map[record.Date]float64{"2026-10-16": 50, "2026-10-23": 51, "2026-10-30": 55})
	if x := of(All(f, today, printer(t)), Met); x == nil || x.Evidence != "The plan counts this goal as met." {
		t.Errorf("met: %+v", x)
	}
}

func TestStaleAndMet(t *testing.T) {
	p := printer(t)
	f := family()
	readings(f, map[record.Date]float64{"2026-10-02": 70, "2026-10-09": 71, "2026-10-16": 72})
	f.Goals[0].Frequency = "Weekly"
	x := of(All(f, today, p), Stale)
	if x == nil || x.Evidence != "72 words a minute on Oct 16, 5 school weeks ago. The plan says: weekly." {
		t.Errorf("stale: %+v", x)
	}
	readings(f, map[record.Date]float64{"2026-11-13": 90, "2026-11-14": 92, "2026-11-16": 92})
	list := All(f, today, p)
	if x = of(list, Met); x == nil || x.Title != "Going well: Reads aloud, from 40 words a minute to 92." || of(list, Stale) != nil {
		t.Errorf("met: %+v", x)
	}
}

func TestNothingToSay(t *testing.T) {
	p := printer(t)
	if All(nil, today, p) != nil || All(&record.Family{}, today, p) != nil || Dates(&record.Family{}, today, p) != nil {
		t.Error("something is said of nobody")
	}
	f := &record.Family{Child: &record.Child{Name: "Sam"}}
	if list := All(f, today, p); len(list) != 0 {
		t.Errorf("findings without records: %+v", list)
	}
}
