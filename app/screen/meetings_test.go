package screen

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
)

func showMeetings(t *testing.T, r Route) (*bench, *meetings) {
	b := newDesk(t).withSample()
	s := NewMeetings(b.Desk, r).(*meetings)
	b.show(s)
	return b, s
}

func nextMeeting(b *bench) *record.Meeting { return b.Family().NextMeeting(testToday) }

func TestMeetingsListWhatIsComingFirst(t *testing.T) {
	b, s := showMeetings(t, Route{})
	items := s.items()
	if len(items) != 3 || items[0].Title != "Annual review" || items[0].Note != "in 15 days" || items[0].Sub != "Dec 8, 3:30 PM" {
		t.Errorf("items %+v", items)
	}
	if items[1].Note != "1 open" || items[2].Sub != "Jan 8, 2026, 3:30 PM" {
		t.Errorf("past %+v", items[1:])
	}
	for _, words := range []string{"Annual review, Tuesday, December 8", "Our concerns, and what we ask for", "9 people"} {
		if !b.sees(words) {
			t.Errorf("does not show %q", words)
		}
	}
}

func TestConcernMovesUpWithWhatIsAskedForIt(t *testing.T) {
	b, s := showMeetings(t, Route{})
	before := nextMeeting(b).RankedConcerns()
	b.Window.Canvas().Focus(s.detail.asks.moves[before[1].ID+"up"])
	b.key(fyne.KeyReturn)
	m := nextMeeting(b)
	after := m.RankedConcerns()
	if after[0].ID != before[1].ID || after[0].Rank != 1 || after[1].ID != before[0].ID || after[1].Rank != 2 {
		t.Errorf("order %+v", after)
	}
	if len(m.RequestsFor(after[0].ID)) != 1 {
		t.Error("what was asked for it is not with it")
	}
	if b.Window.Canvas().Focused() != fyne.Focusable(s.detail.asks.moves[after[0].ID+"down"]) {
		t.Error("the keyboard lost its place")
	}
}

func TestConcernAndRequestAreAdded(t *testing.T) {
	b, s := showMeetings(t, Route{})
	b.press("Add a concern")
	b.typed("Math homework takes two hours.")
	b.tab(1)
	b.typed("Mon to Thu last week")
	b.run()
	added := nextMeeting(b).RankedConcerns()
	last := added[len(added)-1]
	if last.Text != "Math homework takes two hours." || last.Fact != "Mon to Thu last week" || last.Rank != len(added) {
		t.Fatalf("concern %+v", last)
	}
	s.detail.ed.form.FocusFirst(fmt.Sprintf("requests[%d].request", len(s.detail.m.Requests)-1))
	b.typed("Half the problems")
	b.run()
	if asked := nextMeeting(b).RequestsFor(last.ID); len(asked) != 1 || asked[0].Request != "Half the problems" {
		t.Errorf("requests %+v", asked)
	}
}

func TestRequestsStayWhenTheirConcernGoes(t *testing.T) {
	b, s := showMeetings(t, Route{})
	before := nextMeeting(b)
	s.detail.asks.removeConcern(0)
	m := nextMeeting(b)
	if len(m.Concerns) != len(before.Concerns)-1 || len(m.Requests) != len(before.Requests) {
		t.Fatalf("%d concerns, %d requests", len(m.Concerns), len(m.Requests))
	}
	if !b.sees("What else we ask for") {
		t.Error("the request does not show")
	}
	for i, c := range m.RankedConcerns() {
		if c.Rank != i+1 {
			t.Errorf("rank %d of concern %d", c.Rank, i)
		}
	}
}

func TestLaterAsksForANameAndADay(t *testing.T) {
	b, s := showMeetings(t, Route{Part: PartTable, ID: ""})
	s.detail.times.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	const remind = "“Later” is safest with a name and a day. Ask: who will do it, and by when?"
	if b.sees(remind) {
		t.Fatal("reminds before there is an answer")
	}
	for _, o := range b.objects() {
		if seg, ok := o.(*kit.Segments); ok && seg.Value() == string(record.Open) {
			b.Window.Canvas().Focus(seg)
			b.key(fyne.KeyEnd)
			break
		}
	}
	if !b.sees(remind) || nextMeeting(b).Requests[0].Decision != record.Later {
		t.Fatalf("stored %+v", nextMeeting(b).Requests[0])
	}
	s.detail.ed.form.FocusFirst("requests[0].who")
	b.typed("Mr. Park")
	s.detail.ed.form.FocusFirst("requests[0].by")
	b.typed("12/18/2026")
	s.detail.ed.form.FocusFirst("requests[0].reason")
	r := nextMeeting(b).Requests[0]
	if b.sees(remind) || r.Who != "Mr. Park" || r.By != "2026-12-18" {
		t.Errorf("stored %+v", r)
	}
}

func TestPeopleComeFromTheTeam(t *testing.T) {
	b, s := showMeetings(t, Route{})
	p := s.detail.people
	before, missing := len(nextMeeting(b).Attendees), p.missing()
	if len(missing) == 0 {
		t.Fatal("the sample has nobody left to ask")
	}
	p.picked(missing[0].ID)
	m := nextMeeting(b)
	if a := m.Attendees[before]; a.ContactID != missing[0].ID || a.Name != missing[0].Name || a.Role != missing[0].Role {
		t.Errorf("attendee %+v", a)
	}
	if len(p.missing()) != len(missing)-1 {
		t.Error("still offers who is asked already")
	}
	s.detail.show(PartTable)
	for _, o := range b.objects() {
		if check, ok := o.(*kit.Check); ok && check.Text == missing[0].Name {
			b.Window.Canvas().Focus(check)
			b.key(fyne.KeySpace)
		}
	}
	if !nextMeeting(b).Attendees[before].Present {
		t.Error("the tick is not stored")
	}
}

