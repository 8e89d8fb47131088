package onepage

import (
	"slices"
	"strings"

	"planpage/app/paper"
	"planpage/app/progress"
	"planpage/app/record"
)

const (
	mostGoals  = 6
	leastGoals = 2
)

// marks stand before the status word, so that it reads at a glance and in black and white.
var marks = map[progress.Status]rune{
	progress.OnTrack: '●', progress.Watch: '▲', progress.Below: '■', progress.Met: '✓', progress.TooEarly: '○',
}

// noNumber stands where a number cannot be told.
const noNumber = "–"

// goals is the table of where each goal stands, most urgent first.
func (c composer) goals() Block {
	b := Block{Key: BlockGoals, Title: c.t("onepage.goals"), Form: Goals, Most: mostGoals, Least: leastGoals, Note: c.t("onepage.goals.method")}
	for i, r := range c.results {
		b.Items = append(b.Items, Item{Key: goalKey(r), Rank: i, Goal: c.goalRow(r)})
	}
	shown := c.shownGoals()
	last := newestReport(shown)
	school := c.t("onepage.goals.school")
	if last != "" {
		school = c.t("onepage.goals.schoolOn", "date", c.date(last))
	}
	// the head of the column names the newest report; an older one brings its own day
	for i, r := range c.results {
		if r.LastReport != nil && r.LastReport.Date != last && c.Design != record.DesignLarge {
			b.Items[i].Goal.School = b.Items[i].Goal.SchoolWithDay
		}
	}
	b.Heads = []string{
		c.t("onepage.goals.goal"), c.since(shown), c.t("onepage.goals.start"), c.t("onepage.goals.now"),
		c.t("onepage.goals.expected"), c.t("onepage.goals.target"), c.t("onepage.goals.reading"), school,
	}
	return b
}

func goalKey(r progress.Result) string { return "goal:" + r.Goal.ID }

// shownGoals are those that the family left on the page.
func (c composer) shownGoals() []progress.Result {
	return slices.DeleteFunc(slices.Clone(c.results), func(r progress.Result) bool {
		return c.Page != nil && slices.Contains(c.Page.Hidden, goalKey(r))
	})
}

// newestReport is the day of the school's last report on any of the goals, empty without one.
func newestReport(results []progress.Result) (last record.Date) {
	for _, r := range results {
		if r.LastReport != nil {
			last = max(last, r.LastReport.Date)
		}
	}
	return last
}

// since heads the charts: the month in which all of them begin, where it is the same.
func (c composer) since(results []progress.Result) string {
	month := ""
	for _, r := range results {
		if len(r.Line) == 0 {
			continue
		}
		m := c.Printer.Month(r.Line[0].Date)
		if month != "" && m != month {
			return c.t("onepage.goals.chart")
		}
		month = m
	}
	if month == "" {
		return c.t("onepage.goals.chart")
	}
	return c.t("onepage.goals.since", "month", month)
}

func (c composer) goalRow(r progress.Result) *GoalRow {
	row := &GoalRow{
		Result: r, Name: bare(r.Goal.Name()), Unit: progress.UnitName(c.Printer, r.Goal),
		Start: c.number(r, r.Baseline.Value), Now: c.number(r, r.Now), Expected: noNumber, Target: c.number(r, r.Target.Value),
		Mark: marks[r.Status], Status: progress.StatusLine(c.Printer, r),
	}
	if v, ok := r.ExpectedShown(); ok {
		row.Expected = c.number(r, &v)
	}
	if sources := c.sources(r); sources != "" {
		row.Unit = strings.TrimPrefix(row.Unit+"; "+sources, "; ")
	}
	row.School = c.schoolSays(r)
	row.SchoolWithDay, row.SchoolHead = row.School, c.t("onepage.goals.schoolAlone")
	if r.LastReport != nil {
		row.SchoolWithDay = row.School + ", " + c.date(r.LastReport.Date)
		row.SchoolHead = c.t("onepage.goals.schoolOn", "date", c.date(r.LastReport.Date))
	}
	return row
}

// number writes a value without its unit, which stands beside the goal's name.
func (c composer) number(r progress.Result, v *float64) string {
	switch {
	case v == nil:
		return noNumber
	case r.Goal.Unit == record.UnitYesNo:
		return progress.Value(c.Printer, r.Goal, *v)
	}
	return progress.Number(c.Printer, r.Goal, *v)
}

// sources says whose readings count when it is not the school's alone.
func (c composer) sources(r progress.Result) string {
	count := map[record.Source]int{}
	for _, reading := range r.Counted {
		count[reading.Source]++
	}
	if count[record.SourceHome]+count[record.SourcePrivate] == 0 {
		return ""
	}
	parts := []string{c.t("onepage.source.school", "count", count[record.SourceSchool])}
	for _, s := range []record.Source{record.SourceHome, record.SourcePrivate} {
		if n := count[s]; n > 0 {
			parts = append(parts, c.t("onepage.source."+string(s), "count", n))
		}
	}
	return c.t("onepage.sources", "list", strings.Join(parts, ", "))
}

// schoolSays is the last report in the words of the plan's legend, else its own.
func (c composer) schoolSays(r progress.Result) string {
	report := r.LastReport
	if report == nil {
		return c.t("onepage.goals.noReport")
	}
	for _, plan := range c.f.Plans {
		if code, ok := plan.Code(report.Code); ok && code.Meaning != "" && (plan.ID == r.Goal.PlanID || r.Goal.PlanID == "") {
			return bare(code.Meaning)
		}
	}
	switch {
	case !blank(report.Code):
		return strings.TrimSpace(report.Code)
	case !blank(report.Text):
		return bare(sentences(report.Text)[0])
	}
	return c.t("onepage.goals.noWords")
}

// spans are the name in bold and its unit in grey.
func (g *GoalRow) spans() (name, unit []paper.Span) {
	return []paper.Span{{Face: paper.Bold, Text: g.Name}}, []paper.Span{{Text: g.Unit, Grey: secondary}}
}
