package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/onepage"
	"planpage/app/record"
)

// copyText puts the page as plain text on the clipboard, for a mail or a screen reader.
func (s *pageScreen) copyText() {
	fyne.CurrentApp().Clipboard().SetContent(s.fitted.PlainText())
	s.d.Toast(s.d.T("onepage_screen.copied"))
}

// fittedFor makes the page as the team gets it, or the family's own copy.
func (s *pageScreen) fittedFor(ours bool) (onepage.Fitted, error) {
	fonts, err := s.d.Fonts()
	if err != nil || ours == s.ours {
		return s.fitted, err
	}
	opts := s.options(s.page)
	opts.Ours = ours
	return onepage.Make(fonts, s.family, s.meeting, opts, s.language.printers(s.page)), nil
}

// fileName is what a file is called: after the child and the day.
func (s *pageScreen) fileName(key string) string {
	day := s.d.Today()
	if s.meeting != nil {
		day = s.meeting.Date
	}
	return s.d.T(key, "name", fileWord(s.family.Child.ShortName()), "date", string(day))
}

// pageName is what the page, or our copy, is called.
func (s *pageScreen) pageName(ours bool) string {
	if ours {
		return s.fileName("onepage_screen.file.ours")
	}
	return s.fileName("onepage_screen.file")
}

// handout is the page as it is printed or saved.
func (s *pageScreen) handout(ours bool) (handout, error) {
	fitted, err := s.fittedFor(ours)
	if err == nil && len(fitted.Pages) == 0 {
		err = &record.Error{Kind: record.Damaged, Key: "text.unexpected"}
	}
	out := &making{s: s, name: s.pageName(ours), made: fitted}
	return handout{name: out.name, draw: out.draw, made: out.keep, job: PrintJob{Paper: s.page.Paper, BothSides: ours}}, err
}

// save asks where the PDF should go and writes it.
func (s *pageScreen) save() {
	h, err := s.handout(s.ours)
	if err != nil {
		s.d.Fail(err)
		return
	}
	s.d.saveOut(h)
}
