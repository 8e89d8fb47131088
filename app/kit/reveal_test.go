package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// The field that Tab goes to shows whole: its label, the control, what is wrong and the hint.
func TestTabShowsTheWholeField(t *testing.T) {
	printer(t)
	var list []fyne.CanvasObject
	for range 12 {
		f := newField("A label", "A hint", NewEntry(), nil)
		f.SetFault("Please write a name first.")
		list = append(list, f)
	}
	b := newBench(t, fyne.NewSize(300, 200), Scroll(Column(Gap3, list...)))
	for i := range 12 {
		b.win.Canvas().FocusNext()
		f := list[i]
		if y := fyne.CurrentApp().Driver().AbsolutePositionForObject(f).Y; y < 0 || y+f.Size().Height > 200 {
			t.Fatalf("field %d stands from %v to %v", i, y, y+f.Size().Height)
		}
	}
}

// What is wrong with the field in use shows at once, also at the lower edge of the window.
func TestAFaultOfTheFieldInUseShows(t *testing.T) {
	printer(t)
	var list []fyne.CanvasObject
	for range 12 {
		list = append(list, newField("A label", "", NewEntry(), nil))
	}
	b := newBench(t, fyne.NewSize(300, 200), Scroll(Column(Gap3, list...)))
	for i := range 12 {
		b.win.Canvas().FocusNext()
		f := list[i].(*Field)
		f.SetFault("Please write a name first.")
		high := f.HeightFor(f.Size().Width)
		if y := fyne.CurrentApp().Driver().AbsolutePositionForObject(f).Y; y < 0 || y+high > 200 {
			t.Fatalf("field %d stands from %v to %v", i, y, y+high)
		}
		f.SetFault("")
	}
}

// Of a text higher than the window, Tab shows the line with the cursor.
func TestTabShowsTheCursorOfAHighField(t *testing.T) {
	printer(t)
	first, a := NewEntry(), NewArea(2)
	a.SetText(strings.Repeat("line\n", 25))
	b := newBench(t, fyne.NewSize(300, 200), Scroll(Column(Gap3, first, newField("A label", "", a, a))))
	b.focus(a)
	a.toEnd()
	b.focus(first)
	b.focus(a)
	y := fyne.CurrentApp().Driver().AbsolutePositionForObject(a).Y + a.CursorPosition().Y
	if y < 0 || y > 190 {
		t.Errorf("the cursor's line stands at %v", y)
	}
}

// Tab comes up in the field it went to; a click selects nothing.
func TestTabSelectsWhatStandsInAField(t *testing.T) {
	p := printer(t)
	e, d, a := NewEntry(), NewDateField(p, benchDay), NewArea(2)
	e.SetText("Ms. Lee")
	d.SetDate("2026-12-08")
	a.SetText("Two lines")
	b := newBench(t, fyne.NewSize(400, 300), Column(Gap3, NewEntry(), e, d, a))
	tab := func() {
		b.win.Canvas().FocusNext()
		b.win.Canvas().Focused().(desktop.Keyable).KeyUp(&fyne.KeyEvent{Name: fyne.KeyTab})
	}
	tab()
	tab()
	b.letters("Mr")
	tab()
	b.letters("12/9")
	tab()
	b.letters("!")
	if e.Text != "Mr" || d.Text != "Dec 9, 2026" || a.Text != "Two lines!" {
		t.Errorf("they say %q, %q and %q", e.Text, d.Text, a.Text)
	}
	e.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	if e.SelectedText() != "" {
		t.Errorf("a click selects %q", e.SelectedText())
	}
}

// A scroll cuts nothing off the ring of what stands at its left or its top, and moves it nowhere.
func TestAScrollLeavesRoomForTheRing(t *testing.T) {
	printer(t)
	button := NewButton("Save", nil)
	box := Scroll(Column(0, Row(0, button)))
	newBench(t, fyne.NewSize(300, 200), Pad(20, 20, 20, 20, box))
	scroll := scrollAround(button)
	driver := fyne.CurrentApp().Driver()
	at, edge := driver.AbsolutePositionForObject(button), driver.AbsolutePositionForObject(scroll)
	if at.X != 20 || at.Y != 20 || edge.X > 20-linkRoom-1 || edge.Y > 18 {
		t.Errorf("it stands at %v in a scroll at %v", at, edge)
	}
}
