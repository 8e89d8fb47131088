package storage

import (
	"bytes"
	"encoding/json"
	"slices"
	"time"

	"planpage/app/record"
)

// Version is a record as it once was. At is when it was saved that way.
type Version struct {
	At     time.Time
	Record record.Record

	raw json.RawMessage // with the fields that this program does not know
}

// Versions returns what a record was before, newest first, without what it is now and each once: one for every visit
// to a field that history still has. It works for a deleted record too. A record that never changed has none.
func (s *Store) Versions(kind record.Kind, childID, id string) (list []Version, err error) {
	p := place{kind, childID, id}
	if kind == record.Children {
		p.childID = ""
	}
	err = s.View(func(tx *Tx) (err error) {
		defer tx.rescue(&err)
		seen := map[string]bool{string(tx.raw(p)): true}
		eachEntryOf(tx, id, func(e entry) {
			for _, c := range e.Changes {
				if c.place() != p || c.Before == nil || seen[string(c.Before)] {
					continue
				}
				seen[string(c.Before)] = true
				if r, err := decode(p, c.Before); err == nil { // Check reports those that cannot be read
					list = append(list, Version{At: savedAt(r, e), Record: r, raw: c.Before})
				}
			}
		})
		return nil
	})
	slices.SortStableFunc(list, func(a, b Version) int { return b.At.Compare(a.At) })
	return list, err
}

// savedAt is when the version was saved; a record that came without a time was there at the latest when it changed.
func savedAt(r record.Record, e entry) time.Time {
	if at := r.Head().UpdatedAt; !at.IsZero() {
		return at
	}
	return e.At
}

// eachEntryOf walks the entries that speak of an id, from the newest. The others are not decoded: history is long.
func eachEntryOf(tx *Tx, id string, fn func(entry)) {
	cursor := tx.history().Cursor()
	for key, raw := cursor.Last(); key != nil; key, raw = cursor.Prev() {
		if !bytes.Contains(raw, []byte(id)) {
			continue
		}
		if e, err := decodeEntry(raw); err == nil {
			fn(e)
		}
	}
}

// BringBack makes the record what it was in the version, as a change like any other that can be undone. It may be
// one that was deleted; Restore brings back more, namely what went with it. Links to records that went in the
// meantime are left out. The error is record.Errors when what the record belongs to is gone.
func (s *Store) BringBack(v Version) error {
	return s.Update(func(tx *Tx) (err error) {
		defer tx.rescue(&err)
		tx.Label("storage.label.bringBack")
		p := placeOf(v.Record)
		r, err := decode(p, v.raw)
		if err != nil {
			return err
		}
		tx.dropLost(r)
		r.Head().UpdatedAt = later(tx.now, tx.updatedAt(p, r))
		if err := record.Check(r); err != nil {
			return err
		}
		raw, err := merge(v.raw, r)
		if err != nil {
			return err
		}
		return tx.setRaw(p, raw)
	})
}

// updatedAt returns when the record was last saved as it is now, or as r when it is not there or broken.
func (tx *Tx) updatedAt(p place, r record.Record) time.Time {
	var now record.Meta
	if raw := tx.raw(p); raw != nil && json.Unmarshal(raw, &now) == nil {
		return now.UpdatedAt
	}
	return r.Head().UpdatedAt
}
