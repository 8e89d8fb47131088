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
	switch key.Name {
	case fyne.KeyUp:
		r.menu.goTo(r.at - 1)
	case fyne.KeyDown:
		r.menu.goTo(r.at + 1)
	case fyne.KeyHome, fyne.KeyPageUp:
		r.menu.goTo(0)
	case fyne.KeyEnd, fyne.KeyPageDown:
		r.menu.goTo(len(r.menu.rows) - 1)
	default:
		r.pressable.TypedKey(key)
	}
}

// TypedRune goes to the next line that begins with the letter.
func (r *menuRow) TypedRune(letter rune) {
	n := len(r.menu.rows)
	for step := 1; step <= n && letter != ' '; step++ {
		i := (r.at + step) % n
		if strings.HasPrefix(Fold(r.menu.rows[i].item.Label), Fold(string(letter))) {
			r.menu.goTo(i)
			return
		}
	}
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
