package record_test

import (
	"testing"

	"planpage/app/record"
)

func TestPageForAMeetingAndForNone(t *testing.T) {
	meta := func(id string) record.Meta { return record.Meta{ID: id} }
	f := &record.Family{Pages: []*record.Page{
		{Meta: meta("none")},
		{Meta: meta("first"), MeetingID: "m"},
		{Meta: meta("last"), MeetingID: "m"},
		{Meta: meta("made"), MeetingID: "m", Document: "d", Date: "2026-11-20"},
		{Meta: meta("newer"), Document: "e", Date: "2026-11-23"},
	}}
	for want, m := range map[string]*record.Meeting{"none": nil, "last": {Meta: meta("m")}, "": {Meta: meta("other")}} {
		got := ""
		if p := f.PageFor(m); p != nil {
			got = p.ID
		}
		if got != want {
			t.Errorf("the page for %+v is %q, want %q", m, got, want)
		}
	}
	if made := f.PagesMade(); len(made) != 2 || made[0].ID != "newer" {
		t.Errorf("pages made: %+v", made)
	}
}
