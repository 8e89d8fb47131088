package screen

import (
	"encoding/json"
	"errors"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

// unfixed returns how many things in the form of a stored record wait for a fix: what was typed since waits as a
// draft, and the store has something older.
func unfixed[T record.Record](d *Desk, stored T) int {
	var waiting draft
	if !d.draft(draftKey(stored, false), &waiting) {
		return 0
	}
	var faults record.Errors
	if mine, err := drafted(waiting, stored); err == nil {
		errors.As(record.Check(mine), &faults)
	}
	return max(1, len(faults)+len(waiting.Typed))
}

// unfixedAll counts over many records, most of which nothing waits for.
func unfixedAll[T record.Record](d *Desk, stored []T) int {
	var some []T
	err := d.Store.View(func(tx *storage.Tx) error {
		for _, r := range stored {
			if tx.Draft(draftKey(r, false)) != nil {
				some = append(some, r)
			}
		}
		return nil
	})
	if err != nil {
		return 0
	}
	n := 0
	for _, r := range some {
		n += unfixed(d, r)
	}
	return n
}

// drafted is the record as its form shows it.
func drafted[T record.Record](waiting draft, stored T) (T, error) {
	mine := copyOf(stored)
	raw, err := json.Marshal(mine)
	if err == nil {
		raw, err = waiting.over(raw)
	}
	if err == nil {
		wipe(mine)
		err = json.Unmarshal(raw, mine)
	}
	return mine, err
}

// fixNote says on top of a record that is read that its form still needs a fix, and leads there; nil when it needs none.
func fixNote(d *Desk, n int, edit func()) fyne.CanvasObject {
	if n == 0 {
		return nil
	}
	words := kit.Column(kit.Gap1, kit.NewWords(d.T("screen.unfixed", "n", n), kit.Strong.In(kit.ColorWatch)),
		kit.NewWords(d.T("screen.unfixed.what"), kit.Body))
	return kit.Tinted(kit.ColorWatchTint, kit.RowTop(kit.Gap3, 1,
		kit.Pad(kit.Gap1, 0, 0, 0, kit.NewShape(kit.MarkTriangle, kit.ColorWatch)), words, kit.NewButton(d.T("screen.unfixed.edit"), edit)))
}

// begunNote says that something new was begun and is not done, with the ways to go on or to throw it away.
func begunNote(d *Desk, words string, goOn, away func()) fyne.CanvasObject {
	return kit.Tinted(kit.ColorWatchTint, kit.Column(kit.Gap2,
		kit.RowTop(kit.Gap3, 1, kit.Pad(kit.Gap1, 0, 0, 0, kit.NewShape(kit.MarkTriangle, kit.ColorWatch)), kit.NewWords(words, kit.Strong)),
		kit.Flow(kit.Gap3, kit.NewButton(d.T("screen.begun.go"), goOn), kit.NewLink(d.T("screen.begun.away"), away))))
}
