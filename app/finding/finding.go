// Package finding says what the records show that a family can raise at the table, each with its evidence.
//
// It is pure: today is a parameter, and the same records give the same findings. What always holds: a finding states
// facts with their dates and where they come from, never a judgement of a person; its wording is a suggestion that
// the family may change; and one that was put aside stays away until its facts change.
package finding

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"planpage/app/progress"
	"planpage/app/record"
	"planpage/app/text"
)

// Kind is what a finding is about.
type Kind string

// The kinds, in the order of their weight.
const (
	Below          Kind = "below"          // a goal below its line
	Differs        Kind = "differs"        // the school's report and the readings differ
	Stale          Kind = "stale"          // no reading for four school weeks
	NoNumber       Kind = "noNumber"       // a report from which progress cannot be told
	Missing        Kind = "missing"        // a report the plan promised
	NotGiven       Kind = "notGiven"       // an accommodation our log shows as not given
	Scores         Kind = "scores"         // test scores that went beyond the margin towards what is harder
	Sessions       Kind = "sessions"       // sessions our log shows as not held
	Wording        Kind = "wording"        // a goal whose text names no number to reach, or none to start from
	Recommendation Kind = "recommendation" // advice of an evaluation we did not find in the plan
	Met            Kind = "met"            // a goal that is reached
)

var order = []Kind{Below, Differs, Stale, NoNumber, Missing, NotGiven, Scores, Sessions, Wording, Recommendation, Met}

// Tone is how a finding is shown: the words of the statuses' looks.
type Tone string

// The tones.
const (
	ToneBelow Tone = "below"
	ToneWatch Tone = "watch"
	ToneGood  Tone = "good"
)

// Finding is one thing worth raising. ID names it for as long as its record lives, Key its present facts. Source says
// where the facts come from. Concern and Ask are suggested words for a meeting (empty for what goes well); a concern
// taken over keeps the finding's ID. Action is the word of its one button. Counting, for sessions, shows how they
// were counted, a line each. Raised is set when the meeting's concerns or requests already speak of it.
type Finding struct {
	ID, Key                                     string
	Kind                                        Kind
	Tone                                        Tone
	Title, Evidence, Source, Action             string
	GoalID, ServiceID, EvaluationID, DocumentID string
	LogID                                       string
	Concern                                     record.Concern
	Ask                                         string
	Counting                                    []string
	Raised                                      bool
	Goals                                       []string // the ids of all goals it speaks of

	marks []string // what a concern about the same thing would mention, all of it
	about string   // words of which it would mention at least one
}

// teller holds what every finding needs.
type teller struct {
	f     *record.Family
	today record.Date
	p     *text.Printer
	goals []progress.Result
}

// For is All with Raised told of another meeting than the next, which may be nil.
func For(f *record.Family, meeting *record.Meeting, today record.Date, p *text.Printer) []Finding {
	list := All(f, today, p)
	for i := range list {
		list[i].Raised = list[i].raisedIn(meeting)
	}
	return list
}

// All returns the findings, most important first and what goes well last, without those put aside. Raised is told of
// the next meeting.
func All(f *record.Family, today record.Date, p *text.Printer) []Finding {
	if f == nil || f.Child == nil {
		return nil
	}
	return Of(f, progress.All(f, today), today, p)
}

// Of returns the same where the active goals are computed already.
func Of(f *record.Family, goals []progress.Result, today record.Date, p *text.Printer) []Finding {
	t := &teller{f: f, today: today, p: p, goals: goals}
	var list []Finding
	list = append(list, t.goalFindings()...)
	list = append(list, t.reportFindings()...)
	list = append(list, t.notGiven()...)
	list = append(list, t.scores()...)
	list = append(list, t.sessions()...)
	list = append(list, t.wordings()...)
	list = append(list, t.recommendations()...)
	list = slices.DeleteFunc(list, t.aside)
	slices.SortStableFunc(list, func(a, b Finding) int {
		return cmp.Compare(slices.Index(order, a.Kind), slices.Index(order, b.Kind))
	})
	meeting := f.NextMeeting(today)
	for i := range list {
		if x := &list[i]; x.GoalID != "" && x.Goals == nil {
			x.Goals = []string{x.GoalID}
		}
		list[i].Concern.ID = ""
		if list[i].Concern.Text != "" {
			list[i].Concern.ID = list[i].ID
		}
		list[i].Raised = list[i].raisedIn(meeting)
	}
	return list
}

