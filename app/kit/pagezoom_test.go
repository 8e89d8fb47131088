package kit

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
)

// TestAPartOfAPageIsThatPartOfTheWhole paints a page at 150 % and moves it: what shows is cut out of the whole page.
func TestAPartOfAPageIsThatPartOfTheWhole(t *testing.T) {
	printer(t)
	fonts := benchFonts(t)
	page := samplePage(t, fonts)
	v := NewPageView(fonts)
	v.SetPage(page)
	v.SetZoom(ZoomLarge)
	const room = 400
	h := int(v.HeightFor(room))
	v.Resize(fyne.NewSize(room, float32(h)))
	whole := paintPage(fonts, newLetters(fonts), page, int(page.Width*largeUnit), h)
	for _, moves := range []int{0, 1, 3, 100} {
		for range moves {
			v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
		}
		left := int(v.left)
		part, ok := v.picture(room, h).(*image.RGBA)
		if !ok || left > whole.Bounds().Dx()-room {
			t.Fatalf("the part begins at %d", left)
		}
		apart := 0
		for y := range h {
			for x := range room {
				a, b := int(part.Pix[y*part.Stride+4*x]), int(whole.Pix[y*whole.Stride+4*(left+x)])
				apart = max(apart, a-b, b-a)
			}
		}
		if apart > 10 { // of 255: sums of other parts of a figure are rounded otherwise
			t.Errorf("moved by %d pixels, a pixel is %d levels off", left, apart)
		}
	}
}
