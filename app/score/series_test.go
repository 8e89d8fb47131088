package score

import (
	"testing"

	"planpage/app/record"
)

func TestOverTime(t *testing.T) {
	grade := func(v, index string) record.Score { return ss(v, 0, 0, scale(record.ScaleGrade), name(index)) }
	list := All(&record.Family{Evaluations: []*record.Evaluation{
		report("2020-05-20", ss("80", 74, 86, name("Same")), ss("80", 74, 86, name("Moved"), test("WIAT-III"))),
		report("2023-05-20", ss("80", 74, 86, name("Same")), ss("80", 74, 86, name("Up")), ss("80", 74, 86, name("Down")),
			ss("80", 74, 86, name("Behind")), grade("2.1", "Behind"), ss("95", 90, 99, name("Gone"))),
		report("2026-05-20", ss("82", 76, 88, name("Same")), ss("95", 90, 99, name("Up")), ss("60", 55, 65, name("Down")),
			ss("60", 55, 65, name("Behind")), grade("2.8", "Behind"), ss("80", 74, 86, name("Moved")), ss("70", 65, 75, name("New"))),
	}})
	got := ""
	series := OverTime(list)
	for _, s := range series {
		got += s.Last().Name + " "
	}
	if got != "Behind Down Up Same Moved " {
		t.Errorf("in this order: %s", got)
	}
	same, moved := series[3], series[4]
	if len(same) != 3 || len(same.Comparable()) != 3 || same[0].Evaluation.Date != "2020-05-20" {
		t.Errorf("%d scores of one index", len(same))
	}
	if len(moved) != 2 || moved.Comparable() != nil {
		t.Error("two editions stand in one picture")
	}
	if !series[0].Last().Harder() || !series[1].Last().Harder() || series[2].Last().Harder() {
		t.Error("what is harder is not told from what is easier")
	}
	once := ""
	for _, o := range Once(list) {
		once += o.Name + " "
	}
	if once != "New Gone " {
		t.Errorf("tested once: %s", once)
	}
}
