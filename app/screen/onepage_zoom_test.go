package screen

import (
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
)

// TestThePageIsShownLargerAndWhole changes the size with the keys of the page and with the choice below it: both say the
// same, and the room follows.
func TestThePageIsShownLargerAndWhole(t *testing.T) {
	b, s := showPage(t)
	usual := s.view.Size()
	b.Window.Canvas().Focus(s.view)
	for _, c := range []struct {
		key  rune
		want kit.Zoom
	}{{'+', kit.ZoomLarge}, {'+', kit.ZoomLarge}, {'-', kit.ZoomWidth}, {'-', kit.ZoomPage}, {'0', kit.ZoomWidth}} {
		s.view.TypedRune(c.key)
		if s.view.Zoom() != c.want || s.zoom.Value() != string(c.want) {
			t.Errorf("%c: the page is %q, the choice %q", c.key, s.view.Zoom(), s.zoom.Value())
		}
	}
	b.Window.Canvas().Focus(s.zoom)
	b.key(fyne.KeyEnd)
	if s.view.Zoom() != kit.ZoomLarge || s.view.Size().Height < 2*usual.Height || s.view.Size().Width != usual.Width {
		t.Errorf("at 150 %% the view is %v, it was %v", s.view.Size(), usual)
	}
	b.Window.Resize(fyne.NewSize(1180, 460))
	b.key(fyne.KeyLeft)
	if s.view.Zoom() != kit.ZoomPage || s.view.Size().Height >= 460 || s.view.Size().Height < 160 {
		t.Errorf("as a whole the view is %v in a window of 460", s.view.Size())
	}
}
