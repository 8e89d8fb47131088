package sheet

import (
	"planpage/app/paper"
	"planpage/app/progress"
)

// specialist sets the trend with its interval, and what else a specialist asks for, small, below a title; nothing
// where no number can be told.
func (g *goalSheet) specialist() (p piece) {
	list := g.trends()
	if len(list) == 0 {
		return p
	}
	p.under(g.section(g.t("sheet.specialist"), g.width), 0)
	bold := asSmall
	bold.face = paper.Bold
	row, x := piece{h: 1}, 0.0
	for _, n := range list {
		width := min(max(g.wide(asSmall, n.what), g.wide(bold, n.value)), g.width)
		if x > 0 && x+width > g.width {
			p.under(row, 0)
			row, x = piece{}, 0
		}
		one := g.words(asSmall, width, n.what)
		one.under(g.words(bold, width, n.value), 0)
		row.put(one, x, nearGap/2)
		row.h = max(row.h, one.h+nearGap/2)
		x += width + 0.48*gutter
	}
	p.under(row, 0)
	return p
}

// trends are the numbers for a specialist, those that can be told; none where there is not one trend or rate.
func (g *goalSheet) trends() (list []number) {
	r, p := g.r, g.Printer
	add := func(key, value string) { list = append(list, number{value, g.t(key)}) }
	if t := r.OLS; t != nil {
		add("sheet.specialist.ols", g.t("sheet.specialist.week", "rate", g.rate(t.PerWeek)))
		add("sheet.specialist.range", g.t("sheet.specialist.range.value", "low", g.rate(t.Low), "high", g.rate(t.High)))
	}
	if r.TheilSen != nil {
		add("sheet.specialist.theilSen", g.t("sheet.specialist.week", "rate", g.rate(*r.TheilSen)))
	}
	if r.Tukey != nil {
		add("sheet.specialist.tukey", g.t("sheet.specialist.week", "rate", g.rate(*r.Tukey)))
	}
	if rule := r.FourPoint; rule == "keep" || rule == "change" || rule == "raise" {
		add("sheet.specialist.fourPoint", g.t("sheet.specialist.fourPoint."+rule))
	}
	if r.Projected != "" {
		add("sheet.specialist.projected", p.Date(r.Projected))
	}
	if r.PercentOfGoal != nil {
		add("sheet.specialist.percent", g.t("sheet.specialist.percent.value", "value", p.Number(*r.PercentOfGoal, 0)))
	}
	if len(list) > 0 {
		add("sheet.specialist.used", g.t("sheet.specialist.used.value", "n", len(r.Used), "all", len(r.Readings)))
	}
	return list
}

// rate is a change a week with its sign, and 0 where it rounds to nothing.
func (g *goalSheet) rate(v float64) string {
	if words := progress.Rate(g.Printer, g.r.Goal, v); words != "" {
		return words
	}
	return g.Printer.Number(0, 0)
}
