package progress

import (
	"slices"
	"testing"

	"planpage/app/record"
)

// three returns a family with a chain of three yearly goals, each with three readings.
func three() *record.Family {
	f := &record.Family{Child: &record.Child{Name: "Maya"}}
	for i, id := range []string{"a", "b", "c"} {
		day := record.Date("2024-09-02").AddDays(365 * i)
		f.Plans = append(f.Plans, &record.Plan{Meta: record.Meta{ID: "p" + id}, StartDate: day, EndDate: day.AddDays(364), Status: record.PlanPast})
		g := &record.Goal{
			Meta: record.Meta{ID: id}, PlanID: "p" + id, Title: "Reads aloud", Unit: record.UnitRate, UnitLabel: "words a minute", Status: record.GoalContinued,
			Baseline: record.Point{Date: day, Value: record.Float(float64(20 + 20*i))}, Target: record.Point{Date: day.AddDays(300), Value: record.Float(float64(50 + 20*i))},
		}
		if i > 0 {
			g.Continues = f.Goals[i-1].ID
		}
		f.Goals = append(f.Goals, g)
		for j := range 3 {
			f.Measurements = append(f.Measurements, &record.Measurement{
				Meta: record.Meta{ID: id + string(rune('0'+j))}, GoalID: id, Date: day.AddDays(100 + j), Value: record.Float(float64(38 + 20*i + j)), Source: record.SourceSchool,
			})
		}
	}
	f.Plans[2].Status, f.Goals[2].Status = record.PlanCurrent, record.GoalActive
	return f
}

func ids(years []Year) string {
	s := ""
	for _, y := range years {
		s += y.Goal.ID
	}
	return s
}

func TestChainIsTheSameFromEachOfItsGoals(t *testing.T) {
	f := three()
	for _, g := range f.Goals {
		years := Chain(f, g, "2027-01-10")
		if ids(years) != "abc" || *years[0].Reached != 39 || years[1].Plan.ID != "pb" || *years[2].Target != 90 {
			t.Errorf("from %s: %s %+v", g.ID, ids(years), years[0])
		}
		if got := ChainSentence(printer(t), years); got != "3 goals in a row on this skill: 20, then 40, then 60, then 79 words a minute." {
			t.Errorf("says %q", got)
		}
	}
}

func TestChainComparesOnlyTheSameMeasure(t *testing.T) {
	f := three()
	f.Goals[0].Unit = record.UnitPercent
	years := Chain(f, f.Goals[2], "2027-01-10")
	if got := ChainSentence(printer(t), years); got != "2 goals in a row on this skill: 40, then 60, then 79 words a minute. What came before was measured another way." {
		t.Errorf("says %q", got)
	}
	f.Goals[1].UnitLabel = "letters a minute"
	if got := ChainSentence(printer(t), Chain(f, f.Goals[2], "2027-01-10")); got != "The earlier goal was measured another way, so the numbers do not compare." {
		t.Errorf("says %q", got)
	}
	if got := ChainSentence(printer(t), Chain(f, &record.Goal{Title: "Alone"}, "2027-01-10")); got != "" {
		t.Errorf("one goal alone says %q", got)
	}
}

// A start that is not told is no other way to measure.
func TestChainSaysThatAStartIsNotKnown(t *testing.T) {
	f := three()
	f.Goals[0].Baseline.Value, f.Measurements = nil, f.Measurements[3:]
	got := ChainSentence(printer(t), Chain(f, f.Goals[2], "2027-01-10"))
	if got != "The start of one of these goals is not known. Fill it in, and the years stand here in one line." {
		t.Errorf("says %q", got)
	}
}

func TestChainInACircleEnds(t *testing.T) {
	f := three()
	f.Goals[0].Continues = "c"
	for _, g := range f.Goals {
		if years := Chain(f, g, "2027-01-10"); len(years) != 3 {
			t.Errorf("from %s: %s", g.ID, ids(years))
		}
	}
	f.Goals[1].Continues = "b"
	if years := Chain(f, f.Goals[1], "2027-01-10"); len(years) != 3 {
		t.Errorf("a goal that carries itself on: %s", ids(years))
	}
}

func TestCarriedGoalStartsWhereTheChildIs(t *testing.T) {
	f := three()
	next := Carried(f, f.Goals[2], "2027-01-10")
	if next.Continues != "c" || *next.Baseline.Value != 79 || next.Baseline.Date != f.Measurements[8].Date || next.Target != (record.Point{}) ||
		next.PlanID != "" || next.Unit != record.UnitRate || next.UnitLabel != "words a minute" || next.Status != record.GoalActive || next.Statement != "" {
		t.Errorf("carried %+v", next)
	}
	if next := Carried(f, f.Goals[0], "2027-01-10"); next.PlanID != "pb" {
		t.Errorf("the plan after the first is %q", next.PlanID)
	}
	long := &record.Goal{Statement: "By June Maya will read aloud a passage of her grade that she has not seen before, and then retell it"}
	if name := Carried(f, long, "2027-01-10").Title; name != "By June Maya will read aloud a passage of her grade that" {
		t.Errorf("named %q", name)
	}
}

func TestEarlierGoalsOfTheSameName(t *testing.T) {
	f := three()
	f.Goals[2].Continues = ""
	list := Earlier(f, f.Goals[2])
	if !slices.Equal(list, []*record.Goal{f.Goals[1]}) {
		t.Errorf("%d goals", len(list))
	}
	if len(Earlier(f, f.Goals[1])) != 0 {
		t.Error("a goal that carries one on is asked for another")
	}
}
