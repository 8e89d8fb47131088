package onepage

import (
	"bytes"
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"

	"planpage/app/record"
	"planpage/app/text"
)

func spanish(t testing.TB) *text.Printer {
	t.Helper()
	p, err := text.New("es")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// inSpanish are the scenes in the other language.
func inSpanish(t testing.TB) []scene {
	list := scenes(t)
	for i := range list {
		list[i].name, list[i].opts.Printer = "es-"+list[i].name, spanish(t)
	}
	return list
}

// englishWords are fixed words of the page that no Spanish page may hold. The sample's own words are taken out first.
var englishWords = []string{
	"Who ", "What ", "Where ", "Our ", "We ask", "Prepared", "Sent ahead", "Grade ", "age ", "Annual", "Goal", "Below line", "On track", "Too early", "percentile",
	" in 100", "evaluation", "minutes", "Please", "Notes", "Answer", "By when", "teacher", "yes", "decide", "From school", "Since ", "Start", "Target",
	"Dec ", "Jan ",
}

// own are all texts that a family typed.
func own(f *record.Family) []string {
	c := f.Child
	list := slices.Concat(ofMeetings(f), ofPlans(f), c.Strengths, c.Interests, c.WhatWorks, c.AtHome, c.Challenges, sentences(c.Vision), []string{c.OwnWords, c.Name, c.School})
	for _, g := range f.Goals {
		list = append(list, g.Title, g.UnitLabel)
	}
	for _, e := range f.Evaluations {
		for _, s := range e.Scores {
			list = append(list, s.Name, s.Test)
		}
		list = append(list, e.Needs...)
	}
	for _, l := range f.Log {
		who, _, _ := strings.Cut(l.With, ",")
		list = append(append(list, sentences(l.Summary)...), who)
	}
	for _, x := range f.Contacts {
		list = append(list, x.Name)
	}
	return list
}

func ofMeetings(f *record.Family) (list []string) {
	for _, m := range f.Meetings {
		for _, c := range m.Concerns {
			list = append(list, c.Text, c.Fact, c.Source)
		}
		for _, r := range m.Requests {
			list = append(list, r.Request, r.Need, r.Why, r.Who)
		}
		for _, q := range m.Questions {
			list = append(list, q.Text)
		}
		for _, a := range m.Attendees {
			list = append(list, a.Name)
		}
	}
	return list
}

func ofPlans(f *record.Family) (list []string) {
	for _, p := range f.Plans {
		for _, s := range p.Services {
			list = append(list, s.Name)
		}
		for _, a := range p.Accommodations {
			list = append(list, a.Text, a.Where)
		}
		for _, code := range p.ReportCodes {
			list = append(list, code.Meaning)
		}
		list = append(list, p.Barriers...)
	}
	for _, r := range f.Reports {
		list = append(list, r.Text)
	}
	return list
}

// stripped takes the family's own words out of a text, the longest first.
func stripped(words string, f *record.Family) string {
	list := own(f)
	slices.SortFunc(list, func(a, b string) int { return len(b) - len(a) })
	for _, s := range list {
		for _, form := range []string{s, bare(s), sentence(s)} {
			if !blank(form) {
				words = strings.ReplaceAll(words, form, "")
			}
		}
	}
	return words
}

// said are all words on the pages.
func (f Fitted) said() string {
	var parts []string
	for _, page := range f.Pages {
		parts = append(parts, page.Title, page.Subject)
	}
	parts = append(parts, f.Content.PlainText())
	if n := f.Content.Notes; n != nil {
		parts = append(parts, n.Title, n.Event, n.Answer, n.Who, n.By, n.Reminder)
		for _, b := range []Block{n.Answers, n.Present, n.Helpful} {
			parts = append(parts, b.Title)
			for _, item := range b.Items {
				parts = append(parts, item.Plain())
			}
		}
	}
	for _, b := range f.Content.Blocks {
		parts = append(parts, strings.Join(b.Heads, " "), b.Note)
	}
	return strings.Join(parts, "\n")
}

func TestNothingEnglishIsOnASpanishPage(t *testing.T) {
	for _, s := range scenes(t) {
		if strings.HasPrefix(s.name, "full") {
			continue // holds typed words that were cut
		}
		s.opts.Printer = spanish(t)
		fitted := Fit(testFonts(t), Compose(s.family, s.meet, s.opts))
		words := stripped(fitted.said(), s.family)
		for _, english := range englishWords {
			if strings.Contains(strings.ToLower(words), strings.ToLower(english)) {
				t.Errorf("%s: %q is on the page: %s", s.name, english, near(words, english))
			}
		}
		for _, part := range []string{"onepage.", "progress.", "score.", "text."} {
			if strings.Contains(words, part) {
				t.Errorf("%s: a key is on the page:\n%s", s.name, words)
			}
		}
		if tag := fitted.Pages[0].Lang; tag != "es-US" {
			t.Errorf("%s: the page says it is in %q", s.name, tag)
		}
	}
}

// The web page, with its charts in words, is in the language of the page.
func TestTheWebPageInSpanish(t *testing.T) {
	markup := regexp.MustCompile(`(?s)<style.*?</style>|<[^>]*>`)
	label := regexp.MustCompile(`aria-label="([^"]*)"`)
	maya := sample(t, "Maya")
	o := options(t)
	o.Printer = spanish(t)
	m := maya.NextMeeting(sampleToday)
	var web bytes.Buffer
	if err := Fit(testFonts(t), Compose(maya, m, o)).HTML(&web, testFonts(t)); err != nil {
		t.Fatal(err)
	}
	words := markup.ReplaceAllString(web.String(), " ")
	for _, found := range label.FindAllStringSubmatch(web.String(), -1) {
		words += " " + found[1]
	}
	words = stripped(html.UnescapeString(words), maya)
	for _, english := range append([]string{"reading", "the "}, englishWords...) {
		if strings.Contains(strings.ToLower(words), strings.ToLower(english)) {
			t.Errorf("it says %q: %s", english, near(words, english))
		}
	}
	for _, want := range []string{"mediciones del", "Su rango va de", "Bajo la línea"} {
		if !strings.Contains(strings.ToLower(words), strings.ToLower(want)) {
			t.Errorf("%q is not in it", want)
		}
	}
}

func TestTheSamplePageInSpanish(t *testing.T) {
	maya := sample(t, "Maya")
	o := options(t)
	o.Printer = spanish(t)
	words := Compose(maya, maya.NextMeeting(sampleToday), o).PlainText()
	for _, want := range []string{
		"Grado 4, 10 años, Oak Hill Elementary", "IEP del 12 ene 2026 al 11 ene 2027", "Revisión anual, 8 dic 2026",
		"Preparada por Ana y David Rivera", "QUIÉN ES MAYA", "En sus palabras: “I love stories when I can hear them.”",
		"Pedimos: Explicit reading instruction", "inicio 41, ahora 62, esperado 84, objetivo 92. Bajo la línea. Escuela: Making progress, 6 nov.",
		"Meta lograda: Outbursts in class, de 9 a 2 a week.", "Spelling (WIAT-4): puntaje 75, 5.º percentil",
		"Evaluación de la escuela, 20 may 2026. 5.º percentil: unos 5 de cada 100 niños sacan lo mismo o menos.", "Reading 150 minutos a la semana.",
	} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not in:\n%s", want, words)
		}
	}
}

