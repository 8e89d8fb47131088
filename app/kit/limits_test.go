package kit

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"planpage/app/record"
)

func TestAFullFieldSaysSoUntilThereIsRoom(t *testing.T) {
	p := printer(t)
	value := strings.Repeat("a", record.MaxText)
	f := NewForm(p, func() record.Date { return "2026-11-23" }, "kit")
	f.Left = func() { // as a screen that saves
		if homeless := f.Fault(nil); homeless != nil {
			t.Error(homeless)
		}
	}
	field := f.Text("vision", &value)
	b := newBench(t, fyne.NewSize(400, 300), Scroll(Column(0, field, NewEntry())))
	b.focus(field.focus)
	b.letters("b")
	if field.Fault() != p.T("kit.tooLong") || len(value) != record.MaxText {
		t.Fatalf("a full field says %q", field.Fault())
	}
	b.win.Canvas().FocusNext()
	if field.Fault() != p.T("kit.tooLong") {
		t.Errorf("saving takes the words away: %q", field.Fault())
	}
	b.focus(field.focus)
	b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if field.Fault() != "" || len(value) != record.MaxText-1 {
		t.Errorf("with room it says %q", field.Fault())
	}
}

func TestThePageKeysMoveAListByWhatIsSeen(t *testing.T) {
	l := NewList(printer(t))
	var chosen []string
	l.OnSelected = func(id string) { chosen = append(chosen, id) }
	row := newListRow(l.p, nil).MinSize().Height + l.Theme().Size("padding")
	b := newBench(t, fyne.NewSize(300, 4*row+1), l)
	l.SetItems(benchItems("a", "b", "c", "d", "e", "f", "g", "h"))
	b.focus(l)
	b.keys(fyne.KeyHome, fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageUp)
	if want := []string{"a", "d", "g", "h", "e"}; !slices.Equal(chosen, want) || len(b.passed) != 0 {
		t.Errorf("chose %v, want %v; the window got %v", chosen, want, b.passed)
	}
}

func TestAHighDialogScrollsAndKeepsItsButtons(t *testing.T) {
	p := printer(t)
	b := newBench(t, fyne.NewSize(600, 400), Column(0, NewEntry()))
	fields := make([]fyne.CanvasObject, 12)
	for i := range fields {
		fields[i] = NewEntry()
	}
	Ask(b.win, p, "Twelve things", Column(Gap2, fields...), fields[0].(fyne.Focusable), "Save", func() bool { return true })
	over := b.win.Canvas().Overlays().Top().(*overlay)
	save := buttonBelow(over.card, "Save")
	if save == nil {
		t.Fatal("no button")
	}
	driver := fyne.CurrentApp().Driver()
	if end := driver.AbsolutePositionForObject(save).Y + save.Size().Height; end > 400 {
		t.Errorf("the button ends at %v of 400", end)
	}
	last := fields[11].(*Entry)
	b.focus(last)
	bottom := driver.AbsolutePositionForObject(last).Y + last.Size().Height
	if top := driver.AbsolutePositionForObject(save).Y; bottom > top {
		t.Errorf("the last field ends at %v, below the button at %v", bottom, top)
	}
	over.cancel()
	Ask(b.win, p, "One thing", widget.NewLabel("short"), nil, "Save", func() bool { return true })
	over = b.win.Canvas().Overlays().Top().(*overlay)
	if h := over.card.Size().Height; h > 200 {
		t.Errorf("a small dialog is %v high", h)
	}
}

func buttonBelow(o fyne.CanvasObject, label string) *Button {
	if b, ok := o.(*Button); ok && b.label == label {
		return b
	}
	for _, part := range partsOf(o) {
		if b := buttonBelow(part, label); b != nil {
			return b
		}
	}
	return nil
}
