package assets_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"planpage/app/record"
	"planpage/assets"
)

// anchor is the day the sample family is written for: the next meeting lies 15 days after it.
const anchor record.Date = "2026-11-23"

// readSample decodes every record of the sample strictly, checks it by its own rules, and returns the families by
// the child's short name.
func readSample(t *testing.T) map[string]*record.Family {
	t.Helper()
	byID, byName := map[string]*record.Family{}, map[string]*record.Family{}
	for _, r := range sampleRecords(t) {
		if err := record.Check(r); err != nil {
			t.Errorf("%s %s: %v", r.Kind(), r.Head().ID, err)
		}
		owner := r.Head().ChildID
		if c, ok := r.(*record.Child); ok {
			owner = c.ID
			byID[owner] = &record.Family{}
			byName[c.ShortName()] = byID[owner]
		}
		if byID[owner] == nil {
			t.Fatalf("%s %s belongs to no child of the sample", r.Kind(), r.Head().ID)
		}
		byID[owner].Add(r)
	}
	return byName
}

// sampleRecords returns every record of the sample in the order of the archive, and fails on a name that records
// do not have.
func sampleRecords(t *testing.T) []record.Record {
	t.Helper()
	parts := sampleParts(t)
	var list []record.Record
	for _, kind := range record.Kinds {
		var items []json.RawMessage
		if err := json.Unmarshal(parts[string(kind)], &items); err != nil {
			t.Fatalf("%s: %v", kind, err)
		}
		for i, item := range items {
			r := record.New(kind)
			d := json.NewDecoder(bytes.NewReader(item))
			d.DisallowUnknownFields()
			if err := d.Decode(r); err != nil {
				t.Fatalf("%s[%d]: %v", kind, i, err)
			}
			list = append(list, r)
		}
	}
	return list
}

func sampleParts(t *testing.T) map[string]json.RawMessage {
	t.Helper()
	data, err := assets.Sample.ReadFile("sample/family.json")
	if err != nil {
		t.Fatal(err)
	}
	var parts map[string]json.RawMessage
	if err := json.Unmarshal(data, &parts); err != nil {
		t.Fatal(err)
	}
	return parts
}

func TestSampleIsAnArchiveOfKnownKinds(t *testing.T) {
	parts := sampleParts(t)
	if got := string(parts["format"]) + string(parts["version"]); got != `"planpage-family"1` {
		t.Errorf("format and version are %s", got)
	}
	for name := range parts {
		known := slices.Contains(record.Kinds, record.Kind(name))
		if !known && !slices.Contains([]string{"format", "version", "exportedAt"}, name) {
			t.Errorf("an archive has no %q", name)
		}
	}
}

func TestSampleHoldsWhatAParentLooksAround(t *testing.T) {
	families := readSample(t)
	maya, leo := families["Maya"], families["Leo"]
	if maya == nil || leo == nil || len(families) != 2 {
		t.Fatal("the sample family is Maya and Leo")
	}
	scores := 0
	for _, e := range maya.Evaluations {
		scores += len(e.Scores)
	}
	for _, c := range []struct {
		what      string
		got, want int
	}{
		{"goals of the plan in force", len(maya.ActiveGoals()), 5},
		{"plans", len(maya.Plans), 2},
		{"evaluations", len(maya.Evaluations), 2},
		{"scores", scores, 14},
		{"meetings", len(maya.Meetings), 3},
		{"Leo's goals", len(leo.Goals), 0},
		{"Leo's meetings", len(leo.Meetings), 2},
		{"days to the next meeting", anchor.DaysUntil(maya.NextMeeting(anchor).Date), 15},
	} {
		if c.got != c.want {
			t.Errorf("%s: %d, want %d", c.what, c.got, c.want)
		}
	}
	if n := len(maya.Measurements); n < 80 {
		t.Errorf("%d readings, want at least 80", n)
	}
	if maya.CurrentPlan() == nil || leo.CurrentPlan() == nil || leo.CurrentPlan().PlanKind != "504" {
		t.Error("Maya needs a plan in force, and Leo a 504 plan")
	}
}

// seen gathers the ids of a list of records.
func seen[R record.Record](ids map[string]bool, list []R) {
	for _, r := range list {
		ids[r.Head().ID] = true
	}
}

