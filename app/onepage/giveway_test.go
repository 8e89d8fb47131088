package onepage

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"planpage/app/record"
)

// crowded is a family with n concerns of so many sentences each, and goals, so that the page runs full.
func crowded(concerns, sentences, goals int) (*record.Family, *record.Meeting) {
	m := &record.Meeting{Date: "2026-12-08", MeetingKind: record.MeetingAnnual}
	f := &record.Family{Child: &record.Child{Name: "Ida Berg", PlanKind: record.PlanIEP, Pronoun: "she"}, Meetings: []*record.Meeting{m}}
	for i := range concerns {
		id := fmt.Sprint(i)
		m.Concerns = append(m.Concerns, record.Concern{ID: id, Text: "Concern number " + id, Fact: strings.Repeat("One more fact stands here. ", sentences), Rank: i + 1})
		m.Requests = append(m.Requests, record.Request{Concern: id, Request: "We ask for help"})
	}
	for i := range goals {
		f.Goals = append(f.Goals, &record.Goal{Meta: record.Meta{ID: fmt.Sprint(i)}, Title: fmt.Sprint("Goal ", i)})
	}
	return f, m
}

func pinAll(m *record.Meeting) *record.Page {
	page := &record.Page{}
	for _, c := range m.Concerns {
		page.Pinned = append(page.Pinned, "concern:"+c.ID)
	}
	return page
}

func TestGivingWay(t *testing.T) {
	cases := []struct {
		name                       string
		concerns, sentences, goals int
		pin                        bool
		size                       float64 // 0: any below the most; -1: any
		shortened, left, tooLong   bool
	}{
		{name: "all fits", concerns: 3, sentences: 2, goals: 3, size: 10.5},
		{name: "spacing and size give way before any word", concerns: 3, sentences: 26, goals: 3, pin: true, size: 0},
		{name: "long items are shortened before any leaves", concerns: 3, sentences: 60, goals: 2, size: -1, shortened: true},
		{name: "pinned items stay beyond the usual number", concerns: 5, sentences: 2, goals: 2, pin: true, size: 10.5},
		{name: "pinned items alone are too long", concerns: 40, sentences: 8, pin: true, shortened: true, left: true, tooLong: true},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			f, m := crowded(c.concerns, c.sentences, c.goals)
			content := composed(t, f, m, func(o *Options) {
				if c.pin {
					o.Page = pinAll(m)
				}
			})
			fitted := Fit(testFonts(t), content)
			if c.size > 0 && fitted.BodySize != c.size && !c.tooLong || c.size == 0 && (fitted.BodySize >= 10.5 || fitted.BodySize < 9) {
				t.Errorf("body size %.2f", fitted.BodySize)
			}
			if got := len(fitted.Shortened) > 0; got != c.shortened {
				t.Errorf("shortened: %v", fitted.Shortened)
			}
			if fitted.Complete() == (c.shortened || c.left) {
				t.Errorf("complete: %v", fitted.Complete())
			}
			if got := len(fitted.LeftOff) > 0; got != c.left {
				t.Errorf("left off: %v", fitted.LeftOff)
			}
			if got := len(fitted.TooLong) > 0; got != c.tooLong {
				t.Errorf("too long: %v", fitted.TooLong)
			}
			if s := complaint(testFonts(t), fitted.Pages[0], 8); s != "" {
				t.Error(s)
			}
		})
	}
}

func TestTheLowestRankedOfTheLongestBlockLeavesFirst(t *testing.T) {
	f, m := crowded(3, 12, 6)
	for range 3 {
		m.Questions = append(m.Questions, record.Question{Text: strings.Repeat("Why is that so? ", 14)})
	}
	fitted := Fit(testFonts(t), composed(t, f, m, func(o *Options) { o.Design = record.DesignLarge }))
	var left []string
	for _, l := range fitted.LeftOff {
		if l.Reason == ReasonFull {
			left = append(left, l.Key)
		}
	}
	if want := []string{"goal:5", "goal:4", "goal:3", "goal:2"}; len(left) == 0 || !slices.Equal(left, want[:min(len(left), len(want))]) {
		t.Errorf("%q left a page that is too full, want the first of %q", left, want)
	}
	if b := blockOf(fitted.Content, BlockConcerns); b == nil || len(b.Items) != usualConcerns {
		t.Errorf("concerns on the page: %+v", b)
	}
}

