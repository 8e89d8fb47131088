package onepage

import (
	"slices"
	"strings"
	"testing"

	"planpage/app/record"
)

// A choice stays with the line it was made for, whatever happens to the list that the line stands in.
func TestChoicesFollowTheirLines(t *testing.T) {
	cases := []struct {
		name   string
		edit   func([]string) []string
		pinned string // where the pinned line, "Calm in the morning", now is; empty when it is gone
		hidden string // and the hidden one, "Shy with strangers at first"
	}{
		{"nothing", func(l []string) []string { return l }, "strength:1", "strength:2"},
		{"a line before them is taken out", func(l []string) []string { return l[1:] }, "strength:0", "strength:1"},
		{"a line is put before them", func(l []string) []string { return append([]string{"Brave"}, l...) }, "strength:2", "strength:3"},
		{"they change places", func(l []string) []string { return []string{l[0], l[2], l[1]} }, "strength:2", "strength:1"},
		{"both are corrected", func(l []string) []string { return []string{l[0], "Very calm in the mornings", "Shy with strangers"} }, "strength:1", "strength:2"},
		{"corrected and moved", func(l []string) []string {
			return []string{"Shy with new strangers at first", l[0], "So calm in the morning"}
		}, "strength:2", "strength:0"},
		{"one is gone", func(l []string) []string { return []string{l[0], l[2]} }, "", "strength:1"},
		{"others stand there", func([]string) []string { return []string{"Draws well", "Likes numbers", "Runs fast"} }, "", ""},
		{"a stop is added", func(l []string) []string { return []string{l[0], l[1] + ".", l[2] + "."} }, "strength:1", "strength:2"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			f, page := chosenStrengths(t)
			f.Child.Strengths = c.edit(f.Child.Strengths)
			content := composed(t, f, nil, func(o *Options) { o.Page = page })
			for _, item := range blockOf(content, BlockWho).Items {
				if item.Key == c.hidden || item.Pinned != (item.Key == c.pinned) {
					t.Errorf("%s %q is there, pinned %v", item.Key, item.Plain(), item.Pinned)
				}
			}
			settled := *page
			Settle(&settled, composed(t, f, nil, func(o *Options) { o.Page = &record.Page{Lines: page.Lines} }))
			if got := strings.Join(settled.Pinned, ""); got != c.pinned {
				t.Errorf("the pin is settled on %q, want %q", got, c.pinned)
			}
			if got := strings.Join(settled.Hidden, ""); got != c.hidden {
				t.Errorf("hidden is settled on %q, want %q", got, c.hidden)
			}
		})
	}
}

// chosenStrengths is a family with three strengths, one pinned and one taken off, as the composer keeps that.
func chosenStrengths(t *testing.T) (*record.Family, *record.Page) {
	t.Helper()
	f := &record.Family{Child: &record.Child{Name: "Ida", Strengths: []string{"Funny", "Calm in the morning", "Shy with strangers at first"}}}
	page := &record.Page{Pinned: []string{"strength:1"}, Hidden: []string{"strength:2"}}
	Settle(page, composed(t, f, nil, nil))
	return f, page
}

// A page kept before lines were remembered means the lines that stand in those places now, and remembers them from then on.
func TestAnOldPageIsSettledOnItsPlaces(t *testing.T) {
	_, page := chosenStrengths(t)
	if page.Pinned[0] != "strength:1" || page.Hidden[0] != "strength:2" {
		t.Errorf("pinned %q, hidden %q", page.Pinned, page.Hidden)
	}
	want := map[string]string{"strength:1": "Calm in the morning.", "strength:2": "Shy with strangers at first."}
	for key, words := range want {
		if page.Lines[key] != words {
			t.Errorf("%s is remembered as %q, want %q", key, page.Lines[key], words)
		}
	}
	if len(page.Lines) != len(want) {
		t.Errorf("remembered: %q", page.Lines)
	}
}

// The family's order follows its lines, too, and lines of parts that a page of this kind lacks are let be.
func TestTheOrderFollowsItsLines(t *testing.T) {
	f, m := sixAnswers()
	m.Questions = []record.Question{{Text: "Who helps him at lunch?"}, {Text: "What does he read?"}, {Text: "When is the test?"}}
	page := &record.Page{Order: []string{"question:2", "question:0", "question:1"}, Pinned: []string{"barrier:0", "concern:a"}, Lines: map[string]string{"barrier:0": "The stairs"}}
	Settle(page, composed(t, f, m, nil))
	m.Questions = slices.Insert(m.Questions, 0, record.Question{Text: "May we visit?"})
	content := composed(t, f, m, func(o *Options) { o.Page = page })
	var got []string
	for _, item := range blockOf(content, BlockQuestions).Items {
		got = append(got, item.Plain())
	}
	if want := []string{"May we visit?", "When is the test?", "Who helps him at lunch?", "What does he read?"}; !slices.Equal(got, want) {
		t.Errorf("the questions are %q, want %q", got, want)
	}
	Settle(page, content)
	if !slices.Equal(page.Pinned, []string{"barrier:0", "concern:a"}) || page.Lines["barrier:0"] != "The stairs" {
		t.Errorf("pinned %q, lines %q", page.Pinned, page.Lines)
	}
}

// A score that the family asked for stays when others are typed before it.
func TestAPinnedScoreStays(t *testing.T) {
	score := func(name, value string, composite bool) record.Score {
		return record.Score{Name: name, Value: value, Scale: record.ScaleStandard, Composite: composite}
	}
	e := &record.Evaluation{Meta: record.Meta{ID: "e"}, Date: "2026-05-20", Scores: []record.Score{score("Reading", "80", true), score("Spelling", "75", false), score("Listening", "101", false)}}
	f := &record.Family{Child: &record.Child{Name: "Ida"}, Evaluations: []*record.Evaluation{e}}
	page := &record.Page{Pinned: []string{"score:e:2"}}
	Settle(page, composed(t, f, nil, func(o *Options) { o.Choices = true }))
	e.Scores = append([]record.Score{score("Math", "90", true)}, e.Scores...)
	content := composed(t, f, nil, func(o *Options) { o.Page = page })
	var got []string
	for _, item := range blockOf(content, BlockTesting).Items {
		got = append(got, item.Score.Name)
	}
	if want := []string{"Reading", "Math", "Listening"}; !slices.Equal(got, want) {
		t.Errorf("the scores are %q, want %q", got, want)
	}
}
