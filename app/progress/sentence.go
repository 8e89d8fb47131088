package progress

import (
	"math"
	"strings"

	"planpage/app/record"
	"planpage/app/text"
)

// Headline says the status in one short sentence: "Below the line by 22 words a minute."
func Headline(p *text.Printer, _ *record.Child, r Result) string {
	switch r.Status {
	case Below, Watch:
		if r.gapShown() == 0 {
			return p.T("progress.headline.just")
		}
		key := "progress.headline." + string(r.Status)
		if r.Direction == record.Down {
			key += ".down"
		}
		return p.T(key, "gap", difference(p, r.Goal, r.gapShown()))
	case Stale:
		return p.T("progress.headline.stale", "date", p.DateNear(r.Latest.Date, r.Today))
	}
	return p.T("progress.headline." + string(r.Status))
}

// gapShown is how far the shown value lies from the shown line, so that the three figures add up.
func (r Result) gapShown() float64 {
	expected, ok := r.ExpectedShown()
	if !ok || r.Now == nil {
		return 0
	}
	return math.Abs(r.nowShown() - expected)
}

// Sentence says where the child stands, how fast it goes, and what reaching the target would take: "On Nov 14 Maya
// was at 62 words a minute; the line to her goal was at 84 that day. Since September there is no clear growth (9 weekly
// readings). Reaching 92 by Jan 11 would take +3.6 a week."
func Sentence(p *text.Printer, c *record.Child, r Result) string {
	var parts []string
	switch r.Status {
	case NoReadings:
		parts = append(parts, noReadings(p, r))
	case TooEarly:
		parts = append(parts, p.T("progress.say.tooEarly", "n", len(r.Counted), "name", name(p, c)), lastOne(p, r))
	case Stale:
		parts = append(parts, p.T("progress.say.stale", "date", p.DateNear(r.Latest.Date, r.Today),
			"value", WithUnit(p, r.Goal, r.Latest.Value), "n", r.SchoolDays/7))
	case NoLine:
		parts = append(parts, standing(p, c, r), noLine(p, r))
	case Met:
		parts = append(parts, met(p, c, r))
	default:
		parts = append(parts, standing(p, c, r), pace(p, r), needed(p, r))
	}
	parts = append(parts, sources(p, r))
	return join(parts)
}

func join(parts []string) string {
	var full []string
	for _, s := range parts {
		if s != "" {
			full = append(full, s)
		}
	}
	return strings.Join(full, " ")
}

func name(p *text.Printer, c *record.Child) string {
	if c == nil || c.ShortName() == "" {
		return p.T("progress.child." + pronoun(c))
	}
	return c.ShortName()
}

func pronoun(c *record.Child) string {
	if c == nil || c.Pronoun == "" {
		return "they"
	}
	return string(c.Pronoun)
}

func their(p *text.Printer, c *record.Child) string {
	return p.T("progress.their." + pronoun(c))
}

func noReadings(p *text.Printer, r Result) string {
	if n := len(r.Readings); n > 0 {
		return p.T("progress.say.noneCounted", "n", n)
	}
	return p.T("progress.say.noReadings")
}

func lastOne(p *text.Printer, r Result) string {
	return p.T("progress.say.latest", "date", p.DateNear(r.Latest.Date, r.Today), "value", WithUnit(p, r.Goal, r.Latest.Value))
}

// standing names the latest reading where it is the median of the last three, else the median for what it is: a
// date beside a figure that no reading of that date shows would be wrong.
func standing(p *text.Printer, c *record.Child, r Result) string {
	key, value := "progress.say.at", r.Latest.Value
	if r.Goal.Unit == record.UnitYesNo {
		key = "progress.say.answer"
	}
	if v, middle := r.Stands(); v != nil {
		value = *v
		if middle && compare(value, r.Latest.Value) != 0 {
			key = "progress.say.middle"
		}
	}
	expected, ok := r.ExpectedShown()
	if !ok {
		key += ".noLine"
	}
	return p.T(key, "date", p.DateNear(r.Latest.Date, r.Today), "name", name(p, c), "their", their(p, c),
		"value", WithUnit(p, r.Goal, value), "expected", Value(p, r.Goal, expected))
}

func noLine(p *text.Printer, r Result) string {
	switch {
	case !hasLine(r.Goal.Unit):
		return p.T("progress.say.noLine.unit")
	case r.Target.Value == nil && lacks(r.Goal, PartCriterion):
		return p.T("progress.say.noLine.target")
	case r.Target.Value == nil:
		return p.T("progress.say.noLine.target.empty")
	case r.Target.Date == "" && lacks(r.Goal, PartTime):
		return p.T("progress.say.noLine.date")
	case r.Target.Date == "":
		return p.T("progress.say.noLine.date.empty")
	}
	return p.T("progress.say.noLine.start")
}

// lacks reports whether the text of a goal is known and leaves a part out. An empty field alone says nothing of the goal:
// perhaps nobody has filled it in yet.
func lacks(g *record.Goal, part Part) bool {
	return WordingOf(&record.Family{}, g).Of(part).Told == Missing
}

