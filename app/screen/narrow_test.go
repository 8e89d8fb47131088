package screen

import (
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
)

// narrowest is the width of a screen's content in a window of 900 with the largest text: less the side list and the room
// around it.
const narrowest = 560

// At the largest text nothing may need more room than a small window has: what does not fit would be cut off.
func TestTheLargestTextFitsASmallWindow(t *testing.T) {
	for _, c := range []struct {
		name string
		make func(*Desk, Route) Screen
		r    Route
		then func(*bench)
	}{
		{"meeting before", NewMeetings, Route{Part: PartBefore}, nil},
		{"meeting at the table", NewMeetings, Route{Part: PartTable}, nil},
		{"meeting afterwards", NewMeetings, Route{Part: PartAfter}, nil},
		{"goal", NewGoals, Route{}, nil},
		{"goal form", NewGoals, Route{}, func(b *bench) { b.press("Edit") }},
		{"readings", NewGoals, Route{}, func(b *bench) { b.press("All 32 readings") }},
		{"plan", NewPlan, Route{}, nil},
		{"plan form", NewPlan, Route{}, func(b *bench) { b.press("Edit") }},
		{"evaluation", NewEvaluations, Route{}, nil},
		{"evaluation form", NewEvaluations, Route{}, func(b *bench) { b.press("Edit") }},
		{"scores", NewScores, Route{Part: "evaluation"}, nil},
		{"scores to paste", NewScores, Route{Part: "evaluation"}, func(b *bench) {
			b.shown.(*grid).pasted("WISC-V\nVerbal Comprehension (VCI) 118 109-124 88 High Average")
		}},
		{"records", NewRecords, Route{}, nil},
		{"about", NewAbout, Route{}, nil},
		{"home", NewHome, Route{}, nil},
	} {
		b := newDesk(t).withSample()
		fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(kit.ModeLight, 1.45))
		if m := b.Family().NextMeeting(testToday); c.r.Part != "" && m != nil {
			c.r.ID = m.ID
		}
		if c.r.Part == "evaluation" {
			c.r = Route{ID: b.newReport("School re-evaluation").ID}
		}
		b.show(c.make(b.Desk, c.r))
		if c.then != nil {
			c.then(b)
		}
		b.Window.Resize(fyne.NewSize(narrowest, 520))
		edge := b.Window.Canvas().Size().Width
		worst, words := float32(0), ""
		for _, o := range b.objects() {
			w, ok := o.(*kit.Words)
			if !ok || w.Text() == "" {
				continue
			}
			if over := fyne.CurrentApp().Driver().AbsolutePositionForObject(w).X + w.Size().Width - edge; over > worst {
				worst, words = over, w.Text()
			}
		}
		if worst > 0 {
			t.Errorf("%s: %q reaches %v over the edge", c.name, words, worst)
		}
	}
}
