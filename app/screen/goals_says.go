package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/finding"
	"planpage/app/kit"
	"planpage/app/progress"
)

// toned is a soft card with a mark, a headline in its colour, and a text, whose look can change.
type toned struct {
	panel      *kit.Panel
	mark       *kit.Shape
	head, body *kit.Words
	box        *fyne.Container
}

func newToned(actions ...fyne.CanvasObject) *toned {
	t := &toned{
		panel: kit.NewPanel(kit.ColorBackground, ""), mark: kit.NewShape(kit.MarkDot, kit.ColorMuted),
		head: kit.NewWords("", kit.Strong), body: kit.NewWords("", kit.Body),
	}
	head := kit.RowTop(kit.Gap2, 1, kit.Pad(kit.Gap1, 0, 0, 0, t.mark), t.head)
	t.box = kit.Stack(t.panel, kit.Pad(kit.Gap3, 14, kit.Gap3, 14,
		kit.Column(kit.Gap1, head, t.body, kit.Flow(kit.Gap3, actions...))))
	return t
}

func (t *toned) show(fill fyne.ThemeColorName, mark kit.Mark, ink fyne.ThemeColorName, head, body string) {
	t.panel.Fill = fill
	t.panel.Refresh()
	t.mark.Set(mark, ink)
	t.head.SetStyle(kit.Strong.In(ink))
	t.head.SetText(head)
	t.body.SetText(body)
	t.body.Hidden = body == ""
}

// goalSays is the plain sentence under the headline of the status, with the way to the concerns where there is one.
type goalSays struct {
	*toned
	ask *goalAsk
}

func newGoalSays(g *goals) *goalSays {
	s := &goalSays{ask: newGoalAsk(g)}
	s.toned = newToned(s.ask.add, s.ask.see)
	return s
}

func (s *goalSays) show(r progress.Result, about []finding.Finding) {
	d := s.ask.g.d
	mark, ink := kit.StatusLook(r.Status)
	sentence := progress.Sentence(d.P, s.ask.g.family.Child, r)
	if len(r.Readings) == 0 && r.Status == progress.NoReadings {
		sentence = "" // the headline says it
	}
	s.toned.show(statusTint(r.Status), mark, ink, progress.Headline(d.P, s.ask.g.family.Child, r), sentence)
	if schoolWants(r) {
		about = nil // asked for beside the school's report
	}
	s.ask.show(ofKind(about, finding.Below, finding.Stale))
}

func statusTint(s progress.Status) fyne.ThemeColorName {
	switch s {
	case progress.Below:
		return kit.ColorBelowTint
	case progress.Watch, progress.Stale:
		return kit.ColorWatchTint
	case progress.OnTrack, progress.Met:
		return kit.ColorPrimaryTint
	}
	return kit.ColorBackground
}
