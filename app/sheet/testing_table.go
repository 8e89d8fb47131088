package sheet

import (
	"slices"
	"strings"

	"planpage/app/chart"
	"planpage/app/score"
)

// Sizes of the strips on paper, in points: the width of a strip, the height of its row, and of the curve above.
const (
	stripWidth  = 168
	stripRow    = 12.6
	curveHeight = 22
)

// Where the columns of a test's table are.
const (
	inName = iota
	inStrip
	inScore
	inRange
	inPercentile
)

func (x *testingSheet) columns() []column {
	return places(x.width, 10, inName, column{}, column{width: stripWidth},
		column{width: 40, to: right, head: x.t("testing.score")},
		column{width: 74, to: right, head: x.t("testing.range")},
		column{width: 56, to: right, head: x.t("testing.percentile")})
}

// test sets the title of a test, with the bell curve over its strips and the heads of its columns where they are asked
// for, and a row for each score.
func (x *testingSheet) test(group []*score.Told, words wordy, heads bool) (title piece, rows []piece) {
	columns := x.columns()
	name := testName(group[0])
	if name == "" {
		name = x.t("testing.noTest")
	}
	title = x.section(joined(name, x.Printer.Date(group[0].Evaluation.Date)), x.width)
	if heads {
		title.under(x.testHeads(columns, group), 1)
	}
	for _, t := range group {
		row := x.scoreRow(columns, t, words)
		ruled(row[len(row)-1:], x.width)
		rows = append(rows, row...)
	}
	return title, rows
}

// testHeads sets the curve over the strips and what the numbers are, over a hairline.
func (x *testingSheet) testHeads(columns []column, group []*score.Told) (p piece) {
	p.h = asHeads.lead()
	if slices.ContainsFunc(group, func(t *score.Told) bool { _, ok := t.Strip(); return ok }) {
		curve := piece{items: x.fonts.Chart(chart.Curve(stripWidth, curveHeight, stripRow)), h: curveHeight}
		p.put(curve, columns[inStrip].x, 0)
		p.h = curveHeight
	}
	for _, c := range columns {
		p.put(x.one(asHeads, c.width, c.to, c.head), c.x, p.h-asHeads.lead())
	}
	p.h++
	p.rule(0, x.width, p.h, hairline, 0)
	p.h += 2
	return p
}

// mostName is how many lines of a score's name stand beside its strip.
const mostName = 4

// scoreRow sets one score: its numbers and its strip on the first line, and below it what they say in words.
func (x *testingSheet) scoreRow(columns []column, t *score.Told, words wordy) []piece {
	look := asBody
	if t.Composite {
		look = asStrong
	}
	value := says(asStrong, strings.TrimSpace(t.Value))
	value.most = 1
	name := says(look, x.scoreName(t))
	if words == label {
		name.spans = append(name.spans, asQuiet.span(t.Label))
	}
	name.most = mostName
	row, cut := x.row(columns, name, says(asSmall, x.scaleWord(t)), value,
		says(asBody, x.rangeNumbers(t)), says(asBody, x.ordinal(t)))
	if at, ok := t.Strip(); ok {
		strip := piece{items: x.fonts.Chart(chart.Bell(chart.Score(at), stripWidth, stripRow)), h: stripRow}
		row.put(strip, columns[inStrip].x, (asBody.lead()-stripRow)/2)
	}
	said := x.said(t, words)
	if cut {
		said = joined(x.scoreName(t), strings.TrimSpace(t.Value), said)
	}
	rows := []piece{row}
	if said != "" {
		rows = append(rows, x.lines(x.paragraph(asSmall.span(said)), asSmall, x.width, left)...)
	}
	return rows
}

// said is what the row says below its numbers: the label, how many children, what became of the score.
func (x *testingSheet) said(t *score.Told, words wordy) string {
	var parts []string
	switch {
	case words == sentences:
		parts = append(parts, score.LabelWords(x.Printer, t.Score), score.PercentileWords(x.Printer, t.Score))
	case t.Label != "" && words == short:
		parts = append(parts, x.t("testing.label", "label", t.Label))
	}
	if words == label && t.Kind != score.Problem {
		return ""
	}
	parts = append(parts, score.Caption(x.Printer, t.Kind))
	if change := score.ChangeWords(x.Printer, x.f.Child, t); change != "" && words != label {
		parts = append(parts, x.t("testing.since", "date", x.Printer.Date(t.Earlier.Evaluation.Date), "change", change))
	}
	return strings.Join(slices.DeleteFunc(parts, blank), " ")
}

func (x *testingSheet) scoreName(t *score.Told) string {
	if blank(t.Name) {
		return x.t("testing.noName")
	}
	return strings.TrimSpace(t.Name)
}

// scaleWord names the kind of number where no strip can be drawn.
func (x *testingSheet) scaleWord(t *score.Told) string {
	if _, ok := t.Strip(); ok || t.Scale == "" {
		return ""
	}
	return x.t("score.scale." + string(t.Scale))
}

func (x *testingSheet) rangeNumbers(t *score.Told) string {
	if t.CILow == nil || t.CIHigh == nil {
		return x.t("testing.range.none")
	}
	low, high := x.Printer.Number(*t.CILow, 2), x.Printer.Number(*t.CIHigh, 2)
	if t.CILevel == nil {
		return x.t("testing.range.of", "low", low, "high", high)
	}
	return x.t("testing.range.level", "low", low, "high", high, "level", x.Printer.Number(*t.CILevel, 1))
}

func (x *testingSheet) ordinal(t *score.Told) string {
	if t.Percentile == nil {
		return "–"
	}
	return score.Ordinal(x.Printer, *t.Percentile)
}
