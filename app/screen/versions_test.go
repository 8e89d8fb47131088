package screen

import (
	"slices"
	"strings"
	"testing"

	"planpage/app/record"
	"planpage/storage"
)

// shownVersions opens the earlier versions of a record.
func (b *bench) versionsOf(r record.Record) *versions {
	b.t.Helper()
	v := NewVersions(b.Desk, Route{Screen: Versions, ID: r.Head().ID, Part: string(r.Kind())}).(*versions)
	b.show(v)
	return v
}

// A form leads to what its record was, which is told in the words of the form and comes back.
func TestAnEarlierVersionComesBack(t *testing.T) {
	b := newDesk(t).withSample()
	goal := b.Family().ActiveGoals()[0]
	before := copyOf(goal)
	goal.Target.Value, goal.Target.Date, goal.Status = record.Float(55), "2027-03-02", record.GoalMet
	b.put(goal)

	g := NewGoals(b.Desk, Route{Screen: Goals, ID: goal.ID, Part: partEdit})
	b.show(g)
	b.press("Earlier versions")
	if len(b.went) != 1 || b.went[0] != (Route{Screen: Versions, ID: goal.ID, Part: "goals"}) {
		t.Fatalf("the link leads to %v", b.went)
	}
	v := b.versionsOf(goal)
	want := []difference{
		{"To reach by", b.P.Date(before.Target.Date), "Mar 2, 2027"},
		{"Target", b.P.Number(*before.Target.Value, 3), "55"},
		{"What the team says of it", "Working on it", "Met"},
	}
	if len(v.list) != 1 || !slices.Equal(v.differ[0], want) {
		t.Fatalf("told %q, want %q", v.differ, want)
	}
	for _, words := range []string{"It was", "It is now", "To reach by", b.P.Date(before.Target.Date), "Mar 2, 2027", "Goal: " + goal.Name()} {
		if !b.sees(words) {
			t.Errorf("%q does not show; there is %q", words, b.words())
		}
	}
	b.press("Bring this one back")
	now, _ := load[*record.Goal](b.Desk, goal.ID)
	if *now.Target.Value != *before.Target.Value || now.Status != before.Status || len(b.fails) > 0 {
		t.Errorf("it is %+v, %v", now, b.fails)
	}
	if at := b.went[len(b.went)-1]; at.Screen != Goals || at.ID != goal.ID || len(b.undo) != 1 {
		t.Errorf("went to %v, said %q", at, b.undo)
	}
	undone, err := b.Store.Undo()
	b.must(err)
	if now, _ = load[*record.Goal](b.Desk, goal.ID); now.Status != record.GoalMet || undone.Label != "storage.label.bringBack" {
		t.Errorf("after Undo it is %q", now.Status)
	}
}

func TestNothingChangedTeaches(t *testing.T) {
	b := newDesk(t).withSample()
	b.versionsOf(b.Family().Evaluations[0])
	if !b.sees("Nothing was changed yet") {
		t.Errorf("there is %q", b.words())
	}
}

// Every form has the way to the earlier versions; one of a record that is not stored has none.
func TestEveryFormLeadsToItsVersions(t *testing.T) {
	b := newDesk(t).withSample()
	f := b.Family()
	for _, at := range []struct {
		kind record.Kind
		id   string
		open func(r Route) Screen
	}{
		{record.Children, b.Child, func(r Route) Screen { return NewAbout(b.Desk, r) }},
		{record.Goals, f.Goals[0].ID, func(r Route) Screen { return NewGoals(b.Desk, r) }},
		{record.Evaluations, f.Evaluations[0].ID, func(r Route) Screen { return NewEvaluations(b.Desk, r) }},
		{record.Plans, f.Plans[0].ID, func(r Route) Screen { return NewPlan(b.Desk, r) }},
		{record.Meetings, f.NextMeeting(testToday).ID, func(r Route) Screen { return NewMeetings(b.Desk, r) }},
		{record.Log, f.Log[0].ID, func(r Route) Screen { return NewRecords(b.Desk, r) }},
		{record.Documents, f.Documents[0].ID, func(r Route) Screen { return NewRecords(b.Desk, r) }},
	} {
		b.went = nil
		b.show(at.open(formOf(at.kind, at.id)))
		b.press("Earlier versions")
		if len(b.went) != 1 || b.went[0].ID != at.id || b.went[0].Part != string(at.kind) {
			t.Errorf("%s leads to %v", at.kind, b.went)
		}
	}
	b.show(NewGoals(b.Desk, Route{Screen: Goals, Part: PartAdd}))
	if b.sees("Earlier versions") {
		t.Error("a new goal has earlier versions")
	}
}

// What differs in lists and parts is told part by part.
func TestDifferencesInLists(t *testing.T) {
	b := newDesk(t).withSample()
	p := newPlain(b.Desk, b.Family())
	doc := b.Family().Documents[0]
	then := &record.Plan{
		Barriers: []string{"Noise", "Long texts"}, Documents: []string{doc.ID, storage.NewID()},
		Services: []record.Service{
			{ID: "a", Name: "Reading support", Minutes: record.Float(30), Per: "week"}, {ID: "b", Name: "Speech", Minutes: record.Float(20)},
		},
		PresentLevels: []record.PresentLevel{{Area: "Reading", Text: "Reads slowly"}},
	}
	now := copyOf(then)
	now.Barriers = []string{"Noise", "Crowds"}
	now.Documents = nil
	now.Services = []record.Service{{ID: "c", Name: "Math support"}, {ID: "a", Name: "Reading support", Minutes: record.Float(45), Per: "day"}}
	now.PresentLevels = []record.PresentLevel{{Area: "Writing", Text: "Short sentences"}, {Area: "Reading", Text: "Reads slowly"}}
	now.ReportSchedule.EveryWeeks = 9
	want := []difference{
		{"How your child is doing now (present levels)", "", "Writing · What the plan says: Short sentences"},
		{"What gets in the way at school", "Long texts", "Crowds"},
		{"A report every … weeks", "", "9"},
		{"Services", "", "Math support"},
		{"Reading support · Minutes", "30", "45"},
		{"Reading support · Each", "week", "day"},
		{"Services", "Speech · Minutes: 20", ""},
		{"Attached files", doc.Name() + "\nsomething that is no longer here", ""},
	}
	if got := p.differ(then, now); !slices.Equal(got, want) {
		t.Errorf("told\n%q, want\n%q", got, want)
	}
	turned := copyOf(then)
	slices.Reverse(turned.Services)
	if got := p.differ(then, turned); len(got) != 1 || got[0] != (difference{"Services", "Reading support\nSpeech", "Speech\nReading support"}) {
		t.Errorf("another order is told %q", got)
	}
	if got := p.differ(then, copyOf(then)); len(got) != 0 {
		t.Errorf("the same differs: %q", got)
	}
}

// Whatever differs in any field of the sample family is told, in words.
func TestEveryFieldIsTold(t *testing.T) {
	b := newDesk(t).withSample()
	f := b.Family()
	p := newPlain(b.Desk, f)
	for _, r := range []record.Record{f.Child, f.Goals[0], f.Evaluations[0], f.Plans[0], f.NextMeeting(testToday), f.Log[0]} {
		list := p.differ(record.New(r.Kind()), r)
		if len(list) < 3 {
			t.Errorf("%s: only %q", r.Kind(), list)
		}
		for _, d := range list {
			if d.Label == "" || d.Now == "" || strings.Contains(d.Label+d.Now, "versions.") || strings.ContainsAny(d.Label, "{}") {
				t.Errorf("%s: %q", r.Kind(), d)
			}
		}
	}
}
