package screen

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/kit"
	"planpage/app/record"
)

// meetingPeople are those who are asked to a meeting: picked from the family's team, or typed.
type meetingPeople struct {
	f    *meetingForm
	pick *kit.Select
	all  *kit.Button
	rows *kit.Part

	box     *fyne.Container
	section *kit.Section
}

func newMeetingPeople(f *meetingForm) *meetingPeople {
	p := &meetingPeople{f: f}
	d := f.s.d
	p.pick = kit.NewSelect(nil, p.picked)
	p.all = kit.NewLink(d.T("meetings.people.all"), func() { p.add(p.missing()...) })
	p.rows = kit.CompactRows(f.ed.form, "attendees", &f.m.Attendees, func() record.Attendee { return record.Attendee{} }, p.row)
	p.box = kit.Column(kit.Gap2, kit.Flow(kit.Gap3, p.pick, p.all), p.rows)
	p.section = kit.NewSection(d.T("meetings.form.attendees"), "", false, p.box)
	p.offer()
	return p
}

func (p *meetingPeople) row(row *kit.Form, a *record.Attendee, remove *kit.Button) fyne.CanvasObject {
	take := remove.OnTapped
	remove.OnTapped = func() {
		take()
		p.offer()
	}
	return kit.RowGrow(kit.Gap2, 0, kit.Columns(kit.Gap2, 380, []float32{1, 1},
		row.Text("name", &a.Name).HideLabel(), row.Pick("role", roleOptions(p.f.s.d), (*string)(&a.Role)).HideLabel()), remove)
}

func roleOptions(d *Desk) []kit.Option {
	options := []kit.Option{{Value: "", Label: d.T("meetings.people.role")}}
	for _, r := range record.Roles {
		options = append(options, kit.Option{Value: r, Label: d.T("about.contact.role." + r)})
	}
	return options
}

// missing returns the people of the team who are not asked yet.
func (p *meetingPeople) missing() []*record.Contact {
	var list []*record.Contact
	for _, c := range p.f.s.family.Contacts {
		asked := slices.ContainsFunc(p.f.m.Attendees, func(a record.Attendee) bool { return a.ContactID == c.ID })
		if !asked && !blankText(c.Name) {
			list = append(list, c)
		}
	}
	return list
}

// offer lets the parent pick those who are not asked yet.
func (p *meetingPeople) offer() {
	missing := p.missing()
	options := []kit.Option{{Value: "", Label: p.f.s.d.T("meetings.people.pick")}}
	for _, c := range missing {
		options = append(options, kit.Option{Value: c.ID, Label: c.Name})
	}
	p.pick.SetOptions(options)
	p.pick.SetValue("")
	p.pick.Hidden, p.all.Hidden = len(missing) == 0, len(missing) < 2
	p.box.Refresh()
	p.count()
}

// count says beside the heading how many will be there.
func (p *meetingPeople) count() {
	n := 0
	for _, a := range p.f.m.Attendees {
		if !blankText(a.Name) || a.Role != "" {
			n++
		}
	}
	note := p.f.s.d.T("meetings.people.n", "n", n)
	if n == 0 {
		note = p.f.s.d.T("meetings.people.nobody")
	}
	p.section.SetNote(note)
}

func (p *meetingPeople) picked(id string) {
	for _, c := range p.missing() {
		if c.ID == id {
			p.add(c)
		}
	}
}

func (p *meetingPeople) add(people ...*record.Contact) {
	for _, c := range people {
		p.f.m.Attendees = append(p.f.m.Attendees, record.Attendee{ContactID: c.ID, Name: c.Name, Role: c.Role})
	}
	p.rows.Changed()
	p.offer()
	if p.pick.Visible() {
		p.f.s.d.Window.Canvas().Focus(p.pick)
	}
}

// showPresent lays out a tick for everyone who is asked.
func (f *meetingForm) showPresent() {
	d := f.s.d
	var ticks []fyne.CanvasObject
	for i := range f.m.Attendees {
		a := &f.m.Attendees[i]
		words := strings.TrimSpace(a.Name)
		if words == "" && a.Role != "" {
			words = d.T("about.contact.role." + string(a.Role))
		}
		check := kit.NewCheck(words, nil)
		check.SetValue(a.Present)
		check.OnChanged = func(v bool) {
			a.Present = v
			f.ticked()
		}
		ticks = append(ticks, check)
	}
	if len(ticks) == 0 {
		ticks = append(ticks, kit.NewWords(d.T("meetings.people.none"), kit.Muted))
	}
	kit.Refill(f.present, ticks...)
}
