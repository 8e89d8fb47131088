package screen

import (
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

// last stands below everything else: what the child's own entry was before, and the way to delete it all.
func (a *about) last(c *record.Child) fyne.CanvasObject {
	a.remove = kit.NewDangerLink(a.d.T("about.delete", "name", c.ShortName()), a.askDelete)
	return kit.Pad(0, 0, kit.Gap4, 0, kit.Flow(kit.Gap4, earlierLink(a.child), a.remove))
}

// askDelete asks for the child's name before everything about the child is deleted.
func (a *about) askDelete() {
	a.Leave() // what was typed is deleted too, and Undo brings it back
	family := a.d.Family()
	name := family.Child.ShortName()
	entry := kit.NewEntry()
	field := kit.NewLabelled(a.d.T("about.delete.type", "name", name), entry)
	entry.OnEdited = func(string) { field.SetFault("") }
	what := a.d.T("about.delete.what", "name", name, "with", counted(a.d, countsOf(family)))
	if len(countsOf(family)) == 0 {
		what = a.d.T("about.delete.only", "name", name)
	}
	body := kit.Column(kit.Gap3, kit.NewWords(what, kit.Body), kit.NewWords(a.d.T("about.delete.back"), kit.Muted), field)
	kit.AskRemoval(a.d.Window, a.d.P, a.d.T("about.delete.title", "name", name), body, entry, a.d.T("about.delete.yes"), func() bool {
		if !isNameOf(family.Child, entry.Text) {
			field.SetFault(a.d.T("about.delete.wrong", "name", name))
			field.Focus()
			return false
		}
		return a.delete(family.Child)
	})
}

// isNameOf reports whether a person typed one of the child's names; capitals and accents do not matter.
func isNameOf(c *record.Child, typed string) bool {
	typed = kit.Fold(strings.Join(strings.Fields(typed), " "))
	for _, name := range []string{c.ShortName(), c.Name} {
		if typed != "" && typed == kit.Fold(strings.Join(strings.Fields(name), " ")) {
			return true
		}
	}
	return false
}

// countsOf counts a family's records by kind, without the child.
func countsOf(f *record.Family) map[record.Kind]int {
	n := map[record.Kind]int{
		record.Contacts: len(f.Contacts), record.Documents: len(f.Documents), record.Evaluations: len(f.Evaluations),
		record.Plans: len(f.Plans), record.Goals: len(f.Goals), record.Measurements: len(f.Measurements),
		record.Reports: len(f.Reports), record.Meetings: len(f.Meetings), record.Log: len(f.Log), record.Events: len(f.Events),
		record.Calendars: len(f.Calendars), record.Letters: len(f.Letters), record.Pages: len(f.Pages),
	}
	for kind, count := range n {
		if count == 0 {
			delete(n, kind)
		}
	}
	return n
}

// delete deletes the child with all records in one change and goes on with the next child, with Undo.
func (a *about) delete(c *record.Child) bool {
	err := a.d.Own(func() error {
		return a.d.Store.Update(func(tx *storage.Tx) error {
			tx.Label("about.deleted")
			return tx.Delete(record.Children, "", c.ID)
		})
	})
	if err != nil {
		a.d.Fail(err)
		return false
	}
	words := a.d.T("about.delete.done", "name", c.ShortName())
	a.d.UseChild("") // the next child, else the first screen
	a.d.Undoable(words)
	return true
}
