package screen

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/progress"
	"planpage/app/record"
	"planpage/storage"
)

// goals shows where the child stands on each goal, and takes new readings.
//
// "I typed this week's number in ten seconds, and saw at once how far it is to the line."
type goals struct {
	d       *Desk
	header  *kit.Header
	begin   *kit.Button // adds a goal
	each    *kit.Button // leads to a reading for each goal
	list    *kit.ListDetail
	page    fyne.CanvasObject
	family  *record.Family
	active  []progress.Result // of the goals in force, most urgent first
	results map[string]progress.Result
	detail  goalDetail
	years   bool // the goals of earlier plans are unfolded
}

// goalDetail is what stands beside the list: a goal's chart, its form, or all its readings.
type goalDetail interface {
	object() fyne.CanvasObject
	id() string
	changed() // records changed elsewhere: show them
	leave()   // save what is not saved yet
}

// newGoal is the list's name for a goal that is not in the store yet.
const newGoal = "new"

// earlierGoals is the list's name for the row that unfolds the goals of earlier plans, where there are many.
const earlierGoals = "earlier"

// NewGoals returns the screen of goals. ID opens a goal; PartAdd begins a new one.
func NewGoals(d *Desk, r Route) Screen {
	g := &goals{d: d}
	g.begin = kit.NewPrimary(d.T("goals.add"), g.Add)
	g.each = kit.NewButton(d.T("practice.title"), func() { d.Go(Route{Screen: Practice}) })
	g.header = d.Header(d.T("goals.title"), g.each, g.begin)
	g.list = kit.NewListDetail(d.P, d.T("goals.search"))
	g.list.OnSelected = g.show
	g.list.OnOpen = func(string) { g.focusReading() }
	g.list.SetEmpty(emptyList(d, "goals.empty"))
	g.page = kit.Fill(kit.Gap4, g.header, g.list)
	g.refresh()
	g.Open(r)
	return g
}

func (g *goals) Content() fyne.CanvasObject { return g.page }

// Open shows the goal a route names, else the most urgent one.
func (g *goals) Open(r Route) {
	switch {
	case r.Part == PartAdd:
		g.d.After(0, g.Add)
	case r.Part == partEdit && (r.ID == "" || g.known(r.ID)):
		g.list.ShowDetail()
		g.edit(g.results[r.ID].Goal)
	case r.Part == partImport && g.known(r.ID):
		g.list.ShowDetail()
		g.put(newGoalImport(g, r.ID))
	case r.ID != "" && g.known(r.ID):
		g.show(r.ID)
		g.list.ShowDetail()
	case len(g.results) > 0:
		g.show(g.first())
	default:
		g.list.SetDetail(firstStep(g.d, "goals.empty", g.Add))
	}
}

func (g *goals) known(id string) bool {
	_, ok := g.results[id]
	return ok
}

// first is the goal on top of the list.
func (g *goals) first() string {
	for _, item := range g.items() {
		if item.ID != newGoal && item.ID != earlierGoals {
			return item.ID
		}
	}
	return ""
}

// refresh loads the records and shows the list.
func (g *goals) refresh() {
	g.family = g.d.Family()
	g.results = map[string]progress.Result{}
	for _, goal := range g.family.Goals {
		g.results[goal.ID] = progress.Result{}
	}
	g.active = progress.All(g.family, g.d.Today())
	for _, r := range g.active {
		g.results[r.Goal.ID] = r
	}
	for _, goal := range g.earlier() {
		g.results[goal.ID] = progress.Of(g.family, goal, g.d.Today())
	}
	g.list.SetItems(g.items())
	g.each.Hidden = len(g.family.ActiveGoals()) == 0
}

// earlier returns the goals that are not in force, the latest target first.
func (g *goals) earlier() []*record.Goal {
	active := map[string]bool{}
	for _, r := range g.active {
		active[r.Goal.ID] = true
	}
	var list []*record.Goal
	for _, goal := range g.family.Goals {
		if !active[goal.ID] {
			list = append(list, goal)
		}
	}
	slices.SortStableFunc(list, func(a, b *record.Goal) int { return cmp.Compare(b.Target.Date, a.Target.Date) })
	return list
}

