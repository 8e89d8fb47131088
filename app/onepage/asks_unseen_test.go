package onepage

import (
	"slices"
	"strings"
	"testing"

	"planpage/app/record"
)

// What holds only signs that are never printed asks nothing: no label stands alone, over what comes next.
func TestAnAskThatCannotBeSeenIsNone(t *testing.T) {
	for _, unseen := range []string{"\b", "\x00\uFEFF", "\u200B \u202E", "\b.", ".", "\uFE0F", "\u034F.", "\U0001F3FB"} {
		f, m := sixAnswers()
		m.Requests[1].Request = unseen
		o := options(t)
		o.Design = record.DesignLarge
		fitted := Fit(testFonts(t), Compose(f, m, o))
		if c := complaint(testFonts(t), fitted.Pages[0], least(o)); c != "" {
			t.Errorf("%q: %s", unseen, c)
		}
		if n := strings.Count(pageText(fitted.Pages[0]), "Weask"); n != 2 {
			t.Errorf("%q: “We ask” stands %d times, want 2", unseen, n)
		}
	}
}

// Each ask in the letter has its own reason, also beside one that asks nothing.
func TestAReasonStaysWithItsAsk(t *testing.T) {
	f, m := sixAnswers()
	id := m.Concerns[0].ID
	m.Requests = []record.Request{
		{Concern: id, Request: ".", Why: "First reason"},
		{Concern: id, Request: "More time", Why: "Second reason"},
		{Concern: id, Request: ".", Need: "A quiet place.", Why: "Third reason"},
	}
	o := options(t)
	got := FullOf(f, m, o, Fit(testFonts(t), Compose(f, m, o))).Concerns[0].Asks
	want := []FullAsk{{"More time.", "Second reason."}, {"A quiet place.", "Third reason."}}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
