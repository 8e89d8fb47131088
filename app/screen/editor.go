package screen

import (
	"encoding/json"
	"errors"
	"time"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

// saveAfter is how long after the last key a change is written; a field that is left is written at once.
const saveAfter = 700 * time.Millisecond

// editor keeps one record in step with its form: it saves by itself, shows what breaks a rule at its field, and
// keeps a draft of what cannot be stored yet, so that nothing typed is lost.
type editor struct {
	d       *Desk
	form    *kit.Form
	rec     record.Record
	visit   string // one version in the history for one visit to this form
	fresh   bool   // the record is not in the store yet
	dirty   bool
	drafted bool // what is on screen waits as a draft; the store has something older
	cancel  func()
	saved   func() // after each successful save
}

// draft is what the store keeps of a form that breaks a rule.
type draft struct {
	Record json.RawMessage   `json:"record"`
	Typed  map[string]string `json:"typed,omitempty"`
}

// newEditor returns an editor of rec, taking up a draft where one waits. Lay out the form's fields, then call
// start. rec must be a working copy of its own.
func newEditor(d *Desk, prefix string, rec record.Record, fresh bool, saved func()) *editor {
	e := &editor{d: d, rec: rec, fresh: fresh, saved: saved, visit: storage.NewID()}
	e.form = kit.NewForm(d.P, d.Today, prefix)
	e.form.Changed, e.form.Left = e.changed, e.flush
	return e
}

// draftKey names the draft of one record; a new record's draft waits under its kind.
func draftKey(r record.Record, fresh bool) string {
	if fresh {
		return string(r.Kind()) + "/" + r.Head().ChildID + "/new"
	}
	return string(r.Kind()) + "/" + r.Head().ID
}

// takeDraft overlays a waiting draft on rec and returns the texts that could not be read. Call it before the
// form's fields are laid out, and hand the texts to start.
func (e *editor) takeDraft() map[string]string {
	var raw json.RawMessage
	err := e.d.Store.View(func(tx *storage.Tx) error {
		raw = tx.Draft(draftKey(e.rec, e.fresh))
		return nil
	})
	var waiting draft
	if err != nil || raw == nil || json.Unmarshal(raw, &waiting) != nil {
		return nil
	}
	if json.Unmarshal(waiting.Record, e.rec) != nil {
		return nil
	}
	e.dirty = true
	return waiting.Typed
}

// start shows a draft's texts and faults once the fields are there.
func (e *editor) start(typed map[string]string) {
	e.form.SetTyped(typed)
	if e.dirty {
		e.tellFaults(record.Check(e.rec))
	}
}

func (e *editor) changed() {
	e.dirty = true
	if e.cancel != nil {
		e.cancel()
	}
	e.cancel = e.d.After(saveAfter, e.flush)
}

// flush writes what has changed; what breaks a rule becomes a draft and is named at its field.
func (e *editor) flush() {
	if e.cancel != nil {
		e.cancel()
		e.cancel = nil
	}
	if !e.dirty {
		return
	}
	e.dirty = false
	var faults record.Errors
	err := e.save()
	switch {
	case errors.As(err, &faults) || err == nil && len(e.form.Typed()) > 0:
		e.keepDraft()
		e.tellFaults(err)
	case err != nil:
		e.dirty = true // still on screen: the next key or leaving tries again
		e.d.Fail(err)
	default:
		e.tellFaults(nil)
	}
	if err == nil && e.saved != nil {
		e.saved()
	}
}

// tellFaults names each fault at its field, and beside the title what has no field here.
func (e *editor) tellFaults(err error) {
	for _, f := range e.form.Fault(err) {
		e.d.Note(e.d.P.Error(f).Text)
	}
}

// save stores the record and drops its draft in one transaction.
func (e *editor) save() error {
	err := e.d.Own(func() error {
		return e.d.Store.Update(func(tx *storage.Tx) error {
			tx.Visit(e.visit)
			tx.Label("screen.changed." + string(e.rec.Kind()))
			if err := tx.Put(e.rec); err != nil {
				return err
			}
			if e.fresh {
				if err := tx.DeleteDraft(draftKey(e.rec, true)); err != nil {
					return err
				}
			}
			return tx.DeleteDraft(draftKey(e.rec, false))
		})
	})
	if err == nil {
		e.fresh, e.drafted = false, false
		e.d.Saved()
	}
	return err
}

func (e *editor) keepDraft() {
	raw, err := json.Marshal(e.rec)
	if err == nil {
		raw, err = json.Marshal(draft{Record: raw, Typed: e.form.Typed()})
	}
	if err == nil {
		err = e.d.Own(func() error {
			return e.d.Store.Update(func(tx *storage.Tx) error { return tx.PutDraft(draftKey(e.rec, e.fresh), raw) })
		})
	}
	if err != nil {
		e.d.Fail(err)
		return
	}
	e.drafted = true
}

// replace shows another state of the same record, for instance after Undo. The field with the focus stays.
func (e *editor) replace(r record.Record) {
	if e.dirty || e.drafted {
		return // what is on screen is newer
	}
	raw, err := json.Marshal(r)
	if err == nil {
		wipe(e.rec)
		err = json.Unmarshal(raw, e.rec)
	}
	if err != nil {
		e.d.Fail(err)
		return
	}
	e.form.Reload()
}
