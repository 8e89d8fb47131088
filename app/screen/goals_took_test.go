package screen

import (
	"reflect"
	"testing"

	"planpage/app/chart"
	"planpage/app/kit"
)

// drawnItem is a row with its chart as it is drawn.
type drawnItem struct {
	kit.Item
	drawing chart.Drawing
}

func drawnItems(g *goals) []drawnItem {
	var list []drawnItem
	for _, item := range g.items() {
		drawn := drawnItem{Item: item}
		if item.Chart != nil {
			drawn.drawing, drawn.Chart = item.Chart.Draw(200, 22), nil
		}
		list = append(list, drawn)
	}
	return list
}

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
		gotDrawn, wantDrawn := drawnItems(g), drawnItems(fresh)
		if !reflect.DeepEqual(gotDrawn, wantDrawn) {
			t.Fatalf("the list shows %+v, want %+v", gotDrawn, wantDrawn)
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
