package kit

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"planpage/app/text"
)

// pickKind is what a file dialog is for.
type pickKind int

const (
	pickFile pickKind = iota
	pickSave
	pickFolder
)

// picker is the file dialog: the known folders, the way to the folder above, and the rows of this folder. Fyne's
// own dialog cannot be used by keyboard alone and speaks its own words.
type picker struct {
	win        fyne.Window
	p          *text.Printer
	kind       pickKind
	extensions []string
	suggested  string
	done       func(path string)

	folder  string
	entries []fileEntry
	order   string
	layer   *overlay
	path    *Words
	fault   *Words
	none    *Words // said in place of rows
	filter  *Entry
	list    *List
	name    *Entry
	do      *Button
}

// PickFile lets the person choose a file with one of the extensions (".pdf"; any when there are none), starting
// in a folder. done gets its path; it is not called when the person changes their mind.
func PickFile(win fyne.Window, p *text.Printer, folder string, extensions []string, done func(path string)) {
	k := &picker{win: win, p: p, kind: pickFile, extensions: extensions, done: done}
	k.show(folder)
}

// SaveFile lets the person choose where a file goes, starting with a folder and a name. It asks before a file
// that exists is replaced, and writes nothing itself.
func SaveFile(win fyne.Window, p *text.Printer, folder, name string, done func(path string)) {
	k := &picker{win: win, p: p, kind: pickSave, suggested: name, done: done}
	if ext := filepath.Ext(name); ext != "" {
		k.extensions = []string{ext}
	}
	k.show(folder)
}

// PickFolder lets the person choose a folder.
func PickFolder(win fyne.Window, p *text.Printer, folder string, done func(path string)) {
	k := &picker{win: win, p: p, kind: pickFolder, extensions: []string{"/"}, done: done}
	k.show(folder)
}

func (k *picker) show(folder string) {
	k.path, k.fault, k.list, k.name = NewWords("", Caption), NewWords("", Wrong), NewList(k.p), NewEntry()
	k.none = NewWords("", Muted)
	k.layer = &overlay{canvas: k.win.Canvas(), modal: true, width: 640}
	k.filter, k.order = NewEntry(), byNewest
	k.filter.OnEdited = func(string) { k.showRows() }
	k.filter.OnSubmitted = func(string) { k.found(true) }
	k.filter.OnKey = k.fromFilter
	k.list.OnSelected, k.list.OnOpen = k.selected, k.open
	k.name.SetText(k.suggested)
	k.name.OnEdited = func(string) { k.fault.SetText("") }
	k.name.OnSubmitted = func(string) { k.confirm() }
	k.do = NewPrimary(k.p.T(k.key("do")), k.confirm)
	k.layer.card = k.build()
	k.enter(startFolder(folder))
	if k.kind == pickSave {
		k.layer.show(k.name)
		return
	}
	k.layer.show(k.list)
}

// key returns the translation key of what the dialog is for.
func (k *picker) key(part string) string {
	return "kit.files." + map[pickKind]string{pickFile: "pick", pickSave: "save", pickFolder: "folder"}[k.kind] + "." + part
}

// mostRowsHeight is how much of a high window the rows take.
const mostRowsHeight = 620

// build lays the rows between what is above and below them: they take the height that the window has.
func (k *picker) build() *pickerCard {
	rows := container.New(&tall{height: mostRowsHeight}, NewPanel(ColorSurface, ColorLine), Pad(Gap3, Gap3, 0, Gap3, k.none), Pad(Gap1, Gap1, Gap1, Gap1, k.list))
	below := []fyne.CanvasObject{RowGrow(Gap3, 0, k.fault, NewButton(k.p.T("kit.cancel"), k.layer.cancel), k.do)}
	if k.kind == pickSave {
		below = append([]fyne.CanvasObject{RowGrow(Gap3, 1, NewWords(k.p.T("kit.files.name"), Strong), k.name)}, below...)
	}
	card := &pickerCard{find_: func() { k.win.Canvas().Focus(k.filter) }}
	card.box = Stack(NewPanel(ColorSurface, ColorLine), Pad(Gap4, Gap5, Gap4, Gap5,
		Fill(Gap3, k.above(), Foot(Gap3, rows, Column(Gap3, below...)))))
	card.ExtendBaseWidget(card)
	return card
}

// enter shows what is in a folder; one that cannot be read is named, and nothing else changes.
func (k *picker) enter(folder string) {
	entries, err := readFolder(folder, k.extensions)
	if err != nil {
		k.fault.SetText(k.p.Error(err).Text)
		k.layer.Refresh()
		return
	}
	k.folder, k.entries = folder, entries
	k.path.SetText(folder)
	k.fault.SetText("")
	k.filter.SetText("")
	k.list.Choose("")
	k.showRows()
}

func (k *picker) note(e fileEntry) string {
	switch {
	case e.folder:
		return k.p.T("kit.files.isFolder")
	case e.size >= 1e6:
		return k.p.T("kit.files.mb", "size", k.p.Number(float64(e.size)/1e6, 1))
	}
	return k.p.T("kit.files.kb", "size", k.p.Number(float64((e.size+999)/1000), 0))
}

func (k *picker) chosen() (fileEntry, bool) {
	for _, e := range k.entries {
		if e.path == k.list.Selected() {
			return e, true
		}
	}
	return fileEntry{}, false
}

func (k *picker) selected(string) {
	if e, ok := k.chosen(); ok && !e.folder && k.kind == pickSave {
		k.name.SetText(e.name)
	}
}

// open is Enter on a row: into a folder, or a file is chosen.
func (k *picker) open(string) {
	if e, ok := k.chosen(); ok && e.folder {
		k.enter(e.path)
		return
	}
	k.confirm()
}

func (k *picker) confirm() {
	switch e, ok := k.chosen(); {
	case k.kind == pickSave:
		k.save()
	case k.kind == pickFolder:
		k.finish(k.folderChosen(e, ok))
	case ok && e.folder:
		k.enter(e.path)
	case ok:
		k.finish(e.path)
	}
}

func (k *picker) folderChosen(e fileEntry, ok bool) string {
	if ok {
		return e.path
	}
	return k.folder
}

func (k *picker) save() {
	path := saveTarget(k.folder, k.name.Text, k.suggested)
	switch {
	case path == "" || isFolder(path):
		k.fault.SetText(k.p.T("kit.files.noName"))
		k.layer.Refresh()
	case exists(path):
		Confirm(k.win, k.p, k.p.T("kit.files.replace"), k.p.T("kit.files.replace.body", "name", filepath.Base(path)),
			k.p.T("kit.files.replace.do"), true, func() { k.finish(path) })
	default:
		k.finish(path)
	}
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

func (k *picker) finish(path string) {
	k.layer.hide()
	k.done(path)
}

// tall gives its objects a height of their own; lists have none.
type tall struct{ height float32 }

func (t *tall) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[len(objects)-1].MinSize().Width, t.height)
}

func (t *tall) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		place(o, 0, 0, size.Width, size.Height)
	}
}
