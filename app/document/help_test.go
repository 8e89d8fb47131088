//go:build !race

package document

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"planpage/app/paper"
	"planpage/app/record"
	"planpage/assets"
)

// sharedCache is where all tests of this computer keep compiled pdfium: it takes seconds to compile.
func sharedCache(t testing.TB) string {
	t.Helper()
	folder, err := os.UserCacheDir()
	if err != nil {
		return filepath.Join(os.TempDir(), "planpage-test-pdfium")
	}
	return filepath.Join(folder, "planpage-test", "pdfium")
}

// newEngine returns an engine that ends with the test.
func newEngine(t testing.TB) *Engine {
	t.Helper()
	e := NewEngine(sharedCache(t))
	t.Cleanup(e.Close)
	return e
}

// testFonts are the page's own.
func testFonts(t testing.TB) *paper.Fonts {
	t.Helper()
	faces := paper.Faces{
		Regular: assets.FontRegular, Bold: assets.FontBold, Italic: assets.FontItalic, BoldItalic: assets.FontBoldItalic,
	}
	fonts, err := paper.NewFonts(paper.FontData{Main: faces, Fallback: faces})
	if err != nil {
		t.Fatal(err)
	}
	return fonts
}

// line is one text on a page of a test.
func line(x, y float64, words string) paper.Item {
	return paper.Text{X: x, Y: y, Size: 10, Text: words}
}

// sheet is a page of US letter paper.
func sheet(items ...paper.Item) paper.Page {
	return paper.Page{Width: 612, Height: 792, Title: "Report", Made: time.Unix(0, 0), Items: items}
}

// newPDF draws pages.
func newPDF(t testing.TB, pages ...paper.Page) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := paper.Draw(&b, testFonts(t), pages...); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// opened opens a file that is sound.
func opened(t testing.TB, e *Engine, data []byte) *File {
	t.Helper()
	f, err := e.Open(context.Background(), data)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(f.Close)
	return f
}

// wantError opens a file that is not, and expects the error with this key.
func wantError(t *testing.T, e *Engine, data []byte, kind record.ErrorKind, key string) {
	t.Helper()
	f, err := e.Open(context.Background(), data)
	if err == nil {
		f.Close()
		t.Fatalf("opened; want %s", key)
	}
	told, ok := err.(*record.Error)
	if !ok || told.Kind != kind || told.Key != key {
		t.Errorf("got %v, want %s %s", err, kind, key)
	}
}
