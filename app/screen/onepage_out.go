package screen

import (
	"io"

	"fyne.io/fyne/v2"

	"planpage/app/paper"
	"planpage/app/record"
)

// copyText puts the page as plain text on the clipboard, for a mail or a screen reader.
func (s *pageScreen) copyText() {
	fyne.CurrentApp().Clipboard().SetContent(s.fitted.PlainText())
	s.d.Toast(s.d.T("onepage_screen.copied"))
}

// handout is the page as it is printed or saved: called after the child and the day.
func (s *pageScreen) handout() handout {
	day := s.d.Today()
	if s.meeting != nil {
		day = s.meeting.Date
	}
	key := "onepage_screen.file"
	if s.ours {
		key = "onepage_screen.file.ours"
	}
	out := &making{s: s, name: s.d.T(key, "name", fileWord(s.family.Child.ShortName()), "date", string(day))}
	return handout{name: out.name, draw: out.draw, made: out.keep}
}

// save asks where the PDF should go and writes it.
func (s *pageScreen) save() { s.d.saveOut(s.handout()) }

func (s *pageScreen) draw(w io.Writer) error {
	pages, fonts, ok := s.pages()
	if !ok {
		return &record.Error{Kind: record.Damaged, Key: "text.unexpected"}
	}
	return paper.Draw(w, fonts, pages...)
}

// Print sends the page to the printer, or opens it in the system's viewer to be printed there.
func (s *pageScreen) Print() { s.d.printOut(s.handout()) }