// Both languages hold the same lines in the same order, and all that one of them lacks is told.
func TestTheFacingCopySaysTheSame(t *testing.T) {
	words, err := PrintersFor(record.LangBoth)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range scenes(t) {
		t.Run(s.name, func(t *testing.T) {
			fitted := Make(testFonts(t), s.family, s.meet, s.opts, words)
			sides := 1
			if s.opts.Ours {
				sides = 2
			}
			if len(fitted.Pages) != 2*sides || fitted.Facing == nil {
				t.Fatalf("%d pages", len(fitted.Pages))
			}
			for i, page := range fitted.Pages {
				if c := complaint(testFonts(t), page, least(s.opts)); c != "" {
					t.Errorf("page %d: %s", i+1, c)
				}
				if tag := []string{"en-US", "es-US"}[i/sides]; page.Lang != tag {
					t.Errorf("page %d is in %s", i+1, page.Lang)
				}
			}
			if key := untoldOnCopy(fitted); key != "" {
				t.Errorf("%s is missing on the copy, and nobody is told", key)
			}
			if both := fitted.PlainText(); !strings.Contains(both, fitted.Content.Footer.Left) || !strings.Contains(both, fitted.Facing.Footer.Left) {
				t.Error("the text lacks a language")
			}
		})
	}
}

// untoldOnCopy names an item of the page that is neither on the copy nor told once.
func untoldOnCopy(f Fitted) string {
	told := map[string]int{}
	for _, l := range f.LeftOff {
		if told[l.Block+l.Key]++; told[l.Block+l.Key] > 1 {
			return l.Key + ", told twice,"
		}
	}
	there := itemKeys(*f.Facing)
	for _, key := range itemKeys(f.Content) {
		if !slices.Contains(there, key) && told[key] == 0 {
			return key
		}
	}
	return ""
}

func itemKeys(c Content) []string {
	var list []string
	for _, b := range c.Blocks {
		for _, item := range b.Items {
			list = append(list, b.Key+item.Key)
		}
	}
	return list
}

// A child without a name is spoken of as a daughter or a son.
func TestAChildWithoutANameInSpanish(t *testing.T) {
	o := options(t)
	o.Printer = spanish(t)
	for pronoun, want := range map[record.Pronoun]string{"she": "nuestra hija", "he": "nuestro hijo", "": "nuestro hijo o hija"} {
		f := &record.Family{Child: &record.Child{Pronoun: pronoun}}
		if got := Compose(f, nil, o).Header.Name; got != want {
			t.Errorf("%q: %q", pronoun, got)
		}
	}
}

// near is what stands around a word.
func near(words, word string) string {
	at := strings.Index(strings.ToLower(words), strings.ToLower(word))
	return words[max(0, at-40):min(len(words), at+40)]
}
