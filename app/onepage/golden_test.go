//go:build !race

package onepage

import (
	"bytes"
	"context"
	"image"
	"image/color"
	paint "image/draw"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"planpage/app/document"
)

// What the golden pictures are: so wide in pixels, in so many greys, which keeps them small.
const (
	goldenWide  = 640
	goldenGreys = 8
)

// goldenScenes are the sample family's page in each design, and the pages of the other kinds of plan.
var goldenScenes = []string{"maya", "maya-large", "maya-teacher", "maya-ours", "leo", "evaluating", "es-maya"}

// goldenPath is the picture of a scene's page, counted from 0.
func goldenPath(name string, page int) string {
	if page > 0 {
		name += "-back"
	}
	return filepath.Join("testdata", "golden", name+".png")
}

// TestGolden compares the pages, as another program draws them, with pictures that somebody has looked at. With
// PLANPAGE_GOLDEN=write it writes them anew, to be looked at again before they are kept.
func TestGolden(t *testing.T) {
	engine := readingEngine(t)
	for _, s := range append(scenes(t), inSpanish(t)...) {
		if !slices.Contains(goldenScenes, s.name) {
			continue
		}
		t.Run(s.name, func(t *testing.T) {
			file := readable(t, engine, draw1(t, s))
			for i := range file.Pages() {
				got, err := file.Picture(context.Background(), i, goldenWide)
				if err != nil {
					t.Fatal(err)
				}
				sameAsGolden(t, goldenPath(s.name, i), fewGreys(got))
			}
		})
	}
}

// draw1 makes a scene's PDF.
func draw1(t testing.TB, s scene) []byte {
	t.Helper()
	return draw(t, Fit(testFonts(t), Compose(s.family, s.meet, s.opts)))
}

func readable(t testing.TB, engine *document.Engine, pdf []byte) *document.File {
	t.Helper()
	file, err := engine.Open(context.Background(), pdf)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(file.Close)
	return file
}

// fewGreys brings a picture to goldenGreys.
func fewGreys(img image.Image) *image.Paletted {
	var greys color.Palette
	for i := range goldenGreys {
		greys = append(greys, color.Gray{uint8(255 * i / (goldenGreys - 1))})
	}
	out := image.NewPaletted(img.Bounds(), greys)
	paint.Draw(out, out.Bounds(), img, img.Bounds().Min, paint.Src)
	return out
}

func sameAsGolden(t *testing.T, path string, got *image.Paletted) {
	t.Helper()
	var coded bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&coded, got); err != nil {
		t.Fatal(err)
	}
	if os.Getenv("PLANPAGE_GOLDEN") == "write" {
		if err := os.WriteFile(path, coded.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	kept, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want, err := png.Decode(bytes.NewReader(kept))
	if err != nil {
		t.Fatal(err)
	}
	if differ, first := differing(want, got); differ > 0 {
		t.Errorf("%s differs in %d pixels, first at %v. If the page is meant to look otherwise now: "+
			"PLANPAGE_GOLDEN=write go test -tags ci -run Golden ./app/onepage, and look at the picture.", path, differ, first)
	}
}

// differing counts the pixels that are not of the same grey.
func differing(want, got image.Image) (n int, first image.Point) {
	if want.Bounds() != got.Bounds() {
		return got.Bounds().Dx() * got.Bounds().Dy(), image.Point{}
	}
	for y := range got.Bounds().Dy() {
		for x := range got.Bounds().Dx() {
			if grey(want.At(x, y)) == grey(got.At(x, y)) {
				continue
			}
			if n++; n == 1 {
				first = image.Pt(x, y)
			}
		}
	}
	return n, first
}

func grey(c color.Color) uint8 { return color.GrayModel.Convert(c).(color.Gray).Y }

// What a worn copier makes of a page: no grey, only black where it is darker than this, at fewer dots than printed.
const (
	copierDots  = 1275 // on a line, 150 to the inch of letter paper
	copierBlack = 160
	leastInk    = 0.05 // of a word's box; a row of dots has about 0.1
)

// TestBlackAndWhite copies the pages without any grey and looks whether each word is still there.
func TestBlackAndWhite(t *testing.T) {
	engine := readingEngine(t)
	for _, s := range scenes(t) {
		t.Run(s.name, func(t *testing.T) {
			file := readable(t, engine, draw1(t, s))
			for i, size := range file.Pages() {
				img, err := file.Picture(context.Background(), i, copierDots)
				if err != nil {
					t.Fatal(err)
				}
				text, err := file.Text(context.Background(), i)
				if err != nil {
					t.Fatal(err)
				}
				for _, w := range text.Words {
					if ink := inkOf(img, w.Box, copierDots/size.Width); ink < leastInk {
						t.Errorf("page %d: of %q only %.3f is left", i+1, w.Text, ink)
					}
				}
			}
		})
	}
}

// inkOf is which part of a box is black on the copy; scale is how many dots there are to a point.
func inkOf(img image.Image, b document.Box, scale float64) float64 {
	l, t, r, bottom := edges(b)
	box := image.Rect(int(l*scale), int(t*scale), int(r*scale)+1, int(bottom*scale)+1).Intersect(img.Bounds())
	black := 0
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			if grey(img.At(x, y)) < copierBlack {
				black++
			}
		}
	}
	return float64(black) / float64(box.Dx()*box.Dy())
}
