// Package record holds what a family keeps about a child: plain types, their rules, and civil dates.
//
// A record is a value that knows its own rules and nothing else: no disk, no window, no clock. What always
// holds: a record that passes Check can be stored, exported and read again without losing a letter; a rule
// that is broken is an Error that names the field, never a panic and never a silent change.
package record

import "time"

// Kind names a collection of records, as the archive spells it.
type Kind string

// The kinds of record a family keeps. The order is the order of the archive: what others refer to comes first.
const (
	Children     Kind = "children"
	Contacts     Kind = "contacts"
	Documents    Kind = "documents"
	Evaluations  Kind = "evaluations"
	Plans        Kind = "plans"
	Goals        Kind = "goals"
	Measurements Kind = "measurements"
	Reports      Kind = "reports"
	Meetings     Kind = "meetings"
	Log          Kind = "log"
	Events       Kind = "events"
	Calendars    Kind = "calendars"
	Letters      Kind = "letters"
	Pages        Kind = "pages"
	Asides       Kind = "asides"
)

// Kinds lists every kind in the order of the archive.
var Kinds = []Kind{
	Children, Contacts, Documents, Evaluations, Plans, Goals, Measurements, Reports,
	Meetings, Log, Events, Calendars, Letters, Pages, Asides,
}

// Meta is the head of every record. ID is a UUID. ChildID is empty for a child itself. The times are UTC and
// say when the record was written, never when something happened to the child.
type Meta struct {
	ID        string    `json:"id"`
	ChildID   string    `json:"childId,omitempty"`
	CreatedAt time.Time `json:"createdAt,omitzero"`
	UpdatedAt time.Time `json:"updatedAt,omitzero"`
}

// Head returns the head itself, so that a store can fill it in.
func (m *Meta) Head() *Meta { return m }

// Record is one thing a family keeps. All records are pointers to the structs of this package.
type Record interface {
	Head() *Meta
	Kind() Kind
	// rules adds what is wrong with this record beyond what its field types and tags already say.
	rules(*faults)
}

// New returns an empty record of the kind, or nil for a kind that does not exist.
func New(kind Kind) Record {
	switch kind {
	case Children:
		return &Child{}
	case Contacts:
		return &Contact{}
	case Documents:
		return &Document{}
	case Evaluations:
		return &Evaluation{}
	case Plans:
		return &Plan{}
	case Goals:
		return &Goal{}
	case Measurements:
		return &Measurement{}
	case Reports:
		return &Report{}
	case Meetings:
		return &Meeting{}
	case Log:
		return &LogEntry{}
	}
	return newRare(kind)
}

func newRare(kind Kind) Record {
	switch kind {
	case Events:
		return &Event{}
	case Calendars:
		return &Calendar{}
	case Letters:
		return &Letter{}
	case Pages:
		return &Page{}
	case Asides:
		return &Aside{}
	}
	return nil
}

// Float returns a pointer to v: a number that was given, as opposed to one left empty.
func Float(v float64) *float64 { return &v }
