package sheet

import (
	"planpage/app/onepage"
	"planpage/app/text"
)

// In makes sheets in the words of a page: all of them in its language, and behind them all again in that of its copy
// where it has one. The printer of the options is not used.
func In(words onepage.Printers, o Options, make func(Options) Sheet) (all Sheet) {
	for _, p := range []*text.Printer{words.Page, words.Facing} {
		if p != nil {
			o.Printer = p
			all = all.With(make(o))
		}
	}
	return all
}
