package progress

import (
	"slices"
	"strings"

	"planpage/app/record"
	"planpage/app/text"
)

// Year is one goal of a chain of goals on the same skill, each carrying on the one before. Start is where the plan says
// it began, else where the readings did; Reached the median of its last three readings, on the day of the latest. Same is
// set when it is measured as the goal the chain was asked for, so that its numbers compare.
type Year struct {
	Goal      *record.Goal
	Plan      *record.Plan // nil when it is in none
	Start     *float64
	Target    *float64
	Reached   *float64
	ReachedOn record.Date
	Same      bool
}

// Chain returns the years of the goals that a goal is linked with, the earliest first. A goal alone is a chain of one.
func Chain(f *record.Family, g *record.Goal, today record.Date) []Year {
	goals := Linked(f, g)
	years := make([]Year, 0, len(goals))
	for _, one := range goals {
		years = append(years, yearOf(f, g, one, today))
	}
	return years
}

// Linked returns the goals that a goal carries on, itself, and those that carry it on, the earliest first. Links that
// lead in a circle are followed once.
func Linked(f *record.Family, g *record.Goal) []*record.Goal {
	goals := []*record.Goal{g}
	seen := map[string]bool{g.ID: true}
	for at := g; ; {
		at = goalOf(f, func(o *record.Goal) bool { return o.ID == at.Continues && at.Continues != "" && !seen[o.ID] })
		if at == nil {
			break
		}
		seen[at.ID] = true
		goals = append(goals, at)
	}
	slices.Reverse(goals)
	for at := g; ; {
		at = Next(f, at.ID)
		if at == nil || seen[at.ID] {
			break
		}
		seen[at.ID] = true
		goals = append(goals, at)
	}
	return goals
}

// Next returns the goal that carries on the one with this id, the latest when there are several, or nil.
func Next(f *record.Family, id string) *record.Goal {
	var next *record.Goal
	for _, o := range f.Goals {
		if id != "" && o.Continues == id && o.ID != id && (next == nil || o.Baseline.Date > next.Baseline.Date) {
			next = o
		}
	}
	return next
}

func goalOf(f *record.Family, wanted func(*record.Goal) bool) *record.Goal {
	if i := slices.IndexFunc(f.Goals, wanted); i >= 0 {
		return f.Goals[i]
	}
	return nil
}

func yearOf(f *record.Family, asked, g *record.Goal, today record.Date) Year {
	r := Of(f, g, today)
	y := Year{Goal: g, Start: r.Baseline.Value, Target: r.Target.Value, Reached: r.Now, Same: sameMeasure(asked, g)}
	if i := slices.IndexFunc(f.Plans, func(p *record.Plan) bool { return p.ID == g.PlanID }); i >= 0 {
		y.Plan = f.Plans[i]
	}
	if r.Now == nil && r.Latest != nil {
		y.Reached = &r.Latest.Value
	}
	if r.Latest != nil {
		y.ReachedOn = r.Latest.Date
	}
	return y
}

// sameMeasure reports whether two goals count the same thing in the same unit, so that their numbers compare.
func sameMeasure(a, b *record.Goal) bool {
	return a.Unit == b.Unit && Total(a) == Total(b) && strings.EqualFold(label(a), label(b))
}

// Compared returns the last years of a chain that are measured alike: those whose numbers can stand in one line.
func Compared(years []Year) []Year {
	from := len(years)
	for from > 0 && years[from-1].Same {
		from--
	}
	return years[from:]
}

// ChainPoints are the figures of a chain in one line: where each year began, and where the last one stands. It returns
// nil when a year's start is not known, or when there is nothing to compare.
func ChainPoints(years []Year) []float64 {
	years = Compared(years)
	if len(years) < 2 {
		return nil
	}
	var points []float64
	for i, y := range years {
		start := y.Start
		if start == nil && i > 0 {
			start = years[i-1].Reached
		}
		if start == nil {
			return nil
		}
		points = append(points, *start)
	}
	if last := years[len(years)-1].Reached; last != nil {
		points = append(points, *last)
	}
	return points
}