// OfGoal returns those of the findings that speak of a goal, in their order.
func OfGoal(list []Finding, goalID string) []Finding {
	var of []Finding
	for _, x := range list {
		if slices.Contains(x.Goals, goalID) {
			of = append(of, x)
		}
	}
	return of
}

// Aside returns the record that puts the finding aside until its facts change; the caller fills in the head.
func Aside(x Finding, today record.Date) *record.Aside {
	return &record.Aside{Finding: x.ID, Key: x.Key, Date: today}
}

// is504 reports whether the child's plan is one of section 504, which has no duties of an IEP.
func (t *teller) is504() bool {
	plan := t.f.CurrentPlan()
	return t.f.Child.PlanKind == record.Plan504 || plan != nil && plan.PlanKind == "504"
}

func (t *teller) aside(x Finding) bool {
	return slices.ContainsFunc(t.f.Asides, func(a *record.Aside) bool { return a.Finding == x.ID && a.Key == x.Key })
}

// raisedIn reports whether the meeting speaks of the finding: a concern taken over from it, a concern with the same
// words, or a concern or request that mentions all its marks.
func (x Finding) raisedIn(m *record.Meeting) bool {
	if m == nil || x.Concern.Text == "" {
		return false
	}
	for _, c := range m.Concerns {
		if c.ID == x.ID || c.Text == x.Concern.Text || x.markedIn(c.Text+" "+c.Fact+" "+c.Source) {
			return true
		}
	}
	for _, r := range m.Requests {
		if x.Kind == Recommendation && x.markedIn(r.Request) {
			return true
		}
	}
	return false
}

func (x Finding) markedIn(words string) bool {
	if x.Kind == Recommendation {
		return covers(words, x.marks[0])
	}
	for _, mark := range x.marks {
		if !mentions(words, mark) {
			return false
		}
	}
	return len(x.marks) > 0 && (x.about == "" || shares(words, x.about))
}

// mentions reports whether words hold the mark, not as a part of a longer number or word.
func mentions(words, mark string) bool {
	words, mark = strings.ToLower(words), strings.ToLower(mark)
	for from := 0; ; {
		i := strings.Index(words[from:], mark)
		if i < 0 || mark == "" {
			return false
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(words[:i])
		after, _ := utf8.DecodeRuneInString(words[i+len(mark):])
		if !inWord(before) && (!inWord(after) || after == 's') {
			return true
		}
		from = i + len(mark)
	}
}

func inWord(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// subject is how sentences speak of a goal: its area in small letters when no other active goal shares it, else its
// title in quotes.
func (t *teller) subject(g *record.Goal) string {
	shared := 0
	for _, r := range t.goals {
		if strings.EqualFold(r.Goal.Area, g.Area) {
			shared++
		}
	}
	if g.Area != "" && shared == 1 {
		return small(g.Area)
	}
	return t.p.T("finding.quoted", "words", g.Name())
}

// small writes the first letter small, unless the word is written in capitals ("OT").
func small(words string) string {
	runes := []rune(words)
	if len(runes) > 1 && strings.ToUpper(string(runes[1])) == string(runes[1]) && strings.ToLower(string(runes[1])) != string(runes[1]) {
		return words
	}
	return strings.ToLower(string(runes[:min(1, len(runes))])) + string(runes[min(1, len(runes)):])
}

// large writes the first letter large, for the start of a sentence.
func large(words string) string {
	runes := []rune(words)
	return strings.ToUpper(string(runes[:min(1, len(runes))])) + string(runes[min(1, len(runes)):])
}

func (t *teller) near(d record.Date) string { return t.p.DateNear(d, t.today) }

// pronoun returns the child's word of a kind: "they" (she, he, they) or "their" (her, his, their).
func (t *teller) pronoun(kind string) string {
	p := t.f.Child.Pronoun
	if p == "" {
		p = "they"
	}
	return t.p.T("finding." + kind + "." + string(p))
}