func TestNewMeetingWaitsForItsDay(t *testing.T) {
	b, s := showMeetings(t, Route{Part: PartAdd})
	b.tab(1)
	b.typed("half past three")
	b.run()
	if len(b.Family().Meetings) != 3 {
		t.Fatal("stored without a day")
	}
	if !begun(b.Desk, &record.Meeting{}) {
		t.Fatal("what was typed is not kept")
	}
	s.Leave()
	again := NewMeetings(b.Desk, Route{Part: PartAdd}).(*meetings)
	b.show(again)
	if typed := again.detail.ed.form.Typed()["time"]; typed != "half past three" {
		t.Errorf("time %q", typed)
	}
	b.typed("3/2/2027")
	b.tab(1)
	for range "half past three" {
		b.key(fyne.KeyDelete)
	}
	b.typed("8:15 am")
	b.Window.Canvas().Unfocus()
	list := b.Family().Meetings
	i := slices.IndexFunc(list, func(m *record.Meeting) bool { return m.Date == "2027-03-02" })
	if i < 0 || list[i].Time != "08:15" || begun(b.Desk, &record.Meeting{}) {
		t.Fatalf("stored %d meetings, note %q", len(list), again.detail.sub.Text())
	}
	b.press("Put in the usual steps")
	if m, _ := load[*record.Meeting](b.Desk, list[i].ID); len(m.Checklist) != 7 || m.Checklist[0].Due != "2027-02-16" {
		t.Errorf("steps %+v", m.Checklist)
	}
	if at, ok := b.Window.Canvas().Focused().(*kit.Area); !ok || !strings.HasPrefix(at.Text, "Ask in writing") {
		t.Errorf("the keyboard is on %T", b.Window.Canvas().Focused())
	}
}

func TestMeetingCountsWhoIsTyped(t *testing.T) {
	b := newDesk(t)
	c := &record.Child{Name: "Leo"}
	b.put(c)
	b.Child = c.ID
	b.put(&record.Meeting{Date: "2026-12-08"})
	b.show(NewMeetings(b.Desk, Route{}))
	if !b.sees("nobody yet") {
		t.Errorf("shows %q", b.words())
	}
	b.press("Who will be there")
	b.press("Add someone")
	if !b.sees("nobody yet") {
		t.Error("counts an empty row")
	}
	b.typed("Mrs. Alvarez")
	if !b.sees("1 person") || b.sees("nobody yet") {
		t.Errorf("shows %q", b.words())
	}
}

func TestWhatTheFamilyCouldLiveWithIsFolded(t *testing.T) {
	b, _ := showMeetings(t, Route{})
	const private = "Only for you. Never printed."
	if b.sees(private) {
		t.Fatal("shows what is private")
	}
	b.press("The need, and what you could live with (noted)")
	if !b.sees(private) {
		t.Fatal("does not say that it is private")
	}
	b.tab(1)
	b.typed("Or: ")
	b.run()
	if words := nextMeeting(b).Requests[0].CouldLiveWith; !strings.HasPrefix(words, "Or: ") {
		t.Errorf("stored %q", words)
	}
}

func TestMeetingMakesThePage(t *testing.T) {
	b, _ := showMeetings(t, Route{})
	b.press("Make the page")
	if want := (Route{Screen: OnePage, ID: nextMeeting(b).ID}); !slices.Contains(b.went, want) {
		t.Errorf("went %v", b.went)
	}
}

func TestUndoShowsTheMeetingAsItWas(t *testing.T) {
	b, s := showMeetings(t, Route{})
	before := nextMeeting(b).RankedConcerns()[0].Text
	s.detail.ed.form.FocusFirst("concerns[0].text")
	b.typed("So: ")
	b.Window.Canvas().Unfocus()
	if nextMeeting(b).RankedConcerns()[0].Text == before {
		t.Fatal("not saved")
	}
	if _, err := b.Store.Undo(); err != nil {
		t.Fatal(err)
	}
	if s.detail.m.Concerns[0].Text != before || s.detail.title.Text() != "Annual review, Tuesday, December 8" {
		t.Errorf("shows %q", s.detail.m.Concerns[0].Text)
	}
}

func TestPastMeetingOpensAfterwards(t *testing.T) {
	b, s := showMeetings(t, Route{})
	s.show(s.ordered()[1].ID, "")
	if s.detail.times.Value() != PartAfter || !b.sees("Agreed: A plan for days when the reading teacher is out") {
		t.Errorf("shows %q", b.words())
	}
}

func TestAConcernAsksAtOnceWhatItAsksFor(t *testing.T) {
	b, s := showMeetings(t, Route{})
	before := len(nextMeeting(b).Requests)
	b.press("Add a concern")
	b.typed("Too much noise at lunch")
	b.tab(3)
	b.typed("A quiet table")
	s.Leave()
	m := nextMeeting(b)
	last := m.Concerns[len(m.Concerns)-1]
	asks := m.RequestsFor(last.ID)
	if last.Text != "Too much noise at lunch" || len(asks) != 1 || asks[0].Request != "A quiet table" || len(m.Requests) != before+1 {
		t.Errorf("concern %+v asks for %+v", last, asks)
	}
}

func TestAnAskWithoutWordsWaitsForNoAnswer(t *testing.T) {
	b, s := showMeetings(t, Route{})
	b.press("Add a concern")
	b.typed("Too much noise at lunch")
	s.detail.times.SetValue(PartTable)
	s.detail.show(PartTable)
	if b.sees("A request without words yet") {
		t.Error("an empty ask waits for an answer")
	}
}