// ChainSentence is the chain in a line: "2 goals in a row on this skill: 24, then 41, then 62 words correct a minute." It
// is empty for a goal alone, and says so when the earlier goals were measured another way or the start of one is not known.
func ChainSentence(p *text.Printer, years []Year) string {
	if len(years) < 2 {
		return ""
	}
	points := ChainPoints(years)
	switch {
	case len(Compared(years)) < 2:
		return p.T("chain.other")
	case len(points) < 2:
		return p.T("chain.noStart")
	}
	words := p.T("chain.years", "n", len(Compared(years)), "points", PointWords(p, years, points))
	if len(Compared(years)) < len(years) {
		words += " " + p.T("chain.before")
	}
	return words
}

// PointWords writes the figures of a chain, the last one with its unit: "24, then 41, then 62 words correct a minute".
func PointWords(p *text.Printer, years []Year, points []float64) string {
	g := years[len(years)-1].Goal
	var words []string
	for i, v := range points {
		if i == len(points)-1 {
			words = append(words, WithUnit(p, g, v))
			continue
		}
		words = append(words, Value(p, g, v))
	}
	return strings.Join(words, p.T("chain.then"))
}

// Carried returns a new goal that carries on another one: the same skill and measure, starting where the child is now, in
// the plan that follows. What the new plan must say anew, its target and its words, is left open. The caller fills in the
// head.
func Carried(f *record.Family, g *record.Goal, today record.Date) *record.Goal {
	r := Of(f, g, today)
	next := &record.Goal{
		Continues: g.ID, Area: g.Area, Title: shortName(g), Unit: g.Unit, UnitLabel: g.UnitLabel, Direction: r.Direction, Method: g.Method,
		Frequency: g.Frequency, Responsible: g.Responsible, Status: record.GoalActive, SummerRest: g.SummerRest,
		CountHome: g.CountHome, CountPrivate: g.CountPrivate,
	}
	switch {
	case r.Now != nil:
		next.Baseline = record.Point{Date: r.Latest.Date, Value: record.Float(*r.Now)}
	case r.Latest != nil:
		next.Baseline = record.Point{Date: r.Latest.Date, Value: record.Float(r.Latest.Value)}
	}
	next.PlanID = followingPlan(f, g)
	return next
}

// shortName is the goal's title, or the first words of its statement.
func shortName(g *record.Goal) string {
	words := []rune(g.Name())
	if g.Title != "" || len(words) <= longWords {
		return string(words)
	}
	short := strings.TrimSpace(string(words[:longWords]))
	if cut := strings.LastIndex(short, " "); cut > 0 {
		short = short[:cut]
	}
	return short
}

// followingPlan is the plan that supersedes the goal's, or the earliest that begins after it; "" when there is none yet,
// or the plan in force when the goal is of an earlier one.
func followingPlan(f *record.Family, g *record.Goal) string {
	own := planOf(f, g)
	if own == nil {
		return ""
	}
	var next *record.Plan
	for _, p := range f.Plans {
		if p.ID == own.ID || p.Supersedes != own.ID && (p.StartDate == "" || p.StartDate <= own.StartDate) {
			continue
		}
		if next == nil || p.Supersedes == own.ID || p.StartDate < next.StartDate && next.Supersedes != own.ID {
			next = p
		}
	}
	if next == nil {
		return ""
	}
	return next.ID
}

// Earlier returns the goals of the same name in earlier plans that this one may carry on and no goal carries on yet. It is
// empty for a goal that carries one on already.
func Earlier(f *record.Family, g *record.Goal) []*record.Goal {
	if g.Continues != "" {
		return nil
	}
	var list []*record.Goal
	for _, o := range f.Goals {
		named := strings.EqualFold(strings.TrimSpace(o.Name()), strings.TrimSpace(g.Name()))
		if o.ID != g.ID && named && o.PlanID != g.PlanID && before(f, o, g) && Next(f, o.ID) == nil {
			list = append(list, o)
		}
	}
	return list
}

// before reports whether a goal is of an earlier time than another, by their plans' first days, else by their baselines.
func before(f *record.Family, a, b *record.Goal) bool {
	first := func(g *record.Goal) record.Date {
		for _, p := range f.Plans {
			if p.ID == g.PlanID && p.StartDate != "" {
				return p.StartDate
			}
		}
		return g.Baseline.Date
	}
	return first(a) != "" && first(b) != "" && first(a) < first(b)
}
