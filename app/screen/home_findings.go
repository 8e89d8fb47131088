package screen

import (
	"slices"

	"fyne.io/fyne/v2"

	"planpage/app/finding"
	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

// mostRaised is how many findings show before the rest is asked for.
const mostRaised = 6

// raisingCard shows what the records say that can be raised at the table.
func (h *home) raisingCard() fyne.CanvasObject {
	list := finding.All(h.family, h.d.Today(), h.d.P)
	if len(list) == 0 && len(h.family.Asides) == 0 {
		return h.card("home.raising", kit.NewWords(h.d.T("home.raising.none"), kit.Muted))
	}
	var rows []fyne.CanvasObject
	for i, x := range list {
		if i < mostRaised || h.all {
			rows = append(rows, h.finding(x))
		}
	}
	rows = lined(rows)
	return h.card("home.raising", append(rows, h.moreFindings(len(list))...)...)
}

// moreFindings are the links below the findings: to the rest of them, and to what was put aside.
func (h *home) moreFindings(n int) []fyne.CanvasObject {
	var links []fyne.CanvasObject
	if n > mostRaised && !h.all {
		all := kit.NewLink(h.d.T("home.raising.all", "n", n), h.showAll)
		h.spot("finding/all", all)
		links = append(links, all)
	}
	if aside := len(h.family.Asides); aside > 0 {
		back := kit.NewQuiet(h.d.T("home.aside.back", "n", aside), h.bringBack)
		h.spot("finding/back", back)
		links = append(links, back)
	}
	if len(links) == 0 {
		return nil
	}
	return []fyne.CanvasObject{kit.Row(kit.Gap3, links...)}
}

func (h *home) showAll() {
	h.all = true
	h.show()
}

// finding is one row: its tone as a shape, what it says and why, and what can be done with it.
func (h *home) finding(x finding.Finding) fyne.CanvasObject {
	mark, tone := toneLook(x.Tone)
	words := kit.Column(2, kit.NewWords(x.Title, kit.Strong), kit.NewWords(x.Evidence, kit.Caption))
	if h.counted[x.ID] {
		for _, line := range x.Counting {
			words.Add(kit.NewWords(line, kit.Caption.In(kit.ColorInk)))
		}
	}
	body := fyne.CanvasObject(kit.Pad(kit.Gap1, kit.Gap2, kit.Gap1, kit.Gap2, words))
	if r, ok := placeOf(x); ok {
		row := kit.NewPressable(x.Title, words, func() { h.d.Go(r) })
		h.spot("finding/"+x.ID, row)
		body = row
	}
	return kit.RowGrow(kit.Gap1, 1, kit.NewShape(mark, tone), body, h.actions(x))
}

// actions are the one thing to do, and below it, quietly, the others.
func (h *home) actions(x finding.Finding) fyne.CanvasObject {
	quiet := kit.Row(0)
	if x.Kind == finding.Sessions && !x.Raised && len(x.Counting) > 0 {
		h.quiet(quiet, "finding/"+x.ID+"/add", "finding.action.concern", func() { h.raise(x) })
	}
	main := h.action(x)
	h.quiet(quiet, "finding/"+x.ID+"/aside", "home.aside.put", func() { h.putAside(x) })
	return kit.Column(0, kit.RowGrow(0, 0, kit.Spacer(), main), kit.RowGrow(0, 0, kit.Spacer(), quiet))
}

func (h *home) quiet(row *fyne.Container, key, label string, do func()) {
	q := kit.NewQuiet(h.d.T(label), do)
	h.spot(key, q)
	row.Add(q)
}

// action is the finding's one action, or the word that it is done.
func (h *home) action(x finding.Finding) fyne.CanvasObject {
	do, done := func() { h.raise(x) }, ""
	label := x.Action
	switch {
	case x.Kind == finding.Sessions && len(x.Counting) > 0:
		do = func() { h.turnCounting(x.ID) }
		if h.counted[x.ID] {
			label = h.d.T("home.raising.fold")
		}
	case x.Raised:
		done = "home.raising.raised"
	case x.Tone == finding.ToneGood:
		do = func() { h.startWith(x) }
		if h.startsWith(x) {
			done = "home.raising.started"
		}
	}
	if done != "" {
		words := kit.Row(kit.Gap1, kit.NewShape(kit.MarkCheck, kit.ColorMuted), kit.NewWords(h.d.T(done), kit.Caption))
		return kit.Pad(kit.Gap1, kit.Gap2, kit.Gap1, kit.Gap2, words)
	}
	link := kit.NewLink(label, do)
	h.spot("finding/"+x.ID+"/act", link)
	return kit.Pad(0, kit.Gap1, 0, kit.Gap1, link)
}

// raise puts the finding's concern and what to ask for into the next meeting.
func (h *home) raise(x finding.Finding) {
	if h.d.raise(h.meeting, x, "home.raising.added") {
		h.show()
	}
}

// startWith puts what goes well on the list of steps for the meeting.
func (h *home) startWith(x finding.Finding) {
	h.change("home.raising.startAdded", func(m *record.Meeting) {
		m.Checklist = append(m.Checklist, record.Step{Text: h.startStep(x), Due: m.Date})
	})
}

func (h *home) startStep(x finding.Finding) string {
	return h.d.T("home.raising.step", "what", x.Title)
}

func (h *home) startsWith(x finding.Finding) bool {
	return h.meeting != nil && slices.ContainsFunc(h.meeting.Checklist, func(s record.Step) bool { return s.Text == h.startStep(x) })
}

// change changes the next meeting and offers Undo. Without a meeting it asks for one first.
func (h *home) change(label string, do func(*record.Meeting)) {
	if !h.d.meets(h.meeting) {
		return
	}
	m := copyOf(h.meeting)
	do(m)
	h.saved(label, h.d.Save(label, m))
}

// saved shows what was saved, with Undo.
func (h *home) saved(label string, err error) {
	if err != nil {
		h.d.Fail(err)
		return
	}
	h.show()
	h.d.Undoable(h.d.T(label))
}

func (h *home) putAside(x finding.Finding) {
	a := finding.Aside(x, h.d.Today())
	h.d.New(a)
	h.saved("home.aside.done", h.d.Save("home.aside.done", a))
}

// bringBack shows again everything that was put aside.
func (h *home) bringBack() {
	const label = "home.aside.brought"
	err := h.d.Own(func() error {
		return h.d.Store.Update(func(tx *storage.Tx) error {
			tx.Label(label)
			for _, a := range h.family.Asides {
				if err := tx.Delete(a.Kind(), a.ChildID, a.ID); err != nil {
					return err
				}
			}
			return nil
		})
	})
	h.saved(label, err)
}

// turnCounting shows how the sessions were counted, or folds that away.
func (h *home) turnCounting(id string) {
	h.counted[id] = !h.counted[id]
	h.show()
}

// placeOf returns where the record is that a finding speaks of.
func placeOf(x finding.Finding) (Route, bool) {
	switch {
	case x.GoalID != "":
		return Route{Screen: Goals, ID: x.GoalID}, true
	case x.EvaluationID != "":
		return Route{Screen: Evaluations, ID: x.EvaluationID}, true
	case x.ServiceID != "":
		return Route{Screen: Plan}, true
	case x.LogID != "":
		return Route{Screen: Records, ID: x.LogID}, true
	case x.DocumentID != "":
		return Route{Screen: Records, ID: x.DocumentID}, true
	}
	return Route{}, false
}

// toneLook is the shape and the colour of a finding.
func toneLook(t finding.Tone) (kit.Mark, fyne.ThemeColorName) {
	switch t {
	case finding.ToneBelow:
		return kit.MarkSquare, kit.ColorBelow
	case finding.ToneGood:
		return kit.MarkDot, kit.ColorOnTrack
	}
	return kit.MarkTriangle, kit.ColorWatch
}
