package score_test

import (
	"slices"
	"testing"

	"planpage/app/record"
	"planpage/app/score"
)

func TestTemplatesHoldTogether(t *testing.T) {
	tests := map[string]bool{}
	for _, one := range score.Templates() {
		if one.Test == "" || tests[one.Test] || len(one.Rows) == 0 {
			t.Errorf("%q is empty or twice there", one.Test)
		}
		tests[one.Test] = true
		checkRows(t, one)
		if len(one.Missing(nil, false)) == 0 {
			t.Errorf("%s has no indexes", one.Test)
		}
		if kind := score.Of(one.Rows[0].Score(one.Test)).Kind; (one.Scale == "t") != (kind == score.Problem) {
			t.Errorf("%s is taken for %q", one.Test, kind)
		}
	}
	for _, want := range []string{"WISC-V", "WJ IV Cognitive", "WJ IV Achievement", "WIAT-4", "KTEA-3", "CELF-5", "Vineland-3", "CTOPP-2", "GORT-5"} {
		if !tests[want] {
			t.Errorf("%s is not there", want)
		}
	}
}

// checkRows tells rows that are empty, twice there, of no known scale, or not found by their own name.
func checkRows(t *testing.T, one score.Template) {
	t.Helper()
	names := map[string]bool{}
	for _, row := range one.Rows {
		if row.Name == "" || names[row.Name] {
			t.Errorf("%s: %q is empty or twice there", one.Test, row.Name)
		}
		names[row.Name] = true
		if !slices.Contains(record.Scales, string(row.Scale)) || !slices.Contains(append(record.HigherWords, ""), string(row.HigherIs)) {
			t.Errorf("%s, %s: scale %q, high is %q", one.Test, row.Name, row.Scale, row.HigherIs)
		}
		if found, ok := score.Usual(one.Test, row.Name); !ok || found != row {
			t.Errorf("%s: %q is found as %+v", one.Test, row.Name, found)
		}
		if row.Composite && row.More {
			t.Errorf("%s: the index %q stands among the subtests", one.Test, row.Name)
		}
	}
}

func TestTemplatesFitWhatIsTyped(t *testing.T) {
	for typed, want := range map[string][]string{
		"wisc": {"WISC-V"}, "WISC V": {"WISC-V"}, "Wechsler Intelligence Scale for Children, Fifth Edition": {"WISC-V"}, "WISC-IV": nil,
		"WJ IV": {"WJ IV Cognitive", "WJ IV Achievement"}, "WJ IV Tests of Achievement": {"WJ IV Achievement"}, "WJ IV COG": {"WJ IV Cognitive"},
		"WJ IV ACH": {"WJ IV Achievement"}, "WJ III": nil,
		"BASC-3": {"BASC-3 Parent Rating Scales", "BASC-3 Teacher Rating Scales"}, "BASC-3 Teacher": {"BASC-3 Teacher Rating Scales"},
		"": nil, "Another": nil, "WIAT-III": nil,
	} {
		var got []string
		for _, one := range score.TemplatesFor(typed) {
			got = append(got, one.Test)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q offers %q, want %q", typed, got, want)
		}
	}
}
