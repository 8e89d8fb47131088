package finding

import (
	"encoding/json"
	"testing"

	"planpage/app/record"
	"planpage/app/text"
	"planpage/assets"
)

const today = record.Date("2026-11-23")

func printer(t testing.TB) *text.Printer {
	p, err := text.New("en")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

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
	f := &record.Family{}
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
			c, isChild := r.(*record.Child)
			if isChild && c.Name == name || f.Child != nil && r.Head().ChildID == f.Child.ID {
				f.Add(r)
			}
		}
	}
	if f.Child == nil {
		t.Fatal("no child " + name)
	}
	return f
}

// family is a child with a plan of one goal whose line rises from 40 to 90 within the plan's year.
func family() *record.Family {
	g := &record.Goal{
		Meta: record.Meta{ID: "g"}, PlanID: "p", Area: "Reading", Title: "Reads aloud", Unit: record.UnitRate, UnitLabel: "words a minute",
		Baseline: record.Point{Date: "2026-01-12", Value: record.Float(40)},
		Target:   record.Point{Date: "2027-01-11", Value: record.Float(90)},
	}
	return &record.Family{
		Child: &record.Child{Meta: record.Meta{ID: "c"}, Name: "Sam Doe", PlanKind: record.PlanIEP},
		Goals: []*record.Goal{g},
		Plans: []*record.Plan{{
			Meta: record.Meta{ID: "p"}, Status: record.PlanCurrent, StartDate: "2026-01-12", EndDate: "2027-01-11",
			Services: []record.Service{{
				ID: "s", Name: "Speech", Kind: "related", Times: record.Float(2), Per: "week",
			}},
			Accommodations: []record.Accommodation{{Text: "Extra time on tests"}},
		}},
	}
}

func readings(f *record.Family, values map[record.Date]float64) {
	for d, v := range values {
		f.Measurements = append(f.Measurements, &record.Measurement{GoalID: "g", Date: d, Value: record.Float(v)})
	}
}

func of(list []Finding, kind Kind) *Finding {
	for i := range list {
		if list[i].Kind == kind {
			return &list[i]
		}
	}
	return nil
}
