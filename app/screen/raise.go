package screen

import (
	"planpage/app/finding"
	"planpage/app/record"
)

// raise puts a finding's concern, with its fact, and what to ask for at the end of a meeting's list, and offers Undo
// under the label. It reports whether it did: without a meeting it asks for one first.
func (d *Desk) raise(m *record.Meeting, x finding.Finding, label string) bool {
	if !d.meets(m) {
		return false
	}
	meeting := copyOf(m)
	addConcern(meeting, x.Concern, x.Ask)
	if err := d.Save(label, meeting); err != nil {
		d.Fail(err)
		return false
	}
	d.Undoable(d.T(label))
	return true
}

// meets reports whether there is a meeting to raise something at; else it asks for one.
func (d *Desk) meets(m *record.Meeting) bool {
	if m != nil {
		return true
	}
	d.Go(Route{Screen: Meetings, Part: PartAdd})
	d.Toast(d.T("home.raising.meetingFirst"))
	return false
}
