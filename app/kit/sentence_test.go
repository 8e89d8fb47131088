package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// A long sentence shows whole, and Enter goes on as in a field for one line.
func TestASentenceGrowsAndHoldsNoLines(t *testing.T) {
	p := printer(t)
	value, entered := "", 0
	f := NewForm(p, benchDay, "kit")
	f.Entered(func() { entered++ })
	field := f.Sentence("name", &value)
	b := newBench(t, fyne.NewSize(300, 400), Column(Gap3, field))
	area := field.focus.(*Area)
	b.focus(area)
	low := area.HeightFor(280)
	b.letters(strings.Repeat("She is not reading yet. ", 5))
	b.keys(fyne.KeyReturn)
	if entered != 1 || strings.Contains(value, "\n") {
		t.Errorf("entered %d times with %q", entered, value)
	}
	if high := area.HeightFor(280); high < 3*low/2 {
		t.Errorf("it grows from %v to %v", low, high)
	}
	area.SetText("")
	clipboard := test.NewClipboard()
	clipboard.SetContent("By June, Mya\r\nwill read 90\nwords.")
	b.shortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	if value != "By June, Mya will read 90 words." || area.Text != value {
		t.Errorf("it holds %q and %q", value, area.Text)
	}
	if NewSentence().HeightFor(280) != NewEntry().MinSize().Height {
		t.Error("an empty one is not as high as a field for one line")
	}
}
