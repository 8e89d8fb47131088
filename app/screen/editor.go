package screen

import (
	"encoding/json"
	"errors"
	"slices"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

// editor keeps one record in step with its form: it saves by itself, shows what breaks a rule at its field, and
// keeps a draft of what cannot be stored yet, so that nothing typed is lost.
type editor struct {
	d       *Desk
	form    *kit.Form
	rec     record.Record
	visit   string // one version in the history for one visit to this form
	fresh   bool   // the record is not in the store yet
	dirty   bool
	drafted bool                   // what is on screen waits as a draft; the store has something older
	base    json.RawMessage        // the record as it was last read or stored
	typed   map[string]string      // what a draft could not read
	gone    func(*storage.Tx) bool // the record was in the store and is no longer
	soon    *soon
	saved   func()               // after each successful save
	beyond  func() record.Errors // what the record alone cannot tell, such as a day that is still to come; may be nil
}

// newEditor returns an editor of rec, which must be a working copy of its own, taking up a draft where one waits. Lay
// out the form's fields, then call start.
func newEditor[T record.Record](d *Desk, prefix string, rec T, fresh bool, saved func()) *editor {
	e := &editor{d: d, rec: rec, fresh: fresh, saved: saved, visit: storage.NewID(), form: kit.NewForm(d.P, d.Today, prefix)}
	e.soon = newSoon(d, e.flush)
	e.form.Changed, e.form.Left = e.changed, e.flush
	e.gone = func(tx *storage.Tx) bool {
		_, err := storage.Get[T](tx, rec.Head().ChildID, rec.Head().ID)
		return !e.fresh && record.KindOf(err) == record.NotFound
	}
	e.base = e.now()
	e.takeDraft()
	return e
}

// now is the record as it is on screen, nil when it cannot be written down.
func (e *editor) now() json.RawMessage {
	raw, err := json.Marshal(e.rec)
	if err != nil {
		e.d.Fail(err)
		return nil
	}
	return raw
}

// takeDraft puts a waiting draft over the record.
func (e *editor) takeDraft() {
	var waiting draft
	if !e.d.draft(draftKey(e.rec, e.fresh), &waiting) {
		return
	}
	raw, err := waiting.over(e.base)
	if err == nil {
		wipe(e.rec)
		err = json.Unmarshal(raw, e.rec)
	}
	if err != nil {
		e.d.Fail(err)
		return
	}
	e.dirty, e.typed = true, waiting.Typed
}

// start shows a draft's texts and faults once the fields are there.
func (e *editor) start() {
	if e.dirty {
		e.tellFaults(e.check())
		e.form.SetTyped(e.typed)
	}
}

// finish writes everything before the form goes, also the date or number of the field that has the focus.
func (e *editor) finish() {
	e.form.Commit()
	e.flush()
}

func (e *editor) changed() {
	e.dirty = true
	e.soon.typed()
}

// flush writes what has changed; what breaks a rule becomes a draft and is named at its field.
func (e *editor) flush() {
	e.soon.stop()
	if !e.dirty {
		return
	}
	e.dirty = false
	var faults record.Errors
	err := e.save()
	switch {
	case errors.Is(err, errGone):
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

// errGone says that the record was deleted meanwhile: an editor brings nothing back.
var errGone = errors.New("the record is gone")

// check returns everything that breaks a rule, nil when all is well.
func (e *editor) check() error {
	var list record.Errors
	errors.As(record.Check(e.rec), &list)
	if e.beyond != nil {
		list = append(list, e.beyond()...)
	}
	if len(list) == 0 {
		return nil
	}
	return list
}

// save stores the record and drops its draft in one transaction.
func (e *editor) save() error {
	err := e.d.Own(func() error {
		return e.d.Store.Update(func(tx *storage.Tx) error {
			if e.gone(tx) {
				return errGone
			}
			if err := e.check(); err != nil {
				return err
			}
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
		e.fresh, e.drafted, e.base = false, false, e.now()
		e.d.Saved()
	}
	return err
}

func (e *editor) keepDraft() {
	waiting := draft{Record: e.now(), Typed: e.form.Typed()}
	if !e.fresh {
		waiting.Base = e.base
	}
	if err := e.d.keepDraft(draftKey(e.rec, e.fresh), waiting); err != nil {
		e.dirty = true // still on screen: the next key or leaving tries again
		e.d.Fail(err)
		return
	}
	e.drafted = true
}

// remove deletes the record, with Undo. What was typed before goes into it first, so that Undo brings that back too.
func (e *editor) remove(label string) {
	e.finish()
	e.d.Remove(label, e.rec)
}

// follow shows in the editors of a list what is stored now. It reports false when records came, went or changed places:
// then the list must be laid out again.
func follow[T record.Record](editors []*editor, list []T) bool {
	same := func(e *editor, r T) bool { return e.rec.Head().ID == r.Head().ID }
	if len(list) == 0 || !slices.EqualFunc(editors, list, same) {
		return false
	}
	for i, e := range editors {
		e.replace(list[i])
	}
	return true
}

// finishAll writes everything that the editors hold.
func finishAll(editors []*editor) {
	for _, e := range editors {
		e.finish()
	}
}

// replace shows another state of the same record, for instance after Undo. The field with the focus stays.
func (e *editor) replace(r record.Record) {
	e.form.Commit()
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
	e.base = raw
	e.form.Reload()
}
