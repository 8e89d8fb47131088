package kit

// Tick is a yes or no that the record keeps as one of two words.
func Tick[T ~string](f *Form, name string, value *T, yes, no T) *Field {
	c := NewCheck(f.T(name), nil)
	c.SetValue(*value == yes)
	c.OnChanged = func(on bool) {
		want := no
		if on {
			want = yes
		}
		if on != (*value == yes) {
			*value = want
			f.changed()
			f.left()
		}
	}
	return f.add(name, c, c, func() { c.SetValue(*value == yes) }).HideLabel()
}