// standing is the quiet line of a goal: "62 · expected 84".
func (g *goals) standing(r progress.Result) string {
	p := g.d.P
	now, _ := r.Stands()
	target := r.Target.Value
	expected, ok := r.ExpectedShown()
	switch {
	case now == nil && target == nil:
		return r.Goal.Area
	case now == nil:
		return p.T("goals.item.target.only", "target", progress.Value(p, r.Goal, *target))
	case r.Status == progress.Stale: // what was expected then says little now
		return progress.WithUnit(p, r.Goal, *now)
	case ok && r.Status != progress.Met:
		return p.T("goals.item.expected", "now", progress.Value(p, r.Goal, *now), "expected", progress.Value(p, r.Goal, expected))
	case target != nil:
		return p.T("goals.item.target", "now", progress.Value(p, r.Goal, *now), "target", progress.Value(p, r.Goal, *target))
	}
	return progress.WithUnit(p, r.Goal, *now)
}

func (g *goals) ended(goal *record.Goal) string {
	if goal.Status == "" {
		return goal.Area
	}
	return g.d.T("goals.form.status." + string(goal.Status))
}

// show puts the chart of a goal beside the list; the form for the goal that is not in the store yet.
func (g *goals) show(id string) {
	switch id {
	case newGoal:
		g.edit(nil)
		return
	case earlierGoals:
		g.unfold()
		return
	}
	g.leaveDetail() // first: what it saves shows in the view
	g.put(newGoalView(g, id))
}

// edit puts a goal's form beside the list; nil begins a new goal.
func (g *goals) edit(goal *record.Goal) {
	f := newGoalForm(g, goal)
	g.put(f)
	f.focus()
}

func (g *goals) put(detail goalDetail) {
	g.leaveDetail()
	g.detail = detail
	_, bringing := detail.(*goalImport) // which has a main action of its own
	g.begin.Hidden = bringing
	g.header.Refresh()
	g.reveal(detail.id())
	g.list.SetDetail(detail.object())
	g.list.Choose(detail.id())
}

// Add begins a new goal; one that was begun before waits there.
func (g *goals) Add() {
	g.list.ShowDetail()
	g.edit(nil)
}

// Find puts the cursor into the search.
func (g *goals) Find() { g.list.FocusSearch() }

// Back goes from a form or the readings to the chart, then from the detail to the list.
func (g *goals) Back() bool {
	if _, onChart := g.detail.(*goalView); !onChart && g.detail != nil && g.known(g.detail.id()) {
		g.chart(g.detail.id())
		return true
	}
	return g.list.Back()
}

func (g *goals) focusReading() {
	if v, ok := g.detail.(*goalView); ok {
		v.focus()
	}
}

// Changed shows what something else changed, for instance Undo.
func (g *goals) Changed([]storage.Change) {
	g.refresh()
	switch {
	case g.detail == nil:
		g.Open(Route{})
	case g.detail.id() != newGoal && !g.known(g.detail.id()):
		g.detail = nil // it is gone: there is nothing to save
		g.Open(Route{})
	default:
		g.detail.changed()
		g.list.Choose(g.detail.id())
	}
}

// took follows a reading this screen has saved: only its goal is computed again.
func (g *goals) took(m *record.Measurement) {
	g.family.Measurements = append(g.family.Measurements, m)
	g.results[m.GoalID] = progress.Of(g.family, g.results[m.GoalID].Goal, g.d.Today())
	g.active = g.active[:0]
	for _, goal := range g.family.ActiveGoals() {
		g.active = append(g.active, g.results[goal.ID])
	}
	progress.Sort(g.active)
	g.list.SetItems(g.items())
	g.showSaved()
}

// saved follows another change this screen made itself.
func (g *goals) saved() {
	g.refresh()
	g.showSaved()
}

func (g *goals) showSaved() {
	if v, ok := g.detail.(*goalView); ok {
		v.show()
	}
	if g.detail != nil {
		g.list.Choose(g.detail.id())
	}
}

func (g *goals) leaveDetail() {
	if g.detail != nil {
		g.detail.leave()
	}
}

// Leave writes what is still waiting.
func (g *goals) Leave() { g.leaveDetail() }
