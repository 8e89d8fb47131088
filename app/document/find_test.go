package document

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// typed makes a page of lines, with words as wide as their letters.
func typed(lines ...string) *Text {
	t := &Text{}
	for n, line := range lines {
		x := float32(0)
		word := ""
		for _, r := range line + " " {
			if r != ' ' {
				word += string(r)
				continue
			}
			w := float32(len([]rune(word)))
			t.Words = append(t.Words, Word{Text: word, Box: Box{x, float32(2 * n), w, 1}, Line: n})
			x, word = x+w+1, ""
		}
	}
	return t
}

func TestFindWordsOnAPage(t *testing.T) {
	page := typed("Working Memory Index", "José’s working", "memory is low-average")
	for _, c := range []struct {
		words string
		lines []int
		boxes [][]Box
	}{
		{"memory", []int{0, 2}, [][]Box{{{8, 0, 6, 1}}, {{0, 4, 6, 1}}}},
		{"WORKING  memory", []int{0, 1}, [][]Box{{{0, 0, 14, 1}}, {{7, 2, 7, 1}, {0, 4, 6, 1}}}},
		{"jose's", []int{1}, [][]Box{{{0, 2, 6, 1}}}},
		{"ory in", []int{0}, [][]Box{{{11, 0, 6, 1}}}},
		{"low–av", []int{2}, [][]Box{{{10, 4, 6, 1}}}},
		{"math", nil, nil},
		{"  ", nil, nil},
	} {
		hits := page.Find(c.words)
		var lines []int
		for i, h := range hits {
			lines = append(lines, h.Line)
			if i < len(c.boxes) && !slices.Equal(h.Boxes, c.boxes[i]) {
				t.Errorf("%q: boxes %v, want %v", c.words, h.Boxes, c.boxes[i])
			}
		}
		if !slices.Equal(lines, c.lines) {
			t.Errorf("%q is on lines %v, want %v", c.words, lines, c.lines)
		}
	}
}

func TestTextOfAPage(t *testing.T) {
	page := typed("Working Memory", "is low")
	if got := page.String(); got != "Working Memory\nis low" {
		t.Errorf("got %q", got)
	}
	if got := page.Line(1); got != "is low" {
		t.Errorf("got %q", got)
	}
}

func TestFold(t *testing.T) {
	for words, want := range map[string]string{
		"Decoding": "decoding", "Défi": "defi", "DÉFI": "defi", "o\uFB03ce": "office", "Maya’s “way” – now": `maya's "way" - now`,
		"Straße": "strasse", "ONE\nTwo É\n": "one\ntwo e\n", "": "",
	} {
		if got := Fold(words); got != want {
			t.Errorf("%q is folded to %q, want %q", words, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.String().Draw(t, "words")
		got := Fold(words)
		if strings.Count(got, "\n") != strings.Count(words, "\n") || got != foldLetters(words) {
			t.Fatalf("%q is folded to %q, letter by letter to %q", words, got, foldLetters(words))
		}
	})
}
