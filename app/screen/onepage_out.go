package screen

import (
	"io"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/paper"
	"planpage/app/record"
	"planpage/storage"
)

// copyText puts the page as plain text on the clipboard, for a mail or a screen reader.
func (s *pageScreen) copyText() {
	fyne.CurrentApp().Clipboard().SetContent(s.fitted.Content.PlainText())
	s.d.Toast(s.d.T("onepage_screen.copied"))
}

// fileName is what the PDF is called: the child and the day, nothing a folder could not hold.
func (s *pageScreen) fileName() string {
	name := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|.`, r) || r < ' ' {
			return -1
		}
		return r
	}, s.family.Child.ShortName())
	day := s.d.Today()
	if s.meeting != nil {
		day = s.meeting.Date
	}
	key := "onepage_screen.file"
	if s.ours {
		key = "onepage_screen.file.ours"
	}
	return s.d.T(key, "name", name, "date", string(day)) + ".pdf"
}

// save asks where the PDF should go and writes it.
func (s *pageScreen) save() {
	s.warned(func() {
		kit.SaveFile(s.d.Window, s.d.P, s.d.Config.Folder, s.fileName(), func(path string) {
			if err := storage.WriteFile(path, s.draw); err != nil {
				s.d.Fail(err)
				return
			}
			s.d.remember(filepath.Dir(path))
			s.d.Toast(s.d.T("onepage_screen.saved", "file", filepath.Base(path)))
		})
	})
}

func (s *pageScreen) draw(w io.Writer) error {
	pages, fonts, ok := s.pages()
	if !ok {
		return &record.Error{Kind: record.Damaged, Key: "text.unexpected"}
	}
	return paper.Draw(w, fonts, pages...)
}

// Print sends the page to the printer, or opens it in the system's viewer to be printed there.
func (s *pageScreen) Print() {
	s.warned(func() {
		path, err := s.d.Store.OpenMade(s.fileName(), s.draw)
		printed := false
		if err == nil {
			printed, err = s.d.PrintFile(path)
		}
		switch {
		case err != nil:
			s.d.Fail(err)
		case printed:
			s.d.Toast(s.d.T("onepage_screen.printed"))
		default:
			s.d.Toast(s.d.T("onepage_screen.opened"))
		}
	})
}

// warned reminds once, before the first page leaves the house, what handing it over can mean.
func (s *pageScreen) warned(then func()) {
	if s.d.Config.PrintNote {
		then()
		return
	}
	kit.Confirm(s.d.Window, s.d.P, s.d.T("onepage_screen.first"), s.d.T("onepage_screen.first.body"), s.d.T("onepage_screen.first.yes"), false, func() {
		s.d.Config.PrintNote = true
		if err := s.d.Config.Save(); err != nil {
			s.d.Fail(err)
		}
		then()
	})
}
