package progress

import (
	"math"
	"strings"
	"testing"

	"planpage/app/record"
)

func TestValuesInWords(t *testing.T) {
	p := printer(t)
	tests := []struct {
		unit                  record.Unit
		label                 string
		n                     int
		v                     float64
		value, with, unitName string
	}{
		{record.UnitRate, "words correct per minute", 0, 62, "62", "62 words correct per minute", "words correct per minute"},
		{record.UnitRate, "words a minute", 0, 1, "1", "1 word a minute", "words a minute"},
		{record.UnitPercent, "", 0, 70, "70 %", "70 %", "%"},
		{record.UnitPercent, "% correct", 0, 66.6667, "66.7 %", "66.7 % correct", "% correct"},
		{record.UnitPercent, "numbers in order", 0, 22, "22 %", "22 % · numbers in order", "% · numbers in order"},
		{record.UnitOutOf, "of 5 times", 0, 4, "4 of 5", "4 of 5 times", "of 5 times"},
		{record.UnitOutOf, "parts of 12", 0, 9, "9 of 12", "9 of 12 parts", "parts of 12"},
		{record.UnitOutOf, "", 5, 4, "4 of 5", "4 of 5", "of 5"},
		{record.UnitOutOf, "", 0, 4, "4", "4", ""},
		{record.UnitCount, "outbursts a week", 0, 2, "2", "2 outbursts a week", "outbursts a week"},
		{record.UnitDuration, "", 0, 1, "1", "1 minute", "minutes"},
		{record.UnitLatency, "", 0, 20, "20", "20 seconds", "seconds"},
		{record.UnitRubric, "of 4", 0, 2, "level 2 of 4", "level 2 of 4", "of 4"},
		{record.UnitPrompts, "", 0, 3, "3", "3 prompts", "prompts"},
		{record.UnitYesNo, "", 0, 1, "yes", "yes", "yes or no"},
		{"", "", 0, 3.25, "3.3", "3.3", ""},
	}
	for _, c := range tests {
		g := &record.Goal{Unit: c.unit, UnitLabel: c.label, Mastery: record.Mastery{N: c.n}}
		got := []string{Value(p, g, c.v), WithUnit(p, g, c.v), UnitName(p, g)}
		if want := []string{c.value, c.with, c.unitName}; strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%s %q: %q, want %q", c.unit, c.label, got, want)
		}
	}
}

// A figure that is on the line must never be printed as smaller than the line, nor one short of it as equal.
func TestShownFiguresKeepTheirOrder(t *testing.T) {
	g := &record.Goal{
		Unit: record.UnitOutOf, Baseline: record.Point{Date: start, Value: record.Float(1)},
		Target: record.Point{Date: start.AddDays(364), Value: record.Float(5)},
	}
	f := series(g, []int{210, 217, 224}, []float64{4, 4, 4})
	r := Of(f, g, start.AddDays(230))
	// 1 + 4·224/364 = 3.46: "4 of 5" is expected, and 4 is on track.
	if v, _ := r.ExpectedShown(); v != 4 || r.Status != OnTrack {
		t.Errorf("shown %v, %s", v, r.Status)
	}
	f = series(g, []int{210, 217, 224}, []float64{3.3, 3.3, 3.3})
	r = Of(f, g, start.AddDays(230))
	if v, _ := r.ExpectedShown(); v != 3.5 || r.gapShown() > 0.21 || r.gapShown() < 0.19 {
		t.Errorf("shown %v, gap %v", v, r.gapShown())
	}
}

