package screen

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

func TestHomeShowsTheSampleFamily(t *testing.T) {
	b := newDesk(t).withSample()
	b.show(NewHome(b.Desk, Route{Screen: Home}))
	for _, words := range []string{
		"Next meeting · in 15 days", "Annual review, Tuesday, December 8", "5 of 8 steps ready · next, by Nov 24: Ask in writing for the draft plan",
		"Reading is below the line to its goal.", "In your concerns", "Going well", "Below line", "Met", "Dec 1", "Send the page ahead", "7 days before",
	} {
		if !b.sees(words) {
			t.Errorf("%q does not show", words)
		}
	}
	for _, o := range b.objects() {
		if bar, ok := o.(*kit.Bar); ok && bar.Part() != 5.0/8 {
			t.Errorf("the bar shows %v", bar.Part())
		}
	}
}

func TestHomeIsReachedByKeyboard(t *testing.T) {
	b := newDesk(t).withSample()
	b.show(NewHome(b.Desk, Route{Screen: Home}))
	reached := map[any]bool{}
	for _, f := range b.tabs() {
		reached[f] = true
	}
	h := b.shown.(*home)
	if len(h.spots) < 20 {
		t.Errorf("there are only %d things to press", len(h.spots))
	}
	for _, s := range h.spots {
		if !reached[s.target] {
			t.Errorf("Tab does not reach %s", s.key)
		}
	}
}

// withoutConcerns takes the concerns out of Maya's next meeting.
func withoutConcerns(b *bench) *record.Meeting {
	m := b.Family().NextMeeting(testToday)
	m.Concerns, m.Requests = nil, nil
	b.put(m)
	return m
}

func TestHomeAddsAFindingToTheConcerns(t *testing.T) {
	b := newDesk(t).withSample()
	withoutConcerns(b)
	b.show(NewHome(b.Desk, Route{Screen: Home}))
	b.press("Add to concerns")
	m := b.Family().NextMeeting(testToday)
	if len(m.Concerns) != 1 || m.Concerns[0].Text != "Reading is not keeping up." || m.Concerns[0].Fact == "" || m.Concerns[0].Rank != 1 {
		t.Fatalf("the concerns are %+v", m.Concerns)
	}
	if len(m.Requests) != 1 || m.Requests[0].Concern != m.Concerns[0].ID || m.Requests[0].Request == "" {
		t.Errorf("the requests are %+v", m.Requests)
	}
	if !b.sees("In your concerns") || len(b.undo) != 1 {
		t.Errorf("it does not say so: %q", b.undo)
	}
	if b.Window.Canvas().Focused() == nil {
		t.Error("the focus is lost")
	}
	b.press("Ask for the data")
	if m = b.Family().NextMeeting(testToday); len(m.Concerns) != 2 || m.Concerns[1].Rank != 2 {
		t.Errorf("the concerns are %+v", m.Concerns)
	}
	_, err := b.Store.Undo()
	b.must(err)
	if m = b.Family().NextMeeting(testToday); len(m.Concerns) != 1 || !b.sees("Ask for the data") {
		t.Error("Undo does not take it back on the screen")
	}
}

func TestHomePutsAsideAndBringsBack(t *testing.T) {
	b := newDesk(t).withSample()
	b.show(NewHome(b.Desk, Route{Screen: Home}))
	b.press("Put aside")
	if b.sees("Reading is below the line") || len(b.Family().Asides) != 1 || b.Family().Asides[0].Key == "" {
		t.Fatalf("it was not put aside: %+v", b.Family().Asides)
	}
	b.press("1 put aside · show it again")
	if !b.sees("Reading is below the line") || len(b.Family().Asides) != 0 {
		t.Error("it is not back")
	}
}

func TestHomeShowsHowSessionsWereCounted(t *testing.T) {
	b := newDesk(t).withSample()
	b.show(NewHome(b.Desk, Route{Screen: Home}))
	if b.sees("school days") {
		t.Fatal("the counting shows before it is asked for")
	}
	b.press("See how counted")
	if !b.sees("school days") {
		t.Errorf("the counting does not show: %q", b.words())
	}
	b.press("Hide the count")
	if b.sees("school days") {
		t.Error("the counting does not fold")
	}
}

