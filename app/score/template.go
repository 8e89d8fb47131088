package score

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"

	"planpage/app/record"
	"planpage/assets"
)

// Template is the usual table of a common test: the names of its indexes, and of the subtests that many reports print
// below them. It holds names only, nothing of the test itself.
type Template struct {
	Test     string        `json:"test"`
	Scale    record.Scale  `json:"scale"`    // of the rows that name none
	HigherIs record.Better `json:"higherIs"` // of the rows that name none
	Rows     []TemplateRow `json:"rows"`
}

// TemplateRow is the name of an index or subtest. More says that it stands below the indexes, in the table of subtests.
type TemplateRow struct {
	Name      string        `json:"name"`
	Composite bool          `json:"composite"`
	Scale     record.Scale  `json:"scale"`
	HigherIs  record.Better `json:"higherIs"`
	More      bool          `json:"more"`
}

// Templates returns every test of which the usual table is known, in the order in which they are offered.
func Templates() []Template { return usualTables() }

// usualTables reads the embedded file, once; what a row leaves out it has from its test.
var usualTables = sync.OnceValue(func() []Template {
	const name = "scores/templates.json"
	var file struct {
		Templates []Template `json:"templates"`
	}
	data, err := assets.Scores.ReadFile(name)
	if err == nil {
		err = json.Unmarshal(data, &file)
	}
	if err != nil {
		panic(fmt.Sprintf("%s: %v", name, err)) // a part of the program, which a test reads
	}
	for _, t := range file.Templates {
		for i := range t.Rows {
			t.Rows[i].Scale = cmp.Or(t.Rows[i].Scale, t.Scale)
			t.Rows[i].HigherIs = cmp.Or(t.Rows[i].HigherIs, t.HigherIs)
		}
	}
	return file.Templates
})

// TemplatesFor returns the templates that fit the name of a test as far as it is typed: all of its family and, when one
// is given, of its edition, whose words the name does not contradict.
func TemplatesFor(name string) []Template {
	if strings.TrimSpace(name) == "" {
		return nil
	}
	t, words := TestOf(name), wordsOf(name)
	var list []Template
	for _, one := range usualTables() {
		own := TestOf(one.Test)
		if own.Family == t.Family && (t.Edition == "" || t.Edition == own.Edition) && !contradicts(one, words) {
			list = append(list, one)
		}
	}
	return list
}

// contradicts reports whether a name has a word that belongs to another template of the same family and not to this one:
// "Achievement" in "WJ IV Achievement".
func contradicts(one Template, words []string) bool {
	family := TestOf(one.Test).Family
	for _, other := range usualTables() {
		if other.Test == one.Test || TestOf(other.Test).Family != family {
			continue
		}
		for _, word := range wordsOf(other.Test) {
			if slices.ContainsFunc(words, func(w string) bool { return len(w) > 2 && strings.HasPrefix(word, w) }) &&
				!slices.Contains(wordsOf(one.Test), word) {
				return true
			}
		}
	}
	return false
}

// Usual returns the row of a template that a score's test and name mean; false when none does.
func Usual(test, name string) (TemplateRow, bool) {
	t := TestOf(test)
	wanted := indexName(t, name)
	if wanted == "" {
		return TemplateRow{}, false
	}
	for _, one := range TemplatesFor(test) {
		for _, row := range one.Rows {
			if indexName(t, row.Name) == wanted {
				return row, true
			}
		}
	}
	return TemplateRow{}, false
}

// Score returns the row as a score without its numbers.
func (r TemplateRow) Score(test string) record.Score {
	return record.Score{Test: test, Name: r.Name, Composite: r.Composite, Scale: r.Scale, HigherIs: r.HigherIs}
}

// Missing returns the rows of a template that are not among these names: the indexes, or with more the subtests.
func (t Template) Missing(names []string, more bool) []TemplateRow {
	test := TestOf(t.Test)
	there := map[string]bool{}
	for _, name := range names {
		there[indexName(test, name)] = true
	}
	var missing []TemplateRow
	for _, row := range t.Rows {
		if row.More == more && !there[indexName(test, row.Name)] {
			missing = append(missing, row)
		}
	}
	return missing
}

// SameName reports whether two names are those of the same index or subtest of a test.
func SameName(test, a, b string) bool {
	t := TestOf(test)
	return indexName(t, a) != "" && indexName(t, a) == indexName(t, b)
}
