package score

import "testing"

func TestTestsAreKnownByTheirNames(t *testing.T) {
	for name, want := range map[string]Test{
		"WIAT-4": {Family: "wiat", Edition: "4"},
		"Wechsler Individual Achievement Test, Fourth Edition": {Family: "wiat", Edition: "4"},
		"WIAT–III (2012)":             {Family: "wiat", Edition: "3"},
		"Vineland-3":                  {Family: "vineland", Edition: "3"},
		"BASC-3 TRS":                  {Family: "basc", Edition: "3", Variant: "teacher"},
		"BASC3 Parent":                {Family: "basc", Edition: "3", Variant: "parent"},
		"BRIEF2":                      {Family: "brief", Edition: "2"},
		"GORT-5 Form A":               {Family: "gort", Edition: "5"},
		"KABC-II":                     {Family: "kabc", Edition: "2"},
		"WISC-R":                      {Family: "wisc", Edition: "r"},
		"CELF-5 Metalinguistics":      {Family: "celf", Edition: "5", Variant: "metalinguistics"},
		"Unheard Test-2":              {Family: "unheard test", Edition: "2"},
		"Unheard Test, Third Edition": {Family: "unheard test", Edition: "3"},
		"":                            {},
	} {
		got := TestOf(name)
		got.kind, got.plain, got.editions = "", false, false
		if got != want {
			t.Errorf("%q is %+v, want %+v", name, got, want)
		}
	}
}

func TestIndexNamesAreOne(t *testing.T) {
	wisc, other := TestOf("WISC-V"), TestOf("Some test")
	for name, want := range map[string]string{
		"Verbal Comprehension": "verbal comprehension", "Verbal Comprehension Index (VCI)": "verbal comprehension", "VCI": "verbal comprehension",
		"FSIQ": "full scale iq", "Full Scale IQ (FSIQ)": "full scale iq", "Similarities (SI)": "similarities", "Hyperactivity (TRS)": "hyperactivity trs",
		"Index": "index", "": "",
	} {
		if got := indexName(wisc, name); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
	if got := indexName(other, "VCI"); got != "vci" {
		t.Errorf("another test's VCI is %q", got)
	}
}
