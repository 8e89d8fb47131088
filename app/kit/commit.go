package kit

// Commit reads the fields that tell their value only when they are left, for a form that goes while one of them
// has the focus.
func (f *Form) Commit() {
	for _, field := range f.root.fields {
		if waiting, ok := field.focus.(interface{ commit() }); ok {
			waiting.commit()
		}
	}
}
