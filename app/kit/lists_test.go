package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/progress"
)

func benchItems(ids ...string) []Item {
	list := make([]Item, len(ids))
	for i, id := range ids {
		list[i] = Item{ID: id, Title: "Goal " + id, Sub: "62 of 92", Status: progress.Below}
	}
	return list
}

func TestListMovesAndChooses(t *testing.T) {
	l := NewList(printer(t))
	var chosen, opened []string
	l.OnSelected = func(id string) { chosen = append(chosen, id) }
	l.OnOpen = func(id string) { opened = append(opened, id) }
	b := newBench(t, fyne.NewSize(300, 400), l)
	l.SetItems(benchItems("a", "b", "c"))
	b.focus(l)
	b.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyEnd, fyne.KeyDown, fyne.KeyUp, fyne.KeyHome, fyne.KeyReturn, fyne.KeyEscape, fyne.KeyF2)
	if want := []string{"a", "b", "c", "b", "a"}; !slices.Equal(chosen, want) {
		t.Errorf("chose %v, want %v", chosen, want)
	}
	if !slices.Equal(opened, []string{"a"}) || len(b.passed) != 2 {
		t.Errorf("opened %v; the window got %v", opened, b.passed)
	}
}

func TestListKeepsTheChosenRow(t *testing.T) {
	l := NewList(printer(t))
	told := 0
	l.OnSelected = func(string) { told++ }
	newBench(t, fyne.NewSize(300, 400), l)
	l.SetItems(benchItems("a", "b", "c"))
	l.Choose("b")
	l.SetItems(benchItems("x", "c", "b"))
	if l.Selected() != "b" || told != 0 {
		t.Errorf("chosen is %q, told %d times", l.Selected(), told)
	}
	l.SetItems(benchItems("x", "c"))
	if l.Selected() != "" {
		t.Errorf("a row that is gone is chosen: %q", l.Selected())
	}
	l.SetItems(nil)
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
}

func TestShortenFits(t *testing.T) {
	printer(t)
	const words = "Reads grade-level text aloud with care"
	for width := float32(20); width < 400; width += 7 {
		got := shorten(words, width, Strong)
		if Strong.measure(got) > width && got != "\u2026" {
			t.Fatalf("%q is wider than %v", got, width)
		}
		if width > Strong.measure(words) && got != words {
			t.Fatalf("%q is cut at %v", got, width)
		}
	}
}

func listDetailBench(t *testing.T, width float32) (*bench, *ListDetail) {
	l := NewListDetail(printer(t), "Search goals")
	b := newBench(t, fyne.NewSize(width, 600), l)
	l.SetDetail(NewEntry())
	l.SetItems([]Item{{ID: "a", Title: "Lectura y escritura"}, {ID: "b", Title: "Matemáticas", Sub: "López"}, {ID: "c", Title: "Ask for a break"}})
	return b, l
}

func TestSearchingNarrowsTheList(t *testing.T) {
	b, l := listDetailBench(t, 900)
	var chosen, opened []string
	l.OnSelected = func(id string) { chosen = append(chosen, id) }
	l.OnOpen = func(id string) { opened = append(opened, id) }
	l.FocusSearch()
	b.letters("mate lop")
	if n := len(l.list.Items()); n != 1 {
		t.Fatalf("%d rows match", n)
	}
	b.keys(fyne.KeyReturn)
	if !slices.Equal(opened, []string{"b"}) || !slices.Equal(chosen, []string{"b"}) {
		t.Errorf("Enter opened %v and chose %v", opened, chosen)
	}
	l.FocusSearch()
	b.letters("zz")
	if !l.nothing.Visible() || l.list.Visible() {
		t.Error("nothing matches, and nothing says so")
	}
	b.keys(fyne.KeyEscape)
	if len(b.passed) != 0 || len(l.list.Items()) != 3 || l.Selected() != "b" {
		t.Errorf("Escape passed %v, %d rows, chosen %q", b.passed, len(l.list.Items()), l.Selected())
	}
	b.keys(fyne.KeyEscape, fyne.KeyDown)
	if len(b.passed) != 1 || b.win.Canvas().Focused() != l.list {
		t.Errorf("a second Escape passed %v; Down gives the focus to %T", b.passed, b.win.Canvas().Focused())
	}
}

func TestListAndDetailTakeTurns(t *testing.T) {
	b, l := listDetailBench(t, 500)
	shows := func(what string, list, detail bool) {
		t.Helper()
		if l.left.Visible() != list || l.detail.Visible() != detail {
			t.Fatalf("%s: the list shows %v, the detail %v", what, l.left.Visible(), l.detail.Visible())
		}
	}
	shows("narrow", true, false)
	b.focus(l.list)
	b.keys(fyne.KeyReturn)
	shows("Enter on a row", false, true)
	if b.win.Canvas().Focused() != l.back {
		t.Errorf("the focus is on %T", b.win.Canvas().Focused())
	}
	b.keys(fyne.KeyReturn)
	shows("Enter on the link", true, false)
	if b.win.Canvas().Focused() != l.list {
		t.Errorf("the focus is on %T", b.win.Canvas().Focused())
	}
	l.list.tapped("a")
	shows("a tap on the chosen row", false, true)
	if !l.Back() || l.Back() {
		t.Error("Back does not go back once")
	}
	shows("Back", true, false)
	b.win.Resize(fyne.NewSize(1000, 600))
	shows("wide", true, true)
	if l.back.Visible() {
		t.Error("a wide window shows the way back")
	}
}

func TestAnEmptyListTeaches(t *testing.T) {
	_, l := listDetailBench(t, 900)
	teach := NewWords("Goals belong here.", Body)
	l.SetEmpty(teach)
	if l.empty.Visible() {
		t.Error("the lesson covers the rows")
	}
	l.SetItems(nil)
	if !l.empty.Visible() || l.nothing.Visible() {
		t.Error("an empty list shows no lesson")
	}
}

// A form for what is not in the list yet may stand beside it: passing by with Tab must not close it.
func TestListChoosesNothingWhenTheKeyboardPassesBy(t *testing.T) {
	l := NewList(printer(t))
	var chosen, opened []string
	l.OnSelected = func(id string) { chosen = append(chosen, id) }
	l.OnOpen = func(id string) { opened = append(opened, id) }
	b := newBench(t, fyne.NewSize(300, 400), l)
	l.SetItems(benchItems("a", "b"))
	b.focus(l)
	if len(chosen) != 0 {
		t.Errorf("chose %v", chosen)
	}
	b.keys(fyne.KeyReturn)
	if !slices.Equal(chosen, []string{"a"}) || !slices.Equal(opened, []string{"a"}) {
		t.Errorf("Enter chose %v and opened %v", chosen, opened)
	}
}
