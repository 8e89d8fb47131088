package screen

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"planpage/app/document"
	"planpage/app/kit"
)

// Letters of a line that are shown before the first word found, and in all.
const (
	foundBefore = 36
	foundLine   = 260
)

// stretch is a part of a line, in bytes.
type stretch struct{ from, to int }

// marked returns a line with the words found in bold, from a little before the first of them.
func marked(line string, words []string) []kit.Run {
	line = strings.TrimSpace(line)
	places := placesOf(line, words)
	start := 0
	if len(places) > 0 {
		start = startBefore(line, places[0].from)
	}
	var runs []kit.Run
	add := func(words string, bold bool) {
		if words != "" {
			runs = append(runs, kit.Run{Words: words, Bold: bold})
		}
	}
	if start > 0 {
		add("\u2026", false)
	}
	end := cutAfter(line, start, foundLine)
	for _, p := range places {
		if p.from >= end {
			break
		}
		add(line[start:p.from], false)
		start = min(p.to, end)
		add(line[p.from:start], true)
	}
	add(line[start:end], false)
	if end < len(line) {
		add("\u2026", false)
	}
	return runs
}

// placesOf returns where the words stand in a line, in order and without overlap.
func placesOf(line string, words []string) []stretch {
	folded, at := foldedAt(line)
	var list []stretch
	for _, w := range words {
		for from := 0; w != ""; {
			i := strings.Index(folded[from:], w)
			if i < 0 {
				break
			}
			from += i
			list = append(list, stretch{at[from], at[from+len(w)]})
			from += len(w)
		}
	}
	slices.SortFunc(list, func(a, b stretch) int { return a.from - b.from })
	var joined []stretch
	for _, s := range list {
		if n := len(joined); n > 0 && s.from <= joined[n-1].to {
			joined[n-1].to = max(joined[n-1].to, s.to)
			continue
		}
		joined = append(joined, s)
	}
	return joined
}

// foldedAt folds a line letter by letter, and says for each byte of it, and for its end, where in the line it comes
// from. Accents that follow a letter belong to it.
func foldedAt(line string) (folded string, at []int) {
	var b strings.Builder
	for i, r := range line {
		plain := document.Fold(string(r))
		if plain == "" {
			continue
		}
		b.WriteString(plain)
		for range len(plain) {
			at = append(at, i)
		}
	}
	return b.String(), append(at, len(line))
}

// startBefore is where a line begins to be shown so that a place in it is in view: at a word.
func startBefore(line string, at int) int {
	letters := utf8.RuneCountInString(line[:at])
	if letters <= foundBefore {
		return 0
	}
	start := cutAfter(line, 0, letters-foundBefore)
	if i := strings.IndexFunc(line[start:at], unicode.IsSpace); i >= 0 {
		start += i + 1
	}
	return start
}

// cutAfter is the place so many letters after another.
func cutAfter(line string, from, letters int) int {
	for i := range line[from:] {
		if letters == 0 {
			return from + i
		}
		letters--
	}
	return len(line)
}
