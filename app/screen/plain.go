package screen

import (
	"reflect"
	"slices"
	"strings"
	"unicode"

	"planpage/app/record"
	"planpage/storage"
)

// plain tells records in plain words, each field under the label that its form gives it. It walks the fields as the
// archive spells them, so that a field added later is told too.
type plain struct {
	d     *Desk
	names map[string]string // what the family calls what it links to, by id
}

// told is a field in words.
type told struct{ Label, Words string }

func newPlain(d *Desk, family *record.Family) *plain {
	p := &plain{d: d, names: map[string]string{}}
	for _, g := range family.Goals {
		p.names[g.ID] = g.Name()
	}
	for _, doc := range family.Documents {
		p.names[doc.ID] = doc.Name()
	}
	for _, c := range family.Contacts {
		p.names[c.ID] = c.Name
	}
	for _, m := range family.Meetings {
		p.names[m.ID] = nameOf(d, m, family)
		for _, c := range m.Concerns {
			p.names[c.ID] = c.Text
		}
	}
	for _, one := range family.Plans {
		p.names[one.ID] = nameOf(d, one, family)
		for _, s := range one.Services {
			p.names[s.ID] = s.Name
		}
	}
	return p
}

// familyOf loads the records of a child that may be gone; then there are none.
func (d *Desk) familyOf(childID string) *record.Family {
	family := &record.Family{Child: &record.Child{}}
	_ = d.Store.View(func(tx *storage.Tx) error { // a child that is gone has no records: that is no fault here
		if found, err := tx.Family(childID); err == nil {
			family = found
		}
		return nil
	})
	return family
}

// wordsOf is where the words of a kind's fields stand.
func wordsOf(kind record.Kind) string {
	switch kind {
	case record.Children:
		return "about"
	case record.Contacts:
		return "about.contact"
	case record.Documents:
		return "records.documents"
	case record.Evaluations:
		return "evaluations"
	case record.Plans:
		return "plan"
	case record.Goals:
		return "goals.form"
	case record.Measurements:
		return "goals.reading"
	case record.Reports:
		return "goals.report"
	case record.Meetings:
		return "meetings.form"
	case record.Log:
		return "records.log"
	}
	return "versions.field"
}

// tell lists what a record says, without the fields that say nothing.
func (p *plain) tell(r record.Record) []told {
	return p.tellFields(wordsOf(r.Kind()), reflect.ValueOf(r).Elem())
}

func (p *plain) tellFields(prefix string, v reflect.Value) []told {
	var list []told
	for i := range v.NumField() {
		name := fieldName(v.Type().Field(i))
		if name == "" {
			continue
		}
		field, at := v.Field(i), prefix+"."+name
		switch {
		case field.Kind() == reflect.Struct:
			list = append(list, p.tellFields(at, field)...)
		case isRows(field.Type()):
			var lines []string
			for j := range field.Len() {
				lines = append(lines, p.line(at, field.Index(j)))
			}
			list = p.say(list, prefix, name, strings.Join(lines, "\n"))
		case field.Kind() == reflect.Bool && !field.Bool():
		default:
			list = p.say(list, prefix, name, p.words(at, field))
		}
	}
	return list
}

func (p *plain) say(list []told, prefix, name, words string) []told {
	if words == "" {
		return list
	}
	return append(list, told{p.label(prefix, name), words})
}

// line tells one row of a list: what it is called, then the rest with its labels.
func (p *plain) line(prefix string, v reflect.Value) string {
	parts := []string{}
	title := p.title(v)
	for _, t := range p.tellFields(prefix, v) {
		if t.Words != title {
			parts = append(parts, p.d.T("versions.part", "label", t.Label, "words", t.Words))
		}
	}
	if title != "" {
		parts = append([]string{title}, parts...)
	}
	return strings.Join(parts, " · ")
}

