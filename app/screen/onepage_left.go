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
const mostLeft = 4

// leftGroup are lines of one part of the page that are not on it, or not whole, for one reason.
type leftGroup struct {
	block, reason string
	lines         []string
}

// leftOff says that all is on the page, or names what is not, the concerns first, each with the reason. A full page is
// nothing to worry about; pins that are too many and signs that no font has are.
func (s *pageScreen) leftOff() []fyne.CanvasObject {
	faults, groups := s.faults(), s.leftGroups()
	var cards []fyne.CanvasObject
	if len(faults) > 0 {
		cards = append(cards, s.faultCard(faults))
	}
	switch {
	case len(groups) > 0:
		cards = append(cards, s.leftCard(groups))
	case len(s.fitted.Content.Blocks) == 0:
		cards = append(cards, kit.Card(kit.Column(kit.Gap1, kit.NewWords(s.d.T("onepage_screen.empty"), kit.Strong), kit.NewWords(s.d.T("onepage_screen.empty.hint", "name", s.family.Child.ShortName()), kit.Caption))))
	case len(faults) == 0:
		good := kit.RowGrow(kit.Gap2, 1, kit.NewShape(kit.MarkDot, kit.ColorOnTrack), kit.NewWords(s.d.T("onepage_screen.all"), kit.Strong.In(kit.ColorOnTrack)))
		cards = append(cards, kit.Card(kit.Column(kit.Gap1, good, kit.NewWords(s.d.T("onepage_screen.all.hint"), kit.Caption))))
	}
	return cards
}

// faults are what a parent should look at before the page leaves.
func (s *pageScreen) faults() []string {
	var lines []string
	for _, b := range s.fitted.TooLong {
		lines = append(lines, s.d.T("onepage_screen.tooLong", "block", s.title(b.Block), "n", b.Lines))
	}
	if len(s.fitted.LostWords) > 0 {
		lines = append(lines, s.d.T("onepage_screen.lost", "words", strings.Join(s.fitted.LostWords, ", ")))
	}
	return lines
}

func (s *pageScreen) faultCard(faults []string) fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, words := range faults {
		objects = append(objects, kit.RowTop(kit.Gap2, 1, kit.Pad(4, 0, 0, 0, kit.NewShape(kit.MarkTriangle, kit.ColorWatch)), kit.NewWords(words, kit.Body)))
	}
	return kit.Tinted(kit.ColorWatchTint, kit.Column(kit.Gap2, objects...))
}

// leftCard names what is not on the page, the first lines of it until all are asked for.
func (s *pageScreen) leftCard(groups []leftGroup) fyne.CanvasObject {
	all := 0
	for _, g := range groups {
		all += len(g.lines)
	}
	objects := []fyne.CanvasObject{
		kit.NewWords(s.d.T("onepage_screen.some"), kit.Strong),
		kit.NewWords(s.d.T("onepage_screen.some.hint", "n", all), kit.Caption),
	}
	room := mostLeft
	if s.allLeft {
		room = all
	}
	for _, g := range groups {
		if room <= 0 {
			break
		}
		lines := g.lines[:min(len(g.lines), room)]
		room -= len(lines)
		group := []fyne.CanvasObject{kit.NewLine(), kit.NewWords(s.title(g.block), kit.Strong)}
		for _, words := range lines {
			group = append(group, kit.NewWords(words, kit.Body))
		}
		objects = append(objects, kit.Column(kit.Gap1, append(group, kit.NewWords(s.d.T(g.reason), kit.Caption))...))
	}
	return kit.Card(kit.Column(kit.Gap2, append(objects, s.leftLinks(all))...))
}

// leftLinks lead to all of the lines and to the letter. They stand below the lines: where the keyboard is, the lines show.
func (s *pageScreen) leftLinks(all int) fyne.CanvasObject {
	var links []fyne.CanvasObject
	if all > mostLeft && !s.allLeft {
		links = append(links, kit.NewLink(s.d.T("onepage_screen.some.all", "n", all), s.showAllLeft))
	}
	letter := kit.NewLink(s.d.T("out.letter.make"), nil)
	letter.OnTapped = func() { s.shareLetter(letter) }
	s.letterLink = letter
	return kit.Flow(kit.Gap3, append(links, letter)...)
}

func (s *pageScreen) showAllLeft() {
	s.allLeft = true
	kit.Refill(s.left, s.leftOff()...)
	s.d.Window.Canvas().Focus(s.letterLink)
}

// leftGroups are the lines that are not on the page, or not whole, by part and reason.
func (s *pageScreen) leftGroups() []leftGroup {
	list := slices.Concat(s.fitted.LeftOff, s.fitted.Shortened)
	slices.SortStableFunc(list, func(a, b onepage.LeftOff) int {
		return cmp.Or(cmp.Compare(weight(a.Block), weight(b.Block)), cmp.Compare(a.Block, b.Block), cmp.Compare(a.Reason, b.Reason))
	})
	var groups []leftGroup
	for _, l := range list {
		if n := len(groups); n == 0 || groups[n-1].block != l.Block || groups[n-1].reason != l.Reason {
			groups = append(groups, leftGroup{block: l.Block, reason: l.Reason})
		}
		g := &groups[len(groups)-1]
		g.lines = append(g.lines, short(oneLine(l.Text)))
	}
	return groups
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
	return s.d.T("onepage_screen.top")
}

// short keeps a long text to about two lines, and ends it at a word where it can.
func short(words string) string {
	const most = 140
	runes := []rune(words)
	if len(runes) <= most {
		return words
	}
	cut := string(runes[:most-1])
	if at := strings.LastIndexByte(cut, ' '); at > len(cut)/2 {
		cut = cut[:at]
	}
	return cut + "…"
}
