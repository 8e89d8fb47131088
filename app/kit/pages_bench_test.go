package kit

import (
	"image"
	"testing"
)

// BenchmarkPageTurn is a page turned in a document of 300: what the window does for it, until the picture that was drawn
// ahead is handed to the screen. At most 30 ms.
func BenchmarkPageTurn(b *testing.B) {
	p, _ := shownPages(b, 300)
	picture := image.NewRGBA(image.Rect(0, 0, 612, 792))
	p.OnWanted = func(list []Wanted) {
		for _, one := range list {
			p.SetPicture(one.Page, picture)
		}
	}
	p.GoTo(1)
	page := 0
	for b.Loop() {
		page = (page + 1) % 300
		p.GoTo(page)
	}
	if len(p.strip.made) > 5 {
		b.Errorf("%d sheets are held", len(p.strip.made))
	}
}
