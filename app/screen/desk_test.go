package screen

import (
	"archive/zip"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"planpage/app/document"
	"planpage/app/kit"
	"planpage/app/paper"
	"planpage/app/record"
	"planpage/app/text"
	"planpage/assets"
	"planpage/storage"
)

// testToday is the day all tests of screens run on; the sample family is written for it.
const testToday record.Date = "2026-11-23"

// bench is a desk over a real store in a folder of the test's, in a window without a screen. It notes what a
// screen asks of the window.
type bench struct {
	*Desk
	t      *testing.T
	shown  Screen
	went   []Route  // where the screen went
	backs  int      // how often it went back
	toasts []string // what it said, in a toast
	undo   []string // what it said in a toast with Undo
	fails  []error
	looked bool     // it asked for the sample family
	later  []func() // what waits to run
	own    int
}

// newDesk returns a desk over an empty store.
func newDesk(t *testing.T) *bench {
	t.Helper()
	if testing.Short() { // the race detector finds nothing here, and takes ten times as long
		t.Skip("everything runs on one goroutine")
	}
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.ModeLight, 1))
	b := &bench{t: t}
	store, err := storage.Open(t.TempDir(), time.Now)
	b.must(err)
	t.Cleanup(func() { _ = store.Close() })
	p, err := text.New("en")
	b.must(err)
	w := test.NewTempWindow(t, kit.Spacer())
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1180, 760))
	b.Desk = &Desk{
		Store: store, P: p, Window: w, Config: &Config{Save: func() error { return nil }}, InPlace: true,
		Today: func() record.Date { return testToday }, Now: func() record.Clock { return "10:42" },
		Fonts: func() (*paper.Fonts, error) { return nil, fs.ErrNotExist },
		After: b.after, Own: b.ownChange, Restyle: func() {}, LookAround: func() { b.looked = true },
		Go:        func(r Route) { b.went = append(b.went, r) },
		Back:      func() { b.backs++ },
		Toast:     func(s string) { b.toasts = append(b.toasts, s) },
		Undoable:  func(s string) { b.undo = append(b.undo, s) },
		Fail:      func(err error) { b.fails = append(b.fails, err) },
		OpenFile:  func(string) error { return nil },
		PrintFile: func(string, PrintJob) (bool, error) { return true, nil },
	}
	b.Reads = testDocuments()
	b.UseChild = func(id string) { b.Child = id }
	store.Subscribe(func(changes []storage.Change) {
		if b.own == 0 && b.shown != nil {
			b.shown.Changed(changes)
		}
	})
	return b
}

// testDocuments shares its folder with all tests: compiling pdfium takes seconds.
func testDocuments() *document.Engine {
	folder, err := os.UserCacheDir()
	if err != nil {
		return document.NewEngine("")
	}
	return document.NewEngine(filepath.Join(folder, "planpage-test", "pdfium"))
}

func (b *bench) must(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

func (b *bench) ownChange(change func() error) error {
	b.own++
	defer func() { b.own-- }()
	return change()
}

func (b *bench) after(_ time.Duration, do func()) func() {
	i := len(b.later)
	b.later = append(b.later, do)
	return func() { b.later[i] = nil }
}

// run does everything that waits.
func (b *bench) run() {
	for len(b.later) > 0 {
		list := b.later
		for i := range list {
			if do := list[i]; do != nil {
				list[i] = nil
				do()
			}
		}
		b.later = b.later[len(list):]
	}
}

// withSample imports the sample family and shows Maya.
func (b *bench) withSample() *bench {
	b.t.Helper()
	name := filepath.Join(b.t.TempDir(), "sample.zip")
	file, err := os.Create(name)
	b.must(err)
	archive := zip.NewWriter(file)
	b.must(fs.WalkDir(assets.Sample, "sample", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := assets.Sample.ReadFile(path)
		if err != nil {
			return err
		}
		w, err := archive.Create(strings.TrimPrefix(path, "sample/"))
		if err != nil {
			return err
		}
		_, err = io.Writer(w).Write(data)
		return err
	}))
	b.must(archive.Close())
	b.must(file.Close())
	_, err = b.Store.Import(name)
	b.must(err)
	b.must(b.Store.View(func(tx *storage.Tx) error {
		children, err := tx.Children()
		b.Child = children[0].ID
		return err
	}))
	return b
}

