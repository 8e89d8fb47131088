package document

import (
	"fmt"
	"testing"

	"planpage/app/record"
)

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
