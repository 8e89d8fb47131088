package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
	"planpage/storage"
)

// about is who the child is and who is around the child.
//
// "I wrote down who she is once, and every page I make begins with it."
type about struct {
	d      *Desk
	child  *editor
	team   *fyne.Container
	people []*editor
	fresh  *editor // of a person who is not in the records yet, nil for none
	adding bool    // show the fields of a new person
	header *kit.Header
	remove *kit.Button // everything about the child
	begin  string      // id of the person to begin with, "" for none
	page   fyne.CanvasObject
}

// NewAbout returns the screen about the child. The route's ID names a person of the team to begin with.
func NewAbout(d *Desk, r Route) Screen {
	a := &about{d: d, team: kit.Column(kit.Gap3), begin: r.ID}
	child, ok := load[*record.Child](d, d.Child)
	if !ok {
		child = &record.Child{}
	}
	a.child = newEditor(d, "about", child, false, a.named)
	a.header = d.Header(d.T("about.title", "name", child.ShortName()), kit.NewPrimary(d.T("about.contact.add"), a.Add))
	a.page = kit.Fill(kit.Gap4, a.header, kit.Scroll(kit.Column(kit.Gap4,
		a.identity(child), a.person(child), a.support(child), a.people_(), a.last(child))))
	a.child.start()
	return a
}

func (a *about) Content() fyne.CanvasObject { return a.page }

// Begin puts the cursor where the route says.
func (a *about) Begin() {
	for _, e := range a.people {
		if e.rec.Head().ID == a.begin {
			e.form.FocusFirst("name")
		}
	}
}

func (a *about) named() {
	if c, ok := a.child.rec.(*record.Child); ok {
		a.header.SetTitle(a.d.T("about.title", "name", c.ShortName()))
		a.remove.SetText(a.d.T("about.delete", "name", c.ShortName()))
	}
}

// identity is what a header of a page needs.
func (a *about) identity(c *record.Child) fyne.CanvasObject {
	f := a.child.form
	return a.section("about.identity",
		kit.Columns(kit.Gap4, 520, []float32{3, 2}, f.Text("name", &c.Name), f.Text("preferredName", &c.PreferredName)),
		kit.Columns(kit.Gap4, 520, []float32{2, 1, 2}, f.Date("birthDate", &c.BirthDate), f.Text("grade", &c.Grade), kit.Choice(f, "pronoun", record.Pronouns, &c.Pronoun)),
		kit.Columns(kit.Gap4, 520, []float32{2, 2, 1}, f.Text("school", &c.School), f.Text("district", &c.District), f.Text("state", &c.State)),
	)
}

// person is the child as the family knows them: block 2 and 3 of the page.
func (a *about) person(c *record.Child) fyne.CanvasObject {
	f := a.child.form
	return a.section("about.person",
		kit.Columns(kit.Gap4, 520, []float32{1, 1}, f.Lines("strengths", &c.Strengths, 3), f.Lines("interests", &c.Interests, 3)),
		kit.Columns(kit.Gap4, 520, []float32{1, 1}, f.Lines("whatWorks", &c.WhatWorks, 3), f.Lines("atHome", &c.AtHome, 3)),
		f.Lines("challenges", &c.Challenges, 2),
		f.Area("ownWords", &c.OwnWords, 2),
		f.Area("vision", &c.Vision, 2),
	)
}

func (a *about) support(c *record.Child) fyne.CanvasObject {
	f := a.child.form
	return a.section("about.support",
		kit.Columns(kit.Gap4, 520, []float32{1, 1}, kit.Choice(f, "planKind", record.PlanKinds, &c.PlanKind), f.Text("homeLanguage", &c.HomeLanguage)))
}

func (a *about) people_() fyne.CanvasObject {
	a.showTeam()
	return a.section("about.team", a.team)
}

// section is a card with a heading.
func (a *about) section(key string, objects ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.Card(kit.Column(kit.Gap3, append([]fyne.CanvasObject{kit.NewWords(a.d.T(key), kit.Sub)}, objects...)...))
}

// showTeam shows the people as they are stored now.
func (a *about) showTeam() {
	family := a.d.Family()
	if a.fresh != nil && !a.fresh.fresh {
		a.people, a.fresh = append(a.people, a.fresh), nil // it has a name now and is in the store
	}
	if follow(a.people, family.Contacts) {
		return
	}
	a.finish()
	a.people, a.fresh = nil, nil
	objects := []fyne.CanvasObject{}
	if len(family.Contacts) == 0 && !a.adding {
		objects = append(objects, kit.NewWords(a.d.T("about.team.empty"), kit.Muted))
	}
	for _, c := range family.Contacts {
		card, e := a.contact(c, false)
		a.people = append(a.people, e)
		objects = append(objects, card)
	}
	if c := (&record.Contact{}); a.adding || begun(a.d, c) {
		a.d.New(c)
		card, e := a.contact(c, true)
		a.fresh = e
		objects = append(objects, card)
	}
	kit.Refill(a.team, lined(objects)...)
}

func (a *about) contact(c *record.Contact, fresh bool) (fyne.CanvasObject, *editor) {
	e := newEditor(a.d, "about.contact", c, fresh, nil)
	f := e.form
	remove := kit.NewLink(a.d.T("kit.rows.remove"), func() { a.removePerson(e) })
	card := kit.Column(kit.Gap2,
		kit.Columns(kit.Gap4, 520, []float32{1, 1}, f.Text("name", &c.Name), kit.Choice(f, "role", record.Roles, &c.Role)),
		kit.Columns(kit.Gap4, 520, []float32{1, 1}, f.Text("phone", &c.Phone), f.Text("email", &c.Email)),
		kit.RowTop(kit.Gap4, 0, f.Sentence("note", &c.Note), besideField(remove)))
	e.start()
	return card, e
}

// besideField puts a link on the line of a field that has its label above.
func besideField(link fyne.CanvasObject) fyne.CanvasObject {
	return kit.Column(kit.Gap1, kit.NewWords("\u00a0", kit.Strong), kit.Pad(5, 0, 0, 0, link))
}

// removePerson takes a person away, with Undo; one without a name yet is only forgotten.
func (a *about) removePerson(e *editor) {
	a.adding = false
	e.finish()
	if !e.fresh {
		e.remove("about.contact.removed")
		return
	}
	if err := giveUp(a.d, e.rec); err != nil {
		a.d.Fail(err)
		return
	}
	a.layTeam()
}

// layTeam lays the people out anew.
func (a *about) layTeam() {
	a.finish()
	a.people, a.fresh = nil, nil
	a.showTeam()
}

// Add shows the fields of a new person, who is in the records as soon as there is a name. One that was begun before
// waits there.
func (a *about) Add() {
	if a.fresh != nil {
		a.fresh.finish()
	}
	if a.fresh == nil || !a.fresh.fresh {
		a.adding = true
		a.layTeam()
		a.adding = false
	}
	if a.fresh != nil {
		a.fresh.form.FocusFirst("name")
	}
}

// finish writes what the fields of the team hold.
func (a *about) finish() {
	finishAll(a.people)
	if a.fresh != nil {
		a.fresh.finish()
	}
}

// Changed shows what something else changed.
func (a *about) Changed([]storage.Change) {
	if c, ok := load[*record.Child](a.d, a.d.Child); ok {
		a.child.replace(c)
		a.named()
	}
	a.showTeam()
}

// Leave writes what is still waiting.
func (a *about) Leave() {
	a.child.finish()
	a.finish()
}
