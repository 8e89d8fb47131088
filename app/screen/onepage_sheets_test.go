package screen

import (
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
)

// TestThePageIsShownLargerAndWhole changes the size with the keys of the page and with the choice below it: both say the
// same, and the room follows.
func TestThePageIsShownLargerAndWhole(t *testing.T) {
	b, s := showPage(t)
	usual := s.sheets.first.Size()
	b.Window.Canvas().Focus(s.sheets.first)
	for _, c := range []struct {
		key  rune
		want kit.Zoom
	}{{'+', kit.ZoomLarge}, {'+', kit.ZoomLarge}, {'-', kit.ZoomWidth}, {'-', kit.ZoomPage}, {'0', kit.ZoomWidth}} {
		s.sheets.first.TypedRune(c.key)
		if s.sheets.first.Zoom() != c.want || s.sheets.zoom.Value() != string(c.want) {
			t.Errorf("%c: the page is %q, the choice %q", c.key, s.sheets.first.Zoom(), s.sheets.zoom.Value())
		}
	}
	b.Window.Canvas().Focus(s.sheets.zoom)
	b.key(fyne.KeyEnd)
	if s.sheets.first.Zoom() != kit.ZoomLarge || s.sheets.first.Size().Height < 2*usual.Height || s.sheets.first.Size().Width != usual.Width {
		t.Errorf("at 150 %% the view is %v, it was %v", s.sheets.first.Size(), usual)
	}
	b.Window.Resize(fyne.NewSize(1180, 460))
	b.key(fyne.KeyLeft)
	if s.sheets.first.Zoom() != kit.ZoomPage || s.sheets.first.Size().Height >= 460 || s.sheets.first.Size().Height < 160 {
		t.Errorf("as a whole the view is %v in a window of 460", s.sheets.first.Size())
	}
}

// TestWhatPrintsBehindThePageShows shows the notes on the back of our copy, and the sheets in Spanish, in their turn.
func TestWhatPrintsBehindThePageShows(t *testing.T) {
	b, s := showPage(t)
	shown := func() (n int) {
		for _, under := range s.sheets.unders {
			if s.sheets.behind.Visible() && under.Visible() {
				n++
			}
		}
		return n
	}
	if shown() != 0 {
		t.Fatalf("%d sheets behind the page for the team", shown())
	}
	b.Window.Canvas().Focus(s.look.whose)
	b.key(fyne.KeyRight)
	if shown() != 1 || !b.sees("The notes sheet prints on the back.") {
		t.Errorf("%d sheets behind our copy", shown())
	}
	s.change(func() { s.page.Lang = record.LangBoth })
	if shown() != 3 || !b.sees("The copy in Spanish") {
		t.Errorf("%d sheets behind our copy in both languages", shown())
	}
	b.key(fyne.KeyLeft)
	if shown() != 1 || b.sees("The notes sheet prints on the back.") {
		t.Errorf("%d sheets behind the page for the team in both languages", shown())
	}
}
