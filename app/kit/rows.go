package kit

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
)

// rows edits a list inside a record: each item has its own small form, and items can be added, moved and taken away.
type rows[T any] struct {
	form  *Form
	name  string
	list  *[]T
	fresh func() T
	part  *Part
}

// Rows returns the editor of a list whose items take a frame each. build lays out the form of one item; fresh returns
// a new item. The words are prefix.name.one (over an item), prefix.name.add (the link that adds), and those of the
// item's fields under prefix.name.
func Rows[T any](f *Form, name string, list *[]T, fresh func() T, build func(row *Form, item *T) fyne.CanvasObject) *Part {
	r := &rows[T]{form: f, name: name, list: list, fresh: fresh}
	return r.begin(Gap3, func(i int, row *Form, item *T) fyne.CanvasObject { return r.framed(i, build(row, item)) })
}

// CompactRows edits a list whose items take a line each: build lays out one item with its link to take it away.
// The words are those of Rows.
func CompactRows[T any](f *Form, name string, list *[]T, fresh func() T, build func(row *Form, item *T, remove *Button) fyne.CanvasObject) *Part {
	r := &rows[T]{form: f, name: name, list: list, fresh: fresh}
	return r.begin(Gap2, func(i int, row *Form, item *T) fyne.CanvasObject { return build(row, item, r.remover(i)) })
}

func (r *rows[T]) begin(gap float32, item func(i int, row *Form, item *T) fyne.CanvasObject) *Part {
	r.part = NewPart(r.form, r.name, gap, func() []fyne.CanvasObject {
		objects := make([]fyne.CanvasObject, 0, len(*r.list)+1)
		for i := range *r.list {
			objects = append(objects, item(i, r.form.Sub(r.name, fmt.Sprintf("%s[%d].", r.name, i)), &(*r.list)[i]))
		}
		return append(objects, Row(0, NewLink(r.form.T(r.name+".add"), r.add)))
	}, r.name)
	return r.part
}

// framed is an item under its number and the links that move it and take it away.
func (r *rows[T]) framed(i int, body fyne.CanvasObject) fyne.CanvasObject {
	tools := []fyne.CanvasObject{NewWords(r.form.T(r.name+".one", "n", i+1), Caption), Spacer()}
	if i > 0 {
		tools = append(tools, NewLink(r.form.p.T("kit.rows.up"), func() { r.swap(i, i-1) }))
	}
	if i < len(*r.list)-1 {
		tools = append(tools, NewLink(r.form.p.T("kit.rows.down"), func() { r.swap(i, i+1) }))
	}
	tools = append(tools, r.remover(i))
	return Stack(NewPanel(ColorBackground, ColorLine), Pad(Gap2, Gap3, Gap3, Gap3, Column(Gap2, RowGrow(Gap2, 1, tools...), body)))
}

func (r *rows[T]) remover(i int) *Button {
	return NewLink(r.form.p.T("kit.rows.remove"), func() {
		*r.list = slices.Delete(*r.list, i, i+1)
		r.part.Removed(r.name, i)
	})
}

func (r *rows[T]) swap(i, j int) {
	(*r.list)[i], (*r.list)[j] = (*r.list)[j], (*r.list)[i]
	r.part.Swapped(r.name, i, j)
}

func (r *rows[T]) add() {
	*r.list = append(*r.list, r.fresh())
	r.part.Changed()
	r.part.focus(len(*r.list) - 1)
}
