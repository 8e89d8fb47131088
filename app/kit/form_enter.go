package kit

// Entered makes Enter in a field for one line of this form call do, for forms that go from step to step. Without
// it Enter goes on to the window. Call it before the fields are laid out.
func (f *Form) Entered(do func()) { f.root.entered = do }

// enter lets the entry of a field tell Enter.
func (f *Form) enter(e *Entry) {
	if do := f.root.entered; do != nil {
		e.OnSubmitted = func(string) { do() }
	}
}
