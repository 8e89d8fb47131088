package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/finding"
	"planpage/app/kit"
)

// mostSuggested is how many findings stand under the concerns before the rest is asked for.
const mostSuggested = 3

// suggestions are the findings that could be a concern of the meeting and are not.
func (s *pageScreen) suggestions() []finding.Finding {
	var list []finding.Finding
	for _, x := range finding.For(s.family, s.meeting, s.d.Today(), s.d.P) {
		if x.Tone != finding.ToneGood && x.Concern.Text != "" && !x.Raised {
			list = append(list, x)
		}
	}
	return list
}

// suggest shows under the concerns what the records say beside them, each with its evidence.
func (s *pageScreen) suggest() {
	list := s.suggestions()
	s.adds = nil
	s.suggested.Hidden = len(list) == 0
	if s.suggested.Hidden {
		kit.Refill(s.suggested)
		return
	}
	objects := []fyne.CanvasObject{kit.NewLine(), kit.NewWords(s.d.T("compose.suggested"), kit.Caption)}
	for i, x := range list {
		if i < mostSuggested || s.allFound {
			objects = append(objects, s.suggestion(x))
		}
	}
	if len(list) > mostSuggested && !s.allFound {
		objects = append(objects, kit.Row(0, kit.NewLink(s.d.T("compose.suggested.all", "n", len(list)), s.suggestAll)))
	}
	kit.Refill(s.suggested, objects...)
}

func (s *pageScreen) suggestion(x finding.Finding) fyne.CanvasObject {
	mark, tone := toneLook(x.Tone)
	words := kit.Column(2, kit.NewWords(x.Title, kit.Strong), kit.NewWords(x.Evidence, kit.Caption))
	add := kit.NewLink(s.d.T("compose.suggested.add"), func() { s.add(x) })
	s.adds = append(s.adds, add)
	return kit.RowGrow(kit.Gap2, 1, kit.NewShape(mark, tone), words, add)
}

func (s *pageScreen) suggestAll() {
	s.allFound = true
	s.suggest()
	s.d.Window.Canvas().Focus(s.adds[mostSuggested])
}

// add makes a finding a concern of the meeting, and puts the keyboard on its line.
func (s *pageScreen) add(x finding.Finding) {
	if !s.d.raise(s.meeting, x, "compose.suggested.added") {
		return
	}
	s.load(s.meeting.ID)
	s.showAll()
	for _, b := range s.blocks {
		if line := b.lines["concern:"+x.Concern.ID]; line != nil {
			s.d.Window.Canvas().Focus(line.menu)
		}
	}
}
