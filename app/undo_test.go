package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/record"
	"planpage/app/screen"
)

// goalCalled returns the goal in force with this title.
func (b *bench) goalCalled(title string) *record.Goal {
	for _, g := range b.family().ActiveGoals() {
		if g.Title == title {
			return g
		}
	}
	return nil
}

func TestUndoTakesBackChangesAndSaysWhich(t *testing.T) {
	b := newSampleBench(t)
	b.visit(screen.About)
	vision := b.family().Child.Vision
	b.fill("Our hope for this year", 0, "Something else")
	b.wait(soon)
	if got := b.family().Child.Vision; got != "Something else" {
		t.Fatalf("stored %q", got)
	}
	b.win.Canvas().Unfocus()
	b.ctrl(fyne.KeyZ)
	b.says("Undone: Changed.")
	if got := b.family().Child.Vision; got != vision {
		t.Errorf("stored %q after undo", got)
	}
	b.shows(vision)
}

func TestUndoBringsBackWhatWasDeletedAlsoTheNextDay(t *testing.T) {
	b := newSampleBench(t)
	const title = "Asks for a break"
	goal := b.goalCalled(title)
	readings := len(b.family().Readings(goal.ID))
	b.Go(screen.Route{Screen: screen.Goals, ID: goal.ID})
	b.press("Edit", 0)
	b.press("Remove this goal", 0)
	b.says("Goal removed.")
	if b.goalCalled(title) != nil {
		t.Fatal("the goal is still there")
	}
	b.reopen()
	b.ctrl(fyne.KeyZ)
	b.says("Undone: Goal removed.")
	if b.goalCalled(title) == nil || len(b.family().Readings(goal.ID)) != readings {
		t.Error("the goal or its readings did not come back")
	}
	b.visit(screen.Goals)
	b.shows(title)
}

// The toast's own link does the same.
func TestUndoFromTheToast(t *testing.T) {
	b := newSampleBench(t)
	b.visit(screen.About)
	people := len(b.family().Contacts)
	b.press("Remove", 0)
	b.says("Person removed.")
	b.press("Undo", 0)
	b.says("Undone: Person removed.")
	if got := len(b.family().Contacts); got != people {
		t.Errorf("%d people, %d before", got, people)
	}
}

func TestNothingToUndo(t *testing.T) {
	b := newBench(t)
	b.ctrl(fyne.KeyZ)
	b.says("There is nothing to undo.")
}

// Undo is one for the whole program: it names the child whose records it touched when another one is shown.
func TestUndoNamesAnotherChild(t *testing.T) {
	b := newSampleBench(t)
	maya := b.desk.Child
	b.visit(screen.About)
	b.fill("Grade", 0, "11")
	b.leaveField()
	b.side.choose()
	b.win.Canvas().FocusNext()
	b.key(fyne.KeyReturn)
	b.ctrl(fyne.KeyZ)
	b.says("Undone for Maya: Changed.")
	b.useChild(maya)
	if got := b.family().Child.Grade; got != "4" {
		t.Errorf("grade %q", got)
	}
}

// Taking back that a child was added leaves no screen of a child that is not there.
func TestUndoOfAddingTheChild(t *testing.T) {
	b := newBench(t)
	b.fill("Your child’s name", 0, "Nora Quill\n")
	b.wait(soon)
	b.ctrl(fyne.KeyZ)
	b.says("Undone: Child added.")
	if b.route.Screen != screen.Welcome || b.desk.Child != "" {
		t.Errorf("on %q of child %q", b.route.Screen, b.desk.Child)
	}
	b.shows("Welcome to PlanPage")
	b.fill("Your child’s name", 0, "Nora Quill\n")
	if got := b.family().Child.Name; got != "Nora Quill" {
		t.Errorf("added %q", got)
	}
}

// The same with another child: it goes on with the one that is left.
func TestUndoOfAddingASecondChild(t *testing.T) {
	b := newSampleBench(t)
	maya := b.desk.Child
	b.Go(screen.Route{Screen: screen.Welcome, Part: screen.PartAdd})
	b.fill("Your child’s name", 0, "Nora Quill\n")
	b.wait(soon)
	b.ctrl(fyne.KeyZ)
	b.says("Undone: Child added.")
	if b.route.Screen != screen.Home || b.desk.Child != maya {
		t.Errorf("on %q of child %q", b.route.Screen, b.desk.Child)
	}
}

// Going to another child begins at its Home: Back never leads to a screen of the first child.
func TestChildrenKeepTheirWaysApart(t *testing.T) {
	b := newSampleBench(t)
	maya := b.desk.Child
	b.visit(screen.Goals)
	b.visit(screen.Evaluations)
	b.side.choose()
	b.win.Canvas().FocusNext()
	b.key(fyne.KeyReturn)
	if b.desk.Child == maya || b.route.Screen != screen.Home || b.family().Child.ShortName() != "Leo" {
		t.Fatalf("on %q of %q", b.route.Screen, b.family().Child.ShortName())
	}
	b.shows("Leo")
	b.visit(screen.About)
	b.Back()
	b.Back()
	if b.route.Screen != screen.Home || b.desk.Child == maya {
		t.Errorf("back leads to %q", b.route.Screen)
	}
	b.reopen()
	if b.desk.Child == maya {
		t.Error("the child shown last is not the one shown next time")
	}
}
