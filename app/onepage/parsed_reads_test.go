//go:build !race

package onepage

import (
	"testing"

	"planpage/app/document"
)

// What a reader of PDFs gives back may be in another order where words run from right to left, and with old letters as
// those of today; a word that is not there is missed all the same.
func TestWhatIsReadBackIsFound(t *testing.T) {
	for _, c := range []struct {
		page, want string
		there      bool
	}{
		{"Ana reads.", "Ana reads", true},
		{"Ana reads.", "Ana writes", false},
		{"ﬁrst ſign", "first sign", true},
		{"A s 0 ۄ", "Aſ ۄ 0", true},
		{"A 0 ۄ", "Aſ ۄ 0", false},
		{"مرحبا Ana", "Ana مرحبا", true},
		{"ابحرم Ana", "Ana مرحبا", true},
		{"مرح Ana", "Ana مرحبا", false},
	} {
		if got := reads(letters(c.page), c.want); got != c.there {
			t.Errorf("%q on %q: %v", c.want, c.page, got)
		}
	}
}

// A word over two lines is told by its height, which that of the title's may be alone.
func TestAWordJoinedOverTwoLinesIsTold(t *testing.T) {
	word := func(words string, y, h float32) document.Word {
		return document.Word{Text: words, Box: document.Box{X: 50, Y: y, W: 40, H: h}}
	}
	others := []document.Word{word("reads", 300, 8), word("aloud", 300, 9), word("school", 320, 9)}
	for i := range others {
		others[i].Line = i + 1
	}
	for _, c := range []struct {
		word   document.Word
		joined bool
	}{
		{word("read-aloud", 300, 24), true},
		{word("read-aloud", 300, 11), false},
		{word("readaloud", 300, 24), false},
		{word("Mary-Ann", 50, 22), false},
		{word("Mary-Ann", 50, 44), true},
	} {
		p := readPage{text: &document.Text{Words: append([]document.Word{c.word}, others...)}}
		if got := p.joined(0); got != c.joined {
			t.Errorf("%q of %v: %v", c.word.Text, c.word.Box, got)
		}
	}
	for y, joined := range map[float32]bool{68: true, 50: false} {
		p := readPage{text: &document.Text{Words: append([]document.Word{word("N-10", 47, 28), word("years", y, 8)}, others...)}}
		if got := p.joined(0); got != joined {
			t.Errorf("with a word at %v behind: %v", y, got)
		}
	}
}

func TestAccentsThatAreStackedAreCounted(t *testing.T) {
	for word, want := range map[string]int{"": 1, "Noah": 1, "José": 1, "NGUYỄN": 2, "x\u0301\u0302\u0303": 3, "ÉÉ": 1} {
		if got := mostMarks(word); got != want {
			t.Errorf("%q: %d, want %d", word, got, want)
		}
	}
}
