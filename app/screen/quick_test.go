package screen

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/record"
	"planpage/storage"
)

// answer walks through the six questions by keyboard alone, as a parent does.
func answer(b *bench) {
	b.typed("Ada Fox")
	b.tab(2)
	b.typed("3")
	b.key(fyne.KeyReturn) // Enter in a field for one line goes on
	b.typed("Kind to animals")
	b.key(fyne.KeyReturn)
	b.typed("Counts fast")
	b.tab(1)
	b.typed("Breaks (thank you, Mr. Lee)")
	b.tab(1)
	b.key(fyne.KeyReturn)
	b.typed("Writing takes hours.")
	b.tab(1)
	b.typed("Two lines in 30 minutes on Nov 9")
	b.tab(1)
	b.typed("Our notes")
	b.press("Add another worry")
	b.run()
	b.typed("Lunch is lonely.")
	b.key(fyne.KeyReturn)
	b.typed("Typing in place of writing")
	b.press("Next")
	b.typed("Who could sit with her?")
	b.press("Next")
	b.typed("12/8/2026")
	b.tab(1)
	b.typed("3:30 pm")
}

func TestQuickAnswersBecomeRecords(t *testing.T) { //nolint:gocyclo // one check after the other
	b := newDesk(t)
	b.show(NewQuick(b.Desk, Route{Screen: Quick, Part: PartAdd}))
	answer(b)
	b.key(fyne.KeyReturn)
	if len(b.fails) > 0 || len(b.went) != 1 || b.went[0].Screen != OnePage || b.Child == "" {
		t.Fatalf("went to %v for child %q, failed with %v", b.went, b.Child, b.fails)
	}
	f := b.Family()
	c := f.Child
	if c.Name != "Ada Fox" || c.Grade != "3" || strings.Join(c.Strengths, "|") != "Kind to animals|Counts fast" || len(c.WhatWorks) != 1 {
		t.Errorf("the child is %+v", c)
	}
	if len(f.Meetings) != 1 || f.Meetings[0].ID != b.went[0].ID {
		t.Fatalf("the meetings are %+v", f.Meetings)
	}
	m := f.Meetings[0]
	if m.Date != "2026-12-08" || m.Time != "15:30" || m.MeetingKind != "" {
		t.Errorf("the meeting is on %q at %q, %q", m.Date, m.Time, m.MeetingKind)
	}
	if len(m.Concerns) != 2 || m.Concerns[0].Fact != "Two lines in 30 minutes on Nov 9" || m.Concerns[0].Source != "Our notes" ||
		m.Concerns[1].Text != "Lunch is lonely." || m.Concerns[1].Rank != 2 {
		t.Errorf("the concerns are %+v", m.Concerns)
	}
	if len(m.Requests) != 1 || m.Requests[0].Concern != m.Concerns[0].ID || m.Requests[0].Request != "Typing in place of writing" {
		t.Errorf("the requests are %+v", m.Requests)
	}
	if len(m.Questions) != 1 || m.Questions[0].Text != "Who could sit with her?" {
		t.Errorf("the questions are %+v", m.Questions)
	}
	if _, waiting := loadQuick(b.Desk, quickKey(b.Desk, true)); waiting {
		t.Error("the draft is still there")
	}
}

func TestQuickLosesNothing(t *testing.T) {
	b := newDesk(t)
	b.show(NewQuick(b.Desk, Route{Screen: Quick}))
	answer(b)
	b.Window.Canvas().Focused().TypedRune('!')
	b.run() // what a moment later would have done; the screen itself is never left, as in a kill
	again := newDesk(t)
	again.Store, again.Desk.Window = b.Store, b.Window
	again.show(NewQuick(again.Desk, Route{Screen: Quick}))
	a := again.shown.(*quick).answers
	if a.Step != 5 || a.Child.Name != "Ada Fox" || a.Worries[0].Source != "Our notes" || a.Date != "Dec 8, 2026" || a.Time != "3:30 pm!" {
		t.Errorf("the answers are %+v", a)
	}
}

