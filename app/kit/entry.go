package kit

import (
	"runtime"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"planpage/app/record"
)

// Entry is a field for one line. What it has no use for (Escape, the arrows up and down, the page keys, the
// function keys and every shortcut that does not edit text) goes on to the window. It holds at most
// record.MaxText characters.
type Entry struct {
	widget.Entry
	OnEdited  func(text string)         // the person changed the text; not called for ShowText and SetText
	OnLeft    func()                    // the field lost the focus
	OnTooLong func()                    // typing or pasting went over record.MaxText
	OnKey     func(*fyne.KeyEvent) bool // asked before the field; true means the key is used

	onPasted func(words string) bool // asked before what is pasted goes into the field; true means it does not

	self    fyne.CanvasObject // the outermost widget this one is embedded in
	quiet   bool              // the program, not the person, changes the text
	focused bool
	typed   bool // typed into since it got the focus, so that Ctrl+Z is its own
	clicked bool // the pointer gives it the focus
	oneLine bool // a sentence that may take several lines, but holds none
	wheel   *wheel
}

// NewEntry returns an empty field for one line.
func NewEntry() *Entry {
	e := &Entry{}
	e.extend(e)
	return e
}

// extend makes the entry part of self, as ExtendBaseWidget does.
func (e *Entry) extend(self fyne.Widget) {
	e.self = self
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.OnChanged = e.changed
	e.wheel = newWheel(self)
	e.ExtendBaseWidget(self)
}

func (e *Entry) changed(text string) {
	if e.quiet {
		return
	}
	e.typed = true
	if e.OnEdited != nil {
		e.OnEdited(text)
	}
}

// SetText shows a text of the program's. What was typed before cannot be undone in the field any more.
func (e *Entry) SetText(text string) {
	e.quiet, e.typed = true, false
	defer func() { e.quiet = false }()
	e.Entry.SetText(text)
}

// ShowText is SetText for a value that may have changed elsewhere: it leaves a field alone that shows it already, so
// that its cursor and its undo stay.
func (e *Entry) ShowText(text string) {
	if text != e.Text {
		e.SetText(text)
	}
}

// Focused reports whether the keyboard is in the field.
func (e *Entry) Focused() bool { return e.focused }

// FocusGained starts the field's own undo afresh and brings the field into view.
func (e *Entry) FocusGained() {
	e.focused, e.typed = true, false
	e.Entry.FocusGained()
	if e.clicked {
		revealSpan(e.self, 0, e.self.Size().Height) // what is under the pointer moves no more than it must
		return
	}
	Reveal(e.self)
}

// MouseDown puts the cursor where the pointer is.
func (e *Entry) MouseDown(m *desktop.MouseEvent) {
	e.clicked = true
	e.Entry.MouseDown(m)
	e.clicked = false
}

// KeyUp selects what stands in a field for one line that Tab went to, so that typing takes its place; in one for several
// lines the cursor goes behind the text, where one goes on. Tab goes down in the field before and comes up in this one; a
// click, or coming back to the window, leaves the cursor where it is.
func (e *Entry) KeyUp(key *fyne.KeyEvent) {
	e.Entry.KeyUp(key)
	switch {
	case key.Name != fyne.KeyTab || e.typed || e.Disabled():
	case e.MultiLine:
		e.toEnd()
	default:
		e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// FocusLost tells OnLeft.
func (e *Entry) FocusLost() {
	e.focused = false
	e.Entry.FocusLost()
	if e.OnLeft != nil {
		e.OnLeft()
	}
}

// TypedRune adds a character, unless the field is full.
func (e *Entry) TypedRune(r rune) {
	if e.room() > 0 {
		e.Entry.TypedRune(r)
		return
	}
	e.tooLong()
}

// TypedKey edits, or hands the key on.
func (e *Entry) TypedKey(key *fyne.KeyEvent) {
	switch {
	case e.OnKey != nil && e.OnKey(key):
	case e.Disabled() || e.passes(key.Name):
		passKey(e.self, key)
	case isEnter(key.Name) && e.MultiLine && e.room() <= 0:
		e.tooLong()
	default:
		e.Entry.TypedKey(key)
	}
}

func isEnter(name fyne.KeyName) bool { return name == fyne.KeyReturn || name == fyne.KeyEnter }

func (e *Entry) passes(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyEscape, fyne.KeyPageUp, fyne.KeyPageDown,
		fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6,
		fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12:
		return true
	case fyne.KeyUp, fyne.KeyDown:
		return !e.MultiLine
	case fyne.KeyReturn, fyne.KeyEnter:
		return !e.MultiLine && e.OnSubmitted == nil
	}
	return false
}

// TypedShortcut edits, or hands the shortcut on. Ctrl+Z is the field's own only after typing in it.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	switch own := s.(type) {
	case *fyne.ShortcutPaste:
		e.paste(own)
	case *fyne.ShortcutCopy, *fyne.ShortcutCut, *fyne.ShortcutSelectAll, *fyne.ShortcutRedo:
		e.Entry.TypedShortcut(s)
	case *fyne.ShortcutUndo:
		e.undo(s)
	case *desktop.CustomShortcut:
		if movesByWord(own) {
			e.Entry.TypedShortcut(s)
			return
		}
		passShortcut(e.self, s)
	default:
		passShortcut(e.self, s)
	}
}

func (e *Entry) undo(s fyne.Shortcut) {
	if e.typed {
		e.Entry.TypedShortcut(s)
		return
	}
	passShortcut(e.self, s)
}

// movesByWord tells the shortcuts with which an Entry jumps over words, or deletes them.
func movesByWord(s *desktop.CustomShortcut) bool {
	switch s.KeyName {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyBackspace, fyne.KeyDelete:
	default:
		return false
	}
	switch s.Modifier &^ fyne.KeyModifierShift {
	case fyne.KeyModifierShortcutDefault:
		return true
	case fyne.KeyModifierAlt:
		return runtime.GOOS == "darwin"
	}
	return false
}

// room is how many more characters fit.
func (e *Entry) room() int {
	if len(e.Text) < record.MaxText {
		return record.MaxText - len(e.Text) // bytes: at least so many characters
	}
	return record.MaxText - utf8.RuneCountInString(e.Text)
}

func (e *Entry) tooLong() {
	if e.OnTooLong != nil {
		e.OnTooLong()
	}
}

// paste takes as much of the clipboard as fits, so that nothing that stands in the field is lost.
func (e *Entry) paste(s *fyne.ShortcutPaste) {
	content := lineEnds(s.Clipboard.Content())
	if e.oneLine {
		content = strings.ReplaceAll(content, "\n", " ")
	}
	if e.onPasted != nil && e.onPasted(content) {
		return
	}
	words := []rune(content)
	room := max(0, record.MaxText-utf8.RuneCountInString(e.Text)+utf8.RuneCountInString(e.SelectedText()))
	if len(words) > room {
		words = words[:room]
		e.tooLong()
	}
	e.Entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipped{s.Clipboard, string(words)}})
}

// clipped is a clipboard of which only a part is read.
type clipped struct {
	fyne.Clipboard
	words string
}

func (c clipped) Content() string { return c.words }

// CreateRenderer adds the focus ring, and lets the mouse wheel through to the page.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	r := newRinged(e.Entry.CreateRenderer(), false, func() bool { return e.focused && !e.Disabled() })
	r.above = e.wheel
	return r
}
