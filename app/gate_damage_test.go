package app

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"planpage/app/record"
	"planpage/app/text"
	"planpage/storage"
)

// newGateBench is a bench before a gate that stays shut, on a folder that was prepared.
func newGateBench(t *testing.T, dir string) (*bench, *gate) {
	t.Helper()
	oneGoroutine(t)
	test.NewTempApp(t)
	b := &bench{t: t, dir: dir}
	p, err := text.New("en")
	b.must(err)
	g := newGate(fyne.CurrentApp(), Options{Data: dir, Date: testToday, InPlace: true, After: b.after}, p, openDiary(dir))
	g.enter()
	if g.opened != nil {
		t.Cleanup(func() { _ = g.opened.store.Close() })
		t.Fatal("the records are open")
	}
	b.Window = &Window{win: g.win}
	return b, g
}

// withCopy puts the sample family into a folder, with a safety copy of it, and returns the database's path.
func withCopy(t *testing.T, dir string) string {
	t.Helper()
	store, err := storage.Open(dir, time.Now)
	if err == nil {
		err = importSample(store, testToday)
	}
	if err != nil {
		t.Fatal(err)
	}
	if made, err := store.Snapshot(); err != nil || !made {
		t.Fatal(made, err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	return filepath.Join(dir, "planpage.db")
}

func change(t *testing.T, path string, how func([]byte) []byte) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	data = how(data)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return data
}

// Whatever the damage, the page says it, "Use this copy" brings the records back, and the damaged file is kept as it
// was.
func TestDamagedRecordsComeBackFromTheCopy(t *testing.T) {
	for _, at := range []struct {
		name, title string
		how         func([]byte) []byte
	}{
		{"cut short", "The file with your records is damaged", func(b []byte) []byte { return b[:len(b)/2] }},
		{"cut to a page", "The file with your records is damaged", func(b []byte) []byte { return b[:4096] }},
		{"empty", "The file with your records is damaged", func([]byte) []byte { return nil }},
		{"all zeros", "The file with your records is damaged", func(b []byte) []byte { return make([]byte, len(b)) }},
		{"its heads zeroed", "The file with your records is damaged", func(b []byte) []byte { clear(b[:8192]); return b }},
		{"not a database", "The file with your records is damaged", func([]byte) []byte { return []byte(strings.Repeat("Dear Ms. Ames, ", 4000)) }},
	} {
		t.Run(at.name, func(t *testing.T) {
			dir := t.TempDir()
			damaged := change(t, withCopy(t, dir), at.how)
			b, g := newGateBench(t, dir)
			b.shows(at.title, "There is a good copy of your records from ", "Show the folder", "Close")
			if after, err := os.ReadFile(filepath.Join(dir, "planpage.db")); err != nil || !bytes.Equal(after, damaged) {
				t.Error("the gate changed the damaged file")
			}
			b.press("Use this copy", 0)
			if g.opened == nil {
				t.Fatalf("the records stay shut: %v", g.err)
			}
			b.Window = g.opened
			t.Cleanup(func() { _ = b.store.Close() })
			if f := b.family(); f.Child.ShortName() != "Maya" || len(f.Goals) == 0 {
				t.Errorf("back is %q with %d goals", f.Child.Name, len(f.Goals))
			}
			b.says("The copy is in use now. The damaged file is kept as planpage-damaged-")
			kept, err := filepath.Glob(filepath.Join(dir, "planpage-damaged-*.db"))
			if err != nil || len(kept) != 1 {
				t.Fatalf("kept %v, %v", kept, err)
			}
			if data, err := os.ReadFile(kept[0]); err != nil || !bytes.Equal(data, damaged) {
				t.Error("the damaged file is not kept as it was")
			}
			if report := b.store.Check(); !report.OK() {
				t.Errorf("it is not whole: %v", report.Findings)
			}
		})
	}
}

// A missing file is told, too; there is nothing to keep then.
func TestMissingRecordsComeBackFromTheCopy(t *testing.T) {
	dir := t.TempDir()
	if err := os.Remove(withCopy(t, dir)); err != nil {
		t.Fatal(err)
	}
	b, g := newGateBench(t, dir)
	b.shows("The file with your records is missing.")
	b.press("Use this copy", 0)
	if g.opened == nil {
		t.Fatal(g.err)
	}
	b.Window = g.opened
	t.Cleanup(func() { _ = b.store.Close() })
	if words := b.toasts.Shown(); words != "The copy is in use now." {
		t.Errorf("said %q", words)
	}
}

// Without a good copy the page says what to do, and offers nothing that cannot help.
func TestDamagedRecordsWithoutACopy(t *testing.T) {
	dir := t.TempDir()
	path := withCopy(t, dir)
	if err := os.RemoveAll(filepath.Join(dir, "snapshots")); err != nil {
		t.Fatal(err)
	}
	change(t, path, func(b []byte) []byte { return b[:5000] })
	b, g := newGateBench(t, dir)
	b.shows("There is no good copy beside it.", "Show the folder", "Close")
	if b.see("Use this copy") || b.see("Try again") {
		t.Errorf("there is %q", b.words())
	}
	if record.KindOf(g.ended()) != record.Damaged {
		t.Errorf("the program ends with %v", g.ended())
	}
}

// A file of a later PlanPage is left alone.
func TestRecordsOfALaterPlanPage(t *testing.T) {
	dir := t.TempDir()
	path := withCopy(t, dir)
	before := change(t, path, laterSchema)
	b, _ := newGateBench(t, dir)
	b.shows("These records were saved by a newer PlanPage.", "Install the newest PlanPage", "Close")
	if b.see("Use this copy") || b.see("Try again") {
		t.Errorf("an older copy is offered: %q", b.words())
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
		t.Error("the gate changed the file")
	}
}

// laterSchema writes another version where the database keeps its own: the value stands behind its key.
func laterSchema(db []byte) []byte {
	for at := 0; ; {
		i := bytes.Index(db[at:], []byte("schema"))
		if i < 0 {
			return db
		}
		at += i + len("schema")
		if db[at] >= '1' && db[at] <= '8' {
			db[at] = '9'
		}
	}
}

// While another window has the records open, the page says so, with nothing to press but Close.
func TestRecordsThatAreOpenElsewhere(t *testing.T) {
	dir := t.TempDir()
	withCopy(t, dir)
	store, err := storage.Open(dir, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	b, g := newGateBench(t, dir)
	b.shows("PlanPage is already open with these records.")
	if !strings.HasPrefix(g.win.Title(), "PlanPage is already open with these records –") {
		t.Errorf("the window is called %q", g.win.Title())
	}
	if got := len(fields(nil, g.win.Content())); got != 1 {
		t.Errorf("%d things to press: %q", got, b.words())
	}
	if l, ok := b.win.Canvas().Focused().(labelled); !ok || l.Label() != "Close" {
		t.Errorf("the keyboard is on %T", b.win.Canvas().Focused())
	}
	if record.KindOf(g.ended()) != record.InUse {
		t.Errorf("the program ends with %v", g.ended())
	}
}
