package sheet

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"planpage/app/paper"
	"planpage/app/record"
)

func TestTestingSaysWhatTheReportsSay(t *testing.T) {
	f := sampleFamily(t, "Maya")
	s := Testing(testFonts(t), f, nil, options(t))
	if len(s.Pages) != 1 {
		t.Fatalf("%d pages", len(s.Pages))
	}
	for _, want := range []string{
		"What testing shows", "WISC-V·May 20,2026", "Verbal Comprehension", "118", "109–124(95%)", "88th", "The report says: “High Average”.",
		"As high as or higher than about 5 of 100 children (age norms).", "Since May 24, 2023: Higher: 70, then 89. The ranges do not overlap.",
		"Reports: School re-evaluation, May 20, 2026 (Dr. Priya Shah, school psychologist)", "Early Reading Skills",
	} {
		words := squeeze(want)
		if !strings.Contains(strings.ToLower(said(s)), strings.ToLower(words)) {
			t.Errorf("%q is not on the sheet", want)
		}
	}
	if strings.Contains(said(s), "70th") {
		t.Error("an old score stands where a newer one is")
	}
}

func TestTestingOfOneReport(t *testing.T) {
	f := sampleFamily(t, "Maya")
	first := f.EvaluationsByDate()[1]
	s := Testing(testFonts(t), f, first, options(t))
	if got := said(s); !strings.Contains(got, squeeze("First school evaluation, May 24, 2023")) || strings.Contains(got, squeeze("Processing Speed")) {
		t.Errorf("the sheet of the first report says %s", got)
	}
}

// manyScores is a report with a composite and several single tests for each of n tests.
func manyScores(n int) *record.Family {
	e := &record.Evaluation{Meta: record.Meta{ID: "e"}, Date: "2026-05-20", Title: "Everything"}
	for i := range n {
		for j := range 6 {
			e.Scores = append(e.Scores, record.Score{
				Test: fmt.Sprint("Test ", i), Name: fmt.Sprint("Index ", i, j), Composite: j == 0, Scale: record.ScaleStandard,
				Value: fmt.Sprint(70 + (i*7+j*11)%60), CILow: record.Float(60), CIHigh: record.Float(140),
			})
		}
	}
	return &record.Family{Child: &record.Child{Name: "Noah Kim"}, Evaluations: []*record.Evaluation{e}}
}

// TestTestingCutsNothingSilently looks for every score, in the table or by name among those left off.
func TestTestingCutsNothingSilently(t *testing.T) {
	for _, c := range []struct{ tests, pages int }{{0, 1}, {1, 1}, {3, 1}, {5, 1}, {8, 1}, {40, 0}} {
		f := manyScores(c.tests)
		s := Testing(testFonts(t), f, nil, options(t))
		if c.pages > 0 && len(s.Pages) != c.pages || c.pages == 0 && len(s.Pages) < 2 {
			t.Errorf("%d tests take %d pages", c.tests, len(s.Pages))
		}
		words := said(s)
		for _, one := range f.Evaluations[0].Scores {
			if !strings.Contains(words, squeeze(one.Name)) {
				t.Errorf("%d tests: %s is nowhere", c.tests, one.Name)
			}
		}
		if c.tests == 0 && !strings.Contains(words, squeeze("There are no test scores yet.")) {
			t.Error("an empty sheet says nothing")
		}
	}
}

func TestTestingStaysInTheMarginsAndIsTheSameEachTime(t *testing.T) {
	long := manyScores(2)
	e := long.Evaluations[0]
	e.Scores[0].Name, e.Scores[1].Value, e.Scores[2].Label = strings.Repeat("Word ", 300), strings.Repeat("9", 200), strings.Repeat("حروف 🐙 ", 60)
	e.Scores[3] = record.Score{Scale: record.ScaleGrade, Value: "2.8"}
	e.Title, e.Evaluator = strings.Repeat("Report ", 100), strings.Repeat("Dr. ", 200)
	for name, f := range map[string]*record.Family{"Maya": sampleFamily(t, "Maya"), "long": long, "many": manyScores(9)} {
		for _, size := range []record.Paper{record.PaperLetter, record.PaperA4} {
			o := options(t)
			o.Paper = size
			s := Testing(testFonts(t), f, nil, o)
			if !bytes.Equal(draw(t, s), draw(t, Testing(testFonts(t), f, nil, o))) {
				t.Errorf("%s: two sheets differ", name)
			}
			w, h := paper.Size(size)
			for i, page := range s.Pages {
				for _, item := range page.Items {
					words, ok := item.(paper.Text)
					if !ok {
						continue
					}
					right := words.X + testFonts(t).Width(words.Face, words.Size, words.Text)
					if words.X < paper.Margin-1 || right > w-paper.Margin+1 || words.Y > h-paper.Margin+1 || words.Y < paper.Margin {
						t.Errorf("%s page %d: %q from %v to %v at %v", name, i+1, words.Text, words.X, right, words.Y)
					}
				}
			}
		}
	}
}

// TestTheShortestSheetKeepsWhatMatters fills a sheet so that its rows say least: what high means, and skills that grew
// while the score fell, are still said.
func TestTheShortestSheetKeepsWhatMatters(t *testing.T) {
	f := manyScores(8)
	one := func(scale record.Scale, value string, low, high float64, higher record.Better) record.Score {
		return record.Score{Test: "Other", Name: "Attention", Composite: true, Scale: scale, Value: value, CILow: &low, CIHigh: &high, HigherIs: higher}
	}
	reading := func(value string, low, high float64, level string) []record.Score {
		s := one(record.ScaleStandard, value, low, high, "better")
		s.Name = "Reading"
		return []record.Score{s, {Test: "Other", Name: "Reading", Scale: record.ScaleGrade, Value: level}}
	}
	e := f.Evaluations[0]
	e.Scores = append(e.Scores, append(reading("76", 70, 81, "2.8"), one(record.ScaleT, "71", 67, 75, "worse"))...)
	f.Evaluations = append(f.Evaluations, &record.Evaluation{
		Meta: record.Meta{ID: "before"}, Date: "2023-05-20", Scores: append(reading("88", 82, 94, "2.1"), one(record.ScaleT, "58", 54, 62, "worse")),
	})
	s := Testing(testFonts(t), f, nil, options(t))
	if len(s.Pages) != 1 {
		t.Fatalf("%d pages", len(s.Pages))
	}
	for _, want := range []string{
		"On this scale, high means more concern.", "Beyond the ranges since the report before: Attention 58, then 71.",
		"Reading: Skills grew (grade level 2.1, then 2.8)", "Single tests left off for room:",
	} {
		if !strings.Contains(said(s), squeeze(want)) {
			t.Errorf("%q is not on the sheet", want)
		}
	}
}
