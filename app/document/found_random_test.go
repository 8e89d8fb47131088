package document

import (
	"testing"

	"pgregory.net/rapid"

	"planpage/app/score"
)

// TestScoresOfAnyWords finds scores in words at random, heads of tables among them: it must not fail, and what it offers
// agrees with itself.
func TestScoresOfAnyWords(t *testing.T) {
	some := []string{
		"Index", "Subtest", "Standard", "Score", "Scaled", "T", "Percentile", "Rank", "95%", "Confidence", "Interval", "WISC-V", "BASC-3",
		"100", "85", "8", "16", "79-94", "5th", "Working", "Memory", "Similarities", "Average", "Low", "*", "-", "8-4", "2026", "",
	}
	rapid.Check(t, func(t *rapid.T) {
		page := &Text{}
		n := rapid.IntRange(0, 60).Draw(t, "words")
		for range n {
			page.Words = append(page.Words, Word{
				Text: rapid.SampledFrom(some).Draw(t, "text"),
				Box: Box{
					X: float32(rapid.IntRange(0, 12).Draw(t, "x")) * 50, Y: float32(rapid.IntRange(0, 15).Draw(t, "y")) * 14,
					W: float32(rapid.IntRange(0, 60).Draw(t, "w")), H: float32(rapid.IntRange(0, 12).Draw(t, "h")),
				},
			})
		}
		for _, f := range scoresIn(t, []*Text{page, page}) {
			if f.Name == "" || f.Scale == "" || !score.Agrees(f.Score) {
				t.Errorf("offers %+v", f)
			}
		}
	})
}
