package sheet

import (
	"strings"

	"planpage/app/paper"
	"planpage/app/progress"
	"planpage/app/record"
	"planpage/app/text"
)

// reports sets each of the school's reports: its day, what it says, what the readings were then, and whether the two agree.
func (g *goalSheet) reports(width float64) []piece {
	var rows []piece
	columns := places(width, 9, 1,
		column{width: g.wide(asBody, g.longestDate()), head: g.t("sheet.reports.date")}, column{head: g.t("sheet.reports.says")},
		column{width: 0.24 * width, head: g.t("sheet.reports.readings")}, column{width: 0.15 * width, head: g.t("sheet.reports.compared")})
	if g.r.School == progress.SchoolMissing {
		missing := asBody.span(g.t("sheet.reports.missing", "date", g.Printer.Date(g.r.ReportDue)))
		rows = append(rows, stack(g.lines(g.paragraph(missing), asBody, width, left)))
	}
	for _, x := range g.f.GoalReports(g.r.Goal.ID) {
		row, cut := g.row(columns, says(asBody, g.Printer.Date(x.Date)), cell{look: asBody, spans: g.reportSays(x), most: mostReport},
			says(asQuiet, g.readingsThen(x)), says(asBody, g.t("sheet.compared."+g.r.Compare(x))))
		if cut {
			g.long(g.t("sheet.reports.whole", "date", g.Printer.Date(x.Date)), joined(x.Code, x.Text))
		}
		rows = append(rows, row)
	}
	if len(rows) == 0 {
		return nil
	}
	return append([]piece{g.heads(columns, width)}, ruled(rows, width)...)
}

func (g *goalSheet) longestDate() string {
	longest := ""
	for _, x := range g.f.GoalReports(g.r.Goal.ID) {
		if words := g.Printer.Date(x.Date); g.wide(asBody, words) > g.wide(asBody, longest) {
			longest = words
		}
	}
	return longest
}

// reportSays is what the report's code means, and its own words.
func (g *goalSheet) reportSays(x *record.Report) []paper.Span {
	var spans []paper.Span
	code := strings.TrimSpace(x.Code)
	if line, ok := g.code(code); ok && !blank(line.Meaning) {
		code = g.t("sheet.reports.code", "code", code, "meaning", strings.TrimSpace(line.Meaning))
	}
	if code != "" {
		spans = append(spans, asStrong.span(code))
	}
	if words := strings.TrimSpace(x.Text); words != "" {
		spans = append(spans, asQuiet.span(words))
	}
	if len(spans) == 0 {
		spans = append(spans, asQuiet.span(g.t("onepage.goals.noWords")))
	}
	return spans
}

// code finds a code in the legend of the goal's plan.
func (g *goalSheet) code(code string) (record.ReportCode, bool) {
	for _, plan := range g.f.Plans {
		if line, ok := plan.Code(code); ok && code != "" && (plan.ID == g.r.Goal.PlanID || g.r.Goal.PlanID == "") {
			return line, true
		}
	}
	return record.ReportCode{}, false
}

// readingsThen is the middle of the last three readings on the day of the report, and the line that day.
func (g *goalSheet) readingsThen(x *record.Report) string {
	then := g.r.Until(x.Date)
	switch shown, ok := then.ExpectedShown(); {
	case then.Now == nil:
		return g.t("sheet.reports.few")
	case !ok:
		return progress.Value(g.Printer, g.r.Goal, *then.Now)
	default:
		return g.t("sheet.reports.then", "now", progress.Value(g.Printer, g.r.Goal, *then.Now), "expected", progress.Value(g.Printer, g.r.Goal, shown))
	}
}

// objectives sets the steps on the way, each with its number and day and whether it was met.
func (g *goalSheet) objectives(width float64) []piece {
	var list []piece
	const indent = 14
	for _, o := range g.r.Goal.Objectives {
		mark, facts := "○", g.due(o)
		if o.MetOn != "" {
			mark, facts = "✓", joined(facts, g.t("sheet.objective.met", "date", g.Printer.Date(o.MetOn)))
		}
		spans := []paper.Span{asBody.span(o.Text)}
		if blank(o.Text) {
			spans = nil
		}
		if facts != "" {
			spans = append(spans, asQuiet.span(facts))
		}
		for i, line := range g.lines(g.paragraph(spans...), asBody, width-indent, left) {
			at := piece{h: line.h}
			if i == 0 {
				at.put(g.one(asBody, indent, left, mark), 0, 0)
			}
			at.put(line, indent, 0)
			list = append(list, at)
		}
	}
	return list
}

// due is the number of a step and its day; the number only where the step's own words do not say it, in any language.
func (g *goalSheet) due(o record.Objective) string {
	value, day := "", g.Printer.Date(o.Date)
	if o.Value != nil {
		value = progress.WithUnit(g.Printer, g.r.Goal, *o.Value)
	}
	for _, p := range []*text.Printer{g.both.Page, g.both.Facing} {
		if value != "" && p != nil && strings.Contains(o.Text, progress.WithUnit(p, g.r.Goal, *o.Value)) {
			value = ""
		}
	}
	switch {
	case value != "" && day != "":
		return g.t("sheet.objective.by", "value", value, "date", day)
	case day != "":
		return g.t("sheet.objective.day", "date", day)
	}
	return value
}
