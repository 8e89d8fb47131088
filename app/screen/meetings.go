package screen

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

// meetings prepares a meeting, notes what happens at the table, and keeps what was promised.
//
// "I went in with three concerns and what we ask for each, and came out with who does what by when."
type meetings struct {
	d      *Desk
	list   *kit.ListDetail
	page   fyne.CanvasObject
	family *record.Family
	detail *meetingForm
}

// newMeeting is the list's name for a meeting that is not in the store yet.
const newMeeting = "new"

// NewMeetings returns the screen of meetings. ID opens a meeting, Part one of its times (PartBefore, PartTable,
// PartAfter); PartAdd begins a new one.
func NewMeetings(d *Desk, r Route) Screen {
	s := &meetings{d: d}
	header := d.Header(d.T("meetings.title"), kit.NewPrimary(d.T("meetings.add"), s.Add))
	s.list = kit.NewListDetail(d.P, d.T("meetings.search"))
	s.list.OnSelected = func(id string) { s.show(id, "") }
	s.list.OnOpen = func(string) { s.focusDetail() }
	s.list.SetEmpty(emptyList(d, "meetings.empty"))
	s.page = kit.Fill(kit.Gap4, header, s.list)
	s.refresh()
	s.Open(r)
	return s
}

func (s *meetings) Content() fyne.CanvasObject { return s.page }

// Open shows the meeting a route names, else the next one.
func (s *meetings) Open(r Route) {
	switch {
	case r.Part == PartAdd:
		s.d.After(0, s.Add)
	case r.Part == partEdit:
		s.list.ShowDetail()
		s.show(newMeeting, PartBefore)
	case s.meeting(r.ID) != nil:
		s.show(r.ID, r.Part)
		s.list.ShowDetail()
	case len(s.family.Meetings) > 0:
		s.show(s.ordered()[0].ID, "")
	default:
		s.list.SetDetail(firstStep(s.d, "meetings.empty", s.Add))
	}
}

func (s *meetings) meeting(id string) *record.Meeting {
	for _, m := range s.family.Meetings {
		if m.ID == id {
			return m
		}
	}
	return nil
}

func (s *meetings) refresh() {
	s.family = s.d.Family()
	s.list.SetItems(s.items())
}

// ordered lists what is coming, the soonest first, and then what is past, the latest first.
func (s *meetings) ordered() []*record.Meeting {
	today := s.d.Today()
	list := slices.Clone(s.family.Meetings)
	slices.SortStableFunc(list, func(a, b *record.Meeting) int {
		aPast, bPast := a.Date < today, b.Date < today
		switch {
		case aPast != bPast && aPast:
			return 1
		case aPast != bPast:
			return -1
		case aPast:
			a, b = b, a
		}
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Time, b.Time))
	})
	return list
}

func (s *meetings) items() []kit.Item {
	var items []kit.Item
	if begun(s.d, &record.Meeting{}) {
		items = append(items, kit.Item{ID: newMeeting, Title: s.d.T("meetings.new"), Sub: s.d.T("meetings.new.sub")})
	}
	for _, m := range s.ordered() {
		items = append(items, s.item(m))
	}
	return items
}

func (s *meetings) item(m *record.Meeting) kit.Item {
	d := s.d
	item := kit.Item{ID: m.ID, Title: meetingName(d, m), Sub: d.P.DateNear(m.Date, d.Today())}
	if at := d.P.Time(m.Time); at != "" {
		item.Sub = d.T("meetings.item.at", "date", item.Sub, "time", at)
	}
	if days := d.Today().DaysUntil(m.Date); days >= 0 {
		item.Note, item.Color = inDays(d, days), kit.ColorPrimary
	} else if n := openActions(m); n > 0 {
		item.Note, item.Color = d.T("meetings.item.open", "n", n), kit.ColorWatch
	}
	return item
}

// meetingName is what the meeting is for: "Annual review".
func meetingName(d *Desk, m *record.Meeting) string {
	if m.MeetingKind == "" || m.MeetingKind == record.MeetingOther {
		if purpose := strings.TrimSpace(m.Purpose); purpose != "" {
			return purpose
		}
	}
	if m.MeetingKind == "" {
		return d.T("meetings.form.kind.other")
	}
	return d.T("meetings.form.kind." + string(m.MeetingKind))
}

func inDays(d *Desk, days int) string {
	switch days {
	case 0:
		return d.T("meetings.item.today")
	case 1:
		return d.T("meetings.item.tomorrow")
	}
	return d.T("meetings.item.in", "n", days)
}

// openActions counts what was promised and is not done.
func openActions(m *record.Meeting) int {
	n := 0
	for _, a := range m.Actions {
		if a.DoneOn == "" && !blankText(a.Text) {
			n++
		}
	}
	return n
}

func (s *meetings) show(id, part string) {
	s.Leave() // first: what it saves shows in the form
	if id == newMeeting {
		s.put(newMeetingForm(s, nil, part))
		return
	}
	s.put(newMeetingForm(s, s.meeting(id), part))
}

func (s *meetings) put(f *meetingForm) {
	s.Leave()
	s.detail = f
	s.list.SetDetail(f.box)
	s.list.Choose(f.id())
}

// Add begins a new meeting; one that was begun before waits there.
func (s *meetings) Add() {
	s.list.ShowDetail()
	s.put(newMeetingForm(s, nil, PartBefore))
	s.focusDetail()
}

func (s *meetings) focusDetail() {
	if s.detail == nil {
		return
	}
	if s.detail.ed.fresh {
		s.detail.ed.form.FocusFirst("date")
		return
	}
	s.d.Window.Canvas().Focus(s.detail.times)
}

// Find puts the cursor into the search.
func (s *meetings) Find() { s.list.FocusSearch() }

// Back goes from the detail to the list where they take turns.
func (s *meetings) Back() bool { return s.list.Back() }

// Changed shows what something else changed, for instance Undo.
func (s *meetings) Changed([]storage.Change) {
	s.refresh()
	switch {
	case s.detail == nil:
		s.Open(Route{})
	case s.detail.id() != newMeeting && s.meeting(s.detail.m.ID) == nil:
		s.detail = nil // it is gone: there is nothing to save
		s.Open(Route{})
	default:
		s.detail.changed()
		s.list.Choose(s.detail.id())
	}
}

// Leave writes what is still waiting.
func (s *meetings) Leave() {
	if s.detail != nil {
		s.detail.ed.finish()
	}
}