func met(p *text.Printer, c *record.Child, r Result) string {
	if r.Latest == nil {
		return p.T("progress.say.met.plan")
	}
	words := standingOnly(p, c, r)
	if r.Target.Value != nil && hasLine(r.Goal.Unit) {
		words += " " + p.T("progress.say.met.target", "their", their(p, c), "target", Value(p, r.Goal, *r.Target.Value))
	}
	if r.Goal.Status == record.GoalMet {
		words += " " + p.T("progress.say.met.plan")
	}
	return words
}

// standingOnly is standing without the line: a goal that is met needs no comparison with it.
func standingOnly(p *text.Printer, c *record.Child, r Result) string {
	r.Expected = nil
	return standing(p, c, r)
}

// pace says how fast the readings change, at the strength the number of readings allows.
func pace(p *text.Printer, r Result) string {
	n := len(r.Used)
	if r.Evidence == EvidenceFew || r.OLS == nil {
		return p.T("progress.say.pace.few", "n", n)
	}
	key := "progress.say.pace.none"
	if r.Direction == record.Down {
		key = "progress.say.pace.none.down"
	}
	if r.OLS.Clear() && Rate(p, r.Goal, r.OLS.PerWeek) != "" {
		key = "progress.say.pace." + r.Evidence
	}
	return p.T(key, "since", since(p, r), "rate", Rate(p, r.Goal, r.OLS.PerWeek), "readings", count(p, r.Used))
}

func since(p *text.Printer, r Result) string {
	from := r.Used[0].Date
	switch days := from.DaysUntil(r.Today); {
	case days > 330:
		return p.MonthTitle(from.Year(), from.Month())
	case days < 45:
		return p.ShortDate(from)
	}
	return p.FullMonth(from)
}

// count is "9 weekly readings" when the typical gap between days is a week, else "9 readings".
func count(p *text.Printer, list []Reading) string {
	var gaps []float64
	for i := 1; i < len(list); i++ {
		if d := list[i-1].Date.DaysUntil(list[i].Date); d > 0 {
			gaps = append(gaps, float64(d))
		}
	}
	if len(gaps) > 0 {
		if g := median(gaps); g >= 6 && g <= 8 {
			return p.T("progress.say.readings.weekly", "n", len(list))
		}
	}
	return p.T("progress.say.readings", "n", len(list))
}

// Rate writes a change a week with its sign, "+3.6"; empty when it rounds to nothing.
func Rate(p *text.Printer, g *record.Goal, v float64) string {
	places := max(1, planDecimals(g)+1)
	if math.Abs(v) < 0.5 {
		places++
	}
	if math.Round(math.Abs(v)*math.Pow10(places)) == 0 {
		return ""
	}
	s := p.Number(v, places)
	if math.Abs(v) >= 1e9 {
		s = Number(p, g, v)
	}
	if v > 0 {
		return "+" + s
	}
	return s
}

// needed says what a week would take; only where the line is not reached, and only what is still ahead.
func needed(p *text.Printer, r Result) string {
	if r.NeededPerWeek == nil || r.Status == OnTrack || r.Target.Date <= r.Today {
		return ""
	}
	words := Rate(p, r.Goal, *r.NeededPerWeek)
	if words == "" {
		return ""
	}
	return p.T("progress.say.needed", "target", Value(p, r.Goal, *r.Target.Value),
		"date", p.DateNear(r.Target.Date, r.Today), "rate", words)
}

// sources says whose readings count, when it is not the school's alone.
func sources(p *text.Printer, r Result) string {
	var parts []string
	for _, s := range []record.Source{record.SourceSchool, record.SourceHome, record.SourcePrivate} {
		if n := r.CountFrom(s); n > 0 || s == record.SourceSchool {
			parts = append(parts, p.T("progress.source."+string(s), "count", n))
		}
	}
	if len(parts) < 2 {
		return ""
	}
	return p.T("progress.say.sources", "list", strings.Join(parts, ", "))
}

// Notes lists what was assumed or chosen for this goal's figures, a sentence each: where the baseline or a date comes
// from, the summer, the phase, whose readings.
func Notes(p *text.Printer, r Result) []string {
	var list []string
	if r.BaselineFrom == FromFirstThree {
		list = append(list, p.T("progress.note.baseline", "value", Value(p, r.Goal, *r.Baseline.Value)))
	}
	if r.TargetFrom == FromPlan && len(r.Line) > 0 {
		list = append(list, p.T("progress.note.target", "date", p.Date(r.Target.Date)))
	}
	if len(r.Summer) > 0 && len(r.Line) > 0 {
		key := "progress.note.summer.through"
		if r.Goal.SummerRest {
			key = "progress.note.summer.rest"
		}
		list = append(list, p.T(key))
	}
	if r.PhaseFrom != "" {
		key := "progress.note.phase"
		if r.PhaseText != "" {
			key = "progress.note.phase.named"
		}
		list = append(list, p.T(key, "date", p.Date(r.PhaseFrom), "text", r.PhaseText))
	}
	if s := sources(p, r); s != "" {
		list = append(list, s)
	}
	return list
}
