package kit

import (
	"bytes"
	"encoding/json"
	"image"
	"image/draw"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"planpage/app/onepage"
	"planpage/app/paper"
	"planpage/app/record"
	"planpage/app/text"
	"planpage/assets"
)

func benchFonts(t testing.TB) *paper.Fonts {
	t.Helper()
	fonts, err := paper.NewFonts(paper.FontData{
		Main: paper.Faces{Regular: assets.FontRegular, Bold: assets.FontBold, Italic: assets.FontItalic, BoldItalic: assets.FontBoldItalic},
		Fallback: paper.Faces{
			Regular: theme.DefaultTextFont().Content(), Bold: theme.DefaultTextBoldFont().Content(),
			Italic: theme.DefaultTextItalicFont().Content(), BoldItalic: theme.DefaultTextBoldItalicFont().Content(),
		},
	})
	must(t, err)
	return fonts
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// samplePage is the page of the sample family.
func samplePage(t testing.TB, fonts *paper.Fonts) paper.Page {
	t.Helper()
	data, err := assets.Sample.ReadFile("sample/family.json")
	must(t, err)
	var kinds map[record.Kind]json.RawMessage
	must(t, json.Unmarshal(data, &kinds))
	family := &record.Family{}
	for _, kind := range record.Kinds {
		var list []json.RawMessage
		if kinds[kind] != nil {
			must(t, json.Unmarshal(kinds[kind], &list))
		}
		for _, raw := range list {
			r := record.New(kind)
			must(t, json.Unmarshal(raw, r))
			if family.Child == nil || r.Head().ChildID == family.Child.ID {
				family.Add(r)
			}
		}
	}
	p, err := text.New("en")
	must(t, err)
	today := record.Date("2026-11-23")
	fitted := onepage.Fit(fonts, onepage.Compose(family, family.NextMeeting(today), onepage.Options{Today: today, Printer: p}))
	return fitted.Pages[0]
}

// allKinds is a page with every kind of item, and letters of both typefaces.
func allKinds() paper.Page {
	page := paper.Page{Width: 612, Height: 792, Items: []paper.Item{
		paper.Box{X: 300, Y: 60, W: 200, H: 100, Line: 2, Filled: true, Fill: 0.8},
		paper.Text{X: 54, Y: 90, Size: 40, Face: paper.Bold, Text: "Maya Rivera"},
		paper.Text{X: 54, Y: 200, Size: 30, Text: "now ■ Привет → 62"},
		paper.Text{X: 54, Y: 250, Size: 30, Face: paper.Italic, Grey: 0.4, Spacing: 6, Text: "WHO SHE IS"},
		paper.Rule{X1: 54, Y1: 300, X2: 558, Y2: 300, Width: 3},
		paper.Rule{X1: 54, Y1: 320, X2: 558, Y2: 320, Width: 3, Dashed: true},
		paper.Path{Width: 6, Points: []paper.Point{{X: 54, Y: 500}, {X: 200, Y: 380}, {X: 230, Y: 520}, {X: 400, Y: 350}, {X: 400, Y: 500}}},
	}}
	for kind := paper.Square; kind <= paper.Cross; kind++ {
		page.Items = append(page.Items, paper.Shape{X: 54 + 50*float64(kind), Y: 640, Size: 48, Kind: kind})
	}
	return page
}

// finer is how many times finer the viewer of PDFs paints: it puts letters on whole pixels, and lines, too.
const finer = 4

// printed is the picture that a viewer of PDFs makes of the page, so many pixels wide and high.
func printed(t *testing.T, fonts *paper.Fonts, page paper.Page, w, h int) *image.Gray {
	t.Helper()
	poppler, err := exec.LookPath("pdftoppm")
	if err != nil {
		t.Skip("pdftoppm is not installed")
	}
	var pdf bytes.Buffer
	must(t, paper.Draw(&pdf, fonts, page))
	out := filepath.Join(t.TempDir(), "page")
	run := exec.Command(poppler, "-gray", "-singlefile",
		"-scale-to-x", strconv.Itoa(finer*w), "-scale-to-y", strconv.Itoa(finer*h), "-", out)
	run.Stdin = &pdf
	must(t, run.Run())
	pgm, err := os.ReadFile(out + ".pgm")
	must(t, err)
	if len(pgm) < finer*w*finer*h {
		t.Fatalf("a picture of %d bytes", len(pgm))
	}
	return coarse(pgm[len(pgm)-finer*w*finer*h:], w, h)
}

// coarse makes one pixel of finer by finer.
func coarse(pix []byte, w, h int) *image.Gray {
	picture := image.NewGray(image.Rect(0, 0, w, h))
	for i := range picture.Pix {
		sum, x, y := 0, i%w*finer, i/w*finer
		for k := range finer * finer {
			sum += int(pix[(y+k/finer)*finer*w+x+k%finer])
		}
		picture.Pix[i] = uint8(sum / (finer * finer))
	}
	return picture
}

// differ returns how far apart two pictures are, as a share of the ink on the first.
func differ(a *image.Gray, b image.Image) float64 {
	other := image.NewGray(a.Rect)
	draw.Draw(other, a.Rect, b, image.Point{}, draw.Src)
	apart, ink := 0, 0
	for i, x := range a.Pix {
		apart += max(int(x), int(other.Pix[i])) - min(int(x), int(other.Pix[i]))
		ink += 255 - int(x)
	}
	return float64(apart) / float64(ink)
}

// All a pixel to the side differs by the whole ink of the sample; letters that fall a little otherwise between the
// pixels, and thin lines that are made sharp, by a fifth of it. Large marks differ less in both cases.
func TestPageViewPaintsWhatIsPrinted(t *testing.T) {
	printer(t)
	fonts := benchFonts(t)
	for name, c := range map[string]struct {
		page paper.Page
		most float64
	}{"sample": {samplePage(t, fonts), 0.25}, "all kinds": {allKinds(), 0.1}} {
		for _, w := range []int{612, 1020} {
			h := w * 792 / 612
			v := NewPageView(fonts)
			v.SetPage(c.page)
			paper := printed(t, fonts, c.page, w, h)
			if apart := differ(paper, v.picture(w, h)); apart > c.most {
				t.Errorf("%s, %d wide: differs by %.3f of its ink", name, w, apart)
			}
		}
	}
}

func TestPageViewKeepsItsProportions(t *testing.T) {
	printer(t)
	v := NewPageView(benchFonts(t))
	newBench(t, fyne.NewSize(306, 600), v)
	if h := v.HeightFor(306); h != 396 {
		t.Errorf("a letter page 306 wide is %v high", h)
	}
	sheet := drawn[*canvas.Raster](v)[0]
	if sheet.Size() != fyne.NewSize(306, 396) {
		t.Errorf("the sheet is %v", sheet.Size())
	}
	v.Resize(fyne.NewSize(401, 396))
	if sheet.Size() != fyne.NewSize(306, 396) || sheet.Position() != fyne.NewPos(47, 0) {
		t.Errorf("in a wide room the sheet is %v at %v", sheet.Size(), sheet.Position())
	}
}

func TestPageViewIsWhitePaperInEveryTheme(t *testing.T) {
	printer(t)
	fyne.CurrentApp().Settings().SetTheme(NewTheme(ModeDark, 1))
	v := NewPageView(benchFonts(t))
	first := v.picture(300, 388)
	v.SetPage(paper.Page{Width: 612, Height: 792, Items: []paper.Item{paper.Box{X: 0, Y: 0, W: 306, H: 792, Filled: true}}})
	page := v.picture(300, 388)
	if page == first || page != v.picture(300, 388) {
		t.Error("another page is not painted, or the same page is painted again")
	}
	left, _, _, _ := page.At(10, 10).RGBA()
	right, _, _, _ := page.At(290, 10).RGBA()
	if left != 0 || right != 0xffff {
		t.Errorf("ink is %v, paper %v", left, right)
	}
	edge := drawn[*canvas.Rectangle](v)[0]
	if edge.StrokeColor != theme.Color(ColorLine) || edge.StrokeWidth != 1 {
		t.Errorf("the edge is %v, %v wide", edge.StrokeColor, edge.StrokeWidth)
	}
	test.WidgetRenderer(v).Refresh()
}

func BenchmarkPageView(b *testing.B) {
	fonts := benchFonts(b)
	page, letters := samplePage(b, fonts), newLetters(fonts)
	for _, size := range []image.Point{{420, 545}, {1200, 1553}} {
		b.Run(strconv.Itoa(size.X), func(b *testing.B) {
			for b.Loop() {
				paintPage(fonts, letters, page, size.X, size.Y)
			}
		})
	}
}
