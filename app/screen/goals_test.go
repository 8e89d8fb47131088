package screen

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
)

const readingGoal = "Reads grade-level text aloud"

// goalNamed returns the goal with this title in the plan in force.
func goalNamed(b *bench, title string) *record.Goal {
	b.t.Helper()
	for _, g := range b.Family().ActiveGoals() {
		if g.Title == title {
			return g
		}
	}
	b.t.Fatalf("no goal %q", title)
	return nil
}

func showGoals(t *testing.T, r Route) (*bench, *goals) {
	b := newDesk(t).withSample()
	g := NewGoals(b.Desk, r).(*goals)
	b.show(g)
	return b, g
}

func TestGoalsListIsMostUrgentFirst(t *testing.T) {
	_, g := showGoals(t, Route{})
	items := g.items()
	if items[0].Title != readingGoal || items[0].Status != "below" || items[0].Sub != "62 · expected 84" {
		t.Errorf("first %+v", items[0])
	}
	if last := items[len(items)-1]; last.Note != "earlier plan" || last.Status != "" {
		t.Errorf("last %+v", last)
	}
	if g.list.Selected() != items[0].ID {
		t.Error("the most urgent goal is not open")
	}
}

func TestGoalShowsWhereTheChildStands(t *testing.T) {
	b, _ := showGoals(t, Route{})
	for _, words := range []string{
		"62", "84", "92", "Below the line by 22 words correct a minute.", "target 92 by Jan 11",
		"The school’s report of Nov 6 says “Making progress” and gives no number.", "All 32 readings",
	} {
		if !b.sees(words) {
			t.Errorf("does not show %q in %q", words, b.words())
		}
	}
}

func TestReadingsAreTypedOneAfterTheOther(t *testing.T) {
	b, g := showGoals(t, Route{})
	goal := goalNamed(b, readingGoal)
	before := len(b.Family().Readings(goal.ID))
	g.focusReading()
	for _, words := range []string{"64", "66.5"} {
		b.typed(words)
		b.key(fyne.KeyReturn)
	}
	list := b.Family().Readings(goal.ID)
	if len(list) != before+2 {
		t.Fatalf("%d readings, %d before", len(list), before)
	}
	last := list[len(list)-1]
	if *last.Value != 66.5 || last.Date != testToday || last.Source != record.SourceSchool {
		t.Errorf("stored %+v", last)
	}
	v := g.detail.(*goalView)
	if b.Window.Canvas().Focused() != fyne.Focusable(v.quick.value) || v.quick.value.Text != "" {
		t.Error("the field is not ready for the next value")
	}
	if !b.sees("66.5 words correct a minute on Nov 23, 2026") || !b.sees("All 34 readings") {
		t.Errorf("does not say what was saved: %q", b.words())
	}
}

func TestReadingOutOfANumberAndInPercent(t *testing.T) {
	b, g := showGoals(t, Route{})
	out, percent := goalNamed(b, "Asks for a break"), goalNamed(b, "Two-step word problems")
	g.show(out.ID)
	if total := g.detail.(*goalView).quick.total.Text; total != "5" {
		t.Errorf("total %q", total)
	}
	g.focusReading()
	b.typed("4")
	b.key(fyne.KeyReturn)
	list := b.Family().Readings(out.ID)
	if m := list[len(list)-1]; m.Date != testToday || *m.Correct != 4 || *m.Total != 5 || m.Value != nil {
		t.Errorf("stored %+v", m)
	}
	g.show(percent.ID)
	g.focusReading()
	b.typed("15 of 20")
	b.key(fyne.KeyReturn)
	list = b.Family().Readings(percent.ID)
	if v, _ := list[len(list)-1].Reading(record.UnitPercent); v != 75 {
		t.Errorf("15 of 20 is %v", v)
	}
}

func TestReadingThatCannotBeReadStays(t *testing.T) {
	b, g := showGoals(t, Route{})
	goal := goalNamed(b, readingGoal)
	before := len(b.Family().Readings(goal.ID))
	g.focusReading()
	b.typed("sixty")
	b.key(fyne.KeyReturn)
	if !b.sees("Type the number of this reading.") || g.detail.(*goalView).quick.value.Text != "sixty" {
		t.Errorf("shows %q", b.words())
	}
	if n := len(b.Family().Readings(goal.ID)); n != before {
		t.Errorf("%d readings, %d before", n, before)
	}
}

func TestPercentOf(t *testing.T) {
	for _, c := range []struct {
		typed                 string
		value, correct, total float64
		ok                    bool
	}{
		{"70", 70, 0, 0, true},
		{"70 %", 70, 0, 0, true},
		{"14/20", 0, 14, 20, true},
		{"14 of 20", 0, 14, 20, true},
		{"", 0, 0, 0, false},
		{"14 of", 0, 0, 0, false},
		{"many", 0, 0, 0, false},
	} {
		value, correct, total, ok := percentOf(c.typed, "of")
		if ok != c.ok || ok && (orZero(value) != c.value || orZero(correct) != c.correct || orZero(total) != c.total) {
			t.Errorf("%q: %v %v %v %v", c.typed, orZero(value), orZero(correct), orZero(total), ok)
		}
	}
}

func orZero(v *float64) float64 {
	if v == nil {
		return 0
	}
	return *v
}

