package storage

import (
	"encoding/json"
	"slices"
	"strconv"

	"planpage/app/record"
)

// link is a field of a record that refers to other records of the same child. owner means that the record is
// nothing without the other one and goes when that goes.
type link struct {
	field string
	to    record.Kind
	owner bool
	one   *string
	many  *[]string
	keep  func(record.Record)      // keeps what a person reads before the id is dropped
	fits  func(record.Record) bool // whether the record may be linked here again
}

// linkedFrom lists, for a kind, the kinds whose links can lead to it.
var linkedFrom = map[record.Kind][]record.Kind{
	record.Contacts: {record.Meetings, record.Letters},
	record.Documents: {
		record.Children, record.Evaluations, record.Plans, record.Reports, record.Meetings, record.Log,
		record.Events, record.Pages,
	},
	record.Plans:    {record.Plans, record.Goals},
	record.Goals:    {record.Goals, record.Measurements, record.Reports, record.Log},
	record.Meetings: {record.Pages},
}

// linksOf returns every link of the record, also those that are empty. A log entry's service and a request's
// concern are not records; they are looked up by name of their list and may end without harm.
func linksOf(r record.Record) []link {
	switch r := r.(type) {
	case *record.Child:
		return []link{{field: "photo", to: record.Documents, one: &r.Photo}}
	case *record.Evaluation:
		return []link{papers(&r.Documents)}
	case *record.Plan:
		return []link{papers(&r.Documents), {field: "supersedes", to: record.Plans, one: &r.Supersedes}}
	case *record.Goal:
		return []link{{field: "planId", to: record.Plans, one: &r.PlanID}, {field: "continues", to: record.Goals, one: &r.Continues}}
	case *record.Measurement:
		return []link{{field: "goalId", to: record.Goals, owner: true, one: &r.GoalID}}
	case *record.Report:
		return []link{{field: "goalId", to: record.Goals, owner: true, one: &r.GoalID}, papers(&r.Documents)}
	case *record.Meeting:
		return append(attendeeLinks(r), papers(&r.Documents))
	case *record.LogEntry:
		return []link{{field: "goalId", to: record.Goals, one: &r.GoalID}, papers(&r.Documents)}
	case *record.Event:
		return []link{papers(&r.Documents)}
	case *record.Letter:
		return []link{{field: "to", to: record.Contacts, one: &r.To}}
	case *record.Page:
		return []link{
			{field: "meetingId", to: record.Meetings, owner: true, one: &r.MeetingID},
			{field: "document", to: record.Documents, owner: true, one: &r.Document}, // a page that was made is its PDF
		}
	}
	return nil
}

func papers(ids *[]string) link { return link{field: "documents", to: record.Documents, many: ids} }

// attendeeLinks keep the name and role of a contact that goes: who was in the room stays known.
func attendeeLinks(m *record.Meeting) []link {
	list := make([]link, 0, len(m.Attendees)+1)
	for i := range m.Attendees {
		who := &m.Attendees[i]
		list = append(list, link{
			field: "attendees[" + strconv.Itoa(i) + "].contactId", to: record.Contacts, one: &who.ContactID,
			keep: func(gone record.Record) {
				contact, ok := gone.(*record.Contact)
				if ok && who.Name == "" {
					who.Name = contact.Name
				}
				if ok && who.Role == "" {
					who.Role = contact.Role
				}
			},
			fits: func(back record.Record) bool {
				contact, ok := back.(*record.Contact)
				return ok && who.Name == contact.Name
			},
		})
	}
	return list
}

// each calls fn with every id and its place in the record.
func (l link) each(fn func(field, id string)) {
	if l.one != nil {
		if *l.one != "" {
			fn(l.field, *l.one)
		}
		return
	}
	for i, id := range *l.many {
		fn(l.field+"["+strconv.Itoa(i)+"]", id)
	}
}

func (l link) has(id string) bool {
	if l.one != nil {
		return *l.one == id
	}
	return slices.Contains(*l.many, id)
}

func (l link) drop(id string, gone record.Record) {
	if l.keep != nil {
		l.keep(gone)
	}
	if l.one != nil {
		*l.one = ""
		return
	}
	*l.many = slices.DeleteFunc(*l.many, func(other string) bool { return other == id })
}

// add puts the id of a record that is back into the field; a field that now holds another id keeps that one.
func (l link) add(back record.Record) {
	id := back.Head().ID
	switch {
	case l.fits != nil && !l.fits(back):
	case l.one != nil && *l.one == "":
		*l.one = id
	case l.many != nil && !slices.Contains(*l.many, id):
		*l.many = append(*l.many, id)
	}
}

// checkLinks returns a fault for every link of the records this transaction changed that leads nowhere. A link
// that led nowhere before is no reason to refuse a change elsewhere in the record.
func (tx *Tx) checkLinks() error {
	var faults record.Errors
	for _, p := range tx.order {
		if raw := tx.raw(p); raw != nil && !tx.linked[p] {
			list, err := tx.dangling(p, raw, tx.touched[p])
			if err != nil {
				return err
			}
			faults = append(faults, list...)
		}
	}
	if len(faults) > 0 {
		return faults
	}
	return nil
}

// dangling lists the links of one record that lead nowhere and did not stand in its earlier version.
func (tx *Tx) dangling(p place, raw, before json.RawMessage) (record.Errors, error) {
	var faults record.Errors
	if p.kind != record.Children && tx.raw(place{kind: record.Children, id: p.childID}) == nil {
		faults = append(faults, missing("childId", record.Children))
	}
	if len(linksOf(record.New(p.kind))) == 0 {
		return faults, nil
	}
	r, err := decode(p, raw)
	if err != nil {
		return nil, err
	}
	old := oldLinks(p, before)
	for _, link := range linksOf(r) {
		link.each(func(field, id string) {
			if tx.raw(place{link.to, p.child(), id}) == nil && !old[string(link.to)+id] {
				faults = append(faults, missing(field, link.to))
			}
		})
	}
	return faults, nil
}

// sameLinks reports whether the links of r all stood in its earlier version.
func sameLinks(old, r record.Record) bool {
	list := linksOf(r)
	if len(list) == 0 {
		return true
	}
	had, same := idsIn(old), true
	for _, link := range list {
		link.each(func(_, id string) { same = same && had[string(link.to)+id] })
	}
	return same
}

// idsIn returns what a record is linked to, each id after its kind.
func idsIn(r record.Record) map[string]bool {
	ids := map[string]bool{}
	for _, link := range linksOf(r) {
		link.each(func(_, id string) { ids[string(link.to)+id] = true })
	}
	return ids
}

func oldLinks(p place, before json.RawMessage) map[string]bool {
	if before == nil {
		return nil
	}
	r, err := decode(p, before)
	if err != nil {
		return nil
	}
	return idsIn(r)
}

func missing(field string, kind record.Kind) *record.Error {
	return &record.Error{Kind: record.Invalid, Field: field, Key: "storage.missing." + string(kind)}
}
