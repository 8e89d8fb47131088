package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"planpage/app/record"
	"planpage/app/text"
)

// bench is a window of a test with its keys.
type bench struct {
	t      *testing.T
	win    fyne.Window
	passed []fyne.KeyName // keys that reached the window
}

func newBench(t *testing.T, size fyne.Size, content fyne.CanvasObject) *bench {
	t.Helper()
	b := &bench{t: t, win: test.NewTempWindow(t, content)}
	b.win.SetPadded(false)
	b.win.Resize(size)
	b.win.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { b.passed = append(b.passed, k.Name) })
	return b
}

// printer also starts the app that widgets ask for their theme: a test calls it first.
func printer(t *testing.T) *text.Printer {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(NewTheme(ModeLight, 1))
	p, err := text.New("en")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func (b *bench) focus(f fyne.Focusable) { b.win.Canvas().Focus(f) }

func (b *bench) keys(names ...fyne.KeyName) {
	b.t.Helper()
	for _, name := range names {
		f := b.win.Canvas().Focused()
		if f == nil {
			b.t.Fatalf("nothing has the focus for %s", name)
		}
		f.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func (b *bench) letters(s string) {
	b.t.Helper()
	for _, r := range s {
		b.win.Canvas().Focused().TypedRune(r)
	}
}

func (b *bench) shortcut(s fyne.Shortcut) {
	b.win.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(s)
}

func TestEntryTellsTypingAndPassesTheRestOn(t *testing.T) {
	printer(t)
	e, edits, left := NewEntry(), []string{}, 0
	b := newBench(t, fyne.NewSize(300, 200), Column(0, e, NewButton("x", nil)))
	e.OnEdited = func(s string) { edits = append(edits, s) }
	e.OnLeft = func() { left++ }
	e.ShowText("Ma")
	b.focus(e)
	b.keys(fyne.KeyEnd)
	b.letters("ya")
	b.keys(fyne.KeyEscape, fyne.KeyPageDown, fyne.KeyF1, fyne.KeyUp, fyne.KeyReturn)
	if got := strings.Join(edits, " "); got != "May Maya" {
		t.Errorf("edits are %q", got)
	}
	if len(b.passed) != 5 {
		t.Errorf("the window got %v", b.passed)
	}
	e.OnSubmitted = func(s string) { edits = append(edits, s+"!") }
	b.keys(fyne.KeyReturn)
	if edits[len(edits)-1] != "Maya!" || len(b.passed) != 5 {
		t.Errorf("Enter gave %v, the window %v", edits, b.passed)
	}
	b.win.Canvas().FocusNext()
	if left != 1 || e.Focused() {
		t.Errorf("left %d times, focused %v", left, e.Focused())
	}
}

func TestUndoIsTheFieldsOwnOnlyAfterTyping(t *testing.T) {
	printer(t)
	e := NewEntry()
	b := newBench(t, fyne.NewSize(300, 200), Column(0, e))
	e.SetText("saved")
	b.focus(e)
	b.keys(fyne.KeyEnd)
	b.letters("x")
	b.shortcut(&fyne.ShortcutUndo{})
	if e.Text != "saved" {
		t.Errorf("undo right after typing leaves %q", e.Text)
	}
	b.letters("y")
	b.win.Canvas().Unfocus()
	b.focus(e)
	b.shortcut(&fyne.ShortcutUndo{})
	if e.Text != "savedy" {
		t.Errorf("undo without typing since the focus came leaves %q: it belongs to the window", e.Text)
	}
}

// A field that is emptied for the next entry holds nothing of its own to undo: what was just saved is taken back.
func TestUndoAfterSavingIsTheWindows(t *testing.T) {
	printer(t)
	e := NewEntry()
	b := newBench(t, fyne.NewSize(300, 200), Column(0, e))
	b.focus(e)
	b.letters("64")
	if own := e.typed; !own {
		t.Fatal("what is typed is not the field's own")
	}
	e.SetText("")
	if e.typed {
		t.Error("Ctrl+Z stays in the field, which has nothing to undo")
	}
}

func TestWordsAreStillJumpedOver(t *testing.T) {
	printer(t)
	e := NewEntry()
	b := newBench(t, fyne.NewSize(300, 200), Column(0, e))
	b.focus(e)
	b.letters("one two")
	b.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyBackspace, Modifier: fyne.KeyModifierShortcutDefault})
	if e.Text != "one " {
		t.Errorf("deleting a word leaves %q", e.Text)
	}
	b.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyLeft, Modifier: fyne.KeyModifierControl | fyne.KeyModifierAlt})
	if e.CursorColumn != 4 {
		t.Error("a shortcut of the window moved the cursor")
	}
}

