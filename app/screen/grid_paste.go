package screen

import (
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/app/score"
)

// partPaste asks for the lines that are pasted.
const partPaste = "paste"

// gridPaste takes scores from lines that were copied from a PDF or a spreadsheet, and shows what becomes of each before
// anything is kept.
//
// "I marked the table in the PDF, copied it, saw each line as it would stand, and had them all with one press."
type gridPaste struct {
	g     *grid
	test  *kit.Entry
	field *kit.Area
	rows  *fyne.Container
	says  *kit.Words
	add   *kit.Button
	list  []score.Pasted
	soon  *soon
	box   *fyne.Container
}

// keptPaste is what waits as a draft.
type keptPaste struct {
	Test  string `json:"test,omitempty"`
	Words string `json:"words,omitempty"`
}

func newGridPaste(g *grid) *gridPaste {
	d := g.d
	p := &gridPaste{g: g, test: kit.NewEntry(), rows: kit.Column(kit.Gap1), says: kit.NewWords("", kit.Strong)}
	p.soon = newSoon(d, p.keep)
	p.field = kit.NewPaste(6, func(string) bool { return false })
	p.field.SetPlaceHolder(d.T("grid.paste.example"))
	p.field.OnEdited = func(string) { p.edited() }
	p.test.OnEdited = func(string) { p.edited() }
	p.field.OnLeft, p.test.OnLeft = p.keep, p.keep
	p.add = kit.NewPrimary(d.T("grid.paste.add.none"), p.save)
	body := kit.Column(kit.Gap3,
		kit.RowTop(kit.Gap4, 0, kit.NewWords(d.T("grid.paste.title"), kit.Sub), kit.NewButton(d.T("grid.paste.back"), g.closePaste)),
		kit.NewWords(d.T("grid.paste.what"), kit.Body), p.field,
		kit.NewLabelled(d.T("grid.paste.test"), p.test), p.rows)
	foot := kit.Column(0, kit.NewLine(), kit.Pad(kit.Gap3, 18, kit.Gap3, 18, kit.RowGrow(kit.Gap3, 0, p.says, p.add)))
	p.box = kit.Stack(kit.NewPanel(kit.ColorSurface, kit.ColorLine), kit.ScrollFoot(kit.Pad(kit.Gap4, 18, kit.Gap4, 18, body), foot))
	p.box.Hide()
	return p
}

// pasted takes what is pasted into a cell and is more than one: several lines are shown before they are kept.
func (g *grid) pasted(words string) bool {
	if !strings.ContainsAny(strings.TrimSpace(words), "\n\t") {
		return false
	}
	test := ""
	for _, r := range g.rows() {
		for _, e := range r.entries() {
			if e.Focused() {
				test = r.of.test
			}
		}
	}
	g.paste.put(test, words)
	g.openPaste(test)
	return true
}

// openPaste shows the lines to be pasted in place of the table.
func (g *grid) openPaste(test string) {
	if g.ev == nil {
		return
	}
	g.flush()
	if test == "" {
		var kept keptPaste
		g.d.draft(g.paste.key(), &kept)
		g.paste.put(kept.Test, kept.Words)
	}
	g.turn(true)
	g.paste.read()
	g.paste.focus()
}

// closePaste shows the table again.
func (g *grid) closePaste() {
	g.paste.leave()
	g.layout()
	g.turn(false)
	g.Begin()
}

// turn shows the lines to be pasted, or the table. Each has its own main action.
func (g *grid) turn(pasting bool) {
	g.typing.Hidden, g.paste.box.Hidden = pasting, !pasting
	g.back.Hidden, g.tests.Hidden = pasting, pasting
	g.header.Refresh()
	g.page.Refresh()
}

func (p *gridPaste) focus() { p.g.focus(p.field) }

func (p *gridPaste) put(test, words string) {
	p.test.ShowText(test)
	p.field.ShowText(words)
}

func (p *gridPaste) key() string { return string(record.Evaluations) + "/" + p.g.id + "/pasted" }

// keep lets the lines wait as a draft.
func (p *gridPaste) keep() {
	p.soon.stop()
	var kept any
	if strings.TrimSpace(p.field.Text) != "" {
		kept = keptPaste{Test: p.test.Text, Words: p.field.Text}
	}
	if err := p.g.d.keepDraft(p.key(), kept); err != nil {
		p.g.d.Fail(err)
	}
}

func (p *gridPaste) leave() {
	if p.box.Visible() {
		p.keep()
	}
}

func (p *gridPaste) edited() {
	p.soon.typed()
	p.read()
}

// read finds out what becomes of the lines and shows it.
func (p *gridPaste) read() {
	if !p.box.Visible() {
		return
	}
	from := score.PastedFrom{Test: strings.TrimSpace(p.test.Text)}
	from.There, _, _ = p.g.gather()
	from.Norms, from.Level = p.g.shared(from.Test)
	p.list = score.ReadPasted(p.g.d.P, p.field.Text, from)
	p.show()
}

// shared is what a test's rows have in common: that of its last one.
func (g *grid) shared(test string) (record.Norms, *float64) {
	group := groupOf(g.groups, test)
	if group == nil || len(group.rows) == 0 {
		return "", nil
	}
	last := group.rows[len(group.rows)-1].line
	return last.Norms, last.Level
}

// fresh are the lines to add.
func (p *gridPaste) fresh() []score.Pasted {
	var list []score.Pasted
	for _, one := range p.list {
		if one.Row != nil && !one.Known {
			list = append(list, one)
		}
	}
	return list
}

// unread are the lines that cannot be read.
func (p *gridPaste) unread() []score.Pasted {
	var list []score.Pasted
	for _, one := range p.list {
		if one.Row == nil {
			list = append(list, one)
		}
	}
	return list
}

// save puts all new lines into the table in one change. Lines that cannot be read stay, so that they can be mended.
func (p *gridPaste) save() {
	fresh := p.fresh()
	if len(fresh) == 0 {
		return
	}
	p.g.step(labelPasted, func() {
		for _, one := range fresh {
			p.g.take(*one.Row)
		}
		for _, group := range p.g.groups {
			group.show()
		}
	})
	if len(p.unread()) == 0 {
		p.put("", "")
		p.keep()
		p.g.closePaste()
	} else {
		p.read()
		p.focus()
	}
	p.g.d.Undoable(p.g.d.T("grid.paste.added", "n", len(fresh)))
}

// take puts a line into the table: into the row of its name that has no numbers yet, else into a new one.
func (g *grid) take(line score.Line) {
	group := groupOf(g.groups, line.Test)
	if group == nil {
		group = newGridGroup(g, line.Test)
		g.groups = append(g.groups, group)
	}
	for _, r := range group.rows {
		if r.line.Empty() && (r.line.Blank() || score.SameName(line.Test, r.line.Name, line.Name)) {
			if !r.line.Blank() {
				line.Name = r.line.Name
			}
			r.line, r.touched = line, true
			r.show()
			return
		}
	}
	r := g.newRow(line)
	r.of, r.touched = group, true
	group.rows = append(group.rows, r)
}
