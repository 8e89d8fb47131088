package screen

import (
	"slices"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/onepage"
)

// Mover is a screen on which what has the keyboard can be moved a place up, for by -1, or down: Alt and the arrows.
type Mover interface{ Move(by int) }

// Move moves the line, or the block, that has the keyboard.
func (s *pageScreen) Move(by int) {
	focused := s.d.Window.Canvas().Focused()
	if focused == nil {
		return
	}
	for _, b := range s.blocks {
		if slices.Contains(b.controls(), focused) {
			s.move(s.blockKeys(), b.key, by)
			return
		}
		for _, it := range b.items {
			if slices.Contains(b.lines[it.Key].controls(), focused) {
				s.move(b.keys(), it.Key, by)
				return
			}
		}
	}
}

// move moves one of the keys, which are all that its list shows.
func (s *pageScreen) move(keys []string, key string, by int) {
	order, moved := onepage.Moved(s.page.Order, keys, key, by)
	if !moved {
		return
	}
	s.rearrange(func() { s.page.Order = order })
	if at, ok := s.d.Window.Canvas().Focused().(fyne.CanvasObject); ok {
		kit.Reveal(at)
	}
}

// moves are the menu's lines that move one of the keys.
func (s *pageScreen) moves(keys []string, key string) []kit.MenuItem {
	var items []kit.MenuItem
	at := slices.Index(keys, key)
	if at > 0 {
		items = append(items, kit.MenuItem{Label: s.d.T("compose.up"), Do: func() { s.move(keys, key, -1) }})
	}
	if at < len(keys)-1 {
		items = append(items, kit.MenuItem{Label: s.d.T("compose.down"), Do: func() { s.move(keys, key, 1) }})
	}
	return items
}

// blockKeys are those of the blocks shown, in their order.
func (s *pageScreen) blockKeys() []string {
	keys := make([]string, len(s.blocks))
	for i, b := range s.blocks {
		keys[i] = b.key
	}
	return keys
}

func (b *pageBlock) controls() []fyne.Focusable {
	return append([]fyne.Focusable{b.fold, b.menu}, b.words.controls()...)
}

func (l *pageLine) controls() []fyne.Focusable {
	return append([]fyne.Focusable{l.check, l.pin, l.menu}, l.words.controls()...)
}

func (r *rewording) controls() []fyne.Focusable {
	list := []fyne.Focusable{r.back}
	for _, a := range r.areas {
		list = append(list, a)
	}
	return list
}

// focusLine puts the keyboard on the line or block that the words belong to.
func (s *pageScreen) focusLine(r *rewording) {
	for _, b := range s.blocks {
		if b.words == r {
			s.d.Window.Canvas().Focus(b.menu)
		}
		for _, it := range b.items {
			if l := b.lines[it.Key]; l.words == r {
				s.d.Window.Canvas().Focus(l.menu)
			}
		}
	}
}
