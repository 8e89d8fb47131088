package screen

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"planpage/app/record"
)

// showImport opens the rows of readings of the goal with the most of them.
func showImport(t *testing.T) (*bench, *goals, *goalImport) {
	t.Helper()
	b, g := showGoals(t, Route{})
	b.press("Paste or import readings")
	i, open := g.detail.(*goalImport)
	if !open {
		t.Fatal("the link does not open the rows")
	}
	if b.Window.Canvas().Focused() != fyne.Focusable(i.field) {
		t.Error("the keyboard is not in the field")
	}
	return b, g, i
}

// paste puts words into what has the keyboard, as Ctrl+V does.
func (b *bench) paste(words string) {
	b.t.Helper()
	clipboard := test.NewClipboard()
	clipboard.SetContent(words)
	b.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
}

func TestPastedRowsShowWhatTheyBecome(t *testing.T) {
	b, g, i := showImport(t)
	before := len(b.Family().Readings(i.goal.ID))
	b.paste("Date\tWCPM\tNotes\r\n11/16/2026\t64\tcalm\r\n13/02/2026\t65\r\n11/24/2026\t66\r\n11/17/2026\tsixty\r\n11/18/2026\t67.5\r\n")
	for _, words := range []string{
		"Nov 16, 2026", "64 words correct a minute", "calm", "new", "67.5 words correct a minute",
		"2 new, 3 cannot be read", "Add 2 readings", "3 rows cannot be read. Mend them above, or leave them out.",
		"Line 3: In “13/02/2026” the day stands before the month.", "Line 4: This day is still to come.", "11/24/2026 · 66",
		"Line 5: “sixty” is not a number.",
	} {
		if !b.sees(words) {
			t.Errorf("does not show %q in %q", words, b.words())
		}
	}
	if n := len(b.Family().Readings(i.goal.ID)); n != before {
		t.Fatalf("%d readings are stored before anybody agreed", n-before)
	}
	b.press("Add 2 readings")
	if n := len(b.Family().Readings(i.goal.ID)); n != before+2 {
		t.Fatalf("%d readings, %d before", n, before)
	}
	if g.detail != goalDetail(i) || !b.sees("2 already there, 3 cannot be read") || !i.add.Disabled() {
		t.Errorf("what cannot be read does not stay: %q", b.words())
	}
	if !slices.Equal(b.undo, []string{"2 readings added."}) {
		t.Errorf("toasts %q", b.undo)
	}
	_, err := b.Store.Undo()
	b.must(err)
	if n := len(b.Family().Readings(i.goal.ID)); n != before {
		t.Errorf("%d readings after one Undo, %d before", n, before)
	}
	if !b.sees("2 new, 3 cannot be read") {
		t.Errorf("does not follow Undo: %q", b.words())
	}
}

// The same list once more adds nothing, and a list without a fault leads back to the goal.
func TestTheSameRowsAgainAddNothing(t *testing.T) {
	b, g, i := showImport(t)
	b.paste("11/16/2026,64\n11/16/2026,64\n")
	b.press("Add 2 readings")
	if _, onChart := g.detail.(*goalView); !onChart {
		t.Fatal("does not go back to the goal")
	}
	if b.draft(i.draftKey(), &importDraft{}) {
		t.Error("rows that are added still wait")
	}
	b.press("Paste or import readings")
	again := g.detail.(*goalImport)
	b.paste("11/16/2026,64\r11/16/2026,64\r11/16/2026,64")
	if !b.sees("1 new, 2 already there") || !b.sees("already there") {
		t.Errorf("shows %q", b.words())
	}
	again.source.TypedRune('h')
	if again.source.Value() != "home" || !b.sees("3 new") {
		t.Errorf("readings from home are others than the school's: %q", b.words())
	}
}

// What is typed or pasted waits, also after a kill.
func TestRowsThatAreNotAddedWait(t *testing.T) {
	b, _, i := showImport(t)
	b.typed("11/16/2026 6")
	i.source.TypedRune('p')
	b.run() // the screen is never left, as in a kill
	again := NewGoals(b.Desk, Route{ID: i.goal.ID, Part: partImport}).(*goals)
	b.show(again)
	j := again.detail.(*goalImport)
	if j.field.Text != "11/16/2026 6" || j.source.Value() != "private" || !b.sees("Add 1 reading") {
		t.Errorf("waits: %q, %q", j.field.Text, b.words())
	}
	if place := again.Place(); place.Part != partImport || place.ID != i.goal.ID {
		t.Errorf("the way back leads to %+v", place)
	}
	if !again.Back() {
		t.Fatal("Escape does not go back")
	}
	if _, onChart := again.detail.(*goalView); !onChart {
		t.Error("Escape does not go back to the chart")
	}
}

// A file of an older Mac: CR alone ends its lines, and a mark stands at its start.
func TestAFileIsDroppedOnTheGoal(t *testing.T) {
	b, g := showGoals(t, Route{})
	goal := goalNamed(b, "Two-step word problems")
	g.show(goal.ID)
	before := len(b.Family().Readings(goal.ID))
	var rows []string
	for week := range 12 {
		rows = append(rows, fmt.Sprintf("%s;%d;20;\"calm; rested\"", b.P.Date(testToday.AddDays(-7*week-1)), 8+week))
	}
	name := b.file("list.csv", "\ufeffDay;Correct;Out of;Notes\r"+strings.Join(rows, "\r")+"\r")
	g.Dropped([]string{name})
	if !b.sees("12 new") || !b.sees("8 of 20") {
		t.Fatalf("shows %q", b.words())
	}
	b.press("Add 12 readings")
	list := b.Family().Readings(goal.ID)
	if len(list) != before+12 {
		t.Fatalf("%d readings, %d before", len(list), before)
	}
	last := list[len(list)-1]
	if last.Date != testToday.AddDays(-1) || *last.Correct != 8 || *last.Total != 20 || last.Note != "calm; rested" {
		t.Errorf("stored %+v", last)
	}
}

