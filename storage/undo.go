package storage

import (
	"bytes"
	"slices"
	"time"
)

// Undone tells what Undo took back: the Label given by Tx.Label, when the change was made, and the records.
type Undone struct {
	Label   string
	At      time.Time
	Changes []Change
}

// Undo takes back the newest change that was not yet taken back, also one of an earlier run of the program. The
// error is NotFound when there is nothing left. What is taken back stays in history: records that were added by
// the change can be brought back with Restore.
func (s *Store) Undo() (Undone, error) {
	var undone Undone
	err := s.write(func(tx *Tx) (err error) {
		defer tx.rescue(&err)
		undone, err = tx.undo()
		return err
	}, func(*Tx) (visit, error) { return visit{}, nil })
	if err != nil {
		return Undone{}, err
	}
	return undone, nil
}

// NextUndo tells what Undo would take back now, so that the person can be asked first. It changes nothing. The error
// is as for Undo.
func (s *Store) NextUndo() (next Undone, err error) {
	err = s.View(func(tx *Tx) (err error) {
		defer tx.rescue(&err)
		_, e, err := tx.lastDone()
		if err != nil {
			return err
		}
		next = Undone{Label: e.Label, At: e.At}
		for _, c := range slices.Backward(e.Changes) {
			next.Changes = append(next.Changes, c.place().change())
		}
		return nil
	})
	return next, err
}

func (tx *Tx) undo() (Undone, error) {
	seq, e, err := tx.lastDone()
	if err != nil {
		return Undone{}, err
	}
	undone := Undone{Label: e.Label, At: e.At}
	for i, c := range slices.Backward(e.Changes) {
		present := bytes.Clone(tx.raw(c.place()))
		if err := tx.setRaw(c.place(), c.image()); err != nil {
			return Undone{}, err
		}
		e.Changes[i].Gone = c.image() == nil
		e.Changes[i].setImage(present)
		undone.Changes = append(undone.Changes, c.place().change())
	}
	e.Undone, e.At = true, tx.now
	return undone, tx.putEntry(seq, e)
}

// lastDone finds the newest entry that was not taken back.
func (tx *Tx) lastDone() (uint64, entry, error) {
	cursor := tx.history().Cursor()
	for key, raw := cursor.Last(); key != nil; key, raw = cursor.Prev() {
		e, err := decodeEntry(raw)
		if err != nil {
			return 0, entry{}, err
		}
		if !e.Undone {
			return entrySeq(key), e, nil
		}
	}
	return 0, entry{}, notFound("storage.nothingToUndo")
}

// eachEntry walks history from the newest entry to the oldest until fn returns false. Broken entries are passed
// over: Check reports them.
func eachEntry(history bucket, fn func(uint64, entry) bool) {
	cursor := history.Cursor()
	for key, raw := cursor.Last(); key != nil; key, raw = cursor.Prev() {
		if e, err := decodeEntry(raw); err == nil && !fn(entrySeq(key), e) {
			return
		}
	}
}
