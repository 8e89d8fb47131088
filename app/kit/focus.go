package kit

import "fyne.io/fyne/v2"

// ender is a field whose cursor can go to the end of what stands in it.
type ender interface{ toEnd() }

// FocusFirst puts the cursor into the first field below o, behind what stands there; it passes over buttons. It
// reports whether there was one. It works as soon as o is part of the canvas's content, before it was ever drawn.
func FocusFirst(c fyne.Canvas, o fyne.CanvasObject) bool {
	first, ok := firstFocusable(o)
	if !ok {
		return false
	}
	c.Focus(first)
	if e, ok := first.(ender); ok {
		e.toEnd()
	}
	return true
}

// Refill puts other objects into a container. A control that goes with the old ones loses the keyboard: what is typed
// would go nowhere.
func Refill(c *fyne.Container, objects ...fyne.CanvasObject) {
	canvas := canvasOf(c)
	focused, there := fyne.CanvasObject(nil), false
	if canvas != nil {
		focused, there = canvas.Focused().(fyne.CanvasObject)
	}
	there = there && holds(c, focused)
	c.Objects = objects
	if !c.Size().IsZero() { // else it shows with the screen that is being made
		c.Refresh()
	}
	if there && !holds(c, focused) {
		canvas.Unfocus()
	}
}

func holds(o, wanted fyne.CanvasObject) bool {
	_, inside := topBelow(o, wanted)
	return inside
}

// firstFocusable returns the first field below o that shows; the links that move and remove are not fields.
func firstFocusable(o fyne.CanvasObject) (fyne.Focusable, bool) {
	if _, isButton := o.(*Button); isButton || !o.Visible() {
		return nil, false
	}
	if f, ok := o.(fyne.Focusable); ok {
		return f, true
	}
	for _, part := range partsOf(o) {
		if f, ok := firstFocusable(part); ok {
			return f, true
		}
	}
	return nil, false
}

// toEnd is what the key for the next page does in Fyne's own entry.
func (e *Entry) toEnd() { e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown}) }
