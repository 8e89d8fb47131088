package score

import (
	"encoding/json"
	"fmt"
	"slices"
	"sync"

	"planpage/app/record"
	"planpage/assets"
)

// scheme is a publisher's words for ranges of a scale, highest first; the last band has no lower end, and a band
// without a label says nothing. It belongs to the tests it names in the edition it names, and to no other.
type scheme struct {
	ID       string        `json:"id"`
	Source   string        `json:"source"`
	Tests    []edition     `json:"tests"`
	Scale    record.Scale  `json:"scale"`
	HigherIs record.Better `json:"higherIs"` // "" for any
	Bands    []band        `json:"bands"`
}

type edition struct {
	ID      string `json:"id"`
	Edition string `json:"edition"`
}

// band begins at From; nil is the lowest.
type band struct {
	From  *float64 `json:"from"`
	Label string   `json:"label"`
}

// book is what the program knows of tests: names and label schemes.
type book struct {
	catalogue
	Schemes []scheme `json:"schemes"`
}

// known reads the embedded files, once. They are a part of the program, which a test reads: a broken one cannot be
// answered by the person who runs it.
var known = sync.OnceValue(func() *book {
	b := &book{}
	for _, name := range []string{"scores/tests.json", "scores/labels.json"} {
		data, err := assets.Scores.ReadFile(name)
		if err == nil {
			err = json.Unmarshal(data, b)
		}
		if err != nil {
			panic(fmt.Sprintf("%s: %v", name, err))
		}
	}
	b.prepare()
	return b
})

// labelOf returns the word of the test's own scheme, "" when the test has none or the scheme none for this score.
func labelOf(u Score) string {
	s := schemeOf(u)
	if s == nil || !u.HasNumber {
		return ""
	}
	for _, b := range s.Bands {
		if b.From == nil || u.Number >= *b.From {
			return b.Label
		}
	}
	return ""
}

func schemeOf(u Score) *scheme {
	if !u.Test.plain {
		return nil
	}
	list := known().Schemes
	for i := range list {
		s := &list[i]
		if s.Scale == u.Scale && (s.HigherIs == "" || s.HigherIs == u.HigherIs) &&
			slices.Contains(s.Tests, edition{u.Test.Family, u.Test.Edition}) {
			return s
		}
	}
	return nil
}

// LabelSource returns where the words of a score's label scheme come from, "" when its test has no scheme.
func LabelSource(u Score) string {
	if s := schemeOf(u); s != nil {
		return s.Source
	}
	return ""
}
