package kit

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"planpage/app/record"
	"planpage/app/text"
)

// Form edits a working copy of a record in place: each field reads and writes one value of it. A change calls
// Changed, leaving a field calls Left, so that the screen can save. What cannot be read as a date or a number
// stays in its field and in Typed, never in the record and never lost.
//
// Labels come from the translations: prefix.field, with prefix.field.hint below the field and
// prefix.field.word for the words of a choice.
type Form struct {
	Changed func() // after each change by the person
	Left    func() // when a field loses the focus

	p       *text.Printer
	today   func() record.Date
	prefix  string
	path    string // place of this form's values in the record, "services[2]." or ""
	root    *Form
	entered func()            // Enter in a field for one line, root only
	fields  map[string]*Field // by place in the record, root only
	typed   map[string]string // what could not be read, by place, root only
	halfway map[string]string // what is being typed and is read when its field is left, by place, root only
}

// NewForm returns an empty form whose words stand under prefix.
func NewForm(p *text.Printer, today func() record.Date, prefix string) *Form {
	f := &Form{p: p, today: today, prefix: prefix, fields: map[string]*Field{}, typed: map[string]string{}, halfway: map[string]string{}}
	f.root = f
	return f
}

// Sub returns a form for a part of the record: its fields' places start with path, its words with name.
func (f *Form) Sub(name, path string) *Form {
	return &Form{p: f.p, today: f.today, prefix: f.prefix + "." + name, path: f.path + path, root: f.root}
}

// T returns the words of prefix.key.
func (f *Form) T(key string, args ...any) string { return f.p.T(f.prefix+"."+key, args...) }

func (f *Form) changed() {
	if f.root.Changed != nil {
		f.root.Changed()
	}
}

func (f *Form) left() {
	if f.root.Left != nil {
		f.root.Left()
	}
}

// Reload shows the record's values again, after the working copy was replaced. A field with the focus keeps
// what is being typed.
func (f *Form) Reload() {
	for place, field := range f.root.fields {
		if _, waiting := f.root.typed[place]; !waiting && field.load != nil {
			field.load()
		}
	}
}

// Fault shows each broken rule at its field and clears the fields that are well. It returns the faults whose
// place has no field here.
func (f *Form) Fault(err error) record.Errors {
	var list, homeless record.Errors
	if !errors.As(err, &list) {
		var one *record.Error
		if errors.As(err, &one) {
			list = record.Errors{one}
		}
	}
	at := map[string]string{}
	for _, e := range list {
		if _, ok := f.root.fields[e.Field]; !ok {
			homeless = append(homeless, e)
			continue
		}
		if at[e.Field] == "" {
			m := f.p.Error(e)
			at[e.Field] = strings.TrimSpace(m.Text + " " + m.Hint)
		}
	}
	for place, field := range f.root.fields {
		if _, waiting := f.root.typed[place]; !waiting && (at[place] != "" || !field.full()) {
			field.SetFault(at[place])
		}
	}
	return homeless
}

// FocusFirst puts the cursor into the field at this place of the record.
func (f *Form) FocusFirst(place string) {
	if field, ok := f.root.fields[place]; ok {
		field.Focus()
	}
}

func (f *Form) add(name string, control fyne.CanvasObject, focus fyne.Focusable, load func()) *Field {
	hint := ""
	if key := f.prefix + "." + name + ".hint"; f.p.Has(key) {
		hint = f.p.T(key)
	}
	field := newField(f.T(name), hint, control, focus)
	field.load, field.place = load, f.path+name
	f.root.fields[field.place] = field
	return field
}

// Text is a line of text.
func (f *Form) Text(name string, value *string) *Field {
	e := NewEntry()
	e.ShowText(*value)
	e.OnEdited = func(s string) {
		*value = s
		f.changed()
	}
	e.OnLeft = f.left
	f.enter(e)
	return f.limit(e, f.add(name, e, e, func() { e.ShowText(*value) }))
}

// Area is a text of several lines that grows with what is typed, at least so many rows high.
func (f *Form) Area(name string, value *string, rows int) *Field {
	a := NewArea(rows)
	a.ShowText(*value)
	a.OnEdited = func(s string) {
		*value = s
		f.changed()
	}
	a.OnLeft = f.left
	return f.limit(&a.Entry, f.add(name, a, a, func() { a.ShowText(*value) }))
}

// Lines is a list of short texts, one on each line.
func (f *Form) Lines(name string, value *[]string, rows int) *Field {
	a := NewArea(rows)
	a.ShowText(strings.Join(*value, "\n"))
	a.OnEdited = func(s string) {
		*value = splitLines(s)
		f.changed()
	}
	a.OnLeft = f.left
	return f.limit(&a.Entry, f.add(name, a, a, func() { a.ShowText(strings.Join(*value, "\n")) }))
}

func splitLines(s string) []string {
	var list []string
	for line := range strings.SplitSeq(s, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// Check is a yes or no.
func (f *Form) Check(name string, value *bool) *Field {
	c := NewCheck(f.T(name), nil)
	c.SetChecked(*value)
	c.OnChanged = func(v bool) {
		if *value != v {
			*value = v
			f.changed()
			f.left()
		}
	}
	field := f.add(name, c, c, func() {
		if c.Checked != *value {
			c.SetChecked(*value)
		}
	})
	field.HideLabel()
	return field
}

// Pick is a choice among options that are not words of a fixed list, such as the family's contacts.
func (f *Form) Pick(name string, options []Option, value *string) *Field {
	return pick(f, name, options, func() string { return *value }, func(v string) { *value = v })
}

// Choice is a word of a fixed list; the first option is "not chosen".
func Choice[T ~string](f *Form, name string, words []string, value *T) *Field {
	options := []Option{{Value: "", Label: f.p.T("kit.choose")}}
	for _, w := range words {
		options = append(options, Option{Value: w, Label: f.T(name + "." + w)})
	}
	return pick(f, name, options, func() string { return string(*value) }, func(v string) { *value = T(v) })
}

func pick(f *Form, name string, options []Option, get func() string, set func(string)) *Field {
	s := NewSelect(options, func(v string) {
		if v != get() {
			set(v)
			f.changed()
			f.left()
		}
	})
	s.SetValue(get())
	return f.add(name, s, s, func() { s.SetValue(get()) })
}
