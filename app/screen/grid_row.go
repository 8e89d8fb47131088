package screen

import (
	"reflect"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/app/score"
	"planpage/storage"
)

// gridColumns are the columns of a row, in the order of Tab: name, score, range, percentile, label, kind of number, more.
// Where a row takes two lines, the kind stands below the score.
var gridColumns = []kit.GridColumn{
	{Least: 186, Share: 5},
	{Least: 64, Share: 1},
	{Least: 90, Share: 1},
	{Least: 62, Share: 1, Second: true},
	{Least: 118, Share: 4, Second: true},
	{Least: 108, Share: 2, Second: true},
	{Least: 46, Second: true},
}

// gridHeads are the words over the columns; the last has none.
var gridHeads = []string{"name", "value", "range", "percentile", "label", "kind"}

// The fields that a row's faults and remarks name, and the columns in which they stand.
var gridFields = map[string]int{"value": 1, "ciLow": 2, "percentile": 3}

// gridRow is one score as it is typed.
type gridRow struct {
	g       *grid
	of      *gridGroup
	line    score.Line
	saved   *record.Score // as the record holds it, nil when it does not
	touched bool          // typed in since it was shown
	usual   bool          // its names came from a template
	level   string        // of its test, as typed, when it cannot be read

	name, value, span, rank, label *kit.Entry

	cells []*kit.GridCell // of the five entries
	kind  *kit.Select
	more  *gridMore
	says  *fyne.Container // what is wrong, or looks like a slip
	box   *kit.Field
}

func (g *grid) newRow(line score.Line) *gridRow {
	r := &gridRow{g: g, line: line, says: kit.Column(0)}
	r.name, r.value = r.entry(0, &r.line.Name), r.entry(1, &r.line.Value)
	r.span, r.rank, r.label = r.entry(2, &r.line.Range), r.entry(3, &r.line.Percentile), r.entry(4, &r.line.Label)
	r.kind = kit.NewSelect(kindOptions(g.d), func(v string) {
		r.line.Scale = record.Scale(v)
		r.changed()
		r.left()
	})
	r.more = newGridMore(r)
	objects := make([]fyne.CanvasObject, 0, len(gridColumns))
	for _, e := range r.entries() {
		cell := kit.NewGridCell(e)
		r.cells, objects = append(r.cells, cell), append(objects, cell)
	}
	objects = append(objects, r.kind, r.more.link)
	r.says.Hide()
	// As one field the row comes into view whole, with what is said below it.
	r.box = kit.NewLabelled("", kit.Column(kit.Gap1, kit.GridRow(gridColumns, objects...), r.says, r.more.body)).HideLabel()
	return r
}

func (r *gridRow) entries() []*kit.Entry {
	return []*kit.Entry{r.name, r.value, r.span, r.rank, r.label}
}

// entry is the field of one cell.
func (r *gridRow) entry(column int, words *string) *kit.Entry {
	e := kit.NewCellEntry(r.g.pasted)
	e.ShowText(*words)
	e.OnEdited = func(s string) {
		*words = s
		r.changed()
	}
	e.OnLeft = r.left
	e.OnKey = func(key *fyne.KeyEvent) bool { return r.g.move(r, column, key.Name) }
	return e
}

// kindOptions are the kinds of numbers in short words.
func kindOptions(d *Desk) []kit.Option {
	options := make([]kit.Option, len(record.Scales))
	for i, scale := range record.Scales {
		options[i] = kit.Option{Value: scale, Label: d.T("grid.kind." + scale)}
	}
	return options
}

// changed notes that the row was typed in. Each row is a version of its own in the history, so that Undo takes back one.
func (r *gridRow) changed() {
	if r.g.at != r {
		r.g.flush()
		r.g.at, r.g.visit = r, storage.NewID()
	}
	r.touched = true
	r.g.changed()
}

// left says what is wrong once a cell is left, and saves.
func (r *gridRow) left() {
	if r.of != nil {
		r.of.tell()
	}
	r.g.flush()
}

// score reads the row. One that nobody typed in is what the record holds.
func (r *gridRow) score(above record.Score) (record.Score, []string) {
	if !r.touched && r.saved != nil {
		return *r.saved, nil
	}
	return r.line.Score(above)
}

// counts reports whether the row is a score of the record: one without any number or label is none.
func (r *gridRow) counts() bool {
	return !r.line.Empty() || r.saved != nil && !r.touched
}

// follow shows a score of the record, unless the row shows it already.
func (r *gridRow) follow(s record.Score) {
	if r.saved != nil && reflect.DeepEqual(*r.saved, s) {
		return
	}
	r.line, r.saved, r.touched = score.LineOf(s), &s, false
	r.show()
}

// clear takes the numbers away and leaves the names.
func (r *gridRow) clear() {
	r.line = score.Line{Test: r.line.Test, Name: r.line.Name, Norms: r.line.Norms, Level: r.line.Level}
	r.saved = nil
	r.show()
}

// show puts the line into its fields.
func (r *gridRow) show() {
	for i, words := range []string{r.line.Name, r.line.Value, r.line.Range, r.line.Percentile, r.line.Label} {
		r.entries()[i].ShowText(words)
	}
}

// showLevel puts the level of the row before its range where it is not that of its test.
func (r *gridRow) showLevel(usual string) {
	own := levelWords(r.g.d, r.line.Level)
	if r.touched || r.saved == nil || own == "" || own == usual || r.line.Range == "" {
		return
	}
	r.line.Range = r.g.d.T("grid.range.level", "level", own, "range", score.IntervalCell(r.saved.CILow, r.saved.CIHigh))
	r.span.ShowText(r.line.Range)
}

// tell shows what the row was understood as, and what is wrong or looks like a slip in it. It reports whether the words
// changed. With ask it asks what a high number means.
func (r *gridRow) tell(s record.Score, unread []string, ask bool) bool {
	r.kind.PlaceHolder = r.g.d.T("grid.kind." + string(s.Scale))
	r.kind.SetValue(string(r.line.Scale))
	r.more.show(s)
	var says []fyne.CanvasObject
	marks := map[int]fyne.ThemeColorName{}
	for _, field := range unread {
		words := r.g.d.T("grid.fault."+field, "words", strings.TrimSpace(r.entries()[gridFields[field]].Text))
		says, marks[gridFields[field]] = append(says, kit.NewWords(words, kit.Wrong)), kit.ColorBelow
	}
	for _, remark := range score.Remarks(s) {
		says = append(says, kit.NewWords(remark.Words(r.g.d.P), kit.Caption.In(kit.ColorWatch)))
		if marks[gridFields[remark.Field]] == "" {
			marks[gridFields[remark.Field]] = kit.ColorWatch
		}
	}
	if ask {
		says = append(says, kit.NewWords(r.g.d.T("grid.high.ask"), kit.Caption.In(kit.ColorWatch)))
	}
	for i, cell := range r.cells {
		cell.Mark(marks[i])
	}
	return r.say(says)
}

// say shows sentences below the row.
func (r *gridRow) say(says []fyne.CanvasObject) bool {
	same := slices.EqualFunc(r.says.Objects, says, func(a, b fyne.CanvasObject) bool {
		return a.(*kit.Words).Text() == b.(*kit.Words).Text()
	})
	if same {
		return false
	}
	r.says.Objects, r.says.Hidden = says, len(says) == 0
	r.box.Refresh()
	return true
}
