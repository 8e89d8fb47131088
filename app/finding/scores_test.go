package finding

import (
	"slices"
	"strings"
	"testing"

	"planpage/app/record"
)

func tested(d record.Date, scores ...record.Score) *record.Evaluation {
	return &record.Evaluation{Meta: record.Meta{ID: "e" + string(d)}, Date: d, Title: "Testing", Scores: scores}
}

func standard(name, value string, low, high float64) record.Score {
	return record.Score{
		Test: "WIAT-4", Name: name, Scale: record.ScaleStandard, Value: value, CILow: record.Float(low), CIHigh: record.Float(high),
	}
}

func aboutScores(f *record.Family) []Finding {
	return slices.DeleteFunc(All(f, today, printer(&testing.T{})), func(x Finding) bool { return x.Kind != Scores })
}

func TestScoresThatShowMoreDifficulty(t *testing.T) {
	grade := func(v string) record.Score {
		return record.Score{Test: "WIAT-4", Name: "Spelling", Scale: record.ScaleGrade, Value: v}
	}
	worse := func(v string, low, high float64) record.Score {
		return record.Score{
			Test: "BASC-3", Name: "Anxiety", Scale: record.ScaleT, Value: v, HigherIs: "worse", CILow: record.Float(low), CIHigh: record.Float(high),
		}
	}
	for _, c := range []struct {
		name          string
		before, after *record.Evaluation
		title         string
		tone          Tone
	}{
		{
			"lower beyond the ranges", tested("2023-05-24", standard("Spelling", "88", 82, 94)), tested("2026-05-20", standard("Spelling", "75", 69, 81)),
			"Spelling (WIAT-4) shows more difficulty than on May 24, 2023, beyond the test’s margin.", ToneWatch,
		},
		{
			"behind while learning", tested("2023-05-24", standard("Spelling", "88", 82, 94), grade("2.1")),
			tested("2026-05-20", standard("Spelling", "76", 70, 81), grade("2.8")),
			"Spelling (WIAT-4): skills grew, but the score against other children went down.", ToneBelow,
		},
		{
			"more concern", tested("2023-05-24", worse("58", 54, 62)), tested("2026-05-20", worse("71", 67, 75)),
			"Anxiety (BASC-3) shows more difficulty than on May 24, 2023, beyond the test’s margin.", ToneWatch,
		},
		{
			"two of them", tested("2023-05-24", standard("Spelling", "88", 82, 94), standard("Math", "99", 95, 104)),
			tested("2026-05-20", standard("Spelling", "75", 69, 81), standard("Math", "80", 75, 85)),
			"2 test scores show more difficulty than before, beyond the tests’ margins.", ToneWatch,
		},
		{"ranges overlap", tested("2023-05-24", standard("Spelling", "88", 82, 94)), tested("2026-05-20", standard("Spelling", "80", 74, 86)), "", ""},
		{"higher", tested("2023-05-24", standard("Spelling", "75", 69, 81)), tested("2026-05-20", standard("Spelling", "88", 82, 94)), "", ""},
		{"less concern", tested("2023-05-24", worse("71", 67, 75)), tested("2026-05-20", worse("58", 54, 62)), "", ""},
		{"long ago", tested("2020-05-24", standard("Spelling", "88", 82, 94)), tested("2023-05-20", standard("Spelling", "75", 69, 81)), "", ""},
	} {
		f := family()
		f.Evaluations = []*record.Evaluation{c.after, c.before}
		list := aboutScores(f)
		if c.title == "" {
			if len(list) > 0 {
				t.Errorf("%s: says %q", c.name, list[0].Title)
			}
			continue
		}
		if len(list) != 1 || list[0].Title != c.title || list[0].Tone != c.tone || list[0].EvaluationID != c.after.ID {
			t.Errorf("%s: %+v", c.name, list)
			continue
		}
		x := list[0]
		if !strings.Contains(x.Evidence, "88, then 7") && !strings.Contains(x.Evidence, "58, then 71") && !strings.Contains(x.Evidence, "88, then 76") || x.Concern.ID != x.ID || x.Ask == "" || x.Source != "Testing, May 20, 2026" {
			t.Errorf("%s: %+v", c.name, x)
		}
	}
}

func TestTheSampleHasNoScoresToRaise(t *testing.T) {
	if list := aboutScores(sample(t, "Maya Rivera")); len(list) > 0 {
		t.Errorf("%q", list[0].Title)
	}
}
