package screen

import (
	"slices"
	"strings"
	"testing"

	"planpage/app/finding"
	"planpage/app/record"
	"planpage/storage"
)

// TestAFindingBecomesAConcern takes concerns out of the meeting: the findings they came from are offered, one becomes a
// concern with fact, source and what to ask, is offered no more here or on Home, and Undo takes it back.
func TestAFindingBecomesAConcern(t *testing.T) {
	b := newDesk(t).withSample()
	b.Fonts = paperFonts
	m := copyOf(b.Family().NextMeeting(testToday))
	m.Concerns, m.Requests = nil, nil
	b.put(m)
	s, ok := NewOnePage(b.Desk, Route{}).(*pageScreen)
	if !ok {
		t.Fatal("the composer is something else")
	}
	b.show(s)
	offered := s.suggestions()
	if len(offered) < 3 || !b.sees(offered[0].Title) || !b.sees(offered[0].Evidence) {
		t.Fatalf("offered: %d, shown %v", len(offered), b.words())
	}
	first := offered[0]
	b.press("Add")
	raised(t, b.Family().NextMeeting(testToday), first)
	if !strings.Contains(s.fitted.PlainText(), "1. "+first.Concern.Text) {
		t.Errorf("the page says:\n%s", s.fitted.PlainText())
	}
	again := func(list []finding.Finding) bool {
		return slices.ContainsFunc(list, func(x finding.Finding) bool { return x.ID == first.ID && !x.Raised })
	}
	if again(s.suggestions()) || again(finding.All(b.Family(), testToday, b.P)) {
		t.Error("what is a concern already is offered again")
	}
	if len(b.undo) != 1 || b.undo[0] != "Added to the concerns of this meeting." {
		t.Errorf("said %v", b.undo)
	}
	if _, err := b.Store.Undo(); err != nil {
		t.Fatal(err)
	}
	if !again(s.suggestions()) || strings.Contains(s.fitted.PlainText(), "1. "+first.Concern.Text) {
		t.Error("Undo does not take the concern back")
	}
}

// raised checks that the meeting's one concern is that of the finding.
func raised(t *testing.T, meeting *record.Meeting, x finding.Finding) {
	t.Helper()
	if len(meeting.Concerns) != 1 || meeting.Concerns[0].Text != x.Concern.Text || meeting.Concerns[0].Fact == "" || meeting.Concerns[0].Source == "" {
		t.Fatalf("the concerns are %+v", meeting.Concerns)
	}
	if asks := meeting.RequestsFor(meeting.Concerns[0].ID); len(asks) != 1 || asks[0].Request != x.Ask {
		t.Errorf("what is asked: %+v", asks)
	}
}

// TestHomeAndTheComposerRaiseTheSame raises each finding in both places: the meetings are the same.
func TestHomeAndTheComposerRaiseTheSame(t *testing.T) {
	var meetings [2]*record.Meeting
	for i := range meetings {
		b := newDesk(t).withSample()
		b.Fonts = paperFonts
		m := copyOf(b.Family().NextMeeting(testToday))
		m.Concerns, m.Requests = nil, nil
		b.put(m)
		var screen Screen
		if i == 0 {
			h := NewHome(b.Desk, Route{}).(*home)
			b.show(h)
			screen = h
			for _, x := range finding.All(b.Family(), testToday, b.P) {
				if x.Tone != finding.ToneGood && x.Concern.Text != "" && !x.Raised {
					h.raise(x)
				}
			}
		} else {
			s := NewOnePage(b.Desk, Route{}).(*pageScreen)
			b.show(s)
			screen = s
			for list := s.suggestions(); len(list) > 0; list = s.suggestions() {
				s.add(list[0])
			}
		}
		screen.Changed([]storage.Change{})
		meetings[i] = b.Family().NextMeeting(testToday)
	}
	if len(meetings[0].Concerns) == 0 || !slices.Equal(meetings[0].Concerns, meetings[1].Concerns) || !slices.Equal(meetings[0].Requests, meetings[1].Requests) {
		t.Errorf("from Home:\n%+v\nfrom the composer:\n%+v", meetings[0].Concerns, meetings[1].Concerns)
	}
	t.Logf("%d findings raised", len(meetings[0].Concerns))
}

// TestWithoutAMeetingOneIsAskedFor adds a finding while no meeting is planned.
func TestWithoutAMeetingOneIsAskedFor(t *testing.T) {
	b := newDesk(t).withSample()
	b.Fonts = paperFonts
	for _, m := range b.Family().Meetings {
		b.must(b.Store.Update(func(tx *storage.Tx) error { return tx.Delete(m.Kind(), m.ChildID, m.ID) }))
	}
	s := NewOnePage(b.Desk, Route{}).(*pageScreen)
	b.show(s)
	b.press("Add")
	if want := (Route{Screen: Meetings, Part: PartAdd}); !slices.Contains(b.went, want) || len(b.fails) > 0 {
		t.Errorf("went to %v", b.went)
	}
}
