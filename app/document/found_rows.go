package document

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// cell is words of one row that stand close together.
type cell struct {
	Box
	text  string
	words int
}

func (c cell) right() float32  { return c.X + c.W }
func (c cell) middle() float32 { return c.X + c.W/2 }

// row is everything that stands at one height of the page, from left to right.
type row struct {
	Box
	cells []cell
	high  float32 // of its letters
}

// cellGap is how far apart cells are, in heights of a letter: a space is about a third of one.
const cellGap = 0.95

// rowsOf puts a page's words into rows, from top to bottom, whatever their order in the file. Raised marks of footnotes
// and words that lie on their side are left out.
func rowsOf(t *Text) []row {
	words := slices.DeleteFunc(slices.Clone(t.Words), func(w Word) bool {
		return w.Raised || w.H <= 0 || len(w.Text) > 2 && w.H > 2*w.W
	})
	slices.SortStableFunc(words, func(a, b Word) int { return cmp.Compare(a.Y+a.H/2, b.Y+b.H/2) })
	pitch := typedPitch(words)
	var rows []row
	for len(words) > 0 {
		n := 1
		for n < len(words) && sameHeight(words[0], words[n]) {
			n++
		}
		rows = append(rows, rowOf(withoutMarks(words[:n]), pitch))
		words = words[n:]
	}
	return rows
}

// sameHeight tells that two words stand on one line: the middle of the lower one lies within the upper one.
func sameHeight(a, b Word) bool {
	return (b.Y+b.H/2)-(a.Y+a.H/2) < 0.4*max(a.H, b.H)
}

// withoutMarks leaves out the raised marks that the file draws apart from their words: digits that are smaller than the
// row's others and stand above them.
func withoutMarks(words []Word) []Word {
	var large Word // the largest number, else the largest word
	for _, w := range words {
		number, beats := startsWithDigit(w.Text), startsWithDigit(large.Text)
		if number && !beats || number == beats && w.H > large.H {
			large = w
		}
	}
	return slices.DeleteFunc(slices.Clone(words), func(w Word) bool {
		mark := startsWithDigit(w.Text) && utf8.RuneCountInString(w.Text) <= 2
		return mark && w.H < 0.75*large.H && large.Y+large.H-w.Y-w.H > 0.3*large.H
	})
}

// rowOf parts words of one height into cells. Pitch is the width of a letter where all are equally wide.
func rowOf(words []Word, pitch float64) row {
	slices.SortStableFunc(words, func(a, b Word) int { return cmp.Compare(a.X, b.X) })
	r := row{Box: words[0].Box}
	for _, w := range words {
		r.high = max(r.high, min(w.H, 1.5*words[0].H))
		r.Box = r.Box.and(w.Box)
	}
	typed := isTyped(words, pitch)
	for _, w := range words {
		n := len(r.cells)
		gap := cellGap * min(max(w.H, r.high*0.8), r.high)
		if typed {
			gap = typedGap * float32(pitch)
		}
		if n > 0 && w.X-r.cells[n-1].right() < gap {
			last := &r.cells[n-1]
			last.text, last.Box, last.words = last.text+" "+w.Text, last.Box.and(w.Box), last.words+1
			continue
		}
		r.cells = append(r.cells, cell{w.Box, w.Text, 1})
	}
	return r
}

// between returns the cells whose middle lies between two places.
func (r row) between(left, right float32) []cell {
	var list []cell
	for _, c := range r.cells {
		if c.middle() >= left && c.middle() < right {
			list = append(list, c)
		}
	}
	return list
}

func textOf(cells []cell, between string) string {
	parts := make([]string, len(cells))
	for i, c := range cells {
		parts[i] = c.text
	}
	return strings.Join(parts, between)
}

func boxOf(cells []cell) Box {
	box := cells[0].Box
	for _, c := range cells {
		box = box.and(c.Box)
	}
	return box
}
