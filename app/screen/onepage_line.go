package screen

import (
	"slices"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/onepage"
)

// pageLine is one line of the page in the composer: a tick for "on the page", its words, a pin that keeps it there,
// and what else can be done with it.
type pageLine struct {
	b      *pageBlock
	it     onepage.Item
	check  *kit.Check
	pin    *kit.Button
	menu   *kit.Button
	number *kit.Words // its place on the page, where the page numbers its lines
	said   *fyne.Container
	off    *kit.Words // that it is not on the page, and why
	words  *rewording
	box    *fyne.Container
	spoken string // what said shows
}

func (b *pageBlock) newLine(it onepage.Item) *pageLine {
	l := &pageLine{b: b, it: it, check: kit.NewCheck("", nil), number: kit.NewWords("", kit.Strong), said: kit.Column(2), off: kit.NewWords("", kit.Caption.In(kit.ColorWatch))}
	l.check.OnChanged = func(on bool) { b.s.change(func() { b.s.choose(l.it, on) }) }
	l.pin = kit.NewLink("", l.turnPin)
	l.menu = kit.NewLink(b.s.d.T("compose.change"), l.choose)
	l.words = newRewording(b.s, l.said, func() []onepage.Part { return l.it.Parts })
	l.pin.Hidden = it.Optional // it stands on the page by being pinned
	l.number.Hidden = b.key != onepage.BlockConcerns && b.key != onepage.BlockQuestions
	said := kit.RowTop(kit.Gap2, 1, l.number, kit.Column(kit.Gap1, l.said, l.off, l.words.box))
	l.box = kit.RowTop(kit.Gap1, 1, l.check, kit.Pad(6, 0, 0, kit.Gap1, said), l.pin, l.menu)
	return l
}

// show shows the line as it is now.
func (l *pageLine) show(it onepage.Item) {
	l.it = it
	l.check.SetValue(l.b.s.chosen(it))
	l.words.show()
	if spoken := it.Plain(); spoken != l.spoken || len(l.said.Objects) == 0 {
		l.spoken = spoken
		kit.Refill(l.said, l.speak()...)
	}
}

// tell says what became of the line on the page, where it stands as this one; 0 is nowhere.
func (l *pageLine) tell(place int) {
	if l.number.SetText(l.b.s.d.P.Number(float64(place), 0)); place == 0 {
		l.number.SetText(l.b.s.d.T("onepage_screen.nowhere"))
	}
	l.off.SetText(l.b.s.whyOff(l.it.Key))
	l.off.Hidden = l.off.Text() == ""
	key := "onepage_screen.pin"
	if slices.Contains(l.b.s.page.Pinned, l.it.Key) {
		key = "onepage_screen.pinned"
	}
	l.pin.SetText(l.b.s.d.T(key))
}

// speak are the line's words: for a concern what it is, its fact, and what we ask.
func (l *pageLine) speak() []fyne.CanvasObject {
	it := l.it
	if it.Asks == nil || len(it.Spans) == 0 {
		return []fyne.CanvasObject{kit.NewWords(short(oneLine(it.Plain())), kit.Body)}
	}
	fact := ""
	for _, span := range it.Spans[1:] {
		fact += span.Text
	}
	lines := []fyne.CanvasObject{kit.NewWords(short(oneLine(it.Spans[0].Text)), kit.Strong)}
	if fact = oneLine(fact); fact != "" {
		lines = append(lines, kit.NewWords(short(fact), kit.Muted))
	}
	for _, ask := range it.Asks {
		lines = append(lines, kit.NewWords(l.b.s.d.T("onepage_screen.ask", "ask", short(oneLine(ask))), kit.Body))
	}
	return lines
}

func (l *pageLine) turnPin() {
	s := l.b.s
	s.change(func() { s.page.Pinned = with(s.page.Pinned, l.it.Key, !slices.Contains(s.page.Pinned, l.it.Key)) })
}

// choose offers what can be done with the line.
func (l *pageLine) choose() {
	s, d := l.b.s, l.b.s.d
	items := []kit.MenuItem{{Label: d.T("compose.reword"), Do: l.words.open}}
	if l.words.own() {
		items = append(items, kit.MenuItem{Label: d.T("compose.back"), Do: l.words.takeBack})
	}
	if !l.it.Optional {
		key := "compose.pin"
		if slices.Contains(s.page.Pinned, l.it.Key) {
			key = "compose.unpin"
		}
		items = append(items, kit.MenuItem{Label: d.T(key), Do: l.turnPin})
	}
	kit.ShowMenu(l.menu, append(items, s.moves(l.b.keys(), l.it.Key)...))
}

// keys are those of the block's lines, in their order.
func (b *pageBlock) keys() []string {
	keys := make([]string, len(b.items))
	for i, it := range b.items {
		keys[i] = it.Key
	}
	return keys
}
