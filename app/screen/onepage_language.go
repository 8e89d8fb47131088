package screen

import (
	"cmp"

	"planpage/app/kit"
	"planpage/app/onepage"
	"planpage/app/record"
)

// pageLanguage is the choice of the page's language, with the words of the one in force.
type pageLanguage struct {
	s      *pageScreen
	choice *kit.Segments
	words  onepage.Printers
	lang   record.Lang // of words
}

func (s *pageScreen) newLanguage() *pageLanguage {
	l := &pageLanguage{s: s}
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

// show shows the choice.
func (l *pageLanguage) show() {
	l.choice.SetValue(string(cmp.Or(l.s.page.Lang, record.LangEnglish)))
}
