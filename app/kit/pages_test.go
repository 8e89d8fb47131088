package kit

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// shownPages puts so many letters into a window and notes what is asked for.
func shownPages(t testing.TB, n int) (p *Pages, wanted *[]Wanted) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(NewTheme(ModeLight, 1))
	p, wanted = NewPages(), &[]Wanted{}
	p.OnWanted = func(list []Wanted) { *wanted = list }
	w := test.NewTempWindow(t, p)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(640, 500))
	sizes := make([]fyne.Size, n)
	for i := range sizes {
		sizes[i] = fyne.NewSize(612, 792)
	}
	p.SetPages(sizes)
	w.Canvas().Focus(p)
	return p, wanted
}

func TestPagesAskForWhatShows(t *testing.T) {
	p, wanted := shownPages(t, 300)
	if len(*wanted) != 2 || (*wanted)[0] != (Wanted{0, 612}) || (*wanted)[1].Page != 1 {
		t.Fatalf("at first %v", *wanted)
	}
	p.GoTo(150)
	if len(*wanted) > 4 || (*wanted)[0].Page != 150 || p.Page() != 150 {
		t.Errorf("on page %d %v", p.Page(), *wanted)
	}
	if len(p.strip.made) > 4 {
		t.Errorf("%d sheets are made", len(p.strip.made))
	}
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if p.Page() != 299 {
		t.Errorf("End goes to %d", p.Page())
	}
	p.SetPicture(5, image.NewRGBA(image.Rect(0, 0, 10, 10))) // one that came too late
	if p.strip.sheet(5) != nil {
		t.Error("a page that does not show is held")
	}
}

func TestPagesKeepTheirPlaceWhenTheSizeChanges(t *testing.T) {
	p, _ := shownPages(t, 40)
	p.GoTo(20)
	for _, r := range "+++--0" {
		p.TypedRune(r)
		if p.Page() != 20 {
			t.Fatalf("after %q on page %d", r, p.Page())
		}
	}
	if _, fits := p.Zoom(); !fits {
		t.Error("0 does not fit")
	}
	for range 30 {
		p.Larger()
	}
	if zoom, _ := p.Zoom(); zoom != zoomMost {
		t.Errorf("largest is %v", zoom)
	}
	for range 60 {
		p.Smaller()
	}
	if zoom, _ := p.Zoom(); zoom != zoomLeast {
		t.Errorf("smallest is %v", zoom)
	}
}

func TestPagesShowAMark(t *testing.T) {
	p, _ := shownPages(t, 40)
	mark := PageMark{X: 500, Y: 700, W: 40, H: 10, Now: true}
	p.SetMarks(map[int][]PageMark{7: {mark}})
	p.SetZoom(3)
	p.ShowMark(7, mark)
	if p.Page() != 7 {
		t.Fatalf("shows page %d", p.Page())
	}
	x, y := p.strip.left(7)+mark.X*p.unit(), p.strip.tops[7]+mark.Y*p.unit()
	at, room := p.scroll.Offset, p.scroll.Size()
	if x < at.X || x > at.X+room.Width || y < at.Y || y > at.Y+room.Height {
		t.Errorf("the mark at %v,%v is not in %v %v", x, y, at, room)
	}
	if len(p.strip.sheet(7).marks) != 1 {
		t.Error("the mark is not drawn")
	}
	p.ShowMark(99, mark) // no such page: nothing happens
	if p.Page() != 7 {
		t.Error("went elsewhere")
	}
}

func TestPagesScrollWithTheWindowsKeys(t *testing.T) {
	p, wanted := shownPages(t, 40)
	for range 4 {
		TurnPage(canvasOf(p), p, fyne.KeyPageDown)
	}
	if p.Page() == 0 || (*wanted)[0].Page == 0 {
		t.Errorf("still on page %d, wanted %v", p.Page(), *wanted)
	}
}
