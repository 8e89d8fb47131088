//go:build !race

package screen

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// TestReaderAsksForThePasswordOfALockedPDF opens a PDF that somebody locked: by keyboard, first with the wrong password.
func TestReaderAsksForThePasswordOfALockedPDF(t *testing.T) {
	b := newDesk(t).withSample()
	data, err := os.ReadFile("../document/testdata/password-accent.pdf")
	b.must(err)
	s := b.read(b.attachedFile("locked.pdf", string(data)), "")
	if !b.sees("locked with a password of its own") || !b.sees("does not keep it") {
		t.Fatalf("there is %q", b.words())
	}
	b.typed("Niño 2018")
	b.key(fyne.KeyReturn)
	if !b.sees("This is not the password") || b.sees("of 1") {
		t.Errorf("after a wrong password there is %q", b.words())
	}
	if strings.Contains(strings.Join(b.words(), " "), "2018") {
		t.Error("what was typed still stands there")
	}
	b.typed("niño 2018")
	b.key(fyne.KeyReturn)
	if !b.sees("of 1") || s.file == nil || b.Window.Canvas().Focused() != fyne.Focusable(s.pages) {
		t.Fatalf("after its password there is %q", b.words())
	}
	if !s.secret {
		t.Error("its words may be kept")
	}
	if !b.holdsNothing(t, "niño 2018") {
		t.Error("the password is in the data folder")
	}
}

// holdsNothing reports whether no file of the data folder holds a text.
func (b *bench) holdsNothing(t *testing.T, words string) bool {
	t.Helper()
	clean := true
	b.must(filepath.WalkDir(b.Store.Dir(), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		clean = clean && !bytes.Contains(data, []byte(words))
		return err
	}))
	return clean
}
