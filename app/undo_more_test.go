package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/record"
	"planpage/app/screen"
)

// Ctrl+Z does not take a whole family away without a question.
func TestUndoAsksBeforeItTakesAwayAFamily(t *testing.T) {
	b := newSampleBench(t)
	maya := b.desk.Child
	b.ctrl(fyne.KeyZ)
	b.shows("Take back what was brought in?")
	b.press("No, go back", 0)
	if b.child(maya) == nil {
		t.Fatal("the family is gone")
	}
	b.ctrl(fyne.KeyZ)
	b.press("Take it back", 0)
	if b.child(maya) != nil || b.route.Screen != screen.Welcome {
		t.Errorf("the family is there, on %q", b.route.Screen)
	}
	b.says("Undone: Bring in records")
}

// Many readings brought in at once are not taken away without a question either; a few are, and the toast says so.
func TestUndoAsksBeforeItTakesAwayManyReadings(t *testing.T) {
	b := newSampleBench(t)
	goal := b.goalCalled("Asks for a break").ID
	bring := func(n int) {
		b.Go(screen.Route{Screen: screen.Goals, ID: goal})
		list := make([]record.Record, n)
		for i := range list {
			value := float64(i % 6)
			m := &record.Measurement{GoalID: goal, Date: testToday.AddDays(-i), Value: &value, Source: record.SourceHome}
			m.ChildID = b.desk.Child
			list[i] = m
		}
		b.must(b.desk.Save("rows.label", list...))
	}
	before := len(b.family().Measurements)
	bring(3)
	b.ctrl(fyne.KeyZ)
	b.says("Undone: Readings added.")
	bring(40)
	b.ctrl(fyne.KeyZ)
	b.shows("Take back what was brought in?", "The last change brought in 40 entries at once. Taking it back takes all of them out again.")
	b.press("Take it back", 0)
	if n := len(b.family().Measurements); n != before {
		t.Errorf("%d readings, %d before", n, before)
	}
}

// deleteMaya deletes everything about the child shown, as a parent does.
func (b *bench) deleteShown(name string) {
	b.t.Helper()
	b.visit(screen.About)
	b.press("Delete everything about "+name, 0)
	b.typed(name)
	b.press("Delete everything", 0)
}

// Deleting a child goes on with the next one; Undo in the toast brings back the child and shows it.
func TestDeletingAChildGoesOnWithTheNext(t *testing.T) {
	b := newSampleBench(t)
	maya, goals := b.desk.Child, len(b.family().Goals)
	b.deleteShown("Maya")
	b.says("Everything about Maya is deleted.")
	if b.desk.Child == maya || b.route.Screen != screen.Home || b.family().Child.ShortName() != "Leo" {
		t.Fatalf("on %q of %q", b.route.Screen, b.family().Child.Name)
	}
	b.press("Undo", 0)
	b.says("Undone: Child deleted.")
	if b.desk.Child != maya || len(b.family().Goals) != goals {
		t.Errorf("child %q with %d goals", b.desk.Child, len(b.family().Goals))
	}
	b.shows("Maya")
}

// When the last child is deleted the first screen comes, and leads to what was deleted. Ctrl+Z brings it back too.
func TestDeletingTheLastChild(t *testing.T) {
	b := newBench(t)
	b.fill("Your child’s name", 0, "Nora Quill\n")
	b.wait(soon)
	nora := b.desk.Child
	b.deleteShown("Nora")
	if b.route.Screen != screen.Welcome || b.desk.Child != "" {
		t.Fatalf("on %q of %q", b.route.Screen, b.desk.Child)
	}
	b.press("Bring back what was deleted", 0)
	b.press("Bring it back", 0)
	b.says("“Nora Quill” is back.")
	if b.desk.Child != nora || b.route.Screen != screen.Home {
		t.Fatalf("on %q of %q", b.route.Screen, b.desk.Child)
	}
	b.deleteShown("Nora")
	b.ctrl(fyne.KeyZ)
	if b.desk.Child != nora || b.route.Screen != screen.Home {
		t.Errorf("on %q of %q", b.route.Screen, b.desk.Child)
	}
}

// From Settings to what was deleted and back, and from a form to its earlier versions and back, by the keyboard.
func TestTheWaysToWhatWas(t *testing.T) {
	b := newSampleBench(t)
	title := "Asks for a break"
	b.Go(screen.Route{Screen: screen.Goals, ID: b.goalCalled(title).ID})
	b.press("Edit", 0)
	b.fill("Area", 0, "Speaking up")
	b.leaveField()
	b.press("Earlier versions", 0)
	b.shows("It is now", "Speaking up")
	b.everythingIsReached()
	b.press("Bring this one back", 0)
	b.says("It is again as it was on ")
	if got := b.goalCalled(title).Area; got == "Speaking up" {
		t.Errorf("the area is %q", got)
	}
	if b.route.Screen != screen.Goals || b.see("Speaking up") {
		t.Errorf("on %q; there is %q", b.route.Screen, b.words())
	}
	b.ctrl(fyne.KeyZ)
	b.says("Undone: Bring back an earlier version")
	b.shows("Speaking up")

	b.press("Remove this goal", 0)
	b.visit(screen.Settings)
	b.press("See what was deleted", 0)
	b.shows(title, "Comes back with ")
	b.everythingIsReached()
	b.press("Bring it back", 0)
	if b.goalCalled(title) == nil {
		t.Error("the goal stays away")
	}
	b.shows("Nothing to bring back")
	b.win.Canvas().Unfocus()
	b.key(fyne.KeyEscape)
	if b.route.Screen != screen.Settings {
		t.Errorf("Escape leads to %q", b.route.Screen)
	}
}
