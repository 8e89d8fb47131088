package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// buttonKind is how much a button asks to be used.
type buttonKind int

const (
	outlined buttonKind = iota
	primary
	link
	danger
)

// Button is a control that does one thing. Enter and Space press it while it has the focus.
type Button struct {
	widget.BaseWidget
	OnTapped func()

	label            string
	kind             buttonKind
	focused, hovered bool
	disabled         bool
	removes          bool // a link that removes something
}

// NewButton returns an outlined button: one of several things to do.
func NewButton(label string, tapped func()) *Button { return newButton(label, outlined, tapped) }

// NewPrimary returns the main action of a screen; there is one at most.
func NewPrimary(label string, tapped func()) *Button { return newButton(label, primary, tapped) }

// NewLink returns an action that reads as part of the text around it.
func NewLink(label string, tapped func()) *Button { return newButton(label, link, tapped) }

// NewDanger returns a button for what removes something.
func NewDanger(label string, tapped func()) *Button { return newButton(label, danger, tapped) }

func newButton(label string, kind buttonKind, tapped func()) *Button {
	b := &Button{label: label, kind: kind, OnTapped: tapped}
	b.ExtendBaseWidget(b)
	return b
}

// Label returns the words on the button.
func (b *Button) Label() string { return b.label }

// SetText changes the words on the button.
func (b *Button) SetText(label string) {
	if b.label != label {
		b.label = label
		b.Refresh()
	}
}

// Disable makes the button rest; it cannot be pressed or reached.
func (b *Button) Disable() { b.setDisabled(true) }

// Enable wakes the button.
func (b *Button) Enable() { b.setDisabled(false) }

// Disabled reports whether the button rests.
func (b *Button) Disabled() bool { return b.disabled }

func (b *Button) setDisabled(v bool) {
	if b.disabled != v {
		b.disabled = v
		b.Refresh()
	}
}

// Tapped presses the button.
func (b *Button) Tapped(*fyne.PointEvent) {
	if b.OnTapped != nil && !b.disabled {
		b.OnTapped()
	}
}

// FocusGained shows the ring and brings the button into view.
func (b *Button) FocusGained() {
	b.focused = true
	b.Refresh()
	Reveal(b)
}

// FocusLost hides the ring.
func (b *Button) FocusLost() {
	b.focused = false
	b.Refresh()
}

// TypedRune does nothing: Space comes as a key.
func (*Button) TypedRune(rune) {}

// TypedKey presses the button on Enter and Space, and passes every other key on.
func (b *Button) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		b.Tapped(nil)
	default:
		passKey(b, key)
	}
}

// MouseIn begins the hover.
func (b *Button) MouseIn(*desktop.MouseEvent) {
	b.hovered = true
	b.Refresh()
}

// MouseMoved does nothing.
func (*Button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends the hover.
func (b *Button) MouseOut() {
	b.hovered = false
	b.Refresh()
}

// Cursor is the pointing hand.
func (b *Button) Cursor() desktop.Cursor { return desktop.PointerCursor }

// linkRoom is how far the tint and the ring of a link reach around its words.
const linkRoom = 4

// padding is the room around the words. A link's words begin where it does, in line with the text above and below.
func (b *Button) padding() (left, right, y float32) {
	if b.kind == link {
		return 0, linkRoom, 3
	}
	return 16, 16, 9
}

// CreateRenderer draws a rounded box, the ring and the words.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{b: b, box: canvas.NewRectangle(nil), ring: canvas.NewRectangle(nil), text: canvas.NewText("", nil)}
	r.style()
	return r
}

type buttonRenderer struct {
	b         *Button
	box, ring *canvas.Rectangle
	text      *canvas.Text
}

func (r *buttonRenderer) Destroy() {}
func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.ring, r.text}
}

func (r *buttonRenderer) MinSize() fyne.Size {
	left, right, y := r.b.padding()
	t := fyne.MeasureText(r.b.label, theme.Size(SizeBody), fyne.TextStyle{Bold: true})
	return fyne.NewSize(t.Width+left+right, Strong.lineHeight()+2*y-2)
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.text.Resize(size)
	if r.b.kind == link {
		r.text.Alignment = fyne.TextAlignLeading
		place(r.box, -linkRoom, 0, size.Width+linkRoom, size.Height)
		place(r.ring, -linkRoom-1, -1, size.Width+linkRoom+2, size.Height+2)
		return
	}
	r.text.Alignment = fyne.TextAlignCenter
	place(r.box, 0, 0, size.Width, size.Height)
	place(r.ring, -3, -3, size.Width+6, size.Height+6)
}

func (r *buttonRenderer) Refresh() {
	r.style()
	r.Layout(r.b.Size())
	r.box.Refresh()
	r.ring.Refresh()
	r.text.Refresh()
}

func (r *buttonRenderer) style() {
	b := r.b
	fill, edge, ink := b.colors()
	r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth = theme.Color(fill), theme.Color(edge), 1
	if b.kind == link {
		r.box.StrokeWidth = 0
	}
	r.box.CornerRadius, r.ring.CornerRadius = 6, 9
	r.ring.FillColor = theme.Color(colorNone)
	r.ring.StrokeColor, r.ring.StrokeWidth = theme.Color(ColorFocus), 0
	if b.focused {
		r.ring.StrokeWidth = 2
	}
	r.text.Text, r.text.TextSize, r.text.TextStyle = b.label, theme.Size(SizeBody), fyne.TextStyle{Bold: true}
	r.text.Color = theme.Color(ink)
}

// colors returns the tokens of the fill, the edge and the words.
func (b *Button) colors() (fill, edge, ink fyne.ThemeColorName) {
	switch {
	case b.disabled && b.kind == link:
		return colorNone, colorNone, ColorMuted
	case b.disabled:
		return ColorSurface, ColorLine, ColorMuted
	case b.kind == primary:
		return ColorPrimary, ColorPrimary, ColorOnPrimary
	case b.kind == link && b.removes:
		return colorNone, colorNone, ColorBelow
	case b.hovered && b.kind == link:
		return ColorPrimaryTint, ColorPrimaryTint, ColorPrimary
	case b.kind == link:
		return colorNone, colorNone, ColorPrimary
	case b.kind == danger:
		return ColorSurface, ColorBelow, ColorBelow
	case b.hovered:
		return ColorPrimaryTint, ColorPrimary, ColorPrimary
	}
	return ColorSurface, ColorPrimary, ColorPrimary
}
