package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"planpage/app/record"
	"planpage/app/screen"
	"planpage/storage"
)

// newestCopy returns the path of the newest safety copy, "" for none. All that are there must be good.
func newestCopy(t *testing.T, dir string) string {
	t.Helper()
	list, err := storage.Snapshots(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range list {
		if !s.Good {
			t.Errorf("%s is no good copy", filepath.Base(s.Path))
		}
	}
	if len(list) == 0 {
		return ""
	}
	return list[0].Path
}

// After a start the records are copied once when something was changed, and not again when nothing was.
func TestStartMakesASafetyCopy(t *testing.T) {
	b := newSampleBench(t)
	if at := newestCopy(t, b.dir); at != "" {
		t.Fatal("it was copied before Home stood for a while")
	}
	b.wait(safetyAfter)
	first := newestCopy(t, b.dir)
	if first == "" {
		t.Fatal("there is no copy")
	}
	b.reopen()
	b.wait(safetyAfter)
	if at := newestCopy(t, b.dir); at != first {
		t.Fatal("it was copied again though nothing was changed")
	}
	b.visit(screen.About)
	b.fill("Grade", 0, "5")
	b.leaveField()
	b.reopen()
	b.wait(safetyAfter)
	if at := newestCopy(t, b.dir); at == first {
		t.Error("a change was not copied")
	}
}

// The sample family is never copied.
func TestTheSampleIsNotCopied(t *testing.T) {
	b := newBench(t)
	b.lookAround()
	b.wait(safetyAfter)
	if at := newestCopy(t, b.store.Dir()) + newestCopy(t, b.dir); at != "" {
		t.Error("there is a copy")
	}
}

// A copy that cannot be made is noted without a word of the family; the family hears of it when it can do something.
func TestACopyThatCannotBeMade(t *testing.T) {
	b := newSampleBench(t)
	for _, at := range []struct {
		err  *record.Error
		says string
	}{
		{&record.Error{Kind: record.Disk, Key: "storage.full"}, "The disk is almost full"},
		{&record.Error{Kind: record.Damaged, Key: "storage.snapshot.unsound"}, "Something in the file with your records cannot be read"},
		{&record.Error{Kind: record.Disk, Key: "storage.readOnly"}, ""},
	} {
		b.toasts.Dismiss()
		b.notCopied(at.err)
		if got := b.toasts.Shown(); !strings.Contains(got, at.says) || at.says == "" && got != "" {
			t.Errorf("%s: said %q", at.err.Key, got)
		}
		notes, err := os.ReadFile(filepath.Join(b.dir, logName))
		if err != nil || !strings.Contains(string(notes), at.err.Key) || strings.Contains(string(notes), "Maya") {
			t.Errorf("%s: noted %q, %v", at.err.Key, notes, err)
		}
	}
}
