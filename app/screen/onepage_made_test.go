package screen

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"

	"planpage/app/onepage"
	"planpage/app/record"
	"planpage/storage"
)

// stored returns the bytes of a document as the store keeps them.
func (b *bench) stored(doc *record.Document) []byte {
	b.t.Helper()
	r, err := b.Store.OpenFile(doc)
	b.must(err)
	defer func() { b.must(r.Close()) }()
	data, err := io.ReadAll(r)
	b.must(err)
	return data
}

// TestEveryPageMadeIsKept prints, prints again, changes the page and prints: two pages are kept, each byte for byte as
// it went to the printer, also after the records changed.
func TestEveryPageMadeIsKept(t *testing.T) {
	b, s := showPage(t)
	var printed [][]byte
	b.PrintFile = func(path string, _ PrintJob) (bool, error) {
		data, err := os.ReadFile(path)
		printed = append(printed, data)
		return true, err
	}
	s.printCopies(1, false)
	s.printCopies(1, false)
	s.change(func() {
		onepage.Reword(s.page, s.lineOf(t, onepage.BlockConcerns, 0).it.Parts[0], "Reading needs time.")
	})
	s.printCopies(1, false)
	m := copyOf(b.Family().NextMeeting(testToday))
	m.Concerns[0].Text = "Something else"
	b.put(m)
	family := b.Family()
	made := family.PagesMade()
	if len(printed) != 3 || len(made) != 2 {
		t.Fatalf("printed %d times, kept %d pages", len(printed), len(made))
	}
	for i, want := range [][]byte{printed[2], printed[0]} {
		if got := b.stored(family.Document(made[i].Document)); !bytes.Equal(got, want) {
			t.Errorf("page %d is not what was printed", i)
		}
		if made[i].Date != testToday || made[i].MeetingID != m.ID {
			t.Errorf("page %d: %+v", i, made[i])
		}
	}
	if keptPage(b).Document != "" || len(b.fails) > 0 {
		t.Errorf("the choices are no longer those of a page to make: %v", b.fails)
	}
	if !b.sees("Nov 23, 2026, for the annual review of Dec 8") {
		t.Errorf("shown: %v", b.words())
	}
	b.press("Open")
	if want := (Route{Screen: Reader, ID: made[0].Document}); len(b.went) == 0 || b.went[len(b.went)-1] != want {
		t.Errorf("went to %v", b.went)
	}
	if r, ok := NewReader(b.Desk, b.went[len(b.went)-1]).(*reader); !ok || r.owner != (Route{Screen: OnePage, ID: m.ID}) {
		t.Error("there is no way back from the page to the composer")
	}
}

// TestAKeptPageGoesWithItsDocument removes a page made, and takes that back.
func TestAKeptPageGoesWithItsDocument(t *testing.T) {
	b, s := showPage(t)
	s.printCopies(1, false)
	b.press("Remove")
	if f := b.Family(); len(f.PagesMade()) != 0 || b.sees("Pages made") {
		t.Errorf("still kept: %+v", f.PagesMade())
	}
	if _, err := b.Store.Undo(); err != nil {
		t.Fatal(err)
	}
	if f := b.Family(); len(f.PagesMade()) != 1 || !b.sees("Pages made") {
		t.Error("Undo does not bring the page back")
	}
}

// TestWhatIsSavedIsKeptToo writes a page to a file as the dialog would.
func TestWhatIsSavedIsKeptToo(t *testing.T) {
	b, s := showPage(t)
	out, err := s.handout(false)
	b.must(err)
	path := filepath.Join(t.TempDir(), out.file())
	b.must(storage.WriteFile(path, out.draw))
	out.done()
	want, err := os.ReadFile(path)
	b.must(err)
	f := b.Family()
	if made := f.PagesMade(); len(made) != 1 || !bytes.Equal(b.stored(f.Document(made[0].Document)), want) {
		t.Errorf("kept: %+v", made)
	}
}
