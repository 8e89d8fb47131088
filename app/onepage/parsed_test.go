//go:build !race

package onepage

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"planpage/app/document"
	"planpage/app/paper"
	"planpage/app/record"
)

// mostComplaints ends a run in which everything is wrong.
const mostComplaints = 20

// made is a family with its choices, to be made into a page.
type made struct {
	family  *record.Family
	meeting *record.Meeting
	page    *record.Page
}

// anyFamily draws any of the random families.
var anyFamily = rapid.Custom(func(rt *rapid.T) made {
	f, m, page := randomFamily(rt)
	return made{f, m, page}
})

// madeAt is the n-th family of the run: the empty one and one with far more than a page holds in every design, paper and
// language, then random ones. The n-th is always the same.
func madeAt(n int) made {
	switch n / mostWays {
	case 0:
		return made{family: &record.Family{Child: &record.Child{Name: "Noah Kim"}}}
	case 1:
		f, m := overfull()
		return made{family: f, meeting: m}
	}
	return anyFamily.Example(n)
}

// way is how a page is made.
type way struct {
	opts  Options
	words Printers
	lang  record.Lang
}

// mostWays is the number of designs, papers, languages and copies, each with each.
const mostWays = 3 * 2 * 3 * 2

// wayAt goes through all of them.
func wayAt(n int, words map[record.Lang]Printers) way {
	langs := []record.Lang{record.LangEnglish, record.LangSpanish, record.LangBoth}
	w := way{lang: langs[n/6%3]}
	w.words = words[w.lang]
	w.opts = Options{
		Today: sampleToday, Design: record.Design(record.Designs[n%3]), Paper: record.Paper(record.Papers[n/3%2]), Ours: n/18%2 == 1, Printer: w.words.Page,
	}
	return w
}

func (w way) String() string {
	return fmt.Sprintf("%s, %s, %s, ours %v", w.opts.Design, w.opts.Paper, w.lang, w.opts.Ours)
}

// sheets is how many pages there have to be: one, a back for the family's own copy, and all again in the other language.
func (w way) sheets() int {
	n := 1
	if w.opts.Ours {
		n = 2
	}
	if w.lang == record.LangBoth {
		n *= 2
	}
	return n
}

func allWords(t testing.TB) map[record.Lang]Printers {
	t.Helper()
	words := map[record.Lang]Printers{}
	for _, lang := range []record.Lang{record.LangEnglish, record.LangSpanish, record.LangBoth} {
		p, err := PrintersFor(lang)
		if err != nil {
			t.Fatal(err)
		}
		words[lang] = p
	}
	return words
}

// readingEngine reads PDFs; what it compiles is kept for the next run.
func readingEngine(t testing.TB) *document.Engine {
	t.Helper()
	folder, err := os.UserCacheDir()
	if err != nil {
		folder = os.TempDir()
	}
	e := document.NewEngine(filepath.Join(folder, "planpage-test", "pdfium"))
	t.Cleanup(e.Close)
	return e
}

// TestParsedBack makes pages of random families, reads the PDFs as another program would, and looks at what is there.
func TestParsedBack(t *testing.T) {
	engine, words := readingEngine(t), allWords(t)
	found, err := loadFound()
	if err != nil {
		t.Fatal(err)
	}
	sum, wrong := tally{}, 0
	for n := range mostParsed {
		w, m := wayAt(n, words), madeAt(n)
		w.opts.Page = m.page
		fonts := testFonts(t)
		if n%4 == 3 {
			fonts = found
		}
		fitted := Make(fonts, m.family, m.meeting, w.opts, w.words)
		var pdf bytes.Buffer
		if err := paper.Draw(&pdf, fonts, fitted.Pages...); err != nil {
			t.Fatal(err)
		}
		read, err := readBack(engine, pdf.Bytes())
		if err != nil {
			t.Fatalf("family %d (%v): %v", n, w, err)
		}
		for _, complaint := range sum.look(fonts, w, m, fitted, read) {
			t.Errorf("family %d (%v): %s", n, w, complaint)
			if wrong++; wrong > mostComplaints {
				t.Fatal("and so on")
			}
		}
	}
	t.Log("\n" + sum.String())
}

// readPage is a page as it was read, readPDF the file.
type readPage struct {
	size document.Size
	text *document.Text
}

type readPDF struct {
	pages []readPage
	inner inner
}

func readBack(engine *document.Engine, pdf []byte) (readPDF, error) {
	ctx := context.Background()
	file, err := engine.Open(ctx, pdf)
	if err != nil {
		return readPDF{}, err
	}
	defer file.Close()
	var r readPDF
	for i, size := range file.Pages() {
		text, err := file.Text(ctx, i)
		if err != nil {
			return r, err
		}
		r.pages = append(r.pages, readPage{size, text})
	}
	r.inner, err = innerOf(pdf)
	return r, err
}

// tally counts what was looked at.
type tally struct{ files, pages, words, compared, sizes, fonts, items, printed, left int }

func (c *tally) String() string {
	var b strings.Builder
	for _, row := range []struct {
		n    int
		what string
	}{
		{c.files, "files"},
		{c.pages, "pages of the right size and number"},
		{c.words, "words, each inside the margins"},
		{c.compared, "of them compared with all others, none over another"},
		{c.sizes, "sizes of letters, none too small"},
		{c.fonts, "fonts, all embedded"},
		{c.items, "things said, all on the page or listed"},
		{c.printed, "of them whole on the page"},
		{c.left, "listed as left off or shortened"},
	} {
		fmt.Fprintf(&b, "%8d %s\n", row.n, row.what)
	}
	return b.String()
}
