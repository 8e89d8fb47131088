//go:build !race

package screen

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

// find opens the search.
func (b *bench) find(r Route) *find {
	b.t.Helper()
	r.Screen = Find
	s := NewFind(b.Desk, r).(*find)
	b.show(s)
	b.t.Cleanup(s.Leave)
	return s
}

// asks types into the field and waits for the answer.
func (b *bench) asks(s *find, words string) {
	b.t.Helper()
	b.Window.Canvas().Focus(s.entry)
	s.entry.SetText("")
	b.typed(words)
	b.run()
}

// rowsOf are the rows that show: headings with a #, then title, note and line.
func rowsOf(s *find) []string {
	var list []string
	for _, h := range s.list.Hits() {
		if h.ID == "" {
			list = append(list, "# "+h.Title)
			continue
		}
		list = append(list, strings.TrimSpace(h.Title+" | "+shownRuns(h.Line())))
	}
	return list
}

func (b *bench) findsRow(s *find, words string) {
	b.t.Helper()
	if !slices.ContainsFunc(rowsOf(s), func(row string) bool { return strings.Contains(row, words) }) {
		b.t.Errorf("%q is not among %q", words, rowsOf(s))
	}
}

func (b *bench) textOf(doc *record.Document) *storage.PageText {
	b.t.Helper()
	text, err := keptText(b.Desk, doc)
	b.must(err)
	return text
}

func TestFindLooksInEverything(t *testing.T) {
	b := newDesk(t).withSample()
	b.must(b.Store.Update(func(tx *storage.Tx) error {
		family, err := tx.Family(b.Child)
		b.must(err)
		family.Child.OwnWords = "quagga one"
		family.Contacts[0].Note = "quagga two"
		family.Goals[0].Objectives = append(family.Goals[0].Objectives, record.Objective{Text: "quagga three"})
		family.Measurements[0].Note = "quagga four"
		family.Reports[0].Text = "quagga five"
		family.Evaluations[0].Recommendations = append(family.Evaluations[0].Recommendations, "quagga six")
		family.Evaluations[0].Scores[0].Name = "quagga seven"
		family.Plans[0].Accommodations[0].Text = "quagga eight"
		family.Meetings[0].Notes = "quagga nine"
		family.Log[0].Summary = "quagga ten"
		family.Documents[0].FileName = "quagga eleven.png"
		return putEach(tx, family.Child, family.Contacts[0], family.Goals[0], family.Measurements[0], family.Reports[0],
			family.Evaluations[0], family.Plans[0], family.Meetings[0], family.Log[0], family.Documents[0])
	}))
	s := b.find(Route{})
	b.asks(s, "Quägga")
	for _, n := range []string{"one", "two", "three", "four", "five", "eight", "nine", "ten", "eleven"} {
		b.findsRow(s, "[quagga] "+n)
	}
	b.asks(s, "quagga six")
	b.findsRow(s, "[quagga] [six]")
	b.asks(s, "quagga seven")
	b.findsRow(s, "[quagga] [seven]")
	if !b.sees("1 place") {
		t.Errorf("it says %q", b.words())
	}
}

func putEach(tx *storage.Tx, records ...record.Record) error {
	for _, r := range records {
		if err := tx.Put(r); err != nil {
			return err
		}
	}
	return nil
}

func TestFindReadsTheFiles(t *testing.T) {
	b := newDesk(t).withSample()
	doc := b.attachedFile("report.pdf", reportPDF(t, []string{"First"}, []string{"Her word attack is a quagga"}))
	scan := b.attachedFile("scan.pdf", reportPDF(t, nil, nil))
	broken := b.attachedFile("broken.pdf", "%PDF-1.7 nothing")
	if b.textOf(doc) != nil {
		t.Fatal("it was read before anybody searched")
	}
	s := b.find(Route{})
	b.asks(s, "quagga attack")
	want := []string{"# A file of ours", "Page 2 | Her word [attack] is a [quagga]"}
	if got := rowsOf(s); !slices.Equal(got, want) {
		t.Fatalf("found %q, want %q", got, want)
	}
	b.key(fyne.KeyDown)
	b.key(fyne.KeyReturn)
	if want := (Route{Screen: Reader, ID: doc.ID, Part: "2/quagga"}); len(b.went) != 1 || b.went[0] != want && b.went[0].Part != "2/attack" {
		t.Errorf("Enter opens %v, want %v", b.went, want)
	}
	if text := b.textOf(scan); text == nil || !text.Empty() {
		t.Errorf("of a scan is kept %v", text)
	}
	if text := b.textOf(broken); text == nil || text.Fault != "reader.damaged" {
		t.Errorf("of a broken file is kept %v", text)
	}
	b.asks(s, "zebra")
	if !b.sees("Nothing says “zebra”") || !b.sees("hold only pictures") || !b.sees("Not looked into: “A file of ours”. This PDF is damaged") {
		t.Errorf("it says %q", b.words())
	}
}

