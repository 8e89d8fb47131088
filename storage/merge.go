package storage

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strings"

	"planpage/app/record"
)

// merge returns the record's JSON with those fields of its earlier JSON that this program does not know: a later
// PlanPage, or the family itself, put them there. Elements of lists are paired by their id, else by being equal,
// else by their position.
func merge(before json.RawMessage, r record.Record) (json.RawMessage, error) {
	raw, err := json.Marshal(r)
	if err != nil || before == nil {
		return raw, err
	}
	return carry(before, raw, reflect.TypeOf(r).Elem())
}

// carry returns fresh with the unknown fields of old. fresh is nil when the field was left out; the result is nil
// when there is still nothing to write.
func carry(old, fresh json.RawMessage, t reflect.Type) (json.RawMessage, error) {
	switch {
	case t.Kind() == reflect.Pointer:
		return carry(old, fresh, t.Elem())
	case t.Kind() == reflect.Struct && begins(old, '{') && (fresh == nil || begins(fresh, '{')):
		return carryObject(old, fresh, t)
	case t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Struct && begins(old, '[') && begins(fresh, '['):
		return carryList(old, fresh, t.Elem())
	}
	return fresh, nil
}

func begins(raw json.RawMessage, c byte) bool {
	raw = bytes.TrimLeft(raw, " \t\r\n")
	return len(raw) > 0 && raw[0] == c
}

func carryObject(old, fresh json.RawMessage, t reflect.Type) (json.RawMessage, error) {
	var was map[string]json.RawMessage
	now := map[string]json.RawMessage{}
	if err := json.Unmarshal(old, &was); err != nil {
		return nil, err
	}
	if fresh != nil {
		if err := json.Unmarshal(fresh, &now); err != nil {
			return nil, err
		}
	}
	fields, changed := jsonFields(t), false
	for key, value := range was {
		name, kept := key, value
		if field, known := find(fields, key); known {
			name = field.name
			merged, err := carry(value, now[name], field.is)
			if err != nil {
				return nil, err
			}
			kept = merged
		}
		if kept != nil && !bytes.Equal(kept, now[name]) {
			now[name], changed = kept, true
		}
	}
	if !changed {
		return fresh, nil
	}
	return json.Marshal(now)
}

func carryList(old, fresh json.RawMessage, t reflect.Type) (json.RawMessage, error) {
	var was, now []json.RawMessage
	if err := json.Unmarshal(old, &was); err != nil {
		return nil, err
	}
	if err := json.Unmarshal(fresh, &now); err != nil {
		return nil, err
	}
	changed := false
	for i, j := range pair(was, now, t) {
		if j < 0 {
			continue
		}
		merged, err := carry(was[j], now[i], t)
		if err != nil {
			return nil, err
		}
		if !bytes.Equal(merged, now[i]) {
			now[i], changed = merged, true
		}
	}
	if !changed {
		return fresh, nil
	}
	return json.Marshal(now)
}

// pair returns for each new element the index of the old one it came from, or -1.
func pair(was, now []json.RawMessage, t reflect.Type) []int {
	from := slices.Repeat([]int{-1}, len(now))
	taken := make([]bool, len(was))
	match := func(like func(i, j int) bool) {
		for i := range now {
			for j := 0; j < len(was) && from[i] < 0; j++ {
				if !taken[j] && like(i, j) {
					from[i], taken[j] = j, true
				}
			}
		}
	}
	oldIDs, newIDs := idsOf(was), idsOf(now)
	match(func(i, j int) bool { return newIDs[i] != "" && newIDs[i] == oldIDs[j] })
	known := make([]json.RawMessage, len(was))
	for j, raw := range was {
		known[j] = knownOnly(raw, t)
	}
	match(func(i, j int) bool { return newIDs[i] == "" && bytes.Equal(known[j], now[i]) })
	match(func(i, j int) bool { return i == j && newIDs[i] == "" && oldIDs[j] == "" })
	return from
}

func idsOf(list []json.RawMessage) []string {
	ids := make([]string, len(list))
	for i, raw := range list {
		var head struct {
			ID string `json:"id"`
		}
		if json.Unmarshal(raw, &head) == nil {
			ids[i] = head.ID
		}
	}
	return ids
}

// knownOnly returns the element as this program would write it, nil when it cannot be read.
func knownOnly(raw json.RawMessage, t reflect.Type) json.RawMessage {
	v := reflect.New(t)
	if json.Unmarshal(raw, v.Interface()) != nil {
		return nil
	}
	known, err := json.Marshal(v.Interface())
	if err != nil {
		return nil
	}
	return known
}

type jsonField struct {
	name string
	is   reflect.Type
}

// jsonFields lists the JSON fields of a struct, those of an embedded struct included.
func jsonFields(t reflect.Type) []jsonField {
	var list []jsonField
	for i := range t.NumField() {
		field := t.Field(i)
		if field.Anonymous {
			list = append(list, jsonFields(field.Type)...)
			continue
		}
		if name, _, _ := strings.Cut(field.Tag.Get("json"), ","); name != "" && name != "-" {
			list = append(list, jsonField{name, field.Type})
		}
	}
	return list
}

// find looks a key up as encoding/json does: without regard to case.
func find(fields []jsonField, key string) (jsonField, bool) {
	for _, field := range fields {
		if field.name == key {
			return field, true
		}
	}
	for _, field := range fields {
		if strings.EqualFold(field.name, key) {
			return field, true
		}
	}
	return jsonField{}, false
}
