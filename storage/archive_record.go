package storage

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"planpage/app/record"
)

// maxFaults is the most faults an import lists; nobody reads more.
const maxFaults = 100

// faults gathers what is wrong with an archive, each with its place.
type faults struct {
	list record.Errors
	more int
}

func (f *faults) add(field, key string, args ...any) {
	f.put(&record.Error{Kind: record.Invalid, Field: field, Key: key, Args: args})
}

func (f *faults) put(e *record.Error) {
	if len(f.list) < maxFaults {
		f.list = append(f.list, e)
		return
	}
	f.more++
}

// within adds the faults of a record that stands at a place of the archive.
func (f *faults) within(at string, list record.Errors) {
	for _, e := range list {
		placed := *e
		placed.Field = at + "." + e.Field
		f.put(&placed)
	}
}

func (f *faults) err() error {
	if len(f.list) == 0 {
		return nil
	}
	if f.more > 0 {
		return append(f.list, &record.Error{Kind: record.Invalid, Key: "storage.import.more", Args: []any{"n", f.more}})
	}
	return f.list
}

func (a *archive) parseKind(kind record.Kind, raw json.RawMessage, found *faults) {
	if raw == nil {
		return
	}
	var list []json.RawMessage
	if err := json.Unmarshal(raw, &list); err != nil {
		found.add(string(kind), "storage.import.wrongType")
		return
	}
	seen := map[string]bool{}
	for i, raw := range list {
		item := archived{record.New(kind), raw, fmt.Sprintf("%s[%d]", kind, i)}
		if !begins(raw, '{') { // null would read as an empty record
			found.add(item.at, "storage.import.wrongType")
			continue
		}
		if !item.read(found) {
			continue
		}
		id := item.r.Head().ID
		if seen[id] {
			found.add(item.at+".id", "storage.import.twice")
			continue
		}
		seen[id] = true
		a.records = append(a.records, item)
	}
}

// read fills the record in, cleans its text and applies the rules. It reports whether there was no fault.
func (item archived) read(found *faults) bool {
	if err := json.Unmarshal(item.raw, item.r); err != nil {
		found.add(item.at+wrongPlace(item.raw, err), "storage.import.wrongType")
		return false
	}
	head := item.r.Head()
	if item.r.Kind() == record.Children {
		head.ChildID = ""
	}
	record.CleanAll(item.r)
	list := timeFaults(head)
	var broken record.Errors
	if errors.As(record.Check(item.r), &broken) {
		list = append(list, broken...)
	}
	found.within(item.at, list)
	return len(list) == 0
}

func timeFaults(head *record.Meta) record.Errors {
	var list record.Errors
	check := func(field string, t time.Time) {
		if !t.IsZero() && !record.DateOf(t.UTC()).Valid() {
			list = append(list, &record.Error{Kind: record.Invalid, Field: field, Key: "storage.import.badTime"})
		}
	}
	check("createdAt", head.CreatedAt)
	check("updatedAt", head.UpdatedAt)
	return list
}

// wrongPlace returns where in the record a value of the wrong type stands, as ".target.date".
func wrongPlace(raw json.RawMessage, err error) string {
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) {
		if wrong.Field == "" {
			return ""
		}
		return "." + strings.TrimPrefix(wrong.Field, "Meta.")
	}
	var times struct {
		CreatedAt json.RawMessage `json:"createdAt"`
	}
	var created time.Time
	if json.Unmarshal(raw, &times) == nil && times.CreatedAt != nil && json.Unmarshal(times.CreatedAt, &created) != nil {
		return ".createdAt"
	}
	return ".updatedAt"
}
