package screen

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

// meetingAsks are the concerns in their order, each with what the family asks for it, and the team's answers. The
// order of the cards is the rank.
type meetingAsks struct {
	f         *meetingForm
	part      *kit.Part
	answers   *fyne.Container
	reminders []func()
	names     []func()
	moves     map[string]*kit.Button // the links that move a concern, by its id and their way
}

func newMeetingAsks(f *meetingForm) *meetingAsks {
	a := &meetingAsks{f: f, answers: kit.Column(kit.Gap3)}
	a.part = kit.NewPart(f.ed.form, "concerns", kit.Gap3, a.build, "concerns", "requests")
	return a
}

// build lays out the cards, and the answers to what they ask.
func (a *meetingAsks) build() []fyne.CanvasObject {
	a.moves = map[string]*kit.Button{}
	d, m := a.f.s.d, a.f.m
	var cards []fyne.CanvasObject
	for i := range m.Concerns {
		cards = append(cards, a.card(i))
	}
	var others []fyne.CanvasObject
	for j, r := range m.Requests {
		if a.other(r) {
			others = append(others, a.request(j))
		}
	}
	links := kit.Flow(kit.Gap3, kit.NewButton(d.T("meetings.concern.add"), a.addConcern),
		kit.NewLink(d.T("meetings.request.other"), func() { a.addRequest("") }))
	if len(others) > 0 {
		others = append([]fyne.CanvasObject{kit.NewWords(d.T("meetings.request.others"), kit.Strong)}, others...)
		cards = append(cards, a.frame(kit.Column(kit.Gap3, others...)))
	}
	a.buildAnswers()
	return append(cards, links)
}

// other reports whether a request answers none of the concerns.
func (a *meetingAsks) other(r record.Request) bool {
	return !slices.ContainsFunc(a.f.m.Concerns, func(c record.Concern) bool { return c.ID == r.Concern })
}

func (a *meetingAsks) frame(o fyne.CanvasObject) *fyne.Container {
	return kit.Stack(kit.NewPanel(kit.ColorBackground, kit.ColorLine), kit.Pad(kit.Gap2, kit.Gap3, kit.Gap3, kit.Gap3, o))
}

// card is one concern with one fact and, right below it, what is asked for it.
func (a *meetingAsks) card(i int) fyne.CanvasObject {
	d, m := a.f.s.d, a.f.m
	c := &m.Concerns[i]
	var tools []fyne.CanvasObject
	if i > 0 {
		tools = append(tools, a.mover(c.ID, "up", func() { a.move(i, i-1) }))
	}
	if i < len(m.Concerns)-1 {
		tools = append(tools, a.mover(c.ID, "down", func() { a.move(i, i+1) }))
	}
	tools = append(tools, kit.NewLink(d.T("kit.rows.remove"), func() { a.removeConcern(i) }))
	form := a.f.ed.form.Sub("concerns", fmt.Sprintf("concerns[%d].", i))
	objects := []fyne.CanvasObject{
		kit.RowGrow(kit.Gap3, 1, kit.NewWords(d.T("meetings.concern.one", "n", i+1), kit.Caption), kit.Flow(kit.Gap3, tools...)),
		form.Area("text", &c.Text, 1),
		kit.Columns(kit.Gap3, 440, []float32{3, 2}, form.Area("fact", &c.Fact, 1), form.Area("source", &c.Source, 1)),
	}
	for j := range m.Requests {
		if m.Requests[j].Concern == c.ID {
			objects = append(objects, a.request(j))
		}
	}
	id := c.ID
	objects = append(objects, kit.Row(0, kit.NewLink(d.T("meetings.request.add"), func() { a.addRequest(id) })))
	return a.frame(kit.Column(kit.Gap3, objects...))
}

func (a *meetingAsks) mover(id, way string, move func()) *kit.Button {
	b := kit.NewLink(a.f.s.d.T("kit.rows."+way), move)
	a.moves[id+way] = b
	return b
}