func TestGoalBringsItsReportToTheConcerns(t *testing.T) {
	b, g := showGoals(t, Route{})
	if !b.sees("In your concerns for Dec 8") {
		t.Error("does not know what the next meeting speaks of already")
	}
	g.show(goalNamed(b, "Asks for a break").ID)
	b.press("Add to concerns")
	meeting := b.Family().NextMeeting(testToday)
	last := meeting.Concerns[len(meeting.Concerns)-1]
	if !strings.HasPrefix(last.Text, "We have not seen a report for ") || !strings.HasPrefix(last.Fact, "By the plan a report was due by ") ||
		last.Source != "Plan: when reports come" || last.Rank != 5 || meeting.Requests[len(meeting.Requests)-1].Concern != last.ID {
		t.Errorf("concern %+v", last)
	}
	if !b.sees("In your concerns for Dec 8") || b.sees("Add to concerns") {
		t.Errorf("still offers it: %q", b.words())
	}
	if len(b.undo) != 1 {
		t.Errorf("toasts with Undo: %q", b.undo)
	}
	b.key(fyne.KeyReturn)
	if !slices.Contains(b.went, Route{Screen: Meetings, ID: meeting.ID}) {
		t.Errorf("went %v", b.went)
	}
}

func TestNewGoalWaitsForItsName(t *testing.T) {
	b, g := showGoals(t, Route{Part: PartAdd})
	b.tab(1)
	b.typed("Reading")
	g.Leave()
	before := len(b.Family().Goals)
	again := NewGoals(b.Desk, Route{}).(*goals)
	b.show(again)
	if again.items()[0].ID != newGoal {
		t.Fatal("what was begun is not in the list")
	}
	again.Add()
	b.typed("Reads aloud")
	b.run()
	family := b.Family()
	if len(family.Goals) != before+1 {
		t.Fatalf("%d goals, %d before", len(family.Goals), before)
	}
	goal := goalNamed(b, "Reads aloud")
	if goal.Area != "Reading" || goal.PlanID != family.CurrentPlan().ID || again.items()[0].ID == newGoal {
		t.Errorf("stored %+v", goal)
	}
}

func TestReadingsAreChangedAndRemovedInPlace(t *testing.T) {
	b, g := showGoals(t, Route{})
	goal := goalNamed(b, "Asks for a break")
	g.show(goal.ID)
	before := b.Family().Readings(goal.ID)
	b.press("All 15 readings")
	r := g.detail.(*goalReadings)
	if len(r.editors) != len(before) || r.editors[0].rec.Head().ID != before[len(before)-1].ID {
		t.Fatal("the newest reading is not first")
	}
	r.editors[0].form.FocusFirst("correct")
	b.key(fyne.KeyEnd)
	b.key(fyne.KeyBackspace)
	b.typed("5")
	b.Window.Canvas().Unfocus()
	b.press("Remove")
	after := b.Family().Readings(goal.ID)
	if len(after) != len(before)-1 || slices.Contains(b.undo, "") || len(b.undo) != 1 {
		t.Fatalf("%d readings, toasts %q", len(after), b.undo)
	}
	if _, err := b.Store.Undo(); err != nil {
		t.Fatal(err)
	}
	back := b.Family().Readings(goal.ID)
	if m := back[len(back)-1]; len(back) != len(before) || *m.Correct != 5 {
		t.Errorf("after Undo %+v", m)
	}
	if len(r.editors) != len(before) {
		t.Error("the list does not show the reading again")
	}
}

func TestGoalReportsFollowThePlansLegend(t *testing.T) {
	b, g := showGoals(t, Route{})
	goal := goalNamed(b, readingGoal)
	g.edit(goal)
	b.press("Add a report")
	f := g.detail.(*goalForm)
	e := f.reports.editors[0]
	if report := e.rec.(*record.Report); report.Date != testToday || report.GoalID != goal.ID {
		t.Fatalf("new report %+v", report)
	}
	e.form.FocusFirst("code")
	b.Window.Canvas().Focused().(*kit.Select).TypedRune('I')
	e.form.FocusFirst("text")
	b.typed("62 words")
	g.Leave()
	for _, report := range b.Family().GoalReports(goal.ID) {
		if report.Date == testToday && (report.Code != "IP" || report.Text != "62 words") {
			t.Errorf("stored %+v", report)
		}
	}
	b.press("Done")
	if !b.sees("The school’s report of Nov 23 says “Not yet sufficient progress”. That fits the readings.") {
		t.Errorf("shows %q", b.words())
	}
}

func TestGoalsAreUsableByKeyboard(t *testing.T) {
	b, g := showGoals(t, Route{})
	tabs := b.tabs()
	v := g.detail.(*goalView)
	for _, want := range []fyne.Focusable{v.chart, v.quick.date, v.quick.value, v.quick.source, v.all} {
		if !slices.Contains(tabs, want) {
			t.Errorf("Tab does not reach %T", want)
		}
	}
	b.Window.Canvas().Focus(v.chart)
	b.key(fyne.KeyHome)
	if !b.sees("Jan 16, 2026: 41 words correct a minute, school") && !strings.Contains(v.readOut.Text(), "2026") {
		t.Errorf("reads out %q", v.readOut.Text())
	}
	b.Window.Canvas().Focus(v.quick.date)
	b.key(fyne.KeyReturn)
	if b.Window.Canvas().Focused() != fyne.Focusable(v.quick.value) {
		t.Error("Enter in the date does not go on to the value")
	}
}

func TestEmptyGoalsTeach(t *testing.T) {
	b := newDesk(t)
	child := &record.Child{Name: "Ada Lovelace"}
	b.put(child)
	b.Child = child.ID
	g := NewGoals(b.Desk, Route{}).(*goals)
	b.show(g)
	if !b.sees("Each goal of the plan belongs here") {
		t.Errorf("shows %q", b.words())
	}
	g.Find()
	b.press("Add a goal")
	if _, form := g.detail.(*goalForm); !form {
		t.Error("the button does not begin a goal")
	}
}
