package finding

import (
	"testing"

	"planpage/app/record"
)

// worded is a family whose goal has this text and no numbers of its own.
func worded(text string) *record.Family {
	f := family()
	f.Goals[0].Statement, f.Goals[0].Target.Value, f.Goals[0].Baseline = text, nil, record.Point{}
	return f
}

func TestGoalWithoutANumberIsRaised(t *testing.T) {
	f := worded("By January 2027, Sam will read aloud in class.")
	x := of(All(f, today, printer(t)), Wording)
	if x == nil {
		t.Fatal("not raised")
	}
	whole(t, *x)
	if x.Title != "The goal on reading names no number to reach." || x.Ask != "What number will tell us that the goal on reading is met?" ||
		x.Evidence != "It says: “By January 2027, Sam will read aloud in class.” Without a number no one can say whether it was met." {
		t.Errorf("raised %+v", x)
	}
	f.Asides = []*record.Aside{Aside(*x, today)}
	if of(All(f, today, printer(t)), Wording) != nil {
		t.Error("put aside, and still there")
	}
	f.Goals[0].Statement = "By February 2027, Sam will read aloud in class."
	if of(All(f, today, printer(t)), Wording) == nil {
		t.Error("other words are not raised again")
	}
}

func TestGoalWithoutAStartIsRaisedOnlyWhereNothingTellsIt(t *testing.T) {
	text := "By January 2027, when given a passage, Sam will read 90 words a minute."
	x := of(All(worded(text), today, printer(t)), Wording)
	if x == nil || x.Title != "The goal on reading names no number to start from." {
		t.Fatalf("raised %+v", x)
	}
	whole(t, *x)
	for name, change := range map[string]func(*record.Family){
		"the field": func(f *record.Family) { f.Goals[0].Baseline.Value = record.Float(40) },
		"the text":  func(f *record.Family) { f.Goals[0].Statement += " Baseline: 40 words a minute." },
		"the present levels": func(f *record.Family) {
			f.Plans[0].PresentLevels = []record.PresentLevel{{Area: "Reading", Text: "Reads 40 words."}}
		},
		"readings": func(f *record.Family) {
			readings(f, map[record.Date]float64{"2026-10-30": 50, "2026-11-06": 52, "2026-11-13": 51})
		},
		"no text": func(f *record.Family) { f.Goals[0].Statement = "" },
		"other language": func(f *record.Family) {
			f.Goals[0].Statement = "Para enero, Sam leerá 90 palabras por minuto en la clase."
		},
		"a goal met": func(f *record.Family) { f.Goals[0].Status = record.GoalMet },
	} {
		f := worded(text)
		change(f)
		if x := of(All(f, today, printer(t)), Wording); x != nil {
			t.Errorf("%s: raised %s", name, x.Title)
		}
	}
}
