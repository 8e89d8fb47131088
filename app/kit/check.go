package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Check is a box to tick with its words beside it. Space and Enter turn it.
type Check struct {
	widget.Check
	focused bool
}

// NewCheck returns a box without its tick. changed is called whenever it turns.
func NewCheck(label string, changed func(bool)) *Check {
	c := &Check{}
	c.Text, c.OnChanged = label, changed
	c.ExtendBaseWidget(c)
	return c
}

// SetValue shows the tick, or its absence, without calling OnChanged.
func (c *Check) SetValue(v bool) {
	if c.Checked != v {
		c.Checked = v
		c.Refresh()
	}
}

// FocusGained shows the ring and brings the box into view. Fyne's own look, a disc in the focus colour, would
// hide the tick.
func (c *Check) FocusGained() {
	c.focused = true
	c.Refresh()
	Reveal(c)
}

// FocusLost hides the ring.
func (c *Check) FocusLost() {
	c.focused = false
	c.Refresh()
}

// TypedRune does nothing: Space comes as a key.
func (*Check) TypedRune(rune) {}

// TypedKey turns the box, or hands the key on.
func (c *Check) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		if !c.Disabled() {
			c.SetChecked(!c.Checked)
		}
	default:
		passKey(c, key)
	}
}

// CreateRenderer adds the focus ring, and an edge that is clearly seen.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	r := &checkRenderer{newRinged(c.Check.CreateRenderer(), false, func() bool { return c.focused && !c.Disabled() })}
	r.strengthen()
	return r
}

type checkRenderer struct{ *ringed }

func (r *checkRenderer) Refresh() {
	r.ringed.Refresh()
	r.strengthen()
}

// strengthen gives the empty box the colour of quiet words: Fyne draws it in that of the hairlines.
func (r *checkRenderer) strengthen() {
	for _, o := range r.Objects() {
		picture, ok := o.(*canvas.Image)
		if !ok {
			continue
		}
		if box, ok := picture.Resource.(*theme.ThemedResource); ok && box.ColorName == theme.ColorNameInputBorder {
			box.ColorName = ColorMuted
			picture.Refresh()
		}
	}
}
