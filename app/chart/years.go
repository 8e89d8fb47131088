package chart

import (
	"math"
	"slices"
	"strconv"

	"planpage/app/record"
)

// Moment is a score on a day, placed as on a strip: the middle is 100, the unit 15.
type Moment struct {
	Date record.Date
	Score
}

// What a picture of years shows at most; what lies beyond stands at its edge.
const (
	lowestYear  = 25
	highestYear = 175
)

// Units says what a place on the strip is in the numbers of the score's own scale; nil writes none beside the lines.
type Units func(place float64) float64

// Years returns the small picture of one index over several reports: a dot with its range as an upright bar for each,
// by date, over level lines at 70, 85, 100 (heavier), 115 and 130. A stroke joins what was measured, because what
// cannot be compared is not given. Dates are written where there is room for them.
func Years(list []Moment, w, h float64, units Units, style Style) Drawing {
	d := Drawing{W: w, H: h}
	list = slices.DeleteFunc(slices.Clone(list), func(m Moment) bool { return math.IsNaN(m.Value) || !m.Date.Valid() })
	if len(list) == 0 {
		return d
	}
	slices.SortStableFunc(list, func(a, b Moment) int { return b.Date.DaysUntil(a.Date) })
	p := yearsPlot(list, w, h, style)
	for _, v := range scoreTicks {
		if v < p.low || v > p.high {
			continue
		}
		level := Line{X1: max(0, p.left-style.Size/2), Y1: p.y(v), X2: w, Y2: p.y(v), Role: RoleGrid, Width: 0.5}
		if v == middleScore {
			level.Role, level.Width = RoleMiddle, 1
		}
		d.Lines = append(d.Lines, level)
		if units == nil {
			continue
		}
		words := style.Printer.Number(units(v), 1)
		d.place(Label{X: p.left - style.Size, Y: p.y(v) + 0.3*style.Size, Text: words, Align: Right, Role: RoleLabel, W: style.width(words), Size: style.Size})
	}
	path := Path{Role: RoleScore, Width: 1, Dashed: true}
	for _, m := range list {
		path.Points = append(path.Points, Point{p.x(m.Date), p.y(m.Value)})
	}
	if len(path.Points) > 1 {
		d.Paths = append(d.Paths, path)
	}
	for _, m := range list {
		d.moment(p, m, style)
	}
	return d
}

// yearsPlot covers the days of the list and every score and range of it, at least 85 to 115.
func yearsPlot(list []Moment, w, h float64, style Style) plot {
	left, top := min(3.6*style.Size, w/2), min(0.5*style.Size, h/4)
	p := plot{
		left: left, right: max(left, w-2.2*style.Size), top: top, bottom: max(top, h-2*style.Size),
		from: list[0].Date, to: list[len(list)-1].Date, low: 83, high: 117,
	}
	for _, m := range list {
		p.low, p.high = min(p.low, m.Value-2), max(p.high, m.Value+2)
		if m.HasRange {
			p.low, p.high = min(p.low, m.Low-2), max(p.high, m.High+2)
		}
	}
	p.low, p.high = max(p.low, lowestYear), min(p.high, highestYear)
	return p
}

// moment draws one score: its bar with feet, its dot, and its day below.
func (d *Drawing) moment(p plot, m Moment, style Style) {
	x, dot := p.x(m.Date), min(0.32*style.Size, d.W/8, d.H/8)
	if m.HasRange {
		low, high := p.y(m.Low), p.y(m.High)
		d.Lines = append(d.Lines, Line{X1: x, Y1: low, X2: x, Y2: high, Role: RoleScore, Width: 1.5})
		for _, y := range []float64{low, high} {
			d.Lines = append(d.Lines, Line{X1: x - dot, Y1: y, X2: x + dot, Y2: y, Role: RoleScore, Width: 1.5})
		}
	}
	d.Marks = append(d.Marks, Mark{X: x, Y: p.y(m.Value), R: dot, Shape: Dot, Role: RoleScore, Reading: -1})
	day, year := style.Printer.Date(m.Date), strconv.Itoa(m.Date.Year())
	var tries []Label
	for _, l := range []Label{{X: x, Text: day, Align: Center}, {X: d.W, Text: day, Align: Right}, {X: x, Text: year, Align: Center}} {
		if l.Align == Right && x < 0.6*d.W {
			continue
		}
		l.Y, l.Role, l.Size, l.W = d.H-0.3*style.Size, RoleLabel, style.Size, style.width(l.Text)
		tries = append(tries, l)
	}
	d.place(tries...)
}
