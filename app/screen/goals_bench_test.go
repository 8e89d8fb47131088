package screen

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"planpage/app/kit"
	"planpage/app/paper"
	"planpage/app/record"
	"planpage/app/text"
	"planpage/storage"
)

// benchGoals is a desk over a store with so many goals of so many weekly readings each, in a window without a screen.
func benchGoals(b *testing.B, goals, readings int) *Desk {
	b.Helper()
	must := func(err error) {
		if err != nil {
			b.Fatal(err)
		}
	}
	test.NewTempApp(b).Settings().SetTheme(kit.NewTheme(kit.ModeLight, 1))
	store, err := storage.Open(b.TempDir(), time.Now)
	must(err)
	b.Cleanup(func() { _ = store.Close() })
	p, err := text.New("en")
	must(err)
	w := test.NewTempWindow(b, kit.Spacer())
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1180, 760))
	child := &record.Child{Meta: record.Meta{ID: storage.NewID()}, Name: "Maya"}
	must(store.Update(func(tx *storage.Tx) error { return putGoals(tx, child, goals, readings) }))
	d := &Desk{
		Store: store, P: p, Window: w, Child: child.ID, Config: &Config{Save: func() error { return nil }}, InPlace: true,
		Today: func() record.Date { return testToday }, Now: func() record.Clock { return "10:42" },
		After: func(time.Duration, func()) func() { return func() {} },
		Own:   func(change func() error) error { return change() },
		Fonts: func() (*paper.Fonts, error) { return paperFonts() },
		Go:    func(Route) {}, Toast: func(string) {}, Undoable: func(string) {}, Fail: func(err error) { b.Fatal(err) },
	}
	return d
}

func putGoals(tx *storage.Tx, child *record.Child, goals, readings int) error {
	if err := tx.Put(child); err != nil {
		return err
	}
	for i := range goals {
		g := &record.Goal{
			Meta: record.Meta{ID: storage.NewID(), ChildID: child.ID}, Title: fmt.Sprintf("Reads text of level %d aloud", i+1), Unit: record.UnitRate,
			Baseline: record.Point{Date: "2024-12-02", Value: record.Float(41)}, Target: record.Point{Date: "2027-01-11", Value: record.Float(92)},
			Changes: []record.Change{{Date: "2026-08-24", Text: "New schedule"}},
		}
		if err := tx.Put(g); err != nil {
			return err
		}
		for j := range readings {
			m := &record.Measurement{
				Meta: record.Meta{ID: storage.NewID(), ChildID: child.ID}, GoalID: g.ID, Source: record.SourceSchool,
				Date: record.Date("2024-12-02").AddDays(j * 700 / readings), Value: record.Float(float64(41 + (j*17+i*5)%23 + j/9)),
			}
			if err := tx.Put(m); err != nil {
				return err
			}
		}
	}
	return nil
}

// showOnce loads, shows and lays out the screen as the window does.
func showOnce(d *Desk) *goals {
	g := NewGoals(d, Route{}).(*goals)
	d.Window.SetContent(kit.Pad(kit.Gap5, kit.Gap5, kit.Gap5, kit.Gap5, g.Content()))
	return g
}

// BenchmarkGoalsScreen is opening the screen of 40 goals. 100 readings each should take at most 150 ms, and twice the
// readings no more than twice as long.
func BenchmarkGoalsScreen(b *testing.B) {
	for _, readings := range []int{100, 200, 400} {
		b.Run(fmt.Sprintf("goals=40/readings=%d", readings), func(b *testing.B) {
			d := benchGoals(b, 40, readings)
			b.ResetTimer()
			for range b.N {
				showOnce(d)
			}
			perOp(b)
		})
	}
}

// BenchmarkNewReading is a reading typed on that screen, from Enter to the chart with it: at most 16 ms.
func BenchmarkNewReading(b *testing.B) {
	for _, readings := range []int{100, 200, 400} {
		b.Run(fmt.Sprintf("goals=40/readings=%d", readings), func(b *testing.B) {
			g := showOnce(benchGoals(b, 40, readings))
			view := g.detail.(*goalView)
			b.ResetTimer()
			for i := range b.N {
				view.quick.value.SetTyped(fmt.Sprint(50 + i%30))
				view.quick.save()
			}
			b.StopTimer()
			if n := len(view.result.Readings); n != readings+b.N {
				b.Fatalf("%d readings, want %d", n, readings+b.N)
			}
			perOp(b)
		})
	}
}

// perOp prints milliseconds, which people read.
func perOp(b *testing.B) {
	b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(b.N), "ms/op")
}
