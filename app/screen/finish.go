package screen

// finish writes everything before the form goes, also the date or number of the field that has the focus.
func (e *editor) finish() {
	e.form.Commit()
	e.flush()
}
