package finding

import (
	"strings"
	"testing"

	"planpage/app/record"
)

func notGivenOn(f *record.Family, d record.Date, words string) *record.LogEntry {
	e := &record.LogEntry{Meta: record.Meta{ID: "log" + string(d)}, Date: d, LogKind: record.LogNotGiven, Summary: words}
	f.Log = append(f.Log, e)
	return e
}

func TestAnAccommodationThatWasNotGiven(t *testing.T) {
	for _, kind := range []record.PlanKind{record.PlanIEP, record.Plan504} {
		f := family()
		f.Child.PlanKind = kind
		notGivenOn(f, "2026-10-20", "No extra time on the math test")
		notGivenOn(f, "2026-10-06", "He had no extra time in spelling.")
		notGivenOn(f, "2025-10-06", "No extra time, in the plan before")
		notGivenOn(f, "2026-11-02", "Copied from the board again")
		notGivenOn(f, "2026-11-03", "No extra time; they said sorry").Settled = true
		var got []Finding
		for _, x := range All(f, today, printer(t)) {
			if x.Kind == NotGiven {
				got = append(got, x)
			}
		}
		if len(got) != 2 {
			t.Fatalf("%s: %d findings, want one of extra time and one of the rest: %+v", kind, len(got), got)
		}
		x := got[0]
		if x.Title != "Our log shows “Extra time on tests” not given 2 times." || x.LogID != "log2026-10-20" ||
			!strings.HasPrefix(x.Evidence, "Oct 6: He had no extra time in spelling. Oct 20: No extra time on the math test.") {
			t.Errorf("%+v", x)
		}
		if !strings.Contains(x.Concern.Fact, "Oct 6 and Oct 20") || x.Ask == "" {
			t.Errorf("concern %+v, ask %q", x.Concern, x.Ask)
		}
		if !strings.Contains(got[1].Evidence, "Nov 2") {
			t.Errorf("the rest: %+v", got[1])
		}
		f.Asides = []*record.Aside{Aside(x, today)}
		notGivenOn(f, "2026-11-16", "No extra time, third test")
		if of(All(f, today, printer(t)), NotGiven).LogID != "log2026-11-16" {
			t.Error("a new day does not bring back what was put aside")
		}
	}
}
