package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
)

// nextCard tells of the next meeting and how ready the family is, or offers to begin.
func (h *home) nextCard() fyne.CanvasObject {
	if h.meeting == nil {
		return h.noMeeting()
	}
	m := h.meeting
	prepare := kit.NewButton(h.d.T("home.next.prepare"), func() { h.d.Go(Route{Screen: Meetings, ID: m.ID}) })
	h.spot("next/prepare", prepare)
	words := kit.Column(kit.Gap1,
		kit.NewWords(h.d.T("home.next", "when", h.inDays(m.Date)), kit.Caption),
		kit.NewWords(h.d.T("home.next.meeting", "kind", h.meetingName(m), "date", h.d.P.LongDate(m.Date)), kit.Sub))
	objects := append([]fyne.CanvasObject{kit.RowGrow(kit.Gap3, 0, words, prepare)}, h.ready(m)...)
	if h.begun() {
		goOn := kit.NewLink(h.d.T("home.next.quick.go"), h.quickPage)
		h.spot("next/quick", goOn)
		objects = append(objects, kit.Row(0, goOn))
	}
	return kit.Card(kit.Column(kit.Gap2, objects...))
}

// begun reports whether the six questions were begun for this child and wait to be finished.
func (h *home) begun() bool {
	_, waits := loadQuick(h.d, quickKey(h.d, false))
	return waits
}

func (h *home) quickPage() { h.d.Go(Route{Screen: Quick}) }

// ready is the checklist in one bar and one line.
func (h *home) ready(m *record.Meeting) []fyne.CanvasObject {
	if len(m.Checklist) == 0 {
		return []fyne.CanvasObject{kit.NewWords(h.d.T("home.next.noSteps"), kit.Caption)}
	}
	done, next := 0, -1
	for i, s := range m.Checklist {
		switch {
		case s.Done:
			done++
		case next < 0 || sooner(s.Due, m.Checklist[next].Due):
			next = i
		}
	}
	words := h.d.T("home.next.allReady", "n", len(m.Checklist))
	if next >= 0 {
		key, step := "home.next.ready", m.Checklist[next]
		switch {
		case step.Due != "" && step.Due < h.d.Today():
			key = "home.next.ready.late"
		case step.Due != "":
			key = "home.next.ready.by"
		}
		words = h.d.T(key, "done", done, "n", len(m.Checklist), "step", step.Text, "date", h.d.P.ShortDate(step.Due))
	}
	part := float32(done) / float32(len(m.Checklist))
	return []fyne.CanvasObject{kit.NewBar(part), kit.NewWords(words, kit.Caption)}
}

// sooner orders days; a day that is not given comes last.
func sooner(a, b record.Date) bool { return a != "" && (b == "" || a < b) }

// inDays is "today", "tomorrow" or "in 15 days".
func (h *home) inDays(day record.Date) string {
	switch n := h.d.Today().DaysUntil(day); n {
	case 0:
		return h.d.T("home.today")
	case 1:
		return h.d.T("home.tomorrow")
	default:
		return h.d.T("home.inDays", "n", n)
	}
}

func (h *home) meetingName(m *record.Meeting) string {
	kind := m.MeetingKind
	if kind == "" {
		kind = record.MeetingOther
	}
	return h.d.T("finding.meeting." + string(kind))
}

// noMeeting offers the two ways to begin.
func (h *home) noMeeting() fyne.CanvasObject {
	label := "home.next.quick"
	if h.begun() {
		label = "home.next.quick.go"
	}
	quick := kit.NewButton(h.d.T(label), h.quickPage)
	add := kit.NewButton(h.d.T("home.next.add"), func() { h.d.Go(Route{Screen: Meetings, Part: PartAdd}) })
	h.spot("next/quick", quick)
	h.spot("next/add", add)
	return kit.Card(kit.Column(kit.Gap3,
		kit.Column(kit.Gap1,
			kit.NewWords(h.d.T("home.next.none"), kit.Sub),
			kit.NewWords(h.d.T("home.next.none.what"), kit.Muted)),
		kit.Flow(kit.Gap3, quick, add)))
}
