package progress

import (
	"strings"
	"testing"

	"planpage/app/record"
	"planpage/app/text"
)

// The figure for where the child is and the sentence beside it never name two values for one day.
func TestTheFigureIsTheOneOfTheSentence(t *testing.T) {
	p, err := text.New("en")
	if err != nil {
		t.Fatal(err)
	}
	cases := []struct {
		name   string
		unit   record.Unit
		values []float64
		today  record.Date
		want   string
		middle bool
	}{
		{"levels that rise", record.UnitRubric, []float64{1, 2, 2, 3}, "2026-10-30", "level 2", true},
		{"a level alone", record.UnitRubric, []float64{3, 3, 3}, "2026-10-30", "level 3", true},
		{"yes or no", record.UnitYesNo, []float64{1, 1, 1, 0}, "2026-10-30", "no", false},
		{"too old", record.UnitPercent, []float64{50, 70, 71, 60}, "2027-02-20", "60 %", false},
		{"too few", record.UnitPercent, []float64{50, 70}, "2026-10-30", "70 %", false},
		{"enough", record.UnitPercent, []float64{50, 70, 71, 60}, "2026-10-30", "70 %", true},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			g := &record.Goal{Title: "Goal", Unit: c.unit, Target: record.Point{Date: "2027-06-01", Value: record.Float(90)}}
			g.ID = "g"
			f := &record.Family{Child: &record.Child{Name: "Maya"}, Goals: []*record.Goal{g}}
			for i, v := range c.values {
				f.Measurements = append(f.Measurements, &record.Measurement{
					GoalID: "g", Date: record.Date("2026-10-01").AddDays(7 * i), Value: record.Float(v), Source: record.SourceSchool,
				})
			}
			r := Of(f, g, c.today)
			v, middle := r.Stands()
			if v == nil {
				t.Fatal("there is no figure")
			}
			if got := Value(p, g, *v); got != c.want || middle != c.middle {
				t.Errorf("the figure is %q, the middle of three: %v; want %q, %v", got, middle, c.want, c.middle)
			}
			if said := Sentence(p, f.Child, r); !strings.Contains(said, c.want) {
				t.Errorf("the figure is %q, the sentence %q", c.want, said)
			}
		})
	}
}