func TestAFullFieldKeepsWhatStandsInIt(t *testing.T) {
	printer(t)
	a, told := NewArea(2), 0
	b := newBench(t, fyne.NewSize(400, 300), Column(0, a))
	a.OnTooLong = func() { told++ }
	a.SetText(strings.Repeat("a", record.MaxText-3) + "z")
	b.focus(a)
	clip := fyne.CurrentApp().Clipboard()
	clip.SetContent("é12\r\n345")
	b.shortcut(&fyne.ShortcutPaste{Clipboard: clip})
	b.letters("x")
	b.keys(fyne.KeyReturn)
	if told != 3 {
		t.Errorf("told %d times", told)
	}
	if !strings.HasPrefix(a.Text, "é1aaa") || !strings.HasSuffix(a.Text, "az") || len([]rune(a.Text)) != record.MaxText {
		t.Errorf("the field holds %d letters from %q to %q", len([]rune(a.Text)), a.Text[:6], a.Text[len(a.Text)-4:])
	}
}

func TestAreaGrowsAndTabLeavesIt(t *testing.T) {
	printer(t)
	a := NewArea(2)
	b := newBench(t, fyne.NewSize(300, 300), Scroll(Column(Gap2, a, NewEntry())))
	b.focus(a)
	low := a.Size().Height
	for range 6 {
		b.letters("one ")
		b.keys(fyne.KeyReturn)
	}
	if a.Size().Height < low*2 {
		t.Errorf("after six lines the field is %v high, before %v", a.Size().Height, low)
	}
	if a.AcceptsTab() {
		t.Error("Tab stays in the field")
	}
	a.SetText(strings.Repeat("line\n", 200))
	if got := a.HeightFor(300); got > low*20 {
		t.Errorf("200 lines are %v high", got)
	}
	if a.HeightFor(150) < NewArea(2).HeightFor(150) {
		t.Error("a full field is lower than an empty one")
	}
}

func TestTabBringsHiddenFieldsIntoView(t *testing.T) {
	printer(t)
	var list []fyne.CanvasObject
	for range 30 {
		list = append(list, NewLabelled("A field", NewEntry()))
	}
	box := Scroll(Column(Gap3, list...))
	b := newBench(t, fyne.NewSize(300, 200), box)
	for i := range 30 {
		b.win.Canvas().FocusNext()
		e := b.win.Canvas().Focused().(*Entry)
		y := fyne.CurrentApp().Driver().AbsolutePositionForObject(e).Y
		if y < 0 || y+e.Size().Height > 200 {
			t.Fatalf("field %d stands at %v", i, y)
		}
	}
}

func TestTheWheelTurnsThePageOverAField(t *testing.T) {
	printer(t)
	var list []fyne.CanvasObject
	for range 20 {
		list = append(list, NewEntry())
	}
	b := newBench(t, fyne.NewSize(300, 200), Scroll(Column(Gap3, list...)))
	before := fyne.CurrentApp().Driver().AbsolutePositionForObject(list[0]).Y
	test.Scroll(b.win.Canvas(), fyne.NewPos(50, 15), 0, -40)
	if after := fyne.CurrentApp().Driver().AbsolutePositionForObject(list[0]).Y; after >= before {
		t.Errorf("the page stayed at %v", after)
	}
}
