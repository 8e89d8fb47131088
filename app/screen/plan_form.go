package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

// planSection is one part of the form: its heading counts what is there, so that the form reads as a checklist.
type planSection struct {
	key   string
	body  fyne.CanvasObject
	count func() int
	shown func() bool // nil for always
	card  *kit.Section
}

// form opens the form of a plan, section by section; fresh when the store does not hold it yet.
func (p *plan) form(one *record.Plan, fresh bool) {
	p.edit = newEditor(p.d, "plan", one, fresh, p.saved)
	p.status = one.Status
	p.papers = kit.Column(kit.Gap3)
	p.showPapers()
	sections := p.sections(one)
	column := kit.Column(kit.Gap3)
	for i, s := range sections {
		s.card = kit.NewSection(p.d.T(s.key), p.counted(s.count()), i == 0 || fresh && i == 1, s.body)
		s.card.Hidden = s.shown != nil && !s.shown()
		column.Add(s.card)
	}
	if !fresh {
		column.Add(kit.Flow(kit.Gap4, earlierLink(p.edit), kit.NewLink(p.d.T("plan.remove"), p.remove)))
	}
	p.edit.form.Changed = p.hooked(one, sections, p.edit.form.Changed)
	p.turn.Hidden = false
	p.turn.SetText(p.d.T("plan.done"))
	p.show(column)
	p.edit.start()
	p.edit.form.FocusFirst("startDate")
}

// hooked follows each change: the headings count anew, and a plan that comes into force makes the others past.
func (p *plan) hooked(one *record.Plan, sections []*planSection, changed func()) func() {
	return func() {
		for _, s := range sections {
			s.card.SetNote(p.counted(s.count()))
			if s.shown != nil && s.shown() == s.card.Hidden {
				s.card.Hidden = !s.card.Hidden
				p.host.Refresh()
			}
		}
		if one.Status != p.status && one.Status == record.PlanCurrent && len(p.othersInForce(one)) > 0 {
			p.comeIntoForce(one)
			return
		}
		p.status = one.Status
		changed()
	}
}

func (p *plan) counted(n int) string {
	if n == 0 {
		return p.d.T("plan.nothing")
	}
	return p.d.T("plan.count", "n", n)
}

// othersInForce are the other plans marked current.
func (p *plan) othersInForce(one *record.Plan) []*record.Plan {
	var list []*record.Plan
	for _, other := range p.family.Plans {
		if other.ID != one.ID && other.Status == record.PlanCurrent {
			list = append(list, copyOf(other))
		}
	}
	return list
}

// comeIntoForce makes a plan the current one and the others past in one change of its own, so that Undo takes
// back this and nothing of what was typed before.
func (p *plan) comeIntoForce(one *record.Plan) {
	one.Status = p.status
	p.edit.dirty = true
	p.edit.flush()
	others := p.othersInForce(one)
	one.Status, p.status = record.PlanCurrent, record.PlanCurrent
	if one.Supersedes == "" {
		one.Supersedes = others[0].ID
	}
	records := []record.Record{one}
	for _, other := range others {
		other.Status = record.PlanPast
		records = append(records, other)
	}
	if err := p.d.Save("plan.inForce", records...); err != nil {
		p.edit.changed() // kept as a draft, with its fault at the field
		return
	}
	p.edit.visit = storage.NewID() // what is typed next is a version of its own
	p.saved()
	p.d.Undoable(p.d.T("plan.inForce"))
}

// saved follows each save.
func (p *plan) saved() {
	p.id = p.edit.rec.Head().ID
	p.load()
}

// showPapers lists the attached files of the form.
func (p *plan) showPapers() {
	one, ok := p.edit.rec.(*record.Plan)
	if !ok {
		return
	}
	objects := []fyne.CanvasObject{}
	for _, doc := range attachedTo(p.family, one.Documents) {
		objects = append(objects, p.files.row(doc, func() { p.detach(doc) }))
	}
	objects = append(objects, kit.RowGrow(kit.Gap3, 1, kit.NewButton(p.d.T("plan.attach"), p.pick),
		kit.NewWords(p.d.T("plan.drop"), kit.Caption)))
	kit.Refill(p.papers, objects...)
}

func (p *plan) detach(doc *record.Document) {
	p.edit.flush()
	p.d.Remove("plan.detached", doc)
}

func (p *plan) pick() {
	p.settle()
	p.files.pick(p.link)
}

// Dropped attaches files to the plan shown, or to a new one.
func (p *plan) Dropped(paths []string) {
	p.settle()
	p.files.attach(paths, p.link)
}

// settle makes sure that there is a stored plan to attach to.
func (p *plan) settle() {
	if p.edit == nil && p.plan(p.id) == nil {
		p.Add()
	}
	if p.edit != nil {
		p.edit.dirty = p.edit.dirty || p.edit.fresh
		p.edit.flush()
	}
}

// link stores the documents and the plan that they belong to in one change.
func (p *plan) link(docs []*record.Document) {
	one, ok := load[*record.Plan](p.d, p.id)
	if !ok {
		p.d.Toast(p.d.T("records.file.first"))
		return
	}
	kind := record.DocumentKind("iep")
	if one.PlanKind == "504" {
		kind = "plan504"
	}
	for _, doc := range docs {
		doc.DocumentKind, doc.Date = kind, one.StartDate
		one.Documents = append(one.Documents, doc.ID)
	}
	if !p.files.store("plan.attached", one, docs) {
		return
	}
	p.load()
	if p.edit == nil {
		p.read(one.ID)
	} else if open, ok := p.edit.rec.(*record.Plan); ok && open.ID == one.ID {
		open.Documents = one.Documents
		p.showPapers()
	}
	p.files.focus(docs)
}
