package screen

import (
	"reflect"
	"strings"
	"testing"

	"planpage/app/kit"
	"planpage/app/record"
)

const wholeGoal = "By June 5, 2027, when given a grade-level passage, Maya will read aloud from 41 to 92 words correct a minute, in 3 checks in a row, " +
	"measured by a one-minute reading every week."

// typeGoal begins a goal and types its text by keyboard.
func typeGoal(t *testing.T, text string) (*bench, *goals, *goalForm) {
	t.Helper()
	b, g := showGoals(t, Route{Part: PartAdd})
	b.tab(3) // title, area, direction, text
	b.typed(text)
	return b, g, g.detail.(*goalForm)
}

func TestGoalTextTellsWhatItLeavesOut(t *testing.T) {
	b, _, f := typeGoal(t, "By June 2027, Maya will understand fractions.")
	if b.Window.Canvas().Focused() == nil || f.goal.Statement == "" {
		t.Fatal("the text is not where Tab leads")
	}
	for _, words := range []string{
		"5 things to ask about the goal’s wording", "“By June 2027”", "Hard to see: “will understand fractions”",
		"No number to reach: no one can say whether it was met.", "You can ask: “What number will tell us that it is met?”",
	} {
		if !b.sees(words) {
			t.Errorf("does not show %q in %q", words, b.words())
		}
	}
	if b.sees("Fill the fields from this text") {
		t.Error("offers to fill fields from a text without numbers")
	}
}

func TestGoalTextInAnotherLanguageIsLeftAlone(t *testing.T) {
	b, _, _ := typeGoal(t, "Para junio de 2027, Maya leerá 60 palabras por minuto con un 90% de precisión.")
	if b.sees("to ask about") || b.sees("The wording says all") || b.sees("Not found") {
		t.Errorf("says something of Spanish: %q", b.words())
	}
}

func TestTypingTheTextKeepsTheKeyboardThere(t *testing.T) {
	b, _, f := typeGoal(t, "")
	at := b.Window.Canvas().Focused()
	for _, r := range wholeGoal {
		at.TypedRune(r)
		if b.Window.Canvas().Focused() != at {
			t.Fatalf("the keyboard left the text at %q", f.goal.Statement)
		}
	}
	if f.goal.Statement != wholeGoal || !b.sees("The wording says all a goal needs") {
		t.Errorf("shows %q", b.words())
	}
	lines := f.wording.list.lines
	at.TypedRune(' ')
	for i, line := range f.wording.list.lines {
		if line != lines[i] {
			t.Error("a line was made anew while typing")
		}
	}
}

func TestFieldsAreFilledFromTheTextAtOnce(t *testing.T) {
	b, _, f := typeGoal(t, wholeGoal)
	b.press("Fill these 8 fields")
	g := f.goal
	want := &record.Goal{
		Meta: g.Meta, PlanID: g.PlanID, Statement: wholeGoal, Unit: record.UnitRate, UnitLabel: "words correct a minute", Direction: record.Up,
		Baseline: record.Point{Value: record.Float(41)}, Target: record.Point{Value: record.Float(92), Date: "2027-06-05"},
		Mastery: record.Mastery{Sessions: 3}, Method: "One-minute reading", Frequency: "Every week", Status: record.GoalActive,
	}
	if !reflect.DeepEqual(g, want) {
		t.Fatalf("filled %+v", g)
	}
	stored, ok := load[*record.Goal](b.Desk, g.ID)
	if !ok || *stored.Target.Value != 92 || len(b.undo) != 1 {
		t.Errorf("stored %+v, toasts %q", stored, b.undo)
	}
	if b.sees("Fill these") || !b.sees("filled in") {
		t.Errorf("still offers them: %q", b.words())
	}
	if _, err := b.Store.Undo(); err != nil {
		t.Fatal(err)
	}
	if f.goal.Target.Value != nil || f.goal.Statement != wholeGoal || !b.sees("Fill these 8 fields") {
		t.Errorf("after Undo %+v", f.goal)
	}
}

func TestOneValueIsFilledAndNothingIsReplacedUnsaid(t *testing.T) {
	b, g := showGoals(t, Route{})
	goal := copyOf(goalNamed(b, readingGoal))
	goal.Statement = strings.Replace(wholeGoal, "92", "95", 1)
	goal.Method = ""
	b.put(goal)
	g.edit(g.results[goal.ID].Goal)
	f := g.detail.(*goalForm)
	if !b.sees("; takes the place of 92") {
		t.Fatalf("does not say what it replaces: %q", b.words())
	}
	b.press("Measured with: One-minute reading")
	if f.goal.Method != "One-minute reading" || *f.goal.Target.Value != 92 {
		t.Errorf("filled %+v", f.goal)
	}
	link, isLink := b.Window.Canvas().Focused().(*kit.Button)
	if !isLink || link.Disabled() || !strings.HasPrefix(link.Label(), "Target: 95") && !strings.HasPrefix(link.Label(), "To reach by") {
		t.Errorf("the keyboard is at %v", b.Window.Canvas().Focused())
	}
	b.press("Target: 95")
	if *f.goal.Target.Value != 95 {
		t.Errorf("target %v", *f.goal.Target.Value)
	}
}

func TestGoalSaysInALineHowItIsWorded(t *testing.T) {
	b, g := showGoals(t, Route{})
	if !b.sees("How the goal is worded") || !b.sees("complete") || b.sees("By when") {
		t.Errorf("shows %q", b.words())
	}
	b.press("How the goal is worded")
	if !b.sees("By when") || !b.sees("“By Jan 11, 2027”") {
		t.Errorf("opens to %q", b.words())
	}
	goal := copyOf(goalNamed(b, "Two-step word problems"))
	goal.Statement, goal.Method = "In class, Maya will solve word problems.", ""
	b.put(goal)
	g.show(goal.ID)
	if !b.sees("1 to ask") {
		t.Errorf("shows %q", b.words())
	}
}
