//go:build !race

package document

import (
	"bytes"
	"compress/zlib"
	"context"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"planpage/app/record"
)

// rawPDF writes objects, counted from 1, as a PDF without a table of their places: readers find them themselves.
func rawPDF(objects ...string) []byte {
	var b strings.Builder
	b.WriteString("%PDF-1.7\n")
	for i, o := range objects {
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	b.WriteString("trailer\n<</Root 1 0 R>>\n%%EOF\n")
	return []byte(b.String())
}

const catalog, onePage = "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>"

// stream is an object of bytes, compressed.
func stream(dict string, data []byte) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write(data) // to memory
	_ = w.Close()
	return fmt.Sprintf("<<%s/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream", dict, b.Len(), b.String())
}

func testdata(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestWhatCannotBeOpenedIsTold(t *testing.T) {
	e := newEngine(t)
	for name, c := range map[string]struct {
		data []byte
		kind record.ErrorKind
		key  string
	}{
		"empty":           {nil, record.Damaged, "reader.empty"},
		"words":           {[]byte("Dear parents, this is no PDF."), record.Refused, "reader.otherKind"},
		"a program":       {append([]byte("MZ"), make([]byte, 4096)...), record.Refused, "reader.otherKind"},
		"only a head":     {[]byte("%PDF-1.4\n"), record.Damaged, "reader.damaged"},
		"rubbish":         {append([]byte("%PDF-1.4\n"), bytes.Repeat([]byte{0x9c, 0x03}, 5000)...), record.Damaged, "reader.damaged"},
		"password":        {testdata(t, "password.pdf"), record.Refused, "reader.password"},
		"password, AES":   {testdata(t, "password-aes.pdf"), record.Refused, "reader.password"},
		"no pages":        {testdata(t, "no-pages.pdf"), record.Damaged, "reader.noPages"},
		"phone photo":     {[]byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"), record.Refused, "reader.heic"},
		"broken photo":    {[]byte("\xff\xd8\xff\xe0\x00\x10JFIF"), record.Damaged, "reader.damagedPicture"},
		"100 MP in color": {hugePNG(10_000, 10_000), record.Refused, "reader.largePicture"},
		"endless PNG":     {hugePNG(1<<31-1, 1<<31-1), record.Damaged, "reader.damagedPicture"},
	} {
		t.Run(name, func(t *testing.T) { wantError(t, e, c.data, c.kind, c.key) })
	}
	if f := opened(t, e, newPDF(t, report(1)...)); len(f.Pages()) != 1 {
		t.Error("a sound file does not open after those")
	}
}

// TestCutShort opens a PDF cut off at many places: it opens or is told, and the pages that open can be asked for.
func TestCutShort(t *testing.T) {
	e, whole := newEngine(t), newPDF(t, report(4)...)
	for i := 1; i < 20; i++ {
		f, err := e.Open(context.Background(), whole[:len(whole)*i/20])
		if err != nil {
			if record.KindOf(err) != record.Damaged {
				t.Errorf("cut at %d of 20: %v", i, err)
			}
			continue
		}
		for page := range f.Pages() {
			if _, err := f.Picture(context.Background(), page, 300); err != nil && record.KindOf(err) != record.Damaged {
				t.Errorf("cut at %d of 20, page %d: %v", i, page, err)
			}
		}
		f.Close()
	}
}

func TestAThousandPages(t *testing.T) {
	e := newEngine(t)
	f := opened(t, e, newPDF(t, report(1000)...))
	if len(f.Pages()) != 1000 {
		t.Fatalf("%d pages", len(f.Pages()))
	}
	text, err := f.Text(context.Background(), 999)
	if err != nil || text.Line(0) != "Page 1000 of the report" {
		t.Errorf("the last page says %q, %v", text.Line(0), err)
	}
}

// TestAHugeImageInAPDF has a scan of 100 megapixels: it shows or is told, memory stays bounded, and the next page shows.
func TestAHugeImageInAPDF(t *testing.T) {
	e := newEngine(t)
	f := opened(t, e, rawPDF(catalog, "<</Type/Pages/Count 2/Kids[3 0 R 6 0 R]>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>",
		stream("", []byte("612 0 0 792 0 0 cm /I Do")),
		stream("/Type/XObject/Subtype/Image/Width 10000/Height 10000/BitsPerComponent 8/ColorSpace/DeviceRGB",
			make([]byte, 300_000_000)),
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>"))
	_, err := f.Picture(context.Background(), 0, 600)
	if err != nil && record.KindOf(err) == "" {
		t.Errorf("told nobody: %v", err)
	}
	t.Logf("100 megapixels: %v", err)
	if _, err := f.Picture(context.Background(), 1, 600); err != nil {
		t.Errorf("the next page: %v", err)
	}
	if e.memory.size() > roomyMemory {
		t.Errorf("%d MB are still held", e.memory.size()>>20)
	}
}

// TestStrangeSizes asks for pages no paper has.
func TestStrangeSizes(t *testing.T) {
	e := newEngine(t)
	for _, box := range []string{"0 0 0 0", "0 0 1e9 1e9", "0 0 14400 3", "-5 -5 -600 -700", "0 0 nan 7", ""} {
		f := opened(t, e, rawPDF(catalog, onePage, "<</Type/Page/Parent 2 0 R/MediaBox["+box+"]>>"))
		size := f.Pages()[0]
		if !sound(size.Width) || !sound(size.Height) {
			t.Errorf("%q: a page of %v", box, size)
		}
		img, err := f.Picture(context.Background(), 0, 100_000)
		if err != nil {
			t.Errorf("%q: %v", box, err)
			continue
		}
		if got := len(img.Pix) / 4; got > mostPixels+mostPixels/10 {
			t.Errorf("%q: %d pixels", box, got)
		}
	}
}

// TestATaskWithoutEnd draws a page that takes far too long, and then another file.
func TestATaskWithoutEnd(t *testing.T) {
	e := newEngine(t)
	slow := opened(t, e, rawPDF(catalog, onePage, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>",
		stream("", bytes.Repeat([]byte("0 0 m 600 700 600 9 3 4 c 5 5 l 70 600 50 7 90 90 c b\n"), 400_000))))
	e.longest = 200 * time.Millisecond
	_, err := slow.Picture(context.Background(), 0, 900)
	if told, ok := err.(*record.Error); !ok || told.Key != "reader.tooHard" {
		t.Errorf("got %v", err)
	}
	e.longest = longestTask
	if _, err := opened(t, e, newPDF(t, report(1)...)).Picture(context.Background(), 0, 300); err != nil {
		t.Errorf("the next file: %v", err)
	}
	ctx, stop := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer stop()
	if _, err := slow.Picture(ctx, 0, 900); record.KindOf(err) != record.Cancelled {
		t.Errorf("a task nobody waits for ends with %v", err)
	}
}
