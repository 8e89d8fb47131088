package screen

import (
	"slices"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/score"
)

// move is a key in a cell: the arrows go to the row above or below, Enter to the next row, which it makes where there is
// none. It reports whether it used the key.
func (g *grid) move(r *gridRow, column int, key fyne.KeyName) bool {
	rows := g.rows()
	at := slices.Index(rows, r)
	switch key {
	case fyne.KeyUp:
		if at > 0 {
			g.focus(rows[at-1].entries()[column])
		}
	case fyne.KeyDown:
		if at+1 < len(rows) {
			g.focus(rows[at+1].entries()[column])
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		g.next(r)
	default:
		return false
	}
	return true
}

// next goes to the row after r. Behind the last row of a test it makes one, and from an empty one it leaves the test.
func (g *grid) next(r *gridRow) {
	group := r.of
	at := slices.Index(group.rows, r)
	switch {
	case at+1 < len(group.rows):
		group.rows[at+1].enter()
	case !r.line.Blank():
		group.add()
	default:
		if i := slices.Index(g.groups, group); i+1 < len(g.groups) {
			g.groups[i+1].rows[0].enter()
		} else {
			g.focus(group.plus)
		}
	}
}

// enter puts the cursor where typing goes on: into the name of a row without one, else into its score.
func (r *gridRow) enter() {
	if r.line.Name == "" {
		r.g.focus(r.name)
		return
	}
	r.g.focus(r.value)
}

// remove takes a row away, with Undo when the record had it.
func (g *grid) remove(r *gridRow) {
	group := r.of
	at := slices.Index(group.rows, r)
	stored := r.saved != nil
	g.step(labelRemoved, func() {
		group.rows = slices.Delete(group.rows, at, at+1)
		g.dropEmpty()
	})
	g.layout()
	if len(group.rows) > 0 {
		group.rows[min(at, len(group.rows)-1)].enter()
	}
	if stored {
		g.d.Undoable(g.d.T("grid.removed"))
	}
}

// removeTest takes a test with all its rows away.
func (g *grid) removeTest(group *gridGroup) {
	stored := slices.ContainsFunc(group.rows, func(r *gridRow) bool { return r.saved != nil })
	g.step(labelRemoved, func() { g.groups = slices.DeleteFunc(g.groups, func(o *gridGroup) bool { return o == group }) })
	g.layout()
	if stored {
		g.d.Undoable(g.d.T("grid.test.removed"))
	}
}

func (g *grid) dropEmpty() {
	for _, group := range g.groups {
		group.show()
	}
	g.groups = slices.DeleteFunc(g.groups, func(o *gridGroup) bool { return len(o.rows) == 0 })
}

// Add offers the common tests.
func (g *grid) Add() {
	if g.ev == nil {
		return
	}
	if !g.typing.Visible() {
		g.closePaste()
	}
	items := make([]kit.MenuItem, 0, len(score.Templates())+1)
	for _, t := range score.Templates() {
		items = append(items, kit.MenuItem{Label: t.Test, Do: func() { g.fill(t, false) }})
	}
	items = append(items, kit.MenuItem{Label: g.d.T("grid.test.other"), Do: func() { g.addTest("") }})
	kit.ShowMenu(g.tests, items)
}

// addTest begins a test that has no template.
func (g *grid) addTest(name string) {
	g.flush()
	group := groupOf(g.groups, name)
	if group == nil {
		group = newGridGroup(g, name)
		g.groups = append(g.groups, group)
		group.rows = []*gridRow{group.blank()}
	}
	group.show()
	g.layout()
	g.focus(group.name)
}

// fill puts the names of a test's usual rows into its table: those of the indexes, or with more those of the subtests.
// Rows that are there stay.
func (g *grid) fill(t score.Template, more bool) {
	g.flush()
	group := groupOf(g.groups, t.Test)
	if group == nil {
		group = newGridGroup(g, t.Test)
		g.groups = append(g.groups, group)
	}
	g.fillGroup(group, t, more)
}

func (g *grid) fillGroup(group *gridGroup, t score.Template, more bool) {
	group.rows = slices.DeleteFunc(group.rows, func(r *gridRow) bool { return r.line.Blank() })
	var first *gridRow
	names := make([]string, len(group.rows))
	for i, r := range group.rows {
		names[i] = r.line.Name
	}
	for _, row := range t.Missing(names, more) {
		r := group.blank()
		r.line.Name, r.usual = row.Name, true
		r.show()
		group.rows = append(group.rows, r)
		if first == nil {
			first = r
		}
	}
	group.show()
	g.dirty = true
	g.flush()
	g.layout()
	if first != nil {
		first.enter()
	}
}
