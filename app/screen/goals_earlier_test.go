package screen

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
)

// manyYears adds so many goals of the sample family's earlier plan.
func manyYears(t *testing.T, n int) (*bench, *goals) {
	b := newDesk(t).withSample()
	old := goalNamed(b, readingGoal).Continues
	plan := ""
	for _, g := range b.Family().Goals {
		if g.ID == old {
			plan = g.PlanID
		}
	}
	for range n {
		g := &record.Goal{PlanID: plan, Title: "Counts coins", Status: record.GoalDiscontinued}
		b.New(g)
		b.put(g)
	}
	g := NewGoals(b.Desk, Route{}).(*goals)
	b.show(g)
	return b, g
}

// lists reports whether a row of the list has this title.
func lists(b *bench, title string) bool {
	for _, o := range b.objects() {
		if l, ok := o.(*kit.List); ok {
			return slices.ContainsFunc(l.Items(), func(i kit.Item) bool { return i.Title == title })
		}
	}
	b.t.Fatal("there is no list")
	return false
}

func TestManyEarlierGoalsAreFolded(t *testing.T) {
	b, g := manyYears(t, 3)
	items := g.items()
	at := slices.IndexFunc(items, func(i kit.Item) bool { return i.ID == earlierGoals })
	if at < 0 || items[at].Title != "Earlier goals" || items[at].Sub != "Show 6 goals" || lists(b, "Retells a story in order") {
		t.Fatalf("items %+v", items)
	}
	g.list.FocusList()
	for range at {
		b.key(fyne.KeyDown)
	}
	if !lists(b, "Retells a story in order") || lists(b, "Earlier goals") {
		t.Errorf("shows %q", b.words())
	}
	if v, ok := g.detail.(*goalView); !ok || g.results[v.goal].Goal.Status != record.GoalContinued || g.list.Selected() != v.goal {
		t.Errorf("shows %T, chosen %s", g.detail, g.list.Selected())
	}
}

func TestFoldedGoalsAreFoundAndShownByTheirRoute(t *testing.T) {
	b, g := manyYears(t, 3)
	g.Find()
	b.typed("Retells")
	if !lists(b, "Retells a story in order") {
		t.Errorf("does not find a folded goal: %q", b.words())
	}
	b.key(fyne.KeyEscape)
	old := goalNamed(b, readingGoal).Continues
	g.Open(Route{ID: old})
	if g.list.Selected() != old || !lists(b, "Retells a story in order") {
		t.Errorf("chosen %q", g.list.Selected())
	}
}
