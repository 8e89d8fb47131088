package sheet

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"planpage/app/onepage"
	"planpage/app/paper"
	"planpage/app/record"
	"planpage/app/text"
	"planpage/assets"
)

// sampleToday is the day the sample family's records are written for.
const sampleToday = record.Date("2026-11-23")

var loadFonts = sync.OnceValues(func() (*paper.Fonts, error) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "fyne.io/fyne/v2").Output()
	if err != nil {
		return nil, err
	}
	var files [4][]byte
	for i, cut := range []string{"Regular", "Bold", "Italic", "BoldItalic"} {
		name := filepath.Join(strings.TrimSpace(string(out)), "theme", "font", "NotoSans-"+cut+".ttf")
		if files[i], err = os.ReadFile(name); err != nil {
			return nil, err
		}
	}
	return paper.NewFonts(paper.FontData{
		Main:     paper.Faces{Regular: assets.FontRegular, Bold: assets.FontBold, Italic: assets.FontItalic, BoldItalic: assets.FontBoldItalic},
		Fallback: paper.Faces{Regular: files[0], Bold: files[1], Italic: files[2], BoldItalic: files[3]},
	})
})

func testFonts(t testing.TB) *paper.Fonts {
	t.Helper()
	fonts, err := loadFonts()
	if err != nil {
		t.Fatalf("the fonts are needed: %v", err)
	}
	return fonts
}

var loadPrinter = sync.OnceValues(func() (*text.Printer, error) { return text.New("en") })

func options(t testing.TB) Options {
	t.Helper()
	printer, err := loadPrinter()
	if err != nil {
		t.Fatal(err)
	}
	return Options{Today: sampleToday, Printer: printer}
}

// inSpanish are the options with the words of the other language.
func inSpanish(t testing.TB) Options {
	t.Helper()
	words, err := onepage.PrintersFor(record.LangSpanish)
	if err != nil {
		t.Fatal(err)
	}
	o := options(t)
	o.Printer = words.Page
	return o
}

// randomOptions are any paper and language.
func randomOptions(t testing.TB, rt *rapid.T) Options {
	o := rapid.SampledFrom([]Options{options(t), inSpanish(t)}).Draw(rt, "language")
	o.Paper = record.Paper(rapid.SampledFrom([]string{"letter", "a4", ""}).Draw(rt, "paper"))
	return o
}

// sampleFamily returns the sample family of the child with this name.
func sampleFamily(t testing.TB, name string) *record.Family {
	t.Helper()
	data, err := assets.Sample.ReadFile("sample/family.json")
	if err != nil {
		t.Fatal(err)
	}
	var kinds map[record.Kind]json.RawMessage
	if err := json.Unmarshal(data, &kinds); err != nil {
		t.Fatal(err)
	}
	f, id := &record.Family{}, ""
	for _, kind := range record.Kinds {
		var list []json.RawMessage
		if err := json.Unmarshal(kinds[kind], &list); kinds[kind] != nil && err != nil {
			t.Fatal(err)
		}
		for _, raw := range list {
			r := record.New(kind)
			if err := json.Unmarshal(raw, r); err != nil {
				t.Fatal(err)
			}
			if child, ok := r.(*record.Child); ok && child.ShortName() == name {
				id = child.ID
			}
			if r.Head().ChildID == id || r.Head().ID == id {
				f.Add(r)
			}
		}
	}
	if f.Child == nil {
		t.Fatalf("the sample family has no %s", name)
	}
	return f
}

func draw(t testing.TB, s Sheet) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := paper.Draw(&b, testFonts(t), s.Pages...); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// said is all text of the sheet without spaces, for finding words that lines part. Between the pages of one sheet it
// leaves out the foot and the repeated heading.
func said(s Sheet) string {
	var b strings.Builder
	for i, page := range s.Pages {
		for _, item := range page.Items {
			words, ok := item.(paper.Text)
			repeated := i > 0 && words.Y < paper.Margin+14 || i < len(s.Pages)-1 && words.Y > page.Height-paper.Margin-10
			if ok && !repeated {
				b.WriteString(squeeze(words.Text))
			}
		}
	}
	return b.String()
}

func squeeze(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "\u00A0", " ")), "")
}