// request is one thing the family asks for. What they could live with is for their eyes alone, and stays folded: others
// may look at the screen too.
func (a *meetingAsks) request(j int) fyne.CanvasObject {
	d := a.f.s.d
	r := &a.f.m.Requests[j]
	form := a.f.ed.form.Sub("requests", fmt.Sprintf("requests[%d].", j))
	remove := kit.NewLink(d.T("kit.rows.remove"), func() {
		a.f.m.Requests = slices.Delete(a.f.m.Requests, j, j+1)
		a.part.Removed("requests", j)
	})
	more := kit.Column(kit.Gap2, form.Area("need", &r.Need, 1), a.private(form.Area("couldLiveWith", &r.CouldLiveWith, 1)))
	label := "meetings.request.more"
	if r.Need != "" || r.CouldLiveWith != "" {
		label = "meetings.request.more.noted"
	}
	return kit.Stack(kit.NewPanel(kit.ColorSurface, kit.ColorLine), kit.Pad(kit.Gap2, kit.Gap3, kit.Gap2, kit.Gap3,
		kit.Column(kit.Gap2, form.Area("request", &r.Request, 1), form.Area("why", &r.Why, 1),
			kit.Columns(kit.Gap3, 460, []float32{4, 1}, kit.NewMore(d.T(label), more), kit.RowGrow(0, 0, kit.Spacer(), remove)))))
}

// private marks a field that is never printed.
func (a *meetingAsks) private(field fyne.CanvasObject) fyne.CanvasObject {
	return kit.Stack(kit.NewPanel(kit.ColorWatchTint, ""), kit.Pad(kit.Gap2, kit.Gap2, kit.Gap2, kit.Gap2, field))
}

func (a *meetingAsks) addConcern() {
	a.f.m.Concerns = append(a.f.m.Concerns, record.Concern{ID: storage.NewID()})
	askForEach(a.f.m)
	a.rank()
	a.part.Changed()
	a.f.ed.form.FocusFirst(fmt.Sprintf("concerns[%d].text", len(a.f.m.Concerns)-1))
}

func (a *meetingAsks) addRequest(concern string) {
	a.f.m.Requests = append(a.f.m.Requests, record.Request{Concern: concern})
	a.part.Changed()
	a.f.ed.form.FocusFirst(fmt.Sprintf("requests[%d].request", len(a.f.m.Requests)-1))
}

// removeConcern takes a concern away; what was asked for it stays, among the other things asked for.
func (a *meetingAsks) removeConcern(i int) {
	m := a.f.m
	id := m.Concerns[i].ID
	for j := len(m.Requests) - 1; j >= 0; j-- {
		if m.Requests[j].Concern == id && unsaid(m.Requests[j]) {
			m.Requests = slices.Delete(m.Requests, j, j+1)
			a.part.Removed("requests", j)
		}
	}
	for j := range m.Requests {
		if m.Requests[j].Concern == m.Concerns[i].ID {
			m.Requests[j].Concern = ""
		}
	}
	m.Concerns = slices.Delete(m.Concerns, i, i+1)
	a.rank()
	a.part.Removed("concerns", i)
}

// move changes the rank of a concern. The keyboard stays on the link that moved it.
func (a *meetingAsks) move(from, to int) {
	list := a.f.m.Concerns
	list[from], list[to] = list[to], list[from]
	a.rank()
	a.part.Swapped("concerns", from, to)
	ways := []string{"up", "down"}
	if to > from {
		ways = []string{"down", "up"}
	}
	for _, way := range ways {
		if b, ok := a.moves[list[to].ID+way]; ok {
			a.f.s.d.Window.Canvas().Focus(b)
			return
		}
	}
}

func (a *meetingAsks) rank() {
	for i := range a.f.m.Concerns {
		a.f.m.Concerns[i].Rank = i + 1
	}
}
