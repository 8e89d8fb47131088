package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/progress"
	"planpage/app/record"
)

// How many rows show; the rest is counted.
const (
	shownRows   = 100
	shownUnread = 10
)

// importRows shows what becomes of rows: first those that cannot be read, each with its reason, then the readings.
type importRows struct {
	d      *Desk
	goal   *record.Goal
	unread *fyne.Container
	table  *fyne.Container
	pool   []*importRow // rows are laid out once and change their words
	more   *kit.Words
	box    *fyne.Container
}

func newImportRows(d *Desk, goal *record.Goal) *importRows {
	r := &importRows{d: d, goal: goal, unread: kit.Stack(), table: kit.Column(kit.Gap1), more: kit.NewWords("", kit.Caption)}
	r.unread.Hide()
	r.box = kit.Column(kit.Gap3, r.unread, r.table, r.more)
	return r
}

func (r *importRows) show(list progress.Rows) {
	r.showUnread(list.Unread())
	var readings progress.Rows
	for _, row := range list {
		if row.Reading != nil {
			readings = append(readings, row)
		}
	}
	shown := readings[:min(len(readings), shownRows)]
	for len(r.pool) < len(shown) {
		row := newImportRow(r.d)
		r.pool = append(r.pool, row)
		r.table.Objects = append(r.table.Objects, row.box)
	}
	for n, row := range r.pool {
		row.box.Hidden = n >= len(shown)
		if !row.box.Hidden {
			row.show(r.goal, shown[n])
		}
	}
	r.table.Hidden, r.more.Hidden = len(shown) == 0, len(shown) == len(readings)
	r.more.SetText(r.d.T("rows.more", "n", len(readings)-len(shown)))
}

// showUnread names each row that cannot be read, with its line and the reason.
func (r *importRows) showUnread(list progress.Rows) {
	r.unread.Hidden = len(list) == 0
	if len(list) == 0 {
		r.unread.Objects = nil
		return
	}
	lines := []fyne.CanvasObject{kit.NewWords(r.d.T("rows.mend", "n", len(list)), kit.Strong)}
	for _, row := range list[:min(len(list), shownUnread)] {
		lines = append(lines, kit.Column(0,
			kit.NewWords(r.d.T("rows.line", "line", row.Line, "why", row.Why(r.d.P)), kit.Body), kit.NewWords(row.Words, kit.Caption)))
	}
	if left := len(list) - shownUnread; left > 0 {
		lines = append(lines, kit.NewWords(r.d.T("rows.more", "n", left), kit.Caption))
	}
	r.unread.Objects = []fyne.CanvasObject{kit.Tinted(kit.ColorWatchTint, kit.Column(kit.Gap2, lines...))}
	r.unread.Refresh()
}

// importRow is one reading: its day, its value, whether it is new, and what else the row says.
type importRow struct {
	d                       *Desk
	date, value, state, say *kit.Words
	box                     *fyne.Container
}

func newImportRow(d *Desk) *importRow {
	r := &importRow{
		d: d, date: kit.NewWords("", kit.Body), value: kit.NewWords("", kit.Body),
		state: kit.NewWords("", kit.Body), say: kit.NewWords("", kit.Caption),
	}
	r.box = kit.Columns(kit.Gap3, 0, []float32{4, 7, 4, 5}, r.date, r.value, r.state, r.say)
	return r
}

func (r *importRow) show(g *record.Goal, row progress.Row) {
	d, m := r.d, row.Reading
	v, _ := m.Reading(g.Unit)
	words := progress.WithUnit(d.P, g, v)
	if m.Correct != nil && m.Total != nil {
		words = d.T("rows.ofTotal", "correct", d.P.Number(*m.Correct, 2), "total", d.P.Number(*m.Total, 2))
	}
	state, look := d.T("rows.state.new"), kit.Strong.In(kit.ColorPrimary)
	if row.Known {
		state, look = d.T("rows.state.known"), kit.Muted
	}
	r.date.SetText(d.P.Date(m.Date))
	r.value.SetText(words)
	r.state.SetStyle(look)
	r.state.SetText(state)
	r.say.SetText(r.rest(m))
}

// rest is the note of a reading, and who measured where it was not the school.
func (r *importRow) rest(m *record.Measurement) string {
	switch {
	case m.Source == record.SourceSchool:
		return m.Note
	case m.Note == "":
		return r.d.T("goals.source." + string(m.Source))
	}
	return r.d.T("goals.source."+string(m.Source)) + " \u00b7 " + m.Note
}
