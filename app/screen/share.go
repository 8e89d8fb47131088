package screen

import (
	"io"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/onepage"
	"planpage/app/paper"
	sheets "planpage/app/sheet"
)

// share offers the other ways in which the page leaves, and what goes beside it.
func (s *pageScreen) share() {
	var items []kit.MenuItem
	add := func(key string, do func()) { items = append(items, kit.MenuItem{Label: s.d.T(key), Do: do}) }
	add("out.copy", s.copyText)
	add("out.text", func() { s.saveForm(".txt") })
	add("out.web", func() { s.saveForm(".html") })
	add("out.picture", func() { s.saveForm(".png") })
	add("out.letter", func() { s.shareLetter(s.more) })
	add("out.card", func() {
		s.d.shareCard(s.more, s.family, sheets.Options{Today: s.d.Today(), Paper: s.page.Paper, Printer: s.language.printers(s.page).Page})
	})
	kit.ShowMenu(s.more, items)
}

// saveForm saves the page in another form than a PDF.
func (s *pageScreen) saveForm(ending string) {
	fonts, err := s.d.Fonts()
	if err != nil {
		s.d.Fail(err)
		return
	}
	made, draw := s.fitted, func(io.Writer) error { return nil }
	switch ending {
	case ".txt":
		draw = func(w io.Writer) error {
			_, err := io.WriteString(w, made.PlainText())
			return err
		}
	case ".html":
		draw = func(w io.Writer) error { return made.HTML(w, fonts) }
	case ".png":
		draw = func(w io.Writer) error { return kit.WritePicture(w, fonts, made.Pages...) }
	}
	s.d.saveOut(handout{name: s.pageName(s.ours), ending: ending, draw: draw})
}

// shareLetter offers what can be done with the concerns letter.
func (s *pageScreen) shareLetter(below fyne.CanvasObject) {
	letter := s.letter()
	var items []kit.MenuItem
	add := func(key string, do func()) { items = append(items, kit.MenuItem{Label: s.d.T(key), Do: do}) }
	add("out.letter.print", func() { s.letterOut(&letter, s.d.printOut) })
	add("out.letter.save", func() { s.letterOut(&letter, s.d.saveOut) })
	add("out.letter.copy", func() {
		fyne.CurrentApp().Clipboard().SetContent(letter.PlainText())
		s.d.Toast(s.d.T("out.letter.copied"))
	})
	kit.ShowMenu(below, items)
}

// letter is the concerns letter of the page as it is now.
func (s *pageScreen) letter() sheets.Letter {
	words := s.language.printers(s.page)
	opts := s.options(s.page)
	opts.Printer = words.Page
	full := onepage.FullOf(s.family, s.meeting, opts, s.fitted)
	return sheets.Concerns(s.family, s.meeting, full, sheets.Options{Today: s.d.Today(), Paper: s.page.Paper, Printer: words.Page})
}

func (s *pageScreen) letterOut(letter *sheets.Letter, out func(handout)) {
	fonts, err := s.d.Fonts()
	if err != nil {
		s.d.Fail(err)
		return
	}
	h := s.d.sheetOut(s.fileName("out.letter.file"), letter.Sheet(fonts), fonts)
	h.job.Paper = s.page.Paper
	out(h)
}

// sheetOut is a sheet on its way out, with a word on signs that cannot be printed.
func (d *Desk) sheetOut(name string, made sheets.Sheet, fonts *paper.Fonts) handout {
	h := handout{name: name, draw: func(w io.Writer) error { return paper.Draw(w, fonts, made.Pages...) }}
	if len(made.LostWords) > 0 {
		h.note = d.T("sheet.lost", "words", strings.Join(made.LostWords, ", "))
	}
	return h
}
