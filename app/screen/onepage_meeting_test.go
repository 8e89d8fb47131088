package screen

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestThePageOfAnotherMeetingOfTheDay chooses by the keyboard between two meetings of one day, which the time tells
// apart; when one is deleted the page is for the other, and the header says so.
func TestThePageOfAnotherMeetingOfTheDay(t *testing.T) {
	b, s := showPage(t)
	if s.look.meetingRow.Visible() {
		t.Error("there is one meeting, and the composer offers another")
	}
	first := s.meeting
	second := copyOf(first)
	b.New(second)
	second.Time, second.MeetingKind = "15:30", "conference"
	b.put(second)
	s.Changed(nil)
	if len(s.meetings()) != 2 || !s.look.meetingRow.Visible() {
		t.Fatalf("the page can be for %d meetings", len(s.meetings()))
	}
	b.Window.Canvas().Focus(s.look.meeting)
	b.key(fyne.KeyReturn)
	b.pick("the conference of Dec 8 · " + b.P.Time("15:30"))
	if to := b.went[len(b.went)-1]; to != (Route{Screen: OnePage, ID: second.ID}) {
		t.Fatalf("went to %+v", to)
	}
	s = NewOnePage(b.Desk, Route{Screen: OnePage, ID: second.ID}).(*pageScreen)
	b.show(s)
	if !b.sees("For the conference") || s.page.MeetingID != second.ID {
		t.Errorf("shown: %v", b.words())
	}
	b.remove(second)
	s.Changed(nil)
	if !b.sees("For the annual review") || s.meeting.ID != first.ID || s.look.meetingRow.Visible() {
		t.Errorf("the meeting is gone, shown: %v", b.words())
	}
}
