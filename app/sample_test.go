package app

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"planpage/app/record"
	"planpage/assets"
)

func family(t *testing.T) []byte {
	t.Helper()
	raw, err := assets.Sample.ReadFile("sample/family.json")
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// The next meeting is 15 days away, give or take the three days that keep its weekday, and no reading is of a day
// that has not come.
func TestSampleMovesWithToday(t *testing.T) {
	for _, today := range []record.Date{"2026-11-23", "2026-11-24", "2027-02-28", "2028-02-29", "2030-07-07"} {
		var moved struct {
			Meetings     []record.Meeting
			Measurements []record.Measurement
		}
		if err := json.Unmarshal(moveDates(family(t), today), &moved); err != nil {
			t.Fatal(err)
		}
		next := record.LastDate
		for _, m := range moved.Meetings {
			if m.Date >= today {
				next = min(next, m.Date)
			}
		}
		if days := today.DaysUntil(next); days < 12 || days > 18 || next.Weekday() != sampleMeeting.Weekday() {
			t.Errorf("on %s the meeting is %d days away, on a %s", today, days, next.Weekday())
		}
		for _, m := range moved.Measurements {
			if m.Date > today {
				t.Errorf("on %s there is a reading of %s", today, m.Date)
			}
		}
	}
}

func TestSampleOnItsOwnDayIsAsWritten(t *testing.T) {
	if !bytes.Equal(moveDates(family(t), sampleToday), family(t)) {
		t.Error("a move by no days changes something")
	}
}

// A date in a sentence moves as the field it speaks of.
func TestSampleSentencesMoveToo(t *testing.T) {
	got := string(moveDates([]byte(`"The Nov 6 report, and that of May 20, 2026. 2026-11-06"`), "2027-11-29"))
	for _, want := range []string{"Nov 12 report", "May 26, 2027", "2027-11-12"} {
		if !strings.Contains(got, want) {
			t.Errorf("%s lacks %q", got, want)
		}
	}
}
