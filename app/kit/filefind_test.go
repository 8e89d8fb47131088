package kit

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// scans is a folder of 30 files, each a day newer than the one before.
func scans(t *testing.T) string {
	dir := t.TempDir()
	for i := range 30 {
		path := filepath.Join(dir, fmt.Sprintf("%c%02d scan.pdf", 'a'+i%3, i))
		if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
		at := time.Date(2026, 10, 1+i, 12, 0, 0, 0, time.UTC)
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func pickerBench(t *testing.T, size fyne.Size) (*bench, *List, *string) {
	p, got := printer(t), ""
	b := newBench(t, size, Column(0, NewEntry()))
	PickFile(b.win, p, scans(t), []string{".pdf"}, func(path string) { got = filepath.Base(path) })
	list, ok := b.win.Canvas().Focused().(*List)
	if !ok {
		t.Fatalf("the keyboard is on %T", b.win.Canvas().Focused())
	}
	return b, list, &got
}

// typed types as a window does, which tells the key of each letter before the letter.
func (b *bench) typed(s string) {
	b.t.Helper()
	for _, r := range s {
		b.keys(fyne.KeyName(strings.ToUpper(string(r))))
		b.letters(string(r))
	}
}

func TestTheNewestFileIsOnTop(t *testing.T) {
	b, list, _ := pickerBench(t, fyne.NewSize(900, 800))
	if list.Items()[0].Title != "c29 scan.pdf" {
		t.Errorf("on top is %q", list.Items()[0].Title)
	}
	if list.Size().Height < 400 {
		t.Errorf("in a window of 800 the rows are %v high", list.Size().Height)
	}
	b.keys(fyne.KeyEnd)
	if list.Selected() == "" || filepath.Base(list.Selected()) != "a00 scan.pdf" {
		t.Errorf("End chooses %q", list.Selected())
	}
}

func TestFilesAreFoundByLettersAndByTheFilter(t *testing.T) {
	b, list, got := pickerBench(t, fyne.NewSize(900, 600))
	chosen := func() string { return filepath.Base(list.Selected()) }
	b.typed("b")
	if chosen() != "b28 scan.pdf" {
		t.Errorf("b chooses %q", chosen())
	}
	b.typed("04")
	if chosen() != "b04 scan.pdf" {
		t.Errorf("b04 chooses %q", chosen())
	}
	b.typed("a00")
	if chosen() != "a00 scan.pdf" {
		t.Errorf("a00 chooses %q", chosen())
	}
	list.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyF, Modifier: fyne.KeyModifierShortcutDefault})
	b.letters("c2")
	if n := len(list.Items()); n != 4 {
		t.Errorf("c2 leaves %d", n)
	}
	b.letters("3")
	b.keys(fyne.KeyReturn)
	if *got != "c23 scan.pdf" {
		t.Errorf("picked %q", *got)
	}
}

func TestRowsAndButtonsShareALowWindow(t *testing.T) {
	b, list, _ := pickerBench(t, fyne.NewSize(900, 420))
	card := b.win.Canvas().Overlays().Top().(*overlay).card
	cancel := fyne.CurrentApp().Driver().AbsolutePositionForObject(list).Y + list.Size().Height
	if low := card.Position().Y + card.Size().Height; low > 420 || cancel > low-40 {
		t.Errorf("the rows end at %v of %v", cancel, low)
	}
}
