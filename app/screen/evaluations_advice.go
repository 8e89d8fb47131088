package screen

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
)

// advice is what a report recommends. Each line can become a request for the next meeting with one press.
type advice struct {
	e    *evaluations
	ev   *record.Evaluation
	box  *fyne.Container
	spot map[string]fyne.Focusable // by line: what has the keyboard there
}

func newAdvice(e *evaluations, ev *record.Evaluation) *advice {
	a := &advice{e: e, ev: ev, box: kit.Column(kit.Gap2)}
	a.show()
	return a
}

// show lists the recommendations, each with the way to ask for it or the word that it is asked for.
func (a *advice) show() {
	a.spot = map[string]fyne.Focusable{}
	d := a.e.d
	meeting := a.e.family.NextMeeting(d.Today())
	rows := []fyne.CanvasObject{kit.NewWords(d.T("evaluations.recommendations"), kit.Strong)}
	for i, line := range a.ev.Recommendations {
		words := kit.Pad(2, 0, 2, 0, kit.NewWords(line, kit.Body))
		row := []fyne.CanvasObject{kit.Pad(2, 0, 0, 0, kit.NewWords(d.T("records.point"), kit.Muted)), words}
		if meeting != nil {
			row = append(row, a.action(meeting, i))
		}
		rows = append(rows, kit.RowTop(kit.Gap2, 1, row...))
	}
	if meeting == nil {
		plan := kit.NewLink(d.T("evaluations.ask.plan"), func() { d.Go(Route{Screen: Meetings, Part: PartAdd}) })
		rows = append(rows, kit.Flow(kit.Gap3, kit.Pad(5, 0, 0, 0, kit.NewWords(d.T("evaluations.ask.noMeeting"), kit.Caption)), plan))
	}
	kit.Refill(a.box, rows...)
}

// action asks for a line, or opens the meeting in which it is asked for.
func (a *advice) action(m *record.Meeting, i int) fyne.CanvasObject {
	d, line := a.e.d, a.ev.Recommendations[i]
	button := kit.NewLink(d.T("evaluations.ask"), func() { a.ask(i) })
	if a.asked(m, i) {
		button = kit.NewLink(d.T("evaluations.ask.see", "date", d.P.DateNear(m.Date, d.Today())), func() { d.Go(Route{Screen: Meetings, ID: m.ID}) })
	}
	a.spot[line] = button
	return button
}

// asked reports whether the meeting asks for a line: in its own words, or as a concern taken over from Home.
func (a *advice) asked(m *record.Meeting, i int) bool {
	line := bareLine(a.ev.Recommendations[i])
	found := "recommendation:" + a.ev.ID + ":" + strconv.Itoa(i)
	return slices.ContainsFunc(m.Requests, func(r record.Request) bool { return strings.EqualFold(bareLine(r.Request), line) }) ||
		slices.ContainsFunc(m.Concerns, func(c record.Concern) bool { return c.ID == found })
}

func bareLine(s string) string { return strings.TrimRight(strings.TrimSpace(s), ".") }

// ask puts the line among the requests of the next meeting, with where it comes from.
func (a *advice) ask(i int) {
	d, line := a.e.d, a.ev.Recommendations[i]
	next := a.e.family.NextMeeting(d.Today())
	if next == nil {
		return
	}
	m := copyOf(next)
	why := d.T("evaluations.ask.why", "title", a.e.name(a.ev), "date", d.P.Date(a.ev.Date))
	m.Requests = append(m.Requests, record.Request{Request: bareLine(line), Why: why})
	if err := d.Save("evaluations.ask.done", m); err != nil {
		d.Fail(err)
		return
	}
	a.e.load()
	a.show()
	if spot := a.spot[line]; spot != nil {
		d.Window.Canvas().Focus(spot)
	}
	d.Undoable(d.T("evaluations.ask.done"))
}
