package screen

import (
	"cmp"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/onepage"
	"planpage/app/paper"
	"planpage/app/record"
	sheets "planpage/app/sheet"
)

// sheetLanguage is the choice of the language of the sheets laid beside the page. It is kept for all of them.
type sheetLanguage struct {
	d      *Desk
	choice *kit.Segments
	box    fyne.CanvasObject
}

func (d *Desk) newSheetLanguage() *sheetLanguage {
	options := make([]kit.Option, len(record.Langs))
	for i, lang := range record.Langs {
		options[i] = kit.Option{Value: lang, Label: d.T("onepage_screen.lang." + lang)}
	}
	l := &sheetLanguage{d: d}
	l.choice = kit.NewSegments(options, l.choose)
	l.box = kit.RowGrow(kit.Gap3, 1, kit.NewWords(d.T("onepage_screen.lang"), kit.Caption), l.choice)
	l.show()
	return l
}

func (l *sheetLanguage) choose(lang string) {
	l.d.Config.Sheets = record.Lang(lang)
	if err := l.d.Config.Save(); err != nil {
		l.d.Fail(err)
	}
}

// show shows the language that was chosen last, here or elsewhere.
func (l *sheetLanguage) show() { l.choice.SetValue(string(l.d.sheetLang())) }

// sheetLang is the language chosen for the sheets, else that of the window.
func (d *Desk) sheetLang() record.Lang { return cmp.Or(d.Config.Sheets, record.Lang(d.P.Lang())) }

// sheets makes sheets on the paper and in the language chosen, and says how they are handed out.
func (d *Desk) sheets(name string, make func(*paper.Fonts, sheets.Options) sheets.Sheet) (handout, error) {
	fonts, err := d.Fonts()
	if err != nil {
		return handout{}, err
	}
	words, err := onepage.PrintersFor(d.sheetLang())
	if err != nil {
		return handout{}, err
	}
	made := sheets.In(words, sheets.Options{Today: d.Today(), Paper: d.Config.Paper}, func(o sheets.Options) sheets.Sheet { return make(fonts, o) })
	return d.sheetOut(name, made, fonts), nil
}