// A file is read once; what was read is used the next time.
func TestFindUsesWhatWasRead(t *testing.T) {
	b := newDesk(t).withSample()
	doc := b.attachedFile("report.pdf", reportPDF(t, []string{"A quagga"}))
	b.find(Route{}).Leave()
	b.must(b.Store.KeepPageText(doc.SHA256, storage.PageText{Pages: []string{"Kept: quagga"}}))
	s := b.find(Route{})
	b.asks(s, "quagga")
	b.findsRow(s, "Kept: [quagga]")
}

func TestAttachedFilesAreRead(t *testing.T) {
	b := newDesk(t).withSample()
	path := filepath.Join(t.TempDir(), "new.pdf")
	b.must(os.WriteFile(path, []byte(reportPDF(t, []string{"A new quagga"})), 0o600))
	s := NewRecords(b.Desk, Route{Screen: Records, Part: partDocuments}).(*records)
	b.show(s)
	s.Dropped([]string{path})
	for _, doc := range b.Family().Documents {
		if doc.FileName == "new.pdf" {
			if text := b.textOf(doc); text == nil || text.Pages[0] != "A new quagga" {
				t.Errorf("kept is %v", text)
			}
			return
		}
	}
	t.Error("it was not attached")
}

func TestReaderKeepsWhatItRead(t *testing.T) {
	b := newDesk(t).withSample()
	doc := b.attachedFile("report.pdf", reportPDF(t, []string{"One"}, []string{"Two"}))
	b.read(doc, "")
	if text := b.textOf(doc); text == nil || !slices.Equal(text.Pages, []string{"One", "Two"}) {
		t.Errorf("kept is %v", text)
	}
}

func TestReaderOpensAtTheWords(t *testing.T) {
	b := newDesk(t).withSample()
	doc := b.attachedFile("report.pdf", reportPDF(t, manyPages(40)...))
	s := b.read(doc, readerPart("12", "working memory"))
	if s.pages.Page() != 11 || s.search.now < 0 || s.search.hits[s.search.now].page != 11 || s.search.entry.Text != "working memory" {
		t.Errorf("page %d, hit %d, %q asked", s.pages.Page()+1, s.search.now, s.search.entry.Text)
	}
	if s.Back(); b.backs != 1 {
		t.Error("Escape does not lead back to what was found")
	}
	s.search.entry.SetText("page")
	if s.Back(); b.backs != 1 || s.search.entry.Text != "" {
		t.Error("Escape does not end another search first")
	}
	for _, odd := range []string{"99/memory", "0/memory", "x/memory", "12/nowhere", "/", "12/"} {
		if s := b.read(doc, odd); !s.allRead() {
			t.Errorf("%q does not open", odd)
		}
	}
}

// Whatever is typed or pasted, something sensible shows.
func TestFindTakesAnything(t *testing.T) {
	b := newDesk(t).withSample()
	s := b.find(Route{})
	for words, want := range map[string]string{
		"   ": "You remember a word", "\u0301": "Nothing says", "🦄": "Nothing says “🦄”", `\`: "Nothing says", "%": "place",
		strings.Repeat("zlong ", 200): "Nothing says “" + strings.Repeat("zlong ", 10) + "…”",
	} {
		if b.asks(s, words); !b.sees(want) {
			t.Errorf("%q: it says %q", words, b.words())
		}
	}
}

func TestFindLeadsToAPerson(t *testing.T) {
	b := newDesk(t).withSample()
	person := b.Family().Contacts[2]
	s := b.find(Route{})
	b.asks(s, person.Name)
	s.open(person.ID)
	if len(b.went) != 1 || b.went[0] != (Route{Screen: About, ID: person.ID}) {
		t.Fatalf("it leads to %v", b.went)
	}
	b.show(NewAbout(b.Desk, b.went[0]))
	if e, ok := b.Window.Canvas().Focused().(*kit.Entry); !ok || e.Text != person.Name {
		t.Error("the cursor is not at the person")
	}
}

func TestFindHearsOfChanges(t *testing.T) {
	b := newDesk(t).withSample()
	s := b.find(Route{})
	b.asks(s, "quagga")
	b.put(&record.LogEntry{Date: "2026-11-20", Summary: "A quagga was seen"})
	b.findsRow(s, "A [quagga] was seen")
}

func TestFindShowsSomeOfMany(t *testing.T) {
	b := newDesk(t).withSample()
	var list []record.Record
	for range mostFound + 1 {
		list = append(list, &record.LogEntry{Date: "2026-11-20", Summary: "quagga"})
	}
	b.put(list...)
	s := b.find(Route{})
	b.asks(s, "quagga")
	if !b.sees("The first 500 of 501 places") || len(s.list.Hits()) != mostFound+1 {
		t.Errorf("%d rows; it says %q", len(s.list.Hits()), b.words())
	}
}
