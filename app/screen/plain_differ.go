package screen

import (
	"reflect"
	"slices"
	"strings"

	"planpage/app/record"
)

// difference is a field that is not what it was; Then or Now is empty where it said nothing.
type difference struct{ Label, Then, Now string }

// differ lists what in a record was otherwise than now, in the order of its fields.
func (p *plain) differ(then, now record.Record) []difference {
	return p.differFields(wordsOf(now.Kind()), "", reflect.ValueOf(then).Elem(), reflect.ValueOf(now).Elem())
}

// differFields compares two structs of one type; of names the row of a list that they are, "" for a record.
func (p *plain) differFields(prefix, of string, then, now reflect.Value) []difference {
	var list []difference
	for i := range now.NumField() {
		name := fieldName(now.Type().Field(i))
		a, b := then.Field(i), now.Field(i)
		if name == "" || reflect.DeepEqual(a.Interface(), b.Interface()) {
			continue
		}
		at, label := prefix+"."+name, p.label(prefix, name)
		if of != "" {
			label = p.d.T("versions.row", "row", of, "label", label)
		}
		switch {
		case a.Kind() == reflect.Struct:
			list = append(list, p.differFields(at, of, a, b)...)
		case isRows(a.Type()):
			list = append(list, p.differRows(at, label, a, b)...)
		case a.Kind() == reflect.Slice:
			list = append(list, onlyOther(label, p.lines(at, a), p.lines(at, b)))
		default:
			list = append(list, difference{label, p.words(at, a), p.words(at, b)})
		}
	}
	return slices.DeleteFunc(list, func(d difference) bool { return d.Then == d.Now })
}

// onlyOther leaves out the lines that both have; where only their order differs, all are told.
func onlyOther(label string, then, now []string) difference {
	old := missingFrom(then, now)
	fresh := missingFrom(now, then)
	if len(old)+len(fresh) == 0 {
		old, fresh = then, now
	}
	return difference{label, strings.Join(old, "\n"), strings.Join(fresh, "\n")}
}

func missingFrom(list, other []string) []string {
	var found []string
	for _, s := range list {
		if !slices.Contains(other, s) {
			found = append(found, s)
		}
	}
	return found
}

// differRows compares two lists of parts: a part that changed is told field by field, one that came or went in a
// line. Lists that only changed their order are told by their titles.
func (p *plain) differRows(prefix, label string, then, now reflect.Value) []difference {
	var list []difference
	from := pairs(then, now)
	for j := range now.Len() {
		row := now.Index(j)
		if from[j] < 0 {
			list = append(list, difference{label, "", p.line(prefix, row)})
			continue
		}
		of := orRaw(p.title(row), label)
		list = append(list, p.differFields(prefix, of, then.Index(from[j]), row)...)
	}
	for i := range then.Len() {
		if !slices.Contains(from, i) {
			list = append(list, difference{label, p.line(prefix, then.Index(i)), ""})
		}
	}
	if len(list) == 0 {
		list = append(list, difference{label, p.titles(then), p.titles(now)})
	}
	return list
}

func (p *plain) titles(rows reflect.Value) string {
	var list []string
	for i := range rows.Len() {
		list = append(list, p.title(rows.Index(i)))
	}
	return strings.Join(list, "\n")
}

// pairs returns for each part now the index of the part it was, or -1: by its id, else by being the same, else by its
// place.
func pairs(then, now reflect.Value) []int {
	from := slices.Repeat([]int{-1}, now.Len())
	match := func(like func(i, j int) bool) {
		for j := range from {
			for i := 0; i < then.Len() && from[j] < 0; i++ {
				if !slices.Contains(from, i) && like(i, j) {
					from[j] = i
				}
			}
		}
	}
	same := func(i, j int) bool { return reflect.DeepEqual(then.Index(i).Interface(), now.Index(j).Interface()) }
	match(func(i, j int) bool { return rowID(now.Index(j)) != "" && rowID(now.Index(j)) == rowID(then.Index(i)) })
	match(func(i, j int) bool { return rowID(now.Index(j)) == "" && same(i, j) })
	match(func(i, j int) bool { return i == j && rowID(now.Index(j)) == "" && rowID(then.Index(i)) == "" })
	return from
}

func rowID(v reflect.Value) string {
	if id := v.FieldByName("ID"); id.IsValid() {
		return id.String()
	}
	return ""
}
