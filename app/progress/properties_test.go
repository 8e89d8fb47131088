package progress

import (
	"encoding/json"
	"math"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"planpage/app/record"
	"planpage/app/text"
)

func printer(t testing.TB) *text.Printer {
	p, err := text.New("en")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

var units = []record.Unit{
	record.UnitPercent, record.UnitOutOf, record.UnitCount, record.UnitRate, record.UnitDuration, record.UnitLatency,
	record.UnitRubric, record.UnitPrompts, record.UnitYesNo, "",
}

// drawn is a family with one goal whose numbers are whole and at most so large.
func drawn(t *rapid.T, most int) (*record.Family, *record.Goal) {
	number := rapid.Custom(func(t *rapid.T) float64 { return float64(rapid.IntRange(-most, most).Draw(t, "v")) })
	n := rapid.IntRange(0, 24).Draw(t, "n")
	g := even(number.Draw(t, "baseline"), number.Draw(t, "target"))
	g.Direction = rapid.SampledFrom([]record.Direction{record.Up, record.Down}).Draw(t, "direction")
	g.Mastery.Sessions = rapid.IntRange(0, 3).Draw(t, "sessions")
	days, values := make([]int, n), make([]float64, n)
	for i := range n {
		days[i], values[i] = rapid.IntRange(-20, 120).Draw(t, "day"), number.Draw(t, "value")
	}
	return series(g, days, values), g
}

func TestShiftingDatesChangesNothingElse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, g := drawn(t, 100)
		a := Of(f, g, start.AddDays(90))
		// The range keeps clear of summers on both sides.
		by := rapid.IntRange(-30, 20).Draw(t, "by")
		g.Baseline.Date, g.Target.Date = g.Baseline.Date.AddDays(by), g.Target.Date.AddDays(by)
		for _, m := range f.Measurements {
			m.Date = m.Date.AddDays(by)
		}
		b := Of(f, g, start.AddDays(90+by))
		if a.Status != b.Status || a.FourPoint != b.FourPoint || !reflect.DeepEqual(numbers(a), numbers(b)) {
			t.Fatalf("moved by %d days: %v %v, was %v %v", by, b.Status, numbers(b), a.Status, numbers(a))
		}
	})
}

func numbers(r Result) []any {
	list := []any{}
	for _, v := range []*float64{r.Now, r.Expected, r.Gap, r.TheilSen, r.Tukey, r.NeededPerWeek, r.PercentOfGoal} {
		list = append(list, show(v))
	}
	if r.OLS != nil {
		list = append(list, r.OLS.PerWeek, r.OLS.SE)
	}
	return list
}

func TestScalingValuesScalesSlopes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, g := drawn(t, 100)
		a := Of(f, g, start.AddDays(90))
		scale(f, g, 8)
		b := Of(f, g, start.AddDays(90))
		same(t, "Theil–Sen", a.TheilSen, b.TheilSen, 8)
		same(t, "Tukey", a.Tukey, b.Tukey, 8)
		same(t, "gap", a.Gap, b.Gap, 8)
		same(t, "percent of goal", a.PercentOfGoal, b.PercentOfGoal, 1)
		if a.OLS != nil {
			same(t, "slope", &a.OLS.PerWeek, &b.OLS.PerWeek, 8)
		}
		// The one step of a small measure does not grow with its values, so only the limit of "watch" may move.
		if a.FourPoint != b.FourPoint || (a.Status == Watch || a.Status == Below) != (b.Status == Watch || b.Status == Below) {
			t.Fatalf("status %s became %s", a.Status, b.Status)
		}
	})
}

func scale(f *record.Family, g *record.Goal, by float64) {
	g.Baseline.Value, g.Target.Value = record.Float(by**g.Baseline.Value), record.Float(by**g.Target.Value)
	for _, m := range f.Measurements {
		m.Value = record.Float(by * *m.Value)
	}
}

func same(t *rapid.T, what string, a, b *float64, times float64) {
	if (a == nil) != (b == nil) || a != nil && math.Abs(*a*times-*b) > 1e-9*(1+math.Abs(*b)) {
		t.Fatalf("%s %v became %v", what, show(a), show(b))
	}
}

