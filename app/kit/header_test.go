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
	w.Resize(fyne.NewSize(header.MinSize().Width+240, 500))
	before := body.Position().Y
	header.SetNote("Saved 10:42 AM, and a little more than that")
	if want := header.HeightFor(w.Canvas().Size().Width) + Gap4; body.Position().Y != want || want <= before {
		t.Errorf("the body stands at %v, before at %v, and the header ends at %v", body.Position().Y, before, want-Gap4)
	}
}
