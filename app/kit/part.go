package kit

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
)

// Part is a part of a form that its screen lays out itself, anew whenever items of its lists come, go or move.
type Part struct {
	block
	form  *Form
	lists []string
	build func() []fyne.CanvasObject
	items *fyne.Container
}

// NewPart returns the part of a form under a place of its own, laid out by build with a gap between its objects.
// lists are the lists of the record whose items have their fields here; those fields are made again by build.
func NewPart(f *Form, name string, gap float32, build func() []fyne.CanvasObject, lists ...string) *Part {
	p := &Part{form: f, lists: lists, build: build, items: Column(gap)}
	field := newField("", "", p.items, nil).HideLabel()
	field.load = p.Show
	f.root.fields[f.path+name] = field
	p.box = field.box
	p.ExtendBaseWidget(p)
	p.Show()
	return p
}

// Show lays the part out again. What is typed and could not be read stays in its field, and the keyboard in the field
// it was in.
func (p *Part) Show() {
	focused := p.focused()
	p.forget()
	p.items.Objects = p.build()
	p.form.showTyped(p.holds)
	p.items.Refresh()
	if focused == "" {
		return
	}
	if c := canvasOf(p); p.form.root.fields[focused] == nil {
		c.Unfocus()
	} else {
		c.Focus(p.form.root.fields[focused].focus)
	}
}

// focused returns the place of the part's field that has the keyboard, "" for none.
func (p *Part) focused() string {
	c := canvasOf(p)
	if c == nil || c.Focused() == nil {
		return ""
	}
	for place, field := range p.form.root.fields {
		if field.focus == c.Focused() && p.holds(place) {
			return place
		}
	}
	return ""
}

func (p *Part) holds(place string) bool {
	return slices.ContainsFunc(p.lists, func(list string) bool { return strings.HasPrefix(place, p.form.path+list+"[") })
}

func (p *Part) forget() {
	for place := range p.form.root.fields {
		if p.holds(place) {
			delete(p.form.root.fields, place)
		}
	}
}

// Changed lays the part out again after items came or went, and tells the form.
func (p *Part) Changed() {
	if c := canvasOf(p); c != nil {
		c.Unfocus()
	}
	p.Show()
	p.form.changed()
	p.form.left()
}

// Removed is Changed after item i of a list was taken away: what could not be read in the items behind it moves up.
func (p *Part) Removed(list string, i int) {
	p.form.moved(list, func(at int) int {
		switch {
		case at == i:
			return -1
		case at > i:
			return at - 1
		}
		return at
	})
	p.Changed()
}

// Swapped is Changed after two items of a list changed places.
func (p *Part) Swapped(list string, i, j int) {
	p.form.moved(list, func(at int) int {
		switch at {
		case i:
			return j
		case j:
			return i
		}
		return at
	})
	p.Changed()
}

// focus puts the cursor into the first field of one of the part's objects.
func (p *Part) focus(i int) {
	first, ok := firstFocusable(p.items.Objects[i])
	if c := canvasOf(p); ok && c != nil {
		c.Focus(first)
	}
}
