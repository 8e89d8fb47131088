package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

// sections are the parts of the form in the order in which plans are written.
func (p *plan) sections(one *record.Plan) []*planSection {
	f := p.edit.form
	return []*planSection{
		{key: "plan.head", body: p.head(one), count: func() int { return given(string(one.StartDate), string(one.EndDate)) }},
		{key: "plan.services", body: p.services(one), count: func() int { return len(one.Services) }},
		{key: "plan.accommodations", body: p.accommodationRows(one), count: func() int { return len(one.Accommodations) }},
		{
			key: "plan.barriers", body: f.Lines("barriers", &one.Barriers, 3),
			count: func() int { return len(one.Barriers) },
			shown: func() bool { return one.PlanKind == "504" || len(one.Barriers) > 0 },
		},
		{key: "plan.presentLevels", body: p.levelRows(one), count: func() int { return len(one.PresentLevels) }},
		{key: "plan.where", body: p.whereFields(one), count: func() int {
			n := given(one.Placement, one.Testing, one.ExtendedYear, one.Transition)
			if one.GeneralEducationPercent != nil {
				n++
			}
			return n
		}},
		{key: "plan.reports", body: p.reportFields(one), count: func() int {
			return len(one.ReportCodes) + len(one.ReportSchedule.Dates) + min(one.ReportSchedule.EveryWeeks, 1)
		}},
		{key: "plan.papers", body: p.papers, count: func() int { return len(one.Documents) }},
	}
}

// given counts the texts that say something.
func given(texts ...string) int { return len(filledLines(texts)) }

func (p *plan) head(one *record.Plan) fyne.CanvasObject {
	f := p.edit.form
	return kit.Columns(kit.Gap4, 560, []float32{1, 1},
		kit.Columns(kit.Gap4, 280, []float32{1, 1}, f.Date("startDate", &one.StartDate), f.Date("endDate", &one.EndDate)),
		kit.Columns(kit.Gap4, 280, []float32{1, 1},
			f.Pick("kind", options(f, "kind", record.WrittenPlanKinds), (*string)(&one.PlanKind)),
			f.Pick("status", options(f, "status", record.PlanStatuses), (*string)(&one.Status))))
}

// options are the words of a fixed list of which one always holds.
func options(f *kit.Form, name string, words []string) []kit.Option {
	list := make([]kit.Option, len(words))
	for i, w := range words {
		list[i] = kit.Option{Value: w, Label: f.T(name + "." + w)}
	}
	return list
}

func (p *plan) services(one *record.Plan) fyne.CanvasObject {
	fresh := func() record.Service {
		return record.Service{ID: storage.NewID(), Kind: "specialEducation", Per: "week"}
	}
	return kit.Rows(p.edit.form, "services", &one.Services, fresh, func(f *kit.Form, s *record.Service) fyne.CanvasObject {
		more := kit.Column(kit.Gap3,
			kit.Columns(kit.Gap3, 520, []float32{1, 1},
				kit.Choice(f, "kind", record.ServiceKinds, &s.Kind), f.Text("provider", &s.Provider)),
			kit.Columns(kit.Gap3, 520, []float32{1, 1}, f.Date("startDate", &s.StartDate), f.Date("endDate", &s.EndDate)))
		return kit.Column(kit.Gap3,
			kit.Columns(kit.Gap3, 520, []float32{4, 2, 2, 3},
				f.Text("name", &s.Name), f.Number("minutes", &s.Minutes), f.Number("times", &s.Times),
				kit.Choice(f, "per", record.Periods, &s.Per)),
			kit.Columns(kit.Gap3, 520, []float32{1, 1},
				kit.Choice(f, "grouping", record.Groupings, &s.Grouping), kit.Choice(f, "setting", record.Settings, &s.Setting)),
			kit.NewMore(p.d.T("plan.services.more"), more))
	})
}

func (p *plan) accommodationRows(one *record.Plan) fyne.CanvasObject {
	fresh := func() record.Accommodation { return record.Accommodation{ID: storage.NewID()} }
	return kit.Rows(p.edit.form, "accommodations", &one.Accommodations, fresh, func(f *kit.Form, a *record.Accommodation) fyne.CanvasObject {
		return kit.Column(kit.Gap3,
			f.Sentence("text", &a.Text),
			kit.Columns(kit.Gap3, 520, []float32{1, 1, 1}, kit.Choice(f, "kind", record.AccommodationKinds, &a.Kind),
				f.Text("where", &a.Where), f.Text("who", &a.Who)))
	})
}

func (p *plan) levelRows(one *record.Plan) fyne.CanvasObject {
	fresh := func() record.PresentLevel { return record.PresentLevel{} }
	return kit.Rows(p.edit.form, "presentLevels", &one.PresentLevels, fresh, func(f *kit.Form, l *record.PresentLevel) fyne.CanvasObject {
		return kit.Columns(kit.Gap3, 520, []float32{1, 3}, f.Text("area", &l.Area), f.Area("text", &l.Text, 2))
	})
}

func (p *plan) whereFields(one *record.Plan) fyne.CanvasObject {
	f := p.edit.form
	return kit.Column(kit.Gap3,
		kit.Columns(kit.Gap4, 520, []float32{1, 2}, f.Number("generalEducationPercent", &one.GeneralEducationPercent), kit.Spacer()),
		f.Area("placement", &one.Placement, 2), f.Area("testing", &one.Testing, 2),
		kit.NewMore(p.d.T("plan.where.more"), kit.Column(kit.Gap3,
			f.Area("extendedYear", &one.ExtendedYear, 2), f.Area("transition", &one.Transition, 2))))
}

func (p *plan) reportFields(one *record.Plan) fyne.CanvasObject {
	schedule := p.edit.form.Sub("reportSchedule", "reportSchedule.")
	day := func(f *kit.Form, d *record.Date) fyne.CanvasObject {
		return kit.Columns(kit.Gap3, 520, []float32{1, 2}, f.Date("date", d), kit.Spacer())
	}
	codes := func(f *kit.Form, c *record.ReportCode) fyne.CanvasObject {
		return kit.Columns(kit.Gap3, 520, []float32{1, 4, 3}, f.Text("code", &c.Code), f.Sentence("meaning", &c.Meaning),
			kit.Choice(f, "sufficient", record.TellsWords, &c.Sufficient))
	}
	return kit.Column(kit.Gap4,
		kit.Columns(kit.Gap4, 520, []float32{1, 2}, schedule.Int("everyWeeks", &one.ReportSchedule.EveryWeeks), kit.Spacer()),
		kit.Rows(schedule, "dates", &one.ReportSchedule.Dates, func() record.Date { return "" }, day),
		kit.NewWords(p.d.T("plan.reportCodes"), kit.Strong), kit.NewWords(p.d.T("plan.reportCodes.hint"), kit.Caption),
		kit.Rows(p.edit.form, "reportCodes", &one.ReportCodes, func() record.ReportCode { return record.ReportCode{} }, codes))
}
