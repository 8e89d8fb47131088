package screen

import (
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/app/score"
)

// previewColumns are those of a line of the preview: name, score, range, percentile, label, kind, whether it is new. Where a
// line takes two, the last two stand below score and range.
var previewColumns = []kit.GridColumn{
	{Least: 160, Share: 5},
	{Least: 68, Share: 1},
	{Least: 62, Share: 2},
	{Least: 62, Share: 1, Second: true},
	{Least: 92, Share: 4, Second: true},
	{Least: 68, Share: 1, Second: true},
	{Least: 62, Share: 2, Second: true},
}

// show says what becomes of the lines: first those that cannot be read, each with its reason, then the scores by test.
func (p *gridPaste) show() {
	d := p.g.d
	objects := p.showUnread()
	test, first, shown := "", true, 0
	for _, one := range p.list {
		if one.Row == nil || shown >= shownRows {
			continue
		}
		if shown++; first || one.Score.Test != test {
			objects = append(objects, p.previewHead(one.Score.Test, first))
			test, first = one.Score.Test, false
		}
		objects = append(objects, p.previewLine(one))
	}
	if left := len(p.list) - len(p.unread()) - shown; left > 0 {
		objects = append(objects, kit.NewWords(d.T("grid.paste.more", "n", left), kit.Caption))
	}
	p.rows.Objects = objects
	n := len(p.fresh())
	p.add.SetText(d.T("grid.paste.add", "n", n))
	p.add.Enable()
	if n == 0 {
		p.add.SetText(d.T("grid.paste.add.none"))
		p.add.Disable()
	}
	p.says.SetText(p.summary(n))
	p.box.Refresh()
}

// summary counts the lines: "3 new, 2 already there, 1 cannot be read".
func (p *gridPaste) summary(fresh int) string {
	d, unread := p.g.d, len(p.unread())
	if len(p.list) == 0 && strings.TrimSpace(p.field.Text) != "" {
		return d.T("grid.paste.none")
	}
	var parts []string
	if fresh > 0 {
		parts = append(parts, d.T("grid.paste.new", "n", fresh))
	}
	if known := len(p.list) - fresh - unread; known > 0 {
		parts = append(parts, d.T("grid.paste.known", "n", known))
	}
	if unread > 0 {
		parts = append(parts, d.T("grid.paste.unread", "n", unread))
	}
	return strings.Join(parts, ", ")
}

// showUnread names each line that cannot be read, with its number and the reason.
func (p *gridPaste) showUnread() []fyne.CanvasObject {
	d, list := p.g.d, p.unread()
	if len(list) == 0 {
		return nil
	}
	lines := []fyne.CanvasObject{kit.NewWords(d.T("grid.paste.mend", "n", len(list)), kit.Strong)}
	for _, one := range list[:min(len(list), shownUnread)] {
		lines = append(lines, kit.Column(0,
			kit.NewWords(d.T("grid.paste.line", "line", one.Line, "why", d.T(one.Why)), kit.Body), kit.NewWords(one.Words, kit.Caption)))
	}
	if left := len(list) - shownUnread; left > 0 {
		lines = append(lines, kit.NewWords(d.T("grid.paste.more", "n", left), kit.Caption))
	}
	return []fyne.CanvasObject{kit.Tinted(kit.ColorWatchTint, kit.Column(kit.Gap2, lines...))}
}

// previewHead names a test, and over the first one what the columns are.
func (p *gridPaste) previewHead(test string, first bool) fyne.CanvasObject {
	d := p.g.d
	words, style := test, kit.Strong
	if strings.TrimSpace(test) == "" {
		words, style = d.T("grid.paste.noTest"), kit.Strong.In(kit.ColorWatch)
	}
	if !first {
		return kit.Pad(kit.Gap2, 0, 0, 0, kit.NewWords(words, style))
	}
	cells := []fyne.CanvasObject{kit.NewWords(words, style)}
	for _, head := range gridHeads[1:] {
		cells = append(cells, kit.NewWords(d.T("grid.head."+head), kit.Caption))
	}
	cells = append(cells, kit.Spacer())
	return kit.Column(kit.Gap1, kit.GridRow(previewColumns, cells...), kit.NewLine())
}

// previewLine is a score as it will be kept.
func (p *gridPaste) previewLine(one score.Pasted) fyne.CanvasObject {
	d, s := p.g.d, one.Score
	state, look, style := d.T("grid.paste.state.new"), kit.Strong.In(kit.ColorPrimary), kit.Body
	if one.Known {
		state, look, style = d.T("grid.paste.state.known"), kit.Muted, kit.Muted
	}
	cells := []fyne.CanvasObject{kit.NewWords(s.Name, style), kit.NewWords(s.Value, style)}
	for _, words := range []string{score.IntervalCell(s.CILow, s.CIHigh), score.PercentileCell(s.Percentile), s.Label, p.kind(s)} {
		cells = append(cells, kit.NewWords(words, style))
	}
	line := kit.GridRow(previewColumns, append(cells, kit.NewWords(state, look))...)
	if words := score.RemarkWords(d.P, s); words != "" {
		return kit.Column(0, line, kit.NewWords(words, kit.Caption.In(kit.ColorWatch)))
	}
	return line
}

func (p *gridPaste) kind(s record.Score) string { return p.g.d.T("grid.kind." + string(s.Scale)) }
