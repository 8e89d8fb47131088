package text_test

import (
	"encoding/json"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"planpage/app/record"
	"planpage/app/text"
	"planpage/assets"
)

func spanish(t *testing.T) *text.Printer {
	t.Helper()
	p, err := text.New("es")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func words(t *testing.T, file string) map[string]json.RawMessage {
	t.Helper()
	data, err := assets.Text.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	list := map[string]json.RawMessage{}
	if err := json.Unmarshal(data, &list); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return list
}

var named = regexp.MustCompile(`\{[A-Za-z]+\}`)

// A part that is there in Spanish is there whole: the same keys, each with the same named parts and the same forms.
func TestBothLanguagesHoldTheSame(t *testing.T) {
	files, err := fs.Glob(assets.Text, "text/es/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal(len(files), err)
	}
	for _, file := range files {
		name := path.Base(file)
		en, es := words(t, "text/en/"+name), words(t, file)
		for key, value := range en {
			other, ok := es[key]
			switch {
			case !ok:
				t.Errorf("%s: no Spanish words for %q", name, key)
			case value[0] != other[0]:
				t.Errorf("%s: %q has forms for one and many in one language alone", name, key)
			case !slices.Equal(parts(value), parts(other)):
				t.Errorf("%s: %q has the parts %v in English, %v in Spanish", name, key, parts(value), parts(other))
			}
		}
		for key := range es {
			if _, ok := en[key]; !ok {
				t.Errorf("%s: %q has no English words", name, key)
			}
		}
	}
}

func parts(value json.RawMessage) []string {
	list := named.FindAllString(string(value), -1)
	slices.Sort(list)
	return slices.Compact(list)
}

// What the page says is there in Spanish; the rest comes in English.
func TestSpanishHasThePageAndFallsBackForTheRest(t *testing.T) {
	for _, part := range []string{"text", "onepage", "progress", "score", "chart", "letter", "out", "card", "sheet", "testing"} {
		if _, err := fs.Stat(assets.Text, "text/es/"+part+".json"); err != nil {
			t.Error(err)
		}
	}
	p, en := spanish(t), english(t)
	if p.Lang() != "es" || p.Tag() != "es-US" || en.Tag() != "en-US" {
		t.Error(p.Lang(), p.Tag(), en.Tag())
	}
	files, err := fs.Glob(assets.Text, "text/en/*.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		for key := range words(t, file) {
			if !p.Has(key) {
				t.Errorf("%q has no words at all", key)
			}
		}
	}
}

func TestSpanishDatesAndNumbers(t *testing.T) {
	p := spanish(t)
	const d record.Date = "2026-12-08"
	for _, c := range []struct{ got, want string }{
		{p.Date(d), "8 dic 2026"},
		{p.ShortDate(d), "8 dic"},
		{p.LongDate(d), "martes 8 de diciembre"},
		{p.FullMonth(d), "diciembre"},
		{p.MonthTitle(2026, 12), "diciembre de 2026"},
		{p.DateNear("2023-05-16", "2026-11-23"), "16 may 2023"},
		{p.Number(3.6, 1), "3.6"},
		{p.Number(12500, 0), "12,500"},
		{p.Ordinal(1), "1.º"},
		{p.Ordinal(12), "12.º"},
		{p.T("progress.with.count", "n", 1), "1 vez"},
		{p.T("progress.with.count", "n", 2), "2 veces"},
		{p.T("progress.say.readings.weekly", "n", 9), "9 mediciones semanales"},
		{p.List([]string{"Ana", "David"}), "Ana y David"},
		{p.List([]string{"Ana", "Inés"}), "Ana e Inés"},
		{p.List([]string{"Ana", "Hilda"}), "Ana e Hilda"},
		{p.List([]string{"Ana", "Iago"}), "Ana y Iago"},
		{p.List([]string{"a", "b", "Íñigo"}), "a, b e Íñigo"},
		{english(t).List([]string{"Ana", "Inés"}), "Ana and Inés"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestEverySpanishDatePrintedCanBeReadAgain(t *testing.T) {
	p := spanish(t)
	rapid.Check(t, func(t *rapid.T) {
		d := record.FirstDate.AddDays(rapid.IntRange(0, 40000).Draw(t, "days"))
		if got, ok := p.ParseDate(p.Date(d)); !ok || got != d {
			t.Fatalf("%s prints as %q and reads as %q", d, p.Date(d), got)
		}
	})
}
