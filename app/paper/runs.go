package paper

import (
	"slices"
	"unicode/utf8"
)

// Runs splits a text where the font changes, with the place of each run.
func (f *Fonts) Runs(t Text) []Run {
	var runs []Run
	last, start, x := -1, 0, t.X
	rtl := false
	var open Run // of letters in one of the page's own fonts
	flush := func(end int) {
		if open.Text = t.Text[start:end]; last >= 0 && open.Text != "" {
			open.Width = x - open.X
			runs = append(runs, open)
		}
		start = end
	}
	for i := 0; i < len(t.Text); {
		font, w, n := f.part(t.Face, t.Text[i:])
		if font != last || font < 0 {
			flush(i)
			last, open = font, Run{X: x, Face: t.Face, Fallback: font >= faceCount}
		}
		wide := float64(w)*t.Size/1000 + t.Spacing*float64(utf8.RuneCountInString(t.Text[i:i+n]))
		switch font {
		case shapeFont:
			runs = append(runs, shapeRun(t, t.Text[i:i+n], x, wide))
		case foreignFont:
			run := f.foreignRun(t, t.Text[i:i+n], x, wide)
			rtl = rtl || run.way() == toLeft
			runs = append(runs, run)
		}
		x += wide
		i += n
	}
	flush(len(t.Text))
	if rtl {
		return f.turn(t, runs)
	}
	return runs
}

func shapeRun(t Text, letter string, x, wide float64) Run {
	r, _ := utf8.DecodeRuneInString(letter)
	kind, ok := shapeRunes[r]
	if !ok {
		kind = Missing
	}
	return Run{X: x, Width: wide, Text: letter, Face: t.Face, Shape: &Shape{X: x, Y: t.Y, Size: t.Size, Kind: kind}}
}

// boldBy is how far apart the two copies of a letter stand that make it bold, in text sizes.
const boldBy = 0.028

// foreignRun is a word in a found font. Found fonts come in one weight: a bold letter is drawn twice.
func (f *Fonts) foreignRun(t Text, words string, x, wide float64) Run {
	w := f.foreign.word(words)
	run := Run{X: x, Width: wide, Text: words, Face: t.Face, Clusters: w.clusters}
	if t.Face != Bold && t.Face != BoldItalic {
		return run
	}
	run.Clusters = slices.Clone(w.clusters)
	for i, c := range run.Clusters {
		glyphs := make([]Glyph, 0, 2*len(c.Glyphs))
		for _, g := range c.Glyphs {
			left, right := g, g
			left.X, right.X = g.X-boldBy/2, g.X+boldBy/2
			glyphs = append(glyphs, left, right)
		}
		run.Clusters[i].Glyphs = glyphs
	}
	return run
}
