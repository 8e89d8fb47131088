package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
)

// gridMore is what a row asks only when its link is pressed: what differs from the rest of its test.
type gridMore struct {
	r                *gridRow
	link             *kit.Button
	norms            *kit.Select
	composite, worse *kit.Check
	body             *fyne.Container
	quiet            bool // the program turns the checks
}

func newGridMore(r *gridRow) *gridMore {
	d := r.g.d
	m := &gridMore{r: r, link: kit.NewLink(d.T("grid.more"), nil)}
	m.link.OnTapped = m.turn
	m.norms = kit.NewSelect(normsOptions(d), func(v string) { m.set(func() { r.line.Norms = record.Norms(v) }) })
	m.composite = kit.NewCheck(d.T("grid.composite"), func(v bool) { m.set(func() { r.line.Composite = &v }) })
	m.worse = kit.NewCheck(d.T("grid.worse"), func(v bool) {
		m.set(func() {
			r.line.HigherIs = "better"
			if v {
				r.line.HigherIs = "worse"
			}
		})
	})
	m.body = kit.Tinted(kit.ColorBackground, kit.Flow(kit.Gap4, m.composite, m.worse,
		kit.Row(kit.Gap2, kit.NewWords(d.T("grid.norms"), kit.Body), m.norms), kit.NewLink(d.T("grid.remove"), func() { r.g.remove(r) })))
	m.body.Hide()
	return m
}

func normsOptions(d *Desk) []kit.Option {
	options := make([]kit.Option, len(record.NormsWords))
	for i, word := range record.NormsWords {
		options[i] = kit.Option{Value: word, Label: d.T("grid.norms." + word)}
	}
	return options
}

// turn shows what there is more, or hides it.
func (m *gridMore) turn() {
	m.body.Hidden = !m.body.Hidden
	m.link.SetText(m.r.g.d.T("grid.more"))
	if !m.body.Hidden {
		m.link.SetText(m.r.g.d.T("grid.less"))
	}
	m.r.box.Refresh()
	kit.Regrow(m.r.g.scroll)
	if !m.body.Hidden {
		kit.Reveal(m.body)
	}
}

func (m *gridMore) set(change func()) {
	if m.quiet {
		return
	}
	change()
	m.r.changed()
	m.r.left()
}

// show ticks what the row was understood as.
func (m *gridMore) show(s record.Score) {
	m.quiet = true
	defer func() { m.quiet = false }()
	m.composite.SetValue(s.Composite)
	m.worse.SetValue(s.HigherIs == "worse")
	m.norms.SetValue(string(s.Norms))
}
