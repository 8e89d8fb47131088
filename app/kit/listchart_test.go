package kit

import (
	"strconv"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/chart"
)

// A row with a chart is higher than one without, the chart fills its width, and one page further passes no row over.
func TestRowsWithCharts(t *testing.T) {
	p := printer(t)
	var drawn fyne.Size
	items := make([]Item, 12)
	for i := range items {
		items[i] = Item{ID: strconv.Itoa(i), Title: "Reads aloud", Chart: &RowChart{Draw: func(w, h float32) chart.Drawing {
			drawn = fyne.NewSize(w, h)
			return chart.Drawing{}
		}}}
	}
	items[11].Chart = nil
	l := NewList(p)
	l.SetItems(items)
	b := newBench(t, fyne.NewSize(300, 400), l)
	b.focus(l)
	if want := l.Size().Width - 20; drawn.Width != want || drawn.Height != rowChartHeight() {
		t.Errorf("drawn in %v, the row has %v", drawn, want)
	}
	if rowHeight(items[11]) >= rowHeight(items[0]) {
		t.Error("a chart takes no room")
	}
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	chosen, err := strconv.Atoi(l.Selected())
	if most := int(l.Size().Height / rowHeight(items[0])); err != nil || chosen == 0 || chosen > most {
		t.Errorf("one page further is row %q, %d show", l.Selected(), most)
	}
}
