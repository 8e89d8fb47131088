package screen

import (
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
)

// build makes all parts of the form, for all three times.
func (f *meetingForm) build() {
	f.people = newMeetingPeople(f)
	f.asks = newMeetingAsks(f)
	questions := f.part("questions", f.questions())
	notes := f.part("notes", f.ed.form.Area("notes", &f.m.Notes, 5).HideLabel())
	f.before = []fyne.CanvasObject{
		kit.Column(kit.Gap3, f.where(), f.people.section), f.part("concerns", f.asks.part), questions,
		f.part("checklist", f.steps()), kit.Flow(kit.Gap4, earlierLink(f.ed), kit.NewLink(f.s.d.T("meetings.remove"), f.remove)),
	}
	f.table = []fyne.CanvasObject{
		f.part("present", f.present), f.part("answers", f.asks.answers), questions,
		f.part("proposals", f.proposals()), notes, kit.NewMore(f.s.d.T("meetings.topics.more"), f.part("topics", f.topics())),
	}
	f.after = []fyne.CanvasObject{
		f.part("actions", f.actions()), f.part("notices", f.notices), f.ed.form.Date("followUpSentOn", &f.m.FollowUpSentOn), notes,
	}
}

// part is a heading, a line of what it is for, and what stands below.
func (f *meetingForm) part(name string, o fyne.CanvasObject) fyne.CanvasObject {
	d := f.s.d
	objects := []fyne.CanvasObject{kit.NewWords(d.T("meetings.form."+name), kit.Sub)}
	if key := "meetings.form." + name + ".what"; d.P.Has(key) {
		objects = append(objects, kit.NewWords(d.T(key), kit.Caption))
	}
	return kit.Column(kit.Gap2, append(objects, o)...)
}

// where is the day, the place and the kind; it is folded once they are known, since the head says them.
func (f *meetingForm) where() fyne.CanvasObject {
	form, m := f.ed.form, f.m
	return kit.NewSection(f.s.d.T("meetings.form.where"), "", f.ed.fresh || f.ed.dirty || m.Date == "", kit.Column(kit.Gap4,
		kit.Columns(kit.Gap4, 440, []float32{3, 2}, form.Date("date", &m.Date), form.Clock("time", &m.Time)),
		kit.Columns(kit.Gap4, 440, []float32{1, 1}, kit.Choice(form, "kind", record.MeetingKinds, &m.MeetingKind), form.Text("place", &m.Place)),
		form.Sentence("purpose", &m.Purpose),
	))
}

func (f *meetingForm) questions() fyne.CanvasObject {
	return kit.CompactRows(f.ed.form, "questions", &f.m.Questions, func() record.Question { return record.Question{} },
		func(row *kit.Form, q *record.Question, remove *kit.Button) fyne.CanvasObject {
			answer := row.Area("answer", &q.Answer, 1)
			answer.Hidden = f.times == nil || f.times.Value() == PartBefore
			f.answers = append(f.answers, answer)
			return kit.RowTop(kit.Gap2, 0, kit.Column(kit.Gap2, row.Area("text", &q.Text, 1).HideLabel(), answer), kit.Pad(5, 0, 0, 0, remove))
		})
}

func (f *meetingForm) steps() fyne.CanvasObject {
	var usual *kit.Button
	list := kit.CompactRows(f.ed.form, "checklist", &f.m.Checklist, func() record.Step { return record.Step{} },
		func(row *kit.Form, s *record.Step, remove *kit.Button) fyne.CanvasObject {
			return kit.Columns(kit.Gap2, 480, []float32{3, 2},
				kit.RowGrow(kit.Gap2, 1, row.Check("done", &s.Done), row.Area("text", &s.Text, 1).HideLabel()),
				kit.RowGrow(kit.Gap2, 0, row.Date("due", &s.Due).HideLabel(), remove))
		})
	usual = kit.NewButton(f.s.d.T("meetings.steps.usual"), func() {
		f.m.Checklist = append(f.m.Checklist, usualSteps(f.s.d, f.m, f.s.family.Child.PlanKind)...)
		usual.Hide()
		list.Changed()
		f.ed.form.FocusFirst("checklist[0].text")
	})
	usual.Hidden = len(f.m.Checklist) > 0
	return kit.Column(kit.Gap3, list, kit.Row(0, usual))
}

