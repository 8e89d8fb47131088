package sheet

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"planpage/app/onepage"
	"planpage/app/paper"
	"planpage/app/record"
)

// secret stands for what the family could live with: it must never be printed.
const secret = "couldlivewiththis"

// letterOf makes the letter of a family's page for its next meeting.
func letterOf(t testing.TB, f *record.Family, m *record.Meeting, page *record.Page, o Options) Letter {
	t.Helper()
	opts := onepage.Options{Today: o.Today, Paper: o.Paper, Page: page, Printer: o.Printer}
	fitted := onepage.Fit(testFonts(t), onepage.Compose(f, m, opts))
	return Concerns(f, m, onepage.FullOf(f, m, opts, fitted), o)
}

func TestMayasLetter(t *testing.T) {
	f := sampleFamily(t, "Maya")
	m := f.NextMeeting(sampleToday)
	l := letterOf(t, f, m, nil, options(t))
	s := l.Sheet(testFonts(t))
	all, plain := said(s), squeeze(l.PlainText())
	for _, c := range m.Concerns {
		stands(t, testFonts(t), all, c.Text, bare(c.Fact), c.Source)
		stands(t, testFonts(t), plain, c.Text, bare(c.Fact), c.Source)
	}
	for _, r := range m.Requests {
		stands(t, testFonts(t), all, r.Request, r.Why)
		stands(t, testFonts(t), plain, r.Request, r.Why)
		if strings.Contains(all+plain, squeeze(r.CouldLiveWith)) {
			t.Errorf("what the family could live with is in the letter: %q", r.CouldLiveWith)
		}
	}
	for _, q := range m.Questions {
		stands(t, testFonts(t), all, q.Text)
		stands(t, testFonts(t), plain, q.Text)
	}
	for _, words := range []string{
		"Mr. Daniel Park, case manager", "Dear Mr. Daniel Park and team,", "The annual review for Maya is on Tuesday, December 8",
		"Please put our concerns in the IEP in our own words.", "Ana and David Rivera", "555-0101 · ana.rivera@example.org",
	} {
		stands(t, testFonts(t), all, words)
		stands(t, testFonts(t), plain, words)
	}
	if a, b := draw(t, s), draw(t, l.Sheet(testFonts(t))); !slices.Equal(a, b) {
		t.Error("the same letter gives other bytes")
	}
}

// What the family takes off the page or rewords for it is so in the letter, too.
func TestLetterKeepsToThePage(t *testing.T) {
	f := sampleFamily(t, "Maya")
	m := f.NextMeeting(sampleToday)
	first, second := m.RankedConcerns()[0], m.RankedConcerns()[1]
	page := &record.Page{Hidden: []string{"concern:" + first.ID}, Wording: map[string]string{"concern:" + second.ID: "It is hard to tell."}}
	words := squeeze(ptr(letterOf(t, f, m, page, options(t))).PlainText())
	if strings.Contains(words, squeeze(first.Text)) || strings.Contains(words, squeeze(second.Text)) {
		t.Errorf("the letter says what the page does not:\n%s", words)
	}
	stands(t, testFonts(t), words, "It is hard to tell.", bare(second.Fact))
}

// tells fails when a text is not whole in a letter, which may begin it with a capital and stops it itself.
func tells(t fataler, fonts *paper.Fonts, all string, texts ...string) {
	t.Helper()
	for _, words := range texts {
		clean, _ := fonts.Clean(bare(words))
		if !strings.Contains(all, folded(squeeze(clean))) {
			t.Fatalf("%.80q is not in the letter", words)
		}
	}
}

// folded tells no capital from its small letter, also where two small ones share a capital.
func folded(s string) string { return strings.ToLower(strings.ToUpper(s)) }

// bare is a text without the stop at its end, which may stand elsewhere in the letter.
func bare(s string) string { return strings.TrimSuffix(strings.TrimSpace(s), ".") }

func ptr[T any](v T) *T { return &v }

func TestLetterFollowsTheKindOfPlan(t *testing.T) {
	for kind, want := range map[record.PlanKind]string{
		record.Plan504: "in the 504 plan in our own words", record.PlanEvaluating: "in the evaluation", "": "in the plan in our own words",
	} {
		f := sampleFamily(t, "Leo")
		f.Child.PlanKind = kind
		l := letterOf(t, f, f.NextMeeting(sampleToday), nil, options(t))
		if words := l.PlainText(); !strings.Contains(words, want) || strings.Contains(words, "IEP") {
			t.Errorf("%q: the letter says\n%s", kind, words)
		}
	}
}

func TestEmptyLetter(t *testing.T) {
	l := letterOf(t, &record.Family{}, nil, nil, options(t))
	s := l.Sheet(testFonts(t))
	sound(t, testFonts(t), s)
	if words := l.PlainText(); !strings.Contains(words, "not written down concerns") || len(s.Pages) != 1 {
		t.Errorf("%d pages:\n%s", len(s.Pages), words)
	}
}

// randomLetter is a meeting with any concerns, and more strengths than the page holds.
func randomLetter(rt *rapid.T) (*record.Family, *record.Meeting) {
	m := &record.Meeting{Meta: record.Meta{ID: "m"}, Date: "2026-12-08"}
	for i := range rapid.IntRange(0, 6).Draw(rt, "concerns") {
		id := fmt.Sprint("c", i)
		m.Concerns = append(m.Concerns, record.Concern{ID: id, Text: typed(rt, "text"), Fact: typed(rt, "fact"), Source: typed(rt, "source"), Rank: i})
		for range rapid.IntRange(0, 2).Draw(rt, "asks") {
			m.Requests = append(m.Requests, record.Request{Concern: id, Need: typed(rt, "need"), Request: typed(rt, "ask"), Why: typed(rt, "why"), CouldLiveWith: secret})
		}
		m.Questions = append(m.Questions, record.Question{Text: typed(rt, "question")})
		m.Attendees = append(m.Attendees, record.Attendee{Name: typed(rt, "who"), Role: record.Role(rapid.SampledFrom(record.Roles).Draw(rt, "role"))})
	}
	f := &record.Family{Child: &record.Child{Name: "N" + typed(rt, "name"), School: typed(rt, "school")}, Meetings: []*record.Meeting{m}}
	for range rapid.IntRange(0, 12).Draw(rt, "strengths") {
		f.Child.Strengths = append(f.Child.Strengths, typed(rt, "strength"))
	}
	f.Contacts = []*record.Contact{{Name: typed(rt, "parent"), Role: record.RoleParent, Phone: "555-0101", Note: secret}}
	return f, m
}

func TestAnyLetterIsSoundAndWhole(t *testing.T) {
	fonts := testFonts(t)
	rapid.Check(t, func(rt *rapid.T) {
		f, m := randomLetter(rt)
		o := randomOptions(t, rt)
		l := letterOf(t, f, m, nil, o)
		s := l.Sheet(fonts)
		sound(rt, fonts, s)
		all := folded(said(s))
		for _, c := range m.Concerns {
			tells(rt, fonts, all, c.Text, c.Fact)
		}
		for _, r := range m.Requests {
			tells(rt, fonts, all, r.Request)
			if !blank(bare(r.Request)) || !blank(bare(r.Need)) {
				tells(rt, fonts, all, r.Why)
			}
		}
		for _, q := range m.Questions {
			tells(rt, fonts, all, q.Text)
		}
		if strings.Contains(all+l.PlainText(), secret) {
			rt.Fatal("a private word is in the letter")
		}
	})
}
