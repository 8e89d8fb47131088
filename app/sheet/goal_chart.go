package sheet

import (
	"slices"

	"planpage/app/chart"
	"planpage/app/paper"
	"planpage/app/progress"
	"planpage/app/record"
)

// chartSize is the size of the words on the chart.
const chartSize = 8

// chart sets the big chart, so high, with what its marks and lines are and how they were made.
func (g *goalSheet) chart(h float64) (p piece) {
	for _, c := range g.r.Goal.Changes {
		g.paragraph(asSmall.span(c.Text)) // says what of it cannot be printed
	}
	drawing := chart.Goal(g.r, g.Today, g.width, h, g.fonts.ChartStyle(g.Printer, chartSize))
	p.items, p.h = g.fonts.Chart(drawing), h
	p.under(g.legend(drawing), 3)
	notes := g.t("onepage.goals.method")
	if len(g.r.Line) == 0 {
		notes = ""
	}
	for _, note := range progress.Notes(g.Printer, g.r) {
		notes += " " + note
	}
	set, cut := g.short(asFoot, g.width, mostMethod, left, notes)
	if cut {
		g.long(g.t("sheet.chart"), notes)
	}
	p.under(set, 2)
	return p
}

// sample is one part of the legend: how it looks, at the middle of a line of text, and what it is.
type sample struct {
	width float64
	items []paper.Item
	words string
}

// Sizes in the legend: of a mark, and the length of a line.
const (
	markRadius = 2.6
	lineLength = 20
)

// legend explains the marks and lines that the chart has.
func (g *goalSheet) legend(d chart.Drawing) piece {
	var list []sample
	for _, source := range []record.Source{record.SourceSchool, record.SourceHome, record.SourcePrivate} {
		n, counted := 0, true
		for _, x := range g.r.Readings {
			if x.Source == source {
				n, counted = n+1, x.Counted
			}
		}
		if n > 0 {
			list = append(list, g.source(source, counted, n))
		}
	}
	for _, path := range d.Paths {
		line := paper.Path{Points: []paper.Point{{}, {X: lineLength}}, Width: path.Width, Dashed: path.Dashed}
		list = append(list, sample{lineLength, []paper.Item{line}, g.t("sheet.legend." + path.Role)})
	}
	if words := g.rings(d); words != "" {
		ring := chart.Mark{X: 1.4 * markRadius, R: 1.4 * markRadius, Shape: chart.Dot, Hollow: true}
		list = append(list, sample{2.8 * markRadius, []paper.Item{paper.ChartMark(ring)}, words})
	}
	return g.samples(list)
}

// rings says what the large rings are, where the chart has any.
func (g *goalSheet) rings(d chart.Drawing) string {
	has := func(role string) bool {
		return slices.ContainsFunc(d.Marks, func(m chart.Mark) bool { return m.Role == role })
	}
	switch target, expected := has(chart.RoleTarget), has(chart.RoleExpected); {
	case target && expected:
		return g.t("sheet.legend.both")
	case target:
		return g.t("sheet.legend.target")
	case expected:
		return g.t("sheet.legend.expected")
	}
	return ""
}

func (g *goalSheet) source(source record.Source, counted bool, n int) sample {
	key := "sheet.legend.source." + string(source)
	if !counted {
		key += ".apart"
	}
	m := sourceMark(source, counted)
	return sample{2 * markRadius, []paper.Item{m}, g.t(key, "n", n)}
}

// sourceMark is the chart's mark of a source, with its left edge at the origin.
func sourceMark(source record.Source, counted bool) paper.Shape {
	m := chart.SourceMark(source, counted)
	m.X, m.R = markRadius, markRadius
	return paper.ChartMark(m)
}

// samples sets the legend in as many lines as it takes.
func (g *goalSheet) samples(list []sample) (p piece) {
	x, st := 0.0, asSmall
	for i, one := range list {
		words := min(g.wide(st, one.words), g.width/2)
		wide := one.width + 4 + words
		if i == 0 || x+wide > g.width {
			x = 0
			p.h += st.lead()
		}
		for _, item := range one.items {
			p.items = append(p.items, item.Moved(x, p.h-0.5*st.lead()))
		}
		p.put(g.one(st, words, left, one.words), x+one.width+4, p.h-st.lead())
		x += wide + 14
	}
	return p
}
