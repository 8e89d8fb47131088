package screen

import (
	"slices"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/app/score"
)

// gridMore is what a row asks only when its link is pressed: what differs from the rest of its test.
type gridMore struct {
	r           *gridRow
	link        *kit.Button
	norms, high *kit.Select
	composite   *kit.Check
	body        *fyne.Container
	quiet       bool // the program turns the check
}

func newGridMore(r *gridRow) *gridMore {
	d := r.g.d
	m := &gridMore{r: r, link: kit.NewLink(d.T("grid.more"), nil)}
	m.link.OnTapped = m.turn
	m.norms = kit.NewSelect(normsOptions(d), func(v string) { m.set(func() { r.line.Norms = record.Norms(v) }) })
	m.composite = kit.NewCheck(d.T("grid.composite"), func(v bool) { m.set(func() { r.line.Composite = &v }) })
	m.high = kit.NewSelect(highOptions(d), func(v string) { m.set(func() { r.setHigh(record.Better(v)) }) })
	m.body = kit.Tinted(kit.ColorBackground, kit.Flow(kit.Gap4, m.composite,
		kit.Row(kit.Gap2, kit.NewWords(d.T("grid.high"), kit.Body), m.high),
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

// highOptions are what a high number can mean.
func highOptions(d *Desk) []kit.Option {
	options := make([]kit.Option, len(record.HigherWords))
	for i, word := range record.HigherWords {
		options[i] = kit.Option{Value: word, Label: d.T("grid.high." + word)}
	}
	return options
}

// setHigh says what a high number means in this row, and in those below it that nobody said it of: they are of one scale.
func (r *gridRow) setHigh(is record.Better) {
	r.line.HigherIs = is
	for _, below := range r.of.rows[slices.Index(r.of.rows, r)+1:] {
		below.touched = below.touched || below.line.HigherIs == ""
	}
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
	m.high.PlaceHolder, m.norms.PlaceHolder = m.r.g.d.T("grid.choose"), m.r.g.d.T("grid.choose")
	m.high.SetValue(string(s.HigherIs))
	if s.HigherIs == "" && score.Of(s).Kind == score.Ability {
		m.high.SetValue("better") // as it is of every test of ability
	}
	m.norms.SetValue(string(s.Norms))
}
