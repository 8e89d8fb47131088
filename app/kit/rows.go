package kit

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
)

// RowsBox edits a list inside a record: each item has its own small form, and items can be added, moved and
// taken away.
type RowsBox struct {
	block
}

// rows is the working part of a RowsBox for one type of item.
type rows[T any] struct {
	form  *Form
	name  string
	list  *[]T
	build func(row *Form, item *T) fyne.CanvasObject
	fresh func() T
	box   *fyne.Container
}

// Rows returns the editor of a list. build lays out the form of one item; fresh returns a new item. The words
// are prefix.name (heading), prefix.name.add (the button), and those of the item's fields under prefix.name.
func Rows[T any](f *Form, name string, list *[]T, fresh func() T, build func(row *Form, item *T) fyne.CanvasObject) *RowsBox {
	r := &rows[T]{form: f, name: name, list: list, build: build, fresh: fresh, box: Column(Gap3)}
	r.show()
	field := newField("", "", r.box, nil)
	field.load = r.show
	field.label.Hide()
	f.root.fields[f.path+name] = field
	box := &RowsBox{block{box: field.box}}
	box.ExtendBaseWidget(box)
	return box
}

func (r *rows[T]) show() {
	r.forget()
	objects := make([]fyne.CanvasObject, 0, len(*r.list)+1)
	for i := range *r.list {
		objects = append(objects, r.row(i))
	}
	add := NewLink(r.form.T(r.name+".add"), r.add)
	r.box.Objects = append(objects, Row(0, add))
	r.box.Refresh()
}

// forget drops the fields of items, which are made again.
func (r *rows[T]) forget() {
	start := r.form.path + r.name + "["
	for place := range r.form.root.fields {
		if len(place) > len(start) && place[:len(start)] == start {
			delete(r.form.root.fields, place)
		}
	}
}

func (r *rows[T]) at(i int) string { return fmt.Sprintf("%s[%d].", r.name, i) }

func (r *rows[T]) row(i int) fyne.CanvasObject {
	sub := r.form.Sub(r.name, r.at(i))
	body := r.build(sub, &(*r.list)[i])
	tools := []fyne.CanvasObject{NewWords(r.form.T(r.name+".one", "n", i+1), Caption), Spacer()}
	if i > 0 {
		tools = append(tools, NewLink(r.form.p.T("kit.rows.up"), func() { r.move(i, i-1) }))
	}
	if i < len(*r.list)-1 {
		tools = append(tools, NewLink(r.form.p.T("kit.rows.down"), func() { r.move(i, i+1) }))
	}
	tools = append(tools, NewLink(r.form.p.T("kit.rows.remove"), func() { r.remove(i) }))
	return Stack(NewPanel(ColorBackground, ColorLine), Pad(Gap2, Gap3, Gap3, Gap3, Column(Gap2, RowGrow(Gap2, 1, tools...), body)))
}

func (r *rows[T]) add() {
	*r.list = append(*r.list, r.fresh())
	r.changed()
	if o, ok := firstFocusable(r.box.Objects[len(*r.list)-1]); ok {
		if c := canvasOf(r.box); c != nil {
			c.Focus(o)
		}
	}
}

func (r *rows[T]) move(from, to int) {
	(*r.list)[from], (*r.list)[to] = (*r.list)[to], (*r.list)[from]
	r.changed()
}

func (r *rows[T]) remove(i int) {
	*r.list = slices.Delete(*r.list, i, i+1)
	r.changed()
}

// changed builds the rows again: their places in the record are other ones now.
func (r *rows[T]) changed() {
	if c := canvasOf(r.box); c != nil {
		c.Unfocus()
	}
	r.show()
	r.form.changed()
	r.form.left()
}

// firstFocusable returns the first field below o; the links that move and remove are not fields.
func firstFocusable(o fyne.CanvasObject) (fyne.Focusable, bool) {
	if _, isButton := o.(*Button); isButton {
		return nil, false
	}
	if f, ok := o.(fyne.Focusable); ok {
		return f, true
	}
	switch o := o.(type) {
	case *DateField:
		return o.Focusable(), true
	case *fyne.Container:
		for _, child := range o.Objects {
			if f, ok := firstFocusable(child); ok {
				return f, ok
			}
		}
	case *Field:
		return firstFocusable(o.box)
	}
	return nil, false
}
