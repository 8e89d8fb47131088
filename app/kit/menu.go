package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// MenuItem is one line of a menu. Now marks the one that holds at present.
type MenuItem struct {
	Label string
	Do    func()
	Now   bool
}

// ShowMenu opens a list of things to choose from below an object, at least as wide. The keyboard begins at the item
// that holds now: the arrows, Home, End and letters move, Enter and Space choose, Escape closes.
func ShowMenu(below fyne.CanvasObject, items []MenuItem) {
	c := canvasOf(below)
	if c == nil || len(items) == 0 {
		return
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(below)
	m := &menu{layer: &overlay{canvas: c, at: at.AddXY(0, below.Size().Height+2), width: max(190, below.Size().Width/textScale())}}
	first, rows := 0, make([]fyne.CanvasObject, len(items))
	for i, it := range items {
		row := m.row(i, it)
		m.rows, rows[i] = append(m.rows, row), row
		if it.Now {
			first = i
		}
	}
	list := Column(2, rows...)
	m.layer.card = Stack(NewPanel(ColorSurface, ColorMuted), Pad(Gap2, gutter, Gap2, Gap2, container.New(&asHigh{list}, Scroll(list))))
	m.layer.show(m.rows[first])
}

// menu is an open list.
type menu struct {
	layer *overlay
	rows  []*menuRow
	typed string // letters since a key moved, which a line begins with
}

// menuRow is one line of it.
type menuRow struct {
	pressable
	menu *menu
	at   int
	item MenuItem
}

func (m *menu) row(at int, item MenuItem) *menuRow {
	r := &menuRow{menu: m, at: at, item: item}
	style := Body
	if item.Now {
		style = Strong.In(ColorPrimary)
	}
	r.setup(r, Pad(7, 10, 7, 10, NewWords(item.Label, style)), func() {
		m.layer.hide()
		item.Do()
	})
	if item.Now {
		r.rest = ColorPrimaryTint
		r.fill(r.rest)
	}
	return r
}

// Label returns the words of the line.
func (r *menuRow) Label() string { return r.item.Label }

// TypedKey moves to another line, or is that of anything to press.
func (r *menuRow) TypedKey(key *fyne.KeyEvent) {
	to := 0
	switch key.Name {
	case fyne.KeyUp:
		to = r.at - 1
	case fyne.KeyDown:
		to = r.at + 1
	case fyne.KeyHome, fyne.KeyPageUp:
	case fyne.KeyEnd, fyne.KeyPageDown:
		to = len(r.menu.rows) - 1
	default:
		r.pressable.TypedKey(key)
		return
	}
	r.menu.typed = ""
	r.menu.goTo(to)
}

// TypedRune goes to the line that begins with all letters typed one after the other, else to the next one that begins
// with this letter.
func (r *menuRow) TypedRune(letter rune) {
	m := r.menu
	if letter == ' ' {
		return
	}
	if m.typed += string(letter); m.seek(r.at, m.typed) {
		return
	}
	if m.typed = string(letter); !m.seek(r.at+1, m.typed) {
		m.typed = ""
	}
}

// seek goes to the first line from one on, around the end, that begins with what was typed.
func (m *menu) seek(from int, typed string) bool {
	n := len(m.rows)
	for step := range n {
		if i := (from + step) % n; strings.HasPrefix(Fold(m.rows[i].item.Label), Fold(typed)) {
			m.goTo(i)
			return true
		}
	}
	return false
}

// goTo puts the keyboard on a line; there is none beyond the first and the last.
func (m *menu) goTo(i int) { m.layer.canvas.Focus(m.rows[min(max(i, 0), len(m.rows)-1)]) }

// asHigh gives a scroll the height of what it scrolls, where there is room for it.
type asHigh struct{ content fyne.CanvasObject }

func (a *asHigh) heightFor(_ []fyne.CanvasObject, width float32) float32 {
	return HeightFor(a.content, width)
}

func (*asHigh) minWidth(objects []fyne.CanvasObject) float32 { return widest(objects) }

func (a *asHigh) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(a.minWidth(objects), a.content.MinSize().Height)
}

func (*asHigh) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	place(objects[0], 0, 0, size.Width, size.Height)
}
