package screen

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/onepage"
	"planpage/storage"
)

// ahead is the note that goes ahead with the page, to be copied or opened in the mail program. The page itself must be
// attached by hand: no mail address can carry a file.
//
// "I send the page a week before, and nobody reads it for the first time at the table."
type ahead struct {
	s       *pageScreen
	to      []onepage.Receiver
	ticks   []*kit.Check
	subject *kit.Entry
	body    *kit.Area
	saved   *kit.Words // where the page is, or why it is not there
	sheet   *kit.Sheet
}

// sendAhead opens the note.
func (s *pageScreen) sendAhead() { s.d.warned(func() { newAhead(s).show() }) }

func newAhead(s *pageScreen) *ahead {
	a := &ahead{s: s, to: onepage.Receivers(s.family, s.meeting), subject: kit.NewEntry(), body: kit.NewArea(6)}
	cover := onepage.CoverOf(s.family, s.meeting, s.d.Today(), s.language.printers(s.page).Page)
	a.subject.ShowText(cover.Subject)
	a.body.ShowText(cover.Body)
	a.saved = kit.NewWords(s.d.T("out.ahead.attach"), kit.Body)
	return a
}

func (a *ahead) show() {
	d := a.s.d
	save := kit.NewButton(d.T("out.ahead.save"), a.save)
	attach := kit.Tinted(kit.ColorPrimaryTint, kit.Column(kit.Gap2, a.saved, kit.Row(0, save)))
	body := kit.Column(kit.Gap3, attach, a.receivers(),
		kit.Column(kit.Gap1, kit.NewWords(d.T("out.ahead.subject"), kit.Strong), a.subject),
		kit.Column(kit.Gap1, kit.NewWords(d.T("out.ahead.text"), kit.Strong), a.body))
	a.sheet = kit.NewSheet(d.Window, d.T("out.ahead"), body,
		kit.NewButton(d.T("out.ahead.close"), func() { a.sheet.Close() }),
		kit.NewButton(d.T("out.ahead.copy"), a.copy), kit.NewPrimary(d.T("out.ahead.open"), a.open))
	a.sheet.OnEscape = func() { a.sheet.Close() }
	a.sheet.Show(save)
}

// receivers are a tick for each address known, those of the school ticked.
func (a *ahead) receivers() fyne.CanvasObject {
	d := a.s.d
	if len(a.to) == 0 {
		return kit.NewWords(d.T("out.ahead.nobody"), kit.Caption)
	}
	column := kit.Column(kit.Gap1, kit.NewWords(d.T("out.ahead.to"), kit.Strong))
	for _, one := range a.to {
		tick := kit.NewCheck(d.T("out.ahead.one", "name", one.Name, "mail", one.Mail), nil)
		tick.SetValue(one.Usual)
		a.ticks = append(a.ticks, tick)
		column.Add(tick)
	}
	return column
}

// cover is the note as it stands in the fields, and who it goes to.
func (a *ahead) cover() (onepage.Cover, []string) {
	var to []string
	for i, tick := range a.ticks {
		if tick.Checked {
			to = append(to, a.to[i].Mail)
		}
	}
	return onepage.Cover{Subject: a.subject.Text, Body: a.body.Text}, to
}

// save writes the page to a file and says where it is.
func (a *ahead) save() {
	s, d := a.s, a.s.d
	h, err := s.handout(false)
	if err != nil {
		a.fail(err)
		return
	}
	kit.SaveFile(d.Window, d.P, d.Config.Folder, h.file(), func(path string) {
		if err := storage.WriteFile(path, h.draw); err != nil {
			a.fail(err)
			return
		}
		d.remember(filepath.Dir(path))
		h.done()
		a.saved.SetText(d.T("out.ahead.saved", "file", filepath.Base(path), "folder", filepath.Dir(path)))
		a.sheet.Refresh()
	})
}

func (a *ahead) copy() {
	cover, _ := a.cover()
	fyne.CurrentApp().Clipboard().SetContent(cover.Text())
	a.done("out.ahead.copied")
}

// open opens the mail program with the note written.
func (a *ahead) open() {
	cover, to := a.cover()
	if err := a.s.d.OpenFile(cover.MailTo(to)); err != nil {
		a.done("out.ahead.noProgram")
		return
	}
	a.done("out.ahead.opened")
}

// done closes the note and says what is left to do.
func (a *ahead) done(key string) {
	a.sheet.Close()
	a.s.d.Toast(a.s.d.T(key))
}

func (a *ahead) fail(err error) {
	m := a.s.d.P.Error(err)
	a.saved.SetText(m.Text + " " + m.Hint)
	a.sheet.Refresh()
}
