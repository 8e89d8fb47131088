package app

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"planpage/app/paper"
	"planpage/app/record"
	"planpage/app/sheet"
	"planpage/storage"
)

// sheets writes one PDF of the sheets that are made, on the paper and in the language asked for or else chosen in the
// window, and tells which words have signs that cannot be printed. none is the key of what is said where there are no
// sheets.
func (j *job) sheets(s *storage.Store, file, size, none string, made func(*paper.Fonts, sheet.Options) sheet.Sheet) error {
	fonts, err := paperFonts()()
	if err != nil {
		return err
	}
	config := loadConfig(s.Dir())
	words, err := j.pageWords(config.Sheets)
	if err != nil {
		return err
	}
	o := sheet.Options{Today: j.today(), Paper: cmp.Or(record.Paper(size), config.Paper)}
	all := sheet.In(words, o, func(o sheet.Options) sheet.Sheet { return made(fonts, o) })
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
