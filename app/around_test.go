package app

import (
	"crypto/sha256"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/screen"
)

// hashes are the contents of every file of the family's own below a folder, by name.
func hashes(t *testing.T, dir string) map[string][32]byte {
	t.Helper()
	found := map[string][32]byte{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || path == filepath.Join(dir, "sample") {
			return fs.SkipDir
		}
		if d.IsDir() || d.Name() == configName {
			return nil
		}
		data, err := os.ReadFile(path)
		found[path] = sha256.Sum256(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// The made-up family lives in a folder of its own: whatever is tried there, the family's own records stay byte for
// byte as they are.
func TestLookingAroundLeavesOurOwnRecordsAlone(t *testing.T) {
	b := newBench(t)
	b.fill("Your child’s name", 0, "Nora Quill\n")
	b.fill("Grade", 0, "3")
	b.leaveField()
	before := hashes(t, b.dir)
	if len(before) == 0 {
		t.Fatal("there is nothing to compare")
	}
	b.lookAround()
	b.shows("This is a sample family.", "Maya")
	if b.store.Dir() == b.dir {
		t.Fatal("the sample is in the family's own folder")
	}
	b.visit(screen.About)
	b.fill("Grade", 0, "11")
	b.visit(screen.Goals)
	b.leaveSample()
	if after := hashes(t, b.dir); !equalFiles(before, after) {
		t.Error("looking around changed the family's own files")
	}
	if f := b.family(); f.Child.Name != "Nora Quill" || f.Child.Grade != "3" {
		t.Errorf("back with %+v", f.Child)
	}
	b.shows("Nora")
	if b.sample {
		t.Error("the banner stays")
	}
	b.reopen()
	b.shows("Nora")
}

func equalFiles(a, b map[string][32]byte) bool {
	if len(a) != len(b) {
		return false
	}
	for name, sum := range a {
		if b[name] != sum {
			return false
		}
	}
	return true
}

// The made-up family has two children to look at, and the child shown last at home stays remembered.
func TestLookingAroundAtTheSecondChild(t *testing.T) {
	b := newSampleBench(t)
	b.side.choose()
	b.win.Canvas().FocusNext()
	b.key(fyne.KeyReturn)
	leo := b.desk.Child
	b.lookAround()
	b.shows("Maya")
	b.side.choose()
	b.win.Canvas().FocusNext()
	b.key(fyne.KeyReturn)
	if got := b.family().Child.ShortName(); got != "Leo" {
		t.Errorf("chose Leo, shown is %s", got)
	}
	b.side.choose()
	b.key(fyne.KeyHome)
	b.key(fyne.KeyReturn)
	if got := b.family().Child.ShortName(); got != "Maya" {
		t.Errorf("chose Maya, shown is %s", got)
	}
	b.leaveSample()
	if b.desk.Child != leo {
		t.Errorf("back at home it shows %s", b.family().Child.ShortName())
	}
}