func TestFlippingDirectionFlipsEveryRule(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, g := drawn(t, 100)
		a := Of(f, g, start.AddDays(90))
		scale(f, g, -1)
		if g.Direction == record.Up {
			g.Direction = record.Down
		} else {
			g.Direction = record.Up
		}
		b := Of(f, g, start.AddDays(90))
		if a.Status != b.Status || a.FourPoint != b.FourPoint || a.Projected != b.Projected {
			t.Fatalf("%s %s %s became %s %s %s", a.Status, a.FourPoint, a.Projected, b.Status, b.FourPoint, b.Projected)
		}
		same(t, "needed", a.NeededPerWeek, b.NeededPerWeek, -1)
		same(t, "Theil–Sen", a.TheilSen, b.TheilSen, -1)
	})
}

func TestTheilSenIsUnmovedByOneWildReading(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(6, 20).Draw(t, "n")
		wild := rapid.IntRange(0, n-1).Draw(t, "wild")
		days, values := make([]int, n), make([]float64, n)
		for i := range n {
			days[i], values[i] = 7*i, 40+float64(2*i)
		}
		values[wild] = rapid.Float64Range(-1e6, 1e6).Draw(t, "value")
		g := even(0, 100)
		got := Of(series(g, days, values), g, start.AddDays(150)).TheilSen
		if got == nil || math.Abs(*got-2) > 1e-9 {
			t.Fatalf("slope %v", show(got))
		}
	})
}

func TestFiniteNumbersGiveFiniteNumbers(t *testing.T) {
	p := printer(t)
	rapid.Check(t, func(t *rapid.T) {
		f, g := drawn(t, 10)
		wide := rapid.OneOf(rapid.Float64Range(-1e300, 1e300), rapid.Float64Range(-1, 1), rapid.Just(5e-324), rapid.Just(0.0))
		g.Unit = rapid.SampledFrom(units).Draw(t, "unit")
		g.SummerRest = rapid.Bool().Draw(t, "rest")
		g.Baseline.Value, g.Target.Value = maybe(t, wide), maybe(t, wide)
		if rapid.Bool().Draw(t, "no date") {
			g.Target.Date = ""
		}
		g.Objectives = []record.Objective{{Date: start.AddDays(40), Value: maybe(t, wide)}}
		for _, m := range f.Measurements {
			m.Value = record.Float(wide.Draw(t, "value"))
		}
		today := start.AddDays(rapid.IntRange(-400, 800).Draw(t, "today"))
		r := Of(f, g, today)
		if _, err := json.Marshal(FiguresOf(p, f.Child, r)); err != nil {
			t.Fatal(err)
		}
		if Sentence(p, f.Child, r) == "" || Headline(p, f.Child, r) == "" {
			t.Fatal("nothing to say")
		}
		Notes(p, r)
	})
}

func maybe(t *rapid.T, wide *rapid.Generator[float64]) *float64 {
	if rapid.Bool().Draw(t, "none") {
		return nil
	}
	return record.Float(wide.Draw(t, "number"))
}

func TestMiddleIsTheMedian(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOfN(rapid.Float64Range(-9, 9), 1, 60).Draw(t, "list")
		sorted, n := slices.Sorted(slices.Values(list)), len(list)
		want := (sorted[(n-1)/2] + sorted[n/2]) / 2
		if got := middle(list); got != want {
			t.Fatalf("middle %v, want %v", got, want)
		}
	})
}

func thousands(n int) (*record.Family, *record.Goal) {
	g := even(0, 100)
	days, values := make([]int, n), make([]float64, n)
	for i := range n {
		days[i], values[i] = i/2, float64(i%17)+float64(i)/10
	}
	return series(g, days, values), g
}

// The limits to beat: 1,000 readings in 100 ms, 400 in 10 ms.
func BenchmarkThousandReadings(b *testing.B) {
	f, g := thousands(1000)
	for b.Loop() {
		Of(f, g, start.AddDays(900))
	}
}

func BenchmarkFourHundredReadings(b *testing.B) {
	f, g := thousands(400)
	for b.Loop() {
		Of(f, g, start.AddDays(900))
	}
}
