package document

import (
	"math"
	"slices"
	"unicode/utf8"
)

// Reports in letters that are all equally wide, as from a typewriter.
const (
	typedWord  = 4    // letters of the shortest word that tells how wide letters are
	typedWords = 8    // words of a page, at least, that have letters of one width
	typedShare = 0.4  // of the page's words, at least, that have it; the others may be titles in other letters
	typedInk   = 0.15 // of a letter's width is white beside a word
	typedNear  = 0.06 // how far a word's letters may be from the usual width, as a part of it
	typedGrid  = 0.25 // how far from its place a word may begin, in letters: each leaves other white at its left
	typedDrift = 0.01 // of the distance to the word before it, more: the width is an estimate
	typedGap   = 1.75 // letters between two cells, at least: one space and the white beside it are less, two are more
)

// letterWidth is how wide a word's letters are if they are all equally wide; 0 for a word that is too short to tell.
func letterWidth(w Word) float64 {
	n := utf8.RuneCountInString(w.Text)
	if n < typedWord {
		return 0
	}
	return float64(w.W) / (float64(n) - typedInk)
}

func nearWidth(width, usual float64) bool { return math.Abs(width-usual) <= typedNear*usual }

// typedPitch is the width that most words of a page give their letters, in points; 0 when no width has enough of them.
func typedPitch(words []Word) float64 {
	var widths []float64
	for _, w := range words {
		if width := letterWidth(w); width > 0 {
			widths = append(widths, width)
		}
	}
	slices.Sort(widths)
	best, most := 0.0, 0
	for i, low := range widths {
		n := 0
		for _, w := range widths[i:] {
			if w > low*(1+typedNear) {
				break
			}
			n++
		}
		if n > most {
			best, most = widths[i+n/2], n
		}
	}
	if most < typedWords || float64(most) < typedShare*float64(len(widths)) {
		return 0
	}
	return best
}

// isTyped tells a row whose letters are all as wide as pitch: its words begin in places of a grid. There a space is as
// wide as a letter, wider than the space that parts cells elsewhere.
func isTyped(row []Word, pitch float64) bool {
	if pitch <= 0 || len(row) < 2 {
		return false
	}
	for i, w := range row {
		width := letterWidth(w)
		letters := float64(w.X-row[max(0, i-1)].X) / pitch
		if width > 0 && !nearWidth(width, pitch) || math.Abs(letters-math.Round(letters)) > typedGrid+typedDrift*letters {
			return false
		}
	}
	return true
}
