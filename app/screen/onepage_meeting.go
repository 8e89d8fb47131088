package screen

import (
	"cmp"
	"slices"

	"planpage/app/kit"
	"planpage/app/record"
)

// occasion names the meeting the page is for.
func (s *pageScreen) occasion() string {
	if s.meeting == nil {
		return s.d.T("onepage_screen.noMeeting")
	}
	return s.d.T("onepage_screen.for", "kind", s.meetingKind(s.meeting), "date", s.d.P.LongDate(s.meeting.Date))
}

func (s *pageScreen) meetingKind(m *record.Meeting) string {
	return s.d.T("onepage_screen.kind." + string(cmp.Or(m.MeetingKind, record.MeetingOther)))
}

// meetings are those the page can be for, the soonest first: all that are still to come, and the one it is for now.
func (s *pageScreen) meetings() []*record.Meeting {
	var list []*record.Meeting
	for _, m := range s.family.Meetings {
		if m.Date >= s.d.Today() || s.isFor(m) {
			list = append(list, m)
		}
	}
	slices.SortStableFunc(list, func(a, b *record.Meeting) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Time, b.Time))
	})
	return list
}

// isFor reports whether the page is for a meeting.
func (s *pageScreen) isFor(m *record.Meeting) bool { return s.meeting != nil && s.meeting.ID == m.ID }

// meetingName tells one of them from the others, those of the same day by their time.
func (s *pageScreen) meetingName(m *record.Meeting) string {
	name := s.d.T("onepage_screen.meeting", "kind", s.meetingKind(m), "date", s.d.P.DateNear(m.Date, s.d.Today()))
	if at := s.d.P.Time(m.Time); at != "" {
		name += s.d.T("compose.between") + at
	}
	return name
}

// chooseMeeting offers the page of another meeting.
func (l *pageLook) chooseMeeting() {
	s := l.s
	var items []kit.MenuItem
	for _, m := range s.meetings() {
		items = append(items, kit.MenuItem{Label: s.meetingName(m), Now: s.isFor(m), Do: func() { s.d.Go(Route{Screen: OnePage, ID: m.ID}) }})
	}
	kit.ShowMenu(l.meeting, items)
}

// showMeeting names the meeting where there is another to choose.
func (l *pageLook) showMeeting() {
	alone := len(l.s.meetings()) < 2 || l.s.meeting == nil
	if !alone {
		l.meeting.SetText(l.s.meetingName(l.s.meeting))
	}
	if alone != l.meetingRow.Hidden {
		l.meetingRow.Hidden = alone
		l.card.Refresh()
	}
}
