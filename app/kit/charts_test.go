package kit

import (
	"fmt"
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"planpage/app/chart"
	"planpage/app/paper"
	"planpage/app/progress"
	"planpage/app/record"
	"planpage/app/text"
)

// scene is a chart worth looking at.
type scene struct {
	name  string
	goal  record.Goal
	days  []int // of the readings, from the baseline's
	value func(i int) float64
	homes bool // every third reading is from home, every fifth private
}

const (
	sceneStart = record.Date("2026-01-12")
	sceneToday = record.Date("2026-11-23")
)

func from(a, b float64) record.Goal {
	return record.Goal{
		Meta: record.Meta{ID: "g"}, Title: "Reads", Unit: record.UnitRate,
		Baseline: record.Point{Date: sceneStart, Value: record.Float(a)}, Target: record.Point{Date: "2027-01-11", Value: record.Float(b)},
	}
}

// every returns n days so many days apart.
func every(n, days int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i * days
	}
	return list
}

func growing(i int) float64 { return 41 + 1.1*float64(i) + float64(i*i%5) }

func chartScenes() []scene {
	taught := from(41, 92)
	taught.Changes = []record.Change{{Date: "2026-08-24", Text: "New schedule"}}
	backward := from(41, 92)
	backward.Target.Date = "2025-06-01"
	twice := make([]int, 24)
	for i := range twice {
		twice[i] = i / 2 * 7
	}
	return []scene{
		{name: "none", goal: from(41, 92)},
		{name: "one", goal: from(41, 92), days: []int{30}, value: growing},
		{name: "three", goal: from(41, 92), days: every(3, 7), value: growing},
		{name: "twelve", goal: from(41, 92), days: every(12, 7), value: growing},
		{name: "many", goal: from(41, 92), days: everyOther(400), value: func(i int) float64 { return 41 + float64(i)/9 + float64(i*7%11) }, homes: true},
		{name: "taught", goal: taught, days: every(43, 7), value: func(i int) float64 { return 41 + float64(min(i, 20)) + float64(i%3) }, homes: true},
		{name: "equal", goal: from(7, 7), days: every(12, 14), value: func(int) float64 { return 7 }},
		{name: "huge", goal: from(-1e300, 1e300), days: every(12, 14), value: func(i int) float64 { return float64(i-6) * 1e299 }},
		{name: "backward", goal: backward, days: every(12, 14), value: growing},
		{name: "down", goal: from(9, 2), days: every(30, 10), value: func(i int) float64 { return float64(9 - i/4) }},
		{name: "twice", goal: from(41, 92), days: twice, value: growing},
		{name: "outside", goal: from(1, 5), days: []int{-20, 40, 400}, value: func(i int) float64 { return float64(12 * i) }},
	}
}

func everyOther(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i * 3 / 4
	}
	return list
}

func (s scene) result() progress.Result {
	f := &record.Family{Child: &record.Child{Name: "Maya"}}
	for i, d := range s.days {
		m := &record.Measurement{Meta: record.Meta{ID: fmt.Sprint(i)}, GoalID: "g", Date: sceneStart.AddDays(d), Value: record.Float(s.value(i)), Source: record.SourceSchool}
		switch {
		case s.homes && i%3 == 2:
			m.Source = record.SourceHome
		case s.homes && i%5 == 4:
			m.Source = record.SourcePrivate
		}
		f.Measurements = append(f.Measurements, m)
	}
	return progress.Of(f, &s.goal, sceneToday)
}

// The size of one chart in the pictures, and how many stand beside each other.
const (
	cellWidth, cellHeight = 400, 200
	cellsAcross           = 3
)

func cells(n int) (w, h int) {
	return cellsAcross * cellWidth, (n + cellsAcross - 1) / cellsAcross * cellHeight
}

func cell(i int) image.Rectangle {
	return image.Rect(0, 0, cellWidth, cellHeight).Add(image.Pt(i%cellsAcross*cellWidth, i/cellsAcross*cellHeight))
}

// chartsOnScreen is a picture of all scenes in the look of the theme.
func chartsOnScreen(t *testing.T, p *text.Printer, mode Mode) image.Image {
	t.Helper()
	fyne.CurrentApp().Settings().SetTheme(NewTheme(mode, 1))
	scenes := chartScenes()
	w, h := cells(len(scenes))
	desk := NewPanel(ColorSurface, "")
	desk.Resize(fyne.NewSize(float32(w), float32(h)))
	sheet := container.NewWithoutLayout(desk)
	for i, s := range scenes {
		r := s.result()
		view := NewChart(func(w, h float32) chart.Drawing {
			return chart.Goal(r, sceneToday, float64(w), float64(h), ChartStyle(p))
		})
		at := cell(i)
		view.Resize(fyne.NewSize(cellWidth-20, cellHeight-20))
		view.Move(fyne.NewPos(float32(at.Min.X)+10, float32(at.Min.Y)+10))
		sheet.Add(view)
	}
	b := newBench(t, fyne.NewSize(float32(w), float32(h)), sheet)
	return b.win.Canvas().Capture()
}

// chartsOnPaper is a picture of all scenes as they are printed.
func chartsOnPaper(t *testing.T, p *text.Printer) image.Image {
	t.Helper()
	fonts := benchFonts(t)
	scenes := chartScenes()
	w, h := cells(len(scenes))
	const points = 0.75 // in a pixel
	page := paper.Page{Width: float64(w) * points, Height: float64(h) * points}
	for i, s := range scenes {
		drawing := chart.Goal(s.result(), sceneToday, (cellWidth-20)*points, (cellHeight-20)*points, fonts.ChartStyle(p, 8))
		at := cell(i)
		for _, item := range fonts.Chart(drawing) {
			page.Items = append(page.Items, item.Moved(float64(at.Min.X+10)*points, float64(at.Min.Y+10)*points))
		}
	}
	return paintPage(fonts, newLetters(fonts), page, w, h)
}
