package screen

import (
	"strings"
	"testing"

	"planpage/app/onepage"
	"planpage/app/record"
)

// TestAnEmptyPageTeaches says what to put in first, and where, for a child of whom nothing but the name is known, and
// when a meeting is planned.
func TestAnEmptyPageTeaches(t *testing.T) {
	b := newDesk(t).withSample()
	b.Fonts = paperFonts
	child := &record.Child{Name: "Jo"}
	b.Child = ""
	b.New(child)
	child.ChildID = ""
	b.put(child)
	b.Child = child.ID
	s := NewOnePage(b.Desk, Route{}).(*pageScreen)
	b.show(s)
	if !b.sees("what worries you most") || !b.sees("Nothing here yet") || !b.sees("The page is empty so far.") || b.sees("0 of 0") {
		t.Errorf("shown: %v", b.words())
	}
	m := &record.Meeting{Date: testToday.AddDays(9)}
	b.New(m)
	b.put(m)
	s = NewOnePage(b.Desk, Route{}).(*pageScreen)
	b.show(s)
	b.press("Write down our concerns")
	if len(b.went) == 0 || b.went[len(b.went)-1].ID != m.ID {
		t.Errorf("went to %v", b.went)
	}
}

// TestALongLineIsShortInTheComposer shows of a very long fact no more than the page could, and all of it to reword.
func TestALongLineIsShortInTheComposer(t *testing.T) {
	b, s := showPage(t)
	m := copyOf(b.Family().NextMeeting(testToday))
	m.Concerns[0].Fact = strings.Repeat("What happened in class that day went on and on. ", 40)
	b.put(m)
	s.Changed(nil)
	line := s.lineOf(t, onepage.BlockConcerns, 0)
	for _, words := range b.words() {
		if len([]rune(words)) > 400 {
			t.Errorf("shown: %q", words)
		}
	}
	line.words.open()
	if got := line.words.areas[1].Text; strings.Count(got, "went on and on") != 40 {
		t.Errorf("to reword are %d signs", len(got))
	}
	if line.said.Visible() {
		t.Error("the words show twice while they are written")
	}
	line.words.done()
	if !line.said.Visible() {
		t.Error("the words are gone")
	}
}
