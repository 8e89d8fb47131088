package onepage

import (
	"planpage/app/paper"
	"planpage/app/record"
	"planpage/app/text"
)

// Printers are the words of a page: those of the page itself, and those of the copy behind it, nil when there is none.
type Printers struct{ Page, Facing *text.Printer }

// PrintersFor returns the words of a page in a language, which may be both.
func PrintersFor(lang record.Lang) (p Printers, err error) {
	first := string(record.LangEnglish)
	if lang == record.LangSpanish {
		first = string(lang)
	}
	if p.Page, err = text.New(first); err != nil || lang != record.LangBoth {
		return p, err
	}
	p.Facing, err = text.New(string(record.LangSpanish))
	return p, err
}

// Make composes and fits the page in the language of its words, and behind it the same page in the other one. The
// printer of the options is not used.
func Make(fonts *paper.Fonts, f *record.Family, m *record.Meeting, opts Options, words Printers) Fitted {
	opts.Printer = words.Page
	fitted := Fit(fonts, Compose(f, m, opts))
	if words.Facing == nil {
		return fitted
	}
	opts.Printer = words.Facing
	return fitted.facing(Fit(fonts, Compose(f, m, opts)))
}

// facing puts another page behind this one. What is missing there alone is told as such; what is missing on both is
// told once.
func (f Fitted) facing(other Fitted) Fitted {
	f.Pages = append(f.Pages, other.Pages...)
	f.Facing = &other.Content
	f.BodySize = min(f.BodySize, other.BodySize)
	told := map[string]bool{}
	for _, l := range f.LeftOff {
		told[l.Block+" "+l.Key] = true
	}
	for _, l := range other.LeftOff {
		if !told[l.Block+" "+l.Key] {
			l.Reason = ReasonFacing
			f.LeftOff = append(f.LeftOff, l)
		}
	}
	for _, l := range f.Shortened {
		told[l.Block+" "+l.Key] = true
	}
	for _, l := range other.Shortened {
		if !told[l.Block+" "+l.Key] {
			f.Shortened = append(f.Shortened, l)
		}
	}
	if len(f.TooLong) == 0 {
		f.TooLong = other.TooLong
	}
	f.LostWords = union(f.LostWords, other.LostWords)
	return f
}
