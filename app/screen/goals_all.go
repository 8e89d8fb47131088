package screen

import (
	"slices"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/progress"
	"planpage/app/record"
	"planpage/storage"
)

// practice takes one reading for each goal at one go: the day once, then a number beside each goal.
//
// "Five numbers from Friday's folder, Enter after each, and all five goals were up to date."
type practice struct {
	d      *Desk
	header *kit.Header
	date   *kit.DateField
	source *kit.Select
	fault  *kit.Words
	family *record.Family
	rows   []*practiceRow
	body   *fyne.Container
	save   *kit.Button
	page   fyne.CanvasObject
	soon   *soon
	waits  bool // something typed is not kept as a draft yet
}

// NewPractice returns the screen of readings for all goals in force.
func NewPractice(d *Desk, _ Route) Screen {
	p := &practice{d: d}
	p.soon = newSoon(d, p.keep)
	p.save = kit.NewPrimary(d.T("practice.save"), p.store)
	p.header = d.Header(d.T("practice.title"), kit.NewButton(d.T("practice.back"), func() { p.Back() }), p.save)
	p.date = kit.NewDateField(d.P, d.Today)
	p.date.SetDate(d.Today())
	p.date.OnSubmitted = func(string) { p.goTo(0) }
	p.date.OnEdited, p.date.OnLeft = func(string) { p.typed() }, p.left
	p.source = kit.NewSelect(sourceOptions(d), func(string) { p.typed() })
	p.source.SetValue(string(record.SourceSchool))
	p.fault = kit.NewWords("", kit.Wrong)
	p.body = kit.Stack()
	p.page = kit.Fill(kit.Gap4, p.header, kit.Scroll(p.body))
	p.layOut(p.results())
	return p
}

// results loads the goals in force, the most urgent first.
func (p *practice) results() []progress.Result {
	p.family = p.d.Family()
	return progress.All(p.family, p.d.Today())
}

// layOut makes a row for each goal, and takes up what waits.
func (p *practice) layOut(results []progress.Result) {
	p.rows = nil
	var lines []fyne.CanvasObject
	for n, r := range results {
		row := newPracticeRow(p, n, r.Goal.ID)
		p.rows = append(p.rows, row)
		lines = append(lines, kit.NewLine(), kit.Pad(kit.Gap3, 0, kit.Gap3, 0, row.box))
	}
	p.show(results)
	if len(results) == 0 {
		p.save.Disable()
		kit.Refill(p.body, emptyNote(p.d, "practice.empty", func() { p.d.Go(Route{Screen: Goals, Part: PartAdd}) }))
		return
	}
	p.save.Enable()
	day := kit.Flow(kit.Gap3, kit.NewWords(p.d.T("practice.day"), kit.Strong), p.date, kit.NewWords(p.d.T("rows.who"), kit.Strong), p.source)
	kit.Refill(p.body, kit.Reading(kit.Card(kit.Column(kit.Gap3,
		kit.NewWords(p.d.T("practice.what"), kit.Muted), day, p.fault, kit.Column(0, lines...)))))
	p.takeDraft()
}

// show says at each goal where it stands now; the goals keep their places. It reports false when goals came or went.
func (p *practice) show(results []progress.Result) bool {
	for _, r := range results {
		n := slices.IndexFunc(p.rows, func(row *practiceRow) bool { return row.goal == r.Goal.ID })
		if n < 0 {
			return false
		}
		p.rows[n].show(r)
	}
	return len(results) == len(p.rows)
}

func (p *practice) Content() fyne.CanvasObject { return p.page }

// Begin puts the cursor to the first goal.
func (p *practice) Begin() { p.goTo(0) }

// Back goes to the goals.
func (p *practice) Back() bool {
	p.d.Go(Route{Screen: Goals})
	return true
}

// Changed shows what something else changed. Where goals came or went, what is typed comes back from the draft.
func (p *practice) Changed([]storage.Change) {
	if results := p.results(); !p.show(results) {
		p.left()
		p.layOut(results)
	}
}

// Leave keeps what is typed.
func (p *practice) Leave() { p.left() }

// Place is the screen itself; what is typed waits.
func (p *practice) Place() Route {
	p.left()
	return Route{Screen: Practice}
}

// goTo puts the cursor to a goal, with what is typed there selected, and behind the last one to the button that saves all.
func (p *practice) goTo(n int) {
	c := p.d.Window.Canvas()
	if n >= len(p.rows) {
		c.Focus(p.save)
		return
	}
	first := p.rows[n].number.first()
	c.Focus(first)
	if field, ok := first.(*kit.NumberField); ok {
		field.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// store saves the readings that are typed in one change; goals without one are left out. While one of them is wrong nothing
// is saved, and the cursor goes there.
func (p *practice) store() {
	var records []record.Record
	wrong := -1
	day, known := p.date.Date()
	if !known || day == "" {
		p.say("goals.quick.date")
		p.d.Window.Canvas().Focus(p.date)
		return
	}
	for n, row := range p.rows {
		m := row.reading(day, record.Source(p.source.Value()))
		if m != nil {
			records = append(records, m)
		}
		if row.wrong() && wrong < 0 {
			wrong = n
		}
	}
	switch {
	case wrong >= 0:
		p.say("practice.wrong")
		p.goTo(wrong)
	case len(records) == 0:
		p.say("practice.none")
		p.goTo(0)
	default:
		p.saved(records)
	}
}

func (p *practice) saved(records []record.Record) {
	if err := p.d.Save("rows.label", records...); err != nil {
		p.d.Fail(err)
		return
	}
	for _, row := range p.rows {
		row.number.clear()
	}
	p.say("")
	p.keep()
	p.show(p.results())
	p.goTo(0)
	p.d.Undoable(p.d.T("rows.added", "n", len(records)))
}

// say names what is wrong; an empty key takes it away.
func (p *practice) say(key string) {
	words := ""
	if key != "" {
		words = p.d.T(key)
	}
	p.fault.SetText(words)
	p.body.Refresh()
}
