package screen

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
)

// turnTo chooses a view by the arrow keys, as one does without a mouse.
func turnTo(b *bench, s *evaluations, steps int) {
	b.Window.Canvas().Focus(s.views)
	for range steps {
		b.key(fyne.KeyRight)
	}
}

func TestEvaluationsShowOneIndexOverTime(t *testing.T) {
	b := newDesk(t).withSample()
	s := NewEvaluations(b.Desk, Route{}).(*evaluations)
	b.show(s)
	turnTo(b, s, 1)
	for _, words := range []string{
		"Phonological Awareness", "May 24, 2023: 70, range 62 to 78, 2nd percentile", "May 20, 2026: 89, range 81 to 97, 23rd percentile",
		"Higher: 70, then 89. The ranges do not overlap.", "No clear change: 91, then 88. The ranges overlap.",
		"May 24, 2023 (WIAT-III): 80, range 73 to 87, 9th percentile", "80, then 75. These are two editions of the test, so they cannot be compared.",
		"Tested once so far: Processing Speed (WISC-V)",
	} {
		if !b.sees(words) {
			t.Errorf("%q does not show: %q", words, b.words())
		}
	}
	if b.sees("What the report advises") {
		t.Error("the report shows below the view")
	}
	if !s.Back() || !b.sees("What the report advises") || b.sees("Tested once so far") {
		t.Error("Escape does not go back to the reports")
	}
}

func TestEvaluationsShowStrengthsAndNeeds(t *testing.T) {
	b := newDesk(t).withSample()
	s := NewEvaluations(b.Desk, Route{}).(*evaluations)
	b.show(s)
	turnTo(b, s, 2)
	words := strings.Join(b.words(), "|")
	low, high := strings.Index(words, "Scores, hardest first|Score|Percentile|Spelling"), strings.Index(words, "Scores, strongest first|Score|Percentile|Verbal Comprehension")
	if low < 0 || high < low {
		t.Errorf("not lowest and highest first: %q", words)
	}
	for _, want := range []string{"WIAT-III, May 24, 2023", "First school evaluation, May 24, 2023", "Retells stories in order"} {
		if !b.sees(want) {
			t.Errorf("%q does not show", want)
		}
	}
	s.Find()
	if !b.sees("What the report advises") || b.Window.Canvas().Focused() == nil {
		t.Error("the search is not reached from the view")
	}
}

func TestEvaluationsViewsTeachWhenEmpty(t *testing.T) {
	b := newDesk(t)
	b.Child = "0194dcf6-5a00-7125-8ac8-9d53e0d542e5"
	child := &record.Child{Name: "Ada"}
	child.ID = b.Child
	b.put(child)
	s := NewEvaluations(b.Desk, Route{}).(*evaluations)
	b.show(s)
	for steps, want := range []string{"", "Two tests with similar names are not the same test.", "what is hardest and what goes best"} {
		s.turn(viewReports)
		turnTo(b, s, steps)
		if !b.sees(want) {
			t.Errorf("view %d does not say %q", steps, want)
		}
	}
}

func TestEvaluationsViewsShowWhatChangedElsewhere(t *testing.T) {
	b := newDesk(t).withSample()
	s := NewEvaluations(b.Desk, Route{}).(*evaluations)
	b.show(s)
	turnTo(b, s, 1)
	ev := copyOf(b.newReport("School re-evaluation"))
	for i := range ev.Scores {
		if ev.Scores[i].Name == "Working Memory" {
			ev.Scores[i].Value, ev.Scores[i].CILow, ev.Scores[i].CIHigh = "70", record.Float(64), record.Float(76)
		}
	}
	b.put(ev)
	if !b.sees("Lower: 91, then 70. The ranges do not overlap.") {
		t.Errorf("the change does not show: %q", b.words())
	}
}

