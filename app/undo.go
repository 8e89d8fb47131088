package app

import (
	"slices"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

// askedUndo is undo by the keyboard. It asks first where one press would take away all that was brought in at once; the
// toast of such a change says what it takes back.
func (w *Window) askedUndo() {
	w.leaveField()
	next, err := w.store.NextUndo()
	if err != nil || !bringsMuch(next) {
		w.undo()
		return
	}
	kit.Confirm(w.win, w.p, w.p.T("window.undo.ask"), w.p.T("window.undo.ask.body", "n", len(next.Changes)),
		w.p.T("window.undo.ask.yes"), true, w.undo)
}

// manyRows is how many readings or scores brought in at once are not taken away by one press.
const manyRows = 20

// bringsMuch reports whether a change brought in an archive, a backup or many rows, or brought a whole child back.
func bringsMuch(u storage.Undone) bool {
	if u.Label == "rows.label" || u.Label == "grid.label.pasted" {
		return len(u.Changes) > manyRows
	}
	ofChild := slices.ContainsFunc(u.Changes, func(c storage.Change) bool { return c.Kind == record.Children })
	return u.Label == "storage.label.import" || u.Label == "storage.label.restore" && ofChild
}

// undo takes back the last saved change, also one of an earlier day.
func (w *Window) undo() {
	w.leaveField()
	before := w.children()
	done, err := w.store.Undo()
	switch {
	case record.KindOf(err) == record.NotFound:
		w.toasts.Say(w.p.T("window.undo.nothing"), nil)
	case err != nil:
		w.fail(err)
	default:
		words := w.undone(done)
		if back := w.backAgain(done, before); back != "" {
			words = w.p.T("window.undo.done", "what", w.p.T(done.Label))
			w.useChild(back)
		} else if w.desk.Child != "" && w.child(w.desk.Child) == nil {
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

// children lists the ids of all children.
func (w *Window) children() (ids []string) {
	err := w.store.View(func(tx *storage.Tx) error {
		children, err := tx.Children()
		for _, c := range children {
			ids = append(ids, c.ID)
		}
		return err
	})
	if err != nil {
		w.fail(err)
	}
	return ids
}

// backAgain is the child that came back with what was taken back, "" for none.
func (w *Window) backAgain(done storage.Undone, before []string) string {
	for _, c := range done.Changes {
		if c.Kind == record.Children && !slices.Contains(before, c.ID) && w.child(c.ID) != nil {
			return c.ID
		}
	}
	return ""
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
