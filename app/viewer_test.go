package app

import (
	"slices"
	"testing"

	"planpage/app/record"
	"planpage/app/screen"
)

// The printer is never asked to make a page fit: its letters would shrink.
func TestPrinterIsAskedForActualSize(t *testing.T) {
	for _, c := range []struct {
		job  screen.PrintJob
		want []string
	}{
		{screen.PrintJob{}, []string{"-n", "1", "-o", "media=Letter", "-o", "sides=one-sided", "-o", "print-scaling=none"}},
		{screen.PrintJob{Copies: 7, Paper: record.PaperA4, BothSides: true}, []string{"-n", "7", "-o", "media=A4", "-o", "sides=two-sided-long-edge", "-o", "print-scaling=none"}},
	} {
		if got := lpOptions(c.job); !slices.Equal(got, c.want) {
			t.Errorf("%+v: %q, want %q", c.job, got, c.want)
		}
	}
}

// TestFromHomeToAPrintedPageInFourKeys counts the key presses of a family with records that prints for the first time.
func TestFromHomeToAPrintedPageInFourKeys(t *testing.T) {
	b := newSampleBench(t)
	b.visit(screen.Home)
	keys := 0
	for _, press := range []func(){
		func() { b.ctrl("8") }, func() { b.ctrl("P") }, func() { b.key("Return") }, func() { b.key("Return") },
	} {
		if len(b.printed) == 0 {
			press()
			keys++
		}
	}
	if len(b.printed) != 2 || keys > 4 {
		t.Errorf("%d keys, printed %v", keys, b.printed)
	}
	b.says("Sent to the printer: 7 copies for the team, and our own")
}
