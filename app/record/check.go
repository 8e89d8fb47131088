package record

import (
	"fmt"
	"math"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// MaxText is the most characters one field may hold.
const MaxText = 20000

// word is a string from a fixed list. The empty word is "not given".
type word interface{ words() []string }

var uuidForm = regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$`)

// faults gathers what is wrong with one record.
type faults struct{ list Errors }

func (f *faults) add(field, key string, args ...any) {
	f.list = append(f.list, &Error{Kind: Invalid, Field: field, Key: key, Args: args})
}

// Check returns everything that breaks a rule of records: fields that are required, words outside their list,
// dates outside 1990 to 2100, numbers that are not finite, text over MaxText characters, and the rules of the
// kind itself. It returns nil, not an empty list, when all is well.
func Check(r Record) error {
	f := &faults{}
	head := r.Head()
	if !uuidForm.MatchString(head.ID) {
		f.add("id", "invalid.id", "value", head.ID)
	}
	if r.Kind() != Children && !uuidForm.MatchString(head.ChildID) {
		f.add("childId", "invalid.id", "value", head.ChildID)
	}
	f.walk("", reflect.ValueOf(r).Elem())
	r.rules(f)
	if len(f.list) == 0 {
		return nil
	}
	return f.list
}

// walk visits every field below v and applies the rules that follow from its type and its tag.
func (f *faults) walk(path string, v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			f.walk(path, v.Elem())
		}
	case reflect.Struct:
		f.walkStruct(path, v)
	case reflect.Slice:
		for i := range v.Len() {
			f.walk(fmt.Sprintf("%s[%d]", path, i), v.Index(i))
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			f.walk(path+"."+key.String(), v.MapIndex(key))
		}
	case reflect.Float64:
		if math.IsNaN(v.Float()) || math.IsInf(v.Float(), 0) {
			f.add(path, "invalid.number")
		}
	case reflect.String:
		f.text(path, v)
	}
}

func (f *faults) walkStruct(path string, v reflect.Value) {
	for i := range v.NumField() {
		field := v.Type().Field(i)
		if !field.IsExported() || field.Type == reflect.TypeFor[Meta]() {
			continue
		}
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		if name == "" {
			continue
		}
		at := name
		if path != "" {
			at = path + "." + name
		}
		if field.Tag.Get("rule") == "required" && blank(v.Field(i)) {
			f.add(at, "invalid.required")
		}
		f.walk(at, v.Field(i))
	}
}

func blank(v reflect.Value) bool {
	return v.IsZero() || v.Kind() == reflect.String && strings.TrimSpace(v.String()) == ""
}

func (f *faults) text(path string, v reflect.Value) {
	s := v.String()
	if s == "" {
		return
	}
	switch value := v.Interface().(type) {
	case Date:
		if !value.Valid() {
			f.add(path, "invalid.date", "value", s)
		}
	case Clock:
		if !value.Valid() {
			f.add(path, "invalid.clock", "value", s)
		}
	case word:
		if !slices.Contains(value.words(), s) {
			f.add(path, "invalid.word", "value", s)
		}
	default:
		if n := utf8.RuneCountInString(s); n > MaxText {
			f.add(path, "invalid.tooLong", "n", n, "most", MaxText)
		}
	}
}

// Clean returns s as valid UTF-8 without control characters other than line breaks and tabs. Nothing a person
// can see is changed; line ends become "\n".
func Clean(s string) string {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, s)
}

// CleanAll cleans every text of the record in place.
func CleanAll(r Record) { cleanValue(reflect.ValueOf(r).Elem()) }

func cleanValue(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			cleanValue(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				cleanValue(v.Field(i))
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			cleanValue(v.Index(i))
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			if item := v.MapIndex(key); item.Kind() == reflect.String {
				v.SetMapIndex(key, reflect.ValueOf(Clean(item.String())).Convert(item.Type()))
			}
		}
	case reflect.String:
		if v.CanSet() {
			v.SetString(Clean(v.String()))
		}
	}
}
