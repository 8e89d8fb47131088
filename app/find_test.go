//go:build !race

package app

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/storage"

	"planpage/app/paper"
	"planpage/app/screen"
)

// findAnywhere presses Ctrl+Shift+F and types.
func (b *bench) findAnywhere(words string) {
	b.t.Helper()
	b.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyF, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift})
	b.typed(words)
	b.wait(soon)
}

// dropPDF drops a PDF with these pages on the window.
func (b *bench) dropPDF(name string, pages ...string) {
	b.t.Helper()
	fonts, err := b.desk.Fonts()
	b.must(err)
	var list []paper.Page
	for _, words := range pages {
		page := paper.Page{Width: 612, Height: 792, Made: time.Unix(0, 0)}
		page.Items = append(page.Items, paper.Text{X: 72, Y: 90, Size: 11, Text: words})
		list = append(list, page)
	}
	var pdf bytes.Buffer
	b.must(paper.Draw(&pdf, fonts, list...))
	path := filepath.Join(b.t.TempDir(), name)
	b.must(os.WriteFile(path, pdf.Bytes(), 0o600))
	b.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(path)})
	b.wait(soon)
}

// The journey of the search: a PDF is dropped, a word of it comes to mind, and the page with it is read.
func TestFindAnywhere(t *testing.T) {
	b := newSampleBench(t)
	b.visit(screen.Records)
	b.dropPDF("report.pdf", "Page one", "Her quagga is a strength", "Page three")
	b.visit(screen.Goals)
	b.findAnywhere("QUAGGA")
	b.shows("1 place")
	b.key(fyne.KeyReturn)
	b.wait(soon)
	if b.route.Screen != screen.Reader || !strings.HasPrefix(b.route.Part, "2/") || !b.see("1 of 1") {
		t.Fatalf("Enter opens %+v: %q", b.route, b.words())
	}
	b.Back()
	b.wait(soon)
	b.shows("1 place")
	b.key(fyne.KeyEscape)
	if b.route.Screen != screen.Goals {
		t.Errorf("Escape leads to %+v", b.route)
	}
	b.findAnywhere("nothing says this")
	b.findAnywhere("quagga") // there it begins anew
	b.shows("1 place")
}

// The words of an attached file go when the records are locked away, and come back with them.
func TestFindAfterAnotherStart(t *testing.T) {
	b := newSampleBench(t)
	b.visit(screen.Records)
	b.dropPDF("report.pdf", "Her quagga is a strength")
	b.reopen()
	b.findAnywhere("quagga")
	b.shows("1 place")
	for _, r := range everyScreen(b) {
		b.Go(r)
		b.wait(soon)
		b.findAnywhere("quagga")
		b.shows("1 place")
	}
}
