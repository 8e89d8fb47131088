package storage

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"planpage/app/record"
)

func TestUnknownFieldsSurvivePut(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	plan := f.plan
	plan.Services = []record.Service{{ID: "a", Name: "Reading"}, {ID: "b", Name: "Speech"}}
	plan.ReportCodes = []record.ReportCode{{Code: "SP"}, {Code: "NP"}, {Code: "M"}}
	s.put(plan)
	raw := s.raw(plan)
	for _, change := range []struct{ old, new string }{
		{`"kind":"iep"`, `"kind":"iep","later":{"a":[1,2.50]}`},
		{`"name":"Reading"`, `"name":"Reading","room":"12"`},
		{`"name":"Speech"`, `"name":"Speech","room":"14"`},
		{`"code":"SP"`, `"code":"SP","color":"green"`},
		{`"code":"NP"`, `"code":"NP","color":"red"`},
	} {
		raw = strings.Replace(raw, change.old, change.new, 1)
	}
	s.pokeRecord(plan, raw)
	plan.Services = []record.Service{plan.Services[1], {Name: "New"}, plan.Services[0]} // by id
	plan.ReportCodes = []record.ReportCode{{Code: "X"}, plan.ReportCodes[1]}            // equal, and by position
	plan.ReportSchedule = record.ReportSchedule{EveryWeeks: 9}
	s.put(plan)
	got := s.raw(plan)
	for _, want := range []string{
		`"later":{"a":[1,2.50]}`, `"everyWeeks":9`,
		`"services":[{"id":"b","name":"Speech","room":"14"},{"name":"New"},{"id":"a","name":"Reading","room":"12"}]`,
		`"reportCodes":[{"code":"X","color":"green"},{"code":"NP","color":"red"}]`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%s\nlacks %s", got, want)
		}
	}
	before := got
	s.put(plan)
	if s.raw(plan) != before {
		t.Error("putting the same again changes it")
	}
	s.clean()
}

func TestUnknownFieldsInsideACleared(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	s.pokeRecord(f.goal, strings.Replace(s.raw(f.goal), `"baseline":{`, `"baseline":{"from":"teacher",`, 1))
	f.goal.Baseline = record.Point{}
	s.put(f.goal)
	if got := s.raw(f.goal); !strings.Contains(got, `"baseline":{"from":"teacher"}`) {
		t.Errorf("lost: %s", got)
	}
}

func TestLinksAreDroppedWithoutLosingUnknownFields(t *testing.T) {
	s := newStore(t)
	f := s.addFamily("Maya")
	s.pokeRecord(f.meeting, strings.Replace(s.raw(f.meeting), `"attendees":[{`, `"x":1,"attendees":[{"seat":"left",`, 1))
	s.delete(f.contact)
	if got := s.raw(f.meeting); !strings.Contains(got, `"seat":"left"`) || !strings.Contains(got, `"x":1`) {
		t.Errorf("lost: %s", got)
	}
}

// letters are texts that have broken codecs before.
func letters() *rapid.Generator[string] {
	return rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"", "<&>\u2028", "😀", "\x00\x7f", "\xff\xfe", "e\u0301", "שלום", "\"\\"}))
}

func texts() *rapid.Generator[[]string] { return rapid.SliceOfN(letters(), 0, 4) }

func numbers() *rapid.Generator[*float64] { return rapid.Ptr(rapid.Float64Range(-1e9, 1e9), true) }

// randomMeeting draws a meeting whose text may be anything.
func randomMeeting(t *rapid.T, child string) *record.Meeting {
	m := &record.Meeting{
		Meta: record.Meta{ChildID: child}, Date: "2026-12-08", Notes: letters().Draw(t, "notes"),
		Place: letters().Draw(t, "place"),
	}
	for range rapid.IntRange(0, 3).Draw(t, "questions") {
		m.Questions = append(m.Questions, record.Question{Text: letters().Draw(t, "q"), Answer: letters().Draw(t, "a")})
	}
	for range rapid.IntRange(0, 3).Draw(t, "concerns") {
		m.Concerns = append(m.Concerns, record.Concern{ID: NewID(), Text: letters().Draw(t, "c"), Rank: rapid.IntRange(0, 9).Draw(t, "rank")})
	}
	return m
}

