package score

import (
	"slices"
	"strings"
	"testing"

	"planpage/app/record"
)

// ss is a score of one index with a range; low 0 means that none is printed.
func ss(value string, low, high float64, change ...func(*record.Score)) record.Score {
	s := record.Score{Test: "WIAT-4", Name: "Spelling", Scale: record.ScaleStandard, Norms: "age", Value: value}
	if low != 0 {
		s.CILow, s.CIHigh, s.CILevel = n(low), n(high), n(95)
	}
	for _, c := range change {
		c(&s)
	}
	return s
}

func norms(w record.Norms) func(*record.Score) { return func(s *record.Score) { s.Norms = w } }
func test(name string) func(*record.Score)     { return func(s *record.Score) { s.Test = name } }
func scale(w record.Scale) func(*record.Score) { return func(s *record.Score) { s.Scale = w } }
func worse(s *record.Score)                    { s.HigherIs = "worse" }
func name(words string) func(s *record.Score)  { return func(s *record.Score) { s.Name = words } }

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		name string
		a, b record.Score
		want Change
		why  Reason
	}{
		{"overlapping", ss("78", 72, 84), ss("81", 75, 87), NoClear, ""},
		{"touching above", ss("78", 72, 84), ss("90", 84, 96), NoClear, ""},
		{"touching below", ss("90", 84, 96), ss("78", 72, 84), NoClear, ""},
		{"apart, up", ss("78", 72, 84), ss("91", 85, 97), Higher, ""},
		{"apart, down", ss("88", 82, 94), ss("75", 69, 81), Lower, ""},
		{"one within the other", ss("78", 60, 96), ss("81", 80, 82), NoClear, ""},
		{"no ranges", ss("78", 0, 0), ss("95", 0, 0), NotComparable, NoRange},
		{"no ranges, the same number", ss("78", 0, 0), ss("78", 0, 0), NoClear, ""},
		{"only the first, the second in it", ss("78", 72, 84), ss("81", 0, 0), NoClear, ""},
		{"only the second, the first in it", ss("78", 0, 0), ss("81", 75, 87), NoClear, ""},
		{"only the first, the second outside", ss("78", 72, 84), ss("90", 0, 0), NotComparable, NoRange},
		{"a range without its score", ss("78", 80, 84), ss("95", 90, 99), NotComparable, NoRange},
		{"other editions", ss("78", 72, 84, test("WIAT-III")), ss("91", 85, 97), NotComparable, OtherTest},
		{"an edition that is not stated", ss("78", 72, 84, test("WIAT")), ss("91", 85, 97), NotComparable, OtherTest},
		{"an edition that is never stated", ss("78", 72, 84, test("WISC")), ss("91", 85, 97, test("Wechsler Intelligence Scale for Children")), NotComparable, NoEdition},
		{"a test that is not known, without an edition", ss("78", 72, 84, test("Some test")), ss("91", 85, 97, test("Some test")), Higher, ""},
		{"other norms", ss("78", 72, 84, norms("grade")), ss("91", 85, 97), NotComparable, OtherNorms},
		{"norms stated once", ss("78", 72, 84, norms("")), ss("91", 85, 97), NotComparable, OtherNorms},
		{"norms never stated", ss("78", 72, 84, norms("")), ss("91", 85, 97, norms("notStated")), Higher, ""},
		{"other scales", ss("8", 6, 10, scale(record.ScaleScaled)), ss("91", 85, 97), NotComparable, OtherScale},
		{"raw scores", ss("12", 0, 0, scale(record.ScaleRaw)), ss("25", 0, 0, scale(record.ScaleRaw)), NotComparable, Equivalent},
		{"grade equivalents", ss("2.1", 0, 0, scale(record.ScaleGrade)), ss("2.8", 0, 0, scale(record.ScaleGrade)), NotComparable, Equivalent},
		{"as printed", ss("<40", 0, 0), ss("78", 72, 84), NotComparable, NotANumber},
		{"forms for other ages", ss("38", 33, 43, scale(record.ScaleT), test("BASC-3 PRS-P")), ss("50", 46, 54, scale(record.ScaleT), test("BASC-3 PRS-C")), NotComparable, OtherForm},
		{"forms in words", ss("70", 66, 74, scale(record.ScaleT), test("BASC-3 TRS, Child")), ss("58", 54, 62, scale(record.ScaleT), test("BASC-3 Teacher Rating Scales (Adolescent)")), NotComparable, OtherForm},
		{"one form, in words and short", ss("70", 66, 74, scale(record.ScaleT), test("BASC-3 TRS-C")), ss("58", 54, 62, scale(record.ScaleT), test("BASC-3 Teacher Rating Scales - Child")), Lower, ""},
		{"a form that is stated once", ss("70", 66, 74, scale(record.ScaleT), test("BASC-3 TRS")), ss("58", 54, 62, scale(record.ScaleT), test("BASC-3 TRS-C")), Lower, ""},
		{"high is worse, up", ss("58", 54, 62, scale(record.ScaleT), worse), ss("71", 67, 75, scale(record.ScaleT), worse), Higher, ""},
		{"high is worse, down", ss("71", 67, 75, scale(record.ScaleT), worse), ss("58", 54, 62, scale(record.ScaleT), worse), Lower, ""},
		{"high is worse, overlapping", ss("71", 66, 76, scale(record.ScaleT), worse), ss("66", 61, 71, scale(record.ScaleT), worse), NoClear, ""},
	} {
		got, why := Compare(Of(c.a), Of(c.b))
		if got != c.want || why != c.why {
			t.Errorf("%s: %s %q, want %s %q", c.name, got, why, c.want, c.why)
		}
		back, _ := Compare(Of(c.b), Of(c.a))
		if turned := map[Change]Change{Higher: Lower, Lower: Higher, NoClear: NoClear, NotComparable: NotComparable}[got]; back != turned {
			t.Errorf("%s: turned round %s", c.name, back)
		}
	}
}

