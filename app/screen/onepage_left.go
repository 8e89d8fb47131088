package screen

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/onepage"
)

// mostLeft is how many lines that did not fit are named before the parent asks for all of them.
const mostLeft = 5

// leftOff says that all is on the page, or names what is not, the concerns first, each with the reason.
func (s *pageScreen) leftOff() []fyne.CanvasObject {
	lines := s.leftLines()
	if len(lines) == 0 {
		good := kit.RowGrow(kit.Gap2, 1, kit.NewShape(kit.MarkDot, kit.ColorOnTrack), kit.NewWords(s.d.T("onepage_screen.all"), kit.Strong.In(kit.ColorOnTrack)))
		return []fyne.CanvasObject{kit.Card(kit.Column(kit.Gap1, good, kit.NewWords(s.d.T("onepage_screen.all.hint"), kit.Caption)))}
	}
	objects := []fyne.CanvasObject{kit.RowGrow(kit.Gap2, 1, kit.NewShape(kit.MarkTriangle, kit.ColorWatch),
		kit.NewWords(s.d.T("onepage_screen.some", "n", len(lines)), kit.Strong.In(kit.ColorWatch)))}
	shown := lines
	if len(lines) > mostLeft && !s.allLeft {
		shown = lines[:mostLeft]
	}
	for _, words := range shown {
		objects = append(objects, kit.NewWords(words, kit.Body))
	}
	if len(shown) < len(lines) {
		objects = append(objects, kit.Row(0, kit.NewLink(s.d.T("onepage_screen.some.all", "n", len(lines)), s.showAllLeft)))
	}
	letter := kit.NewLink(s.d.T("out.letter.make"), nil)
	letter.OnTapped = func() { s.shareLetter(letter) }
	objects = append(objects, kit.Row(0, letter))
	return []fyne.CanvasObject{kit.Tinted(kit.ColorWatchTint, kit.Column(kit.Gap2, objects...))}
}

func (s *pageScreen) showAllLeft() {
	s.allLeft = true
	kit.Refill(s.left, s.leftOff()...)
}

// leftLines says for each line that is not on the page, or not whole, what it is, where it belongs, and why.
func (s *pageScreen) leftLines() []string {
	var lines []string
	add := func(key string, list []onepage.LeftOff) {
		list = slices.Clone(list)
		slices.SortStableFunc(list, func(a, b onepage.LeftOff) int { return cmp.Compare(weight(a.Block), weight(b.Block)) })
		for _, l := range list {
			lines = append(lines, s.d.T(key, "block", s.title(l.Block), "text", short(oneLine(l.Text)), "reason", s.d.T(l.Reason)))
		}
	}
	for _, b := range s.fitted.TooLong {
		lines = append(lines, s.d.T("onepage_screen.tooLong", "block", s.title(b.Block), "n", b.Lines))
	}
	if len(s.fitted.LostWords) > 0 {
		lines = append(lines, s.d.T("onepage_screen.lost", "words", strings.Join(s.fitted.LostWords, ", ")))
	}
	add("onepage_screen.leftOff", s.fitted.LeftOff)
	add("onepage_screen.shortened", s.fitted.Shortened)
	return lines
}

// weight sorts the parts of the page by how much a parent would miss a line of theirs.
func weight(block string) int {
	order := []string{onepage.BlockConcerns, onepage.BlockQuestions, onepage.BlockGoals, onepage.BlockAccommodations, onepage.BlockTesting}
	if i := slices.Index(order, block); i >= 0 {
		return i
	}
	return len(order)
}

// title is what a part of the page is called.
func (s *pageScreen) title(key string) string {
	for _, b := range s.all.Blocks {
		if b.Key == key {
			return sentenceCase(b.Title)
		}
	}
	return key
}

// short keeps a long text to about two lines.
func short(words string) string {
	if runes := []rune(words); len(runes) > 140 {
		return string(runes[:139]) + "…"
	}
	return words
}
