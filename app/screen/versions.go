package screen

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

// versions is what one record was before: when, and what is otherwise now.
//
// "I had written over the baseline, and there it still was, with the day I changed it."
type versions struct {
	d      *Desk
	kind   record.Kind
	id     string
	list   []storage.Version
	differ [][]difference // from now, by version
	shown  int            // -1 for none
	pane   *kit.ListDetail
	sub    *kit.Words
	bring  *kit.Button
	page   fyne.CanvasObject
}

// NewVersions returns the earlier versions of the record that the route names; its Part is the kind of record.
func NewVersions(d *Desk, r Route) Screen {
	v := &versions{d: d, kind: record.Kind(r.Part), id: r.ID, shown: -1}
	v.pane = kit.NewListDetail(d.P, d.T("versions.search"))
	v.pane.OnSelected, v.pane.OnOpen = v.choose, v.open
	v.pane.SetEmpty(kit.Pad(kit.Gap2, kit.Gap2, 0, kit.Gap2, kit.NewWords(d.T("versions.empty"), kit.Muted)))
	v.sub = kit.NewWords("", kit.Muted)
	header := d.Header(d.T("versions.title"), kit.NewButton(d.T("versions.back"), v.goBack))
	v.page = kit.Fill(kit.Gap4, kit.Column(kit.Gap1, header, v.sub), v.pane)
	v.load()
	return v
}

// earlierLink leads from a form to the earlier versions of its record. A record that is new has none.
func earlierLink(e *editor) *kit.Button {
	link := kit.NewLink(e.d.T("versions.link"), func() {
		e.finish()
		e.d.Go(Route{Screen: Versions, ID: e.rec.Head().ID, Part: string(e.rec.Kind())})
	})
	link.Hidden = e.fresh
	return link
}

// Content returns what is shown.
func (v *versions) Content() fyne.CanvasObject { return v.page }

// Find puts the cursor into the search.
func (v *versions) Find() { v.pane.FocusSearch() }

// Back goes to the list where list and detail take turns, and from there to the record.
func (v *versions) Back() bool {
	if !v.pane.Back() {
		v.goBack()
	}
	return true
}

// Changed shows what something else changed, for instance Undo.
func (v *versions) Changed([]storage.Change) { v.load() }

// Leave has nothing to write.
func (*versions) Leave() {}

// goBack shows the record where it is edited.
func (v *versions) goBack() { v.d.Go(formOf(v.kind, v.id)) }

// formOf is the way to the form of a record.
func formOf(kind record.Kind, id string) Route {
	switch kind {
	case record.Goals:
		return Route{Screen: Goals, ID: id, Part: partEdit}
	case record.Evaluations:
		return Route{Screen: Evaluations, ID: id, Part: partEdit}
	case record.Plans:
		return Route{Screen: Plan, ID: id, Part: partEdit}
	case record.Meetings:
		return Route{Screen: Meetings, ID: id}
	case record.Log, record.Documents:
		return Route{Screen: Records, ID: id}
	}
	return Route{Screen: About}
}

// load reads the versions and shows them.
func (v *versions) load() {
	family := v.d.familyOf(v.d.Child)
	now := recordOf(family, v.kind, v.id)
	list, err := v.d.Store.Versions(v.kind, v.d.Child, v.id)
	if err != nil {
		v.d.Fail(err)
	}
	v.list, v.differ = nil, nil
	tell := newPlain(v.d, family)
	for _, one := range list {
		if now == nil {
			break // it is deleted: Recently deleted brings it back, with what went with it
		}
		if differ := tell.differ(one.Record, now); len(differ) > 0 {
			v.list, v.differ = append(v.list, one), append(v.differ, differ)
		}
	}
	if now != nil {
		v.sub.SetText(v.d.T("versions.of", "kind", kindName(v.d, v.kind), "name", nameOf(v.d, now, family)))
	}
	v.pane.SetItems(v.items())
	v.show(min(max(0, v.shown), len(v.list)-1))
}

// recordOf returns a record that has a form with earlier versions, nil when it is gone.
func recordOf(f *record.Family, kind record.Kind, id string) record.Record {
	switch kind {
	case record.Goals:
		return withID(f.Goals, id)
	case record.Evaluations:
		return withID(f.Evaluations, id)
	case record.Plans:
		return withID(f.Plans, id)
	case record.Meetings:
		return withID(f.Meetings, id)
	case record.Log:
		return withID(f.Log, id)
	case record.Documents:
		return withID(f.Documents, id)
	}
	return withID([]*record.Child{f.Child}, id)
}

func withID[T record.Record](list []T, id string) record.Record {
	for _, r := range list {
		if r.Head().ID == id {
			return r
		}
	}
	return nil
}

func versionID(i int) string { return fmt.Sprint("v", i) }

func (v *versions) items() []kit.Item {
	items := make([]kit.Item, len(v.list))
	for i, one := range v.list {
		var labels []string
		for _, d := range v.differ[i] {
			labels = append(labels, d.Label)
		}
		items[i] = kit.Item{ID: versionID(i), Title: moment(v.d, one.At), Sub: strings.Join(labels, ", ")}
	}
	return items
}

func (v *versions) choose(id string) {
	for i := range v.list {
		if versionID(i) == id {
			v.show(i)
		}
	}
}

// open is Enter on a version: the keyboard goes on to the button that brings it back.
func (v *versions) open(string) {
	if v.bring != nil {
		v.d.Window.Canvas().Focus(v.bring)
	}
}

// show tells what a version says otherwise; -1 is none at all.
func (v *versions) show(i int) {
	v.shown, v.bring = i, nil
	if i < 0 {
		v.pane.SetDetail(sheet(kit.Reading(kit.Column(kit.Gap3, kit.NewWords(v.d.T("versions.empty.title"), kit.Heading),
			kit.NewWords(v.d.T("versions.empty.first"), kit.Body)))))
		return
	}
	v.pane.Choose(versionID(i))
	v.bring = kit.NewPrimary(v.d.T("versions.bring"), func() { v.bringBack(v.list[i]) })
	title := kit.NewWords(v.d.T("versions.was", "when", moment(v.d, v.list[i].At)), kit.Heading)
	rows := []fyne.CanvasObject{kit.RowTop(kit.Gap4, 0, title, v.bring), kit.NewWords(v.d.T("versions.was.what"), kit.Caption)}
	for _, d := range v.differ[i] {
		rows = append(rows, v.difference(d))
	}
	v.pane.SetDetail(sheet(kit.Column(kit.Gap3, rows...)))
}

// difference is a field: what it said then, and what it says now.
func (v *versions) difference(d difference) fyne.CanvasObject {
	side := func(key, words string, style kit.Style) fyne.CanvasObject {
		if words == "" {
			words, style = v.d.T("versions.nothing"), kit.Muted
		}
		return kit.Column(0, kit.NewWords(v.d.T(key), kit.Caption), kit.NewWords(words, style))
	}
	return kit.Column(kit.Gap2, kit.NewLine(), kit.NewWords(d.Label, kit.Strong),
		kit.Columns(kit.Gap4, 420, []float32{1, 1}, side("versions.then", d.Then, kit.Body), side("versions.now", d.Now, kit.Muted)))
}

// bringBack makes the record what it was and shows it, with Undo.
func (v *versions) bringBack(one storage.Version) {
	if err := v.d.Own(func() error { return v.d.Store.BringBack(one) }); err != nil {
		v.d.Fail(err)
		return
	}
	v.goBack()
	v.d.Undoable(v.d.T("versions.brought", "when", moment(v.d, one.At)))
}
