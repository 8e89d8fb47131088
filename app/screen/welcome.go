package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/assets"
	"planpage/storage"
)

// welcomeWidth is how wide the first screen is at the usual text size.
const welcomeWidth = 760

// welcome is the first screen, and the way to add another child.
//
// "I knew in a minute what to do, and that nothing of ours goes anywhere."
type welcome struct {
	d     *Desk
	more  bool // there are children already
	name  *kit.Entry
	field *kit.Field
	page  fyne.CanvasObject
}

// NewWelcome returns the first screen. With PartAdd it adds another child.
func NewWelcome(d *Desk, _ Route) Screen {
	w := &welcome{d: d, more: d.Child != ""}
	body := []fyne.CanvasObject{w.top(), w.soon()}
	if w.more {
		body = append(body, w.child())
	} else {
		body = append(body, kit.Columns(kit.Gap4, 560, []float32{1, 1}, w.child(), w.sample()))
	}
	if !w.more && !d.Sample {
		lock := kit.NewLink(d.T("welcome.lock"), func() { d.Go(Route{Screen: Settings, Part: PartPassphrase}) })
		body = append(body, kit.Flow(kit.Gap3, kit.NewLink(d.T("welcome.backup"), d.restoreBackup), lock))
	}
	body = append(body, w.promise())
	if !w.more && len(everythingDeleted(d)) > 0 {
		body = append(body, kit.Row(0, kit.NewLink(d.T("welcome.deleted"), func() { d.Go(Route{Screen: Deleted}) })))
	}
	column := kit.Pad(2*kit.Gap5, kit.Gap1, kit.Gap5, kit.Gap1, kit.Column(kit.Gap4, body...))
	w.page = kit.Scroll(kit.Centre(welcomeWidth, column))
	return w
}

func (w *welcome) Content() fyne.CanvasObject { return w.page }

// Begin puts the cursor where another child's name goes: there, nothing else was meant. The first screen leaves the choice.
func (w *welcome) Begin() {
	if w.more {
		w.field.Focus()
	}
}

func (*welcome) Changed([]storage.Change) {}

func (*welcome) Leave() {}

// top says what this program is.
func (w *welcome) top() fyne.CanvasObject {
	title, words := "welcome.title", "welcome.what"
	if w.more {
		title, words = "welcome.more.title", "welcome.more.what"
	}
	text := kit.Column(kit.Gap1, kit.NewWords(w.d.T(title), kit.Title), kit.NewWords(w.d.T(words), kit.Muted))
	if w.more {
		return kit.Pad(0, 0, kit.Gap2, 0, text)
	}
	return kit.Pad(0, 0, kit.Gap2, 0, kit.RowGrow(kit.Gap4+2, 1, kit.NewPicture(assets.IconPNG, 72), text))
}

// soon is the way for a parent whose meeting is near; it says so when they began before.
func (w *welcome) soon() fyne.CanvasObject {
	words, action := w.d.T("welcome.soon.what"), w.d.T("welcome.soon.start")
	if a, ok := loadQuick(w.d, quickKey(w.d, true)); ok {
		words = w.d.T("welcome.soon.begun", "n", a.Step+1, "of", quickSteps)
		action = w.d.T("welcome.soon.go")
	}
	start := kit.NewPrimary(action, func() { w.d.Go(Route{Screen: Quick, Part: PartAdd}) })
	return kit.Tinted(kit.ColorPrimaryTint, kit.Pad(kit.Gap2, kit.Gap1, kit.Gap2, kit.Gap1, kit.Column(kit.Gap3,
		kit.NewWords(w.d.T("welcome.soon.title"), kit.Heading),
		kit.NewWords(words, kit.Body),
		kit.Row(0, start))))
}

// child asks for a name and nothing else.
func (w *welcome) child() fyne.CanvasObject {
	w.name = kit.NewEntry()
	w.name.OnSubmitted = func(string) { w.add() }
	w.name.OnEdited = func(string) { w.field.SetFault("") }
	w.field = kit.NewLabelled(w.d.T("welcome.child.name"), w.name)
	return kit.Card(kit.Column(kit.Gap3,
		kit.NewWords(w.d.T("welcome.child.title"), kit.Sub),
		kit.NewWords(w.d.T("welcome.child.what"), kit.Muted),
		w.field,
		kit.Row(0, kit.NewButton(w.d.T("welcome.child.add"), w.add))))
}

func (w *welcome) sample() fyne.CanvasObject {
	return kit.Card(kit.Column(kit.Gap3,
		kit.NewWords(w.d.T("welcome.sample.title"), kit.Sub),
		kit.NewWords(w.d.T("welcome.sample.what"), kit.Muted),
		kit.Row(0, kit.NewButton(w.d.T("welcome.sample.look"), func() { w.d.LookAround() }))))
}

// promise is the line a parent may want to read before anything else.
func (w *welcome) promise() fyne.CanvasObject {
	return kit.Pad(kit.Gap2, 0, 0, 0, kit.RowGrow(kit.Gap2, 1, kit.NewShape(kit.MarkCheck, kit.ColorOnTrack), kit.NewWords(w.d.T("welcome.promise"), kit.Muted)))
}

// add creates the child and goes to the screen about it. A name that is missing is said at the field.
func (w *welcome) add() {
	if blankText(w.name.Text) {
		w.field.SetFault(w.d.T("welcome.child.need"))
		w.field.Focus()
		return
	}
	c := &record.Child{Name: trim(w.name.Text)}
	err := w.d.Store.Update(func(tx *storage.Tx) error {
		tx.Label("welcome.child.added")
		return tx.Put(c)
	})
	if err != nil {
		w.d.Fail(err)
		return
	}
	w.d.UseChild(c.ID)
	w.d.Go(Route{Screen: About})
}
