package document

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// typedPage lays lines out as a typewriter does: every letter and every space 6 points wide, a letter's ink a little less.
func typedPage(lines ...string) *Text {
	t := &Text{}
	for n, line := range lines {
		at := 0
		for _, word := range strings.SplitAfter(line, " ") {
			if text := strings.TrimSpace(word); text != "" {
				wide := float32(utf8.RuneCountInString(text))
				box := Box{X: 72 + 6*float32(at) + 0.6, Y: 100 + 15*float32(n), W: 6*wide - 1.2, H: 6.6}
				t.Words = append(t.Words, Word{Text: text, Box: box, Line: n})
			}
			at += utf8.RuneCountInString(word)
		}
	}
	return t
}

func TestScoresOfATypewriter(t *testing.T) {
	list := scoresIn(t, []*Text{typedPage(
		"Wechsler Intelligence Scale for Children, Fifth Edition (WISC-V)",
		"Index                  Standard Score  95% CI   Percentile  Description",
		"Verbal Comprehension        103        95-111       58      Average",
		"Visual Spatial               94        87-102       34      Average",
		"Working Memory               79        73-88         8      Very Low",
		"Processing Speed             75        69-86         5      Very Low",
	)})
	want := []string{
		"Verbal Comprehension 103 Average", "Visual Spatial 94 Average", "Working Memory 79 Very Low", "Processing Speed 75 Very Low",
	}
	if len(list) != len(want) {
		t.Fatalf("found %d scores; want %d: %+v", len(list), len(want), list)
	}
	for i, f := range list {
		if got := f.Name + " " + f.Value + " " + f.Label; got != want[i] || f.Test != "WISC-V" || f.CILow == nil || f.Percentile == nil {
			t.Errorf("found %s of %s; want %s", got, f.Test, want[i])
		}
	}
}

func TestLettersOfDifferentWidthHaveNoPitch(t *testing.T) {
	page := typedPage("Similarities Vocabulary Information Comprehension Coding Cancellation Picture Matrix Arithmetic Digit")
	for i := range page.Words {
		page.Words[i].W *= 1 + 0.12*float32(i%5) // as letters of different widths make words
	}
	if pitch := typedPitch(page.Words); pitch != 0 {
		t.Errorf("the pitch is %.1f; want none", pitch)
	}
}
