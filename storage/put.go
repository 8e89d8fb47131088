package storage

import (
	"bytes"
	"encoding/json"
	"time"

	"planpage/app/record"
)

// Put stores the record: it cleans the text, fills in ID, CreatedAt and UpdatedAt (UTC, whole milliseconds) and
// checks the rules; the error is record.Errors with a place for each. JSON fields of the stored version that this
// program does not know are kept. A record equal to the stored one is not written again. A record cannot move to
// another child. When Put fails the record's head is as it was.
func (tx *Tx) Put(r record.Record) (err error) {
	defer tx.rescue(&err)
	head := r.Head()
	saved := *head
	defer func() {
		if err != nil {
			*head = saved
		}
	}()
	record.CleanAll(r)
	if r.Kind() == record.Children {
		head.ChildID = ""
	}
	if head.ID == "" {
		head.ID = NewID()
	} else if tx.elsewhere(placeOf(r)) {
		return &record.Error{Kind: record.Refused, Field: "childId", Key: "storage.otherChild"}
	}
	return tx.put(r, tx.raw(placeOf(r)))
}

func (tx *Tx) put(r record.Record, before json.RawMessage) error {
	head := r.Head()
	head.CreatedAt, head.UpdatedAt = whole(head.CreatedAt, tx.now), tx.now
	old := asWritten(r.Kind(), before)
	if before != nil {
		was, err := headOf(old, before)
		if err != nil {
			return brokenRecord(placeOf(r))
		}
		head.CreatedAt, head.UpdatedAt = was.CreatedAt, was.UpdatedAt
	}
	if err := record.Check(r); err != nil {
		return err
	}
	unknown := before // where fields that this program does not know may be
	if old != nil {
		unknown = nil
	}
	raw, err := merge(unknown, r)
	if err != nil || same(raw, before) {
		return err
	}
	if before != nil {
		head.UpdatedAt = later(tx.now, head.UpdatedAt)
		if raw, err = merge(unknown, r); err != nil {
			return err
		}
	}
	p := placeOf(r)
	_, again := tx.touched[p]
	sound := !again || tx.linked[p] // a link that came earlier in this transaction was not looked at yet
	if err := tx.setRaw(p, raw); err != nil {
		return err
	}
	tx.linked[p] = sound && old != nil && sameLinks(old, r)
	return nil
}

// asWritten returns the stored record when this program wrote all of it, and nil when there is none or something in it
// is not known here. It is the usual case, and spares looking for what is unknown.
func asWritten(kind record.Kind, raw json.RawMessage) record.Record {
	if raw == nil {
		return nil
	}
	r := record.New(kind)
	if json.Unmarshal(raw, r) != nil {
		return nil
	}
	if again, err := json.Marshal(r); err != nil || !bytes.Equal(again, raw) {
		return nil
	}
	return r
}

// headOf returns the head of the stored record, which was read already when old is given.
func headOf(old record.Record, raw json.RawMessage) (head record.Meta, err error) {
	if old != nil {
		return *old.Head(), nil
	}
	err = json.Unmarshal(raw, &head)
	return head, err
}

// whole returns t in UTC and whole milliseconds, or other when t was not given.
func whole(t, other time.Time) time.Time {
	if t.IsZero() {
		return other
	}
	return t.UTC().Truncate(time.Millisecond)
}

// later returns now, or the next moment after before where the clock was set back: a newer version of a record
// must always look newer.
func later(now, before time.Time) time.Time {
	if now.After(before) {
		return now
	}
	return before.Add(time.Millisecond)
}

// elsewhere reports whether the id already belongs to another child.
func (tx *Tx) elsewhere(p place) bool {
	if p.kind == record.Children || tx.raw(p) != nil {
		return false
	}
	for _, child := range tx.places(record.Children, "") {
		if tx.raw(place{p.kind, child.id, p.id}) != nil {
			return true
		}
	}
	return false
}

// Delete removes a record and what belongs to it: with a child all its records, with a goal its readings and the
// school's reports, with a meeting its pages. Other records that refer to it no longer do. NotFound when it is
// not there. Undo and Restore bring all of it back.
func (tx *Tx) Delete(kind record.Kind, childID, id string) (err error) {
	defer tx.rescue(&err)
	p := place{kind, childID, id}
	if kind == record.Children {
		p.childID = ""
	}
	raw := tx.raw(p)
	if raw == nil {
		return notFound("storage.notFound")
	}
	if kind == record.Children {
		err = tx.deleteAll(id)
	} else {
		err = tx.letGo(p, raw)
	}
	if err != nil {
		return err
	}
	return tx.setRaw(p, nil)
}

func (tx *Tx) deleteAll(childID string) error {
	for _, kind := range record.Kinds[1:] {
		for _, p := range tx.places(kind, childID) {
			if err := tx.setRaw(p, nil); err != nil {
				return err
			}
		}
	}
	return nil
}

// letGo deletes what belongs to the record at p and takes p out of every other record of the child.
func (tx *Tx) letGo(p place, raw json.RawMessage) error {
	gone, _ := decode(p, raw) // a broken record must be deletable too; then no name is kept in its place
	for _, kind := range linkedFrom[p.kind] {
		for _, from := range tx.places(kind, p.childID) {
			if from.id == p.id && from.kind == p.kind {
				continue
			}
			if err := tx.letGoFrom(from, p, gone); err != nil {
				return err
			}
		}
	}
	return nil
}

func (tx *Tx) letGoFrom(from, p place, gone record.Record) error {
	before := tx.raw(from)
	r, err := decode(from, before)
	if before == nil || err != nil {
		return err
	}
	dropped := false
	for _, link := range linksOf(r) {
		if link.to != p.kind || !link.has(p.id) {
			continue
		}
		if link.owner {
			return tx.Delete(from.kind, from.childID, from.id)
		}
		link.drop(p.id, gone)
		dropped = true
	}
	if !dropped {
		return nil
	}
	return tx.put(r, before)
}
