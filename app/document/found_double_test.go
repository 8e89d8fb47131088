package document

import (
	"context"
	"fmt"
	"testing"

	"planpage/app/record"
)

// scoresIn finds the scores of pages, with nobody who leaves meanwhile.
func scoresIn(t interface{ Fatal(args ...any) }, pages []*Text) []Found {
	list, err := FindScores(context.Background(), pages)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// leaves is a context that ends once it was asked so many times.
type leaves struct {
	context.Context
	after int
}

func (l *leaves) Err() error {
	if l.after--; l.after < 0 {
		return context.Canceled
	}
	return nil
}

// TestTheSearchForScoresStops leaves a long report while it is searched.
func TestTheSearchForScoresStops(t *testing.T) {
	pages := make([]*Text, 2_000)
	for i := range pages {
		pages[i] = &Text{}
	}
	ctx := &leaves{Context: context.Background(), after: 3}
	list, err := FindScores(ctx, pages)
	if record.KindOf(err) != record.Cancelled || list != nil {
		t.Errorf("%d scores, %v", len(list), err)
	}
	if ctx.after < -1 {
		t.Errorf("it went on for %d pages", -ctx.after)
	}
}

// TestDoublesAmongManyScores keeps one of equal scores and none that fight, and is soon done with as many as a hostile file has.
func TestDoublesAmongManyScores(t *testing.T) {
	one := func(test, name, value string) Found {
		return Found{Score: record.Score{Test: test, Name: name, Value: value, Scale: record.ScaleStandard}}
	}
	list := []Found{
		one("WISC-V", "Working Memory", "85"), one("WISC-V", "Working Memory Index (WMI)", "85"), one("WISC-V", "Fluid Reasoning", "90"),
		one("WISC-V", "FRI", "97"), one("WISC-IV", "Working Memory", "88"), one("WISC-V", "Fluid Reasoning", "97"),
	}
	for i := range 20_000 {
		list = append(list, one("Test", fmt.Sprintf("Name %d", i), "100"))
	}
	kept := withoutDoubles(list)
	if len(kept) != 20_002 || kept[0].Value != "85" || kept[1].Test != "WISC-IV" {
		t.Errorf("%d are kept, first %+v", len(kept), kept[:2])
	}
}
