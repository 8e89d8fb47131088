package kit

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

// TestChartsLookAsTheyDid compares pictures of charts, on screen and on paper, with those in testdata.
func TestChartsLookAsTheyDid(t *testing.T) {
	if testing.Short() {
		t.Skip("pictures take long")
	}
	p := printer(t)
	looksLike(t, "charts-light.png", chartsOnScreen(t, p, ModeLight))
	looksLike(t, "charts-dark.png", chartsOnScreen(t, p, ModeDark))
	looksLike(t, "charts-paper.png", chartsOnPaper(t, p))
}

// looksLike compares a picture with the one in testdata, scene by scene; one that differs is written where the test
// says, to be looked at and, when it is right, to be put in the other's place.
func looksLike(t *testing.T, name string, got image.Image) {
	t.Helper()
	want, err := readPicture(filepath.Join("testdata", name))
	differs := ""
	switch {
	case err != nil:
		differs = err.Error()
	case want.Bounds() != got.Bounds():
		differs = "another size"
	default:
		for i, s := range chartScenes() {
			if n := different(want, got, cell(i)); n > cellWidth*cellHeight/1000 {
				differs += " " + s.name
			}
		}
	}
	if differs == "" {
		return
	}
	folder, err := os.MkdirTemp("", "planpage-charts-*")
	must(t, err)
	path := filepath.Join(folder, name)
	file, err := os.Create(path)
	must(t, err)
	must(t, png.Encode(file, got))
	must(t, file.Close())
	t.Errorf("%s: %s; the new picture is %s", name, differs, path)
}

func readPicture(path string) (image.Image, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }()
	return png.Decode(file)
}

// different counts the pixels within a rectangle that differ by more than another machine's rounding.
func different(a, b image.Image, in image.Rectangle) int {
	n := 0
	for y := in.Min.Y; y < in.Max.Y; y++ {
		for x := in.Min.X; x < in.Max.X; x++ {
			r1, g1, b1, _ := a.At(x, y).RGBA()
			r2, g2, b2, _ := b.At(x, y).RGBA()
			if apart(r1, r2)+apart(g1, g2)+apart(b1, b2) > 24<<8 {
				n++
			}
		}
	}
	return n
}

func apart(a, b uint32) uint32 { return max(a, b) - min(a, b) }
