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

// widestValue is the share of the width that a score or a percentile in words takes at most.
const widestValue = 0.25

func (s setter) scoreColumns(p *panel, w float64) scoreColumns {
	gutter := 0.8 * s.body
	var c scoreColumns
	var value, percentile, longest float64
	for _, r := range p.rows {
		value = max(value, s.fonts.Width(paper.Bold, s.body, r.item.Score.Value))
		percentile = max(percentile, s.fonts.Width(paper.Regular, s.body, r.item.Score.Percentile))
		longest = max(longest, r.cells[0].Width(s.body))
	}
	value, percentile = min(value, widestValue*w), min(percentile, widestValue*w)
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
		if s.dry {
			f.h += h
			continue
		}
		f.put(name, 0, f.h+(h-name.h)/2)
		if place := r.item.Score.Place; place != nil {
			f.put(s.drawing(chart.Bell(*place, cols.strip, stripHeight*s.body)), cols.stripX, f.h+(h-stripHeight*s.body)/2)
		}
		whole := LeftOff{Block: p.block.Key, Key: r.item.Key, Text: s.c.named(r.item)}
		value := s.scoreNumber(paper.Bold, r.item.Score.Value, widestValue*w, whole)
		f.put(value, cols.valueX-widestValue*w, f.h+(h-s.lead)/2)
		percentile := s.scoreNumber(paper.Regular, r.item.Score.Percentile, widestValue*w, whole)
		f.put(percentile, cols.endX-widestValue*w, f.h+(h-s.lead)/2)
		f.h += h
	}
	return f
}

// scoreNumber sets a score or a percentile against the right end of its place.
func (s setter) scoreNumber(face paper.Face, words string, width float64, whole LeftOff) frame {
	cell := s.cut(s.say(paper.Span{Face: face, Text: words}), s.body, width+0.05, 1, whole)
	return s.setAs(cell, s.body, s.lead, width+0.05, right)
}

// drawing turns a chart into items of the page.
func (s setter) drawing(d chart.Drawing) frame {
	f := frame{h: d.H}
	for _, item := range s.fonts.Chart(d) {
		f.add(item)
	}
	return f
}
