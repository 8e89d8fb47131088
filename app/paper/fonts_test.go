package paper

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/go-pdf/fpdf"

	"planpage/assets"
)

var readFallback = sync.OnceValues(func() (Faces, error) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "fyne.io/fyne/v2").Output()
	if err != nil {
		return Faces{}, err
	}
	var files [4][]byte
	for i, cut := range []string{"Regular", "Bold", "Italic", "BoldItalic"} {
		name := filepath.Join(strings.TrimSpace(string(out)), "theme", "font", "NotoSans-"+cut+".ttf")
		if files[i], err = os.ReadFile(name); err != nil {
			return Faces{}, err
		}
	}
	return Faces{files[0], files[1], files[2], files[3]}, nil
})

func testFonts(t testing.TB) *Fonts {
	t.Helper()
	fallback, err := readFallback()
	if err != nil {
		t.Fatalf("Noto Sans is needed from Fyne's module: %v", err)
	}
	fonts, err := NewFonts(FontData{
		Main:     Faces{assets.FontRegular, assets.FontBold, assets.FontItalic, assets.FontBoldItalic},
		Fallback: fallback,
	})
	if err != nil {
		t.Fatal(err)
	}
	return fonts
}

func TestWidthIsWhatFpdfPrints(t *testing.T) {
	fonts := testFonts(t)
	for face := Regular; face <= BoldItalic; face++ {
		for fallback := range 2 {
			index := int(face) + fallback*faceCount
			pdf := fpdf.New("P", "pt", "Letter", "")
			pdf.AddUTF8FontFromBytes("f", "", bytes.Clone(fonts.fonts[index].data))
			pdf.SetFont("f", "", 10)
			compared := 0
			for r := rune(32); r < 0xFFFE; r++ {
				w := fonts.fonts[index].width(r)
				if w < 0 {
					continue
				}
				compared++
				if got := pdf.GetStringSymbolWidth(string(r)); got != w {
					t.Errorf("font %d, %q: measured %d, fpdf prints %d", index, r, w, got)
				}
			}
			if compared < 300 {
				t.Errorf("font %d has only %d letters", index, compared)
			}
		}
	}
}

func TestRunsSplitByFont(t *testing.T) {
	fonts := testFonts(t)
	text := Text{X: 10, Y: 20, Size: 10, Text: "Ана → Ana ✓"}
	var parts []string
	x := 10.0
	for _, run := range fonts.Runs(text) {
		mark := "main"
		if run.Fallback {
			mark = "fallback"
		}
		if run.Shape != nil {
			mark = "shape"
		}
		parts = append(parts, mark+":"+run.Text)
		if diff := run.X - x; diff > 1e-9 || diff < -1e-9 {
			t.Errorf("run %q starts at %v, the one before ends at %v", run.Text, run.X, x)
		}
		x = run.X + run.Width
	}
	if got, want := strings.Join(parts, "|"), "fallback:Ана|main: |shape:→|main: Ana |shape:✓"; got != want {
		t.Errorf("runs = %s, want %s", got, want)
	}
	if end := 10 + fonts.Width(Regular, 10, text.Text); end-x > 1e-9 || x-end > 1e-9 {
		t.Errorf("runs end at %v, the text is measured to end at %v", x, end)
	}
}

func TestNewFontsRefusesBrokenFiles(t *testing.T) {
	good, err := readFallback()
	if err != nil {
		t.Fatal(err)
	}
	for _, broken := range [][]byte{nil, []byte("not a font"), good.Regular[:2000]} {
		if _, err := NewFonts(FontData{Main: Faces{broken, broken, broken, broken}, Fallback: good}); err == nil {
			t.Errorf("%d bytes were taken as a font", len(broken))
		}
	}
}
