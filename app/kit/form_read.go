package kit

import (
	"strconv"
	"strings"

	"planpage/app/record"
)

// Typed returns what could not be read as a date or number, by its place in the record.
func (f *Form) Typed() map[string]string { return f.root.typed }

// SetTyped shows such texts again, from a draft.
func (f *Form) SetTyped(typed map[string]string) {
	for place, words := range typed {
		if field, ok := f.root.fields[place]; ok && field.type_ != nil {
			f.root.typed[place] = words
			field.type_(words)
		}
	}
}

// Date is a day of the calendar. Text that is not a date stays in the field and is named there.
func (f *Form) Date(name string, value *record.Date) *Field {
	d := NewDateField(f.p, f.today)
	d.SetDate(*value)
	field := f.add(name, d, d.Focusable(), func() { d.SetDate(*value) })
	place := f.path + name
	f.unread(field, d.SetTyped, "invalid.date")
	d.OnChanged = func(v record.Date, ok bool) {
		f.read(place, d.Typed(), ok, "invalid.date")
		if ok {
			*value = v
		}
		f.changed()
	}
	d.OnLeft = f.left
	return field
}

// Number is a number that may be left empty.
func (f *Form) Number(name string, value **float64) *Field {
	n := NewNumberField(f.p)
	n.SetValue(*value)
	field := f.add(name, n, n, func() { n.SetValue(*value) })
	place := f.path + name
	f.unread(field, n.SetTyped, "invalid.number")
	n.OnChanged = func(v *float64, ok bool) {
		f.read(place, n.Typed(), ok, "invalid.number")
		if ok {
			*value = v
		}
		f.changed()
	}
	n.OnLeft = f.left
	return field
}

// Int is a whole number of zero or more; empty is zero.
func (f *Form) Int(name string, value *int) *Field {
	e := NewEntry()
	show := func() {
		e.ShowText("")
		if *value != 0 {
			e.ShowText(strconv.Itoa(*value))
		}
	}
	show()
	field := f.add(name, e, e, show)
	place := f.path + name
	f.unread(field, e.ShowText, "invalid.whole")
	e.OnEdited = func(s string) {
		v, err := strconv.Atoi(strings.TrimSpace(s))
		ok := (err == nil && v >= 0 && v < 1e6) || strings.TrimSpace(s) == ""
		f.read(place, s, ok, "invalid.whole")
		if ok {
			*value = v
		}
		f.changed()
	}
	e.OnLeft = f.left
	return field
}

// read notes whether what is typed at a place could be read, and says so at the field.
func (f *Form) read(place, words string, ok bool, key string) {
	field := f.root.fields[place]
	if ok {
		delete(f.root.typed, place)
		field.SetFault("")
		return
	}
	f.root.typed[place] = words
	field.SetFault(f.notRead(key, words))
}

func (f *Form) notRead(key, words string) string {
	return f.p.Error(&record.Error{Kind: record.Invalid, Key: key, Args: []any{"value", words}}).Text
}

// unread lets a field show again what could not be read, and say so.
func (f *Form) unread(field *Field, show func(string), key string) {
	field.type_ = func(words string) {
		show(words)
		field.SetFault(f.notRead(key, words))
	}
}
