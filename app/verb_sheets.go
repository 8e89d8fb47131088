package app

import (
	"fmt"
	"io"
	"strings"

	"planpage/app/paper"
	"planpage/app/record"
	"planpage/app/sheet"
	"planpage/app/text"
)

// sheets writes one PDF of the sheets that are made, and tells which words have signs that cannot be printed. none is the
// key of what is said where there are no sheets.
func (j *job) sheets(file string, size record.Paper, none string, made func(*paper.Fonts, sheet.Options) sheet.Sheet) error {
	fonts, err := paperFonts()()
	if err != nil {
		return err
	}
	words, err := j.sheetWords()
	if err != nil {
		return err
	}
	all := made(fonts, sheet.Options{Today: j.today(), Paper: size, Printer: words})
	if len(all.Pages) == 0 {
		return &record.Error{Kind: record.NotFound, Key: none}
	}
	if err := j.write(file, func(w io.Writer) error { return paper.Draw(w, fonts, all.Pages...) }); err != nil {
		return err
	}
	if len(all.LostWords) > 0 {
		_, err = fmt.Fprintln(j.Err, j.p.T("verbs.summary.lost", "words", strings.Join(all.LostWords, ", ")))
	}
	return err
}

// sheetWords are in English, which is the only language the sheets have yet: one in two languages would help nobody.
func (j *job) sheetWords() (*text.Printer, error) {
	if j.p.Lang() == text.English {
		return j.p, nil
	}
	return text.New(text.English)
}
