package screen

import (
	"slices"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

// deleted is what was deleted in the last 90 days, of the child shown and the children that are gone.
//
// "I had thrown the goal away weeks ago, with every reading. Two taps, and all of it was back."
type deleted struct {
	d     *Desk
	list  []storage.Deleted
	plain *plain
	names []string // by entry of list
	shown string   // id of the record shown, "" for none
	pane  *kit.ListDetail
	bring *kit.Button
	page  fyne.CanvasObject
}

// NewDeleted returns the screen of what was deleted. The route's ID shows that record.
func NewDeleted(d *Desk, r Route) Screen {
	s := &deleted{d: d, shown: r.ID, pane: kit.NewListDetail(d.P, d.T("deleted.search"))}
	s.pane.OnSelected, s.pane.OnOpen = s.show, s.open
	s.pane.SetEmpty(kit.Pad(kit.Gap2, kit.Gap2, 0, kit.Gap2, kit.NewWords(d.T("deleted.empty"), kit.Muted)))
	header := d.Header(d.T("deleted.title"), kit.NewButton(d.T("deleted.back"), s.goBack))
	s.page = kit.Fill(kit.Gap4, kit.Column(kit.Gap1, header, kit.NewWords(d.T("deleted.what"), kit.Muted)), s.pane)
	s.load()
	return s
}

// Content returns what is shown.
func (s *deleted) Content() fyne.CanvasObject { return s.page }

// Find puts the cursor into the search.
func (s *deleted) Find() { s.pane.FocusSearch() }

// Place returns the way back to the record shown.
func (s *deleted) Place() Route { return Route{Screen: Deleted, ID: shownBeside(s.pane, s.shown)} }

// Back goes to the list where list and detail take turns, and from there to Settings.
func (s *deleted) Back() bool {
	if !s.pane.Back() {
		s.goBack()
	}
	return true
}

// goBack leads to Settings, which a window without a child does not have.
func (s *deleted) goBack() {
	if s.d.Child == "" {
		s.d.Go(Route{Screen: Welcome})
		return
	}
	s.d.Go(Route{Screen: Settings})
}

// Changed shows what something else changed.
func (s *deleted) Changed([]storage.Change) { s.load() }

// Leave has nothing to write.
func (*deleted) Leave() {}

// everythingDeleted lists what can be brought back, the newest first. What was put aside on Home is no record that a
// parent knows of.
func everythingDeleted(d *Desk) []storage.Deleted {
	list, err := d.Store.Deleted("")
	if err == nil && d.Child != "" {
		var own []storage.Deleted
		own, err = d.Store.Deleted(d.Child)
		list = append(list, own...)
	}
	if err != nil {
		d.Fail(err)
	}
	list = slices.DeleteFunc(list, func(one storage.Deleted) bool { return one.Record.Kind() == record.Asides })
	slices.SortStableFunc(list, func(a, b storage.Deleted) int { return b.At.Compare(a.At) })
	return list
}

// load reads what was deleted and shows it.
func (s *deleted) load() {
	s.list = everythingDeleted(s.d)
	family := s.d.familyOf(s.d.Child)
	for _, one := range s.list { // a reading is told in the unit of its goal, also of one that is gone
		if goal, ok := one.Record.(*record.Goal); ok {
			family.Goals = append(family.Goals, goal)
		}
	}
	s.plain = newPlain(s.d, family)
	items := make([]kit.Item, len(s.list))
	s.names = make([]string, len(s.list))
	for i, one := range s.list {
		s.names[i] = nameOf(s.d, one.Record, family)
		items[i] = kit.Item{
			ID: one.Record.Head().ID, Title: s.names[i], Sub: kindName(s.d, one.Record.Kind()),
			Note: s.d.P.Date(record.DateOf(one.At.Local())),
		}
	}
	s.pane.SetItems(items)
	s.show(s.shown)
}

// at is the place in the list of a record, the first when it is not there, -1 for an empty list.
func (s *deleted) at(id string) int {
	i := slices.IndexFunc(s.list, func(one storage.Deleted) bool { return one.Record.Head().ID == id })
	if i < 0 && len(s.list) > 0 {
		return 0
	}
	return i
}

// open is Enter on a row: the keyboard goes on to the button that brings it back.
func (s *deleted) open(string) {
	if s.bring != nil {
		s.d.Window.Canvas().Focus(s.bring)
	}
}

// show tells what was deleted; where there is nothing, what this screen is for.
func (s *deleted) show(id string) {
	i := s.at(id)
	s.shown, s.bring = "", nil
	if i < 0 {
		s.pane.SetDetail(sheet(kit.Reading(kit.Column(kit.Gap3, kit.NewWords(s.d.T("deleted.empty.title"), kit.Heading),
			kit.NewWords(s.d.T("deleted.empty.first"), kit.Body)))))
		return
	}
	one := s.list[i]
	s.shown = one.Record.Head().ID
	s.pane.Choose(s.shown)
	s.bring = kit.NewPrimary(s.d.T("deleted.bring"), func() { s.restore(i) })
	rows := []fyne.CanvasObject{
		kit.RowTop(kit.Gap4, 0, kit.NewWords(s.names[i], kit.Heading), s.bring),
		kit.NewWords(s.d.T("deleted.when", "kind", kindName(s.d, one.Record.Kind()), "when", moment(s.d, one.At)), kit.Muted),
	}
	if with := counted(s.d, one.With); with != "" {
		rows = append(rows, kit.NewWords(s.d.T("deleted.together", "with", with), kit.Strong))
	}
	for _, t := range s.plain.tell(one.Record) {
		if t.Words == s.names[i] {
			continue // the heading says it
		}
		rows = append(rows, kit.NewLine(), kit.Column(0, kit.NewWords(t.Label, kit.Caption), kit.NewWords(t.Words, kit.Body)))
	}
	s.pane.SetDetail(sheet(kit.Column(kit.Gap3, rows...)))
}

// restore brings a record back with what went with it, with Undo. The keyboard goes on to the next one.
func (s *deleted) restore(i int) {
	one, name := s.list[i], s.names[i]
	next := s.list[min(i+1, len(s.list)-1)].Record.Head().ID
	if err := s.d.Own(func() error { return s.d.Store.Restore(one) }); err != nil {
		s.d.Fail(err)
		return
	}
	if one.Record.Kind() == record.Children && s.d.Child == "" {
		s.d.UseChild(one.Record.Head().ID)
	} else {
		s.shown = next
		s.load()
		focusAfter(s.pane)
	}
	s.d.Undoable(s.d.T("deleted.done", "name", name))
}
