package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
)

// form opens the form of a report; fresh when the store does not hold it yet.
func (e *evaluations) form(ev *record.Evaluation, fresh bool) {
	e.edit = newEditor(e.d, "evaluations", ev, fresh, e.saved)
	e.papers = kit.Column(kit.Gap3)
	late := dateNote{d: e.d, ev: ev}
	body := kit.Column(kit.Gap4,
		e.formHead(fresh), e.about(ev, &late), e.findings(ev),
		e.scoresCard(ev),
		e.card("evaluations.papers", e.papers), kit.Row(0, earlierLink(e.edit)))
	e.showPapers()
	changed := e.edit.form.Changed
	e.edit.form.Changed = func() {
		changed()
		late.show()
	}
	late.show()
	e.pane.SetDetail(kit.Scroll(kit.Pad(0, 4, kit.Gap4, 0, body)))
	e.edit.start()
	e.pane.ShowDetail()
	e.edit.form.FocusFirst("title")
}

func (e *evaluations) formHead(fresh bool) fyne.CanvasObject {
	title := kit.NewWords(e.d.T("evaluations.edit"), kit.Heading)
	done := kit.NewButton(e.d.T("evaluations.done"), e.done)
	if fresh {
		title.SetText(e.d.T("evaluations.add"))
		if begun(e.d, &record.Evaluation{}) {
			return kit.RowGrow(kit.Gap3, 0, title, kit.NewLink(e.d.T("screen.begun.away"), e.throwAway), done)
		}
		return kit.RowGrow(kit.Gap3, 0, title, done)
	}
	return kit.RowGrow(kit.Gap3, 0, title, kit.NewLink(e.d.T("evaluations.remove"), e.remove), done)
}

// throwAway forgets the report that was begun.
func (e *evaluations) throwAway() {
	e.edit.finish()
	if err := giveUp(e.d, e.edit.rec); err != nil {
		e.d.Fail(err)
		return
	}
	e.edit = nil
	e.load()
	e.Open(Route{})
	focusAfter(e.pane)
}

// done closes the form and shows the report.
func (e *evaluations) done() {
	id := e.edit.rec.Head().ID
	e.leaveForm()
	e.Open(Route{ID: id})
	focusAfter(e.pane)
}

// saved follows each save: a new report comes into the list, a changed title shows there.
func (e *evaluations) saved() {
	e.id = e.edit.rec.Head().ID
	e.load()
}

func (e *evaluations) card(key string, objects ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.Card(kit.Column(kit.Gap3, append([]fyne.CanvasObject{kit.NewWords(e.d.T(key), kit.Sub)}, objects...)...))
}

func (e *evaluations) about(ev *record.Evaluation, late *dateNote) fyne.CanvasObject {
	f := e.edit.form
	late.words = kit.NewWords("", kit.Caption.In(kit.ColorWatch))
	more := kit.Column(kit.Gap3, f.Area("reason", &ev.Reason, 2), f.Lines("areas", &ev.Areas, 2))
	return e.card("evaluations.about",
		f.Text("title", &ev.Title),
		kit.Columns(kit.Gap4, 460, []float32{2, 3}, kit.Column(kit.Gap1, f.Date("date", &ev.Date), late.words),
			kit.Choice(f, "kind", record.EvaluationKinds, &ev.EvalKind)),
		f.Text("evaluator", &ev.Evaluator),
		kit.NewMore(e.d.T("evaluations.more"), more))
}

func (e *evaluations) findings(ev *record.Evaluation) fyne.CanvasObject {
	f := e.edit.form
	return e.card("evaluations.findings",
		f.Area("summary", &ev.Summary, 3),
		kit.Columns(kit.Gap4, 460, []float32{1, 1}, f.Lines("strengths", &ev.Strengths, 3), f.Lines("needs", &ev.Needs, 3)),
		f.Lines("recommendations", &ev.Recommendations, 3))
}

// showPapers lists the attached files of the form.
func (e *evaluations) showPapers() {
	ev, ok := e.edit.rec.(*record.Evaluation)
	if !ok {
		return
	}
	objects := []fyne.CanvasObject{}
	for _, doc := range attachedTo(e.family, ev.Documents) {
		objects = append(objects, e.files.row(doc, func() { e.detach(doc) }))
	}
	objects = append(objects, kit.NewWords(e.d.T("evaluations.papers.hint"), kit.Caption),
		kit.Row(kit.Gap3, kit.NewButton(e.d.T("evaluations.attach"), e.pick)))
	kit.Refill(e.papers, objects...)
}

func (e *evaluations) pick() {
	e.settle()
	e.files.pick(e.link)
}

// Dropped attaches files to the report shown, or to a new one.
func (e *evaluations) Dropped(paths []string) {
	e.settle()
	e.files.attach(paths, e.link)
}

// settle makes sure that there is a stored report to attach to.
func (e *evaluations) settle() {
	if e.edit == nil && e.report(e.id) == nil {
		e.Add()
	}
	if e.edit != nil {
		e.edit.dirty = e.edit.dirty || e.edit.fresh
		e.edit.flush()
	}
}

// link stores the documents and the report that they belong to in one change. What is being typed in the form
// stays.
func (e *evaluations) link(docs []*record.Document) {
	ev, ok := load[*record.Evaluation](e.d, e.id)
	if !ok {
		e.d.Toast(e.d.T("records.file.first"))
		return
	}
	for _, doc := range docs {
		doc.DocumentKind, doc.Date, doc.Title = record.DocumentEvaluation, ev.Date, ev.Title
		ev.Documents = append(ev.Documents, doc.ID)
	}
	if !e.files.store("evaluations.attached", ev, docs) {
		return
	}
	e.load()
	if e.edit == nil {
		e.read(ev.ID)
	} else if open, ok := e.edit.rec.(*record.Evaluation); ok && open.ID == ev.ID {
		open.Documents = ev.Documents
		e.showPapers()
	}
	e.files.focus(docs)
}

// detach deletes an attached file, with Undo.
func (e *evaluations) detach(doc *record.Document) {
	e.edit.flush()
	e.d.Remove("evaluations.detached", doc)
}
