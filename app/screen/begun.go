package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

// emptyNote is what an empty list teaches: what belongs here, and one button.
func emptyNote(d *Desk, key string, add func()) fyne.CanvasObject {
	return kit.Pad(kit.Gap3, kit.Gap2, 0, kit.Gap2, kit.Column(kit.Gap4,
		kit.NewWords(d.T(key), kit.Muted), kit.Row(0, kit.NewButton(d.T(key+".do"), add))))
}

// begun reports whether a new record of this kind was begun and waits to be complete enough to store.
func begun(d *Desk, r record.Record) bool {
	d.New(r)
	waits := false
	err := d.Store.View(func(tx *storage.Tx) error {
		waits = tx.Draft(draftKey(r, true)) != nil
		return nil
	})
	return err == nil && waits
}

// giveUp forgets what was begun.
func giveUp(d *Desk, r record.Record) error {
	return d.Own(func() error {
		return d.Store.Update(func(tx *storage.Tx) error { return tx.DeleteDraft(draftKey(r, true)) })
	})
}

// paneled is a detail beside a list: a card that scrolls.
func paneled(o fyne.CanvasObject) *fyne.Container {
	return kit.Stack(kit.NewPanel(kit.ColorSurface, kit.ColorLine), kit.Scroll(kit.Pad(kit.Gap4, 18, kit.Gap4, 18, o)))
}
