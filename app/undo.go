package app

import (
	"planpage/app/record"
	"planpage/storage"
)

// undo takes back the last saved change, also one of an earlier day.
func (w *Window) undo() {
	w.leaveField()
	done, err := w.store.Undo()
	switch {
	case record.KindOf(err) == record.NotFound:
		w.toasts.Say(w.p.T("window.undo.nothing"), nil)
	case err != nil:
		w.fail(err)
	default:
		words := w.undone(done)
		if w.desk.Child != "" && w.child(w.desk.Child) == nil {
			w.useChild(w.firstChild()) // the child shown had just been added
		}
		w.toasts.Say(words, nil)
	}
}

// undone says what was taken back, and of whom when it is not the child shown.
func (w *Window) undone(done storage.Undone) string {
	what := w.p.T(done.Label)
	for _, c := range done.Changes {
		id := c.ChildID
		if c.Kind == record.Children {
			id = c.ID
		}
		if other := w.child(id); other != nil && id != w.desk.Child {
			return w.p.T("window.undo.doneFor", "name", other.ShortName(), "what", what)
		}
	}
	return w.p.T("window.undo.done", "what", what)
}

// child returns the child with this id, nil when there is none.
func (w *Window) child(id string) *record.Child {
	var found *record.Child
	err := w.store.View(func(tx *storage.Tx) (err error) {
		found, err = storage.Get[*record.Child](tx, "", id)
		return err
	})
	if err != nil {
		return nil
	}
	return found
}
