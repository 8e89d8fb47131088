package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
)

func (b *bench) onLine() string {
	b.t.Helper()
	row, ok := b.win.Canvas().Focused().(*menuRow)
	if !ok {
		b.t.Fatalf("the keyboard is on %T", b.win.Canvas().Focused())
	}
	return row.Label()
}

func TestMenuByKeyboard(t *testing.T) {
	printer(t)
	chosen := ""
	item := func(name string, now bool) MenuItem {
		return MenuItem{Label: name, Now: now, Do: func() { chosen = name }}
	}
	under := NewButton("Maya", nil)
	b := newBench(t, fyne.NewSize(400, 400), Column(0, under))
	b.focus(under)
	open := func() {
		ShowMenu(under, []MenuItem{item("Ada", false), item("Maya", true), item("Noor", false), item("Add a child", false)})
	}
	open()
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{
		{"", "Maya"},
		{fyne.KeyDown, "Noor"},
		{fyne.KeyDown, "Add a child"},
		{fyne.KeyDown, "Add a child"},
		{fyne.KeyUp, "Noor"},
		{fyne.KeyHome, "Ada"},
		{fyne.KeyUp, "Ada"},
		{fyne.KeyEnd, "Add a child"},
	} {
		if step.key != "" {
			b.keys(step.key)
		}
		if got := b.onLine(); got != step.want {
			t.Errorf("after %q the keyboard is on %q, not %q", step.key, got, step.want)
		}
	}
	b.letters("n")
	b.keys(fyne.KeyReturn)
	if chosen != "Noor" || b.win.Canvas().Focused() != fyne.Focusable(under) || b.win.Canvas().Overlays().Top() != nil {
		t.Errorf("chose %q; the keyboard is on %T", chosen, b.win.Canvas().Focused())
	}
	chosen = ""
	open()
	b.keys(fyne.KeyEscape)
	if chosen != "" || b.win.Canvas().Overlays().Top() != nil {
		t.Error("Escape does not close the menu")
	}
}

// The list opens at what is chosen: the first Down goes to the next real option.
func TestMenuGoesToTheLineThatIsTyped(t *testing.T) {
	printer(t)
	under := NewButton("Tests", nil)
	b := newBench(t, fyne.NewSize(400, 400), Column(0, under))
	b.focus(under)
	var items []MenuItem
	for _, name := range []string{"WISC-V", "CELF-5", "BASC-3", "WIAT-4", "Another test", "Beery"} {
		items = append(items, MenuItem{Label: name, Do: func() {}})
	}
	ShowMenu(under, items)
	for _, step := range []struct {
		keys, want string
	}{
		{"basc", "BASC-3"}, {"wia", "WIAT-4"}, {"w", "WISC-V"}, {"w", "WIAT-4"}, {"x", "WIAT-4"}, {"be", "Beery"},
	} {
		b.letters(step.keys)
		if got := b.onLine(); got != step.want {
			t.Errorf("after %q the keyboard is on %q, not %q", step.keys, got, step.want)
		}
	}
}

func TestSelectOpensAtWhatIsChosen(t *testing.T) {
	printer(t)
	s := NewSelect(benchOptions, nil)
	b := newBench(t, fyne.NewSize(400, 400), Column(0, s))
	for _, c := range []struct{ value, first, next string }{
		{"", "Choose", "Annual review"}, {"a", "Annual review", "Progress meeting"}, {"p", "Progress meeting", "Évaluation"},
	} {
		s.SetValue(c.value)
		b.focus(s)
		b.keys(fyne.KeyDown)
		if got := b.onLine(); got != c.first {
			t.Errorf("of %q the list opens at %q", c.value, got)
		}
		b.keys(fyne.KeyDown)
		if got := b.onLine(); got != c.next {
			t.Errorf("of %q the first Down goes to %q", c.value, got)
		}
		b.keys(fyne.KeySpace)
		if s.Selected != c.next || b.win.Canvas().Focused() != fyne.Focusable(s) {
			t.Errorf("chose %q; the keyboard is on %T", s.Selected, b.win.Canvas().Focused())
		}
	}
}

func TestALongMenuStaysInTheWindow(t *testing.T) {
	printer(t)
	items := make([]MenuItem, 40)
	for i := range items {
		items[i] = MenuItem{Label: fmt.Sprintf("Person %d", i)}
	}
	under := NewButton("Who", nil)
	b := newBench(t, fyne.NewSize(400, 300), Column(0, under))
	ShowMenu(under, items)
	b.keys(fyne.KeyEnd)
	card := b.win.Canvas().Overlays().Top().(*overlay).card
	if low := card.Position().Y + card.Size().Height; low > 300 || card.Position().Y < 0 {
		t.Errorf("it reaches to %v", low)
	}
	row := b.win.Canvas().Focused().(*menuRow)
	scroll := scrollAround(row)
	top, _ := topBelow(scroll.Content, row)
	if bottom := top + row.Size().Height - scroll.Offset.Y; bottom > scroll.Size().Height+1 {
		t.Errorf("the last line ends at %v of %v", bottom, scroll.Size().Height)
	}
}
