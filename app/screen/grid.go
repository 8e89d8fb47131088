package screen

import (
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/app/score"
	"planpage/storage"
)

// Scores is the screen on which the scores of a report are typed.
const Scores Name = "scores"

// grid is the table in which the scores of one report are typed, test by test, a row for each score.
//
// "I had the report in one hand and typed its whole table with the other, and nothing I typed was lost."
type grid struct {
	d      *Desk
	id     string             // of the report
	ev     *record.Evaluation // as it is stored, nil when it is gone
	groups []*gridGroup
	visit  string   // one version in the history for one visit to a row
	at     *gridRow // that is typed in
	label  string   // of the change that waits
	dirty  bool
	soon   *soon
	paste  *gridPaste
	header *kit.Header
	back   *kit.Button // to the report
	tests  *kit.Button // adds a test
	sub    *kit.Words
	body   *fyne.Container
	scroll *fyne.Container
	typing *fyne.Container // all of the table, hidden while rows are pasted
	page   fyne.CanvasObject
}

// NewScores returns the table of the scores of the report that the route names.
func NewScores(d *Desk, r Route) Screen {
	g := &grid{d: d, id: r.ID, visit: storage.NewID(), label: labelTyped, sub: kit.NewWords("", kit.Muted), body: kit.Column(kit.Gap4)}
	g.soon = newSoon(d, g.flush)
	g.paste = newGridPaste(g)
	g.tests = kit.NewPrimary(d.T("grid.test.add"), g.Add)
	g.back = kit.NewButton(d.T("grid.done"), g.done)
	g.header = d.Header(d.T("grid.heading"), g.back, g.tests)
	g.scroll = kit.Scroll(kit.Pad(0, 0, kit.Gap4, 0, g.body))
	g.typing = kit.Stack(g.scroll)
	g.page = kit.Fill(kit.Gap4, kit.Column(kit.Gap1, g.header, g.sub), kit.Stack(g.typing, g.paste.box))
	g.load(g.kept())
	if r.Part == partPaste {
		g.openPaste("")
	}
	return g
}

// Content returns what is shown.
func (g *grid) Content() fyne.CanvasObject { return g.page }

// Begin puts the cursor where the next number is typed.
func (g *grid) Begin() {
	if !g.typing.Visible() {
		g.paste.focus()
		return
	}
	for _, r := range g.rows() {
		if r.line.Value == "" && r.line.Name != "" {
			g.focus(r.value)
			return
		}
	}
	if rows := g.rows(); len(rows) > 0 {
		g.focus(rows[0].value)
	}
}

func (g *grid) focus(f fyne.Focusable) { g.d.Window.Canvas().Focus(f) }

// Back goes from the rows that are pasted to the table, and from there to the report.
func (g *grid) Back() bool {
	if !g.typing.Visible() {
		g.closePaste()
		return true
	}
	g.done()
	return true
}

// done shows the report.
func (g *grid) done() {
	g.flush()
	g.d.Go(Route{Screen: Evaluations, ID: g.id})
}

// Place returns the way back to the table.
func (g *grid) Place() Route {
	g.Leave()
	r := Route{Screen: Scores, ID: g.id}
	if !g.typing.Visible() {
		r.Part = partPaste
	}
	return r
}

// Leave writes what is still waiting.
func (g *grid) Leave() {
	g.flush()
	g.paste.leave()
}

// Changed shows what something else changed, for instance Undo.
func (g *grid) Changed([]storage.Change) {
	if g.dirty {
		return // what is on screen is newer
	}
	g.load(g.rows())
	g.paste.read()
}

// load reads the report and shows its scores in the rows that are there, and in new ones.
func (g *grid) load(rows []*gridRow) {
	ev, ok := load[*record.Evaluation](g.d, g.id)
	if !ok {
		g.ev, g.groups = nil, nil
		g.sub.SetText("")
		g.layout()
		return
	}
	g.ev = ev
	e := &evaluations{d: g.d}
	g.sub.SetText(g.d.T("grid.of", "title", e.name(ev), "date", g.d.P.Date(ev.Date)))
	g.regroup(mergeRows(rows, ev.Scores, g.newRow))
	g.layout()
}

// regroup parts rows by their tests, in their order. Groups that are there stay.
func (g *grid) regroup(rows []*gridRow) {
	var groups []*gridGroup
	old := g.groups
	for _, r := range rows {
		at := groupOf(groups, r.line.Test)
		if at == nil {
			if at = groupOf(old, r.line.Test); at == nil {
				at = newGridGroup(g, r.line.Test)
			}
			at.rows = nil
			groups = append(groups, at)
		}
		r.of = at
		at.rows = append(at.rows, r)
	}
	g.groups = groups
	for _, group := range groups {
		group.show()
	}
}

func groupOf(groups []*gridGroup, test string) *gridGroup {
	for _, group := range groups {
		if strings.EqualFold(strings.TrimSpace(group.test), strings.TrimSpace(test)) {
			return group
		}
	}
	return nil
}

// layout shows the groups, or what belongs here while there are none.
func (g *grid) layout() {
	if g.ev == nil {
		kit.Refill(g.body, kit.NewWords(g.d.T("grid.gone"), kit.Body))
		return
	}
	if len(g.groups) == 0 {
		kit.Refill(g.body, kit.Card(g.teach()))
		g.scroll.Refresh()
		return
	}
	hint := kit.RowTop(kit.Gap4, 0, kit.Reading(kit.NewWords(g.d.T("grid.how"), kit.Caption)),
		kit.NewLink(g.d.T("grid.paste"), func() { g.openPaste("") }))
	objects := []fyne.CanvasObject{hint}
	for _, group := range g.groups {
		objects = append(objects, group.box)
	}
	kit.Refill(g.body, objects...)
	g.scroll.Refresh()
}

// teach is shown while there is no score: the tests that can be begun with one press.
func (g *grid) teach() fyne.CanvasObject {
	tests := make([]fyne.CanvasObject, 0, len(score.Templates())+1)
	for _, t := range score.Templates() {
		tests = append(tests, kit.NewButton(t.Test, func() { g.fill(t, false) }))
	}
	tests = append(tests, kit.NewButton(g.d.T("grid.test.other"), func() { g.addTest("") }))
	return kit.Column(kit.Gap3, kit.NewWords(g.d.T("grid.empty.title"), kit.Heading),
		kit.Reading(kit.NewWords(g.d.T("grid.empty"), kit.Body)), kit.Flow(kit.Gap2, tests...),
		kit.Row(0, kit.NewLink(g.d.T("grid.paste"), func() { g.openPaste("") })))
}

// rows are all rows from top to bottom.
func (g *grid) rows() []*gridRow {
	var all []*gridRow
	for _, group := range g.groups {
		all = append(all, group.rows...)
	}
	return all
}
