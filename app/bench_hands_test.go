package app

import (
	"reflect"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"planpage/app/kit"
	"planpage/app/record"
)

// labelled is anything that can be pressed.
type labelled interface {
	fyne.Focusable
	Label() string
}

// press puts the keyboard on the n-th thing with this label, counted from 0, and presses Enter.
func (b *bench) press(label string, n int) {
	b.t.Helper()
	for _, o := range b.objects() {
		if l, ok := o.(labelled); ok && l.Label() == label {
			if n--; n < 0 {
				b.focus(l)
				b.key(fyne.KeyReturn)
				b.wait(0)
				return
			}
		}
	}
	b.t.Fatalf("nothing says %q; there is %q", label, b.words())
}

func (b *bench) focus(f fyne.Focusable) {
	b.t.Helper()
	b.win.Canvas().Focus(f)
	if b.win.Canvas().Focused() != f {
		b.t.Fatalf("%T takes no focus", f)
	}
}

// at puts the keyboard on the control below the n-th label with these words, counted from 0, and returns it.
func (b *bench) at(label string, n int) fyne.Focusable {
	b.t.Helper()
	found := false
	for _, o := range b.objects() {
		if w, ok := o.(*kit.Words); ok && w.Text() == label {
			n--
			found = found || n < 0
			continue
		}
		if f, ok := o.(fyne.Focusable); ok && found {
			b.focus(f)
			return f
		}
	}
	b.t.Fatalf("no field is called %q; there is %q", label, b.words())
	return nil
}

// fill types into the n-th field with this label in place of what stands there.
func (b *bench) fill(label string, n int, words string) {
	b.t.Helper()
	if f, ok := b.at(label, n).(fyne.Shortcutable); ok {
		f.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
	b.typed(words)
}

// typed types words where the keyboard is; a new line is Enter.
func (b *bench) typed(words string) {
	b.t.Helper()
	for _, r := range words {
		f := b.win.Canvas().Focused()
		if f == nil {
			b.t.Fatalf("nothing has the focus for %q", words)
		}
		if r == '\n' {
			b.key(fyne.KeyReturn)
			continue
		}
		f.TypedRune(r)
	}
}

// key presses a key where the keyboard is, or in the window.
func (b *bench) key(name fyne.KeyName) {
	event := &fyne.KeyEvent{Name: name}
	if f := b.win.Canvas().Focused(); f != nil {
		f.TypedKey(event)
		return
	}
	b.win.Canvas().OnTypedKey()(event)
}

// pick chooses in the field with this label by the first letters, as often as they are typed.
func (b *bench) pick(label string, n int, want string) {
	b.t.Helper()
	s, ok := b.at(label, n).(*kit.Select)
	if !ok {
		b.t.Fatalf("%q is no choice", label)
	}
	for range s.Options {
		if s.Selected == want {
			return
		}
		s.TypedRune([]rune(want)[0])
	}
	if s.Selected != want {
		b.t.Fatalf("%q does not offer %q but %q", label, want, s.Options)
	}
}

// ctrl presses a shortcut of the window. That fields hand shortcuts on to it is proved in the real window: Fyne's test
// canvas hides the handler of its own window.
func (b *bench) ctrl(key fyne.KeyName) {
	b.t.Helper()
	if key == fyne.KeyZ {
		b.shortcut(&fyne.ShortcutUndo{})
		return
	}
	b.shortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault})
}

func (b *bench) shortcut(s fyne.Shortcut) {
	b.t.Helper()
	handler, ok := reflect.ValueOf(b.win.Canvas()).Elem().Field(0).Interface().(fyne.Shortcutable)
	if !ok {
		b.t.Fatal("the test canvas takes no shortcuts any more")
	}
	handler.TypedShortcut(s)
	b.wait(0)
}

// fault is what the fields that show say to be wrong.
func (b *bench) faults() []string {
	var list []string
	for _, o := range b.objects() {
		if f, ok := o.(*kit.Field); ok && f.Fault() != "" {
			list = append(list, f.Fault())
		}
	}
	return list
}

// see reports whether these words show somewhere.
func (b *bench) see(words string) bool {
	return slices.ContainsFunc(b.words(), func(s string) bool { return strings.Contains(s, words) })
}

// answersLater moves the first answer that stands open to "later".
func (b *bench) answersLater() {
	b.t.Helper()
	for _, o := range b.objects() {
		if s, ok := o.(*kit.Segments); ok && s.Value() == string(record.Open) {
			b.focus(s)
			b.key(fyne.KeyEnd)
			return
		}
	}
	b.t.Fatal("no answer stands open")
}
