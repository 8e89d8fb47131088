package onepage

import (
	"planpage/app/chart"
	"planpage/app/paper"
)

// scoreColumns are the places of the test scores: name, strip, value and percentile.
type scoreColumns struct {
	name, strip          float64
	stripX, valueX, endX float64 // the last two are right edges
}

// stripHeight is the height of a score's strip in body sizes: small enough that its dot leaves the bar to be seen.
const stripHeight = 0.9

func (s setter) scoreColumns(p *panel, w float64) scoreColumns {
	gutter := 0.8 * s.body
	var c scoreColumns
	var value, percentile, longest float64
	for _, r := range p.rows {
		value = max(value, s.fonts.Width(paper.Bold, s.body, r.item.Score.Value))
		percentile = max(percentile, s.fonts.Width(paper.Regular, s.body, r.item.Score.Percentile))
		longest = max(longest, r.cells[0].Width(s.body))
	}
	value, percentile = min(value, 0.16*w), min(percentile, 0.25*w)
	rest := w - value - percentile - 3*gutter
	c.strip = min(max(rest-longest, 4.5*s.body), 0.4*w)
	c.name = rest - c.strip
	c.stripX = c.name + gutter
	c.endX = w
	c.valueX = w - percentile - gutter
	return c
}

func (s setter) scores(p *panel, w float64) frame {
	cols := s.scoreColumns(p, w)
	var f frame
	for i, r := range p.rows {
		if i > 0 {
			f.h += 0.1*s.body + 0.4*s.pad
		}
		name := s.set(r.cells[0], cols.name+0.05)
		h := max(name.h, 1.15*s.lead)
		f.put(name, 0, f.h+(h-name.h)/2)
		if place := r.item.Score.Place; place != nil {
			f.put(s.drawing(chart.Bell(*place, cols.strip, stripHeight*s.body)), cols.stripX, f.h+(h-stripHeight*s.body)/2)
		}
		s.scoreNumber(&f, paper.Bold, r.item.Score.Value, cols.valueX, 0.16*w, h)
		s.scoreNumber(&f, paper.Regular, r.item.Score.Percentile, cols.endX, 0.25*w, h)
		f.h += h
	}
	return f
}

func (s setter) scoreNumber(f *frame, face paper.Face, words string, edge, width, h float64) {
	width += 0.05
	cell, _ := s.say(paper.Span{Face: face, Text: words}).Cut(s.fonts, s.body, width, 1)
	f.put(s.setAs(cell, s.body, s.lead, width, right), edge-width+0.05, f.h+(h-s.lead)/2)
}

// drawing turns a chart into items of the page.
func (s setter) drawing(d chart.Drawing) frame { return frame{items: s.fonts.Chart(d), h: d.H} }
