package kit

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/record"
)

// pickerCard is the dialog's card: Ctrl+F finds in it.
type pickerCard struct {
	block
	find_ func()
}

func (c *pickerCard) find() { c.find_() }

// above are the known folders, the way up, and what decides which rows show in which order.
func (k *picker) above() fyne.CanvasObject {
	known := make([]fyne.CanvasObject, 0, 8)
	for _, f := range places() {
		words := f.name
		if strings.HasPrefix(words, "kit.") {
			words = k.p.T(f.name)
		}
		known = append(known, NewLink(words, func() { k.enter(f.path) }))
	}
	up := NewLink(k.p.T("kit.folder.up"), func() { k.enter(filepath.Dir(k.folder)) })
	order := NewSegments([]Option{{byNewest, k.p.T("kit.files.newest")}, {byName, k.p.T("kit.files.byName")}}, func(v string) {
		k.order = v
		k.showRows()
	})
	order.SetValue(k.order)
	return Column(Gap2, NewWords(k.p.T(k.key("title")), Sub), Flow(Gap3, known...), RowGrow(Gap3, 0, k.path, up),
		RowGrow(Gap3, 1, NewWords(k.p.T("kit.files.filter"), Strong), k.filter, order))
}

// showRows shows what the filter leaves, in order.
func (k *picker) showRows() {
	sortFiles(k.entries, k.order)
	var items []Item
	for _, e := range k.entries {
		if strings.Contains(Fold(e.name), Fold(strings.TrimSpace(k.filter.Text))) {
			items = append(items, Item{ID: e.path, Title: e.name, Sub: k.p.Date(record.DateOf(e.at)), Note: k.note(e)})
		}
	}
	k.list.SetItems(items)
	if _, ok := k.chosen(); !ok && k.kind == pickFile && len(items) > 0 {
		k.list.Choose(items[0].ID) // where the ring is, so that Down goes to the next
	}
	k.none.SetText(k.nothing(len(items)))
	k.layer.Refresh()
}

// nothing is said where no row shows.
func (k *picker) nothing(rows int) string {
	switch {
	case rows > 0 || k.kind == pickSave && len(k.entries) == 0:
		return ""
	case len(k.entries) > 0:
		return k.p.T("kit.nothing", "words", strings.TrimSpace(k.filter.Text))
	case k.kind == pickFile:
		return k.p.T("kit.files.none")
	}
	return k.p.T("kit.files.noFolders")
}

// fromFilter lets Down go on to the rows.
func (k *picker) fromFilter(key *fyne.KeyEvent) bool {
	if key.Name == fyne.KeyDown {
		k.found(false)
	}
	return key.Name == fyne.KeyDown
}

// found goes from the filter to the rows; the only one left may open at once.
func (k *picker) found(open bool) {
	items := k.list.Items()
	if len(items) == 0 {
		return
	}
	k.win.Canvas().Focus(k.list)
	k.list.move(-len(items))
	if open && len(items) == 1 {
		k.open("")
	}
}