func randomChild(t *rapid.T) *record.Child {
	return &record.Child{
		Name: "x" + letters().Draw(t, "name"), Strengths: texts().Draw(t, "strengths"), OwnWords: letters().Draw(t, "own"),
	}
}

func randomEvaluation(t *rapid.T, child string) *record.Evaluation {
	e := &record.Evaluation{Meta: record.Meta{ChildID: child}, Date: "2026-03-02", Needs: texts().Draw(t, "needs")}
	for range rapid.IntRange(0, 3).Draw(t, "scores") {
		e.Scores = append(e.Scores, record.Score{Test: letters().Draw(t, "test"), Value: letters().Draw(t, "value"), CILow: numbers().Draw(t, "low")})
	}
	return e
}

// TestRoundTrip: what is put comes back equal, keeps fields nobody knows, and travels through an archive unchanged.
func TestRoundTrip(t *testing.T) {
	s, other := newStore(t), newStore(t)
	s.db.NoSync, other.db.NoSync = true, true // thousands of writes; nothing here is about the disk
	rapid.Check(t, func(rt *rapid.T) {
		child := randomChild(rt)
		s.put(child)
		meeting, evaluation := randomMeeting(rt, child.ID), randomEvaluation(rt, child.ID)
		s.put(meeting, evaluation)
		for _, r := range []record.Record{child, meeting, evaluation} {
			raw := s.raw(r)
			back, err := decode(placeOf(r), json.RawMessage(raw))
			if err != nil {
				rt.Fatal(err)
			}
			if again, err := json.Marshal(back); err != nil || string(again) != raw {
				rt.Fatalf("stored %s\nread   %s %v", raw, again, err)
			}
			s.pokeRecord(r, addUnknown(rt, raw))
		}
		meeting.Notes += "!"
		s.put(meeting)
		if !strings.Contains(s.raw(meeting), "zz") {
			rt.Fatalf("unknown field lost: %s", s.raw(meeting))
		}
		archive := s.exportBytes()
		if _, err := other.importBytes(archive); err != nil {
			rt.Fatal(err)
		}
		if got, want := meaning(rt, other.exportBytes()), meaning(rt, archive); !reflect.DeepEqual(got, want) {
			rt.Fatalf("export after import gives other content:\n%v\n%v", got, want)
		}
		s.delete(child)
		other.delete(child)
	})
	s.clean()
	other.clean()
}

// meaning is the family.json of an archive without regard to the order of fields.
func meaning(t *rapid.T, archive []byte) any {
	var family map[string]any
	if err := json.Unmarshal([]byte(unzip(t, archive)[archiveRecords]), &family); err != nil {
		t.Fatal(err)
	}
	delete(family, "exportedAt")
	return family
}

// addUnknown writes a field of a later program into every object of the JSON.
func addUnknown(t *rapid.T, raw string) string {
	value, err := json.Marshal(rapid.SampledFrom([]any{1, "two", nil, []any{map[string]any{"x": 1.5}}, map[string]any{"id": "q"}}).Draw(t, "unknown"))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	inString := false
	for i := 0; i < len(raw); i++ {
		b.WriteByte(raw[i])
		switch {
		case inString && raw[i] == '\\':
			i++
			b.WriteByte(raw[i])
		case raw[i] == '"':
			inString = !inString
		case raw[i] == '{' && !inString:
			b.WriteString(`"zz":` + string(value))
			if raw[i+1] != '}' {
				b.WriteByte(',')
			}
		}
	}
	return b.String()
}
