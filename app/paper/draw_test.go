package paper

import (
	"bytes"
	"compress/zlib"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func samplePage() Page {
	return Page{
		Width: 612, Height: 792, Title: "Maya Rivera: één page", Author: "Ana", Subject: "Annual review", Lang: "en-US",
		Made: time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC),
		Items: []Item{
			Text{X: 50, Y: 60, Size: 22, Face: Bold, Text: "Maya Rivera"},
			Text{X: 50, Y: 90, Size: 9, Face: Bold, Spacing: 0.8, Text: "WHO MAYA IS"},
			Rule{X1: 50, Y1: 96, X2: 560, Y2: 96, Width: 0.2},
			Text{X: 50, Y: 120, Size: 10.5, Text: "150 → 225 minutes, (Nguyễn) 李 \\ end"},
			Text{X: 50, Y: 140, Size: 10.5, Face: Bold, Grey: 0.9, Text: "■ Below line"},
			Box{X: 50, Y: 150, W: 20, H: 10, Line: 0.5},
			Path{Points: []Point{{50, 180}, {80, 170}, {110, 178}}, Width: 1, Dashed: true},
			Shape{X: 120, Y: 180, Size: 10, Kind: Star},
		},
	}
}

func drawBytes(t testing.TB, pages ...Page) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Draw(&b, testFonts(t), pages...); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func tool(t *testing.T, pdf []byte, name string, args ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "page.pdf")
	if err := os.WriteFile(path, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(name, append(args, path, "-")...).Output()
	if err != nil {
		t.Fatalf("%s (package poppler-utils) is needed: %v", name, err)
	}
	return string(out)
}

func TestDrawGivesTheSameBytes(t *testing.T) {
	if !bytes.Equal(drawBytes(t, samplePage()), drawBytes(t, samplePage())) {
		t.Error("the same page gave other bytes")
	}
}

func TestDrawnTextCanBeReadInOrder(t *testing.T) {
	text := tool(t, drawBytes(t, samplePage()), "pdftotext")
	at := 0
	for _, want := range []string{"Maya Rivera", "WHO MAYA IS", "150 → 225 minutes, (Nguyễn) 李 \\ end", "■ Below line"} {
		i := strings.Index(text[at:], want)
		if i < 0 {
			t.Fatalf("%q is not in what follows in:\n%s", want, text)
		}
		at += i
	}
}

func TestDrawSaysWhatItIs(t *testing.T) {
	path := filepath.Join(t.TempDir(), "page.pdf")
	if err := os.WriteFile(path, drawBytes(t, samplePage(), samplePage()), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("pdfinfo", path).Output()
	if err != nil {
		t.Fatalf("pdfinfo (package poppler-utils) is needed: %v", err)
	}
	for _, want := range []string{"Maya Rivera: één page", "Annual review", "Pages:           2", "612 x 792", "Nov 23"} {
		if !strings.Contains(string(out), want) {
			t.Errorf("%q is not in\n%s", want, out)
		}
	}
}

var streamBytes = regexp.MustCompile(`(?s)stream\r?\n(.*?)\nendstream`)

// pageOperators are the operators of the pages, one after the other.
func pageOperators(t *testing.T, pdf []byte) (pages []string) {
	t.Helper()
	for _, s := range streamBytes.FindAllSubmatch(pdf, -1) {
		r, err := zlib.NewReader(bytes.NewReader(s[1]))
		if err != nil {
			continue
		}
		if plain, err := io.ReadAll(r); err == nil && bytes.Contains(plain, []byte(" Tf")) {
			pages = append(pages, string(plain))
		}
	}
	return pages
}

// A page in another language than the first says so itself: a voice reads it rightly.
func TestEachPageSaysItsLanguage(t *testing.T) {
	english, spanish := samplePage(), samplePage()
	spanish.Lang = "es-US"
	pages := pageOperators(t, drawBytes(t, english, spanish))
	const mark = "/Span <</Lang (es-US)>> BDC"
	if len(pages) != 2 || strings.Contains(pages[0], "/Lang") || strings.Count(pages[1], mark) != 1 {
		t.Fatalf("the pages say %q", pages)
	}
	if inner := pages[1][strings.Index(pages[1], mark):]; strings.Count(inner, "BDC") != strings.Count(inner, "EMC") {
		t.Errorf("marks are begun and not ended: %q", inner)
	}
}

func TestDrawNeverFails(t *testing.T) {
	fonts := testFonts(t)
	rapid.Check(t, func(rt *rapid.T) {
		text := Text{X: 50, Y: 60, Size: 10, Face: Face(rapid.IntRange(0, 3).Draw(rt, "face")), Text: rapid.String().Draw(rt, "s")}
		var b bytes.Buffer
		if err := Draw(&b, fonts, Page{Width: 612, Height: 792, Title: text.Text, Items: []Item{text}}); err != nil {
			rt.Fatalf("%q: %v", text.Text, err)
		}
	})
}

func FuzzDraw(f *testing.F) {
	for _, s := range []string{"Maya", "\x00\xff", "👋🏽 مايا 李", "a\u0301\u0302", "(\\)\r\n", "𝐀"} {
		f.Add(s)
	}
	fonts := testFonts(f)
	f.Fuzz(func(t *testing.T, s string) {
		page := Page{Width: 612, Height: 792, Title: s, Author: s, Subject: s, Items: []Item{
			Text{X: 50, Y: 60, Size: 10, Text: s}, Text{X: 50, Y: 80, Size: 10, Face: Bold, Text: fonts.Paragraph(Span{Text: s}).String()},
		}}
		if err := Draw(&bytes.Buffer{}, fonts, page); err != nil {
			t.Errorf("%q: %v", s, err)
		}
	})
}

func BenchmarkDraw(b *testing.B) {
	fonts, page := testFonts(b), samplePage()
	for b.Loop() {
		if err := Draw(&bytes.Buffer{}, fonts, page); err != nil {
			b.Fatal(err)
		}
	}
}
