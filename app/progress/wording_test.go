package progress

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"planpage/app/record"
)

// wordingCase is a goal text marked by hand. Told names each part with a sign: + in the text, - missing, ~ vague,
// ? not sure, f in a field, p in the plan. Parts of a text nothing is said of are none. Shows holds words that the
// evidence of a part begins with or holds.
type wordingCase struct {
	Name, Text, Told string
	Shows            map[Part]string
	Offers           map[string]any
	Goal             *record.Goal
	PlanEnd          record.Date
}

func wordings(t testing.TB) []wordingCase {
	t.Helper()
	data, err := os.ReadFile("testdata/wordings.json")
	if err != nil {
		t.Fatal(err)
	}
	var list []wordingCase
	if err := json.Unmarshal(data, &list); err != nil {
		t.Fatal(err)
	}
	return list
}

func (c wordingCase) read() Wording {
	g := c.Goal
	if g == nil {
		g = &record.Goal{}
	}
	g.Statement = c.Text
	f := &record.Family{}
	if c.PlanEnd != "" {
		f.Plans = []*record.Plan{{Status: record.PlanCurrent, EndDate: c.PlanEnd}}
	}
	return WordingOf(f, g)
}

var signs = map[Told]string{InText: "+", Missing: "-", Vague: "~", Unsure: "?", InField: "f", InPlan: "p"}

func toldIn(w Wording) string {
	var parts []string
	for _, p := range w.Parts {
		parts = append(parts, string(p.Part)+signs[p.Told])
	}
	return strings.Join(parts, " ")
}

func offersIn(w Wording) map[string]any {
	m := map[string]any{}
	for _, o := range w.Offers {
		switch {
		case o.Date != "":
			m[o.Field] = string(o.Date)
		case o.Text != "":
			m[o.Field] = o.Text
		default:
			m[o.Field] = o.Number
		}
	}
	return m
}

func TestGoalTextsAreReadAsMarkedByHand(t *testing.T) {
	list := wordings(t)
	if len(list) < 60 {
		t.Fatalf("%d texts", len(list))
	}
	parts, offers, wrong := 0, 0, 0
	for _, c := range list {
		w := c.read()
		if got := toldIn(w); got != c.Told {
			wrong++
			t.Errorf("%s\n  %s\n  got  %s\n  want %s\n  %v", c.Name, c.Text, got, c.Told, w.Parts)
		}
		got := offersIn(w)
		want := c.Offers
		if want == nil {
			want = map[string]any{}
		}
		if !maps.Equal(got, want) {
			wrong++
			t.Errorf("%s\n  %s\n  offers %v\n  want   %v", c.Name, c.Text, got, want)
		}
		for part, words := range c.Shows {
			if !strings.Contains(w.Of(part).Words, words) {
				wrong++
				t.Errorf("%s: %s shows %q, want %q", c.Name, part, w.Of(part).Words, words)
			}
		}
		parts, offers = parts+len(w.Parts), offers+len(w.Offers)
	}
	t.Logf("%d goal texts, %d parts, %d offers, %d misread", len(list), parts, offers, wrong)
}

// What is shown as evidence stands in the text.
func TestEvidenceStandsInTheText(t *testing.T) {
	for _, c := range wordings(t) {
		w := c.read()
		plain := strings.Join(strings.Fields(c.Text), " ")
		words := []string{}
		for _, p := range w.Parts {
			words = append(words, p.Words)
			if p.Told == InText && p.Words == "" {
				t.Errorf("%s: no words for %s", c.Name, p.Part)
			}
		}
		for _, o := range w.Offers {
			words = append(words, o.Words)
		}
		for _, s := range words {
			if !strings.Contains(plain, strings.TrimSuffix(s, "\u2026")) {
				t.Errorf("%s: %q is not in the text", c.Name, s)
			}
		}
	}
}

func TestOffersFillTheirFields(t *testing.T) {
	for _, c := range wordings(t) {
		g := &record.Goal{Direction: record.Up}
		for _, o := range c.read().Offers {
			if o.Holds(g) || o.Replaces(g) && o.Field != "direction" {
				t.Errorf("%s: %s is filled in an empty goal", c.Name, o.Field)
			}
			o.Fill(g)
			if !o.Holds(g) || o.Replaces(g) {
				t.Errorf("%s: %s is not filled: %+v", c.Name, o.Field, g)
			}
		}
		g.Statement, g.ID, g.ChildID = "x", "x", "x"
		if err := record.Check(g); err != nil && !strings.Contains(fmt.Sprint(err), "id") {
			t.Errorf("%s: filled, it breaks a rule: %v", c.Name, err)
		}
	}
}

func TestAsksAreWhatIsMissingOrVague(t *testing.T) {
	w := WordingOf(&record.Family{}, &record.Goal{Statement: "By June 2027, Leo will understand fractions."})
	var asks []Part
	for _, p := range w.Asks() {
		asks = append(asks, p.Part)
	}
	if !slices.Equal(asks, []Part{PartCondition, PartBehavior, PartCriterion, PartBaseline, PartMethod}) {
		t.Errorf("asks %v", asks)
	}
	if w.Of(PartOften).Told != Unsure {
		t.Error("how often is asked for")
	}
}

// Any text is read without a panic, and every claim has its words in it.
func FuzzWording(f *testing.F) {
	for _, c := range wordings(f) {
		f.Add(c.Text)
	}
	f.Add("\u0130 will read 4 of \xff\xfe 5 by 99999999999999999999/5/2026")
	f.Fuzz(func(t *testing.T, text string) {
		w := WordingOf(&record.Family{}, &record.Goal{Statement: text})
		for _, p := range w.Parts {
			if p.Told == InText && p.Words == "" {
				t.Errorf("%q: no words for %s", text, p.Part)
			}
		}
	})
}

// longText is as long as a field may be.
func longText() string {
	one := "By June 5, 2027, when given a passage, Maya will read from 24 to 60 words per minute in 4 of 5 trials, as measured by weekly probes. "
	return strings.Repeat(one, 20000/len(one)+1)[:20000]
}

func BenchmarkWordingOfTheLongestText(b *testing.B) {
	g, f := &record.Goal{Statement: longText()}, &record.Family{}
	for b.Loop() {
		WordingOf(f, g)
	}
}
