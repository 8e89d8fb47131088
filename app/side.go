package app

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/app/screen"
	"planpage/storage"
)

// side is the list at the left: the child on top, the screens below, settings at the bottom.
type side struct {
	w      *Window
	box    *fyne.Container
	child  *kit.Person
	items  map[screen.Name]*kit.NavItem
	marked screen.Name
	column *fyne.Container
}

// places are the screens in the side list, in the order of Ctrl+1 to Ctrl+8.
var places = []screen.Name{
	screen.Home, screen.About, screen.Goals, screen.Evaluations, screen.Plan, screen.Meetings, screen.Records, screen.OnePage,
}

func newSide(w *Window) *side {
	s := &side{w: w, items: map[screen.Name]*kit.NavItem{}}
	s.child = kit.NewPerson(w.p.T("window.child"), s.choose)
	list := make([]fyne.CanvasObject, 0, len(places))
	for _, name := range places {
		list = append(list, s.item(name))
	}
	top := kit.Column(kit.Gap1-2, list...)
	s.column = kit.Ends(kit.Column(kit.Gap3, s.child, top), s.item(screen.Settings))
	s.box = kit.Pad(kit.Gap3, 10, kit.Gap4, 10, s.column)
	return s
}

func (s *side) item(name screen.Name) *kit.NavItem {
	it := kit.NewNavItem(s.w.p.T("window."+string(name)), func() { s.w.Go(screen.Route{Screen: name}) })
	s.items[name] = it
	return it
}

// width is how wide the list is at the chosen text size.
func (s *side) width() float32 { return 195 * max(1, theme.Size(kit.SizeBody)/15) }

// room is where toasts stand: as wide as the list, above Settings. Without a child no list shows.
func (s *side) room() (width, foot float32) {
	if s.w.desk.Child == "" {
		return 0, 0
	}
	return s.width(), s.items[screen.Settings].MinSize().Height + kit.Gap4 + kit.Gap2
}

// show marks the screen shown, names the child and counts what each screen holds. Readings for all goals belong to Goals.
func (s *side) show(current screen.Name) {
	switch current {
	case screen.Practice:
		current = screen.Goals
	case screen.Scores:
		current = screen.Evaluations
	}
	s.marked = current
	for name, it := range s.items {
		it.SetSelected(name == current)
	}
	s.count()
}

// count reads the child's name and how many goals and evaluations there are.
func (s *side) count() {
	family := &record.Family{}
	err := s.w.store.View(func(tx *storage.Tx) (err error) {
		if family.Child, err = storage.Get[*record.Child](tx, "", s.w.desk.Child); err != nil {
			return err
		}
		if family.Plans, err = storage.List[*record.Plan](tx, family.Child.ID); err != nil {
			return err
		}
		if family.Goals, err = storage.List[*record.Goal](tx, family.Child.ID); err != nil {
			return err
		}
		family.Evaluations, err = storage.List[*record.Evaluation](tx, family.Child.ID)
		return err
	})
	if err != nil {
		return // the screen shown says it
	}
	s.child.SetName(family.Child.ShortName())
	s.items[screen.About].SetText(s.w.p.T("window.about", "name", family.Child.ShortName()))
	s.items[screen.Goals].SetNote(countWord(len(family.ActiveGoals())))
	s.items[screen.Evaluations].SetNote(countWord(len(family.Evaluations)))
}

func countWord(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// choose opens the list of children below the name, with "Add a child" at its end.
func (s *side) choose() {
	var children []*record.Child
	err := s.w.store.View(func(tx *storage.Tx) (err error) {
		children, err = tx.Children()
		return err
	})
	if err != nil {
		s.w.fail(err)
		return
	}
	options := make([]kit.MenuItem, 0, len(children)+1)
	for _, c := range children {
		options = append(options, kit.MenuItem{Label: c.ShortName(), Now: c.ID == s.w.desk.Child, Do: func() { s.w.useChild(c.ID) }})
	}
	options = append(options, kit.MenuItem{Label: s.w.p.T("window.addChild"), Do: func() { s.w.Go(screen.Route{Screen: screen.Welcome, Part: screen.PartAdd}) }})
	kit.ShowMenu(s.child, options)
}
