//go:build !race

package screen

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"planpage/app/record"
	"planpage/storage"
)

func TestFilesWaitWhilePagesAreRead(t *testing.T) {
	b := newDesk(t).withSample()
	doc := b.attachedFile("report.pdf", reportPDF(t, []string{"A quagga"}))
	texts := b.texts()
	texts.rest(true)
	texts.read(doc, doc, &record.Document{MediaType: "image/png", SHA256: doc.SHA256}, &record.Document{MediaType: "application/pdf"})
	if texts.left() != 1 || b.textOf(doc) != nil {
		t.Fatalf("%d files wait, kept is %v", texts.left(), b.textOf(doc))
	}
	heard := map[string]bool{}
	s := b.find(Route{})
	if b.asks(s, "quagga"); !b.sees("Nothing says “quagga” so far") || !b.sees("Reading 2 files …") {
		t.Errorf("it says %q", b.words())
	}
	texts.onRead = func(hash string, _ *storage.PageText) { heard[hash] = true }
	texts.rest(false)
	if text := b.textOf(doc); texts.left() != 0 || !heard[doc.SHA256] || text == nil || text.Pages[0] != "A quagga" {
		t.Errorf("%d files wait, %v was told, kept is %v", texts.left(), heard, text)
	}
	texts.rest(true)
	texts.read(b.attachedFile("other.pdf", reportPDF(t, []string{"Other"})))
	b.EndReading()
	if texts.left() != 0 {
		t.Error("files still wait at the end")
	}
}

// A file that is not there for now is tried once in a run, and said to be missing; nothing is kept of it.
func TestFileThatCannotBeReadNow(t *testing.T) {
	b := newDesk(t).withSample()
	doc := b.attachedFile("report.pdf", reportPDF(t, []string{"A quagga"}))
	b.must(os.Remove(filepath.Join(b.Store.Dir(), "files", doc.SHA256)))
	s := b.find(Route{})
	b.asks(s, "quagga")
	if !b.sees("“A file of ours” could not be read just now") || b.textOf(doc) != nil || b.texts().left() != 0 {
		t.Errorf("it says %q; kept is %v", b.words(), b.textOf(doc))
	}
	b.texts().read(doc)
	if b.texts().left() != 0 {
		t.Error("it is tried again")
	}
}

func TestWhatLasts(t *testing.T) {
	for _, c := range []struct {
		err   error
		fault string
	}{
		{&record.Error{Kind: record.Refused, Key: "reader.password"}, "reader.password"},
		{&record.Error{Kind: record.Damaged, Key: "reader.damaged"}, "reader.damaged"},
		{&record.Error{Kind: record.Damaged, Key: "reader.noEngine"}, ""},
		{&record.Error{Kind: record.Cancelled, Key: "reader.stopped"}, ""},
		{&record.Error{Kind: record.NotFound, Key: "storage.fileMissing"}, ""},
		{errors.New("other"), ""},
	} {
		text, err := unreadable(c.err)
		if text.Fault != c.fault || (err == nil) != (c.fault != "") {
			t.Errorf("%v is kept as %q, %v", c.err, text.Fault, err)
		}
	}
}
