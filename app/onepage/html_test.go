package onepage

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"planpage/app/record"
)

// webPage is what a reader's program finds in a page for the browser.
type webPage struct {
	elements map[string]int
	tables   [][]int  // by table
	words    string   // all that is read
	labels   []string // of pictures
	langs    []string
}

// readWeb reads the page strictly: each element is closed in its turn, every entity known.
func readWeb(t fataler, html string) webPage {
	t.Helper()
	w := webPage{elements: map[string]int{}}
	clean := strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == '\uFFFE' || r == '\uFFFF' {
			return '?' // records hold none
		}
		return r
	}, html)
	d := xml.NewDecoder(strings.NewReader(clean))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return w
		}
		if err != nil {
			t.Fatalf("the page is not well-formed: %v", err)
		}
		switch x := token.(type) {
		case xml.StartElement:
			w.begin(x)
		case xml.CharData:
			w.words += string(x)
		}
	}
}

func (w *webPage) begin(x xml.StartElement) {
	name := x.Name.Local
	w.elements[name]++
	switch name {
	case "table":
		w.tables = append(w.tables, nil)
	case "tr":
		w.tables[len(w.tables)-1] = append(w.tables[len(w.tables)-1], 0)
	case "th", "td":
		rows := w.tables[len(w.tables)-1]
		rows[len(rows)-1]++
	}
	for _, a := range x.Attr {
		switch a.Name.Local {
		case "aria-label":
			w.labels = append(w.labels, a.Value)
		case "lang":
			w.langs = append(w.langs, a.Value)
		case "src", "href", "onload", "onclick":
			w.elements["outside"]++
		}
	}
}

type fataler interface {
	Helper()
	Fatalf(format string, args ...any)
}

// fine fails when the page is not one that can be read aloud and lies in one file.
func (w webPage) fine(t fataler, articles int) {
	t.Helper()
	for _, name := range []string{"script", "link", "iframe", "img", "object", "form", "outside"} {
		if w.elements[name] > 0 {
			t.Fatalf("the page has %d of %s", w.elements[name], name)
		}
	}
	if w.elements["h1"] != articles || w.elements["article"] != articles || w.elements["title"] != 1+w.elements["svg"] {
		t.Fatalf("headings: %v", w.elements)
	}
	if w.elements["svg"] != len(w.labels) || slices.Contains(w.labels, "") {
		t.Fatalf("%d pictures with the words %q", w.elements["svg"], w.labels)
	}
	for _, rows := range w.tables {
		if len(slices.Compact(slices.Clone(rows))) != 1 || rows[0] < 2 || w.elements["th"] == 0 {
			t.Fatalf("a table has rows of %v cells", rows)
		}
	}
}

func webOf(t testing.TB, f Fitted) string {
	t.Helper()
	var b strings.Builder
	if err := f.HTML(&b, testFonts(t)); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWebPages(t *testing.T) {
	six, sixMeeting := sixAnswers()
	full, fullMeeting := overfull()
	waiting, waitingMeeting := evaluating("OH")
	for name, c := range map[string]struct {
		f *record.Family
		m *record.Meeting
		d record.Design
	}{
		"Maya": {f: sample(t, "Maya")}, "Leo": {f: sample(t, "Leo")}, "six": {six, sixMeeting, ""}, "overfull": {full, fullMeeting, ""},
		"evaluating": {waiting, waitingMeeting, ""}, "teacher": {sample(t, "Maya"), nil, record.DesignNewTeacher}, "empty": {f: &record.Family{}},
	} {
		t.Run(name, func(t *testing.T) {
			o := options(t)
			o.Design = c.d
			if c.m == nil {
				c.m = c.f.NextMeeting(sampleToday)
			}
			html := webOf(t, Fit(testFonts(t), Compose(c.f, c.m, o)))
			readWeb(t, html).fine(t, 1)
			if strings.Contains(html, secret) {
				t.Error("a private word is in the page")
			}
			if dir := os.Getenv("PLANPAGE_GALLERY"); dir != "" {
				if err := os.WriteFile(filepath.Join(dir, name+".html"), []byte(html), 0o600); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func TestWebPageSaysWhatIsPrinted(t *testing.T) {
	f := sample(t, "Maya")
	m := f.NextMeeting(sampleToday)
	words, err := PrintersFor(record.LangBoth)
	if err != nil {
		t.Fatal(err)
	}
	made := Make(testFonts(t), f, m, options(t), words)
	w := readWeb(t, webOf(t, made))
	w.fine(t, 2)
	if want := []string{"en-US", "en-US", "es-US"}; !slices.Equal(w.langs, want) {
		t.Errorf("languages %q, want %q", w.langs, want)
	}
	for _, c := range []Content{made.Content, *made.Facing} {
		for _, b := range c.Blocks {
			for _, item := range b.Items {
				for _, s := range item.Spans {
					if !strings.Contains(w.words, strings.TrimSpace(s.Text)) {
						t.Errorf("%q is not in the page", s.Text)
					}
				}
			}
		}
	}
	for _, r := range m.Requests {
		if strings.Contains(w.words, r.CouldLiveWith) {
			t.Errorf("what the family could live with is in the page: %q", r.CouldLiveWith)
		}
	}
	if !slices.ContainsFunc(w.labels, func(s string) bool { return strings.Contains(s, "The aim line goes from") }) {
		t.Errorf("no chart is told in words: %q", w.labels)
	}
}

func TestAnyWebPageIsFine(t *testing.T) {
	fonts, o := testFonts(t), options(t)
	rapid.Check(t, func(rt *rapid.T) {
		f, m, page := randomFamily(rt)
		opts := o
		opts.Page, opts.Design = page, record.Design(rapid.SampledFrom(record.Designs).Draw(rt, "design"))
		var b strings.Builder
		if err := Fit(fonts, Compose(f, m, opts)).HTML(&b, fonts); err != nil {
			rt.Fatal(err)
		}
		readWeb(rt, b.String()).fine(rt, 1)
		if strings.Contains(b.String(), secret) {
			rt.Fatal("a private word is in the page")
		}
	})
}

// TestNumbersStandUnderTheirHeads sets the heads of the columns of numbers right, as the numbers are, and numbers the
// concerns as the page does. A wide table scrolls by itself.
func TestNumbersStandUnderTheirHeads(t *testing.T) {
	f := sample(t, "Maya")
	made := Fit(testFonts(t), Compose(f, f.NextMeeting(sampleToday), options(t)))
	var b strings.Builder
	if err := made.HTML(&b, testFonts(t)); err != nil {
		t.Fatal(err)
	}
	html := b.String()
	for _, want := range []string{
		`<th scope="col">Goal</th>`, `<th scope="col" class="number">Start</th>`, `<th scope="col" class="number">Target</th>`,
		`<th scope="col" class="number">Percentile</th>`, `<th scope="row"><strong>1.</strong> <strong>`, `<div class="wide"><table>`,
	} {
		if !strings.Contains(html, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
}
