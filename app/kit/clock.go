package kit

import (
	"strings"

	"planpage/app/record"
	"planpage/app/text"
)

// Clock is a time of day that may be left empty. A parent types it in any usual form; when the field is left it
// shows the time as every screen writes it. Text that is not a time stays in the field and is named there.
func (f *Form) Clock(name string, value *record.Clock) *Field {
	e := NewEntry()
	show := func() {
		words := ""
		if *value != "" {
			words = f.p.Time(*value)
		}
		e.ShowText(words)
	}
	show()
	f.enter(e)
	field := f.add(name, e, e, func() {
		if !e.Focused() {
			show()
		}
	})
	field.unread("invalid.clock", asTyped(e))
	e.OnEdited = func(s string) {
		c, ok := text.ParseClock(s)
		if strings.TrimSpace(s) == "" {
			c, ok = "", true
		}
		if f.read(field, s, ok) {
			*value = c
		}
		f.changed()
	}
	e.OnLeft = func() {
		if _, waiting := f.root.typed[field.place]; !waiting {
			show()
		}
		f.left()
	}
	return field
}
