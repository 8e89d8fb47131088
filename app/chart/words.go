package chart

import (
	"strings"

	"planpage/app/progress"
	"planpage/app/text"
)

// Words says in two or three sentences what the chart shows, for who cannot see it.
func Words(p *text.Printer, r progress.Result) string {
	var parts []string
	if n := len(r.Readings); n > 0 {
		low, high := r.Readings[0].Value, r.Readings[0].Value
		for _, x := range r.Readings {
			low, high = min(low, x.Value), max(high, x.Value)
		}
		parts = append(parts, p.T("chart.words.readings", "n", n, "first", p.Date(r.Readings[0].Date),
			"last", p.Date(r.Readings[n-1].Date), "low", progress.Value(p, r.Goal, low), "high", progress.WithUnit(p, r.Goal, high)))
	} else {
		parts = append(parts, p.T("chart.words.none"))
	}
	if n := len(r.Line); n > 1 {
		a, b := r.Line[0], r.Line[n-1]
		parts = append(parts, p.T("chart.words.aim", "first", p.Date(a.Date), "low", progress.Value(p, r.Goal, a.Value),
			"last", p.Date(b.Date), "high", progress.Value(p, r.Goal, b.Value)))
	}
	if v, ok := r.ExpectedShown(); ok && r.Now != nil {
		parts = append(parts, p.T("chart.words.now", "now", progress.Value(p, r.Goal, *r.Now),
			"expected", progress.Value(p, r.Goal, v), "date", p.Date(r.Latest.Date)))
	}
	return strings.Join(parts, " ")
}

// ReadOut says one reading: "Nov 14, 2026: 62 words a minute, school". i is an index of r.Readings.
func ReadOut(p *text.Printer, r progress.Result, i int) string {
	if i < 0 || i >= len(r.Readings) {
		return ""
	}
	x := r.Readings[i]
	return p.T("chart.reading", "date", p.Date(x.Date), "value", progress.WithUnit(p, r.Goal, x.Value),
		"source", p.T("chart.source."+string(x.Source)))
}
