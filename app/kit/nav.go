package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// pressable is what the rows of the side list have in common: they take the focus, show it, and are pressed by
// tap, Enter or Space.
type pressable struct {
	widget.BaseWidget
	panel  *Panel
	ring   *canvas.Rectangle
	body   fyne.CanvasObject
	rest   fyne.ThemeColorName // fill when the pointer is elsewhere
	tapped func()
}

// Parts are what it holds.
func (b *pressable) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{b.panel, b.body} }

func (b *pressable) setup(self fyne.Widget, body fyne.CanvasObject, tapped func()) {
	b.panel, b.ring, b.body, b.tapped, b.rest = NewPanel(colorNone, ""), canvas.NewRectangle(nil), body, tapped, colorNone
	b.panel.Radius = 6
	b.ring.CornerRadius = 6
	b.ring.FillColor = theme.Color(colorNone)
	b.ExtendBaseWidget(self)
}

// CreateRenderer stacks the fill, the words and the focus ring.
func (b *pressable) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(Stack(b.panel, b.body, b.ring))
}

func (b *pressable) minWidth() float32 { return minWidth(b.body) }

// HeightFor returns the height of what is inside.
func (b *pressable) HeightFor(width float32) float32 { return HeightFor(b.body, width) }

func (b *pressable) fill(c fyne.ThemeColorName) {
	b.panel.Fill = c
	b.panel.Refresh()
}

// Tapped presses the row.
func (b *pressable) Tapped(*fyne.PointEvent) { b.tapped() }

// MouseIn tints the row.
func (b *pressable) MouseIn(*desktop.MouseEvent) { b.fill(ColorPrimaryTint) }

// MouseMoved does nothing.
func (b *pressable) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the tint away.
func (b *pressable) MouseOut() { b.fill(b.rest) }

// Cursor is the pointing hand.
func (b *pressable) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained shows the ring.
func (b *pressable) FocusGained() { b.showRing(2) }

// FocusLost hides the ring.
func (b *pressable) FocusLost() { b.showRing(0) }

func (b *pressable) showRing(width float32) {
	b.ring.StrokeColor, b.ring.StrokeWidth = theme.Color(ColorFocus), width
	b.ring.FillColor = theme.Color(colorNone)
	b.ring.Refresh()
	if width > 0 {
		Reveal(b.panel)
	}
}

// TypedRune does nothing.
func (b *pressable) TypedRune(rune) {}

// TypedKey presses on Enter and Space, and passes other keys on.
func (b *pressable) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		b.tapped()
	default:
		passKey(b.panel, key)
	}
}

// NavItem is one screen in the side list: its name, and a quiet count.
type NavItem struct {
	pressable
	words, note *Words
}

// NewNavItem returns a row of the side list.
func NewNavItem(label string, tapped func()) *NavItem {
	n := &NavItem{words: NewWords(label, Body), note: NewWords("", Caption)}
	room := 7 / max(1, textScale()) // a low window has to hold all rows in the largest letters
	n.setup(n, Pad(room, 10, room, 10, RowGrow(Gap2, 0, n.words, n.note)), tapped)
	return n
}

// SetText names the row.
func (n *NavItem) SetText(label string) { n.words.SetText(label) }

// SetNote shows a count at the right; "" for none.
func (n *NavItem) SetNote(note string) {
	if note != n.note.Text() {
		n.note.SetText(note)
		n.Refresh()
	}
}

// SetSelected marks the row as the screen shown.
func (n *NavItem) SetSelected(selected bool) {
	n.rest = colorNone
	style := Body
	if selected {
		n.rest, style = ColorPrimaryTint, Strong.In(ColorPrimary)
	}
	n.words.SetStyle(style)
	n.fill(n.rest)
}

// Person is the child on top of the side list: the first letter in a disc, and the name.
type Person struct {
	pressable
	letter, name *Words
}

// NewPerson returns the switch between children; tapped opens the list of them.
func NewPerson(name string, tapped func()) *Person {
	p := &Person{letter: NewWords("", Strong.In(ColorOnPrimary).Centred()), name: NewWords("", Style{Size: SizeBody, Bold: true, Color: ColorInk})}
	disc := container.New(&discLayout{}, newDisc(), p.letter)
	down := NewShape(MarkDown, ColorInk)
	p.setup(p, Pad(Gap2, Gap2, Gap2, Gap2, RowGrow(10, 1, disc, Row(6, p.name, container.New(&smallLayout{}, down)))), tapped)
	p.SetName(name)
	return p
}

// Name returns the name shown.
func (p *Person) Name() string { return p.name.Text() }

// SetName shows another child.
func (p *Person) SetName(name string) {
	if name == p.name.Text() {
		return
	}
	letter := ""
	for _, r := range name {
		letter = strings.ToUpper(string(r))
		break
	}
	p.name.SetText(name)
	p.letter.SetText(letter)
	p.Refresh()
}

func newDisc() *Panel {
	p := NewPanel(ColorPrimary, "")
	p.Radius = 100
	return p
}

// discLayout puts a letter into the middle of a disc that follows the text size.
type discLayout struct{}

func (discLayout) side() float32 { return theme.Size(SizeBody) * 2.2 }

func (l discLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(l.side(), l.side()) }

func (l discLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	place(objects[0], 0, 0, size.Width, size.Height)
	h := HeightFor(objects[1], size.Width)
	place(objects[1], 0, (size.Height-h)/2, size.Width, h)
}

// smallLayout shows a mark at two thirds of its size.
type smallLayout struct{}

func (smallLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	m := objects[0].MinSize()
	return fyne.NewSize(m.Width*2/3, m.Height*2/3)
}

func (smallLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	place(objects[0], 0, 0, size.Width, size.Height)
}

// ends puts one object at the top and one at the bottom of the height there is.
type ends struct{ width float32 }

// Ends returns the first object at the top and the second at the bottom, scrolling when both do not fit.
func Ends(top, bottom fyne.CanvasObject) *fyne.Container {
	return Scroll(container.New(&ends{}, top, bottom))
}

func (e *ends) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return HeightFor(objects[0], width) + Gap4 + HeightFor(objects[1], width)
}

func (*ends) minWidth(objects []fyne.CanvasObject) float32 { return widest(objects) }

func (e *ends) MinSize(objects []fyne.CanvasObject) fyne.Size { return least(e, objects, e.width) }

func (e *ends) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	e.width = size.Width
	h := HeightFor(objects[1], size.Width)
	place(objects[0], 0, 0, size.Width, HeightFor(objects[0], size.Width))
	place(objects[1], 0, size.Height-h, size.Width, h)
}

// beside puts a side of a given width left of a body, with a hairline between.
type beside struct{ width func() float32 }

// Beside returns the side at its width, a hairline, and the body in the rest. For the keyboard the body comes first:
// the first Tab of a screen reaches its first control, and Shift+Tab the side.
func Beside(width func() float32, side, body fyne.CanvasObject) *fyne.Container {
	return container.New(&beside{width: width}, body, NewLine(), side)
}

func (b *beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	body := objects[0].MinSize()
	return fyne.NewSize(b.width()+body.Width, max(objects[2].MinSize().Height, body.Height))
}

func (b *beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w := b.width()
	place(objects[0], w+1, 0, size.Width-w-1, size.Height)
	place(objects[1], w, 0, 1, size.Height)
	place(objects[2], 0, 0, w, size.Height)
}
