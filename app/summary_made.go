package app

import (
	"io"
	"path/filepath"
	"strings"

	"planpage/app/kit"
	"planpage/app/onepage"
	"planpage/app/paper"
	"planpage/app/record"
	sheets "planpage/app/sheet"
	"planpage/storage"
)

// made is what the verb hands out, in each form it has: web is nil where there is none. told is what a family should
// know of it.
type made struct {
	pages []paper.Page
	text  func() string
	web   func(io.Writer) error
	told  []string
}

// make composes and fits the page from the family's records and its last choices for this meeting, and from that what
// was asked for.
func (v *summaryVerb) make(j *job, s *storage.Store, fonts *paper.Fonts) (made, error) {
	family, err := v.family(j, s)
	if err != nil {
		return made{}, err
	}
	size := record.Paper(v.Paper)
	if size == "" {
		size = loadConfig(s.Dir()).Paper
	}
	meeting := family.NextMeeting(j.today())
	page, lang := family.PageFor(meeting), record.LangEnglish
	if page != nil {
		lang = page.Lang
	}
	words, err := j.pageWords(lang)
	if err != nil {
		return made{}, err
	}
	opts := onepage.Options{Today: j.today(), Paper: size, Design: record.Design(v.Design), Ours: v.Ours, Page: page, Printer: words.Page}
	o := sheets.Options{Today: j.today(), Paper: size, Printer: words.Page}
	fitted := onepage.Make(fonts, family, meeting, opts, words)
	if v.Card {
		sheet := sheets.Card(fonts, family, o)
		text := func() string { return sheets.CardText(family, o) }
		return made{pages: sheet.Pages, text: text, told: lostWords(j, sheet.LostWords)}, nil
	}
	if v.Letter {
		letter := sheets.Concerns(family, meeting, onepage.FullOf(family, meeting, opts, fitted), o)
		sheet := letter.Sheet(fonts)
		return made{pages: sheet.Pages, text: letter.PlainText, told: lostWords(j, sheet.LostWords)}, nil
	}
	web := func(w io.Writer) error { return fitted.HTML(w, fonts) }
	return made{pages: fitted.Pages, text: fitted.PlainText, web: web, told: leftOff(j, fitted)}, nil
}

// write writes the form that the file's ending asks for; a PDF where there is no ending. An ending of another form is
// refused: its program could not open the PDF in it.
func (v *summaryVerb) write(j *job, m made, fonts *paper.Fonts) error {
	ending := strings.ToLower(filepath.Ext(v.Output))
	if v.Text {
		ending = ".txt"
	}
	write := func(w io.Writer) error { return paper.Draw(w, fonts, m.pages...) }
	switch ending {
	case ".txt":
		write = func(w io.Writer) error {
			_, err := io.WriteString(w, m.text())
			return err
		}
	case ".html", ".htm":
		if m.web == nil {
			return &record.Error{Kind: record.Refused, Key: "out.verb.noWeb"}
		}
		write = m.web
	case ".png":
		write = func(w io.Writer) error { return kit.WritePicture(w, fonts, m.pages...) }
	case ".pdf", "":
	default:
		return &record.Error{Kind: record.Refused, Key: "out.verb.ending", Args: []any{"ending", ending}}
	}
	return j.write(v.Output, write)
}

// lostWords says which words hold signs that cannot be printed.
func lostWords(j *job, words []string) []string {
	if len(words) == 0 {
		return nil
	}
	return []string{j.p.T("verbs.summary.lost", "words", strings.Join(words, ", "))}
}