func TestAdviceBecomesARequestWithUndo(t *testing.T) {
	b := newDesk(t).withSample()
	b.show(NewEvaluations(b.Desk, Route{}))
	before := len(b.Family().NextMeeting(testToday).Requests)
	b.press("Ask for it")
	m := b.Family().NextMeeting(testToday)
	if len(m.Requests) != before+1 || len(b.undo) != 1 {
		t.Fatalf("%d requests, %d ways to undo", len(m.Requests), len(b.undo))
	}
	last := m.Requests[before]
	if last.Request != "Explicit, systematic reading instruction five days a week" || last.Why != "School re-evaluation, May 20, 2026, advises it" {
		t.Errorf("asked for %+v", last)
	}
	if !b.sees("Asked for on Dec 8") {
		t.Error("that it is asked for does not show")
	}
	if button, ok := b.Window.Canvas().Focused().(*kit.Button); !ok || button.Label() != "Asked for on Dec 8" {
		t.Error("the keyboard is lost")
	}
	b.press("Asked for on Dec 8")
	if n := len(b.went); n == 0 || b.went[n-1] != (Route{Screen: Meetings, ID: m.ID}) {
		t.Errorf("went to %v", b.went)
	}
	_, err := b.Store.Undo()
	b.must(err)
	if len(b.Family().NextMeeting(testToday).Requests) != before || b.sees("Asked for on Dec 8") {
		t.Error("Undo does not take it back")
	}
}

func TestAdviceWithoutAMeetingOffersOne(t *testing.T) {
	b := newDesk(t).withSample()
	for _, m := range b.Family().Meetings {
		b.Remove("meetings.removed", m)
	}
	b.show(NewEvaluations(b.Desk, Route{}))
	if b.sees("Ask for it") || !b.sees("No meeting is planned.") {
		t.Errorf("shows %q", b.words())
	}
	b.press("Plan a meeting")
	if n := len(b.went); n == 0 || b.went[n-1] != (Route{Screen: Meetings, Part: PartAdd}) {
		t.Errorf("went to %v", b.went)
	}
}

func TestEvaluationsSayASlipAtItsScore(t *testing.T) {
	b := newDesk(t).withSample()
	ev := copyOf(b.newReport("School re-evaluation"))
	ev.Scores[0].Percentile = record.Float(120)
	ev.Scores[1].Percentile = record.Float(12)
	b.put(ev)
	b.show(NewEvaluations(b.Desk, Route{}))
	for _, want := range []string{"a percentile lies between 0 and 100, and this is 120", "a score of 88 most often has a percentile near 21, and this is 12"} {
		if !b.sees(want) {
			t.Errorf("%q does not show", want)
		}
	}
	b.scoresOf(ev)
	if !b.sees("a percentile lies between 0 and 100, and this is 120") {
		t.Error("the table does not say it")
	}
	if b.sees("needs a fix") {
		t.Error("what is kept as printed is called broken")
	}
}

func TestWhatTestingShowsIsPrintedAndSaved(t *testing.T) {
	b := newDesk(t).withSample()
	b.Fonts, b.Config.PrintNote = paperFonts, true
	opened := ""
	b.PrintFile = func(path string, _ PrintJob) (bool, error) {
		opened = path
		return true, nil
	}
	s := NewEvaluations(b.Desk, Route{}).(*evaluations)
	b.show(s)
	b.press("Print what testing shows")
	data, err := os.ReadFile(opened)
	if name := filepath.Base(opened); err != nil || name != "Maya what testing shows 2026-05-20.pdf" || !bytes.HasPrefix(data, []byte("%PDF")) {
		t.Fatalf("%q, %v", name, err)
	}
	turnTo(b, s, 1)
	b.press("Print what testing shows")
	all, err := os.ReadFile(opened)
	if err != nil || bytes.Equal(all, data) || filepath.Base(opened) != "Maya what testing shows 2026-11-23.pdf" {
		t.Errorf("all reports print as %q, %v", filepath.Base(opened), err)
	}
}
