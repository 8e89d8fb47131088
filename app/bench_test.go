package app

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/app/screen"
	"planpage/app/text"
	"planpage/storage"
)

// testToday is the day all tests of the window run on; the sample family is written for it.
const testToday = sampleToday

// soon is how long a test waits for what comes by itself; toasts stay longer.
const soon = time.Second

// bench is the real window on a real store, without a screen. Time passes only when the test says so.
type bench struct {
	*Window
	t       *testing.T
	dir     string
	later   []waiting
	clock   time.Duration // how long the test has let pass, so far
	printed []string      // what the printer was given, by path
}

type waiting struct {
	after time.Duration
	due   time.Duration // on the bench's clock
	do    func()
}

// oneGoroutine skips a test of the window where the race detector runs: in tests the window does everything on one
// goroutine, so there is nothing to find, and it takes ten times as long.
func oneGoroutine(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("everything runs on one goroutine")
	}
}

// newBench opens the window on an empty folder.
func newBench(t *testing.T) *bench {
	t.Helper()
	oneGoroutine(t)
	test.NewTempApp(t)
	b := &bench{t: t, dir: t.TempDir()}
	b.open()
	t.Cleanup(func() { _ = b.store.Close() })
	return b
}

// newSampleBench opens the window on the sample family.
func newSampleBench(t *testing.T) *bench {
	t.Helper()
	oneGoroutine(t)
	test.NewTempApp(t)
	b := &bench{t: t, dir: t.TempDir()}
	store, err := storage.Open(b.dir, time.Now)
	b.must(err)
	b.must(importSample(store, testToday))
	b.must(store.Close())
	b.open()
	t.Cleanup(func() { _ = b.store.Close() })
	return b
}

// open starts the program on the folder.
func (b *bench) open() {
	b.t.Helper()
	store, err := storage.Open(b.dir, time.Now)
	b.must(err)
	b.later = nil
	p, err := text.New("en")
	b.must(err)
	g := newGate(fyne.CurrentApp(), Options{
		Data: b.dir, Date: testToday, InPlace: true, After: b.after,
		Open: func(string) error { return nil },
		Print: func(path string, _ screen.PrintJob) (bool, error) {
			b.printed = append(b.printed, path)
			return true, nil
		},
	}, p, openDiary(b.dir))
	g.take(store, nil)
	b.must(g.err)
	b.Window = g.opened
	b.wait(soon)
}

// reopen ends the program and starts it again.
func (b *bench) reopen() {
	b.t.Helper()
	b.Close()
	b.open()
}

func (b *bench) must(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

func (b *bench) after(d time.Duration, do func()) func() {
	i := len(b.later)
	b.later = append(b.later, waiting{d, b.clock + d, do})
	return func() {
		if i < len(b.later) {
			b.later[i].do = nil
		}
	}
}

// wait does everything that is to be done within a time, also what follows from it.
func (b *bench) wait(d time.Duration) {
	for i := 0; i < len(b.later); i++ {
		if w := b.later[i]; w.do != nil && w.after <= d {
			b.later[i].do = nil
			w.do()
		}
	}
}

// pass lets time go by and does what is due by then.
func (b *bench) pass(d time.Duration) {
	b.clock += d
	for i := 0; i < len(b.later); i++ {
		if w := b.later[i]; w.do != nil && w.due <= b.clock {
			b.later[i].do = nil
			w.do()
		}
	}
}

// kill ends the program as a dead battery would, and starts it again.
func (b *bench) kill() {
	b.t.Helper()
	b.must(b.store.Close())
	b.open()
}

// family is what the store holds of the child shown.
func (b *bench) family() *record.Family {
	b.t.Helper()
	var f *record.Family
	b.must(b.store.View(func(tx *storage.Tx) (err error) {
		f, err = tx.Family(b.desk.Child)
		return err
	}))
	return f
}

// visit opens a screen as the side list does.
func (b *bench) visit(name screen.Name) {
	b.Go(screen.Route{Screen: name})
	b.wait(soon)
}

// objects are all objects that show, in the order in which they are read: of a dialog, where one is open.
func (b *bench) objects() []fyne.CanvasObject {
	if top := b.win.Canvas().Overlays().Top(); top != nil {
		return showing(nil, top)
	}
	return showing(nil, b.win.Content())
}

// showing adds an object that shows and all that shows inside it.
func showing(list []fyne.CanvasObject, o fyne.CanvasObject) []fyne.CanvasObject {
	if o == nil || !o.Visible() {
		return list
	}
	list = append(list, o)
	for _, child := range inside(o) {
		list = showing(list, child)
	}
	return list
}

func inside(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case fyne.Widget:
		return test.WidgetRenderer(o).Objects()
	}
	return nil
}

// words are all texts that show.
func (b *bench) words() []string {
	var list []string
	for _, o := range b.objects() {
		switch o := o.(type) {
		case *kit.Words:
			list = append(list, o.Text())
		case interface{ Label() string }:
			list = append(list, o.Label())
		case interface{ Typed() string }:
			list = append(list, o.Typed())
		case *kit.Entry:
			list = append(list, o.Text)
		case *kit.Area:
			list = append(list, o.Text)
		case *canvas.Text:
			list = append(list, o.Text)
		}
	}
	return list
}

// shows fails unless each of these words shows somewhere.
func (b *bench) shows(words ...string) {
	b.t.Helper()
	for _, want := range words {
		if !b.see(want) {
			b.t.Errorf("%q does not show on %s; there is %q", want, b.route.Screen, b.words())
		}
	}
}

// says fails unless the toast that shows holds these words.
func (b *bench) says(words string) {
	b.t.Helper()
	if got := b.toasts.Shown(); !strings.Contains(got, words) {
		b.t.Errorf("the toast says %q, not %q", got, words)
	}
}
