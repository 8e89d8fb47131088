package score_test

import (
	"reflect"
	"testing"

	"planpage/app/record"
	"planpage/app/score"
)

func TestLinesAreRecognised(t *testing.T) {
	standard := record.Score{Test: "WISC-V", Name: "Working Memory", Value: "88", Scale: "standard", Composite: true}
	for _, c := range []struct {
		line      score.Line
		above     record.Score
		scale     record.Scale
		composite bool
		higher    record.Better
	}{
		{score.Line{Test: "WISC-V", Name: "Verbal Comprehension (VCI)", Value: "118"}, record.Score{}, "standard", true, ""},
		{score.Line{Test: "WISC-V", Name: "Similarities", Value: "13"}, standard, "scaled", false, ""},
		{score.Line{Test: "WISC-V", Name: "Similarities", Value: "85"}, standard, "scaled", false, ""},
		{score.Line{Test: "WISC-V", Name: "Something new", Value: "9"}, standard, "scaled", false, ""},
		{score.Line{Test: "WISC-V", Name: "Something new", Value: "91"}, standard, "standard", true, ""},
		{score.Line{Test: "My own test", Name: "Total", Value: "91"}, record.Score{}, "standard", false, ""},
		{score.Line{Test: "My own test", Name: "Reading Composite"}, record.Score{}, "standard", true, ""},
		{score.Line{Test: "My own test", Name: "Part", Value: "7"}, record.Score{}, "scaled", false, ""},
		{score.Line{Test: "BASC-3 Parent Rating Scales", Name: "Hyperactivity", Value: "71"}, record.Score{}, "t", false, "worse"},
		{score.Line{Test: "BASC-3 Parent Rating Scales", Name: "Social Skills", Value: "38"}, record.Score{}, "t", false, "better"},
		{score.Line{Test: "BASC-3 Parent Rating Scales", Name: "Adaptive Skills", Value: "38"}, record.Score{}, "t", true, "better"},
		{score.Line{Test: "Vineland-3", Name: "Receptive", Value: "11"}, record.Score{}, "v", false, "better"},
		{score.Line{Test: "WJ IV", Name: "Broad Reading", Value: "45/90"}, record.Score{}, "rpi", true, ""},
		{score.Line{Test: "WJ IV", Name: "Broad Reading", Value: "8-4"}, record.Score{}, "ageEquivalent", true, ""},
		{score.Line{Test: "WJ IV", Name: "Broad Reading", Value: "K.5"}, record.Score{}, "gradeEquivalent", true, ""},
		{score.Line{Test: "WJ IV", Name: "Broad Reading", Value: ">160"}, record.Score{}, "standard", true, ""},
		{score.Line{Test: "WISC-V", Name: "Similarities", Value: "13", Scale: "raw"}, standard, "raw", false, ""},
		{score.Line{Test: "Conners 4", Name: "Inattention", Value: "66"}, record.Score{}, "t", false, ""},
	} {
		s, unread := c.line.Score(c.above)
		if s.Scale != c.scale || s.Composite != c.composite || s.HigherIs != c.higher || len(unread) > 0 {
			t.Errorf("%+v is %q, composite %v, high is %q, unread %v", c.line, s.Scale, s.Composite, s.HigherIs, unread)
		}
	}
}

func TestLineKeepsAScore(t *testing.T) {
	s := record.Score{
		Test: "WIAT-4", Name: "Spelling", Scale: "standard", Norms: "grade", Value: "75", Percentile: record.Float(5), CILow: record.Float(69),
		CIHigh: record.Float(81), CILevel: record.Float(95), Label: "Low", HigherIs: "better",
	}
	got, unread := score.LineOf(s).Score(record.Score{})
	if !reflect.DeepEqual(got, s) || len(unread) > 0 {
		t.Errorf("became %+v, unread %v", got, unread)
	}
}

func TestLineLeavesOutWhatCannotBeRead(t *testing.T) {
	s, unread := score.Line{Value: "75", Range: "81-69", Percentile: "low"}.Score(record.Score{})
	if s.Value != "75" || s.CILow != nil || s.Percentile != nil || !reflect.DeepEqual(unread, []string{"ciLow", "percentile"}) {
		t.Errorf("%+v, unread %v", s, unread)
	}
}
