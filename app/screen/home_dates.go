package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/finding"
	"planpage/app/kit"
)

// mostDates is how many of the next dates show.
const mostDates = 6

// datesCard shows the next dates.
func (h *home) datesCard() fyne.CanvasObject {
	list := finding.Dates(h.family, h.d.Today(), h.d.P)
	list = list[:min(len(list), mostDates)]
	if len(list) == 0 {
		return h.card("home.dates", kit.NewWords(h.d.T("home.dates.none"), kit.Muted))
	}
	days := make([]fyne.CanvasObject, len(list))
	for i, x := range list {
		days[i] = kit.NewWords(h.d.P.DateNear(x.Date, h.d.Today()), kit.Strong)
	}
	rows := make([]fyne.CanvasObject, len(list))
	for i, day := range kit.Aligned(days) {
		rows[i] = h.date(list[i], day)
	}
	return h.card("home.dates", lined(rows)...)
}

// date is one row; a press opens what the date belongs to.
func (h *home) date(x finding.Date, day fyne.CanvasObject) fyne.CanvasObject {
	words := kit.Flow(kit.Gap2, kit.NewWords(x.Text, kit.Body), kit.NewWords(x.Note, kit.Caption))
	row := kit.NewPressable(x.Text, kit.Pad(kit.Gap1, 0, kit.Gap1, 0, kit.RowTop(kit.Gap5, 1, day, words)), func() { h.d.Go(dateRoute(x)) })
	h.spot("date/"+string(x.Kind)+"/"+x.ID, row)
	return kit.Pad(0, -kit.Gap2, 0, -kit.Gap2, row)
}

func dateRoute(x finding.Date) Route {
	switch x.Kind {
	case finding.DateMeeting:
		return Route{Screen: Meetings, ID: x.ID}
	case finding.DateSend:
		return Route{Screen: OnePage, ID: x.ID}
	case finding.DateGoal:
		return Route{Screen: Goals, ID: x.ID}
	case finding.DateAnswer:
		return Route{Screen: Records, ID: x.ID}
	}
	return Route{Screen: Plan}
}
