package kit

import (
	"image"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"planpage/app/chart"
)

func TestDashesCoverTheirShare(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		points := make([]spot, rapid.IntRange(2, 6).Draw(t, "n"))
		length := 0.0
		for i := range points {
			points[i] = spot{rapid.Float32Range(0, 500).Draw(t, "x"), rapid.Float32Range(0, 500).Draw(t, "y")}
			if i > 0 {
				length += math.Hypot(float64(points[i].x-points[i-1].x), float64(points[i].y-points[i-1].y))
			}
		}
		drawn := 0.0
		for _, d := range dashes(points, 5, 3) {
			drawn += math.Hypot(float64(d[1].x-d[0].x), float64(d[1].y-d[0].y))
		}
		if want := length * 5 / 8; math.Abs(drawn-want) > 3 {
			t.Fatalf("of %v, %v is drawn", length, drawn)
		}
	})
}

func drawn[T fyne.CanvasObject](w fyne.Widget) []T {
	var list []T
	for _, o := range test.WidgetRenderer(w).Objects() {
		if x, ok := o.(T); ok {
			list = append(list, x)
		}
	}
	return list
}

func benchDrawing(w, h float32) chart.Drawing {
	return chart.Drawing{
		W: float64(w), H: float64(h),
		Paths:  []chart.Path{{Role: chart.RoleAim, Dashed: true, Width: 1, Points: []chart.Point{{X: 0, Y: 50}, {X: 80, Y: 50}}}},
		Marks:  []chart.Mark{{X: 60, Y: 20, R: 4, Shape: chart.Dot, Role: chart.RoleSchool, Reading: 1}, {X: 20, Y: 20, R: 4, Shape: chart.Diamond, Role: chart.RolePrivate, Reading: 0}},
		Labels: []chart.Label{{X: 100, Y: 40, Text: "today", Align: chart.Right, Role: chart.RoleLabel, W: 30, Size: 12}},
	}
}

func TestChartViewDrawsAndFollowsTheTheme(t *testing.T) {
	printer(t)
	v := NewChart(benchDrawing)
	newBench(t, fyne.NewSize(400, 300), v)
	picture := v.paint(400, 180, 400)
	if n := runs(picture, 50, 80); n != 10 {
		t.Errorf("80 of a dashed line are %d dashes", n)
	}
	if !painted(picture, 23, 20) || painted(picture, 23, 17) || !painted(picture, 62, 18) {
		t.Error("the diamond and the dot are not what they should be")
	}
	words := drawn[*canvas.Text](v)[0]
	_, base := fyne.CurrentApp().Driver().RenderedTextSize("today", 12, fyne.TextStyle{}, nil)
	if words.Position() != fyne.NewPos(70, 40-base) {
		t.Errorf("the label stands at %v", words.Position())
	}
	fyne.CurrentApp().Settings().SetTheme(NewTheme(ModeDark, 1))
	v.Refresh()
	if v.paint(400, 180, 400).At(60, 20) == picture.At(60, 20) {
		t.Error("the dot keeps its colour")
	}
	if double := v.paint(800, 360, 400); double.At(120, 40) != v.paint(400, 180, 400).At(60, 20) || runs(double, 100, 160) != 10 {
		t.Error("at twice the pixels it is another chart")
	}
	if drawn[*canvas.Text](v)[0] != words {
		t.Error("the label is a new one")
	}
}

func painted(picture image.Image, x, y int) bool {
	_, _, _, a := picture.At(x, y).RGBA()
	return a > 0x8000
}

// runs counts how often paint begins anew along the first pixels of a row.
func runs(picture image.Image, y, wide int) int {
	n := 0
	for x := range wide {
		if painted(picture, x, y) && (x == 0 || !painted(picture, x-1, y)) {
			n++
		}
	}
	return n
}

func TestReadingsAreGoneThroughByKey(t *testing.T) {
	printer(t)
	var read []int
	r := NewReadable(NewChart(benchDrawing), func(i int) { read = append(read, i) })
	b := newBench(t, fyne.NewSize(400, 300), Column(0, r, NewEntry()))
	b.focus(r)
	b.keys(fyne.KeyLeft, fyne.KeyLeft, fyne.KeyEnd, fyne.KeyHome, fyne.KeyEscape)
	b.win.Canvas().FocusNext()
	want := []int{1, 0, 1, 0, -1}
	if len(read) != len(want) || len(b.passed) != 1 {
		t.Fatalf("read %v, want %v; the window got %v", read, want, b.passed)
	}
	for i := range want {
		if read[i] != want[i] {
			t.Fatalf("read %v, want %v", read, want)
		}
	}
	r.Tapped(&fyne.PointEvent{Position: fyne.NewPos(62, 25)})
	if read[len(read)-1] != 1 {
		t.Errorf("a tap near the second reading reads %d", read[len(read)-1])
	}
}
