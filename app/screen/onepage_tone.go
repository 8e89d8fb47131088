package screen

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/onepage"
)

// mostHints is how many hints on the words show before the rest is asked for.
const mostHints = 3

// pageTone shows what in the words of the page may be worth a second look. It explains and forbids nothing.
type pageTone struct {
	s      *pageScreen
	tone   *onepage.Tone
	hints  []onepage.Hint
	left   int // hints that were put aside
	leaves []*kit.Button
	all    bool
	shown  string // which hints the box shows
	box    *fyne.Container
}

func (s *pageScreen) newTone() *pageTone {
	tone, err := onepage.NewTone()
	if err != nil {
		s.d.Fail(err)
	}
	t := &pageTone{s: s, tone: tone, box: kit.Column(kit.Gap2)}
	t.box.Hide()
	return t
}

// look reads the words that are chosen now.
func (t *pageTone) look() {
	if t.tone == nil {
		return
	}
	content := t.s.chosenContent()
	t.hints = t.tone.Hints(content, t.s.fitted.Content, t.s.page)
	t.left = len(t.tone.Hints(content, t.s.fitted.Content, nil)) - len(t.hints)
	var now strings.Builder
	now.WriteString(strconv.Itoa(t.left) + "\n")
	for _, h := range t.hints {
		now.WriteString(h.ID + "\n" + h.Part.Key + "\n" + h.Instead + "\n")
	}
	if now.String() != t.shown {
		t.shown = now.String()
		t.show()
		if t.s.writing != nil {
			t.beside(t.s.writing)
		}
	}
}

// beside shows the hints on the line that is being written right below its fields, where they move nothing.
func (t *pageTone) beside(r *rewording) {
	var objects []fyne.CanvasObject
	for _, h := range t.hints {
		for _, p := range r.parts() {
			if p.Key == h.Part.Key && len(r.areas) > 0 {
				objects = append(objects, t.hint(-1, h))
			}
		}
	}
	kit.Refill(r.hints, objects...)
	r.hints.Hidden = len(objects) == 0
}

// chosenContent is everything the parent chose, also what does not fit.
func (s *pageScreen) chosenContent() onepage.Content {
	content := s.all
	content.Blocks = nil
	for _, b := range s.all.Blocks {
		if s.hidden(b.Key) {
			continue
		}
		items := b.Items
		b.Items = nil
		for _, it := range items {
			if s.chosen(it) {
				b.Items = append(b.Items, it)
			}
		}
		content.Blocks = append(content.Blocks, b)
	}
	return content
}

func (t *pageTone) show() {
	d := t.s.d
	t.leaves = nil
	var objects []fyne.CanvasObject
	for i, h := range t.hints {
		if i < mostHints || t.all {
			objects = append(objects, kit.NewLine(), t.hint(i, h))
		}
	}
	var links []fyne.CanvasObject
	if len(t.hints) > mostHints && !t.all {
		links = append(links, kit.NewLink(d.T("tone.all", "n", len(t.hints)), t.showAll))
	}
	if t.left > 0 {
		links = append(links, kit.NewLink(d.T("tone.back", "n", t.left), t.bringBack))
	}
	if len(links) > 0 {
		objects = append(objects, kit.Flow(kit.Gap3, links...))
	}
	t.box.Hidden = len(objects) == 0
	if t.box.Hidden {
		kit.Refill(t.box)
		return
	}
	if len(t.hints) > 0 {
		objects = append([]fyne.CanvasObject{
			kit.NewWords(d.T("tone.title", "n", len(t.hints)), kit.Strong), kit.NewWords(d.T("tone.intro"), kit.Caption),
		}, objects...)
	}
	kit.Refill(t.box, kit.Card(kit.Column(kit.Gap2, objects...)))
}

// hint is one of them: why, other words where there are some, and what can be done. i is its place in the list, -1 below
// the line that is being written.
func (t *pageTone) hint(i int, h onepage.Hint) fyne.CanvasObject {
	d := t.s.d
	objects := []fyne.CanvasObject{kit.NewWords(d.T("tone."+h.Kind, "words", oneLine(h.Words), "n", h.Count), kit.Body)}
	var links []fyne.CanvasObject
	if h.Instead != "" {
		objects = append(objects, kit.NewWords(d.T("tone.try", "words", oneLine(h.Instead)), kit.Muted))
		links = append(links, kit.NewLink(d.T("tone.use"), func() { t.use(h) }))
	}
	if h.Part.Key != "" && i >= 0 {
		label := "tone.reword"
		if h.Kind == onepage.HintNoFact {
			label = "tone.fact"
		}
		links = append(links, kit.NewLink(d.T(label), func() { t.reword(h) }))
	}
	leave := kit.NewLink(d.T("tone.leave"), func() { t.leave(i, h) })
	if i >= 0 {
		t.leaves = append(t.leaves, leave)
	}
	return kit.Column(kit.Gap1, append(objects, kit.Flow(kit.Gap3, append(links, leave)...))...)
}

// use puts the gentler words on the page, as its own for this page.
func (t *pageTone) use(h onepage.Hint) {
	t.s.change(func() { onepage.Reword(t.s.page, h.Part, h.Instead) })
	if r := t.s.rewordingOf(h); r != nil && r != t.s.writing {
		t.s.focusLine(r)
	} else if r != nil {
		t.s.d.Window.Canvas().Focus(r.areas[0])
	}
}

// reword opens the line, the cursor in the part that is meant.
func (t *pageTone) reword(h onepage.Hint) {
	r := t.s.rewordingOf(h)
	if r == nil {
		return
	}
	r.open()
	for i, p := range r.parts() {
		if p.Key == h.Part.Key {
			t.s.d.Window.Canvas().Focus(r.areas[i])
		}
	}
}

// rewordingOf returns where the words of a hint can be changed, its block unfolded.
func (s *pageScreen) rewordingOf(h onepage.Hint) *rewording {
	for _, b := range s.blocks {
		if b.key != h.Block {
			continue
		}
		if h.Key == "" {
			return b.words
		}
		b.unfold(true)
		if line := b.lines[h.Key]; line != nil {
			return line.words
		}
	}
	return nil
}

// leave puts a hint aside for this page.
func (t *pageTone) leave(i int, h onepage.Hint) {
	t.s.change(func() { t.s.page.Kept = with(t.s.page.Kept, h.ID, true) })
	switch {
	case i < 0 && t.s.writing != nil:
		t.s.d.Window.Canvas().Focus(t.s.writing.areas[0])
	case i >= 0 && len(t.leaves) > 0:
		t.s.d.Window.Canvas().Focus(t.leaves[min(i, len(t.leaves)-1)])
	}
}

func (t *pageTone) bringBack() {
	t.shown = ""
	t.s.change(func() { t.s.page.Kept = nil })
}

func (t *pageTone) showAll() {
	t.all = true
	t.show()
	t.s.d.Window.Canvas().Focus(t.leaves[mostHints])
}
