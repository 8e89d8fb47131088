package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/app/score"
	"planpage/storage"
)

// evaluations is every report about the child: what was found, what was advised, and the scores as printed.
//
// "Forty pages, and I can see in one minute what is strong, what is hard, and what they told the school to do."
type evaluations struct {
	d      *Desk
	files  *files
	family *record.Family
	told   []*score.Told // every score of the family
	id     string        // of the report shown, "" for none
	edit   *editor       // of the form shown, nil while the report is read
	papers *fyne.Container
	pane   *kit.ListDetail
	views  *kit.Segments   // which view is shown
	wide   *fyne.Container // the views that take the whole width
	page   fyne.CanvasObject
}

// newReport is the list's name for a report that is not in the store yet.
const newReport = "new"

// NewEvaluations returns the screen of reports. The route's ID opens that report, PartAdd an empty form.
func NewEvaluations(d *Desk, r Route) Screen {
	e := &evaluations{d: d, files: newFiles(d)}
	e.newViews()
	header := d.Header(d.T("evaluations.heading"), kit.NewPrimary(d.T("evaluations.add"), e.Add))
	e.pane = kit.NewListDetail(d.P, d.T("evaluations.search"))
	e.pane.OnSelected = e.read
	e.pane.SetEmpty(kit.Pad(kit.Gap2, kit.Gap2, 0, kit.Gap2, kit.NewWords(d.T("evaluations.empty"), kit.Muted)))
	e.page = kit.Fill(kit.Gap3, header, kit.Fill(kit.Gap3, e.views, kit.Stack(e.pane, e.wide)))
	e.load()
	e.Open(r)
	return e
}

// Content returns what is shown.
func (e *evaluations) Content() fyne.CanvasObject { return e.page }

// Find puts the cursor into the search.
func (e *evaluations) Find() {
	e.turn(viewReports)
	e.pane.FocusSearch()
}

// Open shows the report of a route, the newest when it names none that is there.
func (e *evaluations) Open(r Route) {
	if r.Part == PartAdd || r.Part == partEdit && r.ID == "" {
		e.Add()
		return
	}
	id := r.ID
	if e.report(id) == nil {
		id = ""
		if list := e.family.EvaluationsByDate(); len(list) > 0 {
			id = list[0].ID
		}
	}
	e.read(id)
	if r.ID != "" && id == r.ID {
		e.pane.ShowDetail()
		if r.Part == partEdit {
			e.form(copyOf(e.report(id)), false)
		}
	}
}

// Back goes from the form to the report, and from the report to the list where the two take turns.
func (e *evaluations) Back() bool {
	if e.edit != nil {
		e.done()
		return true
	}
	if e.views.Value() != viewReports {
		e.turn(viewReports)
		return true
	}
	return e.pane.Back()
}

// load reads the records and shows the list.
func (e *evaluations) load() {
	e.family = e.d.Family()
	e.told = score.All(e.family)
	list := e.family.EvaluationsByDate()
	var items []kit.Item
	if begun(e.d, &record.Evaluation{}) {
		items = append(items, kit.Item{ID: newReport, Title: e.d.T("evaluations.new"), Sub: e.d.T("evaluations.new.sub")})
	}
	for _, ev := range list {
		item := kit.Item{ID: ev.ID, Title: e.name(ev), Sub: e.dateAndKind(ev)}
		if n := len(ev.Scores); n > 0 {
			item.Note = e.d.T("evaluations.scores.count", "n", n)
		}
		items = append(items, item)
	}
	e.pane.SetItems(items)
	e.pane.Choose(e.id)
}

func (e *evaluations) report(id string) *record.Evaluation {
	for _, ev := range e.family.Evaluations {
		if ev.ID == id {
			return ev
		}
	}
	return nil
}

// name is the report's title, or what kind of report it is.
func (e *evaluations) name(ev *record.Evaluation) string { return score.ReportName(e.d.P, ev) }

func (e *evaluations) dateAndKind(ev *record.Evaluation) string {
	if ev.EvalKind == "" {
		return e.d.P.Date(ev.Date)
	}
	return e.d.T("evaluations.when", "date", e.d.P.Date(ev.Date), "kind", e.d.T("evaluations.kind."+string(ev.EvalKind)))
}

// read shows a report to be read, or the form of the one that was begun; "" shows what belongs here.
func (e *evaluations) read(id string) {
	if id == newReport {
		e.Add()
		return
	}
	e.leaveForm()
	e.id = id
	e.pane.Choose(id)
	ev := e.report(id)
	if ev == nil {
		e.pane.SetDetail(e.teach())
		return
	}
	e.pane.SetDetail(sheet(e.view(ev)))
}

// Add opens an empty form, dated today.
func (e *evaluations) Add() {
	e.turn(viewReports)
	ev := &record.Evaluation{Date: e.d.Today()}
	e.d.New(ev)
	e.id = ""
	e.pane.Choose(newReport)
	e.form(ev, true)
}

// remove deletes the report shown, with Undo.
func (e *evaluations) remove() {
	ev := e.report(e.id)
	e.leaveForm()
	if ev != nil {
		e.d.Remove("evaluations.removed", ev)
	}
	focusAfter(e.pane)
}

// Changed shows what something else changed.
func (e *evaluations) Changed([]storage.Change) {
	e.load()
	ev := e.report(e.id)
	switch {
	case e.views.Value() != viewReports:
		e.showView()
	case e.edit != nil && ev != nil:
		e.edit.replace(copyOf(ev))
		e.showPapers()
	case e.edit == nil:
		e.Open(Route{ID: e.id})
	case !e.edit.fresh:
		e.edit = nil // the report is gone
		e.Open(Route{})
	}
}

// leaveForm saves what is in the form and closes it.
func (e *evaluations) leaveForm() {
	if e.edit != nil {
		e.edit.finish()
		e.edit = nil
		e.load()
	}
}

// Leave writes what is still waiting.
func (e *evaluations) Leave() {
	e.leaveForm()
	e.files.leave()
}

// teach is shown while there is no report.
func (e *evaluations) teach() fyne.CanvasObject {
	return sheet(kit.Reading(kit.Column(kit.Gap3,
		kit.NewWords(e.d.T("evaluations.empty.title"), kit.Heading),
		kit.NewWords(e.d.T("evaluations.empty.first"), kit.Body),
		kit.Row(kit.Gap3, kit.NewButton(e.d.T("evaluations.add"), e.Add)))))
}

// focusAfter gives the keyboard a place when the form that had it is gone.
func focusAfter(pane *kit.ListDetail) {
	if pane.Narrow() {
		pane.ShowDetail()
		return
	}
	pane.FocusList()
}

// sheet is the card of a detail, as high as the room there is; what is longer scrolls inside.
func sheet(o fyne.CanvasObject) fyne.CanvasObject {
	return kit.Stack(kit.NewPanel(kit.ColorSurface, kit.ColorLine), kit.Pad(kit.Gap4, kit.Gap2, kit.Gap4, 18,
		kit.Scroll(kit.Pad(0, 10, 0, 0, o))))
}
