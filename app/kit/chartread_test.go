package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"planpage/app/chart"
)

func pointer(x, y float32) *desktop.MouseEvent {
	return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}}
}

func TestReadingsAreReadOutUnderThePointer(t *testing.T) {
	printer(t)
	drawn := 0
	view := NewChart(func(w, h float32) chart.Drawing {
		drawn++
		return benchDrawing(w, h)
	})
	read := []int{}
	r := NewReadable(view, func(i int) { read = append(read, i) })
	b := newBench(t, fyne.NewSize(400, 300), Column(0, r, NewEntry()))
	drawn = 0
	r.MouseIn(pointer(22, 25))
	r.MouseMoved(pointer(24, 27))
	r.MouseMoved(pointer(58, 30))
	r.MouseMoved(pointer(300, 120))
	r.MouseMoved(pointer(21, 21))
	r.MouseOut()
	if want := []int{0, 1, -1, 0, -1}; !slices.Equal(read, want) {
		t.Errorf("read %v, want %v", read, want)
	}
	if drawn != 0 || r.halo.Visible() {
		t.Errorf("the chart was drawn %d times for the pointer; the ring shows: %v", drawn, r.halo.Visible())
	}
	b.focus(r)
	b.keys(fyne.KeyHome)
	read = read[:0]
	r.MouseMoved(pointer(58, 30))
	r.MouseOut()
	if want := []int{1, 0}; !slices.Equal(read, want) {
		t.Errorf("after the pointer leaves, the keyboard's reading is read again: %v, want %v", read, want)
	}
	if at := r.halo.Position(); !r.halo.Visible() || at != fyne.NewPos(20-8, 20-8) {
		t.Errorf("the ring stands at %v", at)
	}
}
