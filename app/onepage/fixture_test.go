package onepage

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"planpage/app/paper"
	"planpage/app/record"
	"planpage/app/text"
	"planpage/assets"
)

// sampleToday is the day the sample family's records are written for.
const sampleToday = record.Date("2026-11-23")

var loadFonts = sync.OnceValues(func() (*paper.Fonts, error) { return readFonts(nil) })

// loadFound are the page's fonts with one found on the computer, which has Arabic.
var loadFound = sync.OnceValues(func() (*paper.Fonts, error) {
	amiri, err := moduleFile("github.com/go-text/typesetting", "font", "testdata", "Amiri-Regular.ttf")
	if err != nil {
		return nil, err
	}
	return readFonts(func(rune) []paper.Source {
		return []paper.Source{{Name: "amiri", Read: func() ([]byte, error) { return amiri, nil }}}
	})
})

func readFonts(find paper.Finder) (*paper.Fonts, error) {
	var files [4][]byte
	for i, cut := range []string{"Regular", "Bold", "Italic", "BoldItalic"} {
		file, err := moduleFile("fyne.io/fyne/v2", "theme", "font", "NotoSans-"+cut+".ttf")
		if err != nil {
			return nil, err
		}
		files[i] = file
	}
	return paper.NewFonts(paper.FontData{
		Main:     paper.Faces{Regular: assets.FontRegular, Bold: assets.FontBold, Italic: assets.FontItalic, BoldItalic: assets.FontBoldItalic},
		Fallback: paper.Faces{Regular: files[0], Bold: files[1], Italic: files[2], BoldItalic: files[3]},
		Find:     find,
	})
}

// moduleFile reads a file of a module that the program is built with.
func moduleFile(module string, path ...string) ([]byte, error) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", module).Output()
	if err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Join(append([]string{strings.TrimSpace(string(out))}, path...)...))
}

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

// sample returns the sample family of the child with this name.
func sample(t testing.TB, name string) *record.Family {
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

func draw(t testing.TB, fitted Fitted) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := paper.Draw(&b, testFonts(t), fitted.Pages...); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// pageText is all text of the pages without spaces, for finding words that lines part.
func pageText(pages ...paper.Page) string {
	var b strings.Builder
	for _, page := range pages {
		for _, item := range page.Items {
			if words, ok := item.(paper.Text); ok {
				b.WriteString(squeeze(words.Text))
			}
		}
	}
	return b.String()
}

func squeeze(s string) string {
	return strings.NewReplacer(" ", "", "\u00A0", "", "\n", "", "\u200F", "", "\u200D", "").Replace(s)
}
