package screen

import (
	"slices"

	"planpage/app/record"
)

// fewEarlier is how many goals of earlier plans stand in the list as they are; more are folded.
const fewEarlier = 4

// folded reports whether the goals of earlier plans are behind a row of their own. A search finds them there, too.
func (g *goals) folded(earlier []*record.Goal) bool { return len(earlier) > fewEarlier && !g.years }

// unfold lists the goals of earlier plans and shows the first of them.
func (g *goals) unfold() {
	first := g.earlier()[0].ID
	g.show(first)
	if g.list.Narrow() {
		g.d.After(0, g.list.ShowList) // who unfolds them wants to see them all
	}
}

// reveal unfolds the goals of earlier plans when one of them is shown.
func (g *goals) reveal(id string) {
	earlier := g.earlier()
	if g.folded(earlier) && slices.ContainsFunc(earlier, func(o *record.Goal) bool { return o.ID == id }) {
		g.years = true
		g.list.SetItems(g.items())
	}
}
