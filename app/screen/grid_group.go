package screen

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/app/score"
	"planpage/app/text"
)

// gridGroup is one test of a table: its name, what holds for all its rows, and the rows.
type gridGroup struct {
	g    *grid
	test string
	rows []*gridRow

	name    *kit.Entry
	norms   *kit.Select
	level   *kit.Entry
	levels  *kit.Field
	offers  *fyne.Container // templates that fit the name
	lines   *fyne.Container
	plus    *kit.Button // adds a row
	subs    *kit.Button // adds the names of the subtests
	box     *fyne.Container
	offered []score.Template
}

func newGridGroup(g *grid, test string) *gridGroup {
	d := g.d
	o := &gridGroup{g: g, test: test, name: kit.NewEntry(), level: kit.NewEntry(), offers: kit.Flow(kit.Gap3), lines: kit.Column(gridRowGap)}
	o.name.ShowText(test)
	o.name.OnEdited, o.name.OnLeft = o.rename, g.flush
	o.name.OnKey = o.enter
	o.norms = kit.NewSelect(normsOptions(d), o.setNorms)
	o.level.OnEdited = o.setLevel
	o.level.OnLeft = func() {
		o.tell()
		g.flush()
	}
	o.level.OnKey = o.enter
	o.levels = kit.NewLabelled(d.T("grid.level"), o.level)
	o.plus = kit.NewLink(d.T("grid.add"), o.add)
	o.subs = kit.NewLink(d.T("grid.subtests"), o.addSubtests)
	head := kit.Columns(kit.Gap3, 480, []float32{5, 4}, kit.NewLabelled(d.T("grid.test"), o.name),
		kit.Columns(kit.Gap3, 0, []float32{1, 1}, kit.NewLabelled(d.T("grid.norms"), o.norms), o.levels))
	foot := kit.Flow(kit.Gap4, o.plus, o.subs, kit.NewLink(d.T("grid.test.remove"), func() { g.removeTest(o) }))
	o.box = kit.Card(kit.Column(kit.Gap3, head, o.offers, kit.Column(kit.Gap1, o.heads(), o.lines), foot))
	return o
}

// gridRowGap is the room between two rows.
const gridRowGap = 6

// heads are the words over the columns.
func (o *gridGroup) heads() fyne.CanvasObject {
	cells := make([]fyne.CanvasObject, len(gridColumns))
	for i := range cells {
		cells[i] = kit.Spacer()
		if i < len(gridHeads) {
			cells[i] = kit.NewWords(o.g.d.T("grid.head."+gridHeads[i]), kit.Caption)
		}
	}
	return kit.GridRow(gridColumns, cells...)
}

// enter is Enter in the head of the test: on to the rows.
func (o *gridGroup) enter(key *fyne.KeyEvent) bool {
	if key.Name != fyne.KeyReturn && key.Name != fyne.KeyEnter || len(o.rows) == 0 {
		return false
	}
	o.rows[0].enter()
	return true
}

// show puts the rows below the head, and what holds for all of them into it.
func (o *gridGroup) show() {
	objects := make([]fyne.CanvasObject, len(o.rows))
	for i, r := range o.rows {
		r.of = o
		objects[i] = r.box
	}
	o.lines.Objects = objects
	o.showShared()
	o.offer()
	o.tell()
}

// showShared shows the norms that all rows have, and the level that most have; rows of another level show theirs beside
// their range.
func (o *gridGroup) showShared() {
	norms, mixed := record.Norms(""), false
	for i, r := range o.rows {
		if i == 0 {
			norms = r.line.Norms
		}
		mixed = mixed || r.line.Norms != norms
	}
	o.norms.PlaceHolder = o.g.d.T("grid.choose")
	if mixed {
		norms, o.norms.PlaceHolder = "", o.g.d.T("grid.mixed")
	}
	o.norms.SetValue(string(norms))
	level := o.usualLevel()
	for _, r := range o.rows {
		r.showLevel(level)
	}
	for _, r := range o.rows {
		level = cmp.Or(r.level, level)
	}
	if !o.level.Focused() {
		o.level.ShowText(level)
		o.tellLevel(level)
	}
}

// tellLevel says when a level cannot be read. It returns the level.
func (o *gridGroup) tellLevel(words string) (*float64, bool) {
	level, ok := parseLevel(words)
	fault := ""
	if !ok {
		fault = o.g.d.T("grid.fault.level", "words", strings.TrimSpace(words))
	}
	o.levels.SetFault(fault)
	return level, ok
}