// put stores records of the child shown.
func (b *bench) put(records ...record.Record) {
	b.t.Helper()
	b.must(b.Store.Update(func(tx *storage.Tx) error {
		for _, r := range records {
			if r.Kind() != record.Children {
				r.Head().ChildID = b.Child
			}
			if err := tx.Put(r); err != nil {
				return err
			}
		}
		return nil
	}))
}

// show puts a screen into the window and does what it left for later.
func (b *bench) show(s Screen) {
	b.shown = s
	b.Window.SetContent(s.Content())
	b.Window.Resize(fyne.NewSize(1180, 760))
	if beginner, ok := s.(Beginner); ok {
		beginner.Begin()
	}
	b.run()
}

// objects are all objects that show, also those inside widgets.
func (b *bench) objects() []fyne.CanvasObject {
	return showing(nil, b.Window.Content())
}

// showing adds an object that shows and all that shows inside it.
func showing(list []fyne.CanvasObject, o fyne.CanvasObject) []fyne.CanvasObject {
	if !o.Visible() {
		return list
	}
	list = append(list, o)
	var inside []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		inside = o.Objects
	case fyne.Widget:
		inside = test.WidgetRenderer(o).Objects()
	}
	for _, child := range inside {
		list = showing(list, child)
	}
	return list
}

// words are all texts that show.
func (b *bench) words() []string {
	var list []string
	for _, o := range b.objects() {
		switch o := o.(type) {
		case *kit.Words:
			list = append(list, o.Text())
		case *kit.Button:
			list = append(list, o.Label())
		}
	}
	return list
}

// sees reports whether one of the texts that show holds these words.
func (b *bench) sees(words string) bool {
	return slices.ContainsFunc(b.words(), func(s string) bool { return strings.Contains(s, words) })
}

// labelled is anything that can be pressed.
type labelled interface {
	fyne.Focusable
	Label() string
}

// press gives the focus to the first thing with this label and presses Enter.
func (b *bench) press(label string) {
	b.t.Helper()
	for _, o := range b.objects() {
		if l, ok := o.(labelled); ok && l.Label() == label {
			b.Window.Canvas().Focus(l)
			b.key(fyne.KeyReturn)
			return
		}
	}
	b.t.Fatalf("nothing says %q; there is %q", label, b.words())
}

// key types a key where the focus is.
func (b *bench) key(name fyne.KeyName) {
	b.t.Helper()
	f := b.Window.Canvas().Focused()
	if f == nil {
		b.t.Fatalf("nothing has the focus for %s", name)
	}
	f.TypedKey(&fyne.KeyEvent{Name: name})
}

// typed types words where the focus is.
func (b *bench) typed(words string) {
	b.t.Helper()
	f := b.Window.Canvas().Focused()
	if f == nil {
		b.t.Fatalf("nothing has the focus for %q", words)
	}
	for _, r := range words {
		f.TypedRune(r)
	}
}

// tab moves the focus n times.
func (b *bench) tab(n int) {
	for range n {
		b.Window.Canvas().FocusNext()
	}
}

// tabs returns everything that Tab reaches, each once, in order.
func (b *bench) tabs() []fyne.Focusable {
	var list []fyne.Focusable
	b.Window.Canvas().Unfocus()
	for range 500 {
		b.Window.Canvas().FocusNext()
		f := b.Window.Canvas().Focused()
		if f == nil || slices.Contains(list, f) {
			return list
		}
		list = append(list, f)
	}
	return list
}
