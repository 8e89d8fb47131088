package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

// homeStacks is the width of the screen's content below which its two columns stand below each other: a window of
// 1000, less the side list.
const homeStacks = 740

// home is where a parent begins: what comes next, what the records say, where the goals stand, which dates are near.
//
// "I open it and see what matters for the meeting, and what to do next."
type home struct {
	d       *Desk
	family  *record.Family
	meeting *record.Meeting // the next one, or nil

	next, raising, goals, dates *fyne.Container
	page                        fyne.CanvasObject
	all                         bool            // all findings show
	counted                     map[string]bool // findings that show how they were counted, by id
	spots                       []spot          // what can be pressed, in order, so that the focus survives showing again
}

// spot is something to press, by what it does to what.
type spot struct {
	key    string
	target fyne.Focusable
}

// NewHome returns the first screen of a family with records.
func NewHome(d *Desk, _ Route) Screen {
	h := &home{d: d, counted: map[string]bool{}, next: kit.Stack(), raising: kit.Stack(), goals: kit.Stack(), dates: kit.Stack()}
	header := d.Header(d.T("home.title"), kit.NewPrimary(d.T("home.make"), h.makePage))
	h.page = kit.Fill(kit.Gap4, header, kit.Scroll(kit.Columns(kit.Gap4, homeStacks, []float32{7, 6},
		kit.Fill(kit.Gap4, h.next, h.raising), kit.Fill(kit.Gap4, h.goals, h.dates))))
	h.fill()
	return h
}

func (h *home) Content() fyne.CanvasObject { return h.page }

// Changed shows what something else changed.
func (h *home) Changed([]storage.Change) { h.show() }

func (*home) Leave() {}

// show reads the records again. The keyboard stays where it was.
func (h *home) show() {
	at := h.focusedSpot()
	h.fill()
	h.page.Refresh()
	h.focusAgain(at)
}

// fill lays out the four cards.
func (h *home) fill() {
	h.spots = nil
	h.family = h.d.Family()
	h.meeting = h.family.NextMeeting(h.d.Today())
	kit.Refill(h.next, h.nextCard())
	kit.Refill(h.raising, h.raisingCard())
	kit.Refill(h.goals, h.goalsCard())
	kit.Refill(h.dates, kit.Column(kit.Gap4, append([]fyne.CanvasObject{h.datesCard()}, h.notes()...)...))
}

// spot remembers what can be pressed under a key.
func (h *home) spot(key string, target fyne.Focusable) {
	h.spots = append(h.spots, spot{key, target})
}

// focusedSpot returns the keys from the one with the focus on, then those before it; nil when the focus is elsewhere.
func (h *home) focusedSpot() []string {
	focused := h.d.Window.Canvas().Focused()
	for i, s := range h.spots {
		if focused != nil && s.target == focused {
			var keys []string
			for _, o := range append(append([]spot{}, h.spots[i:]...), reversed(h.spots[:i])...) {
				keys = append(keys, o.key)
			}
			return keys
		}
	}
	return nil
}

func reversed(list []spot) []spot {
	back := make([]spot, 0, len(list))
	for i := len(list) - 1; i >= 0; i-- {
		back = append(back, list[i])
	}
	return back
}

// focusAgain gives the focus to the first of the keys that is still there.
func (h *home) focusAgain(keys []string) {
	for _, key := range keys {
		for _, s := range h.spots {
			if s.key == key {
				h.d.Window.Canvas().Focus(s.target)
				return
			}
		}
	}
}

// makePage goes to the page for the next meeting; where there is none yet, to the six questions.
func (h *home) makePage() {
	if h.meeting == nil && len(h.family.Meetings) == 0 {
		h.d.Go(Route{Screen: Quick})
		return
	}
	r := Route{Screen: OnePage}
	if h.meeting != nil {
		r.ID = h.meeting.ID
	}
	h.d.Go(r)
}

// card is a card with a heading and its rows below.
func (h *home) card(title string, rows ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.Card(kit.Column(kit.Gap2, kit.NewWords(h.d.T(title), kit.Sub), kit.Column(kit.Gap1, rows...)))
}

// lined puts hairlines between rows.
func lined(rows []fyne.CanvasObject) []fyne.CanvasObject {
	var list []fyne.CanvasObject
	for i, r := range rows {
		if i > 0 {
			list = append(list, kit.NewLine())
		}
		list = append(list, r)
	}
	return list
}
