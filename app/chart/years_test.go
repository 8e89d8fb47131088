package chart

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"planpage/app/record"
)

func TestYearsShowDotsBarsAndDays(t *testing.T) {
	d := Years([]Moment{
		{"2026-05-20", Score{81, 75, 87, true}}, {"2023-05-24", Score{78, 72, 84, true}},
	}, 320, 118, func(v float64) float64 { return v }, style(t))
	sound(t, d)
	if len(d.Marks) != 2 || d.Marks[0].X >= d.Marks[1].X || d.Marks[0].Y <= d.Marks[1].Y {
		t.Errorf("the dots are %+v", d.Marks)
	}
	bars := 0
	for _, l := range d.Lines {
		if l.Role == RoleScore && l.X1 == l.X2 {
			bars++
		}
	}
	if bars != 2 {
		t.Errorf("%d bars", bars)
	}
	for _, want := range []string{"|100|", "|85|", "|May 24, 2023|", "|May 20, 2026|"} {
		if !strings.Contains(texts(d), want) {
			t.Errorf("%s is missing in %s", want, texts(d))
		}
	}
}

func TestYearsAndCurvesAreSound(t *testing.T) {
	st := style(t)
	rapid.Check(t, func(t *rapid.T) {
		value := rapid.OneOf(rapid.Float64Range(40, 160), rapid.Float64Range(-1e300, 1e300), rapid.Just(math.NaN()))
		var list []Moment
		for range rapid.IntRange(0, 9).Draw(t, "n") {
			v := value.Draw(t, "value")
			list = append(list, Moment{start.AddDays(rapid.IntRange(0, 4000).Draw(t, "day")), Score{v, v - 6, v + 6, rapid.Bool().Draw(t, "range")}})
		}
		list = append(list, Moment{record.Date("soon"), Score{Value: 90}})
		st.Size = rapid.Float64Range(6, 24).Draw(t, "size")
		w, h := rapid.Float64Range(20, 900).Draw(t, "w"), rapid.Float64Range(20, 300).Draw(t, "h")
		sound(t, Years(list, w, h, func(v float64) float64 { return (v - 100) / 15 }, st))
		sound(t, Curve(w, h, h/2))
	})
}

func TestCurveStandsOverItsStrips(t *testing.T) {
	curve, strip := Curve(150, 30, 14), Bell(Score{Value: 100}, 150, 14)
	for i, tick := range strip.Lines[:len(scoreTicks)] {
		if curve.Lines[i].X1 != tick.X1 {
			t.Errorf("the tick at %v stands at %v over %v", scoreTicks[i], curve.Lines[i].X1, tick.X1)
		}
	}
	points := curve.Paths[0].Points
	if top := points[len(points)/2]; math.Abs(top.X-75) > 1e-9 || top.Y > points[0].Y-20 {
		t.Errorf("the top is at %+v", top)
	}
}