func TestFilesThatAreNoListsSayWhy(t *testing.T) {
	b, g, _ := showImport(t)
	for name, words := range map[string]string{"book.xlsx": "PK\x03\x04", "large.csv": strings.Repeat("1,2\n", 3<<20)} {
		g.Dropped([]string{b.file(name, words)})
	}
	g.Dropped([]string{t.TempDir()})
	g.Dropped([]string{"a.csv", "b.csv"})
	if len(b.fails) != 3 || !slices.Equal(b.toasts, []string{"Drop one file at a time."}) {
		t.Errorf("said %v, %q", b.fails, b.toasts)
	}
	for _, err := range b.fails {
		if said := b.P.Error(err); said.Text == b.P.T("text.unexpected") || said.Hint == "" {
			t.Errorf("no words for %v", err)
		}
	}
}

// Five thousand rows: the first hundred show, all are added, and one Undo takes all back.
func TestManyRowsAtOnce(t *testing.T) {
	b, _, i := showImport(t)
	before := len(b.Family().Readings(i.goal.ID))
	var rows strings.Builder
	for n := range 5000 {
		fmt.Fprintf(&rows, "%s\t%d\n", testToday.AddDays(-n), n%90)
	}
	start := time.Now()
	b.paste(rows.String())
	t.Logf("shown in %v", time.Since(start))
	if !b.sees("5000 lines are here.") || !b.sees("and 4900 more") || i.field.Visible() {
		t.Fatalf("shows %q", b.words())
	}
	if n := len(i.rows.table.Objects); n != shownRows {
		t.Errorf("%d rows are laid out", n)
	}
	start = time.Now()
	b.press(i.add.Label())
	t.Logf("added in %v", time.Since(start))
	added := len(b.Family().Readings(i.goal.ID)) - before
	if added < 4900 || added > 5000 {
		t.Fatalf("%d were added", added)
	}
	_, err := b.Store.Undo()
	b.must(err)
	if n := len(b.Family().Readings(i.goal.ID)); n != before {
		t.Errorf("%d readings after Undo, %d before", n, before)
	}
}

// Many rows are read again when the typing pauses, and at the latest before they are added.
func TestTypingIntoManyRowsPauses(t *testing.T) {
	b, _, i := showImport(t)
	before := len(b.Family().Readings(i.goal.ID))
	var rows strings.Builder
	for n := range 60 {
		fmt.Fprintf(&rows, "%s\t64\n", testToday.AddDays(-n))
	}
	b.paste(rows.String() + string(testToday) + "\t6")
	b.typed("1")
	if !b.sees("61 new") || len(i.list) != 61 || *i.list[60].Reading.Value != 6 {
		t.Fatalf("shows %q", b.words())
	}
	b.run()
	if *i.list[60].Reading.Value != 61 {
		t.Error("not read after the pause")
	}
	b.typed("5")
	b.press("Add 61 readings")
	list := b.Family().Readings(i.goal.ID)
	if last := list[len(list)-1]; len(list) != before+61 || *last.Value != 615 {
		t.Errorf("%d were added, the last %v", len(list)-before, *last.Value)
	}
}

func TestTooManyRowsCanBeLetGo(t *testing.T) {
	b, _, i := showImport(t)
	b.typed("11/16/2026,64")
	b.paste(strings.Repeat("11/17/2026,65\n", 300))
	if !b.sees("301 new") {
		t.Fatalf("what was typed before is lost: %q", b.words())
	}
	b.press("Start over")
	if !i.field.Visible() || i.field.Text != "" || !i.add.Disabled() || b.draft(i.draftKey(), &importDraft{}) {
		t.Errorf("does not start over: %q", b.words())
	}
}

func TestReasonsOfRowsFollowTheGoal(t *testing.T) {
	b, g := showGoals(t, Route{})
	for name, c := range map[string]struct{ row, why string }{
		"Asks for a break":       {"11/16/2026,6", "More were right than there were tries."},
		"Two-step word problems": {"11/16/2026,170", "A percent cannot be above 100."},
		readingGoal:              {"11/16/2026,80 %", "“80 %” is not what this goal counts: words correct a minute."},
	} {
		g.bring(goalNamed(b, name).ID)
		b.paste(c.row)
		if !b.sees(c.why) {
			t.Errorf("%s: %q does not say %q: %q", name, c.row, c.why, b.words())
		}
	}
}

// The goal whose rows are open is deleted elsewhere: nothing is left to add them to.
func TestRowsOfAGoalThatIsGone(t *testing.T) {
	b, g, i := showImport(t)
	b.paste("11/16/2026,64")
	b.Remove("goals.removed", &record.Goal{Meta: i.goal.Meta})
	if _, open := g.detail.(*goalImport); open {
		t.Error("still open")
	}
}
