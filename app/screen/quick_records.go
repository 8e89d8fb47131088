package screen

import (
	"strings"

	"planpage/app/record"
	"planpage/app/text"
	"planpage/storage"
)

// makeRecords turns the answers into the child and the meeting, in one transaction that also drops the draft. It
// returns the ids of both. A meeting that is there already on that day is added to.
func makeRecords(d *Desk, fresh bool, a *quickAnswers) (child, meeting string, err error) {
	day, _ := d.P.ParseDateNear(a.Date, d.Today())
	err = d.Store.Update(func(tx *storage.Tx) error {
		tx.Label("quick.made")
		c, err := quickChildRecord(tx, d, fresh, a)
		if err != nil {
			return err
		}
		m, err := meetingOn(tx, c.ID, day)
		if err != nil {
			return err
		}
		a.fillMeeting(m)
		if err := tx.Put(m); err != nil {
			return err
		}
		child, meeting = c.ID, m.ID
		return tx.DeleteDraft(quickKey(d, fresh))
	})
	return child, meeting, err
}

func quickChildRecord(tx *storage.Tx, d *Desk, fresh bool, a *quickAnswers) (*record.Child, error) {
	c := &record.Child{}
	if !fresh {
		var err error
		if c, err = storage.Get[*record.Child](tx, "", d.Child); err != nil {
			return nil, err
		}
	}
	a.fillChild(c)
	return c, tx.Put(c)
}

func (a *quickAnswers) fillChild(c *record.Child) {
	got, known := a.Child, a.Known
	settle(&c.Name, known.Name, strings.TrimSpace(got.Name))
	settle(&c.Pronoun, known.Pronoun, got.Pronoun)
	settle(&c.Grade, known.Grade, strings.TrimSpace(got.Grade))
	settle(&c.School, known.School, strings.TrimSpace(got.School))
	settle(&c.PlanKind, known.PlanKind, got.PlanKind)
	settleList(&c.Strengths, known.Strengths, got.Strengths)
	settleList(&c.WhatWorks, known.WhatWorks, got.WhatWorks)
}

// meetingOn returns the child's meeting on that day, or a new one.
func meetingOn(tx *storage.Tx, childID string, day record.Date) (*record.Meeting, error) {
	list, err := storage.List[*record.Meeting](tx, childID)
	if err != nil {
		return nil, err
	}
	for _, m := range list {
		if m.Date == day {
			return m, nil
		}
	}
	m := &record.Meeting{Date: day}
	m.ChildID = childID
	return m, nil
}

func (a *quickAnswers) fillMeeting(m *record.Meeting) {
	if a.Kind != "" {
		m.MeetingKind = a.Kind
	}
	if at, ok := text.ParseClock(a.Time); ok {
		m.Time = at
	}
	for _, w := range a.Worries {
		if !blankText(w.Text) {
			addConcern(m, record.Concern{Text: trim(w.Text), Fact: trim(w.Fact), Source: trim(w.Source)}, trim(w.Ask))
		}
	}
	if len(m.Concerns) == 0 && !blankText(a.Ask) {
		m.Requests = append(m.Requests, record.Request{Request: trim(a.Ask)})
	}
	for _, words := range a.Questions {
		m.Questions = append(m.Questions, record.Question{Text: words})
	}
}

// addConcern puts a concern after those that are there, with what is asked for it. A concern taken over from a
// finding keeps the finding's id.
func addConcern(m *record.Meeting, c record.Concern, ask string) {
	if c.ID == "" {
		c.ID = storage.NewID()
	}
	for _, other := range m.Concerns {
		c.Rank = max(c.Rank, other.Rank)
	}
	c.Rank++
	m.Concerns = append(m.Concerns, c)
	if ask != "" {
		m.Requests = append(m.Requests, record.Request{Concern: c.ID, Request: ask})
	}
}

func trim(s string) string { return strings.TrimSpace(s) }
