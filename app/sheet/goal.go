package sheet

import (
	"strings"

	"planpage/app/onepage"
	"planpage/app/paper"
	"planpage/app/progress"
	"planpage/app/record"
)

// goalSheet gathers what the sheet of a goal needs.
type goalSheet struct {
	*setter
	f    *record.Family
	r    progress.Result
	head heading
	both onepage.Printers // the languages in which a number may stand in the plan
	// whole are the texts too long for their place above; they stand at the end of the sheet. Filled at each layout.
	whole []longPart
}

// The heights of the chart that are tried, in points: the first that saves a page is taken, else the first.
var chartHeights = []float64{240, 222, 204, 186, 168, 152}

// Goal makes the sheet of one goal: what the plan says, where the child stands, the chart, the school's reports beside
// the readings, the objectives, the numbers for a specialist, and every reading.
func Goal(fonts *paper.Fonts, f *record.Family, r progress.Result, o Options) Sheet {
	g := &goalSheet{setter: newSetter(fonts, o), f: f, r: r}
	if both, err := onepage.PrintersFor(record.LangBoth); err == nil { // else a step says its number twice
		g.both = both
	}
	g.head = heading{
		Title: r.Goal.Name(), Facts: joined(onepage.FullName(g.Printer, f.Child), onepage.Grade(g.Printer, g.f.Child), r.Goal.Area),
		Kind: g.t("sheet.goal"), Side: g.t("sheet.made", "date", g.Printer.Date(o.Today)),
	}
	pages := g.pages(chartHeights[0])
	for _, h := range chartHeights[1:] {
		if fewer := g.pages(h); len(fewer) < len(pages) {
			pages = fewer
			break
		}
	}
	return Sheet{Pages: pages, LostWords: g.lost}
}

// Goals makes the sheets of several goals, one after the other, each with its own numbers of pages.
func Goals(fonts *paper.Fonts, f *record.Family, results []progress.Result, o Options) Sheet {
	var all Sheet
	for _, r := range results {
		all = all.With(Goal(fonts, f, r, o))
	}
	if len(results) > 1 { // the first page's title is that of the file
		all.Pages[0].Title = joined(f.Child.Name, o.Printer.T("sheet.file.all"))
	}
	return all
}

// pages lays the sheet out with a chart so high.
func (g *goalSheet) pages(chart float64) []paper.Page {
	g.whole = nil
	first, cut, short := g.setter.head(g.head)
	if cut {
		g.long(g.t("sheet.title"), g.head.Title)
	}
	if short {
		g.long(g.t("sheet.about"), g.head.Facts)
	}
	flow := newFlow(g.setter, g.f.Child, first, g.setter.later(g.head))
	if wording := g.wording(cut); wording.h > 0 {
		flow.add(wording, nearGap+2)
	}
	flow.add(g.stands(), gap)
	flow.add(g.chart(chart), nearGap)
	flow.lines(g.section(g.t("sheet.reports"), g.width), g.reports(g.width), gap)
	flow.lines(g.section(g.t("sheet.objectives"), g.width), g.objectives(g.width), gap)
	if numbers := g.specialist(); numbers.h > 0 {
		flow.add(numbers, gap)
	}
	g.readings(flow)
	for _, part := range g.whole {
		flow.lines(g.section(part.title, g.width), part.lines, gap)
	}
	return flow.finish(paper.Page{
		Title: g.head.Title, Subject: joined(g.head.Kind, g.f.Child.Name), Author: onepage.Parents(g.Printer, g.f),
	})
}

// longPart is a text that is too long for its place and stands whole at the end.
type longPart struct {
	title string
	lines []piece
}

func (g *goalSheet) long(title, words string) {
	g.whole = append(g.whole, longPart{title, g.lines(g.paragraph(asBody.span(words)), asBody, g.width, left)})
}

// The most lines that texts take: the plan's wording and the facts below it at the top, the headline and the sentence, the
// notes below the chart, a report and a note in their tables.
const (
	mostWording  = 5
	mostFacts    = 2
	mostHeadline = 2
	mostSentence = 6
	mostMethod   = 4
	mostReport   = 8
	mostNote     = 6
)

// wording sets the goal in the plan's own words, who is responsible and how it is measured. A goal whose wording is its
// title, whole at the top, does not repeat it.
func (g *goalSheet) wording(titleCut bool) (p piece) {
	goal := g.r.Goal
	statement := strings.TrimSpace(goal.Statement)
	if same := statement == strings.TrimSpace(g.head.Title); statement != "" && (!same || titleCut) {
		set, cut := g.short(asBody, g.width, mostWording, left, g.t("sheet.wording", "words", statement))
		p.under(set, 0)
		if cut && !same {
			g.long(g.t("sheet.statement"), statement)
		}
	}
	facts := joined(g.labelled("sheet.responsible", goal.Responsible), g.labelled("sheet.method", goal.Method), g.labelled("sheet.frequency", goal.Frequency))
	if facts != "" {
		set, cut := g.short(asSmall, g.width, mostFacts, left, facts)
		p.under(set, 2)
		if cut {
			g.long(g.t("sheet.how"), facts)
		}
	}
	return p
}

func (g *goalSheet) labelled(key, words string) string {
	if blank(words) {
		return ""
	}
	return g.t(key, "words", strings.TrimSpace(words))
}
