package kit

import "fyne.io/fyne/v2"

// FocusFirst puts the cursor into the first field below o, passing over buttons. It reports whether there was one.
// It works as soon as o is part of the canvas's content, before it was ever drawn.
func FocusFirst(c fyne.Canvas, o fyne.CanvasObject) bool {
	first, ok := firstFocusable(o)
	if ok {
		c.Focus(first)
	}
	return ok
}
