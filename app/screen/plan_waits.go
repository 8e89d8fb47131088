package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/record"
)

// waits are the notes on top of a plan that is read, nil for none: what its form still needs, and a new plan that was
// begun and is not done.
func (p *plan) waits(one *record.Plan) []fyne.CanvasObject {
	var notes []fyne.CanvasObject
	if half := p.halfDone(); half != nil && (one == nil || half.ID != one.ID) {
		notes = append(notes, begunNote(p.d, p.d.T("plan.begun"), p.Add, func() { p.d.Remove("plan.removed", half) }))
	} else if begun(p.d, &record.Plan{}) {
		notes = append(notes, begunNote(p.d, p.d.T("plan.begun"), p.Add, p.throwAway))
	}
	if one == nil {
		return notes
	}
	if note := fixNote(p.d, unfixed(p.d, one), p.turned); note != nil {
		notes = append(notes, note)
	}
	return notes
}

// halfDone is the draft of a plan in which nothing is written yet but its dates: one that a parent began and left. nil
// when there is none.
func (p *plan) halfDone() *record.Plan {
	for _, one := range p.plans() {
		empty := len(one.Services)+len(one.Accommodations)+len(one.PresentLevels)+len(one.Documents) == 0
		if one.Status == record.PlanDraft && empty {
			return one
		}
	}
	return nil
}

// throwAway forgets the plan that was begun.
func (p *plan) throwAway() {
	if err := giveUp(p.d, &record.Plan{Meta: record.Meta{ChildID: p.d.Child}}); err != nil {
		p.d.Fail(err)
		return
	}
	p.Open(Route{ID: p.id})
	p.d.Window.Canvas().Focus(p.turn)
}

// is504 reports whether a plan is one of section 504, which has no services, present levels or progress reports of its
// own.
func is504(one *record.Plan) bool { return one.PlanKind == "504" }

// kept is a card of the view, none where a 504 plan has nothing in it that such plans do not have anyway.
func kept(one *record.Plan, n int, card fyne.CanvasObject) []fyne.CanvasObject {
	if n == 0 && is504(one) {
		return nil
	}
	return []fyne.CanvasObject{card}
}

// columns are the cards of a plan side by side. A 504 plan begins with what it gives and what gets in the way.
func (p *plan) columns(one *record.Plan) (left, right []fyne.CanvasObject) {
	services := kept(one, len(one.Services), p.today(one))
	levels := kept(one, len(one.PresentLevels), p.levels(one))
	reports := kept(one, len(one.ReportCodes)+len(one.ReportSchedule.Dates)+one.ReportSchedule.EveryWeeks, p.reports(one))
	barriers := []fyne.CanvasObject{}
	if lines := filledLines(one.Barriers); is504(one) || len(lines) > 0 {
		barriers = append(barriers, p.section("plan.barriers", len(lines), bullets(p.d, lines)))
	}
	accommodations, rest := p.accommodations(one), []fyne.CanvasObject{p.where(one), p.viewPapers(one)}
	if is504(one) {
		left = append(append([]fyne.CanvasObject{accommodations}, services...), levels...)
		return append(left, reports...), append(barriers, rest...)
	}
	left = append(append(append(services, barriers...), levels...), reports...)
	return left, append([]fyne.CanvasObject{accommodations}, rest...)
}
