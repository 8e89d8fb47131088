package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
)

// parted is a widget of ours that holds other objects; Fyne offers no way to look into a widget, so it tells.
type parted interface{ Parts() []fyne.CanvasObject }

// Parts are what a block holds.
func (b *block) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{b.box} }

// passKey hands a key that a focused widget has no use for to the window, or to the dialog that is open above it.
func passKey(from fyne.CanvasObject, key *fyne.KeyEvent) {
	c := canvasOf(from)
	if c == nil || TakeKey(c, key) {
		return
	}
	if typed := c.OnTypedKey(); typed != nil {
		typed(key)
	}
}

// finder is a dialog's card with a search of its own.
type finder interface{ find() }

// passShortcut does the same for a shortcut. A dialog keeps the window's shortcuts out; Ctrl+F may be its own.
func passShortcut(from fyne.CanvasObject, s fyne.Shortcut) {
	c := canvasOf(from)
	if c == nil {
		return
	}
	if top := c.Overlays().Top(); top != nil {
		find(top, s)
		return
	}
	if window, ok := c.(fyne.Shortcutable); ok {
		window.TypedShortcut(s)
	}
}

func find(top fyne.CanvasObject, s fyne.Shortcut) {
	own, custom := s.(*desktop.CustomShortcut)
	layer, ours := top.(*overlay)
	if !custom || !ours || own.KeyName != fyne.KeyF || own.Modifier != fyne.KeyModifierShortcutDefault {
		return
	}
	if f, ok := layer.card.(finder); ok {
		f.find()
	}
}

// TypedShortcut hands it on: a list has none of its own.
func (l *List) TypedShortcut(s fyne.Shortcut) { passShortcut(l, s) }

// TypedShortcut hands it on.
func (b *Button) TypedShortcut(s fyne.Shortcut) { passShortcut(b, s) }

// Reveal scrolls the page around an object until the object is visible, with the label and the fault of the field that
// it is in. Focusable widgets call it when they get the focus: Fyne moves the focus to what nobody sees.
func Reveal(o fyne.CanvasObject) {
	if c := canvasOf(o); c != nil {
		defer avoidTyping(c)
	}
	if w := around(o); w.field != nil && w.scroll != nil && w.field.Size().Height+2*Gap2 <= w.scroll.Size().Height {
		revealSpan(w.field, 0, w.field.Size().Height)
		return
	}
	revealSpan(o, 0, o.Size().Height)
}

// revealSome scrolls only when no part of the object shows: to its beginning.
func revealSome(o fyne.CanvasObject, height float32) {
	s := scrollAround(o)
	if s == nil {
		return
	}
	top := spanTop(s, o)
	if top+o.Size().Height < s.Offset.Y+height || top > s.Offset.Y+s.Size().Height-height {
		revealSpan(o, 0, min(height, o.Size().Height))
	}
}

// revealSpan scrolls to the part of an object between two heights in it.
func revealSpan(o fyne.CanvasObject, from, to float32) {
	s := scrollAround(o)
	if s == nil {
		return
	}
	top := spanTop(s, o)
	low, high := top+from-Gap2, top+to+Gap2
	offset := s.Offset.Y
	if high > offset+s.Size().Height {
		offset = high - s.Size().Height
	}
	offset = max(0, min(offset, low, s.Content.Size().Height-s.Size().Height)) // Fyne would scroll beyond the end
	if offset != s.Offset.Y {
		s.ScrollToOffset(fyne.NewPos(s.Offset.X, offset))
	}
}

// spanTop is how far the object's top lies below the top of what the scroll holds. What was not painted yet has its
// place only after the page is laid out again.
func spanTop(s *container.Scroll, o fyne.CanvasObject) float32 {
	if fyne.CurrentApp().Driver().CanvasForObject(o) == nil {
		s.Refresh()
	}
	top, _ := topBelow(s.Content, o)
	return top
}

// topBelow returns how far wanted lies below the top of at, and false when it is not inside.
func topBelow(at, wanted fyne.CanvasObject) (float32, bool) {
	if at == wanted {
		return 0, true
	}
	for _, o := range partsOf(at) {
		if top, ok := topBelow(o, wanted); ok {
			return o.Position().Y + top, true
		}
	}
	return 0, false
}

func partsOf(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case *shadedScroll:
		return []fyne.CanvasObject{o.Content}
	case *container.Scroll:
		return []fyne.CanvasObject{o.Content}
	case parted:
		return o.Parts()
	}
	return nil
}

// surroundings are the innermost scroll that holds an object, and the form's field in that scroll; nil for none.
type surroundings struct {
	scroll *container.Scroll
	field  *Field
}

// scrollAround returns the innermost scroll that holds the object, or nil.
func scrollAround(o fyne.CanvasObject) *container.Scroll { return around(o).scroll }

func around(o fyne.CanvasObject) surroundings {
	c := canvasOf(o)
	if c == nil {
		return surroundings{}
	}
	root := c.Content()
	if top := c.Overlays().Top(); top != nil {
		root = top
	}
	found, _ := findAround(root, o, surroundings{})
	return found
}

func findAround(at, wanted fyne.CanvasObject, so surroundings) (surroundings, bool) {
	if at == wanted {
		return so, true
	}
	if s := ScrollOf(at); s != nil {
		so = surroundings{scroll: s}
	}
	if field, ok := at.(*Field); ok {
		so.field = field
	}
	for _, o := range partsOf(at) {
		if found, ok := findAround(o, wanted, so); ok {
			return found, true
		}
	}
	return surroundings{}, false
}
