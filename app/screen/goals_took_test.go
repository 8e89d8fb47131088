package screen

import (
	"reflect"
	"testing"
)

// What follows one reading is what a screen shows that loads everything anew.
func TestAReadingShowsAsIfAllWereLoadedAnew(t *testing.T) {
	b, g := showGoals(t, Route{})
	for _, values := range [][]string{{"70", "71", "95", "96", "97"}, {"12"}, {"3", "0"}} {
		for _, goal := range b.Family().ActiveGoals() {
			g.show(goal.ID)
			quick := g.detail.(*goalView).quick
			for _, v := range values {
				quick.value.SetTyped(v)
				quick.save()
			}
		}
		fresh := NewGoals(b.Desk, Route{}).(*goals)
		if got, want := g.items(), fresh.items(); !reflect.DeepEqual(got, want) {
			t.Fatalf("the list shows %+v, want %+v", got, want)
		}
		for id, want := range fresh.results {
			got := g.results[id]
			if got.Status != want.Status || len(got.Readings) != len(want.Readings) || !reflect.DeepEqual(got.Now, want.Now) || got.School != want.School {
				t.Errorf("%s: %s with %d readings, want %s with %d", want.Goal.Name(), got.Status, len(got.Readings), want.Status, len(want.Readings))
			}
		}
	}
	if len(b.fails) > 0 {
		t.Errorf("failed %v", b.fails)
	}
}
