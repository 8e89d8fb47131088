package kit

import (
	"fyne.io/fyne/v2"
)

// Field is a control with its label above and, below, what is wrong or a hint.
type Field struct {
	block
	label, hint, fault *Words
	focus              fyne.Focusable
	load               func()
	place              string            // in the record, as faults name it
	type_              func(string) bool // shows a text that could not be read, and reports whether it can by now; nil where every text can
	unreadable         string            // key of what is said of such a text
	full               func() bool       // something did not fit, and there is still no room
}

func newField(label, hint string, control fyne.CanvasObject, focus fyne.Focusable) *Field {
	f := &Field{label: NewWords(label, Strong), hint: NewWords(hint, Caption), fault: NewWords("", Wrong), focus: focus}
	f.full = func() bool { return false }
	f.hint.Hidden = hint == ""
	f.fault.Hidden = true
	f.box = Column(Gap1, f.label, control, f.fault, f.hint)
	f.ExtendBaseWidget(f)
	return f
}

// NewLabelled returns a control of the screen's own under a label, as a form's fields look.
func NewLabelled(label string, control fyne.CanvasObject) *Field {
	focus, _ := control.(fyne.Focusable)
	return newField(label, "", control, focus)
}

// unread is for fields whose text may be none of their values: how such a text shows again, and what is said of it.
func (f *Field) unread(key string, show func(string) bool) { f.unreadable, f.type_ = key, show }

// SetFault says what is wrong below the control, or takes that away.
func (f *Field) SetFault(words string) {
	if words == f.fault.Text() {
		return
	}
	f.fault.SetText(words)
	if words == "" {
		f.fault.Hide()
	} else {
		f.fault.Show()
	}
	f.Refresh()
	if words != "" && f.holdsFocus() {
		f.grow()
		Reveal(f)
	}
}

// grow lays out what is around the field before the next picture would.
func (f *Field) grow() {
	if s := scrollAround(f); s != nil {
		s.Content.Refresh()
		s.Refresh()
	}
}

func (f *Field) holdsFocus() bool {
	c := canvasOf(f)
	if c == nil {
		return false
	}
	focused, ok := c.Focused().(fyne.CanvasObject)
	if !ok {
		return false
	}
	_, inside := topBelow(f, focused)
	return inside
}

// Fault returns what is said to be wrong, or "".
func (f *Field) Fault() string { return f.fault.Text() }

// HideLabel takes the label away, for a control that carries its own.
func (f *Field) HideLabel() *Field {
	f.label.Hide()
	return f
}

// Focus puts the cursor into the control.
func (f *Field) Focus() {
	if f.focus == nil {
		return
	}
	if c := canvasOf(f); c != nil {
		c.Focus(f.focus)
	}
}

// canvasOf returns the canvas of an object; for one that was not painted yet, that of the only window.
func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	driver := fyne.CurrentApp().Driver()
	if c := driver.CanvasForObject(o); c != nil {
		return c
	}
	if windows := driver.AllWindows(); len(windows) == 1 {
		return windows[0].Canvas()
	}
	return nil
}
