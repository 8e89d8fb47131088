package screen

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

// The times of a meeting; a route's Part names one.
const (
	PartBefore = "before"
	PartTable  = "table"
	PartAfter  = "after"
)

// meetingForm is one meeting: what is prepared, what was answered at the table, and what follows. All parts belong to
// one form and stay; the times only choose which of them show.
type meetingForm struct {
	s          *meetings
	m          *record.Meeting
	ed         *editor
	title, sub *kit.Words
	page       *kit.Button
	times      *kit.Segments
	shown      *fyne.Container
	before     []fyne.CanvasObject
	table      []fyne.CanvasObject
	after      []fyne.CanvasObject
	asks       *meetingAsks
	people     *meetingPeople
	present    *fyne.Container
	notices    *fyne.Container
	answers    []*kit.Field // of the questions
	box        *fyne.Container
}

// newMeetingForm edits a meeting; nil begins a new one, or goes on with the one that was begun before.
func newMeetingForm(s *meetings, of *record.Meeting, part string) *meetingForm {
	fresh := of == nil
	m := &record.Meeting{}
	if fresh {
		s.d.New(m)
	} else {
		m = copyOf(of)
	}
	f := &meetingForm{s: s, m: m, present: kit.Flow(kit.Gap2), notices: kit.Column(kit.Gap1), shown: kit.Column(kit.Gap5)}
	f.ed = newEditor(s.d, "meetings.form", m, fresh, f.saved)
	f.ed.form.Changed = f.touched
	f.inOrder(m)
	f.title, f.sub = kit.NewWords("", kit.Sub), kit.NewWords("", kit.Caption)
	f.page = kit.NewButton(s.d.T("meetings.page"), func() { s.d.Go(Route{Screen: OnePage, ID: m.ID}) })
	f.build()
	f.times = kit.NewSegments([]kit.Option{
		{Value: PartBefore, Label: s.d.T("meetings.before")},
		{Value: PartTable, Label: s.d.T("meetings.table")},
		{Value: PartAfter, Label: s.d.T("meetings.after")},
	}, f.show)
	head := kit.RowTop(kit.Gap4, 0, kit.Column(kit.Gap1, f.title, f.sub), f.page)
	f.box = paneled(kit.Column(kit.Gap4, head, f.times, f.shown))
	if part == "" {
		part = f.due()
	}
	f.times.SetValue(part)
	f.named()
	f.show(f.times.Value())
	f.ed.start()
	return f
}

// inOrder brings a meeting into the order and the form in which it is edited.
func (f *meetingForm) inOrder(m *record.Meeting) {
	m.Concerns = m.RankedConcerns()
	for i := range m.Concerns {
		if m.Concerns[i].ID == "" {
			m.Concerns[i].ID = storage.NewID()
		}
	}
	askForEach(m)
}

// askForEach gives each concern a place for what is asked for it.
func askForEach(m *record.Meeting) {
	for _, c := range m.Concerns {
		if !slices.ContainsFunc(m.Requests, func(r record.Request) bool { return r.Concern == c.ID }) {
			m.Requests = append(m.Requests, record.Request{Concern: c.ID})
		}
	}
}

// unsaid reports whether nothing is written about a request yet.
func unsaid(r record.Request) bool {
	return r == record.Request{Concern: r.Concern, Decision: r.Decision} && (r.Decision == "" || r.Decision == record.Open)
}

// due is the time that matters today.
func (f *meetingForm) due() string {
	switch today := f.s.d.Today(); {
	case f.m.Date == "" || f.m.Date > today:
		return PartBefore
	case f.m.Date == today:
		return PartTable
	}
	return PartAfter
}

func (f *meetingForm) id() string {
	if f.ed.fresh {
		return newMeeting
	}
	return f.m.ID
}

// touched follows every change by the person.
func (f *meetingForm) touched() {
	f.asks.remind()
	f.people.count()
	f.ed.changed()
}

// ticked follows a change that is made in one go.
func (f *meetingForm) ticked() {
	f.touched()
	f.ed.flush()
}

func (f *meetingForm) saved() {
	f.s.refresh()
	f.s.list.Choose(f.id())
	f.named()
}

// named writes what the meeting is, and when and where.
func (f *meetingForm) named() {
	d := f.s.d
	f.page.Hidden = f.ed.fresh
	if f.m.Date == "" {
		f.title.SetText(d.T("meetings.new"))
		f.sub.SetText(d.T("meetings.new.what"))
		return
	}
	f.title.SetText(d.T("meetings.name", "name", meetingName(d, f.m), "date", d.P.LongDate(f.m.Date)))
	parts := []string{inTime(d, f.m.Date), d.P.Time(f.m.Time), strings.TrimSpace(f.m.Place)}
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
	f.sub.SetText(strings.Join(parts, " \u00b7 "))
}

// inTime says how far away a day is: "in 15 days", or the year of a day in the past.
func inTime(d *Desk, day record.Date) string {
	if n := d.Today().DaysUntil(day); n >= 0 {
		return inDays(d, n)
	}
	return d.P.Date(day)
}

// show shows the parts of one time.
func (f *meetingForm) show(part string) {
	for _, a := range f.answers {
		a.Hidden = part == PartBefore
	}
	switch part {
	case PartTable:
		f.showPresent()
		f.asks.named()
		f.shown.Objects = f.table
	case PartAfter:
		f.showNotices()
		f.shown.Objects = f.after
	default:
		f.shown.Objects = f.before
	}
	f.shown.Refresh()
	f.box.Refresh()
}

// changed shows the meeting as something else left it.
func (f *meetingForm) changed() {
	m, ok := load[*record.Meeting](f.s.d, f.m.ID)
	if !ok || f.ed.dirty || f.ed.drafted {
		return
	}
	f.inOrder(m)
	f.ed.replace(m)
	f.people.offer()
	f.named()
	f.show(f.times.Value())
}

func (f *meetingForm) remove() {
	f.ed.finish()
	if !f.ed.fresh {
		f.s.d.Remove("meetings.removed", f.m)
		return
	}
	if err := giveUp(f.s.d, f.m); err != nil {
		f.s.d.Fail(err)
		return
	}
	f.s.detail = nil
	f.s.refresh()
	f.s.Open(Route{})
	f.s.list.ShowList()
}
