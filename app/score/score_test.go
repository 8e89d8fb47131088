package score

import (
	"testing"

	"pgregory.net/rapid"

	"planpage/app/record"
)

var n = record.Float

func TestPrintedPercentileWins(t *testing.T) {
	got := Of(record.Score{Scale: record.ScaleStandard, Value: "78", Percentile: n(9)})
	if *got.Percentile != 9 || got.PercentileSource != Printed {
		t.Errorf("%v from %s", *got.Percentile, got.PercentileSource)
	}
	got = Of(record.Score{Scale: record.ScalePercentile, Value: "23"})
	if *got.Percentile != 23 || got.PercentileSource != Printed {
		t.Errorf("%v from %s", *got.Percentile, got.PercentileSource)
	}
	got = Of(record.Score{Scale: record.ScaleStandard, Value: "78", Percentile: n(120)})
	if *got.Percentile != 7 || got.PercentileSource != Computed {
		t.Errorf("a percentile that cannot be is taken: %v from %s", *got.Percentile, got.PercentileSource)
	}
}

// TestNoPercentileIsComputedForRatings draws rating scales of all sorts, in all scales.
func TestNoPercentileIsComputedForRatings(t *testing.T) {
	tests := []string{
		"BASC-3", "Conners 3", "BRIEF2", "CBCL/6-18", "Vineland-3", "Vineland Adaptive Behavior Scales", "Conners Comprehensive Behavior Rating Scales",
		"ADHD Rating Scale-5", "Behavior Rating Inventory of Executive Function", "ABAS-3", "Some Behavior Checklist",
		"SSIS", "Social Skills Improvement System", "GARS-3", "SIB-R", "ASRS", "CARS2", "CEFI", "BERS-2", "Diagnostic Adaptive Behavior Scale",
		"Vineland-3 and ABAS-3", "BASC-3 / Conners 3", "Vineland-II, Vineland-3",
	}
	values := []string{"1", "2", "8", "30", "49", "70", "85", "98"}
	rapid.Check(t, func(t *rapid.T) {
		s := record.Score{
			Test: rapid.SampledFrom(tests).Draw(t, "test"), Value: rapid.SampledFrom(values).Draw(t, "value"),
			Scale:    record.Scale(rapid.SampledFrom(record.Scales).Filter(func(s string) bool { return s != "percentile" }).Draw(t, "scale")),
			HigherIs: rapid.SampledFrom([]record.Better{"", "better", "worse"}).Draw(t, "higher"),
		}
		if got := Of(s); got.Percentile != nil || got.PercentileSource != None {
			t.Fatalf("%+v has a percentile of %v", s, *got.Percentile)
		}
		s.Percentile = n(64)
		if got := Remarks(record.Score{Test: s.Test, Scale: s.Scale, HigherIs: s.HigherIs, Value: "49", Percentile: n(64)}); s.Scale == record.ScaleT && got != nil {
			t.Fatalf("a printed percentile of a rating scale is doubted: %+v", got)
		}
	})
	for _, scale := range []record.Scale{record.ScaleT, record.ScaleV, record.ScaleNCE, record.ScaleStanine, record.ScaleRaw, record.ScaleRPI} {
		if got := Of(record.Score{Test: "DAS-II", Scale: scale, Value: "5"}); got.Percentile != nil {
			t.Errorf("%s: a percentile of %v", scale, *got.Percentile)
		}
	}
	if got := Of(record.Score{Name: "Adaptive Behavior Composite", Scale: record.ScaleStandard, Value: "70"}); got.Percentile != nil {
		t.Error("a percentile is computed for a rating whose test is not named")
	}
	if got := Of(record.Score{Test: "Unknown", Scale: record.ScaleStandard, Value: "70", HigherIs: "worse"}); got.Percentile != nil {
		t.Error("a percentile is computed where high means more concern")
	}
}

func TestKinds(t *testing.T) {
	for _, c := range []struct {
		score record.Score
		want  Kind
	}{
		{record.Score{Test: "WISC-V", Scale: record.ScaleStandard}, Ability},
		{record.Score{Scale: record.ScaleStandard}, Ability},
		{record.Score{Test: "BASC-3", Scale: record.ScaleT, HigherIs: "worse"}, Problem},
		{record.Score{Test: "BASC-3", Scale: record.ScaleT, HigherIs: "better"}, Adaptive},
		{record.Score{Test: "BASC-3", Scale: record.ScaleT}, Rating},
		{record.Score{Test: "Vineland-3", Scale: record.ScaleStandard}, Adaptive},
		{record.Score{Test: "Vineland-3", Scale: record.ScaleV, HigherIs: "worse"}, Problem},
		{record.Score{Test: "Unknown", Scale: record.ScaleT}, Rating},
		{record.Score{Test: "Unknown", Scale: record.ScaleV}, Adaptive},
	} {
		if got := Of(c.score).Kind; got != c.want {
			t.Errorf("%+v is %s, want %s", c.score, got, c.want)
		}
	}
}

