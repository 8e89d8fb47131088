package onepage

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"planpage/app/record"
)

func testingBlock(t *testing.T, f *record.Family, page *record.Page) (names []string, left int) {
	t.Helper()
	fitted := Fit(testFonts(t), composed(t, f, nil, func(o *Options) { o.Page = page }))
	for _, item := range blockOf(fitted.Content, BlockTesting).Items {
		names = append(names, item.Score.Name+" "+item.Score.Value+" "+item.Score.Test)
	}
	for _, off := range fitted.LeftOff {
		if off.Block == BlockTesting {
			left++
		}
	}
	return names, left
}

// TestAnyScoreCanBePinned pins a score of the older report and one that would give way.
func TestAnyScoreCanBePinned(t *testing.T) {
	maya := sample(t, "Maya")
	newest, first := maya.EvaluationsByDate()[0], maya.EvaluationsByDate()[1]
	_, left := testingBlock(t, maya, nil)
	old, middle := "score:"+first.ID+":2", "score:"+newest.ID+":5"
	got, off := testingBlock(t, maya, &record.Page{Pinned: []string{old, middle}})
	if len(got) != mostScores || off != left+1 {
		t.Errorf("%d scores, %d left off before and %d now: %q", len(got), left, off, got)
	}
	for _, want := range []string{"Early Reading Skills 81 WIAT-III, May 24, 2023", "Math Problem Solving 97 WIAT-4"} {
		if !slices.Contains(got, want) {
			t.Errorf("%q is not among %q", want, got)
		}
	}
}

func TestWhatCanBePinnedIsNotPrintedUnasked(t *testing.T) {
	maya := sample(t, "Maya")
	all := blockOf(composed(t, maya, nil, func(o *Options) { o.Choices = true }), BlockTesting)
	optional := 0
	for _, item := range all.Items {
		if item.Optional {
			optional++
		}
	}
	if len(all.Items) != 14 || optional != 6 {
		t.Errorf("%d scores can be chosen, %d of them by a pin", len(all.Items), optional)
	}
	if plain := blockOf(composed(t, maya, nil, nil), BlockTesting); len(plain.Items) != 8 {
		t.Errorf("%d scores without a choice", len(plain.Items))
	}
}

func TestScalesWhereHighIsWorseAreSaidAndOrderedSo(t *testing.T) {
	n := record.Float
	f := &record.Family{Child: &record.Child{Name: "Ada"}, Evaluations: []*record.Evaluation{{
		Meta: record.Meta{ID: "e"}, Date: "2026-01-01",
		Scores: []record.Score{
			{Test: "WISC-V", Name: "Verbal Comprehension", Composite: true, Scale: record.ScaleStandard, Value: "92"},
			{Test: "BASC-3", Name: "Anxiety", Composite: true, Scale: record.ScaleT, Value: "72", Percentile: n(97), HigherIs: "worse"},
			{Test: "BASC-3", Name: "Attention", Composite: true, Scale: record.ScaleT, Value: "66", HigherIs: "worse"},
		},
	}}}
	got, _ := testingBlock(t, f, nil)
	if len(got) != 3 || !strings.HasPrefix(got[0], "Anxiety (higher: more concerns) 72") || !strings.HasPrefix(got[2], "Verbal") {
		t.Errorf("%q", got)
	}
	for _, item := range blockOf(composed(t, f, nil, nil), BlockTesting).Items {
		want := map[string]string{"92": "30th", "72": "97th", "66": ""}[item.Score.Value]
		if item.Score.Percentile != want {
			t.Errorf("%s is at %q, want %q", item.Score.Name, item.Score.Percentile, want)
		}
	}
}

// TestARatingWithoutADirectionIsOnlyPinned adds a rating of which nobody said what high means: neither the lowest nor the
// highest by itself, it stands on the page when the family wants it there.
func TestARatingWithoutADirectionIsOnlyPinned(t *testing.T) {
	maya := sample(t, "Maya")
	newest := maya.EvaluationsByDate()[0]
	key := fmt.Sprintf("score:%s:%d", newest.ID, len(newest.Scores))
	newest.Scores = append(newest.Scores, record.Score{Test: "Conners 3", Name: "Inattention", Composite: true, Scale: record.ScaleT, Value: "20"})
	const row = "Inattention 20 Conners 3"
	if got, _ := testingBlock(t, maya, nil); slices.Contains(got, row) {
		t.Errorf("unasked among %q", got)
	}
	if got, _ := testingBlock(t, maya, &record.Page{Pinned: []string{key}}); !slices.Contains(got, row) {
		t.Errorf("not among %q", got)
	}
}

// TestRatingsAloneCanBePinned has reports with nothing but ratings of which nobody said what high means: by itself the page
// tells the needs, and each rating can be chosen.
func TestRatingsAloneCanBePinned(t *testing.T) {
	f := &record.Family{Child: &record.Child{Name: "Ada"}, Evaluations: []*record.Evaluation{{
		Meta: record.Meta{ID: "e"}, Date: "2026-01-01", Needs: []string{"Keeping at a task"},
		Scores: []record.Score{
			{Test: "Conners 3", Name: "Inattention", Scale: record.ScaleT, Value: "72"},
			{Test: "Conners 3", Name: "Learning Problems", Scale: record.ScaleT, Value: "66"},
		},
	}}}
	b := blockOf(composed(t, f, nil, nil), BlockTesting)
	if len(b.Items) != 1 || b.Items[0].Score != nil {
		t.Errorf("by itself the page says %+v", b.Items)
	}
	all := blockOf(composed(t, f, nil, func(o *Options) { o.Choices = true }), BlockTesting)
	if len(all.Items) != 3 || !all.Items[1].Optional || !all.Items[2].Optional {
		t.Fatalf("to choose from are %+v", all.Items)
	}
	got, _ := testingBlock(t, f, &record.Page{Pinned: []string{all.Items[2].Key}})
	if len(got) != 1 || got[0] != "Learning Problems 66 Conners 3" {
		t.Errorf("pinned, the page says %q", got)
	}
}

// The example in the note is that of a score that is on the page.
func TestTheNoteExplainsAScoreThatIsThere(t *testing.T) {
	maya := sample(t, "Maya")
	all := blockOf(composed(t, maya, nil, nil), BlockTesting)
	page := &record.Page{}
	for _, item := range all.Items {
		if item.Score.Percentile == all.Items[0].Score.Percentile {
			page.Hidden = append(page.Hidden, item.Key)
		}
	}
	b := blockOf(composed(t, maya, nil, func(o *Options) { o.Page = page }), BlockTesting)
	if want := b.Items[0].Score.Percentile + ": about"; !strings.Contains(b.Note, want) || strings.Contains(b.Note, all.Items[0].Score.Percentile+": ") {
		t.Errorf("the note is %q, want in it %q", b.Note, want)
	}
	if b.Items[0].Rank != 0 || b.Items[len(b.Items)-1].Rank != 1 {
		t.Errorf("the lowest and the highest that are left leave last, not by %d and %d", b.Items[0].Rank, b.Items[len(b.Items)-1].Rank)
	}
}
