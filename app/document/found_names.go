package document

import (
	"strings"
	"unicode"
)

// names returns the whole name of each line that has a value, "" where there is doubt.
func (t *table) names() []string {
	names := make([]string, len(t.lines))
	for i, line := range t.lines {
		if line.number {
			names[i] = t.nameAt(i)
		}
	}
	return names
}

// nameAt puts a name together that goes on in the lines around it: when that is a name of the test, or when the lines
// themselves show it. With words around it that may or may not be part of it, a name is taken only when it is known.
func (t *table) nameAt(i int) string {
	own := t.lines[i].name
	above, below := t.part(i, -1), t.part(i, 1)
	best := ""
	for _, name := range []string{own, together(above, own), together(own, below), together(together(above, own), below)} {
		if _, known := t.lines[i].usual(name); known && len(name) > len(best) {
			best = name
		}
	}
	switch {
	case best != "":
		return best
	case above == "" && below == "":
		return plainName(own)
	case above == "" && own != "" && goesOn(own, below):
		return plainName(together(own, below))
	case below == "" && own != "" && goesOn(above, own):
		return plainName(together(above, own))
	}
	return ""
}

// part is the name of the line above or below when it has no number and stands as close as lines of one cell.
func (t *table) part(i, by int) string {
	j := i + by
	if j < 0 || j >= len(t.lines) || t.lines[j].number || t.lines[j].name == "" || !t.close(i, j) {
		return ""
	}
	return t.lines[j].name
}

// together puts two lines of a name together.
func together(a, b string) string {
	switch {
	case a == "" || b == "":
		return a + b
	case strings.HasSuffix(a, "-") || strings.HasSuffix(a, "/"):
		return a + b
	}
	return a + " " + b
}

// goesOn tells that a name goes on in the next line.
func goesOn(a, b string) bool {
	folded := Fold(a)
	for _, end := range []string{"-", "/", "&", ",", " and", " of", " the", " y", " de", " e"} {
		if strings.HasSuffix(folded, end) {
			return true
		}
	}
	open := strings.Count(a, "(") > strings.Count(a, ")")
	first := []rune(b)[0]
	return open || unicode.IsLower(first) || first == '('
}

// plainName returns a name that can be one of a test: words, no number, date or sentence; else "".
func plainName(name string) string {
	letters := 0
	for _, r := range name {
		switch {
		case unicode.IsLetter(r):
			letters++
		case unicode.IsDigit(r):
			return ""
		}
	}
	folded := " " + Fold(name) + " "
	for _, not := range []string{" note", " mean ", " total raw", " sum ", " page ", " average ", " nota "} {
		if strings.Contains(folded, not) {
			return ""
		}
	}
	if letters < leastNameSize || len(strings.Fields(name)) > 8 || strings.HasSuffix(name, ":") {
		return ""
	}
	return name
}

// labels returns the label of a line, with what of it stands in the lines close to it; "" where there is doubt.
func (t *table) labels(i int) string {
	words := []string{t.labelPart(i, -1), t.lines[i].label, t.labelPart(i, 1)}
	return labelOf(strings.Join(strings.Fields(strings.Join(words, " ")), " "))
}

// labelPart is the label in a line without a number beside line i; a "?" when it may be another line's as well.
func (t *table) labelPart(i, by int) string {
	j := i + by
	if j < 0 || j >= len(t.lines) || t.lines[j].number || t.lines[j].label == "" || !t.close(i, j) {
		return ""
	}
	if k := j + by; k >= 0 && k < len(t.lines) && t.close(j, k) {
		return "?"
	}
	return t.lines[j].label
}

// close tells that two lines next to each other stand as lines of one cell do.
func (t *table) close(i, j int) bool {
	a, b := t.lines[min(i, j)].row, t.lines[max(i, j)].row
	return b.Y-a.Y <= looseness*max(a.high, b.high)
}
