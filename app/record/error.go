package record

import (
	"errors"
	"strings"
)

// ErrorKind says what sort of thing went wrong, so that one place can decide how to show it.
type ErrorKind string

// The sorts of error a parent may meet.
const (
	Invalid   ErrorKind = "invalid"   // a rule for a field is broken
	NotFound  ErrorKind = "notFound"  // what was asked for is not there
	InUse     ErrorKind = "inUse"     // another PlanPage has the data folder open
	Damaged   ErrorKind = "damaged"   // a file cannot be read as what it should be
	Newer     ErrorKind = "newer"     // a file was written by a later PlanPage
	Locked    ErrorKind = "locked"    // the data folder has a passphrase, and it was not given
	Disk      ErrorKind = "disk"      // the disk is full, missing or read-only
	Refused   ErrorKind = "refused"   // a safe way to do this does not exist, so it was not done
	Cancelled ErrorKind = "cancelled" // the person stopped it
)

// Error is an error a person can act on. Field is the place, as in "goals[3].target.date"; Key names the
// message in the translation files and Args its named parts in pairs ("value", "2026-13-01"); Err is the
// cause, for a log that never shows a child's data. package text turns it into words.
type Error struct {
	Kind  ErrorKind
	Field string
	Key   string
	Args  []any
	Err   error
}

// Error returns a short text for developers; a parent sees what package text makes of it.
func (e *Error) Error() string {
	parts := make([]string, 0, 3)
	if e.Field != "" {
		parts = append(parts, e.Field)
	}
	parts = append(parts, e.Key)
	if e.Err != nil {
		parts = append(parts, e.Err.Error())
	}
	return strings.Join(parts, ": ")
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Errors is everything that is wrong with a record, in the order of its fields.
type Errors []*Error

// Error joins the short texts, a line each.
func (list Errors) Error() string {
	lines := make([]string, len(list))
	for i, e := range list {
		lines[i] = e.Error()
	}
	return strings.Join(lines, "\n")
}

// At returns the error at exactly this field, or nil.
func (list Errors) At(field string) *Error {
	for _, e := range list {
		if e.Field == field {
			return e
		}
	}
	return nil
}

// KindOf returns the kind of the first Error in err's tree, or "" for an error of another sort.
func KindOf(err error) ErrorKind {
	var list Errors
	if errors.As(err, &list) && len(list) > 0 {
		return list[0].Kind
	}
	var one *Error
	if errors.As(err, &one) {
		return one.Kind
	}
	return ""
}