func TestShortenedAtASentence(t *testing.T) {
	f, m := crowded(3, 60, 6)
	fitted := Fit(testFonts(t), composed(t, f, m, nil))
	if len(fitted.Shortened) == 0 || fitted.Shortened[0].Reason != ReasonLong {
		t.Fatalf("shortened: %+v", fitted.Shortened)
	}
	text := pageText(fitted.Pages[0])
	if !strings.Contains(text, "stands"+"here.…") {
		t.Error("a shortened fact does not end at a sentence with an ellipsis")
	}
	if whole := fitted.Shortened[0].Text; strings.Count(whole, "fact") != 60 {
		t.Errorf("the list does not give the whole text: %q", whole)
	}
}

func TestLostWordsAreNamed(t *testing.T) {
	f, m := sixAnswers()
	f.Child.Name = "مايا Okoye"
	m.Concerns[0].Fact = "She draws 🐙 every day"
	m.Attendees = []record.Attendee{{Name: "李小龙", Role: "parent"}}
	fitted := Fit(testFonts(t), composed(t, f, m, func(o *Options) { o.Ours = true }))
	for _, want := range []string{"مايا", "🐙", "李小龙"} {
		if !slices.Contains(fitted.LostWords, want) {
			t.Errorf("%q is not among the lost words %q", want, fitted.LostWords)
		}
	}
}

// A row of a table that did not fit is named in words that stand alone, not by its bare numbers.
func TestRowsLeftOffAreNamedInWords(t *testing.T) {
	content := composed(t, sample(t, "Maya"), nil, func(o *Options) { o.Design = record.DesignLarge })
	var told []string
	for _, l := range Fit(testFonts(t), content).LeftOff {
		told = append(told, l.Text)
	}
	for _, want := range []string{"Processing Speed (WISC-V): score 86, 18th percentile", "Asks for a break (of 5 times)"} {
		if !slices.Contains(told, want) {
			t.Errorf("%q is not among what was left off: %q", want, told)
		}
	}
}

// What joins where there is room stands in its own place, before a pinned line that was there first.
func TestLinesThatJoinKeepTheirPlaces(t *testing.T) {
	f, m := crowded(5, 1, 0)
	fitted := Fit(testFonts(t), composed(t, f, m, func(o *Options) { o.Page = &record.Page{Pinned: []string{"concern:4"}} }))
	var got []string
	for _, item := range blockOf(fitted.Content, BlockConcerns).Items {
		got = append(got, item.Key)
	}
	if want := []string{"concern:0", "concern:1", "concern:2", "concern:3", "concern:4"}; !slices.Equal(got, want) {
		t.Errorf("the concerns stand as %q, want %q", got, want)
	}
}

// A long line under words that lead to it is shortened as any other, and not left off as a whole.
func TestALongLineBehindALeadIsShortened(t *testing.T) {
	for n := 10; n < 60; n += 7 {
		f := &record.Family{Child: &record.Child{Name: "Ida", AtHome: []string{strings.Repeat("We read a page together. ", n)}}}
		fitted := Fit(testFonts(t), composed(t, f, nil, nil))
		if len(fitted.LeftOff) > 0 || len(fitted.Shortened) != 1 || blockOf(fitted.Content, BlockWorking) == nil {
			t.Errorf("%d sentences: left off %d, shortened %d", n, len(fitted.LeftOff), len(fitted.Shortened))
		}
	}
}
