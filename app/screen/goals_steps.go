package screen

import (
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/progress"
	"planpage/app/record"
)

// goalSteps are the steps on the way to a goal, each marked as met with one tap.
type goalSteps struct {
	g       *goals
	goal    *record.Goal
	buttons []*kit.Button
	body    *fyne.Container
	section *kit.Section
}

func newGoalSteps(g *goals) *goalSteps {
	s := &goalSteps{g: g, body: kit.Column(kit.Gap3)}
	s.section = kit.NewSection(g.d.T("chain.steps"), "", false, s.body)
	s.section.OnToggled = func(bool) { s.fill() }
	return s
}

func (s *goalSteps) show(goal *record.Goal) {
	s.goal = goal
	s.section.Hidden = len(goal.Objectives) == 0
	met := 0
	for _, o := range goal.Objectives {
		if o.MetOn != "" {
			met++
		}
	}
	s.section.SetNote(s.g.d.T("chain.steps.note", "met", met, "n", len(goal.Objectives)))
	s.fill()
}

func (s *goalSteps) fill() {
	if !s.section.Open() {
		return
	}
	s.buttons = nil
	objects := make([]fyne.CanvasObject, 0, len(s.goal.Objectives))
	for i := range s.goal.Objectives {
		objects = append(objects, s.row(i))
	}
	kit.Refill(s.body, objects...)
}

func (s *goalSteps) row(i int) fyne.CanvasObject {
	d, o := s.g.d, s.goal.Objectives[i]
	mark, do := kit.NewShape(kit.MarkCircle, kit.ColorMuted), "chain.step.today"
	if o.MetOn != "" {
		mark, do = kit.NewShape(kit.MarkCheck, kit.ColorOnTrack), "chain.step.notMet"
	}
	name := o.Text
	if strings.TrimSpace(name) == "" {
		name = d.T("chain.step", "n", i+1)
	}
	button := kit.NewLink(d.T(do), func() { s.turn(i) })
	s.buttons = append(s.buttons, button)
	words := kit.Column(0, kit.NewWords(name, kit.Body), kit.NewWords(s.facts(o), kit.Caption))
	return kit.RowTop(kit.Gap2, 1, kit.Pad(kit.Gap1, 0, 0, 0, mark), words, button)
}

// facts are the number of a step, its day, and when it was met.
func (s *goalSteps) facts(o record.Objective) string {
	d := s.g.d
	var parts []string
	if o.Value != nil {
		parts = append(parts, d.T("chain.step.number", "value", progress.Value(d.P, s.goal, *o.Value)))
	}
	if o.Date != "" {
		parts = append(parts, d.T("chain.step.by", "date", d.P.Date(o.Date)))
	}
	if o.MetOn != "" {
		parts = append(parts, d.T("chain.step.met", "date", d.P.Date(o.MetOn)))
	}
	return strings.Join(parts, " \u00b7 ")
}

// turn marks a step as met today, or as not met; the keyboard stays at the step.
func (s *goalSteps) turn(i int) {
	d, goal := s.g.d, copyOf(s.goal)
	label := "chain.step.marked"
	switch {
	case i >= len(goal.Objectives):
		return
	case goal.Objectives[i].MetOn != "":
		goal.Objectives[i].MetOn, label = "", "chain.step.unmarked"
	default:
		goal.Objectives[i].MetOn = d.Today()
	}
	if err := d.Save(label, goal); err != nil {
		d.Fail(err)
		return
	}
	s.g.saved()
	if i < len(s.buttons) {
		d.Window.Canvas().Focus(s.buttons[i])
	}
	d.Undoable(d.T(label))
}
