package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// In a narrow window one scroll moves both halves; side by side each has its own.
func TestHalvesHaveOneScrollWhereTheyStack(t *testing.T) {
	printer(t)
	var list []fyne.CanvasObject
	for range 20 {
		list = append(list, NewEntry())
	}
	first, second := list[0], list[10]
	box := Halves(Gap5, 600, Column(Gap2, list[:10]...), Column(Gap2, list[10:]...), func(o fyne.CanvasObject) fyne.CanvasObject { return Pad(9, 9, 9, 9, o) })
	b := newBench(t, fyne.NewSize(900, 300), box)
	apart := func() bool { return scrollAround(first) != scrollAround(second) }
	if !apart() {
		t.Error("side by side there is one scroll")
	}
	b.focus(list[3].(*Entry))
	b.win.Resize(fyne.NewSize(500, 300))
	if apart() || scrollAround(first) == nil {
		t.Error("stacked there are two scrolls")
	}
	if low := scrollAround(first).Content.Size().Height; low < 600 {
		t.Errorf("the scroll holds only %v", low)
	}
	if b.win.Canvas().Focused() != list[3].(*Entry) {
		t.Error("the keyboard is lost on the way")
	}
	b.focus(list[19].(*Entry))
	if y := fyne.CurrentApp().Driver().AbsolutePositionForObject(list[19]).Y; y < 0 || y > 290 {
		t.Errorf("the last field stands at %v", y)
	}
	b.win.Resize(fyne.NewSize(900, 300))
	if !apart() {
		t.Error("side by side again there is one scroll")
	}
	if n := len(slices.Collect(scrolls(box))); n != 2 {
		t.Errorf("%d scrolls show", n)
	}
}

func scrolls(o fyne.CanvasObject) func(func(*container.Scroll) bool) {
	return func(yield func(*container.Scroll) bool) {
		if s := ScrollOf(o); s != nil && !yield(s) {
			return
		}
		for _, part := range partsOf(o) {
			if part.Visible() {
				scrolls(part)(yield)
			}
		}
	}
}
