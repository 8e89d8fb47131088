package screen

import (
	"strings"

	"planpage/app/record"
)

// finder makes what is searched out of a family's records and the words of its files.
type finder struct {
	d *Desk
	f *record.Family
}

// records are the family's records under their headings, newest first.
func (x *finder) records() []*findGroup {
	d := x.d
	groups := []*findGroup{
		{name: d.T("window.about", "name", x.f.Child.ShortName()), units: x.about()},
		{name: d.T("window.goals"), units: x.goals()},
		{name: d.T("window.evaluations"), units: x.evaluations()},
		{name: d.T("window.plan"), units: x.plans()},
		{name: d.T("window.meetings"), units: x.meetings()},
		{name: d.T("records.log"), units: x.log()},
		{name: d.T("records.documents"), units: x.documents()},
	}
	for _, g := range groups {
		g.newestFirst()
	}
	return groups
}

// unit is a record's, which is shown on a screen with the record of this id.
func (x *finder) unit(to Name, id string, r record.Record, date record.Date, lines ...string) *findUnit {
	return newUnit(r.Head().ID, Route{Screen: to, ID: id}, nameOf(x.d, r, x.f), date, lines...)
}

func (x *finder) about() []*findUnit {
	c := x.f.Child
	lines := []string{c.Name, c.PreferredName, c.School, c.District, c.HomeLanguage}
	for _, list := range [][]string{c.Strengths, c.Interests, c.WhatWorks, c.AtHome, c.Challenges, {c.OwnWords, c.Vision}} {
		lines = append(lines, list...)
	}
	units := []*findUnit{x.unit(About, "", c, "", lines...)}
	for _, p := range x.f.Contacts {
		units = append(units, x.unit(About, p.ID, p, "", p.Organization, p.Phone, p.Email, p.Note))
	}
	return units
}

func (x *finder) goals() []*findUnit {
	var units []*findUnit
	for _, g := range x.f.Goals {
		lines := []string{g.Title, g.Statement, g.Area, g.UnitLabel, g.Method, g.Frequency, g.Responsible}
		for _, o := range g.Objectives {
			lines = append(lines, o.Text)
		}
		for _, c := range g.Changes {
			lines = append(lines, c.Text)
		}
		units = append(units, x.unit(Goals, g.ID, g, g.Target.Date, lines...))
		for _, r := range x.f.GoalReports(g.ID) {
			units = append(units, x.unit(Goals, g.ID, r, r.Date, r.Code, r.Text))
		}
		for _, m := range x.f.Readings(g.ID) {
			if !blankText(m.Note) {
				units = append(units, x.unit(Goals, g.ID, m, m.Date, m.Note))
			}
		}
	}
	return units
}

func (x *finder) evaluations() []*findUnit {
	var units []*findUnit
	for _, e := range x.f.Evaluations {
		lines := []string{e.Title, e.Evaluator, e.Reason, e.Summary, x.d.P.List(e.Areas)}
		for _, list := range [][]string{e.Strengths, e.Needs, e.Recommendations} {
			lines = append(lines, list...)
		}
		for _, s := range e.Scores {
			lines = append(lines, strings.Join(strings.Fields(s.Test+" "+s.Name+" "+s.Value+" "+s.Label), " "))
		}
		units = append(units, x.unit(Evaluations, e.ID, e, e.Date, lines...))
	}
	return units
}

func (x *finder) plans() []*findUnit {
	var units []*findUnit
	for _, p := range x.f.Plans {
		lines := []string{p.Placement, p.Testing, p.ExtendedYear, p.Transition}
		lines = append(lines, p.Barriers...)
		for _, l := range p.PresentLevels {
			lines = append(lines, x.under(l.Area, l.Text))
		}
		for _, s := range p.Services {
			lines = append(lines, s.Name, s.Provider)
		}
		for _, a := range p.Accommodations {
			lines = append(lines, a.Text, a.Where, a.Who)
		}
		for _, c := range p.ReportCodes {
			lines = append(lines, c.Code+" "+c.Meaning)
		}
		units = append(units, x.unit(Plan, p.ID, p, p.StartDate, lines...))
	}
	return units
}

// under is words with what they stand under, either of which may be missing.
func (x *finder) under(head, words string) string {
	if head == "" || words == "" {
		return head + words
	}
	return x.d.T("find.under", "head", head, "words", words)
}

func (x *finder) log() []*findUnit {
	var units []*findUnit
	for _, e := range x.f.Log {
		kind := ""
		if e.LogKind != "" {
			kind = x.d.T("records.log.kind." + string(e.LogKind))
		}
		title := orRaw(x.under(kind, strings.TrimSpace(e.With)), kindName(x.d, record.Log))
		route := Route{Screen: Records, ID: e.ID, Part: partLog}
		units = append(units, newUnit(e.ID, route, title, e.Date, e.Summary))
	}
	return units
}

func (x *finder) documents() []*findUnit {
	var units []*findUnit
	for _, doc := range x.f.Documents {
		kind := ""
		if doc.DocumentKind != "" {
			kind = x.d.T("records.documents.kind." + string(doc.DocumentKind))
		}
		units = append(units, x.unit(Records, doc.ID, doc, doc.Date, kind, doc.FileName, doc.SchoolYear))
	}
	return units
}
