package sheet

import "planpage/app/progress"

// marks stand before the headline, so that it reads at a glance and in black and white.
var marks = map[progress.Status]string{
	progress.OnTrack: "● ", progress.Watch: "▲ ", progress.Below: "■ ", progress.Met: "✓ ", progress.TooEarly: "○ ",
}

// stands sets the headline, the plain sentence and the row of numbers.
func (g *goalSheet) stands() (p piece) {
	child, r := g.f.Child, g.r
	headline, sentence := marks[r.Status]+progress.Headline(g.Printer, child, r), progress.Sentence(g.Printer, child, r)
	head, cut := g.short(asLead, g.width, mostHeadline, left, headline)
	says, short := g.short(asBody, g.width, mostSentence, left, sentence)
	if cut || short {
		g.long(g.t("sheet.sentence"), headline+" "+sentence)
	}
	p.under(head, 0)
	p.under(says, 1)
	if row := g.figures(); row.h > 0 {
		p.under(row, 0.7*gap)
	}
	return p
}

// number is a number and what it is.
type number struct{ value, what string }

// numbers are start, now, expected, target and needed a week, those that can be told.
func (g *goalSheet) numbers() (list []number) {
	r, p := g.r, g.Printer
	add := func(v *float64, key string, args ...any) {
		if v != nil {
			list = append(list, number{progress.Value(p, r.Goal, *v), g.t(key, args...)})
		}
	}
	switch {
	case r.BaselineFrom == progress.FromFirstThree:
		add(r.Baseline.Value, "sheet.figure.first")
	case r.Baseline.Date != "":
		add(r.Baseline.Value, "sheet.figure.start.on", "date", g.date(r.Baseline.Date))
	default:
		add(r.Baseline.Value, "sheet.figure.start")
	}
	switch v, middle := r.Stands(); {
	case middle:
		add(v, "sheet.figure.now", "date", g.date(r.Latest.Date))
	case v != nil:
		add(v, "sheet.figure.latest", "date", g.date(r.Latest.Date))
	}
	if v, ok := r.ExpectedShown(); ok {
		add(&v, "sheet.figure.expected")
	}
	if r.Target.Date != "" {
		add(r.Target.Value, "sheet.figure.target.by", "date", g.date(r.Target.Date))
	} else {
		add(r.Target.Value, "sheet.figure.target")
	}
	if v := r.NeededPerWeek; v != nil && r.Target.Date > g.Today {
		if words := progress.Rate(p, r.Goal, *v); words != "" {
			list = append(list, number{words, g.t("sheet.figure.needed")})
		}
	}
	return list
}

// figures sets the numbers in a row of five places.
func (g *goalSheet) figures() (p piece) {
	const most = 5
	room := (g.width - (most-1)*nearGap) / most
	for i, n := range g.numbers() {
		st := asFigure
		if w := g.wide(st, n.value); w > room {
			st.size = max(asBody.size, st.size*room/w)
		}
		one := g.one(st, room, left, n.value)
		one.under(g.words(asSmall, room, n.what), 0)
		p.put(one, float64(i)*(room+nearGap), 0)
		p.h = max(p.h, one.h)
	}
	return p
}