func report(date record.Date, scores ...record.Score) *record.Evaluation {
	return &record.Evaluation{Meta: record.Meta{ID: string(date)}, Date: date, Scores: scores}
}

func changes(list []*Told) []Change {
	var out []Change
	for _, t := range list {
		out = append(out, t.Change)
	}
	return out
}

func TestAllComparesWithTheReportBefore(t *testing.T) {
	f := &record.Family{Evaluations: []*record.Evaluation{
		report("2026-05-20", ss("95", 91, 99), ss("80", 74, 86, norms("grade")), ss("70", 64, 76, name("Numerical Operations"))),
		report("2020-05-20", ss("60", 54, 66)),
		report("2023-05-20", ss("78", 72, 84), ss("90", 84, 96, norms("grade"))),
	}}
	list := All(f)
	want := []Change{Higher, NoClear, First, Higher, NotComparable, First}
	if got := changes(list); !slices.Equal(got, want) {
		t.Fatalf("%v, want %v", got, want)
	}
	if list[0].Earlier.Value != "78" || list[1].Earlier.Value != "90" || list[3].Earlier.Value != "60" {
		t.Error("compared with the wrong ones")
	}
}

func TestAnEditionBetweenIsPassedOver(t *testing.T) {
	f := &record.Family{Evaluations: []*record.Evaluation{
		report("2026-05-20", ss("95", 91, 99)), report("2024-05-20", ss("70", 64, 76, test("WIAT-III"))), report("2022-05-20", ss("78", 72, 84)),
	}}
	if list := All(f); list[0].Change != Higher || list[0].Earlier.Value != "78" || list[1].Why != OtherTest {
		t.Errorf("%s from %v, then %s", list[0].Change, list[0].Earlier, list[1].Why)
	}
}

// TestAnEquivalentIsNoEarlierScore has raw scores and equivalents beside and before others of their index: a number of one
// kind says nothing about one of the other, and nobody asks.
func TestAnEquivalentIsNoEarlierScore(t *testing.T) {
	list := All(&record.Family{Evaluations: []*record.Evaluation{
		report("2023-05-20", ss("88", 82, 94), ss("2.1", 0, 0, scale(record.ScaleGrade)), ss("12", 0, 0, name("Math"), scale(record.ScaleRaw))),
		report("2026-05-20", ss("76", 70, 81), ss("45/90", 0, 0, scale(record.ScaleRPI)), ss("91", 85, 97, name("Math"))),
	}})
	if got := changes(list); !slices.Equal(got, []Change{Lower, First, First, First, First, First}) {
		t.Errorf("%v", got)
	}
	if once := Once(list); len(once) != 1 || once[0].Name != "Math" || once[0].Value != "91" {
		t.Errorf("tested once: %d scores", len(once))
	}
}

func TestReportsOfOneDayAreNoChange(t *testing.T) {
	a, b := report("2026-05-20", ss("60", 54, 66)), report("2026-05-20", ss("95", 91, 99))
	b.ID = "later"
	if list := All(&record.Family{Evaluations: []*record.Evaluation{a, b}}); list[0].Change != NotComparable || list[0].Why != OtherMoment {
		t.Errorf("%s %s", list[0].Change, list[0].Why)
	}
}

