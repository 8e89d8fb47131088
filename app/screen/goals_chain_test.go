package screen

import (
	"reflect"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
)

func TestGoalShowsItsYears(t *testing.T) {
	b, g := showGoals(t, Route{})
	if !b.sees("2 goals") {
		t.Errorf("does not tell of an earlier goal: %q", b.words())
	}
	b.press("Over the years")
	for _, words := range []string{
		"2 goals in a row on this skill: 24, then 41, then 62 words correct a minute.", "Plan from Jan 13, 2025", "From 24, to reach 60; reached 40 words correct a minute by Dec 19, 2025",
		"Carried on in a later plan", "From 41, to reach 92",
	} {
		if !b.sees(words) {
			t.Errorf("does not show %q in %q", words, b.words())
		}
	}
	b.press("Plan from Jan 13, 2025")
	if goal := g.results[g.detail.id()].Goal; goal.Status != record.GoalContinued {
		t.Errorf("leads to %+v", goal)
	}
}

func TestGoalIsCarriedIntoTheNextYear(t *testing.T) {
	b, g := showGoals(t, Route{})
	old, before := goalNamed(b, readingGoal), len(b.Family().Goals)
	b.press("Over the years")
	b.press("Continue this goal next year")
	family := b.Family()
	next, ok := load[*record.Goal](b.Desk, g.detail.id())
	if !ok || len(family.Goals) != before+1 {
		t.Fatalf("%d goals, %d before", len(family.Goals), before)
	}
	want := &record.Goal{
		Meta: next.Meta, Continues: old.ID, Area: old.Area, Title: old.Title, Unit: old.Unit, UnitLabel: old.UnitLabel, Direction: record.Up,
		Baseline: record.Point{Value: record.Float(62), Date: "2026-11-13"}, Method: old.Method, Frequency: old.Frequency,
		Responsible: old.Responsible, Status: record.GoalActive,
	}
	if !reflect.DeepEqual(next, want) {
		t.Errorf("made %+v", next)
	}
	if stored, _ := load[*record.Goal](b.Desk, old.ID); stored.Status != record.GoalContinued {
		t.Errorf("the old one is %s", stored.Status)
	}
	if f, form := g.detail.(*goalForm); !form || f.goal.ID != next.ID || len(b.undo) != 1 {
		t.Errorf("shows %T, toasts %q", g.detail, b.undo)
	}
	if _, err := b.Store.Undo(); err != nil {
		t.Fatal(err)
	}
	if stored, _ := load[*record.Goal](b.Desk, old.ID); stored.Status != record.GoalActive || len(b.Family().Goals) != before {
		t.Errorf("after Undo %s, %d goals", stored.Status, len(b.Family().Goals))
	}
	if !g.known(g.detail.id()) {
		t.Error("shows a goal that is gone")
	}
}

func TestGoalThatWasMetStaysMetWhenItIsCarriedOn(t *testing.T) {
	b, g := showGoals(t, Route{})
	goal := copyOf(goalNamed(b, readingGoal))
	goal.Status = record.GoalMet
	b.put(goal)
	g.show(goal.ID)
	b.press("Over the years")
	b.press("Continue this goal next year")
	if stored, _ := load[*record.Goal](b.Desk, goal.ID); stored.Status != record.GoalMet {
		t.Errorf("the old one is %s", stored.Status)
	}
}

func TestGoalIsLinkedWithTheEarlierOneOfItsName(t *testing.T) {
	b, g := showGoals(t, Route{})
	goal := copyOf(goalNamed(b, readingGoal))
	earlier := goal.Continues
	goal.Continues = ""
	b.put(goal)
	g.show(goal.ID)
	b.press("Over the years")
	b.press("It carries on an earlier goal: Plan from Jan 13, 2025")
	if stored, _ := load[*record.Goal](b.Desk, goal.ID); stored.Continues != earlier || len(b.undo) != 1 {
		t.Errorf("continues %q, toasts %q", stored.Continues, b.undo)
	}
	if !b.sees("2 goals in a row on this skill") {
		t.Errorf("shows %q", b.words())
	}
	g.edit(g.results[goal.ID].Goal)
	if !b.sees("Carries on an earlier goal") {
		t.Errorf("the form does not ask: %q", b.words())
	}
}

func TestStepIsMarkedMetWithOneTap(t *testing.T) {
	b, g := showGoals(t, Route{})
	goal := copyOf(goalNamed(b, "Asks for a break"))
	goal.Objectives[2].MetOn = ""
	b.put(goal)
	g.show(goal.ID)
	if !b.sees("2 of 3 met") {
		t.Fatalf("shows %q", b.words())
	}
	b.press("Steps on the way")
	if !b.sees("number to reach 2 of 5 · by Apr 3, 2026 · met on Apr 3, 2026") {
		t.Errorf("shows %q", b.words())
	}
	b.press("Met today")
	if stored, _ := load[*record.Goal](b.Desk, goal.ID); stored.Objectives[2].MetOn != testToday {
		t.Errorf("stored %+v", stored.Objectives)
	}
	if !b.sees("3 of 3 met") || len(b.undo) != 1 {
		t.Errorf("shows %q, toasts %q", b.words(), b.undo)
	}
	if link, ok := b.Window.Canvas().Focused().(*kit.Button); !ok || link.Label() != "Not met after all" {
		t.Errorf("the keyboard is at %v", b.Window.Canvas().Focused())
	}
	b.key(fyne.KeyReturn)
	if stored, _ := load[*record.Goal](b.Desk, goal.ID); stored.Objectives[2].MetOn != "" {
		t.Errorf("taken back, it is %+v", stored.Objectives)
	}
}
