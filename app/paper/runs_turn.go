package paper

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// Ways in which a piece of text goes.
type way int

const (
	neutral way = iota // spaces and marks take the way of what they stand between
	number
	toRight
	toLeft
)

func wayOf(r rune) way {
	p, _ := bidi.LookupRune(r)
	switch p.Class() {
	case bidi.L:
		return toRight
	case bidi.R, bidi.AL:
		return toLeft
	case bidi.EN, bidi.AN:
		return number
	}
	return neutral
}

// way is that of the run's first letter that has one, else of its first number.
func (r Run) way() way {
	found := neutral
	for _, letter := range r.Text {
		switch w := wayOf(letter); {
		case r.Shape != nil:
		case w == toLeft, w == toRight:
			return w
		case w == number:
			found = w
		}
	}
	return found
}

// turn gives what is written from right to left its places: from the first such word to the last, with the spaces, marks
// and numbers between, and a number after them. These are the rules of the Unicode Bidirectional Algorithm (UAX #9) as
// far as they concern a line that begins at the left.
func (f *Fonts) turn(t Text, runs []Run) []Run {
	var list []Run
	for _, r := range runs {
		list = append(list, f.split(t, r)...)
	}
	for i := 0; i < len(list); i++ {
		if list[i].way() != toLeft {
			continue
		}
		end := i
		for k := i + 1; k < len(list) && list[k].way() != toRight; k++ {
			if list[k].way() != neutral {
				end = k
			}
		}
		mirror(list[i : end+1])
		i = end
	}
	return slices.DeleteFunc(list, func(r Run) bool { return r.Text == string(leftward) })
}

// mirror places runs from right to left over the room they have, and turns their brackets.
func mirror(list []Run) {
	x := list[0].X
	slices.Reverse(list)
	for k := range list {
		r := &list[k]
		if r.Shape != nil {
			shape := *r.Shape
			shape.X = x
			r.Shape = &shape
		}
		r.X = x
		x += r.Width
		if r.way() == neutral && r.Clusters == nil {
			if turned := brackets.Replace(r.Text); turned != r.Text {
				r.Text, r.said = turned, r.Text
			}
		}
	}
}

// turning are the brackets that turn where the text runs from right to left.
const turning = "()[]«»<>"

var brackets = strings.NewReplacer("(", ")", ")", "(", "[", "]", "]", "[", "«", "»", "»", "«", "<", ">", ">", "<")

// split parts a run of several words into words, numbers, and each sign between.
func (f *Fonts) split(t Text, r Run) []Run {
	if r.Shape != nil || r.Clusters != nil {
		return []Run{r}
	}
	var list []Run
	x, start := r.X, 0
	cut := func(end int) {
		if start == end {
			return
		}
		piece := r
		piece.X, piece.Text = x, r.Text[start:end]
		piece.Width = f.Width(t.Face, t.Size, piece.Text) + t.Spacing*float64(utf8.RuneCountInString(piece.Text))
		x, start = x+piece.Width, end
		list = append(list, piece)
	}
	last := way(-1)
	for i, letter := range r.Text {
		w := wayOf(letter)
		if w == neutral && last == number && strings.ContainsRune(".,:/-", letter) && i+1 < len(r.Text) && wayOf(rune(r.Text[i+1])) == number {
			w = number // 12/8 and 3.6 are one number
		}
		if w != last || w == neutral {
			cut(i)
		}
		last = w
	}
	cut(len(r.Text))
	return slices.Clip(list)
}
