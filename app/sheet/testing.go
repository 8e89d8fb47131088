package sheet

import (
	"slices"
	"strings"

	"planpage/app/onepage"
	"planpage/app/paper"
	"planpage/app/record"
	"planpage/app/score"
)

// testingSheet gathers what the sheet of what testing shows needs.
type testingSheet struct {
	*setter
	f      *record.Family
	report *record.Evaluation // the report it is about, nil for all of them
	told   []*score.Told
	head   heading
}

// amount is how much a sheet says of each score; the first amount that needs one page only is taken.
type amount struct {
	words  wordy
	curves bool // the bell curve over every test, not over the first alone
	rest   bool // also what is no leading score
}

// wordy is how much a row says in words.
type wordy int

const (
	sentences wordy = iota // what the score means, and what became of it
	short                  // its label, and what became of it
	label                  // its label; what changed stands in a line of its own
)

var amounts = []amount{
	{sentences, true, true}, {short, true, true}, {short, false, true}, {label, false, true}, {short, true, false}, {label, false, false},
}

// Testing makes the sheet of what testing shows: for each test its scores from low to high, drawn with their ranges,
// in numbers and in words, what became of each since the report before, and where all this comes from. It speaks of
// one report, or, when e is nil, of the newest score of every index in all reports. It keeps to one page as long as
// it can: first it says less of each score, then it leaves off single tests and names those; what still does not fit
// goes on to further pages.
func Testing(fonts *paper.Fonts, f *record.Family, e *record.Evaluation, o Options) Sheet {
	x := &testingSheet{setter: newSetter(fonts, o), f: f, report: e}
	for _, t := range score.All(f) {
		if e == nil || t.Evaluation.ID == e.ID {
			x.told = append(x.told, t)
		}
	}
	if e == nil {
		x.told = score.Newest(x.told)
	}
	x.head = heading{
		Title: x.t("testing.title"), Facts: joined(onepage.FullName(x.Printer, f.Child), onepage.Grade(x.Printer, f.Child), x.reportName()),
		Kind: x.t("testing.kind"), Side: x.t("sheet.made", "date", x.Printer.Date(o.Today)),
	}
	var pages []paper.Page
	for _, a := range amounts {
		if pages = x.pages(a); len(pages) == 1 {
			break
		}
	}
	if len(pages) > 1 {
		pages = x.pages(amounts[0])
	}
	return Sheet{Pages: pages, LostWords: x.lost}
}

// reportName names the one report that the sheet is about.
func (x *testingSheet) reportName() string {
	if x.report == nil {
		return ""
	}
	return x.t("testing.report", "title", score.ReportName(x.Printer, x.report), "date", x.Printer.Date(x.report.Date))
}

func (x *testingSheet) pages(a amount) []paper.Page {
	first, _, _ := x.setter.head(x.head)
	flow := newFlow(x.setter, x.f.Child, first, x.setter.later(x.head))
	if len(x.told) == 0 {
		flow.add(x.words(asBody, x.width, x.t("testing.none")), gap)
	} else {
		flow.add(x.words(asQuiet, x.width, x.t("testing.how")), nearGap+2)
	}
	list := x.told
	if leading := score.Leading(list); !a.rest {
		list = leading
	}
	for i, group := range grouped(list) {
		title, rows := x.test(group, a.words, a.curves || i == 0)
		flow.lines(title, rows, gap)
	}
	flow.lines(x.section(x.t("testing.sources"), x.width), x.sources(list, a.words == label), gap)
	return flow.finish(paper.Page{
		Title: x.head.Title, Subject: joined(x.head.Kind, x.f.Child.Name), Author: onepage.Parents(x.Printer, x.f),
	})
}

// grouped parts scores by test and report, in their order: composites first, then from low to high.
func grouped(list []*score.Told) [][]*score.Told {
	var groups [][]*score.Told
	for _, t := range list {
		i := slices.IndexFunc(groups, func(g []*score.Told) bool {
			return g[0].Evaluation == t.Evaluation && testName(g[0]) == testName(t)
		})
		if i < 0 {
			i, groups = len(groups), append(groups, nil)
		}
		groups[i] = append(groups[i], t)
	}
	for i := range groups {
		groups[i] = score.CompositesFirst(score.LowToHigh(groups[i]))
	}
	return groups
}

func testName(t *score.Told) string { return strings.TrimSpace(t.Score.Score.Test) }

// sources names the reports, whose words the labels are, what is left off, and, where the rows do not say it, what
// changed.
func (x *testingSheet) sources(shown []*score.Told, changes bool) []piece {
	var reports, labels []string
	for _, t := range shown {
		e := t.Evaluation
		name := x.t("testing.report", "title", score.ReportName(x.Printer, e), "date", x.Printer.Date(e.Date))
		if who := strings.TrimSpace(e.Evaluator); who != "" {
			name = x.t("testing.by", "report", name, "who", who)
		}
		if !slices.Contains(reports, name) {
			reports = append(reports, name)
		}
		if test := testName(t); t.LabelSource == score.Scheme && !slices.Contains(labels, test) {
			labels = append(labels, test)
		}
	}
	var lines []string
	if len(reports) > 0 {
		lines = append(lines, x.t("testing.sources.reports", "reports", strings.Join(reports, "; ")))
	}
	if len(labels) > 0 {
		lines = append(lines, x.t("testing.sources.labels", "tests", x.Printer.List(labels)))
	}
	if changes {
		lines = append(x.changed(shown), lines...)
	}
	var off []string
	for _, t := range score.Without(x.told, shown) {
		off = append(off, x.t("testing.off.one", "name", x.scoreName(t), "value", strings.TrimSpace(t.Value)))
	}
	if len(off) > 0 {
		lines = append(lines, x.t("testing.off", "names", x.Printer.List(off)))
	}
	var list []piece
	for _, words := range lines {
		list = append(list, x.lines(x.paragraph(asSmall.span(words)), asSmall, x.width, left)...)
	}
	return list
}

// changed says which scores went beyond the ranges since the report before, and where skills grew all the same.
func (x *testingSheet) changed(shown []*score.Told) (lines []string) {
	var list []string
	for _, t := range shown {
		switch {
		case t.Grew != nil:
			lines = append(lines, x.t("testing.grew", "name", x.scoreName(t), "change", score.ChangeWords(x.Printer, x.f.Child, t)))
		case t.Changed():
			list = append(list, x.t("testing.changed.one", "name", x.scoreName(t), "from", strings.TrimSpace(t.Earlier.Value), "to", strings.TrimSpace(t.Value)))
		}
	}
	if len(list) > 0 {
		lines = append(lines, x.t("testing.changed", "changes", strings.Join(list, "; ")))
	}
	return lines
}