// A percent of sums has more decimals than are shown: 83.333 is at the line of 83.31, and must not read as 83.3
// beside 83.4. On the way up and on the way down.
func TestShownFiguresOfEndlessDecimalsKeepTheirOrder(t *testing.T) {
	for _, target := range []float64{100, 0} {
		g := even(100-target, target)
		g.Unit = record.UnitPercent
		now := math.Abs(100 - target - 250.0/3)
		f := series(g, []int{83, 84, 84}, []float64{now, now, now})
		r := Of(f, g, start.AddDays(86))
		r.Expected = record.Float(math.Abs(100 - target - 83.31))
		shown, _ := r.ExpectedShown()
		if better := r.better(*r.Now, *r.Expected); better <= 0 || Number(printer(t), g, shown) != Number(printer(t), g, now) {
			t.Errorf("%v is at the line of %v, and is shown with %v", now, *r.Expected, shown)
		}
	}
}

func TestAGapTooSmallToShowIsNotCalledZero(t *testing.T) {
	g := even(0, 100)
	f := series(g, []int{50, 50, 50}, []float64{49.999, 49.999, 49.999})
	if got := Headline(printer(t), f.Child, Of(f, g, start.AddDays(52))); got != "Just short of the line." {
		t.Errorf("headline %q", got)
	}
}

func TestSentencesOfEveryStatus(t *testing.T) {
	p := printer(t)
	three := []float64{50, 50, 50}
	tests := []struct {
		days   []int
		values []float64
		today  int
		change func(*record.Goal)
		want   string
	}{
		{nil, nil, 50, nil, "There are no readings of this goal yet."},
		{[]int{40}, three, 50, nil, "One reading is too few to say how Maya is doing. The last one, on Feb 21, was 50 times."},
		{[]int{50, 50, 50}, three, 80, nil, "The last reading is from Mar 3: 50 times. That is 4 school weeks ago, too long to say where things stand today."},
		{[]int{40, 45, 50}, []float64{40, 52, 50}, 52, nil, "On Mar 3 Maya was at 50 times; the line to her goal was at 50 that day. 3 readings are too few to tell how fast it goes."},
		{[]int{40, 45, 50}, []float64{40, 40, 52}, 52, nil, "On Mar 3 the middle of Maya’s last three readings was 40 times; the line to her goal was at 50 that day. 3 readings are too few to tell how fast it goes. Reaching 100 by Apr 22 would take +8.4 a week."},
		{[]int{40, 45, 50}, []float64{100, 100, 100}, 52, nil, "On Mar 3 Maya was at 100 times. The target is 100."},
		{[]int{40, 45, 50}, three, 52, func(g *record.Goal) { g.Target = record.Point{} }, "On Mar 3 Maya was at 50 times. No number to reach is filled in yet, so there is no line to compare with."},
		{[]int{50}, []float64{1}, 52, func(g *record.Goal) { g.Unit = record.UnitYesNo }, "On Mar 3 the answer was yes. This kind of measure has no line to compare with."},
	}
	for _, c := range tests {
		g := even(0, 100)
		if c.change != nil {
			c.change(g)
		}
		f := series(g, c.days, c.values)
		if got := Sentence(p, f.Child, Of(f, g, start.AddDays(c.today))); got != c.want {
			t.Errorf("got  %q\nwant %q", got, c.want)
		}
	}
}

func TestMostUrgentFirst(t *testing.T) {
	f := &record.Family{Child: &record.Child{Name: "Maya"}}
	for id, v := range map[string]float64{"a": 100, "b": 30, "c": 45, "d": 10, "e": 60} {
		g := even(0, 100)
		g.ID, g.Title = id, id
		f.Goals = append(f.Goals, g)
		for range 3 {
			f.Measurements = append(f.Measurements, &record.Measurement{GoalID: id, Date: start.AddDays(50), Value: record.Float(v)})
		}
	}
	order := ""
	for _, r := range All(f, start.AddDays(52)) {
		order += r.Goal.ID
	}
	if order != "dbcea" {
		t.Errorf("order %s", order)
	}
	if list := All(f, start.AddDays(52)); len(list) != 5 || FiguresOf(printer(t), f.Child, list[0]).ID != "d" || list[0].Status != Below {
		t.Errorf("figures %+v", list)
	}
}