func TestFellBehindWhileLearning(t *testing.T) {
	grade := func(v string) record.Score { return ss(v, 0, 0, scale(record.ScaleGrade)) }
	raw := func(v string) record.Score { return ss(v, 0, 0, scale(record.ScaleRaw)) }
	for _, c := range []struct {
		name          string
		before, after []record.Score
		want          *Growth
	}{
		{"grade level up, score down", []record.Score{ss("88", 82, 94), grade("2.1")}, []record.Score{ss("76", 70, 81), grade("2.8")}, &Growth{record.ScaleGrade, "2.1", "2.8"}},
		{"from kindergarten", []record.Score{ss("88", 82, 94), grade("K.8")}, []record.Score{ss("76", 70, 81), grade("1.2")}, &Growth{record.ScaleGrade, "K.8", "1.2"}},
		{"raw score up", []record.Score{ss("88", 82, 94), raw("12")}, []record.Score{ss("76", 70, 81), raw("19")}, &Growth{record.ScaleRaw, "12", "19"}},
		{"ranges overlap", []record.Score{ss("88", 82, 94), grade("2.1")}, []record.Score{ss("80", 74, 86), grade("2.8")}, nil},
		{"nothing grew", []record.Score{ss("88", 82, 94), grade("2.8")}, []record.Score{ss("76", 70, 81), grade("2.8")}, nil},
		{"nothing to tell it by", []record.Score{ss("88", 82, 94)}, []record.Score{ss("76", 70, 81), grade("2.8")}, nil},
		{"the score rose", []record.Score{ss("76", 70, 81), grade("2.1")}, []record.Score{ss("88", 82, 94), grade("2.8")}, nil},
		{"an equivalent that is not a plain number", []record.Score{ss("88", 82, 94), grade("<2.1")}, []record.Score{ss("76", 70, 81), grade("2.8")}, nil},
		{"another edition", []record.Score{ss("88", 82, 94, test("WIAT-III")), grade("2.1")}, []record.Score{ss("76", 70, 81), grade("2.8")}, nil},
		{"high is worse", []record.Score{ss("88", 82, 94, worse), raw("12")}, []record.Score{ss("76", 70, 81, worse), raw("19")}, nil},
	} {
		list := All(&record.Family{Evaluations: []*record.Evaluation{report("2023-05-20", c.before...), report("2026-05-20", c.after...)}})
		got := list[0].Grew
		if (got == nil) != (c.want == nil) || got != nil && *got != *c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

func TestSimilarNamesOfOtherTestsAreNotCompared(t *testing.T) {
	list := All(&record.Family{Evaluations: []*record.Evaluation{
		report("2023-05-20", ss("88", 82, 94, test("KTEA-3")), ss("60", 54, 66, test("BASC-3 TRS"), name("Attention"))),
		report("2026-05-20", ss("76", 70, 81), ss("75", 70, 80, test("BASC-3 PRS"), name("Attention"))),
	}})
	if got := changes(list[:2]); !slices.Equal(got, []Change{First, First}) {
		t.Error(got)
	}
}

func TestEndsAndOrder(t *testing.T) {
	composite := func(s *record.Score) { s.Composite = true }
	list := Newest(All(&record.Family{Evaluations: []*record.Evaluation{
		report("2023-05-20", ss("60", 54, 66, name("A"), composite)),
		report("2026-05-20", ss("70", 64, 76, name("A"), composite), ss("118", 110, 126, name("B"), composite), ss("50", 44, 56, name("C")),
			ss("72", 66, 78, name("D"), scale(record.ScaleT), worse), ss("3.1", 0, 0, name("E"), scale(record.ScaleGrade))),
	}}))
	names := func(list []*Told) (s string) {
		for _, t := range list {
			s += t.Name
		}
		return s
	}
	if got := names(LowToHigh(list)); got != "CDAB" {
		t.Errorf("from low to high %s", got)
	}
	if got := names(Leading(list)); got != "AB" {
		t.Errorf("the leading ones are %s", got)
	}
	if low, high := Ends(Leading(list), 3); names(low) != "A" || names(high) != "B" {
		t.Errorf("low %s, high %s", names(low), names(high))
	}
	if low, high := Ends(Without(list, Leading(list)), 3); names(low) != "CD" || names(high) != "" {
		t.Errorf("low %s, high %s of single tests", names(low), names(high))
	}
}

// TestWhatIsFarOnOneSideIsNotOnTheOther has fewer scores than both sides have room for: a low one is no strength because
// there is none higher, and a high one no need.
func TestWhatIsFarOnOneSideIsNotOnTheOther(t *testing.T) {
	values := func(list []*Told) (s string) {
		for _, t := range list {
			s += t.Value + " "
		}
		return s
	}
	for _, c := range []struct{ scores, low, high string }{
		{"70 75", "70 75 ", ""},
		{"70 75 80 84", "70 75 80 ", ""}, // the fourth stands in between
		{"84 85", "84 ", "85 "},
		{"116 130", "", "130 116 "},
		{"70 75 80 84 96 100", "70 75 80 ", "100 96 "},
		{"90 100 110", "90 100 ", "110 "},
		{"90", "90 ", ""},
		{"120", "", "120 "},
		{"", "", ""},
	} {
		e := report("2026-05-20")
		for _, v := range strings.Fields(c.scores) {
			e.Scores = append(e.Scores, ss(v, 0, 0, name("Index "+v)))
		}
		if low, high := Ends(All(&record.Family{Evaluations: []*record.Evaluation{e}}), 3); values(low) != c.low || values(high) != c.high {
			t.Errorf("%s: low %q and high %q, want %q and %q", c.scores, values(low), values(high), c.low, c.high)
		}
	}
}

func TestTheNewestOfEachIndexStands(t *testing.T) {
	list := Newest(All(&record.Family{Evaluations: []*record.Evaluation{
		report("2023-05-20", ss("60", 54, 66), ss("61", 55, 67, name("Reading"))), report("2026-05-20", ss("70", 64, 76, test("WIAT-5"))),
	}}))
	if len(list) != 2 || list[0].Value != "70" || list[1].Value != "61" {
		t.Errorf("%d scores", len(list))
	}
}
