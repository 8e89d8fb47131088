package screen

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/onepage"
)

// pageBlock is one part of the page in the composer: its name, how much of it is shown, and, unfolded, each of
// its lines to choose. It stays the same while the page changes, so that the keyboard stays where it is.
type pageBlock struct {
	s     *pageScreen
	key   string
	title *kit.Words
	note  *kit.Words
	fold  *kit.Button
	menu  *kit.Button
	words *rewording // of the title
	list  *fyne.Container
	box   *fyne.Container
	items []onepage.Item
	lines map[string]*pageLine
}

// showChoices lists the blocks of the page, the concerns unfolded.
func (s *pageScreen) showChoices() {
	s.blocks = nil
	objects := []fyne.CanvasObject{}
	for _, b := range s.all.Blocks {
		if len(b.Items) == 0 && b.Key != onepage.BlockConcerns {
			continue
		}
		block := s.blockOf(b)
		s.blocks = append(s.blocks, block)
		objects = append(objects, block.box)
	}
	kit.Refill(s.choices, objects...)
}

// blockOf returns the block of this key, which may be there already, with the lines it has now.
func (s *pageScreen) blockOf(b onepage.Block) *pageBlock {
	block := s.known[b.Key]
	if block == nil {
		block = s.newBlock(b)
		s.known[b.Key] = block
	}
	block.fill(b)
	return block
}

func (s *pageScreen) newBlock(b onepage.Block) *pageBlock {
	block := &pageBlock{s: s, key: b.Key, title: kit.NewWords("", kit.Strong), note: kit.NewWords("", kit.Caption), list: kit.Column(kit.Gap2), lines: map[string]*pageLine{}}
	block.fold = kit.NewLink("", block.toggle)
	block.menu = kit.NewLink(s.d.T("compose.change"), block.choose)
	block.words = newRewording(s, nil, func() []onepage.Part { return []onepage.Part{block.heading()} })
	title := kit.RowGrow(kit.Gap2, 0, kit.Column(0, block.title, block.note), block.menu, block.fold)
	block.box = kit.Card(kit.Column(kit.Gap3, kit.Column(kit.Gap1, title, block.words.box), block.list))
	block.unfold(b.Key == onepage.BlockConcerns)
	return block
}

// fill puts the lines in that the block has now, in their order.
func (b *pageBlock) fill(now onepage.Block) {
	b.items = now.Items
	b.title.SetText(sentenceCase(now.Title))
	b.words.show()
	var objects []fyne.CanvasObject
	for i, it := range now.Items {
		if it.Optional && (i == 0 || !now.Items[i-1].Optional) {
			objects = append(objects, kit.NewWords(b.s.d.T("onepage_screen.optional"), kit.Caption))
		}
		line := b.lines[it.Key]
		if line == nil {
			line = b.newLine(it)
			b.lines[it.Key] = line
		}
		line.show(it)
		objects = append(objects, line.box)
	}
	if b.key == onepage.BlockConcerns {
		if len(now.Items) == 0 {
			objects = append(objects, kit.NewWords(b.s.d.T("onepage_screen.concerns.none"), kit.Body))
		}
		b.s.editLink.SetText(b.s.d.T(b.s.editKey(len(now.Items))))
		objects = append(objects, kit.Row(0, b.s.editLink), b.s.suggested)
	}
	kit.Refill(b.list, objects...)
}

// heading is the title as it is now.
func (b *pageBlock) heading() onepage.Part {
	for _, block := range b.s.all.Blocks {
		if block.Key == b.key {
			return block.Heading
		}
	}
	return onepage.Part{}
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

// choose offers what can be done with the block as a whole.
func (b *pageBlock) choose() {
	d, s := b.s.d, b.s
	hidden := s.hidden(b.key)
	var items []kit.MenuItem
	add := func(key string, do func()) { items = append(items, kit.MenuItem{Label: d.T(key), Do: do}) }
	if hidden {
		add("compose.block.show", func() { s.rearrange(func() { s.page.Hidden = with(s.page.Hidden, b.key, false) }) })
	} else {
		add("compose.block.hide", func() { s.rearrange(func() { s.page.Hidden = with(s.page.Hidden, b.key, true) }) })
	}
	pinned := slices.Contains(s.page.Pinned, b.key)
	pin := "compose.block.pin"
	if pinned {
		pin = "compose.block.unpin"
	}
	add(pin, func() { s.rearrange(func() { s.page.Pinned = with(s.page.Pinned, b.key, !pinned) }) })
	add("compose.block.reword", b.words.open)
	if b.heading().Own != "" {
		add("compose.back", b.words.takeBack)
	}
	items = append(items, s.moves(s.blockKeys(), b.key)...)
	kit.ShowMenu(b.menu, items)
}

// count says how many lines of the block are on the page.
func (b *pageBlock) count() {
	shown := 0
	for _, it := range b.items {
		place := 0
		if !b.s.hidden(b.key) && b.s.chosen(it) && !b.s.off(it.Key) {
			shown++
			place = shown
		}
		b.lines[it.Key].tell(place)
	}
	words := b.s.d.T("onepage_screen.shown", "n", shown, "all", len(b.items))
	if slices.Contains(b.s.page.Pinned, b.key) {
		words += b.s.d.T("compose.between") + b.s.d.T("compose.block.pinned")
	}
	if len(b.items) == 0 {
		words = b.s.d.T("onepage_screen.nothing")
	}
	if b.s.hidden(b.key) {
		words = b.s.d.T("onepage_screen.blockHidden")
	}
	b.note.SetText(words)
	b.box.Refresh()
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
		if l.Key == key && l.Reason == onepage.ReasonFacing {
			return s.d.T(l.Reason)
		}
		if l.Key == key && !s.hidden(key) {
			return s.d.T("onepage_screen.off", "reason", s.d.T(l.Reason))
		}
	}
	return ""
}

// editKey names the way to the n concerns of the meeting.
func (s *pageScreen) editKey(n int) string {
	switch {
	case s.meeting == nil:
		return "onepage_screen.concerns.plan"
	case n == 0:
		return "onepage_screen.concerns.write"
	}
	return "onepage_screen.concerns.edit"
}

// editConcerns opens the meeting, or a new one.
func (s *pageScreen) editConcerns() {
	if s.meeting == nil {
		s.d.Go(Route{Screen: Meetings, Part: PartAdd})
		return
	}
	s.d.Go(Route{Screen: Meetings, ID: s.meeting.ID})
}