// title is what a row is called: the first of the fields that name things.
func (p *plain) title(v reflect.Value) string {
	for _, name := range []string{"Name", "Title", "Request", "Area", "Code", "Text"} {
		if f := v.FieldByName(name); f.IsValid() && f.Kind() == reflect.String && f.String() != "" {
			return f.String()
		}
	}
	return ""
}

// fieldName is the field as the archive spells it; "" for the head of a record and for an id of its own.
func fieldName(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	if f.Anonymous || name == "id" {
		return ""
	}
	return name
}

// isRows reports whether a type is a list of parts with fields of their own.
func isRows(t reflect.Type) bool {
	return t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Struct
}

// label is what the form calls a field; what is in no form is called by its own name.
func (p *plain) label(prefix, name string) string {
	for _, key := range []string{prefix + "." + name, "versions.field." + name} {
		if p.d.P.Has(key) {
			return p.d.T(key)
		}
	}
	return spaced(name)
}

// words tells a value; "" when it says nothing.
func (p *plain) words(at string, v reflect.Value) string {
	switch value := v.Interface().(type) {
	case record.Date:
		return orRaw(p.d.P.Date(value), string(value))
	case record.Clock:
		return orRaw(p.d.P.Time(value), string(value))
	}
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return ""
		}
		return p.words(at, v.Elem())
	case reflect.Slice, reflect.Map:
		return strings.Join(p.lines(at, v), "\n")
	case reflect.String:
		return p.text(at, v)
	case reflect.Bool:
		if v.Bool() {
			return p.d.T("versions.yes")
		}
		return p.d.T("versions.no")
	case reflect.Float64:
		return p.d.P.Number(v.Float(), 3)
	case reflect.Int, reflect.Int64:
		if v.Int() != 0 {
			return p.d.P.Number(float64(v.Int()), 0)
		}
	}
	return ""
}

// lines tells each entry of a list, or each value of a map.
func (p *plain) lines(at string, v reflect.Value) []string {
	var list []string
	if v.Kind() == reflect.Map {
		for _, key := range v.MapKeys() {
			list = append(list, p.words(at, v.MapIndex(key)))
		}
		slices.Sort(list)
		return list
	}
	for i := range v.Len() {
		list = append(list, p.words(at, v.Index(i)))
	}
	return list
}

// text tells a text as it is, a link by what the family calls it, and a word of a fixed list as its form does.
func (p *plain) text(at string, v reflect.Value) string {
	s := v.String()
	if s == "" {
		return ""
	}
	if v.Type() == reflect.TypeFor[string]() {
		if name, linked := p.names[s]; linked {
			return name
		}
		if isID(s) {
			return p.d.T("versions.gone")
		}
		return s
	}
	keys := []string{at + "." + s}
	switch v.Interface().(type) {
	case record.Role:
		keys = append(keys, "about.contact.role."+s)
	case record.Scale:
		keys = append(keys, "score.scale."+s)
	case record.Decision:
		keys = append(keys, "meetings.decision."+s)
	}
	for _, key := range keys {
		if p.d.P.Has(key) {
			return p.d.T(key)
		}
	}
	return spaced(s)
}

func orRaw(words, raw string) string {
	if words == "" {
		return raw
	}
	return words
}

// isID reports whether a text has the form of a record's id.
func isID(s string) bool {
	if len(s) != 36 {
		return false
	}
	for i, r := range s {
		if dash := i == 8 || i == 13 || i == 18 || i == 23; dash != (r == '-') || !dash && !strings.ContainsRune("0123456789abcdef", r) {
			return false
		}
	}
	return true
}

// spaced writes "specificLearningDisability" as "Specific learning disability".
func spaced(name string) string {
	var b strings.Builder
	for i, r := range name {
		switch {
		case i == 0:
			b.WriteRune(unicode.ToUpper(r))
		case unicode.IsUpper(r):
			b.WriteRune(' ')
			b.WriteRune(unicode.ToLower(r))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
