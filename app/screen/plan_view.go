package screen

import (
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
)

// view is a plan to be read, with what it says today on top.
func (p *plan) view(one *record.Plan) fyne.CanvasObject {
	left, right := p.columns(one)
	return kit.Column(kit.Gap4, kit.Flow(kit.Gap4, kit.NewWords(p.name(one), kit.Sub), p.picker, p.cardLink(one)),
		kit.Columns(kit.Gap4, 680, []float32{1, 1}, kit.Column(kit.Gap4, left...), kit.Column(kit.Gap4, right...)))
}

// section is a card with a heading; without anything in it the card says so.
func (p *plan) section(key string, n int, body fyne.CanvasObject) fyne.CanvasObject {
	if n == 0 {
		body = kit.NewWords(p.d.T(key+".none"), kit.Muted)
	}
	return kit.Card(kit.Column(kit.Gap3, kit.NewWords(p.d.T(key), kit.Sub), body))
}

// today is the pocket card: each service in a line.
func (p *plan) today(one *record.Plan) fyne.CanvasObject {
	column := kit.Column(kit.Gap3)
	for _, s := range one.Services {
		line := kit.Column(0, kit.NewWords(p.service(s), kit.Strong))
		if more := p.serviceMore(one, s); more != "" {
			line.Add(kit.NewWords(more, kit.Caption))
		}
		column.Add(line)
	}
	return p.section("plan.today", len(one.Services), column)
}

// service is "Reading: 30 minutes, 5 times a week, in a group".
func (p *plan) service(s record.Service) string {
	name := strings.TrimSpace(s.Name)
	if name == "" {
		name = p.d.T("plan.services.unnamed")
	}
	var parts []string
	if s.Minutes != nil {
		parts = append(parts, p.d.T("plan.says.minutes", "n", p.d.P.Number(*s.Minutes, 1)))
	}
	switch {
	case s.Times != nil && s.Per != "":
		parts = append(parts, p.d.T("plan.says.times."+string(s.Per), "n", p.d.P.Number(*s.Times, 1)))
	case s.Times != nil:
		parts = append(parts, p.d.T("plan.says.times", "n", p.d.P.Number(*s.Times, 1)))
	case s.Per != "":
		parts = append(parts, p.d.T("plan.says.per."+string(s.Per)))
	}
	if s.Grouping != "" {
		parts = append(parts, p.d.T("plan.says.grouping."+string(s.Grouping)))
	}
	if len(parts) == 0 {
		return name
	}
	return p.d.T("plan.says", "name", name, "what", strings.Join(parts, ", "))
}

// serviceMore is who gives a service, where, and its dates where they are not the plan's.
func (p *plan) serviceMore(one *record.Plan, s record.Service) string {
	var parts []string
	if s.Kind != "" {
		parts = append(parts, p.d.T("plan.services.kind."+string(s.Kind)))
	}
	if s.Setting != "" {
		parts = append(parts, p.d.T("plan.services.setting."+string(s.Setting)))
	}
	if who := strings.TrimSpace(s.Provider); who != "" {
		parts = append(parts, who)
	}
	switch {
	case s.StartDate == one.StartDate && s.EndDate == one.EndDate: // as long as the plan
	case s.StartDate != "" && s.EndDate != "":
		parts = append(parts, p.d.T("plan.says.span", "from", s.StartDate, "to", s.EndDate))
	case s.StartDate != "":
		parts = append(parts, p.d.T("plan.says.from", "from", s.StartDate))
	case s.EndDate != "":
		parts = append(parts, p.d.T("plan.says.until", "to", s.EndDate))
	}
	return strings.Join(parts, p.d.T("plan.says.between"))
}

func (p *plan) accommodations(one *record.Plan) fyne.CanvasObject {
	column := kit.Column(kit.Gap2)
	for _, a := range one.Accommodations {
		line := kit.Column(0, kit.NewWords(a.Text, kit.Body))
		if more := strings.Join(filledLines([]string{a.Where, a.Who}), p.d.T("plan.says.between")); more != "" {
			line.Add(kit.NewWords(more, kit.Caption))
		}
		column.Add(kit.RowTop(kit.Gap2, 1, kit.NewWords(p.d.T("records.point"), kit.Muted), line))
	}
	return p.section("plan.accommodations", len(one.Accommodations), column)
}

func (p *plan) levels(one *record.Plan) fyne.CanvasObject {
	column := kit.Column(kit.Gap3)
	for _, l := range one.PresentLevels {
		column.Add(kit.Column(0, kit.NewWords(l.Area, kit.Strong), kit.NewWords(l.Text, kit.Body)))
	}
	return p.section("plan.presentLevels", len(one.PresentLevels), column)
}

// where is the placement, how tests are taken, and what else the plan says in a sentence.
func (p *plan) where(one *record.Plan) fyne.CanvasObject {
	column := kit.Column(kit.Gap3)
	if one.GeneralEducationPercent != nil {
		column.Add(kit.NewWords(p.d.T("plan.general", "n", p.d.P.Number(*one.GeneralEducationPercent, 1)), kit.Strong))
	}
	for _, part := range []struct{ key, words string }{
		{"plan.placement", one.Placement},
		{"plan.testing", one.Testing},
		{"plan.extendedYear", one.ExtendedYear},
		{"plan.transition", one.Transition},
	} {
		if words := strings.TrimSpace(part.words); words != "" {
			column.Add(kit.Column(0, kit.NewWords(p.d.T(part.key), kit.Caption), kit.NewWords(words, kit.Body)))
		}
	}
	return p.section("plan.where", len(column.Objects), column)
}

// reports is when the school reports progress, and what its codes mean.
func (p *plan) reports(one *record.Plan) fyne.CanvasObject {
	column := kit.Column(kit.Gap2)
	if n := one.ReportSchedule.EveryWeeks; n > 0 {
		column.Add(kit.NewWords(p.d.T("plan.says.everyWeeks", "n", n), kit.Body))
	}
	var dates []string
	for _, d := range one.ReportSchedule.Dates {
		if d.Valid() {
			dates = append(dates, p.d.P.DateNear(d, p.d.Today()))
		}
	}
	if len(dates) > 0 {
		column.Add(kit.NewWords(p.d.T("plan.says.dates", "dates", p.d.P.List(dates)), kit.Body))
	}
	for _, c := range one.ReportCodes {
		enough := c.Sufficient
		if enough == "" {
			enough = record.TellsNotStated
		}
		column.Add(kit.RowTop(kit.Gap3, 1, kit.AtLeast(40, kit.NewWords(c.Code, kit.Strong)),
			kit.Column(0, kit.NewWords(c.Meaning, kit.Body), kit.NewWords(p.d.T("plan.says.enough."+string(enough)), kit.Caption))))
	}
	return p.section("plan.reports", len(column.Objects), column)
}

func (p *plan) viewPapers(one *record.Plan) fyne.CanvasObject {
	column := kit.Column(kit.Gap2, kit.NewWords(p.d.T("plan.papers"), kit.Sub))
	for _, doc := range attachedTo(p.family, one.Documents) {
		column.Add(p.files.row(doc, nil))
	}
	column.Add(kit.RowGrow(kit.Gap3, 1, kit.NewLink(p.d.T("plan.attach"), p.pick), kit.NewWords(p.d.T("plan.drop"), kit.Caption)))
	return kit.Card(column)
}

// filledLines leaves out the lines without words.
func filledLines(lines []string) []string {
	var list []string
	for _, line := range lines {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}
