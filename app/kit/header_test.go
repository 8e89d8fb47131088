package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// A note that takes the actions' room puts them below the title, and never over what stands under the header.
func TestHeaderMakesRoomForItsNote(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(ModeLight, 1.45))
	body := NewWords("below", Body)
	header := NewHeader("Goals", NewButton("Readings for all goals", nil), NewPrimary("Add a goal", nil))
	w := test.NewTempWindow(t, Fill(Gap4, header, body))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(oneLine(header.box.Objects[1])+240, 500))
	before := body.Position().Y
	header.SetNote("Saved 10:42 AM, and a little more than that")
	if want := header.HeightFor(w.Canvas().Size().Width) + Gap4; body.Position().Y != want || want <= before {
		t.Errorf("the body stands at %v, before at %v, and the header ends at %v", body.Position().Y, before, want-Gap4)
	}
}

// Actions that are wider than the window go on in a next line: none ends beyond the edge, and the window need not grow.
func TestHeaderBreaksItsActions(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(ModeLight, 1.45))
	actions := []fyne.CanvasObject{
		NewButton("Other ways to share", nil), NewButton("Send ahead", nil), NewButton("Save", nil), NewPrimary("Print", nil),
	}
	header := NewHeader("One page", actions...)
	header.SetNote("For the manifestation determination review, Wednesday, December 16")
	w := test.NewTempWindow(t, Fill(Gap4, header, NewWords("below", Body)))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(500, 500))
	if got := w.Canvas().Size().Width; got > 500 {
		t.Errorf("the window grew to %v", got)
	}
	lines := map[float32]bool{}
	for _, o := range append(actions, header.note) {
		lines[o.Position().Y] = true
		if right := o.Position().X + o.Size().Width; right > 500 {
			t.Errorf("%v ends at %v", o, right)
		}
	}
	if len(lines) < 2 {
		t.Error("all actions stand in one line")
	}
}
