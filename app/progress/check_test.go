package progress

import (
	"testing"

	"planpage/app/record"
)

func TestReadingsThatCannotBe(t *testing.T) {
	n := record.Float
	const today = record.Date("2026-11-23")
	for _, c := range []struct {
		name   string
		goal   record.Goal
		m      record.Measurement
		field  string
		reason string
	}{
		{"more than all", record.Goal{Unit: record.UnitPercent}, record.Measurement{Value: n(170)}, "value", "invalid.percent"},
		{"all", record.Goal{Unit: record.UnitPercent}, record.Measurement{Value: n(100)}, "", ""},
		{"below nothing", record.Goal{Unit: record.UnitPercent}, record.Measurement{Value: n(-1)}, "value", "invalid.negative"},
		{"17 of 14 in percent", record.Goal{Unit: record.UnitPercent}, record.Measurement{Correct: n(17), Total: n(14)}, "correct", "invalid.percent"},
		{"6 of the goal's 5", record.Goal{Unit: record.UnitOutOf, UnitLabel: "of 5 times"}, record.Measurement{Correct: n(6)}, "correct", "invalid.moreThanTotal"},
		{"6 of 5 as a value", record.Goal{Unit: record.UnitOutOf, UnitLabel: "of 5 times"}, record.Measurement{Value: n(6)}, "value", "invalid.moreThanTotal"},
		{"6 of 8 this time", record.Goal{Unit: record.UnitOutOf, UnitLabel: "of 5 times"}, record.Measurement{Correct: n(6), Total: n(8)}, "", ""},
		{"120 words", record.Goal{Unit: record.UnitRate}, record.Measurement{Value: n(120)}, "", ""},
		{"a level below zero", record.Goal{Unit: record.UnitRubric}, record.Measurement{Value: n(-1)}, "", ""},
		{"tomorrow", record.Goal{Unit: record.UnitRate}, record.Measurement{Value: n(1), Date: "2026-11-24"}, "date", "invalid.future"},
		{"no number", record.Goal{Unit: record.UnitPercent}, record.Measurement{Date: today}, "", ""},
	} {
		faults := CheckReading(&c.goal, &c.m, today)
		if c.reason == "" {
			if len(faults) > 0 {
				t.Errorf("%s: %v", c.name, faults)
			}
			continue
		}
		if len(faults) != 1 || faults[0].Field != c.field || faults[0].Key != c.reason {
			t.Errorf("%s: %v, want %s at %s", c.name, faults, c.reason, c.field)
		}
	}
}
