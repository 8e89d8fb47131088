package kit

import (
	"fyne.io/fyne/v2"
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

// CreateRenderer adds the focus ring.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	return newRinged(c.Check.CreateRenderer(), false, func() bool { return c.focused && !c.Disabled() })
}
