//go:build !race

package screen

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"planpage/app/paper"
	"planpage/app/record"
	"planpage/assets"
)

// pageFonts are those of the page.
func pageFonts(t *testing.T) *paper.Fonts {
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

// reportPDF draws pages of lines.
func reportPDF(t *testing.T, pages ...[]string) string {
	t.Helper()
	var list []paper.Page
	for _, lines := range pages {
		page := paper.Page{Width: 612, Height: 792, Made: time.Unix(0, 0)}
		for i, line := range lines {
			page.Items = append(page.Items, paper.Text{X: 72, Y: 90 + 20*float64(i), Size: 11, Text: line})
		}
		list = append(list, page)
	}
	var b bytes.Buffer
	if err := paper.Draw(&b, pageFonts(t), list...); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// attachedFile stores a document with this content and returns it.
func (b *bench) attachedFile(name, content string) *record.Document {
	b.t.Helper()
	doc, err := b.Store.Attach(strings.NewReader(content), name)
	b.must(err)
	b.New(doc)
	doc.Title = "A file of ours"
	b.put(doc)
	return doc
}

// read opens a document in the reader.
func (b *bench) read(doc *record.Document, page string) *reader {
	b.t.Helper()
	s := NewReader(b.Desk, Route{Screen: Reader, ID: doc.ID, Part: page}).(*reader)
	b.show(s)
	b.t.Cleanup(s.Leave)
	return s
}

func manyPages(n int) [][]string {
	pages := make([][]string, n)
	for i := range pages {
		pages[i] = []string{fmt.Sprintf("This is page %d", i+1), "Maya’s working memory was measured"}
	}
	return pages
}

func TestReaderReadsAReport(t *testing.T) {
	b := newDesk(t).withSample()
	s := b.read(b.attachedFile("report.pdf", reportPDF(t, manyPages(40)...)), "")
	if !b.sees("of 40") || !b.sees("A file of ours") {
		t.Fatalf("there is %q", b.words())
	}
	if b.Window.Canvas().Focused() != fyne.Focusable(s.pages) {
		t.Error("the keyboard is not in the pages")
	}
	b.key(fyne.KeyEnd)
	if s.pages.Page() != 39 {
		t.Errorf("End goes to page %d", s.pages.Page()+1)
	}
	b.key(fyne.KeyHome)
	for range 3 {
		b.key(fyne.KeyPageDown)
	}
	if s.pages.Page() != 1 {
		t.Errorf("three page keys go to page %d", s.pages.Page()+1)
	}
	b.typed("-")
	if zoom, fits := s.pages.Zoom(); fits || zoom > 1.4 {
		t.Errorf("smaller is %v %v", zoom, fits)
	}
	b.typed("0")
	if _, fits := s.pages.Zoom(); !fits {
		t.Error("0 does not fit the width")
	}
	if got := s.Place(); got.Part != "2" || got.ID != s.id {
		t.Errorf("the way back is %+v", got)
	}
}

func TestReaderGoesToAPage(t *testing.T) {
	b := newDesk(t).withSample()
	s := b.read(b.attachedFile("report.pdf", reportPDF(t, manyPages(40)...)), "12")
	if s.pages.Page() != 11 || s.tools.page.Text != "12" {
		t.Errorf("begins on page %d, says %q", s.pages.Page()+1, s.tools.page.Text)
	}
	b.Window.Canvas().Focus(s.tools.page)
	s.tools.page.SetText("")
	b.typed("30")
	b.key(fyne.KeyReturn)
	if s.pages.Page() != 29 {
		t.Errorf("went to page %d", s.pages.Page()+1)
	}
}

func TestReaderFindsWords(t *testing.T) {
	b := newDesk(t).withSample()
	s := b.read(b.attachedFile("report.pdf", reportPDF(t, manyPages(20)...)), "5")
	s.Find()
	b.typed("WORKING memory")
	b.key(fyne.KeyReturn)
	if !b.sees("5 of 20") || s.pages.Page() != 4 {
		t.Errorf("page %d; there is %q", s.pages.Page()+1, b.words())
	}
	b.key(fyne.KeyReturn)
	if !b.sees("6 of 20") || s.pages.Page() != 5 {
		t.Errorf("page %d; there is %q", s.pages.Page()+1, b.words())
	}
	b.press("Copy line")
	if got := fyne.CurrentApp().Clipboard().Content(); got != "Maya’s working memory was measured" {
		t.Errorf("copied %q", got)
	}
	b.press("Previous")
	if !b.sees("5 of 20") {
		t.Errorf("there is %q", b.words())
	}
	s.Find()
	if !s.Back() || len(b.went) > 0 || s.search.entry.Text != "" {
		t.Error("Escape does not end the search")
	}
	b.typed("long division")
	b.key(fyne.KeyReturn)
	if !b.sees("Not found") {
		t.Errorf("there is %q", b.words())
	}
	s.Back()
	b.press("Copy page")
	if got := fyne.CurrentApp().Clipboard().Content(); got != "This is page 5\nMaya’s working memory was measured" {
		t.Errorf("copied %q", got)
	}
}

func TestReaderSaysWhatItCannotShow(t *testing.T) {
	b := newDesk(t).withSample()
	for name, c := range map[string]struct{ content, words string }{
		"broken.pdf": {"%PDF-1.7\nnothing more", "This PDF is damaged"},
		"photo.heic": {"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", "HEIC"},
		"letter.pdf": {"Dear parents", "This file is something else"},
	} {
		b.read(b.attachedFile(name, c.content), "")
		if !b.sees(c.words) || !b.sees("Open in another program") {
			t.Errorf("%s: there is %q", name, b.words())
		}
	}
	if len(b.fails) > 0 {
		t.Errorf("told elsewhere too: %v", b.fails)
	}
}

func TestReaderShowsAPhotoAndAScanHonestly(t *testing.T) {
	b := newDesk(t).withSample()
	img := image.NewGray(image.Rect(0, 0, 300, 200))
	img.Set(5, 5, color.White)
	var photo bytes.Buffer
	b.must(png.Encode(&photo, img))
	b.read(b.attachedFile("photo.png", photo.String()), "")
	if !b.sees("of 1") || b.sees("Copy page") {
		t.Errorf("a photo: there is %q", b.words())
	}
	b.read(b.attachedFile("scan.pdf", reportPDF(t, nil, nil)), "")
	if !b.sees("no text") {
		t.Errorf("a scan: there is %q", b.words())
	}
}

func TestReaderGoesBackToTheReport(t *testing.T) {
	b := newDesk(t).withSample()
	doc := b.attachedFile("report.pdf", reportPDF(t, manyPages(1)...))
	ev := b.newReport("School re-evaluation")
	ev.Documents = append(ev.Documents, doc.ID)
	b.put(ev)
	b.show(NewEvaluations(b.Desk, Route{ID: ev.ID}))
	b.press("Open")
	want := Route{Screen: Reader, ID: doc.ID}
	if len(b.went) != 1 || b.went[0] != want {
		t.Fatalf("went to %+v", b.went)
	}
	s := b.read(doc, "")
	if s.Back(); b.backs != 1 || len(b.went) != 1 {
		t.Errorf("Escape goes to %+v, and %d times back", b.went, b.backs)
	}
	opened := ""
	b.OpenFile = func(path string) error { opened = path; return nil }
	b.press("Open in another program")
	if !strings.HasSuffix(opened, "report.pdf") {
		t.Errorf("opened %q", opened)
	}
}

// TestReaderHoldsFewPictures scrolls through a long document: only what shows is asked for and held.
func TestReaderHoldsFewPictures(t *testing.T) {
	b := newDesk(t).withSample()
	s := b.read(b.attachedFile("report.pdf", reportPDF(t, manyPages(300)...)), "")
	most := 0
	for range 60 {
		b.key(fyne.KeyPageDown)
		most = max(most, len(s.drawing.wanted))
	}
	if most > 6 || len(s.drawing.done) > 6 {
		t.Errorf("%d pictures wanted at once, %d done", most, len(s.drawing.done))
	}
	for _, one := range s.drawing.wanted {
		found := false
		for _, done := range s.drawing.done {
			found = found || done == one
		}
		if !found {
			t.Errorf("%+v is not drawn", one)
		}
	}
}

// TestReaderLeavesNothingOfALockedFile reads a sealed file: nothing of it lies open in the data folder meanwhile.
func TestReaderLeavesNothingOfALockedFile(t *testing.T) {
	b := newDesk(t).withSample()
	doc := b.attachedFile("report.pdf", reportPDF(t, manyPages(2)...))
	_, err := b.Store.SetPassphrase(context.Background(), "correct horse battery", nil)
	b.must(err)
	b.read(doc, "")
	if !b.sees("of 2") {
		t.Fatalf("there is %q", b.words())
	}
	b.must(filepath.WalkDir(b.Store.Dir(), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		if bytes.Contains(data, []byte("%PDF-")) {
			t.Errorf("%s holds the open file", d.Name())
		}
		return err
	}))
}
