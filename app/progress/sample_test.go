package progress

import (
	"encoding/json"
	"testing"

	"planpage/app/record"
	"planpage/assets"
)

// sample returns one child's records of the sample family.
func sample(t *testing.T, name string) *record.Family {
	t.Helper()
	data, err := assets.Sample.ReadFile("sample/family.json")
	if err != nil {
		t.Fatal(err)
	}
	var arrays map[record.Kind]json.RawMessage
	if err := json.Unmarshal(data, &arrays); err != nil {
		t.Fatal(err)
	}
	all := []record.Record{}
	for _, kind := range record.Kinds {
		var list []json.RawMessage
		if err := json.Unmarshal(arrays[kind], &list); err != nil {
			t.Fatal(kind, err)
		}
		for _, raw := range list {
			r := record.New(kind)
			if err := json.Unmarshal(raw, r); err != nil {
				t.Fatal(kind, err)
			}
			all = append(all, r)
		}
	}
	f := &record.Family{}
	for _, r := range all {
		if c, ok := r.(*record.Child); ok && c.Name == name {
			f.Add(r)
		}
	}
	if f.Child == nil {
		t.Fatal("no child " + name)
	}
	for _, r := range all {
		if r.Head().ChildID == f.Child.ID {
			f.Add(r)
		}
	}
	return f
}

func TestSampleFamily(t *testing.T) {
	f := sample(t, "Maya Rivera")
	want := map[string]Status{
		"Reads grade-level text aloud": Below, "Two-step word problems": Watch, "Writes a paragraph": OnTrack,
		"Asks for a break": OnTrack, "Outbursts in class": Met,
	}
	school := map[string]string{
		"Reads grade-level text aloud": SchoolNoNumber, "Asks for a break": SchoolMissing, "Outbursts in class": SchoolAgrees,
	}
	list := All(f, "2026-11-23")
	if len(list) != len(want) {
		t.Errorf("%d goals", len(list))
	}
	for _, r := range list {

		if r.Status != want[r.Goal.Title] {
			t.Errorf("%s is %s, want %s", r.Goal.Title, r.Status, want[r.Goal.Title])
		}
		if Sentence(printer(t), f.Child, r) == "" {
			t.Errorf("%s has no sentence", r.Goal.Title)
		}
		if s, ok := school[r.Goal.Title]; ok && r.School != s {
			t.Errorf("%s: school %s, want %s", r.Goal.Title, r.School, s)
		}
	}
	if len(list) > 0 && list[0].Status != Below {
		t.Errorf("first is %s", list[0].Goal.Title)
	}
}
