package kit

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"pgregory.net/rapid"

	"planpage/app/chart"
	"planpage/app/paper"
	"planpage/assets"
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
	if n := len(drawn[*canvas.Line](v)); n != 10 {
		t.Errorf("80 of a dashed line are %d dashes", n)
	}
	if n := len(drawn[*canvas.ArbitraryPolygon](v)); n != 1 {
		t.Errorf("%d diamonds", n)
	}
	words := drawn[*canvas.Text](v)[0]
	_, base := fyne.CurrentApp().Driver().RenderedTextSize("today", 12, fyne.TextStyle{}, nil)
	if words.Position() != fyne.NewPos(70, 40-base) {
		t.Errorf("the label stands at %v", words.Position())
	}
	dot := drawn[*canvas.Circle](v)[0]
	light := dot.FillColor
	fyne.CurrentApp().Settings().SetTheme(NewTheme(ModeDark, 1))
	v.Refresh()
	if again := drawn[*canvas.Circle](v)[0]; again.FillColor == light || again != dot {
		t.Error("the dot keeps its colour, or is a new one")
	}
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

func benchFonts(t *testing.T) *paper.Fonts {
	t.Helper()
	fonts, err := paper.NewFonts(paper.FontData{
		Main: paper.Faces{Regular: assets.FontRegular, Bold: assets.FontBold, Italic: assets.FontItalic, BoldItalic: assets.FontBoldItalic},
		Fallback: paper.Faces{
			Regular: theme.DefaultTextFont().Content(), Bold: theme.DefaultTextBoldFont().Content(),
			Italic: theme.DefaultTextItalicFont().Content(), BoldItalic: theme.DefaultTextBoldItalicFont().Content(),
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return fonts
}

func TestPageViewShowsThePaperTrueToScale(t *testing.T) {
	printer(t)
	v := NewPageView(benchFonts(t))
	newBench(t, fyne.NewSize(306, 600), v)
	v.SetPage(paper.Page{Width: 612, Height: 792, Items: []paper.Item{
		paper.Text{X: 54, Y: 72, Size: 20, Face: paper.Bold, Text: "Maya Rivera"},
		paper.Text{X: 54, Y: 100, Size: 10, Text: "now ■ Привет"},
		paper.Text{X: 54, Y: 120, Size: 10, Spacing: 1, Text: "WHO"},
		paper.Rule{X1: 54, Y1: 90, X2: 558, Y2: 90, Width: 1},
		paper.Shape{X: 54, Y: 200, Size: 10, Kind: paper.Dot},
	}})
	if h := v.HeightFor(306); h != 396 {
		t.Errorf("a letter page 306 wide is %v high", h)
	}
	texts := drawn[*canvas.Text](v)
	if len(texts) != 7 { // the name, two runs and a space around the square, three letters
		t.Fatalf("%d texts", len(texts))
	}
	name := texts[0]
	if name.Position().X != 27 || name.TextSize != 10 || name.FontSource == nil {
		t.Errorf("the name stands at %v, %v large", name.Position(), name.TextSize)
	}
	printed := benchFonts(t).Width(paper.Bold, 20, "Maya Rivera") / 2
	if shown := float64(name.Size().Width); math.Abs(shown-printed) > printed*0.03 {
		t.Errorf("the name is %v wide, on paper %v", shown, printed)
	}
	if n := len(drawn[*canvas.Circle](v)); n != 1 {
		t.Errorf("%d dots", n)
	}
	before := name
	v.SetPage(paper.Page{Width: 612, Height: 792, Items: []paper.Item{paper.Text{X: 54, Y: 72, Size: 20, Text: "Leo"}}})
	if after := drawn[*canvas.Text](v); len(after) != 1 || after[0] != before || after[0].Text != "Leo" {
		t.Error("another page makes new objects")
	}
}
