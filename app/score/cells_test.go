package score_test

import (
	"testing"

	"pgregory.net/rapid"

	"planpage/app/score"
)

func TestPercentilesAsPrinted(t *testing.T) {
	for words, want := range map[string]float64{
		"7": 7, "7th": 7, " 21st ": 21, "2nd": 2, "63rd percentile": 63, "16 %": 16, "0.1": 0.1, "<1": 0.999, ">99": 99.001, ">99.9": 99.901,
		"< 0.1": 0.099, "PR 84": 84, "120": 120, "16%ile": 16,
	} {
		got, ok := score.ParsePercentile(words)
		if !ok || got == nil || !near(*got, want) {
			t.Errorf("%q is %v, %v", words, got, ok)
		}
	}
	for _, words := range []string{"abc", "7-9", "seven", "<", "7th8", "th"} {
		if got, ok := score.ParsePercentile(words); ok {
			t.Errorf("%q was read as %v", words, *got)
		}
	}
	if got, ok := score.ParsePercentile("  "); got != nil || !ok {
		t.Error("an empty cell is not none")
	}
}

func near(a, b float64) bool { return a-b < 1e-9 && b-a < 1e-9 }

func TestRangesAsPrinted(t *testing.T) {
	for _, c := range []struct {
		words            string
		low, high, level float64
	}{
		{"72-84", 72, 84, 0},
		{"72–84", 72, 84, 0},
		{"72 to 84", 72, 84, 0},
		{"72 - 84", 72, 84, 0},
		{"(72-84)", 72, 84, 0},
		{"72 84", 72, 84, 0},
		{"90%: 72–84", 72, 84, 90},
		{"90 %: 72–84", 72, 84, 90},
		{"72-84 (95%)", 72, 84, 95},
		{"95% CI [72, 84]", 0, 0, -1},
		{"95% CI: 72-84", 72, 84, 95},
		{"-1.2 to -0.4", -1.2, -0.4, 0},
		{"5–5", 5, 5, 0},
		{"84-72", 0, 0, -1},
		{"seventy", 0, 0, -1},
		{"72", 0, 0, -1},
		{"72-84-90", 0, 0, -1},
		{"90%", 0, 0, -1},
	} {
		got, ok := score.ParseInterval(c.words)
		if ok != (c.level >= 0) {
			t.Errorf("%q: read %v", c.words, ok)
			continue
		}
		if !ok {
			continue
		}
		if got.Low == nil || got.High == nil || *got.Low != c.low || *got.High != c.high || (got.Level != nil) != (c.level > 0) || c.level > 0 && *got.Level != c.level {
			t.Errorf("%q is %+v", c.words, got)
		}
	}
}

func TestCellsReadBackWhatTheyShow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := float64(rapid.IntRange(0, 1000).Draw(t, "tenths")) / 10
		got, ok := score.ParsePercentile(score.PercentileCell(&v))
		if !ok || *got != v {
			t.Fatalf("%v became %v", v, got)
		}
		low := float64(rapid.IntRange(-400, 2000).Draw(t, "low")) / 10
		high := low + float64(rapid.IntRange(0, 400).Draw(t, "wide"))/10
		i, ok := score.ParseInterval(score.IntervalCell(&low, &high))
		if !ok || !near(*i.Low, low) || !near(*i.High, high) {
			t.Fatalf("%v to %v became %+v (%q)", low, high, i, score.IntervalCell(&low, &high))
		}
		for _, end := range [2][2]*float64{{&low, nil}, {nil, &high}} {
			if low < 0 {
				continue
			}
			if i, ok := score.ParseInterval(score.IntervalCell(end[0], end[1])); !ok || (i.Low == nil) != (end[0] == nil) || (i.High == nil) != (end[1] == nil) {
				t.Fatalf("one end became %+v", i)
			}
		}
	})
	for _, words := range []string{"<1", ">99.9", "<0.1", ">99"} {
		v, _ := score.ParsePercentile(words)
		if got := score.PercentileCell(v); got != words {
			t.Errorf("%q shows as %q", words, got)
		}
	}
}
