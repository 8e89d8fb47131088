package kit

import (
	"maps"
	"strconv"
	"strings"

	"planpage/app/record"
)

// Typed returns what could not be read as a date or number, or is being typed as one, by its place in the record.
func (f *Form) Typed() map[string]string {
	all := maps.Clone(f.root.typed)
	maps.Copy(all, f.root.halfway)
	return all
}

// SetTyped shows such texts again, from a draft. What can be read by now goes into the record.
func (f *Form) SetTyped(typed map[string]string) {
	for place, words := range typed {
		if field, ok := f.root.fields[place]; ok && field.type_ != nil {
			f.root.typed[place] = words
		}
	}
	f.showTyped(func(string) bool { return true })
}

// showTyped shows at some places what could not be read, and says so.
func (f *Form) showTyped(at func(place string) bool) {
	for place, words := range f.root.typed {
		if field, ok := f.root.fields[place]; ok && at(place) {
			if field.type_(words) {
				delete(f.root.typed, place)
				continue
			}
			field.SetFault(f.notRead(field.unreadable, words))
		}
	}
}

// Date is a day of the calendar. Text that is not a date stays in the field and is named there.
func (f *Form) Date(name string, value *record.Date) *Field {
	d := NewDateField(f.p, f.today)
	d.SetDate(*value)
	field := f.add(name, d, d, func() { d.SetDate(*value) })
	field.unread("invalid.date", func(words string) (ok bool) {
		d.SetTyped(words)
		day, ok := d.Date()
		if ok {
			*value = day
			d.SetDate(day)
		}
		return ok
	})
	d.OnEdited = func(words string) { f.typing(field, words, d.told) }
	d.OnChanged = func(v record.Date, ok bool) {
		if f.read(field, d.Typed(), ok) {
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
	field.unread("invalid.number", func(words string) bool {
		n.SetTyped(words)
		v, ok := n.Value()
		if ok {
			*value = v
		}
		return ok
	})
	n.OnEdited = func(words string) { f.typing(field, words, n.told) }
	n.OnChanged = func(v *float64, ok bool) {
		if f.read(field, n.Typed(), ok) {
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
	field.unread("invalid.whole", asTyped(e))
	e.OnEdited = func(s string) {
		v, err := strconv.Atoi(strings.TrimSpace(s))
		ok := (err == nil && v >= 0 && v < 1e6) || strings.TrimSpace(s) == ""
		if f.read(field, s, ok) {
			*value = v
		}
		f.changed()
	}
	e.OnLeft = f.left
	return field
}

// asTyped shows a text that was looked at when it was typed: it cannot be read.
func asTyped(e *Entry) func(string) bool {
	return func(words string) bool {
		e.ShowText(words)
		return false
	}
}

// typing notes what is being typed in a field that is read when it is left, so that a draft has it until then. told is
// what the field told last.
func (f *Form) typing(field *Field, words, told string) {
	if f.root.fields[field.place] != field {
		return
	}
	f.root.halfway[field.place] = words
	if words == told {
		delete(f.root.halfway, field.place)
	}
	f.mending(field, words)
	f.changed()
}

// mending takes away what was said of a text while another one is typed; the same text again is told again.
func (f *Form) mending(field *Field, words string) {
	bad, told := f.root.typed[field.place]
	switch {
	case !told:
	case words == bad:
		field.SetFault(f.notRead(field.unreadable, words))
	default:
		field.SetFault("")
	}
}

// read notes whether what is typed in a field could be read, and says so there. It returns false also for a field that
// was laid out again since, whose value is no longer the record's.
func (f *Form) read(field *Field, words string, ok bool) bool {
	delete(f.root.halfway, field.place)
	switch {
	case f.root.fields[field.place] != field:
		return false
	case ok:
		delete(f.root.typed, field.place)
		field.SetFault("")
	default:
		f.root.typed[field.place] = words
		field.SetFault(f.notRead(field.unreadable, words))
	}
	return ok
}

func (f *Form) notRead(key, words string) string {
	m := f.p.Error(&record.Error{Kind: record.Invalid, Key: key, Args: []any{"value", words}})
	return strings.TrimSpace(m.Text + " " + m.Hint)
}

// moved gives what could not be read in the items of a list its place after the items moved. to returns an item's new
// index, -1 for one that was taken away.
func (f *Form) moved(list string, to func(i int) int) {
	typed := map[string]string{}
	for place, words := range f.root.typed {
		rest, inside := strings.CutPrefix(place, f.path+list+"[")
		index, field, _ := strings.Cut(rest, "]")
		if i, err := strconv.Atoi(index); inside && err == nil {
			if i = to(i); i < 0 {
				continue
			}
			place = f.path + list + "[" + strconv.Itoa(i) + "]" + field
		}
		typed[place] = words
	}
	f.root.typed = typed
}
