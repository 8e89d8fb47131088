package record

import (
	"slices"
	"strings"
)

// RoleCaseManager is who leads the team; RoleStudent is the child at its own meeting.
const (
	RoleCaseManager Role = "caseManager"
	RoleStudent     Role = "student"
)

// beside are those who do not work for the school.
var beside = []Role{"", RoleParent, "interpreter", "physician", "therapist", "advocate", RoleStudent, "other"}

// OfSchool reports whether the role is one of the school's.
func (r Role) OfSchool() bool { return !slices.Contains(beside, r) }

// Contact returns the contact with this id, or nil.
func (f *Family) Contact(id string) *Contact {
	for _, c := range f.Contacts {
		if c.ID == id && id != "" {
			return c
		}
	}
	return nil
}

// Invited returns those asked to the meeting as contacts, each with the role it has there: from the family's contacts
// where they are among them, else with the name alone. Without a meeting these are all contacts.
func (f *Family) Invited(m *Meeting) []Contact {
	var list []Contact
	if m == nil {
		for _, c := range f.Contacts {
			list = append(list, *c)
		}
		return list
	}
	for _, a := range m.Attendees {
		one := Contact{Name: a.Name, Role: a.Role}
		if known := f.Contact(a.ContactID); known != nil {
			one = *known
			if a.Role != "" {
				one.Role = a.Role
			}
		}
		if strings.TrimSpace(one.Name) != "" {
			list = append(list, one)
		}
	}
	return list
}

// School returns those asked to the meeting who work for the school, who leads the team first.
func (f *Family) School(m *Meeting) []Contact {
	var list []Contact
	for _, c := range f.Invited(m) {
		switch {
		case c.Role == RoleCaseManager:
			list = slices.Insert(list, 0, c)
		case c.Role.OfSchool():
			list = append(list, c)
		}
	}
	return list
}
