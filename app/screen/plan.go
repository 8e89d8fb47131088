package screen

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

// plan is the written plan: what the school has promised, today and in earlier years.
//
// "When someone says that was never in the plan, I can read them the line."
type plan struct {
	d      *Desk
	files  *files
	family *record.Family
	id     string  // of the plan shown, "" for none
	edit   *editor // of the form shown, nil while the plan is read
	status record.PlanStatus
	papers *fyne.Container

	picker *kit.Select
	turn   *kit.Button // edit, or done
	host   *fyne.Container
	page   fyne.CanvasObject
}

// NewPlan returns the screen of plans. The route's ID opens that plan, PartAdd an empty form.
func NewPlan(d *Desk, r Route) Screen {
	p := &plan{d: d, files: newFiles(d), host: kit.Stack()}
	p.picker = kit.NewSelect(nil, func(id string) { p.read(id) })
	p.turn = kit.NewPrimary(d.T("plan.edit"), p.turned)
	header := d.Header(d.T("plan.title"), kit.NewButton(d.T("plan.add"), p.Add), p.turn)
	p.page = kit.Fill(kit.Gap4, header, p.host)
	p.load()
	p.Open(r)
	return p
}

// Content returns what is shown.
func (p *plan) Content() fyne.CanvasObject { return p.page }

// Open shows the plan of a route; the one in force, else the newest, when it names none that is there.
func (p *plan) Open(r Route) {
	if r.Part == PartAdd || r.Part == partEdit && r.ID == "" {
		p.Add()
		return
	}
	id := r.ID
	if p.plan(id) == nil {
		id = ""
		if current := p.family.CurrentPlan(); current != nil {
			id = current.ID
		} else if list := p.plans(); len(list) > 0 {
			id = list[0].ID
		}
	}
	p.read(id)
	if r.Part == partEdit && id == r.ID {
		p.turned()
	}
}

// Back goes from the form to the plan.
func (p *plan) Back() bool {
	if p.edit == nil {
		return false
	}
	p.turned()
	return true
}

// plans are the plans, newest first.
func (p *plan) plans() []*record.Plan {
	list := slices.Clone(p.family.Plans)
	slices.SortStableFunc(list, func(a, b *record.Plan) int {
		return cmp.Or(cmp.Compare(b.StartDate, a.StartDate), b.CreatedAt.Compare(a.CreatedAt))
	})
	return list
}

func (p *plan) plan(id string) *record.Plan {
	for _, one := range p.family.Plans {
		if one.ID == id {
			return one
		}
	}
	return nil
}

// load reads the records and offers the plans, where there are several.
func (p *plan) load() {
	p.family = p.d.Family()
	options := []kit.Option{}
	for _, one := range p.plans() {
		options = append(options, kit.Option{Value: one.ID, Label: p.short(one)})
	}
	p.picker.SetOptions(options)
	p.picker.SetValue(p.id)
	p.picker.Hidden = len(options) < 2
	p.picker.Refresh()
}

// name is "IEP, Jan 12, 2026 to Jan 11, 2027", with what it is unless it is in force.
func (p *plan) name(one *record.Plan) string {
	name := p.kind(one)
	switch {
	case one.StartDate != "" && one.EndDate != "":
		name = p.d.T("plan.name.span", "kind", name, "from", one.StartDate, "to", one.EndDate)
	case one.StartDate != "":
		name = p.d.T("plan.name.from", "kind", name, "from", one.StartDate)
	}
	if one.Status != "" {
		name = p.d.T("plan.name.status", "name", name, "status", p.d.T("plan.status."+string(one.Status)))
	}
	return name
}

// short is a name for the list of plans: "IEP from Jan 12, 2026".
func (p *plan) short(one *record.Plan) string {
	name := p.kind(one)
	if one.StartDate != "" {
		name = p.d.T("plan.name.from", "kind", name, "from", one.StartDate)
	}
	if one.Status == record.PlanCurrent || one.Status == "" {
		return name
	}
	return p.d.T("plan.name.status", "name", name, "status", p.d.T("plan.status.short."+string(one.Status)))
}

func (p *plan) kind(one *record.Plan) string {
	if one.PlanKind == "" {
		return p.d.T("plan.kind.none")
	}
	return p.d.T("plan.kind." + string(one.PlanKind))
}

// read shows a plan to be read; "" shows what belongs here.
func (p *plan) read(id string) {
	p.leaveForm()
	p.id = id
	p.picker.SetValue(id)
	p.turn.SetText(p.d.T("plan.edit"))
	one := p.plan(id)
	p.turn.Hidden = one == nil
	if one == nil {
		p.show(kit.Column(kit.Gap4, append(p.waits(nil), p.teach())...))
		return
	}
	parts := append(p.waits(one), p.view(one))
	p.show(kit.Column(kit.Gap4, parts...))
}

func (p *plan) show(o fyne.CanvasObject) {
	kit.Refill(p.host, kit.Scroll(kit.Pad(0, 0, kit.Gap4, 0, o)))
	p.page.Refresh()
}

// turned is the main action: from reading to the form, and back.
func (p *plan) turned() {
	if p.edit != nil {
		id := p.edit.rec.Head().ID
		p.leaveForm()
		p.Open(Route{ID: id})
		p.d.Window.Canvas().Focus(p.turn)
		return
	}
	if one := p.plan(p.id); one != nil {
		p.form(copyOf(one), false)
	}
}

// Add opens an empty form: a plan in force when there is none, else a draft. It goes on with a plan that was begun.
func (p *plan) Add() {
	p.leaveForm()
	if half := p.halfDone(); half != nil {
		p.id = half.ID
		p.form(copyOf(half), false)
		return
	}
	one := &record.Plan{PlanKind: "iep", Status: record.PlanCurrent}
	if p.family.Child.PlanKind == "504" {
		one.PlanKind = "504"
	}
	if p.family.CurrentPlan() != nil {
		one.Status = record.PlanDraft
	}
	p.d.New(one)
	p.id = ""
	p.form(one, true)
}

// remove deletes the plan shown, with Undo.
func (p *plan) remove() {
	one := p.plan(p.id)
	p.leaveForm()
	if one != nil {
		p.d.Remove("plan.removed", one)
	}
}

// Changed shows what something else changed.
func (p *plan) Changed([]storage.Change) {
	p.load()
	one := p.plan(p.id)
	switch {
	case p.edit != nil && one != nil:
		p.status = one.Status
		p.edit.replace(copyOf(one))
		p.showPapers()
	case p.edit == nil:
		p.Open(Route{ID: p.id})
	case !p.edit.fresh:
		p.edit = nil // the plan is gone
		p.Open(Route{})
	}
}

// leaveForm saves what is in the form and closes it.
func (p *plan) leaveForm() {
	if p.edit != nil {
		p.edit.finish()
		p.edit = nil
		p.load()
	}
}

// Leave writes what is still waiting.
func (p *plan) Leave() {
	p.leaveForm()
	p.files.leave()
}

// teach is shown while there is no plan.
func (p *plan) teach() fyne.CanvasObject {
	return kit.Card(kit.Reading(kit.Column(kit.Gap3,
		kit.NewWords(p.d.T("plan.empty.title"), kit.Heading),
		kit.NewWords(p.d.T("plan.empty"), kit.Body),
		kit.NewWords(p.d.T("plan.empty.first"), kit.Muted),
		kit.Row(kit.Gap3, kit.NewButton(p.d.T("plan.add"), p.Add)))))
}
