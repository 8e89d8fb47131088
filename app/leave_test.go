package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/record"
	"planpage/app/screen"
	"planpage/storage"
)

// Undo leaves the form that is open at work.
func TestUndoLeavesTheFormAtWork(t *testing.T) {
	b := newSampleBench(t)
	b.visit(screen.Evaluations)
	b.press("Edit", 0)
	b.fill("Title of the report", 0, "Another title")
	b.win.Canvas().Unfocus()
	b.ctrl(fyne.KeyZ)
	b.says("Undone")
	b.fill("Title of the report", 0, "A third title")
	b.press("Done", 0)
	b.shows("A third title")
}

// What leaving a screen has to say outlives the way to the next one.
func TestWhatIsSaidOnLeavingStays(t *testing.T) {
	b := newSampleBench(t)
	b.must(b.store.Update(func(tx *storage.Tx) error {
		for _, m := range b.family().Meetings {
			if m.Date >= testToday {
				if err := tx.Delete(record.Meetings, m.ChildID, m.ID); err != nil {
					return err
				}
			}
		}
		return nil
	}))
	b.visit(screen.Home)
	add := ""
	for _, words := range b.words() {
		if strings.HasPrefix(words, "Add") && strings.Contains(words, "concern") {
			add = words
			break
		}
	}
	b.press(add, 0)
	if b.route.Screen != screen.Meetings {
		t.Fatalf("%q leads to %s", add, b.route.Screen)
	}
	b.says("meeting first")
}

// What cannot be written keeps the window open, once.
func TestWhatCannotBeWrittenKeepsTheWindowOpen(t *testing.T) {
	b := newSampleBench(t)
	b.visit(screen.About)
	b.fill("Our hope for this year", 0, "Zebras")
	b.must(b.store.Close())
	closed := false
	b.win.SetOnClosed(func() { closed = true })
	b.Close()
	if closed {
		t.Error("it closes")
	}
	b.says("Your records are closed.")
	b.shows("Zebras")
	b.visit(screen.Home)
	b.says("Your records are closed.")
	if b.route.Screen != screen.Home {
		t.Error("the second time it does not leave")
	}
}
