package screen

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
)

// logByDate are the entries, newest first.
func (s *records) logByDate() []*record.LogEntry {
	list := slices.Clone(s.family.Log)
	slices.SortStableFunc(list, func(a, b *record.LogEntry) int {
		return cmp.Or(cmp.Compare(b.Date, a.Date), cmp.Compare(b.Time, a.Time), b.CreatedAt.Compare(a.CreatedAt))
	})
	return list
}

func (s *records) entry(id string) *record.LogEntry {
	for _, e := range s.family.Log {
		if e.ID == id {
			return e
		}
	}
	return nil
}

func (s *records) logItems() []kit.Item {
	list := s.logByDate()
	items := make([]kit.Item, len(list))
	for i, e := range list {
		items[i] = s.logItem(e)
	}
	return items
}

// logItem is a row: what was said, when and with whom, and the kind or an answer that is waited for.
func (s *records) logItem(e *record.LogEntry) kit.Item {
	item := kit.Item{ID: e.ID, Title: strings.Join(strings.Fields(e.Summary), " "), Sub: s.d.P.DateNear(e.Date, s.d.Today())}
	if e.LogKind != "" {
		item.Note = s.d.T("records.log.kind." + string(e.LogKind))
	}
	if item.Title == "" {
		item.Title = item.Note
	}
	if item.Title == "" {
		item.Title = s.d.T("records.log.untitled")
	}
	if who := strings.TrimSpace(e.With); who != "" {
		item.Sub = s.d.T("records.log.with.says", "date", item.Sub, "who", who)
	}
	switch {
	case e.AnswerDue == "" || e.Settled:
	case e.AnswerDue < s.d.Today():
		item.Note, item.Color = s.d.T("records.log.late", "date", s.d.P.DateNear(e.AnswerDue, s.d.Today())), kit.ColorBelow
	default:
		item.Note, item.Color = s.d.T("records.log.due", "date", s.d.P.DateNear(e.AnswerDue, s.d.Today())), kit.ColorWatch
	}
	return item
}

func firstLine(words string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(words), "\n")
	return line
}

// noted follows a line saved in the quick line: it is the newest row.
func (s *records) noted(e *record.LogEntry) {
	s.reload()
	s.show(e.ID)
}

// logForm edits an entry in place.
func (s *records) logForm(e *record.LogEntry) fyne.CanvasObject {
	s.edit = newEditor(s.d, "records.log", e, false, s.reload)
	f := s.edit.form
	missed := missedFields(s.d, s.family, f, e)
	column := kit.Column(kit.Gap3,
		kit.Columns(kit.Gap3, 460, []float32{3, 2, 4}, f.Date("date", &e.Date), f.Clock("time", &e.Time),
			kit.Choice(f, "kind", record.LogKinds, &e.LogKind)),
		f.Text("with", &e.With), f.Area("summary", &e.Summary, 4), missed,
		kit.Columns(kit.Gap3, 460, []float32{3, 6}, f.Date("answerDue", &e.AnswerDue), f.Check("settled", &e.Settled)),
		kit.NewMore(s.d.T("records.log.more"), f.Pick("goalId", s.goalOptions(), &e.GoalID)),
		kit.Flow(kit.Gap4, earlierLink(s.edit), kit.NewLink(s.d.T("records.log.remove"), s.remove)))
	changed := f.Changed
	f.Changed = func() {
		showMissed(missed, e)
		changed()
	}
	s.edit.start()
	return sheet(column)
}

func (s *records) goalOptions() []kit.Option {
	options := []kit.Option{{Label: s.d.T("kit.choose")}}
	for _, g := range s.family.Goals {
		options = append(options, kit.Option{Value: g.ID, Label: firstLine(g.Name())})
	}
	return options
}

// remove deletes what is shown, with Undo.
func (s *records) remove() {
	r := s.edit.rec
	s.leaveForm()
	key := "records.log.removed"
	if r.Kind() == record.Documents {
		key = "records.documents.removed"
	}
	s.d.Remove(key, r)
	focusAfter(s.pane)
}

// missedFields ask what only a session that was not held has: how long, why, and which service.
func missedFields(d *Desk, family *record.Family, f *kit.Form, e *record.LogEntry) *fyne.Container {
	options := []kit.Option{{Label: d.T("kit.choose")}}
	if plan := family.CurrentPlan(); plan != nil {
		for _, s := range plan.Services {
			name := s.Name
			if blankText(name) {
				name = d.T("plan.services.unnamed")
			}
			options = append(options, kit.Option{Value: s.ID, Label: name})
		}
	}
	box := kit.Column(0, kit.Columns(kit.Gap3, 460, []float32{2, 4, 4}, f.Number("minutes", &e.Minutes),
		kit.Choice(f, "reason", record.Reasons, &e.Reason), f.Pick("serviceId", options, &e.ServiceID)))
	box.Hidden = e.LogKind != record.LogMissedSession
	return box
}

// showMissed shows or hides those fields as the kind asks for.
func showMissed(box *fyne.Container, e *record.LogEntry) {
	if hidden := e.LogKind != record.LogMissedSession; box.Hidden != hidden {
		box.Hidden = hidden
		box.Refresh()
	}
}
