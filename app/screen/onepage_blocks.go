package screen

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/onepage"
)

// pageBlock is one part of the page in the composer: its name, how much of it is shown, and, unfolded, each of
// its lines to choose.
type pageBlock struct {
	s     *pageScreen
	key   string
	note  *kit.Words
	box   *fyne.Container
	list  *fyne.Container
	fold  *kit.Button
	items []onepage.Item
	offs  map[string]*kit.Words // by line: that it is not on the page, and why
}

// showChoices lists the blocks of the page, the concerns unfolded.
func (s *pageScreen) showChoices() {
	s.blocks = nil
	objects := []fyne.CanvasObject{}
	for _, b := range s.all.Blocks {
		if len(b.Items) == 0 && b.Key != onepage.BlockConcerns {
			continue
		}
		block := s.newBlock(b)
		s.blocks = append(s.blocks, block)
		objects = append(objects, block.box)
	}
	kit.Refill(s.choices, objects...)
}

func (s *pageScreen) newBlock(b onepage.Block) *pageBlock {
	block := &pageBlock{s: s, key: b.Key, items: b.Items, note: kit.NewWords("", kit.Caption), list: kit.Column(kit.Gap2), offs: map[string]*kit.Words{}}
	block.fold = kit.NewLink("", block.toggle)
	title := kit.RowGrow(kit.Gap3, 0, kit.NewWords(sentenceCase(b.Title), kit.Strong), block.note, block.fold)
	block.box = kit.Card(kit.Column(kit.Gap3, title, block.list))
	for i, it := range b.Items {
		if it.Optional && (i == 0 || !b.Items[i-1].Optional) {
			block.list.Add(kit.NewWords(s.d.T("onepage_screen.optional"), kit.Caption))
		}
		block.list.Add(block.line(it))
	}
	if b.Key == onepage.BlockConcerns {
		block.list.Add(kit.Row(0, kit.NewLink(s.d.T("onepage_screen.concerns.edit"), s.editConcerns)))
	}
	block.unfold(b.Key == onepage.BlockConcerns)
	return block
}

// sentenceCase undoes capitals that a block's title is printed in.
func sentenceCase(title string) string {
	if title == "" || title != strings.ToUpper(title) {
		return title
	}
	runes := []rune(strings.ToLower(title))
	return strings.ToUpper(string(runes[0])) + string(runes[1:])
}

func (b *pageBlock) toggle() { b.unfold(b.list.Hidden) }

func (b *pageBlock) unfold(open bool) {
	b.list.Hidden = !open
	key := "onepage_screen.choose"
	if open {
		key = "onepage_screen.fold"
	}
	b.fold.SetText(b.s.d.T(key))
	b.box.Refresh()
}

// count says how many lines of the block are on the page.
func (b *pageBlock) count() {
	shown := 0
	for _, it := range b.items {
		if b.s.chosen(it) && !b.s.off(it.Key) {
			shown++
		}
	}
	words := b.s.d.T("onepage_screen.shown", "n", shown, "all", len(b.items))
	if b.s.hidden(b.key) {
		words = b.s.d.T("onepage_screen.blockHidden")
	}
	b.note.SetText(words)
	for key, off := range b.offs {
		off.SetText(b.s.whyOff(key))
	}
	b.box.Refresh()
}

// line is one line of the page: a tick for "on the page", its words, and a pin that keeps it there.
func (b *pageBlock) line(it onepage.Item) fyne.CanvasObject {
	check := kit.NewCheck("", nil)
	check.SetValue(b.s.chosen(it))
	check.OnChanged = func(on bool) { b.s.change(func() { b.s.choose(it, on) }) }
	off := kit.NewWords("", kit.Caption.In(kit.ColorWatch))
	b.offs[it.Key] = off
	words := kit.Pad(6, 0, 0, 0, kit.Column(2, b.words(it), off))
	if it.Optional { // it stands on the page by being pinned
		return kit.RowTop(kit.Gap2, 1, check, words)
	}
	return kit.RowTop(kit.Gap2, 1, check, words, b.pin(it))
}

// pin is the link that keeps a line on the page.
func (b *pageBlock) pin(it onepage.Item) fyne.CanvasObject {
	pin := kit.NewLink("", nil)
	label := func() {
		key := "onepage_screen.pin"
		if slices.Contains(b.s.page.Pinned, it.Key) {
			key = "onepage_screen.pinned"
		}
		pin.SetText(b.s.d.T(key))
	}
	label()
	pin.OnTapped = func() {
		b.s.change(func() {
			b.s.page.Pinned = with(b.s.page.Pinned, it.Key, !slices.Contains(b.s.page.Pinned, it.Key))
		})
		label()
	}
	return pin
}

// words are a line's words: for a concern what it is, its fact, and what we ask.
func (b *pageBlock) words(it onepage.Item) fyne.CanvasObject {
	if it.Asks == nil || len(it.Spans) == 0 {
		return kit.NewWords(oneLine(it.Plain()), kit.Body)
	}
	fact := ""
	for _, span := range it.Spans[1:] {
		fact += span.Text
	}
	lines := []fyne.CanvasObject{kit.NewWords(oneLine(it.Spans[0].Text), kit.Strong)}
	if fact = oneLine(fact); fact != "" {
		lines = append(lines, kit.NewWords(fact, kit.Muted))
	}
	for _, ask := range it.Asks {
		lines = append(lines, kit.NewWords(b.s.d.T("onepage_screen.ask", "ask", oneLine(ask)), kit.Body))
	}
	return kit.Column(2, lines...)
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// with returns the keys with one added or taken out, in order.
func with(keys []string, key string, in bool) []string {
	keys = slices.DeleteFunc(slices.Clone(keys), func(k string) bool { return k == key })
	if in {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// chosen reports whether a line is to stand on the page.
func (s *pageScreen) chosen(it onepage.Item) bool {
	if it.Optional {
		return slices.Contains(s.page.Pinned, it.Key)
	}
	return !s.hidden(it.Key)
}

// choose puts a line on the page or takes it off.
func (s *pageScreen) choose(it onepage.Item, on bool) {
	if it.Optional {
		s.page.Pinned = with(s.page.Pinned, it.Key, on)
		return
	}
	s.page.Hidden = with(s.page.Hidden, it.Key, !on)
}

func (s *pageScreen) hidden(key string) bool { return slices.Contains(s.page.Hidden, key) }

// off reports whether a line was left off because it did not fit.
func (s *pageScreen) off(key string) bool { return s.whyOff(key) != "" }

// whyOff says that a chosen line is not on the page and why; "" when it is.
func (s *pageScreen) whyOff(key string) string {
	for _, l := range s.fitted.LeftOff {
		if l.Key == key && !s.hidden(key) {
			return s.d.T("onepage_screen.off", "reason", s.d.T(l.Reason))
		}
	}
	return ""
}

func (s *pageScreen) editConcerns() {
	if s.meeting == nil {
		s.d.Go(Route{Screen: Meetings, Part: PartAdd})
		return
	}
	s.d.Go(Route{Screen: Meetings, ID: s.meeting.ID})
}