// references returns, for each field that names another record of the family, the ids it holds.
func references(f *record.Family) map[string][]string {
	refs := map[string][]string{}
	add := func(field string, ids ...string) { refs[field] = append(refs[field], ids...) }
	for _, p := range f.Plans {
		add("plans.supersedes", p.Supersedes)
		add("plans.documents", p.Documents...)
	}
	for _, g := range f.Goals {
		add("goals.planId", g.PlanID)
		add("goals.continues", g.Continues)
	}
	for _, m := range f.Measurements {
		add("measurements.goalId", m.GoalID)
	}
	for _, e := range f.Evaluations {
		add("evaluations.documents", e.Documents...)
	}
	for _, r := range f.Reports {
		add("reports.goalId", r.GoalID)
		add("reports.documents", r.Documents...)
	}
	for _, m := range f.Meetings {
		add("meetings.documents", m.Documents...)
		for _, a := range m.Attendees {
			add("meetings.attendees.contactId", a.ContactID)
		}
	}
	addNotes(f, add)
	return refs
}

func addNotes(f *record.Family, add func(field string, ids ...string)) {
	for _, e := range f.Log {
		add("log.serviceId", e.ServiceID)
		add("log.goalId", e.GoalID)
		add("log.documents", e.Documents...)
	}
	for _, e := range f.Events {
		add("events.documents", e.Documents...)
	}
	for _, l := range f.Letters {
		add("letters.to", l.To)
	}
}

func TestSampleRefersOnlyToWhatItHolds(t *testing.T) {
	for name, f := range readSample(t) {
		ids := map[string]bool{"": true}
		seen(ids, f.Contacts)
		seen(ids, f.Documents)
		seen(ids, f.Plans)
		seen(ids, f.Goals)
		for _, p := range f.Plans {
			for _, s := range p.Services {
				ids[s.ID] = true
			}
		}
		for field, list := range references(f) {
			for _, id := range list {
				if !ids[id] {
					t.Errorf("%s: %s names %s, which is not there", name, field, id)
				}
			}
		}
	}
}

func TestSampleIdsAreUsedOnce(t *testing.T) {
	used := map[string]bool{}
	for _, r := range sampleRecords(t) {
		if used[r.Head().ID] {
			t.Errorf("%s %s is there twice", r.Kind(), r.Head().ID)
		}
		used[r.Head().ID] = true
	}
}

// TestSamplePastIsPast keeps what has happened before the anchor, and what was written before it too.
func TestSamplePastIsPast(t *testing.T) {
	end := anchor.AddDays(1).Time()
	for _, r := range sampleRecords(t) {
		h := r.Head()
		if h.CreatedAt.IsZero() || h.UpdatedAt.Before(h.CreatedAt) || !h.UpdatedAt.Before(end) || h.CreatedAt.Location() != time.UTC {
			t.Errorf("%s %s is written %v, changed %v", r.Kind(), h.ID, h.CreatedAt, h.UpdatedAt)
		}
		for _, d := range happened(r) {
			if d > anchor {
				t.Errorf("%s %s: %s has not come yet", r.Kind(), h.ID, d)
			}
		}
	}
}

// happened returns the dates of a record that cannot lie ahead.
func happened(r record.Record) []record.Date {
	switch r := r.(type) {
	case *record.Child:
		return []record.Date{r.BirthDate}
	case *record.Document:
		return []record.Date{r.Date}
	case *record.Evaluation:
		return []record.Date{r.Date}
	case *record.Plan:
		return []record.Date{r.StartDate}
	case *record.Goal:
		return []record.Date{r.Baseline.Date}
	case *record.Measurement:
		return []record.Date{r.Date}
	case *record.Report:
		return []record.Date{r.Date}
	case *record.LogEntry:
		return []record.Date{r.Date}
	case *record.Event:
		return []record.Date{r.Date}
	case *record.Letter:
		return []record.Date{r.Date, r.SentOn, r.AnsweredOn}
	case *record.Meeting:
		list := []record.Date{r.FollowUpSentOn}
		for _, a := range r.Actions {
			list = append(list, a.DoneOn)
		}
		return list
	}
	return nil
}

func TestSampleTextsFitTheOnePage(t *testing.T) {
	for name, f := range readSample(t) {
		for _, m := range f.Meetings {
			for _, c := range m.Concerns {
				if len([]rune(c.Text)) > 45 || len([]rune(c.Fact)) > 110 || !strings.HasSuffix(c.Text, ".") || c.Source == "" {
					t.Errorf("%s, %s: %q with the fact %q from %q", name, m.Date, c.Text, c.Fact, c.Source)
				}
			}
			for _, q := range m.Requests {
				if len([]rune(q.Request)) > 90 {
					t.Errorf("%s, %s: %q is too long", name, m.Date, q.Request)
				}
			}
		}
	}
}
