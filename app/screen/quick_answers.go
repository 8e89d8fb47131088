package screen

import (
	"cmp"
	"strings"

	"planpage/app/record"
)

// quickSteps is how many questions there are.
const quickSteps = 6

// quickAnswers is what the six questions ask for. It is kept as a draft while it is written.
type quickAnswers struct {
	Step      int                `json:"step,omitempty"`
	Child     quickChild         `json:"child,omitzero"`
	Known     quickChild         `json:"known,omitzero"` // what the records said of the child when the questions began
	Worries   [3]quickWorry      `json:"worries"`
	Shown     int                `json:"shown,omitempty"` // how many worries are open
	Ask       string             `json:"ask,omitempty"`   // what is asked for where no worry was named
	Questions []string           `json:"questions,omitempty"`
	Date      string             `json:"date,omitempty"` // as typed
	Time      string             `json:"time,omitempty"` // as typed
	Kind      record.MeetingKind `json:"kind,omitempty"`
}

// quickChild is what the questions ask about the child.
type quickChild struct {
	Name      string          `json:"name,omitempty"`
	Called    string          `json:"called,omitempty"` // not asked for
	Pronoun   record.Pronoun  `json:"pronoun,omitempty"`
	Grade     string          `json:"grade,omitempty"`
	School    string          `json:"school,omitempty"`
	PlanKind  record.PlanKind `json:"planKind,omitempty"`
	Strengths []string        `json:"strengths,omitempty"`
	WhatWorks []string        `json:"whatWorks,omitempty"`
}

// quickWorry is a worry with one fact, where that comes from, and what would help.
type quickWorry struct {
	Text   string `json:"text,omitempty"`
	Fact   string `json:"fact,omitempty"`
	Source string `json:"source,omitempty"`
	Ask    string `json:"ask,omitempty"`
}

// shown is how many worries are open: at least one, and all that have words.
func (a *quickAnswers) shown() int {
	n := max(1, a.Shown)
	for i, w := range a.Worries {
		if w != (quickWorry{}) {
			n = max(n, i+1)
		}
	}
	return min(n, len(a.Worries))
}

// quickKey is where the answers wait: apart for each child, and for one that is not in the records yet.
func quickKey(d *Desk, fresh bool) string {
	if fresh {
		return "quick"
	}
	return "quick/" + d.Child
}

// loadQuick returns the answers that wait under a key.
func loadQuick(d *Desk, key string) (*quickAnswers, bool) {
	a := &quickAnswers{}
	waits := d.draft(key, a)
	a.Step = min(max(a.Step, 0), quickSteps-1)
	return a, waits
}

// begin returns the answers that wait, else what the records know already.
func (q *quick) begin() *quickAnswers {
	if a, ok := loadQuick(q.d, quickKey(q.d, q.fresh)); ok {
		return a
	}
	if q.fresh {
		return &quickAnswers{}
	}
	family := q.d.Family()
	if a, ok := q.adopt(family.Child); ok {
		return a
	}
	known := childAnswers(family.Child)
	a := &quickAnswers{Child: known, Known: known}
	if m := family.NextMeeting(q.d.Today()); m != nil {
		a.Date, a.Time, a.Kind = q.d.P.Date(m.Date), q.d.P.Time(m.Time), m.MeetingKind
	}
	return a
}

// adopt takes over answers that were begun before the child was in the records. What is in the records by now stays.
func (q *quick) adopt(c *record.Child) (*quickAnswers, bool) {
	a, ok := loadQuick(q.d, quickKey(q.d, true))
	if !ok {
		return nil, false
	}
	begun := record.Child{Name: trim(a.Child.Name)}
	if begun.Name != "" && !strings.EqualFold(begun.ShortName(), c.ShortName()) {
		return nil, false
	}
	a.Child.Name, a.Child.Called, a.Known = c.Name, c.PreferredName, quickChild{}
	err := q.d.keepDraft(quickKey(q.d, false), a)
	if err == nil {
		err = q.d.keepDraft(quickKey(q.d, true), nil)
	}
	if err != nil {
		q.d.Fail(err)
	}
	return a, true
}

func childAnswers(c *record.Child) quickChild {
	return quickChild{
		Name: c.Name, Called: c.PreferredName, Pronoun: c.Pronoun, Grade: c.Grade, School: c.School, PlanKind: c.PlanKind,
		Strengths: c.Strengths, WhatWorks: c.WhatWorks,
	}
}

// settle writes an answer where the record is empty, or still says what the parent saw and changed.
func settle[T cmp.Ordered](stored *T, known, answer T) {
	var none T
	if *stored == none || *stored == known {
		*stored = answer
	}
}

func settleList(stored *[]string, known, answer []string) {
	same := len(*stored) == len(known)
	for i := range known {
		same = same && (*stored)[i] == known[i]
	}
	if len(*stored) == 0 || same {
		*stored = answer
	}
}
