package screen

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
)

// buildAnswers lays out the team's answer to each request, in the order of the concerns.
func (a *meetingAsks) buildAnswers() {
	a.reminders, a.names = nil, nil
	m := a.f.m
	var cards []fyne.CanvasObject
	for _, c := range m.Concerns {
		for j := range m.Requests {
			if m.Requests[j].Concern == c.ID {
				cards = append(cards, a.answer(j))
			}
		}
	}
	for j := range m.Requests {
		if a.other(m.Requests[j]) {
			cards = append(cards, a.answer(j))
		}
	}
	none := kit.NewWords(a.f.s.d.T("meetings.answers.none"), kit.Muted)
	a.names = append(a.names, func() {
		none.Hidden = slices.ContainsFunc(cards, func(o fyne.CanvasObject) bool { return o.Visible() })
		a.answers.Refresh()
	})
	a.named()
	kit.Refill(a.answers, append(cards, none)...)
}

// answer is one request with what the team said to it: one tap, and then who, by when, and why.
func (a *meetingAsks) answer(j int) fyne.CanvasObject {
	d := a.f.s.d
	r := &a.f.m.Requests[j]
	form := a.f.ed.form.Sub("requests", fmt.Sprintf("requests[%d].", j))
	request, concern := kit.NewWords("", kit.Strong), kit.NewWords("", kit.Caption)
	remind := kit.NewWords(d.T("meetings.answers.later"), kit.Style{Size: kit.SizeCaption, Color: kit.ColorWatch})
	options := make([]kit.Option, 0, len(record.Decisions))
	for _, w := range record.Decisions {
		options = append(options, kit.Option{Value: w, Label: d.T("meetings.decision." + w)})
	}
	decision := kit.NewSegments(options, func(v string) {
		r.Decision = record.Decision(v)
		a.f.ticked()
	})
	decision.SetValue(string(r.Decision))
	card := a.frame(kit.Column(kit.Gap2, request, concern, decision,
		kit.Columns(kit.Gap3, 440, []float32{3, 2}, form.Text("who", &r.Who), form.Date("by", &r.By)),
		remind, form.Area("reason", &r.Reason, 1)))
	a.names = append(a.names, func() {
		card.Hidden = unsaid(*r)
		request.SetText(a.asked(*r))
		words := a.concernOf(*r)
		concern.SetText(words)
		concern.Hidden = words == ""
	})
	a.reminders = append(a.reminders, func() {
		hidden := r.Decision != record.Later || !blankText(r.Who) && r.By != ""
		if remind.Hidden != hidden {
			remind.Hidden = hidden
			card.Refresh()
		}
	})
	a.reminders[len(a.reminders)-1]()
	return card
}

func (a *meetingAsks) asked(r record.Request) string {
	for _, s := range []string{r.Request, r.Need} {
		if s = strings.TrimSpace(s); s != "" {
			return s
		}
	}
	return a.f.s.d.T("meetings.answers.untold")
}

func (a *meetingAsks) concernOf(r record.Request) string {
	for _, c := range a.f.m.Concerns {
		if c.ID == r.Concern {
			return c.Text
		}
	}
	return ""
}

// named writes the requests as they are worded now.
func (a *meetingAsks) named() {
	for _, name := range a.names {
		name()
	}
}

// remind says where "later" still wants a name and a day.
func (a *meetingAsks) remind() {
	for _, remind := range a.reminders {
		remind()
	}
}
