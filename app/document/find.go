package document

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Hit is one place where the words looked for stand: the boxes that cover them, and the line they begin on.
type Hit struct {
	Boxes []Box
	Line  int
}

// Find returns every place on the page where the words stand one after another, whatever their case and accents, also
// when they go on in the next line.
func (t *Text) Find(words string) []Hit {
	want := Fold(strings.Join(strings.Fields(words), " "))
	if want == "" {
		return nil
	}
	all, starts := t.all, t.starts
	if len(starts) != len(t.Words) {
		all, starts = t.folded()
	}
	var hits []Hit
	for from := 0; ; {
		i := strings.Index(all[from:], want)
		if i < 0 {
			return hits
		}
		hits = append(hits, t.hit(all, starts, from+i, from+i+len(want)))
		from += i + len(want)
	}
}

// folded is the page's words in one text as a search compares it, and where each begins.
func (t *Text) folded() (all string, starts []int32) {
	var b strings.Builder
	starts = make([]int32, len(t.Words))
	for i, w := range t.Words {
		if i > 0 {
			b.WriteByte(' ')
		}
		starts[i] = int32(b.Len()) // #nosec G115 -- a page has at most mostLetters
		b.WriteString(Fold(w.Text))
	}
	return b.String(), starts
}

// hit covers the bytes from and to of the folded text. Part of a word is the part of its box that as many letters take.
func (t *Text) hit(all string, starts []int32, from, to int) Hit {
	first := max(0, sort.Search(len(starts), func(i int) bool { return int(starts[i]) > from })-1)
	h := Hit{Line: t.Words[first].Line}
	for i := first; i < len(starts) && int(starts[i]) < to; i++ {
		w, begin, end := t.Words[i], int(starts[i]), len(all)
		if i+1 < len(starts) {
			end = int(starts[i+1]) - 1
		}
		whole := float32(max(1, utf8.RuneCountInString(all[begin:end])))
		left := float32(utf8.RuneCountInString(all[begin:max(begin, from)])) / whole
		right := float32(utf8.RuneCountInString(all[begin:min(end, to)])) / whole
		box := w.Box
		box.X, box.W = w.X+left*w.W, (right-left)*w.W
		h.Boxes = joined(h.Boxes, box, w.H)
	}
	return h
}

// joined adds a box, to the last one when they stand in one line.
func joined(boxes []Box, box Box, height float32) []Box {
	if n := len(boxes); n > 0 {
		last := boxes[n-1]
		if box.Y < last.Y+last.H && box.Y+box.H > last.Y && box.X >= last.X && box.X-last.X-last.W < 2*height {
			boxes[n-1] = last.and(box)
			return boxes
		}
	}
	return append(boxes, box)
}

// Fold returns words as a search compares them: without accents and capitals, with plain marks. Lines stay lines.
func Fold(s string) string {
	end := plainLetters(s)
	if end == len(s) {
		return strings.ToLower(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	for s != "" {
		b.WriteString(strings.ToLower(s[:end])) // most of what is searched, and ten times as fast
		s = s[end:]
		end = strings.IndexFunc(s, func(r rune) bool { return r < utf8.RuneSelf })
		if end < 0 {
			end = len(s)
		}
		b.WriteString(foldLetters(s[:end]))
		s = s[end:]
		end = plainLetters(s)
	}
	return b.String()
}

// plainLetters is how many bytes of ASCII a text begins with. They fold alone: an accent that follows goes anyway.
func plainLetters(s string) int {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return i
		}
	}
	return len(s)
}

// foldLetters folds letters of any script.
func foldLetters(s string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == '’' || r == '‘':
			b.WriteByte('\'')
		case r == '“' || r == '”':
			b.WriteByte('"')
		case r == '–' || r == '—' || r == '‐' || r == '‑' || r == '−':
			b.WriteByte('-')
		default:
			b.WriteRune(r)
		}
	}
	return cases.Fold().String(b.String())
}
