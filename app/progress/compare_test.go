package progress

import (
	"testing"

	"planpage/app/record"
)

// Each of a goal's reports is compared with the readings there were on its day, not with those of today.
func TestEveryReportIsComparedOnItsDay(t *testing.T) {
	g := even(0, 100)
	days := []int{10, 11, 12, 50, 51, 52, 80, 81, 82}
	values := []float64{10, 11, 12, 50, 51, 52, 20, 20, 20}
	f := series(g, days, values)
	r := Of(f, g, start.AddDays(90))
	for _, c := range []struct {
		day    int
		enough record.Tells
		text   string
		want   string
	}{
		{5, record.TellsYes, "", SchoolNoNumber},     // no readings yet, and the report gives none
		{5, record.TellsYes, "5 of 10", SchoolNone},  // nothing to compare with
		{13, record.TellsYes, "", SchoolAgrees},      // 11 of 12 expected: a little below
		{13, record.TellsNo, "", SchoolAgrees},       // a little below is neither
		{53, record.TellsNo, "", SchoolAgrees},       // 51, the line at 52
		{83, record.TellsYes, "20 %", SchoolDiffers}, // 20, the line at 82
		{83, record.TellsNo, "", SchoolAgrees},
		{83, record.TellsNotStated, "20 words", SchoolNone},
		{83, record.TellsNotStated, "Doing well", SchoolNoNumber},
	} {
		x := &record.Report{GoalID: "g", Date: start.AddDays(c.day), Sufficient: c.enough, Text: c.text}
		if got := r.Compare(x); got != c.want {
			t.Errorf("day %d, enough %q, %q: %s, want %s", c.day, c.enough, c.text, got, c.want)
		}
	}
}
