package sheet

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"planpage/app/onepage"
	"planpage/app/paper"
	"planpage/app/progress"
	"planpage/app/record"
	"planpage/assets"
)

// fixedWords are the longer pieces of a part's words in a language, without what is filled into them.
func fixedWords(t *testing.T, lang, name string) map[string]string {
	t.Helper()
	data, err := assets.Text.ReadFile("text/" + lang + "/" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var words map[string]json.RawMessage
	if err := json.Unmarshal(data, &words); err != nil {
		t.Fatal(err)
	}
	list, braces := map[string]string{}, regexp.MustCompile(`\{[^}]*\}`)
	for key, raw := range words {
		var one string
		if json.Unmarshal(raw, &one) != nil {
			continue // has forms for one and many, which hold no other words
		}
		for i, piece := range braces.Split(one, -1) {
			if piece = strings.TrimSpace(piece); utf8.RuneCountInString(piece) > 7 {
				list[fmt.Sprint(key, i)] = piece
			}
		}
	}
	return list
}

// Nothing of the words of a sheet stays in English; what stands in the records does.
func TestNothingEnglishIsOnASpanishSheet(t *testing.T) {
	o := inSpanish(t)
	var all, own strings.Builder
	for _, name := range []string{"Maya", "Leo"} {
		f := sampleFamily(t, name)
		records, err := json.Marshal(f)
		if err != nil {
			t.Fatal(err)
		}
		own.Write(records)
		for _, s := range []Sheet{Goals(testFonts(t), f, progress.All(f, sampleToday), o), Testing(testFonts(t), f, nil, o)} {
			for _, page := range s.Pages {
				if page.Lang != "es-US" {
					t.Errorf("a page is in %q", page.Lang)
				}
				all.WriteString(page.Subject)
				for _, item := range page.Items {
					if line, ok := item.(paper.Text); ok {
						all.WriteString(" " + line.Text)
					}
				}
			}
		}
	}
	words := strings.ToLower(all.String())
	for _, part := range []string{"sheet", "testing", "progress", "score", "chart"} {
		spanish := fixedWords(t, "es", part)
		for key, english := range fixedWords(t, "en", part) {
			there := strings.Contains(words, strings.ToLower(english)) && !strings.Contains(own.String(), english)
			if there && spanish[key] != english {
				t.Errorf("%s: %q is on a sheet", key, english)
			}
		}
		if strings.Contains(words, part+".") {
			t.Errorf("a key of %q is on a sheet", part)
		}
	}
}

func TestMayasSheetsInSpanish(t *testing.T) {
	f, o := sampleFamily(t, "Maya"), inSpanish(t)
	all := said(Goals(testFonts(t), f, progress.All(f, sampleToday), o)) + said(Testing(testFonts(t), f, nil, o))
	for _, want := range []string{
		"Maya Rivera · Grado 4 · Reading", "Hecha el 23 nov 2026", "En el plan: “By Jan 11, 2027", "Responsable: Special education teacher",
		"■ Bajo la línea por 22 words correct a minute.", "inicio, 12 ene", "objetivo para el 11 ene", "hace falta por semana",
		"casa (4), no cuenta", "línea de la meta", "esperado ese día, y objetivo", "62; la línea, en 83", "no da un número", "✓ coincide",
		"+0.04 semanal", "cambiar la enseñanza", "LAS 32 MEDICIONES", "Desde el 24 may 2023: Más alto: 70, luego 89.", "Igual o más alto que unos 5 de cada 100",
		"El informe dice: “High Average”.", "88.º", "DE DÓNDE VIENE TODO ESTO",
	} {
		stands(t, testFonts(t), all, want)
	}
}

// A step that says its number says it once, also on a sheet in another language than the plan's.
func TestAStepSaysItsNumberOnce(t *testing.T) {
	f, _ := manyReadings(3)
	g := f.Goals[0]
	g.Unit, g.Mastery.N, g.UnitLabel = record.UnitOutOf, 5, "times"
	g.Target.Value = record.Float(5)
	g.Objectives = []record.Objective{{Text: "Asks 2 of 5 times", Value: record.Float(2), Date: "2026-05-01"}, {Text: "Asks more", Value: record.Float(3), Date: "2026-06-01"}}
	for _, o := range []Options{options(t), inSpanish(t)} {
		all := said(Goal(testFonts(t), f, ofGoal(f, g), o))
		if !strings.Contains(all, "2of5timespara") && !strings.Contains(all, "2of5timesby") {
			t.Errorf("%s: the number stands twice", o.Printer.Lang())
		}
		if !strings.Contains(all, "3of5timesby") && !strings.Contains(all, "3de5timespara") {
			t.Errorf("%s: the number is missing", o.Printer.Lang())
		}
	}
}

// A sheet in both languages is the one in English with the one in Spanish behind it.
func TestSheetsInBothLanguages(t *testing.T) {
	f := sampleFamily(t, "Maya")
	words, err := onepage.PrintersFor(record.LangBoth)
	if err != nil {
		t.Fatal(err)
	}
	both := In(words, options(t), func(o Options) Sheet { return Testing(testFonts(t), f, nil, o) })
	if len(both.Pages) != 2 || both.Pages[0].Lang != "en-US" || both.Pages[1].Lang != "es-US" {
		t.Fatalf("%d pages", len(both.Pages))
	}
	words.Facing = nil
	if one := In(words, options(t), func(o Options) Sheet { return Testing(testFonts(t), f, nil, o) }); len(one.Pages) != 1 {
		t.Errorf("%d pages in one language", len(one.Pages))
	}
}

// randomScores are reports with any scores.
func randomScores(rt *rapid.T) *record.Family {
	f := &record.Family{Child: &record.Child{Name: "N" + typed(rt, "name"), Grade: "4"}}
	for i := range rapid.IntRange(0, 3).Draw(rt, "reports") {
		e := &record.Evaluation{
			Meta: record.Meta{ID: fmt.Sprint("e", i)}, Date: record.Date("2020-05-20").AddDays(400 * i), Title: typed(rt, "title"),
			EvalKind: record.EvaluationKind(rapid.SampledFrom(record.EvaluationKinds).Draw(rt, "kind")), Evaluator: typed(rt, "who"),
		}
		for j := range rapid.IntRange(0, 14).Draw(rt, "scores") {
			s := record.Score{
				Test: rapid.SampledFrom([]string{"", "WISC-V", "BASC-3", "Vineland-3", "A test of its own"}).Draw(rt, "test"), Name: fmt.Sprint("Score ", j%9, typed(rt, "name")),
				Composite: rapid.Bool().Draw(rt, "composite"), Scale: record.Scale(rapid.SampledFrom(record.Scales).Draw(rt, "scale")),
				Value: rapid.SampledFrom([]string{"", "7", "85", "1.4", "<40", "95/90", strings.Repeat("9", 60)}).Draw(rt, "value"), Label: typed(rt, "label"),
				HigherIs: record.Better(rapid.SampledFrom([]string{"", "better", "worse"}).Draw(rt, "higher")),
			}
			if rapid.Bool().Draw(rt, "range") {
				s.CILow, s.CIHigh, s.CILevel = record.Float(60), record.Float(120.25), record.Float(95)
			}
			if rapid.Bool().Draw(rt, "ranked") {
				s.Percentile = record.Float(rapid.Float64Range(0, 100).Draw(rt, "percentile"))
			}
			e.Scores = append(e.Scores, s)
		}
		f.Evaluations = append(f.Evaluations, e)
	}
	return f
}

// Every score of one report is on its sheet, in its table or among those left off.
func TestAnyTestingIsSoundAndWhole(t *testing.T) {
	fonts := testFonts(t)
	rapid.Check(t, func(rt *rapid.T) {
		f, o := randomScores(rt), randomOptions(t, rt)
		sound(rt, fonts, Testing(fonts, f, nil, o))
		for _, e := range f.Evaluations {
			s := Testing(fonts, f, e, o)
			sound(rt, fonts, s)
			all := said(s)
			for _, one := range e.Scores {
				stands(rt, fonts, all, strings.TrimSpace(one.Value))
				if utf8.RuneCountInString(one.Name) < 40 {
					stands(rt, fonts, all, one.Name)
				}
			}
		}
	})
}
