package score

import (
	"strconv"
	"strings"
	"testing"

	"planpage/app/record"
)

// borders are a scheme's lowest value of each label, as the reference gives them, highest first.
type borders struct {
	tests  []string
	scale  record.Scale
	higher record.Better
	labels []string
	from   []int // one less than labels
}

var schemes = []borders{
	{
		tests: []string{"WISC-V", "WISC V", "wisc-5", "WISC5", "WISCV", "Wechsler Intelligence Scale for Children, Fifth Edition", "Wechsler Intelligence Scale for Children - 5th Ed. (WISC-V)"},
		scale: record.ScaleStandard, labels: []string{"Extremely High", "Very High", "High Average", "Average", "Low Average", "Very Low", "Extremely Low"},
		from: []int{130, 120, 110, 90, 80, 70},
	},
	{
		tests: []string{"WISC-IV", "WAIS-IV", "WPPSI-III", "Wechsler Adult Intelligence Scale IV", "Wechsler Preschool and Primary Scale of Intelligence, Third Edition"},
		scale: record.ScaleStandard, labels: []string{"Very Superior", "Superior", "High Average", "Average", "Low Average", "Borderline", "Extremely Low"},
		from: []int{130, 120, 110, 90, 80, 70},
	},
	{
		tests: []string{"WJ IV", "WJ-IV", "WJ4", "WJ IV COG", "WJ IV ACH Form A", "Woodcock-Johnson IV", "Woodcock–Johnson IV Tests of Achievement", "Woodcock-Johnson Tests of Cognitive Abilities, Fourth Edition"},
		scale: record.ScaleStandard, labels: []string{"Very Superior", "Superior", "High Average", "Average", "Low Average", "Low", "Very Low"},
		from: []int{131, 121, 111, 90, 80, 70},
	},
	{
		tests: []string{"BASC-3", "BASC-3 PRS-C", "BASC-3 Teacher Rating Scales", "Behavior Assessment System for Children, Third Edition"},
		scale: record.ScaleT, higher: "worse", labels: []string{"Clinically significant", "At risk", ""}, from: []int{70, 60},
	},
	{
		tests: []string{"BASC-3", "BASC-3 (TRS)"}, scale: record.ScaleT, higher: "better", labels: []string{"", "At risk", "Clinically significant"}, from: []int{41, 31},
	},
}

func labelled(test string, b borders, value int) Score {
	return Of(record.Score{Test: test, Scale: b.scale, Value: strconv.Itoa(value), HigherIs: b.higher})
}

// TestLabelsFromBothSides looks at every border of every scheme, at the value itself and at the one below.
func TestLabelsFromBothSides(t *testing.T) {
	for _, b := range schemes {
		for _, test := range b.tests {
			for i, from := range b.from {
				above, below := labelled(test, b, from), labelled(test, b, from-1)
				if above.Label != b.labels[i] || below.Label != b.labels[i+1] {
					t.Errorf("%s: %d is %q and %d is %q, want %q and %q", test, from, above.Label, from-1, below.Label, b.labels[i], b.labels[i+1])
				}
				if above.Label != "" && (above.LabelSource != Scheme || LabelSource(above) == "") {
					t.Errorf("%s: the source of %q is %q, %q", test, above.Label, above.LabelSource, LabelSource(above))
				}
			}
		}
	}
}

func TestLabelsDifferByPublisher(t *testing.T) {
	for _, c := range []struct{ test, value, want string }{
		{"WISC-V", "110", "High Average"},
		{"WJ IV", "110", "Average"},
		{"WISC-V", "120", "Very High"},
		{"WJ IV", "120", "High Average"},
		{"WISC-IV", "72", "Borderline"},
		{"WISC-V", "72", "Very Low"},
	} {
		if got := Of(record.Score{Test: c.test, Scale: record.ScaleStandard, Value: c.value}); got.Label != c.want {
			t.Errorf("%s %s is %q, want %q", c.test, c.value, got.Label, c.want)
		}
	}
}

func TestNoLabelWithoutASource(t *testing.T) {
	for _, s := range []record.Score{
		{Test: "WISC-V", Scale: record.ScaleScaled, Value: "8"}, // publishers give none
		{Test: "WISC-V", Scale: record.ScaleStandard, Value: "about 80"},
		{Test: "WISC-V", Scale: record.ScaleStandard, Value: "800"},
		{Test: "WISC", Scale: record.ScaleStandard, Value: "85"}, // no edition
		{Test: "WISC-III", Scale: record.ScaleStandard, Value: "85"},
		{Test: "WISC-V Integrated", Scale: record.ScaleStandard, Value: "85"},
		{Test: "WISC-V and WISC-IV", Scale: record.ScaleStandard, Value: "85"},
		{Test: "WISC-V, WIAT-4", Scale: record.ScaleStandard, Value: "85"},
		{Test: "WJ V", Scale: record.ScaleStandard, Value: "85"},
		{Test: "WJ III", Scale: record.ScaleStandard, Value: "85"},
		{Test: "WAIS-V", Scale: record.ScaleStandard, Value: "85"},
		{Test: "WPPSI-IV", Scale: record.ScaleStandard, Value: "85"},
		{Test: "WIAT-III", Scale: record.ScaleStandard, Value: "85"},
		{Test: "WIAT-4", Scale: record.ScaleStandard, Value: "85"},
		{Test: "KTEA-3", Scale: record.ScaleStandard, Value: "85"},
		{Test: "CTOPP-2", Scale: record.ScaleStandard, Value: "85"},
		{Test: "", Scale: record.ScaleStandard, Value: "85"},
		{Test: "BASC-2", Scale: record.ScaleT, Value: "75", HigherIs: "worse"},
		{Test: "BASC-3", Scale: record.ScaleT, Value: "75"}, // nobody said what high means
		{Test: "Conners 3", Scale: record.ScaleT, Value: "75", HigherIs: "worse"},
		{Test: "BRIEF2", Scale: record.ScaleT, Value: "75", HigherIs: "worse"},
		{Test: "Vineland-3", Scale: record.ScaleStandard, Value: "65"},
	} {
		if got := Of(s); got.Label != "" || got.LabelSource != None {
			t.Errorf("%s %s %s is called %q (%s)", s.Test, s.Scale, s.Value, got.Label, got.LabelSource)
		}
	}
}

func TestPrintedLabelWins(t *testing.T) {
	got := Of(record.Score{Test: "WISC-V", Scale: record.ScaleStandard, Value: "110", Label: " Average "})
	if got.Label != "Average" || got.LabelSource != Printed {
		t.Errorf("%q from %s", got.Label, got.LabelSource)
	}
}

func TestSchemesNameTheirSources(t *testing.T) {
	for _, s := range known().Schemes {
		for _, b := range s.Bands {
			if !strings.Contains(strings.ToLower(s.Source), strings.ToLower(b.Label)) {
				t.Errorf("%s: the source does not speak of %q", s.ID, b.Label)
			}
		}
		for _, e := range s.Tests {
			if known().test(e.ID).ID == "" {
				t.Errorf("%s: no test is called %q", s.ID, e.ID)
			}
		}
		if n := len(s.Bands); n < 2 || s.Bands[n-1].From != nil {
			t.Errorf("%s: the lowest band has a lower end", s.ID)
		}
	}
}
