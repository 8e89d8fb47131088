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

// usualTable is a template with what is asked of it again and again.
type usualTable struct {
	Template
	of    Test
	words []string               // of the test's name
	rows  map[string]TemplateRow // by their names in the form in which names are compared
	extra []string               // words of the family's other templates that this one's name lacks
}

// Templates returns every test of which the usual table is known, in the order in which they are offered.
func Templates() []Template {
	list := make([]Template, len(usualTables()))
	for i, table := range usualTables() {
		list[i] = table.Template
	}
	return list
}

// usualTables reads the embedded file, once; what a row leaves out it has from its test.
var usualTables = sync.OnceValue(func() []usualTable {
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
	list := make([]usualTable, len(file.Templates))
	for i, t := range file.Templates {
		list[i] = prepared(t)
	}
	for i := range list {
		for _, other := range list {
			if other.of.Family == list[i].of.Family {
				list[i].extra = append(list[i].extra, slices.DeleteFunc(slices.Clone(other.words), func(w string) bool {
					return slices.Contains(list[i].words, w)
				})...)
			}
		}
	}
	return list
})

func prepared(t Template) usualTable {
	table := usualTable{Template: t, of: TestOf(t.Test), words: wordsOf(t.Test), rows: map[string]TemplateRow{}}
	for i := range t.Rows {
		row := &t.Rows[i]
		row.Scale, row.HigherIs = cmp.Or(row.Scale, t.Scale), cmp.Or(row.HigherIs, t.HigherIs)
		table.rows[indexName(table.of, row.Name)] = *row
	}
	return table
}

// TemplatesFor returns the templates that fit the name of a test as far as it is typed: all of its family and, when one
// is given, of its edition, whose words the name does not contradict.
func TemplatesFor(name string) []Template {
	var list []Template
	for _, table := range tablesFor(name) {
		list = append(list, table.Template)
	}
	return list
}

func tablesFor(name string) []usualTable {
	if strings.TrimSpace(name) == "" {
		return nil
	}
	t, words := TestOf(name), wordsOf(name)
	return slices.DeleteFunc(slices.Clone(usualTables()), func(table usualTable) bool {
		return table.of.Family != t.Family || t.Edition != "" && t.Edition != table.of.Edition || table.contradicts(words)
	})
}

// contradicts reports whether a name has a word that belongs to another template of the same family and not to this one:
// "Achievement" in "WJ IV Achievement". It may be cut short: "ACH".
func (table usualTable) contradicts(words []string) bool {
	return slices.ContainsFunc(table.extra, func(extra string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return len(w) > 2 && strings.HasPrefix(extra, w) })
	})
}

// Usual returns the row of a template that a score's test and name mean; false when none does.
func Usual(test, name string) (TemplateRow, bool) {
	for _, table := range tablesFor(test) {
		if row, ok := table.rows[indexName(table.of, name)]; ok {
			return row, true
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
