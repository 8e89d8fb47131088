package progress

import (
	"strings"
	"testing"

	"planpage/app/record"
	"planpage/app/text"
)

// Only a text that is there and leaves the number or the day out is said to name none: a field that nobody has filled in
// yet says nothing of the goal.
func TestAnEmptyFieldIsNoFaultOfTheGoal(t *testing.T) {
	p, err := text.New("en")
	if err != nil {
		t.Fatal(err)
	}
	const (
		full  = "By June 4, 2027, when given a grade 2 text, Sofia will read aloud from 30 to 70 words correct a minute."
		vague = "When given a grade 2 text, Sofia will read aloud."
	)
	number := record.Point{Value: record.Float(70)}
	cases := []struct {
		name, statement string
		target          record.Point
		want            string
	}{
		{"no text", "", record.Point{}, "No number to reach is filled in yet"},
		{"the text has the number", full, record.Point{}, "No number to reach is filled in yet"},
		{"the text has no number", vague, record.Point{}, "The goal names no number to reach"},
		{"the text has the day", full, number, "No day to reach it by is filled in yet"},
		{"the text has no day", vague, number, "The goal names no day to reach it by"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			g := &record.Goal{Title: "Reads", Unit: record.UnitRate, Statement: c.statement, Target: c.target}
			g.ID = "g"
			f := &record.Family{Child: &record.Child{Name: "Sofia"}, Goals: []*record.Goal{g}}
			for _, day := range []record.Date{"2026-11-02", "2026-11-09", "2026-11-16"} {
				f.Measurements = append(f.Measurements, &record.Measurement{GoalID: "g", Date: day, Value: record.Float(31), Source: record.SourceSchool})
			}
			if said := Sentence(p, f.Child, Of(f, g, "2026-11-23")); !strings.Contains(said, c.want) {
				t.Errorf("says %q, want %q", said, c.want)
			}
		})
	}
}
