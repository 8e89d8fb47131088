package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// A shade says that there is more, and keeps within what is scrolled: one as wide as the scroll stuck out of its card.
func TestAScrollShadesOnlyWhatIsHiddenAndNoFurther(t *testing.T) {
	printer(t)
	rows := make([]fyne.CanvasObject, 30)
	for i := range rows {
		rows[i] = NewWords("A row", Body)
	}
	card := Column(0, rows...)
	box := Scroll(card)
	newBench(t, fyne.NewSize(300, 200), box)
	scroll := ScrollOf(box.Objects[0])
	check := func(at string, above, below bool) {
		t.Helper()
		seen := map[bool]bool{}
		for _, o := range test.WidgetRenderer(box.Objects[0].(fyne.Widget)).Objects() {
			g, ok := o.(*canvas.LinearGradient)
			if !ok {
				continue
			}
			top := g.Position().Y < 100
			seen[top] = g.Visible()
			if g.Position().X != ringRoom || g.Size().Width != card.Size().Width {
				t.Errorf("%s: a shade from %v, %v wide, over %v", at, g.Position().X, g.Size().Width, card.Size().Width)
			}
		}
		if len(seen) != 2 || seen[true] != above || seen[false] != below {
			t.Errorf("%s: shades above and below are %v", at, seen)
		}
	}
	check("at the start", false, true)
	scroll.ScrollToOffset(fyne.NewPos(0, 50))
	check("between", true, true)
	scroll.ScrollToBottom()
	check("at the end", true, false)
	card.Objects = rows[:15] // what is taken away below leaves no empty room
	card.Refresh()
	test.WidgetRenderer(box.Objects[0].(fyne.Widget)).Layout(scroll.Size())
	if end := scroll.Content.Size().Height - scroll.Size().Height; scroll.Offset.Y != end {
		t.Errorf("it stands at %v of %v", scroll.Offset.Y, end)
	}
	card.Objects = rows[:2]
	card.Refresh()
	scroll.Refresh()
	check("with nothing hidden", false, false)
}
