//go:build !race

package document

import (
	"context"
	"fmt"
	"image"
	"testing"

	"planpage/app/paper"
)

// report makes so many pages of a report's prose.
func report(pages int) []paper.Page {
	list := make([]paper.Page, pages)
	for i := range list {
		var items []paper.Item
		items = append(items, line(72, 60, fmt.Sprintf("Page %d of the report", i+1)))
		for row := range 45 {
			items = append(items, line(72, 90+14*float64(row),
				fmt.Sprintf("Maya read %d words correct in one minute, and her teacher noted how hard she worked at it.", 40+row)))
		}
		list[i] = sheet(items...)
	}
	return list
}

func TestPagesHaveSizePictureAndText(t *testing.T) {
	e := newEngine(t)
	f := opened(t, e, newPDF(t, report(3)...))
	if f.Kind() != PDF || len(f.Pages()) != 3 || f.Pages()[0] != (Size{612, 792}) {
		t.Fatalf("a %s with pages %v", f.Kind(), f.Pages())
	}
	img, text := read(t, f, 1, 612)
	if img.Bounds().Dx() != 612 || img.Bounds().Dy() != 792 {
		t.Errorf("the picture is %v", img.Bounds())
	}
	if got := text.Line(0); got != "Page 2 of the report" {
		t.Errorf("the first line is %q", got)
	}
	first := text.Words[0]
	if first.X < 70 || first.X > 74 || first.Y < 48 || first.Y > 56 || first.H < 5 || first.H > 13 {
		t.Errorf("the first word stands at %+v", first.Box)
	}
	if n := dark(img, first.Box); n < 20 {
		t.Errorf("only %d dark pixels where the first word is said to be", n)
	}
}

// read returns a page's picture and its text.
func read(t *testing.T, f *File, page, width int) (*image.RGBA, *Text) {
	t.Helper()
	img, err := f.Picture(context.Background(), page, width)
	if err != nil {
		t.Fatal(err)
	}
	text, err := f.Text(context.Background(), page)
	if err != nil {
		t.Fatal(err)
	}
	return img, text
}

// dark counts the dark pixels in a box of a picture with one pixel to the point.
func dark(img *image.RGBA, b Box) int {
	n := 0
	for y := int(b.Y); y < int(b.Y+b.H); y++ {
		for x := int(b.X); x < int(b.X+b.W); x++ {
			if img.RGBAAt(x, y).R < 128 {
				n++
			}
		}
	}
	return n
}

// TestATurnedPageHasItsWordsWhereTheyShow turns a page in each way and looks for ink where its word is said to be.
func TestATurnedPageHasItsWordsWhereTheyShow(t *testing.T) {
	e := newEngine(t)
	for _, turn := range []int{0, 90, 180, 270} {
		f := opened(t, e, rawPDF(catalog, onePage,
			fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[-20 30 592 822]/CropBox[0 100 500 800]/Rotate %d/Contents 4 0 R"+
				"/Resources<</Font<</F 5 0 R>>>>>>", turn),
			stream("", []byte("BT /F 24 Tf 100 600 Td (Composite) Tj ET")), "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>"))
		img, text := read(t, f, 0, int(f.Pages()[0].Width))
		if len(text.Words) != 1 || text.Words[0].Text != "Composite" {
			t.Fatalf("turned by %d: %+v", turn, text.Words)
		}
		b := text.Words[0].Box
		all := dark(img, Box{0, 0, float32(img.Bounds().Dx()), float32(img.Bounds().Dy())})
		if n := dark(img, Box{b.X - 1, b.Y - 1, b.W + 2, b.H + 2}); n < 100 || n < all*9/10 {
			t.Errorf("turned by %d: %d of %d dark pixels in %+v", turn, n, all, b)
		}
		if upright := b.W > b.H; upright != (turn%180 == 0) {
			t.Errorf("turned by %d: the word's box is %+v", turn, b)
		}
	}
}
