package screen

import (
	"bytes"
	"encoding/json"

	"planpage/app/record"
	"planpage/storage"
)

// draft is what the store keeps of a form that breaks a rule.
type draft struct {
	Record json.RawMessage   `json:"record"`
	Base   json.RawMessage   `json:"base,omitempty"` // the stored record that was changed into it
	Typed  map[string]string `json:"typed,omitempty"`
}

// draftKey names the draft of one record; a new record's draft waits under its kind.
func draftKey(r record.Record, fresh bool) string {
	if fresh {
		return string(r.Kind()) + "/" + r.Head().ChildID + "/new"
	}
	return string(r.Kind()) + "/" + r.Head().ID
}

// draft reads what waits under a key into a value, and reports whether something waits that can be read.
func (d *Desk) draft(key string, into any) bool {
	var raw json.RawMessage
	err := d.Store.View(func(tx *storage.Tx) error {
		raw = tx.Draft(key)
		return nil
	})
	return err == nil && raw != nil && json.Unmarshal(raw, into) == nil
}

// keepDraft lets a value wait under a key; nil forgets what waits there.
func (d *Desk) keepDraft(key string, value any) error {
	raw, err := json.Marshal(value)
	if err != nil {
		return err
	}
	return d.Own(func() error {
		return d.Store.Update(func(tx *storage.Tx) error {
			if value == nil {
				return tx.DeleteDraft(key)
			}
			return tx.PutDraft(key, raw)
		})
	})
}

// begun reports whether a new record of this kind was begun and waits to be complete enough to store.
func begun(d *Desk, r record.Record) bool {
	d.New(r)
	return d.draft(draftKey(r, true), &draft{})
}

// giveUp forgets what was begun.
func giveUp(d *Desk, r record.Record) error { return d.keepDraft(draftKey(r, true), nil) }

// over returns the stored record with the fields that a draft changed since its base. The fields that it left alone
// stay as they are stored: they may have been changed elsewhere.
func (waiting draft) over(stored json.RawMessage) (json.RawMessage, error) {
	if waiting.Base == nil {
		return waiting.Record, nil
	}
	var now, base, mine map[string]json.RawMessage
	for _, part := range []struct {
		raw  json.RawMessage
		into *map[string]json.RawMessage
	}{{stored, &now}, {waiting.Base, &base}, {waiting.Record, &mine}} {
		if err := json.Unmarshal(part.raw, part.into); err != nil {
			return nil, err
		}
	}
	for field := range base {
		if _, kept := mine[field]; !kept {
			delete(now, field)
		}
	}
	for field, value := range mine {
		if !bytes.Equal(value, base[field]) {
			now[field] = value
		}
	}
	return json.Marshal(now)
}