func TestQuickSaysWhatIsNeededAtItsPlace(t *testing.T) {
	b := newDesk(t)
	b.show(NewQuick(b.Desk, Route{Screen: Quick}))
	first := b.Window.Canvas().Focused()
	b.key(fyne.KeyReturn)
	if !b.sees("Please write a name first.") || b.Window.Canvas().Focused() != first {
		t.Error("a missing name is not said at its field")
	}
	b.typed("Ada")
	b.press("Next")
	b.press("Next")
	b.tab(1)
	b.typed("A fact without a worry")
	b.press("Next")
	if !b.sees("Please say the worry itself") {
		t.Error("a missing worry is not said")
	}
	b.typed("A worry")
	for range 3 {
		b.press("Next")
	}
	for _, c := range []struct{ typed, says string }{
		{"", "Please write the day of the meeting."}, {"soon", "is not a date"}, {"11/22/2026", "That day has passed."},
	} {
		q := b.shown.(*quick)
		b.Window.Canvas().Focus(q.date)
		q.date.SetText("")
		b.typed(c.typed)
		b.press("Make the page")
		if !b.sees(c.says) || len(b.went) > 0 {
			t.Errorf("for %q it does not say %q", c.typed, c.says)
		}
	}
	b.Window.Canvas().Focus(b.shown.(*quick).date)
	b.shown.(*quick).date.SetText("")
	b.typed("11/23/2026")
	b.tab(1)
	b.typed("noonish")
	b.press("Make the page")
	if !b.sees("is not a time of day") || len(b.went) > 0 {
		t.Error("a time that cannot be read is not said")
	}
}

func TestQuickFillsAChildOnlyWhereItMay(t *testing.T) {
	b := newDesk(t)
	c := &record.Child{Name: "Leo Rivera", School: "Oak Hill", Strengths: []string{"Fair"}}
	b.put(c)
	b.Child = c.ID
	b.put(&record.Meeting{Date: "2026-12-08", MeetingKind: record.Meeting504, Concerns: []record.Concern{{ID: "a", Text: "Old", Rank: 4}}})
	b.show(NewQuick(b.Desk, Route{Screen: Quick}))
	if !b.sees("Who is your child?") || b.shown.(*quick).answers.Date != "Dec 8, 2026" {
		t.Errorf("it does not start with what is known: %+v", b.shown.(*quick).answers)
	}
	b.tab(2)
	b.typed("7")
	b.press("Next")
	b.typed("New strength, ")
	c.School = "Another school"
	b.put(c) // changed elsewhere meanwhile
	for range 2 {
		b.press("Next")
	}
	b.press("Back")
	b.typed("A new worry")
	for range 3 {
		b.press("Next")
	}
	b.press("Make the page")
	f := b.Family()
	if f.Child.School != "Another school" || f.Child.Grade != "7" || f.Child.Name != "Leo Rivera" || len(f.Child.Strengths) != 1 {
		t.Errorf("the child is %+v", f.Child)
	}
	if len(f.Meetings) != 1 || len(f.Meetings[0].Concerns) != 2 || f.Meetings[0].Concerns[1].Rank != 5 {
		t.Errorf("the meetings are %+v", f.Meetings[0])
	}
}

func TestQuickGoesOnWithAChildAddedMeanwhile(t *testing.T) {
	b := newDesk(t)
	b.show(NewQuick(b.Desk, Route{Screen: Quick}))
	b.typed("Ada")
	b.press("Next")
	b.typed("Brave")
	b.press("Stop for now")
	c := &record.Child{Name: "Ada Fox"}
	b.put(c)
	b.Child = c.ID
	b.show(NewQuick(b.Desk, Route{Screen: Quick}))
	if a := b.shown.(*quick).answers; a.Step != 1 || a.Child.Name != "Ada Fox" || len(a.Child.Strengths) != 1 {
		t.Errorf("the answers are %+v", a)
	}
	if _, waiting := loadQuick(b.Desk, quickKey(b.Desk, true)); waiting {
		t.Error("the answers wait in two places")
	}
}

func TestQuickWithoutAWorryAsksForOneThing(t *testing.T) {
	a := &quickAnswers{Ask: " A quiet seat ", Date: "12/8/2026", Child: quickChild{Name: "Ada"}}
	b := newDesk(t)
	_, id, err := makeRecords(b.Desk, true, a)
	b.must(err)
	b.must(b.Store.View(func(tx *storage.Tx) error {
		children, err := tx.Children()
		b.must(err)
		m, err := storage.Get[*record.Meeting](tx, children[0].ID, id)
		b.must(err)
		if len(m.Requests) != 1 || m.Requests[0].Request != "A quiet seat" || m.Requests[0].Concern != "" {
			t.Errorf("the requests are %+v", m.Requests)
		}
		return nil
	}))
}
