package screen

import (
	"fmt"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/app/text"
)

// dateField is the place of the meeting's date, as a fault names it.
const dateField = "date"

// child asks what the head of the page needs.
func (q *quick) child() []fyne.CanvasObject {
	c := &q.answers.Child
	return []fyne.CanvasObject{
		kit.Columns(kit.Gap4, 480, []float32{3, 2}, q.form.Text("name", &c.Name), kit.Choice(q.form, "pronoun", record.Pronouns, &c.Pronoun)),
		kit.Columns(kit.Gap4, 480, []float32{1, 3}, q.form.Text("grade", &c.Grade), q.form.Text("school", &c.School)),
		kit.Choice(q.form, "planKind", record.PlanKinds, &c.PlanKind),
	}
}

func (q *quick) checkChild() record.Errors {
	if strings.TrimSpace(q.answers.Child.Name) == "" {
		return record.Errors{need("name", "quick.need.name")}
	}
	return nil
}

// good asks for what the page begins with.
func (q *quick) good() []fyne.CanvasObject {
	c := &q.answers.Child
	return []fyne.CanvasObject{q.form.Lines("strengths", &c.Strengths, 3), q.form.Lines("whatWorks", &c.WhatWorks, 3)}
}

// worries asks for up to three; the second and the third appear when they are wanted.
func (q *quick) worries() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for i := range q.answers.shown() {
		if i > 0 {
			objects = append(objects, kit.NewLine())
		}
		objects = append(objects, q.worry(i))
	}
	if q.answers.shown() < len(q.answers.Worries) {
		objects = append(objects, kit.Row(0, kit.NewLink(q.d.T("quick.worries.add"), q.addWorry)))
	}
	return objects
}

func (q *quick) worry(i int) fyne.CanvasObject {
	w := &q.answers.Worries[i]
	words := "worries"
	if i > 0 {
		words = "more" // the same without examples
	}
	f := q.form.Sub(words, fmt.Sprintf("worries[%d].", i))
	return kit.Column(kit.Gap3,
		f.Sentence("text", &w.Text),
		kit.Columns(kit.Gap4, 480, []float32{3, 2}, f.Area("fact", &w.Fact, 1), f.Text("source", &w.Source)))
}

func (q *quick) addWorry() {
	i := q.answers.shown()
	q.answers.Shown = i + 1
	q.keep()
	q.show()
	q.form.FocusFirst(worryPlace(i, "text"))
	q.d.After(drawn, q.reveal)
}

// drawn is how long until what was just laid out has its place on the screen.
const drawn = 30 * time.Millisecond

// reveal scrolls to the field with the cursor.
func (q *quick) reveal() {
	if o, ok := q.d.Window.Canvas().Focused().(fyne.CanvasObject); ok {
		kit.Reveal(o)
	}
}

// checkWorries wants the worry itself where there is a fact for it.
func (q *quick) checkWorries() record.Errors {
	var faults record.Errors
	for i, w := range q.answers.Worries {
		if blankText(w.Text) && (!blankText(w.Fact) || !blankText(w.Source)) {
			faults = append(faults, need(worryPlace(i, "text"), "quick.need.worry"))
		}
	}
	return faults
}

// asks asks what would help with each worry; without one, what would help at all.
func (q *quick) asks() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for i := range q.answers.Worries {
		w := &q.answers.Worries[i]
		if blankText(w.Text) {
			continue
		}
		f := q.form.Sub("worries", fmt.Sprintf("worries[%d].", i))
		objects = append(objects, kit.Column(kit.Gap2, kit.NewWords(w.Text, kit.Sub), f.Area("ask", &w.Ask, 2)))
	}
	if len(objects) == 0 {
		objects = append(objects, q.form.Area("ask", &q.answers.Ask, 3))
	}
	return objects
}

func (q *quick) question() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{q.form.Lines("questions", &q.answers.Questions, 3)}
	for _, w := range q.answers.Worries {
		if !blankText(w.Text) && blankText(w.Ask) {
			objects = append(objects, kit.NewWords(q.d.T("quick.asks.none", "worry", quoted(w.Text)), kit.Muted))
		}
	}
	return objects
}

// meeting asks when it is. The date is kept as it is typed, so that a half-typed one is not lost either.
func (q *quick) meeting() []fyne.CanvasObject {
	a := q.answers
	if a.Kind == "" {
		a.Kind = usualMeeting(a.Child.PlanKind)
	}
	q.date = kit.NewDateField(q.d.P, q.d.Today)
	q.date.SetTyped(a.Date)
	typed := func() {
		a.Date = q.date.Typed()
		q.at.SetFault("")
		q.changed()
	}
	q.date.OnEdited = func(string) { typed() }
	q.date.OnChanged = func(record.Date, bool) { typed() }
	q.date.OnSubmitted = func(string) { q.next() }
	q.at = kit.NewLabelled(q.d.T("quick.date"), q.date)
	return []fyne.CanvasObject{
		kit.Columns(kit.Gap4, 480, []float32{1, 1}, q.at, q.form.Text("time", &a.Time)),
		kit.Choice(q.form, "kind", record.MeetingKinds, &a.Kind),
	}
}

// usualMeeting is the kind of meeting that a child with this plan most often has, "" where there is none.
func usualMeeting(plan record.PlanKind) record.MeetingKind {
	switch plan {
	case record.PlanIEP, record.PlanServices, record.PlanIFSP:
		return record.MeetingAnnual
	case record.Plan504:
		return record.Meeting504
	case record.PlanEvaluating:
		return record.MeetingEligibility
	}
	return ""
}

// checkMeeting wants a day that is still to come, and a time that can be read.
func (q *quick) checkMeeting() record.Errors {
	day, ok := q.d.P.ParseDateNear(q.answers.Date, q.d.Today())
	var faults record.Errors
	switch {
	case blankText(q.answers.Date):
		faults = append(faults, need(dateField, "quick.need.date"))
	case !ok:
		faults = append(faults, &record.Error{Kind: record.Invalid, Field: dateField, Key: "invalid.date", Args: []any{"value", q.answers.Date}})
	case day < q.d.Today():
		faults = append(faults, need(dateField, "quick.need.coming"))
	}
	if _, ok := text.ParseClock(q.answers.Time); !ok && !blankText(q.answers.Time) {
		faults = append(faults, &record.Error{Kind: record.Invalid, Field: "time", Key: "invalid.clock", Args: []any{"value", q.answers.Time}})
	}
	return faults
}

func blankText(s string) bool { return strings.TrimSpace(s) == "" }
