package score_test

import (
	"strings"
	"testing"

	"planpage/app/score"
)

// TestPastedLinesInDoubtAreNotRead reads lines that look like scores and are none, or are more than one: nothing of them may
// become a score.
func TestPastedLinesInDoubtAreNotRead(t *testing.T) {
	for _, c := range []struct{ test, text string }{
		{"", "Age 9"},
		{"", "Grade 4"},
		{"", "Date of birth 2015"},
		{"", "See page 12"},
		{"", "Table 3 Scores"},
		{"", "Mean = 100"},
		{"", "Standard Deviation 15"},
		{"", "Chronological age 9-4"},
		{"", "Grade Equivalent 4.2"},
		{"", "Examiner: Dr. Smith, tested 5/20/2026"},
		{"", "Trials correct 80%"},
		{"", "Reading 85% 78"},
		{"", "Full Scale IQ 1O2"},
		{"", "Anxiety 64"},
		{"", "Anxiety 64 92nd"},
		{"", "Reading 85 92-99"},
		{"", "Reading 88 60th"},
		{"WISC-V", "Verbal Comprehension page 12"},
		{"WISC-V", "Digit Span 24"},
		{"WISC-V", "Similarities 100"},
		{"WIAT-4", "Spelling 23"},
		{"WIAT-4", "Spelling 80%"},
		{"PPVT-5", "Words known 92"},
		{"BASC-3 Parent Rating Scales", "Anxiety 12 64"},
		{"BASC-3 Parent Rating Scales", "Anxiety 45 64"},
		{"BASC-3 Parent Rating Scales", "Anxiety 64 90 10-20"},
		{"BASC-3 Parent Rating Scales", "Anxiety 61 64 90 58-70"},
		{"Vineland-3", "Communication 45 75"},
		{"Vineland-3", "Communication 21 75 5"},
		{"", "Subtest Standard Score Percentile 95% CI\nMath 16 85 78-92"},
		{"WISC-V", "Subtest\tRaw Score\tScaled Score\tPercentile\nSimilarities\t9"},
		{"", "Index\tPrevious Score\tCurrent Score\tPercentile\nFluid Reasoning\t88\t79\t8"},
		{"", "Index\tStandard Score\tStandard Score\nFluid Reasoning\t88\t79"},
	} {
		for _, one := range score.ReadPasted(printer(t), c.text, score.PastedFrom{Test: c.test}) {
			if one.Row != nil {
				t.Errorf("%s: %q became %s", c.test, c.text, said(one))
			}
		}
	}
}

// TestPastedLinesWithTwoOfAKind reads tables that print two ranges: the one whose level the head says first.
func TestPastedLinesWithTwoOfAKind(t *testing.T) {
	list := score.ReadPasted(printer(t), "Index\tStandard Score\t90% CI\t95% CI\nFluid Reasoning\t88\t83-94\t82-95", score.PastedFrom{Test: "WISC-V"})
	if len(list) != 1 || list[0].Row == nil {
		t.Fatalf("%+v", list)
	}
	s := list[0].Score
	if got := score.IntervalCell(s.CILow, s.CIHigh); got != "83–94" || s.CILevel == nil || *s.CILevel != 90 {
		t.Errorf("the range is %s of %v", got, s.CILevel)
	}
}

// TestPastedSingleNumbers reads the lines with one number that a test's own table, a percentile or a range makes sure.
func TestPastedSingleNumbers(t *testing.T) {
	var got []string
	for _, one := range score.ReadPasted(printer(t), "Fluid Reasoning 88\nDigit Span 9\nNew index 85 16th\nOther index 85 78-92",
		score.PastedFrom{Test: "WISC-V"}) {
		got = append(got, said(one))
	}
	const want = "WISC-V|Fluid Reasoning|88|standard|||\nWISC-V|Digit Span|9|scaled|||\nWISC-V|New index|85|standard||16|\nWISC-V|Other index|85|standard|78–92||"
	if strings.Join(got, "\n") != want {
		t.Errorf("%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
}
