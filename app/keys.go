package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"planpage/app/kit"
	"planpage/app/screen"
)

// keys puts the keyboard map on the window. Controls pass on what they do not use, so it works from any field.
func (w *Window) keys() {
	for i, name := range places {
		w.ctrl(fyne.KeyName('1'+rune(i)), func() { w.goTo(name) })
	}
	w.ctrl(fyne.KeyP, w.makePage)
	w.ctrl(fyne.KeyN, w.add)
	w.ctrl(fyne.KeyF, w.find)
	w.shortcut(fyne.KeyF, fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift, w.findAnywhere)
	w.ctrl(fyne.KeyQ, w.Close)
	w.ctrl(fyne.KeyW, w.Close)
	w.ctrl(fyne.KeyS, func() { w.leaveField() })
	w.ctrl(fyne.KeyL, w.lock)
	for _, key := range []fyne.KeyName{fyne.KeyEqual, fyne.KeyPlus} {
		w.ctrl(key, func() { w.zoom(1) })
		w.shortcut(key, fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift, func() { w.zoom(1) })
	}
	w.ctrl(fyne.KeyMinus, func() { w.zoom(-1) })
	w.ctrl(fyne.Key0, func() { w.zoom(0) })
	w.shortcut(fyne.KeyLeft, fyne.KeyModifierAlt, w.Back)
	w.shortcut(fyne.KeyRight, fyne.KeyModifierAlt, w.Forward)
	w.shortcut(fyne.KeyUp, fyne.KeyModifierAlt, func() { w.move(-1) })
	w.shortcut(fyne.KeyDown, fyne.KeyModifierAlt, func() { w.move(1) })
	w.take(&fyne.ShortcutUndo{}, w.askedUndo)
	w.win.Canvas().SetOnTypedKey(w.typed)
	if c, ok := w.win.Canvas().(desktop.Canvas); ok {
		c.SetOnKeyDown(func(*fyne.KeyEvent) { w.idle.touch() })
	}
}

// unlessAsked does nothing while a dialog waits for an answer.
func (w *Window) unlessAsked(do func()) {
	if w.win.Canvas().Overlays().Top() == nil {
		do()
	}
}

// typed hears the keys that no control used: a dialog first, then the page keys and Escape for the screen shown.
func (w *Window) typed(key *fyne.KeyEvent) {
	if kit.TakeKey(w.win.Canvas(), key) || kit.TurnPage(w.win.Canvas(), w.host, key.Name) || key.Name != fyne.KeyEscape {
		return
	}
	if b, ok := w.shown.(screen.Backer); ok && b.Back() {
		return
	}
	w.win.Canvas().Unfocus()
}

func (w *Window) ctrl(key fyne.KeyName, do func()) {
	w.shortcut(key, fyne.KeyModifierShortcutDefault, do)
}

func (w *Window) shortcut(key fyne.KeyName, modifier fyne.KeyModifier, do func()) {
	w.take(&desktop.CustomShortcut{KeyName: key, Modifier: modifier}, do)
}

// take puts a shortcut on the window, and remembers it for release.
func (w *Window) take(s fyne.Shortcut, do func()) {
	w.taken = append(w.taken, s)
	w.win.Canvas().AddShortcut(s, func(fyne.Shortcut) { w.unlessAsked(do) })
}

// goTo opens a screen of the side list; without a child there is only Welcome.
func (w *Window) goTo(name screen.Name) {
	if w.desk.Child != "" {
		w.Go(screen.Route{Screen: name})
	}
}

// makePage opens the one page; there, it prints it.
func (w *Window) makePage() {
	if p, ok := w.shown.(screen.Printer); ok {
		p.Print()
		return
	}
	w.goTo(screen.OnePage)
}

func (w *Window) add() {
	if a, ok := w.shown.(screen.Adder); ok {
		a.Add()
	}
}

func (w *Window) find() {
	if f, ok := w.shown.(screen.Finder); ok {
		f.Find()
	}
}

// findAnywhere opens the search through everything; there, it puts the cursor into its field.
func (w *Window) findAnywhere() {
	if w.route.Screen == screen.Find {
		w.find()
		return
	}
	w.goTo(screen.Find)
}

// move moves what has the keyboard a place up or down, on a screen where it can be.
func (w *Window) move(by int) {
	if m, ok := w.shown.(screen.Mover); ok {
		m.Move(by)
	}
}

// leaveField writes what is being typed, as leaving the field would.
func (w *Window) leaveField() {
	focused := w.win.Canvas().Focused()
	w.win.Canvas().Unfocus()
	if focused != nil {
		w.win.Canvas().Focus(focused)
	}
}

// zoom changes the text size by a step, or back to the usual one.
func (w *Window) zoom(step int) {
	i := slices.Index(kit.Scales, w.config.Scale)
	if step == 0 {
		i = slices.Index(kit.Scales, 1)
	} else {
		i = min(max(0, i+step), len(kit.Scales)-1)
	}
	if kit.Scales[i] != w.config.Scale {
		w.config.Scale = kit.Scales[i]
		w.restyle()
	}
}