// named reports whether the row stands for a test of which nothing but the name is typed yet.
func (o *gridGroup) named(r *gridRow) bool {
	return r == o.rows[0] && strings.TrimSpace(o.test) != "" && !slices.ContainsFunc(o.rows, func(r *gridRow) bool { return !r.line.Blank() })
}

// usualLevel is the level that most of the rows have, "" when none has any.
func (o *gridGroup) usualLevel() string {
	counts, best := map[string]int{}, ""
	for _, r := range o.rows {
		level := levelWords(o.g.d, r.line.Level)
		if counts[level]++; level != "" && counts[level] > counts[best] {
			best = level
		}
	}
	return best
}

func levelWords(d *Desk, level *float64) string {
	if level == nil {
		return ""
	}
	return d.P.Number(*level, 1)
}

// tell reads every row and says what is wrong.
func (o *gridGroup) tell() {
	above, changed, asked := record.Score{}, false, false
	for _, r := range o.rows {
		s, unread := r.score(above)
		ask := !asked && r.counts() && score.Of(s).Kind == score.Rating
		asked = asked || ask
		changed = r.tell(s, unread, ask) || changed
		if !r.line.Blank() {
			above = s
		}
	}
	if changed {
		kit.Regrow(o.g.scroll)
	}
}

func (o *gridGroup) rename(name string) {
	o.test = name
	for _, r := range o.rows {
		r.line.Test, r.touched = name, true
	}
	o.offer()
	kit.Regrow(o.g.scroll)
	o.g.changed()
}

// offer shows the templates that fit the name, as long as the test has no rows of its own.
func (o *gridGroup) offer() {
	o.offered = score.TemplatesFor(o.test)
	o.offers.Objects, o.offers.Hidden, o.subs.Hidden = nil, true, true
	if len(o.offered) == 0 {
		return
	}
	fresh := !slices.ContainsFunc(o.rows, func(r *gridRow) bool { return !r.line.Blank() })
	o.subs.Hidden = fresh || len(o.offered) != 1 || len(o.offered[0].Missing(o.names(), true)) == 0
	for _, t := range o.offered {
		if fresh {
			o.offers.Add(kit.NewButton(o.g.d.T("grid.fill", "test", t.Test), func() { o.take(t) }))
		}
	}
	o.offers.Hidden = !fresh
	o.offers.Refresh()
}

func (o *gridGroup) names() []string {
	names := make([]string, len(o.rows))
	for i, r := range o.rows {
		names[i] = r.line.Name
	}
	return names
}

// take fills the rows with those of a template, whose name takes the place of one that leaves the edition or the form open.
func (o *gridGroup) take(t score.Template) {
	if score.TestOf(o.test).Edition == "" || len(o.offered) > 1 {
		o.test = t.Test
		o.name.ShowText(t.Test)
		for _, r := range o.rows {
			r.line.Test = t.Test
		}
	}
	o.g.fillGroup(o, t, false)
}

func (o *gridGroup) addSubtests() {
	if len(o.offered) == 1 {
		o.g.fillGroup(o, o.offered[0], true)
	}
}

func (o *gridGroup) setNorms(v string) {
	for _, r := range o.rows {
		r.line.Norms, r.touched = record.Norms(v), true
	}
	o.g.changed()
	o.tell()
	o.g.flush()
}

// setLevel takes how sure the ranges of the test are, in percent.
func (o *gridGroup) setLevel(words string) {
	level, ok := o.tellLevel(words)
	for _, r := range o.rows {
		r.level = ""
		if !ok {
			r.level = words
			continue
		}
		r.line.Level, r.touched = level, true
	}
	o.g.changed()
}

func parseLevel(words string) (*float64, bool) {
	if strings.TrimSpace(words) == "" {
		return nil, true
	}
	v, ok := text.ParseNumber(words)
	if !ok || v <= 0 || v >= 100 {
		return nil, false
	}
	return &v, true
}

// blank is a new row, which has from the row above what a test's rows share. Another test's norms are its own.
func (o *gridGroup) blank() *gridRow {
	line := score.Line{Test: o.test}
	if n := len(o.rows); n > 0 {
		line.Norms, line.Level = o.rows[n-1].line.Norms, o.rows[n-1].line.Level
	}
	r := o.g.newRow(line)
	r.of, r.touched = o, true
	return r
}

// add makes a row at the end and puts the cursor there.
func (o *gridGroup) add() {
	if n := len(o.rows); n > 0 && o.rows[n-1].line.Blank() {
		o.rows[n-1].enter()
		return
	}
	r := o.blank()
	o.rows = append(o.rows, r)
	o.show()
	kit.Regrow(o.g.scroll)
	r.enter()
}