func TestRemarks(t *testing.T) {
	for _, c := range []struct {
		name        string
		score       record.Score
		field, want string
	}{
		{"a scaled score of 85", record.Score{Scale: record.ScaleScaled, Value: "85"}, "value", "score.remark.scale"},
		{"a scaled score of 8", record.Score{Scale: record.ScaleScaled, Value: "8"}, "", ""},
		{"a standard score of 78", record.Score{Scale: record.ScaleStandard, Value: "78", CILow: n(72), CIHigh: n(84)}, "", ""},
		{"a score below its range", record.Score{Scale: record.ScaleStandard, Value: "78", CILow: n(80), CIHigh: n(84)}, "ciLow", "score.remark.range"},
		{"a score above its range", record.Score{Scale: record.ScaleStandard, Value: "98", CIHigh: n(84)}, "ciLow", "score.remark.range"},
		{"a range turned round", record.Score{Scale: record.ScaleStandard, Value: "78", CILow: n(84), CIHigh: n(72)}, "", ""},
		{"a value of 120 on the scale of percentiles", record.Score{Scale: record.ScalePercentile, Value: "120"}, "value", "score.remark.scale"},
		{"a percentile of 120", record.Score{Scale: record.ScaleStandard, Value: "78", Percentile: n(120)}, "percentile", "score.remark.percentile"},
		{"a percentile of -1", record.Score{Scale: record.ScaleT, Value: "70", Percentile: n(-1)}, "percentile", "score.remark.percentile"},
		{"a percentile 2 off", record.Score{Scale: record.ScaleStandard, Value: "78", Percentile: n(9)}, "", ""},
		{"a percentile 2 off, lower", record.Score{Scale: record.ScaleStandard, Value: "78", Percentile: n(5)}, "", ""},
		{"a percentile 3 off", record.Score{Scale: record.ScaleStandard, Value: "78", Percentile: n(10)}, "percentile", "score.remark.apart"},
		{"digits turned round", record.Score{Scale: record.ScaleScaled, Value: "6", Percentile: n(90)}, "percentile", "score.remark.apart"},
		{"a T of 49 at the 64th", record.Score{Test: "BASC-3", Scale: record.ScaleT, Value: "49", Percentile: n(64)}, "", ""},
		{"a Vineland score", record.Score{Test: "Vineland-3", Scale: record.ScaleStandard, Value: "70", Percentile: n(20)}, "", ""},
		{"an NCE", record.Score{Scale: record.ScaleNCE, Value: "30", Percentile: n(60)}, "", ""},
		{"a raw score of 500", record.Score{Scale: record.ScaleRaw, Value: "500"}, "", ""},
		{"an RPI", record.Score{Scale: record.ScaleRPI, Value: "45/90"}, "", ""},
		{"words for a number", record.Score{Scale: record.ScaleStandard, Value: "abc"}, "value", "score.remark.words"},
		{"a whole line for a number", record.Score{Scale: record.ScaleStandard, Value: "Spelling 79 73-88"}, "value", "score.remark.more"},
		{"a score and its range", record.Score{Scale: record.ScaleT, Value: "71 (66-76)"}, "value", "score.remark.more"},
		{"as printed", record.Score{Scale: record.ScaleStandard, Value: "<40"}, "", ""},
		{"as printed, with a space", record.Score{Scale: record.ScaleStandard, Value: "< 40 *"}, "", ""},
		{"nothing", record.Score{}, "", ""},
	} {
		field, key := "", ""
		if list := Remarks(c.score); len(list) > 0 {
			field, key = list[0].Field, list[0].Key
		}
		if field != c.field || key != c.want {
			t.Errorf("%s: %q at %q, want %q at %q", c.name, key, field, c.want, c.field)
		}
	}
}

func TestDateRemark(t *testing.T) {
	const today = "2026-11-23"
	for d, want := range map[record.Date]bool{"2026-11-24": true, today: false, "2020-01-01": false, "": false, "2026-13-01": false} {
		if _, got := DateRemark(d, today); got != want {
			t.Errorf("%q: %v", d, got)
		}
	}
}

func TestRangeIsTakenOnlyWhole(t *testing.T) {
	for _, s := range []record.Score{
		{Scale: record.ScaleStandard, Value: "78"},
		{Scale: record.ScaleStandard, Value: "78", CILow: n(72)},
		{Scale: record.ScaleStandard, Value: "78", CILow: n(80), CIHigh: n(84)},
		{Scale: record.ScaleStandard, Value: "78", CILow: n(84), CIHigh: n(72)},
	} {
		if got := Of(s); got.Low != nil || got.High != nil {
			t.Errorf("%+v has a range", s)
		}
		if strip, ok := Of(s).Strip(); !ok || strip.HasRange || strip.Value != 78 {
			t.Errorf("%+v is drawn as %+v", s, strip)
		}
	}
	strip, _ := Of(record.Score{Scale: record.ScaleScaled, Value: "7", CILow: n(5), CIHigh: n(9)}).Strip()
	if strip != (Strip{Value: 85, Low: 75, High: 95, HasRange: true}) {
		t.Errorf("drawn as %+v", strip)
	}
}
