package app

import (
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/screen"
)

// mostKeys is how many key presses a parent with records needs from Home to a printed page, the very first time.
const mostKeys = 4

// From Home to the paper: to the page, print, the question that comes once, and as many copies as people are asked.
func TestAPageIsPrintedInFourKeys(t *testing.T) {
	b := newSampleBench(t)
	b.visit(screen.Home)
	keys := 0
	for _, press := range []func(){
		func() { b.ctrl(fyne.KeyP) },
		func() { b.ctrl(fyne.KeyP) },
		func() { b.key(fyne.KeyReturn) },
		func() { b.key(fyne.KeyReturn) },
	} {
		press()
		b.wait(soon)
		if keys++; len(b.printed) > 0 {
			break
		}
	}
	if len(b.printed) == 0 || keys > mostKeys {
		t.Fatalf("%d files are printed after %d keys", len(b.printed), keys)
	}
	t.Logf("the first page is printed after %d keys", keys)
	b.isOnePage(b.printed[0])
	b.nextTimeThree()
}

// nextTimeThree prints again from Home: the question is not asked a second time.
func (b *bench) nextTimeThree() {
	b.t.Helper()
	b.printed = nil
	b.visit(screen.Home)
	b.ctrl(fyne.KeyP)
	b.ctrl(fyne.KeyP)
	b.key(fyne.KeyReturn)
	if len(b.printed) == 0 {
		b.t.Errorf("the second time it takes more than 3 keys; there is %q", b.words())
	}
}

func (b *bench) isOnePage(path string) {
	b.t.Helper()
	pdf, err := os.ReadFile(path)
	b.must(err)
	if !strings.HasPrefix(string(pdf), "%PDF") || strings.Count(string(pdf), "/Type /Page\n") != 1 {
		b.t.Error("what is printed is no PDF of one page")
	}
}
