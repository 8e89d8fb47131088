package kit

// limit tells at its field when something did not fit into an entry, until there is room again.
func (f *Form) limit(e *Entry, field *Field) *Field {
	told, edited := false, e.OnEdited
	e.OnTooLong = func() {
		told = true
		field.SetFault(f.p.T("kit.tooLong"))
	}
	e.OnEdited = func(words string) {
		if told && e.room() > 0 {
			told = false
			field.SetFault("")
		}
		edited(words)
	}
	field.full = func() bool { return told && e.room() <= 0 }
	return field
}
