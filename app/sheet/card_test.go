package sheet

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"planpage/app/paper"
	"planpage/app/record"
)

func TestMayasCard(t *testing.T) {
	f, o := sampleFamily(t, "Maya"), options(t)
	s := Card(testFonts(t), f, o)
	all, plain := said(s), squeeze(CardText(f, o))
	if len(s.Pages) != 1 {
		t.Fatalf("the card takes %d pages", len(s.Pages))
	}
	for _, a := range f.CurrentPlan().Accommodations {
		stands(t, testFonts(t), all, a.Text, a.Where)
		stands(t, testFonts(t), plain, a.Text, a.Where)
		if n := strings.Count(all, squeeze(a.Text)); n != 2 {
			t.Errorf("%q stands %d times on the sheet of two cards", a.Text, n)
		}
	}
	for _, words := range []string{"Maya Rivera", "30 minutes, 5 times a week, in a small group", "Mr. Daniel Park", "case manager, 555-0123", "parent, 555-0101", "The plan holds until Jan 11, 2027"} {
		stands(t, testFonts(t), all, words)
		stands(t, testFonts(t), plain, words)
	}
	for _, private := range []string{"percentile", "Reading is not keeping up", "Best reached by e-mail", "Specific learning"} {
		if strings.Contains(all+plain, squeeze(private)) {
			t.Errorf("the card tells %q", private)
		}
	}
	if a, b := draw(t, s), draw(t, Card(testFonts(t), f, o)); !slices.Equal(a, b) {
		t.Error("the same card gives other bytes")
	}
}

func TestCardWithoutAPlan(t *testing.T) {
	s := Card(testFonts(t), &record.Family{}, options(t))
	sound(t, testFonts(t), s)
	if words := said(s); len(s.Pages) != 1 || !strings.Contains(words, squeeze("There is no plan in force")) {
		t.Errorf("the card says %q", words)
	}
}

// An old plan is not what holds today.
func TestCardSpeaksOfThePlanInForce(t *testing.T) {
	f := sampleFamily(t, "Maya")
	for _, p := range f.Plans {
		if p.Status == record.PlanCurrent {
			p.Status = record.PlanDraft
		}
	}
	if words := CardText(f, options(t)); strings.Contains(words, "Audiobooks") {
		t.Errorf("the card says\n%s", words)
	}
}

func TestAnyCardIsSoundAndWhole(t *testing.T) {
	fonts := testFonts(t)
	rapid.Check(t, func(rt *rapid.T) {
		plan := &record.Plan{Status: record.PlanCurrent, EndDate: "2027-01-11"}
		f := &record.Family{Child: &record.Child{Name: "N" + typed(rt, "name"), School: typed(rt, "school")}, Plans: []*record.Plan{plan}}
		for range rapid.IntRange(0, 12).Draw(rt, "supports") {
			plan.Accommodations = append(plan.Accommodations, record.Accommodation{Text: typed(rt, "support"), Where: typed(rt, "where")})
		}
		for i := range rapid.IntRange(0, 5).Draw(rt, "services") {
			plan.Services = append(plan.Services, record.Service{
				Name: typed(rt, "service"), Minutes: record.Float(float64(10 * i)), Per: record.Period(rapid.SampledFrom(record.Periods).Draw(rt, "per")),
			})
			f.Contacts = append(f.Contacts, &record.Contact{
				Name: typed(rt, "who"), Phone: fmt.Sprint("555-01", i), Role: record.Role(rapid.SampledFrom(record.Roles).Draw(rt, "role")), Note: secret,
			})
		}
		o := randomOptions(t, rt)
		s := Card(fonts, f, o)
		sound(rt, fonts, s)
		all := said(s)
		for _, a := range plan.Accommodations {
			stands(rt, fonts, all, a.Text)
		}
		for _, one := range plan.Services {
			stands(rt, fonts, all, one.Name)
		}
		if strings.Contains(all, secret) {
			rt.Fatal("a note about a person is on the card")
		}
		for _, page := range s.Pages {
			for _, item := range page.Items {
				if words, ok := item.(paper.Text); ok && words.Size < 8 {
					rt.Fatalf("%q is set in %v points", words.Text, words.Size)
				}
			}
		}
	})
}
