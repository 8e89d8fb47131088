package screen

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/onepage"
	"planpage/app/paper"
	"planpage/app/record"
)

// pageLanguage is the choice of the page's language, with the words of the one in force, and, where the page is in
// both, the second sheet as it prints.
type pageLanguage struct {
	s      *pageScreen
	choice *kit.Segments
	words  onepage.Printers
	lang   record.Lang // of words
	second *kit.PageView
	under  *kit.Words // says what the second sheet is
	box    *fyne.Container
}

func (s *pageScreen) newLanguage() *pageLanguage {
	l := &pageLanguage{s: s, second: s.pageView(), under: kit.NewWords(s.d.T("onepage_screen.lang.second"), kit.Caption.Centred())}
	l.box = kit.Column(kit.Gap2, l.second, l.under)
	l.box.Hide()
	l.choice = kit.NewSegments(s.words("onepage_screen.lang", record.Langs), func(v string) {
		s.change(func() { s.page.Lang = record.Lang(v) })
	})
	return l
}

// printers are the words of the page, read when its language is another.
func (l *pageLanguage) printers(page *record.Page) onepage.Printers {
	lang := cmp.Or(page.Lang, record.LangEnglish)
	if l.lang == lang {
		return l.words
	}
	words, err := onepage.PrintersFor(lang)
	if err != nil {
		l.s.d.Fail(err)
		return onepage.Printers{Page: l.s.d.P}
	}
	l.words, l.lang = words, lang
	return words
}

// show shows the choice and, for a page in both languages, the sheet in Spanish.
func (l *pageLanguage) show() {
	l.choice.SetValue(string(cmp.Or(l.s.page.Lang, record.LangEnglish)))
	pages := l.s.fitted.Pages
	at := slices.IndexFunc(pages, func(p paper.Page) bool { return p.Lang != pages[0].Lang })
	if at < 0 {
		l.box.Hide()
		return
	}
	l.second.SetPage(pages[at])
	l.box.Show()
}