func TestHomeStartsWithWhatGoesWell(t *testing.T) {
	b := newDesk(t).withSample()
	b.show(NewHome(b.Desk, Route{Screen: Home}))
	b.press("Start with it")
	list := b.Family().NextMeeting(testToday).Checklist
	if len(list) != 9 || !strings.Contains(list[8].Text, "Going well") || !b.sees("On your list") {
		t.Errorf("the checklist is %+v", list)
	}
}

func TestHomeGoesWhereTheRowsLead(t *testing.T) {
	b := newDesk(t).withSample()
	b.show(NewHome(b.Desk, Route{Screen: Home}))
	m := b.Family().NextMeeting(testToday)
	b.press("Prepare")
	b.press("Make the page")
	b.press("Send the page ahead")
	b.press("Reading is below the line to its goal.")
	want := []Route{{Screen: Meetings, ID: m.ID}, {Screen: OnePage, ID: m.ID}, {Screen: OnePage, ID: m.ID}}
	if len(b.went) != 4 || b.went[3].Screen != Goals || b.went[3].ID == "" {
		t.Fatalf("went to %v", b.went)
	}
	for i, r := range want {
		if b.went[i] != r {
			t.Errorf("went to %v, not %v", b.went[i], r)
		}
	}
}

func TestHomeWithoutAMeeting(t *testing.T) {
	b := newDesk(t)
	c := &record.Child{Name: "Ada Fox"}
	b.put(c)
	b.Child = c.ID
	b.show(NewHome(b.Desk, Route{Screen: Home}))
	b.press("Add a meeting")
	b.press("Make a page in 20 minutes")
	b.press("Make the page")
	b.press("Add a goal")
	want := []Route{{Screen: Meetings, Part: PartAdd}, {Screen: Quick}, {Screen: Quick}, {Screen: Goals, Part: PartAdd}}
	for i, r := range want {
		if b.went[i] != r {
			t.Errorf("went to %v, not %v", b.went[i], r)
		}
	}
	if !b.sees("Nothing stands out yet.") || len(b.fails) > 0 {
		t.Errorf("it says %q, failed with %v", b.words(), b.fails)
	}
}

func TestHomeOffersToGoOnWithTheQuestions(t *testing.T) {
	b := newDesk(t).withSample()
	b.must(b.keepDraft(quickKey(b.Desk, false), &quickAnswers{Step: 1}))
	b.show(NewHome(b.Desk, Route{Screen: Home}))
	b.press("Go on with the six questions")
	if len(b.went) != 1 || b.went[0].Screen != Quick {
		t.Errorf("went to %v", b.went)
	}
}

// leo shows the sample's child with a 504 plan.
func (b *bench) leo() *bench {
	b.t.Helper()
	b.must(b.Store.View(func(tx *storage.Tx) error {
		children, err := tx.Children()
		for _, c := range children {
			if c.PlanKind == record.Plan504 {
				b.Child = c.ID
			}
		}
		return err
	}))
	return b
}

func TestHomeOfA504PlanShowsWhatItGives(t *testing.T) {
	b := newDesk(t).withSample().leo()
	b.show(NewHome(b.Desk, Route{}))
	if b.sees("The goals of the plan belong here") || !b.sees("What the plan gives") {
		t.Errorf("shows %q", b.words())
	}
	b.press("Open the plan")
	if !slices.Contains(b.went, Route{Screen: Plan}) {
		t.Errorf("went %v", b.went)
	}
	b.show(NewPlan(b.Desk, Route{}))
	for _, empty := range []string{"How your child is doing now", "Progress reports", "What the plan says today"} {
		if b.sees(empty) {
			t.Errorf("a 504 plan shows the empty card %q", empty)
		}
	}
}

func TestHomeShowsTheMostUrgentOfManyGoals(t *testing.T) {
	b := newDesk(t).withSample()
	for i := range 40 {
		b.put(&record.Goal{Title: fmt.Sprint("Goal ", i)})
	}
	n := len(b.Family().ActiveGoals())
	b.show(NewHome(b.Desk, Route{}))
	if !b.sees(readingGoal) || !b.sees(fmt.Sprintf("All %d goals", n)) || b.sees("Goal 39") {
		t.Errorf("shows %q", b.words())
	}
}
