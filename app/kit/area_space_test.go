package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// Typed words stand in an area as they were typed, wherever its lines end: also where a space is the first sign that has
// no room on a line.
func TestAreaKeepsEverySpaceThatIsTyped(t *testing.T) {
	printer(t)
	words := strings.Repeat("from 30 to 70 words correct a minute, ", 5) + "measured"
	for shift := range 12 {
		b, a := areaBench(t)
		want := strings.Repeat("i", shift) + " " + words
		b.letters(want)
		if a.Text != want {
			t.Fatalf("shift %d: typed %q, the field has %q", shift, want, a.Text)
		}
	}
}

// The same above another paragraph, where the cursor would go into that one.
func TestAreaKeepsTheSpacesOfAnEarlierParagraph(t *testing.T) {
	printer(t)
	words := strings.Repeat("from 30 to 70 words correct a minute, ", 5) + "measured"
	for shift := range 12 {
		b, a := areaBench(t)
		b.letters("The end.")
		b.keys(fyne.KeyHome, fyne.KeyReturn, fyne.KeyUp)
		typed := strings.Repeat("i", shift) + " " + words
		b.letters(typed)
		if want := typed + "\nThe end."; a.Text != want {
			t.Fatalf("shift %d: want %q, the field has %q", shift, want, a.Text)
		}
	}
}

// Backspace takes the last space that was typed, and Enter goes behind it.
func TestAreaEditsBehindASpaceAtTheEndOfALine(t *testing.T) {
	printer(t)
	for length := 40; length < 100; length++ {
		b, a := areaBench(t)
		line := strings.Repeat("some i ", length/7) + strings.Repeat("i", length%7+1)
		b.letters(line + " ")
		b.keys(fyne.KeyBackspace)
		if a.Text != line {
			t.Fatalf("Backspace after %q and a space left %q", line, a.Text)
		}
		b.letters(" ")
		b.keys(fyne.KeyReturn)
		b.letters("x")
		if want := line + " \nx"; a.Text != want {
			t.Fatalf("Enter after %q and a space made %q", line, a.Text)
		}
	}
}

func areaBench(t *testing.T) (*bench, *Area) {
	t.Helper()
	a := NewArea(3)
	b := newBench(t, fyne.NewSize(640, 400), Column(Gap2, a))
	b.focus(a)
	return b, a
}
