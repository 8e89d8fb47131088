package score

import (
	"testing"

	"planpage/app/record"
	"planpage/app/text"
)

func printer(t *testing.T) *text.Printer {
	t.Helper()
	p, err := text.New("en")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestPercentilesInWords(t *testing.T) {
	p := printer(t)
	for _, c := range []struct {
		score             record.Score
		sentence, ordinal string
	}{
		{record.Score{Percentile: n(7), Norms: "age"}, "As high as or higher than about 7 of 100 children (age norms).", "7th"},
		{record.Score{Percentile: n(0.4)}, "Lower than about 99 of 100 children (norms not stated).", "below 1st"},
		{record.Score{Percentile: n(99.6), Norms: "grade"}, "Higher than about 99 of 100 children (grade norms).", "above 99th"},
		{record.Score{Percentile: n(1)}, "As high as or higher than about 1 of 100 children (norms not stated).", "1st"},
		{record.Score{Percentile: n(99)}, "As high as or higher than about 99 of 100 children (norms not stated).", "99th"},
		{record.Score{Percentile: n(98), HigherIs: "worse", Norms: "age"}, "More concerns were reported than for about 98 of 100 children (age norms).", "98th"},
		{record.Score{Test: "Vineland-3", Percentile: n(2), Norms: "age"}, "Rated as high as or higher than about 2 of 100 children (age norms).", "2nd"},
		{record.Score{Scale: record.ScaleStandard, Value: "78", Norms: "age"}, "As high as or higher than about 7 of 100 children (age norms).", "7th"},
	} {
		u := Of(c.score)
		if got := PercentileWords(p, u); got != c.sentence {
			t.Errorf("said %q, want %q", got, c.sentence)
		}
		if got := Ordinal(p, *u.Percentile); got != c.ordinal {
			t.Errorf("%q, want %q", got, c.ordinal)
		}
	}
	if got := PercentileWords(p, Of(record.Score{})); got != "" {
		t.Errorf("said %q of nothing", got)
	}
}

func TestScoresInWords(t *testing.T) {
	p := printer(t)
	got := Words(p, Of(record.Score{Test: "WISC-V", Scale: record.ScaleStandard, Norms: "age", Value: "78", CILow: n(72), CIHigh: n(84), CILevel: n(95)}))
	want := "The test calls this “Very Low”. As high as or higher than about 7 of 100 children (age norms). Range 72 to 84 (95 %)."
	if got != want {
		t.Errorf("said %q", got)
	}
	got = Words(p, Of(record.Score{Test: "KTEA-3", Scale: record.ScaleStandard, Norms: "grade", Value: "85", Label: "Average"}))
	if want = "The report says: “Average”. As high as or higher than about 16 of 100 children (grade norms). Range not given."; got != want {
		t.Errorf("said %q", got)
	}
}

func TestChangesInWords(t *testing.T) {
	p, maya := printer(t), &record.Child{Name: "Maya", Pronoun: "she"}
	grade := func(v string) record.Score { return ss(v, 0, 0, scale(record.ScaleGrade)) }
	for _, c := range []struct {
		before, after []record.Score
		want          string
	}{
		{nil, []record.Score{ss("81", 75, 87)}, ""},
		{[]record.Score{ss("78", 72, 84)}, []record.Score{ss("81", 75, 87)}, "No clear change: 78, then 81. The ranges overlap."},
		{[]record.Score{ss("78", 72, 84)}, []record.Score{ss("91", 85, 97)}, "Higher: 78, then 91. The ranges do not overlap."},
		{[]record.Score{ss("58", 54, 62, worse)}, []record.Score{ss("71", 67, 75, worse)}, "More concern: 58, then 71. The ranges do not overlap."},
		{[]record.Score{ss("88", 82, 94), grade("2.1")}, []record.Score{ss("76", 70, 81), grade("2.8")}, "Skills grew (grade level 2.1, then 2.8), but her score against other children went down (88, then 76), beyond the test’s margin."},
		{[]record.Score{ss("78", 0, 0)}, []record.Score{ss("91", 85, 97)}, "78, then 91. A report gives no range, so we can’t tell if this is a real change."},
		{[]record.Score{ss("78", 72, 84, test("WIAT-III"))}, []record.Score{ss("91", 85, 97)}, "78, then 91. These are two editions of the test, so they cannot be compared."},
	} {
		list := All(&record.Family{Evaluations: []*record.Evaluation{report("2023-05-20", c.before...), report("2026-05-20", c.after...)}})
		if got := ChangeWords(p, maya, list[0]); got != c.want {
			t.Errorf("said %q, want %q", got, c.want)
		}
	}
}

// TestEveryKindHasWords asks for the words that are put together from parts.
func TestEveryKindHasWords(t *testing.T) {
	p := printer(t)
	for _, k := range []Kind{Ability, Problem, Adaptive, Rating} {
		for _, end := range []string{"", ".lowest", ".highest"} {
			if key := "score.percentile." + string(k) + end; !p.Has(key) {
				t.Errorf("no words for %s", key)
			}
		}
	}
	for _, r := range []Reason{Equivalent, OtherScale, OtherTest, NoEdition, OtherNorms, NoRange, NotANumber, OtherMoment} {
		if key := "score.change.not." + string(r); !p.Has(key) {
			t.Errorf("no words for %s", key)
		}
	}
}
