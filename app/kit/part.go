package kit

import (
	"fmt"
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

// Show lays the part out again. What is typed and could not be read stays in its field.
func (p *Part) Show() {
	p.forget()
	p.items.Objects = p.build()
	for place, words := range p.form.root.typed {
		if field, ok := p.form.root.fields[place]; ok && p.holds(place) && field.type_ != nil {
			field.type_(words)
		}
	}
	p.items.Refresh()
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

// Changed lays the part out again after items came, went or moved, and tells the form.
func (p *Part) Changed() {
	if c := canvasOf(p); c != nil {
		c.Unfocus()
	}
	p.Show()
	p.form.changed()
	p.form.left()
}

// focus puts the cursor into the first field of one of the part's objects.
func (p *Part) focus(i int) {
	first, ok := firstFocusable(p.items.Objects[i])
	if c := canvasOf(p); ok && c != nil {
		c.Focus(first)
	}
}

// CompactRows edits a list whose items take a line each: build lays out one item with its link to take it away.
// The words are prefix.name.add (the link that adds), and those of the item's fields under prefix.name.
func CompactRows[T any](f *Form, name string, list *[]T, fresh func() T, build func(row *Form, item *T, remove *Button) fyne.CanvasObject) *Part {
	var p *Part
	add := func() {
		*list = append(*list, fresh())
		p.Changed()
		p.focus(len(*list) - 1)
	}
	p = NewPart(f, name, Gap2, func() []fyne.CanvasObject {
		objects := make([]fyne.CanvasObject, 0, len(*list)+1)
		for i := range *list {
			remove := NewLink(f.p.T("kit.rows.remove"), func() {
				*list = slices.Delete(*list, i, i+1)
				p.Changed()
			})
			objects = append(objects, build(f.Sub(name, fmt.Sprintf("%s[%d].", name, i)), &(*list)[i], remove))
		}
		return append(objects, Row(0, NewLink(f.T(name+".add"), add)))
	}, name)
	return p
}