// usualSteps are what most families do before a meeting, with days counted back from it.
func usualSteps(d *Desk, m *record.Meeting, plan record.PlanKind) []record.Step {
	steps := []struct {
		key    string
		before int
	}{{"drafts", 14}, {"who", 14}, {"read", 10}, {"rank", 9}, {"page", 7}, {"notes", 3}, {"copies", 1}}
	list := make([]record.Step, 0, len(steps))
	for _, s := range steps {
		key := "meetings.steps." + s.key
		if plan == record.Plan504 && d.P.Has(key+".504") {
			key += ".504"
		}
		list = append(list, record.Step{Text: d.T(key), Due: m.Date.AddDays(-s.before)})
	}
	return list
}

func (f *meetingForm) proposals() fyne.CanvasObject {
	return kit.Rows(f.ed.form, "proposals", &f.m.Proposals, func() record.Proposal { return record.Proposal{} },
		func(row *kit.Form, p *record.Proposal) fyne.CanvasObject {
			return kit.Column(kit.Gap2, kit.Columns(kit.Gap3, 440, []float32{1, 1}, row.Area("text", &p.Text, 1), row.Area("today", &p.Today, 1)),
				kit.Columns(kit.Gap3, 440, []float32{1, 1}, kit.Choice(row, "answer", record.Answers, &p.Answer), row.Date("by", &p.By)))
		})
}

func (f *meetingForm) topics() fyne.CanvasObject {
	return kit.Rows(f.ed.form, "topics", &f.m.Topics, func() record.Topic { return record.Topic{} },
		func(row *kit.Form, t *record.Topic) fyne.CanvasObject {
			return kit.Column(kit.Gap2, row.Sentence("title", &t.Title),
				kit.Columns(kit.Gap3, 440, []float32{1, 1}, row.Area("proposal", &t.Proposal, 1), row.Area("position", &t.Position, 1)),
				kit.Columns(kit.Gap3, 440, []float32{1, 1}, row.Area("decision", &t.Decision, 1), row.Area("data", &t.Data, 1)))
		})
}

func (f *meetingForm) actions() fyne.CanvasObject {
	return kit.Rows(f.ed.form, "actions", &f.m.Actions, func() record.Action { return record.Action{} },
		func(row *kit.Form, a *record.Action) fyne.CanvasObject {
			return kit.Column(kit.Gap2, row.Area("text", &a.Text, 1), kit.Columns(kit.Gap3, 440, []float32{1, 1, 1},
				row.Text("who", &a.Who), row.Date("due", &a.Due), row.Date("doneOn", &a.DoneOn)))
		})
}

// showNotices lists what was answered, with a tick for the school's written word on it.
func (f *meetingForm) showNotices() {
	d := f.s.d
	var ticks []fyne.CanvasObject
	for i := range f.m.Requests {
		r := &f.m.Requests[i]
		if r.Decision != record.Agreed && r.Decision != record.Declined || strings.TrimSpace(r.Request) == "" {
			continue
		}
		label := d.T("meetings.notice."+string(r.Decision), "request", r.Request)
		check := kit.NewCheck(d.T("meetings.notice.received"), nil)
		check.SetValue(r.NoticeReceived)
		check.OnChanged = func(v bool) {
			r.NoticeReceived = v
			f.ticked()
		}
		ticks = append(ticks, kit.Columns(kit.Gap3, 440, []float32{3, 2}, kit.NewWords(label, kit.Body), check))
	}
	if len(ticks) == 0 {
		ticks = append(ticks, kit.NewWords(d.T("meetings.notice.none"), kit.Muted))
	}
	kit.Refill(f.notices, ticks...)
}
