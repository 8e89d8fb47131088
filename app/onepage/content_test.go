package onepage

import (
	"slices"
	"strings"
	"testing"

	"planpage/app/record"
)

func composed(t *testing.T, f *record.Family, m *record.Meeting, change func(*Options)) Content {
	t.Helper()
	o := options(t)
	if change != nil {
		change(&o)
	}
	return Compose(f, m, o)
}

func blockOf(c Content, key string) *Block {
	for i := range c.Blocks {
		if c.Blocks[i].Key == key {
			return &c.Blocks[i]
		}
	}
	return nil
}

func keys(c Content) []string {
	var list []string
	for _, b := range c.Blocks {
		list = append(list, b.Key)
	}
	return list
}

func TestBlocksFollowTheKindOfPlan(t *testing.T) {
	maya, leo := sample(t, "Maya"), sample(t, "Leo")
	waiting, waitingMeeting := evaluating("")
	six, sixMeeting := sixAnswers()
	teacher := func(o *Options) { o.Design = record.DesignNewTeacher }
	cases := []struct {
		name    string
		content Content
		want    string
	}{
		{"IEP", composed(t, maya, maya.NextMeeting(sampleToday), nil), "who working concerns goals testing services questions"},
		{"504", composed(t, leo, leo.NextMeeting(sampleToday), nil), "who working concerns barriers questions accommodations"},
		{"evaluating", composed(t, waiting, waitingMeeting, nil), "concerns testing timeline questions who working"},
		{"six answers", composed(t, six, sixMeeting, nil), "who working concerns questions"},
		{"new teacher", composed(t, maya, nil, teacher), "who working hard services reach accommodations goals"},
		{"empty", composed(t, &record.Family{Child: &record.Child{Name: "N"}}, nil, nil), "who working concerns questions"},
	}
	for _, c := range cases {
		if got := strings.Join(keys(c.content), " "); got != c.want {
			t.Errorf("%s: blocks are %s, want %s", c.name, got, c.want)
		}
	}
}

func TestA504PageAsksForNothingOfAnIEP(t *testing.T) {
	leo := sample(t, "Leo")
	for _, ours := range []bool{false, true} {
		content := composed(t, leo, leo.NextMeeting(sampleToday), func(o *Options) { o.Ours = ours })
		fitted := Fit(testFonts(t), content)
		text := strings.ToLower(pageText(fitted.Pages...) + content.PlainText())
		for _, word := range []string{"iep", "noticeasked", "priorwritten", "specialeducation"} {
			if strings.Contains(text, word) {
				t.Errorf("ours %v: a 504 page says %q", ours, word)
			}
		}
	}
}

func TestTimelineSaysTheFederalTimeOnlyWithoutAState(t *testing.T) {
	cases := []struct{ state, want, not string }{
		{"", "By the usual 60 days the evaluation would be ready about Nov 13; our state may set another time. Please tell us when it will be ready.", "Please tell us the date"},
		{"VA", "Please tell us the date the evaluation is due.", "Nov 13"},
	}
	for _, c := range cases {
		f, m := evaluating(c.state)
		text := composed(t, f, m, nil).PlainText()
		if !strings.Contains(text, "Consent given Sep 14, 2026.") || !strings.Contains(text, c.want) || strings.Contains(text, c.not) {
			t.Errorf("state %q:\n%s", c.state, text)
		}
	}
	f, m := evaluating("")
	f.Events = append(f.Events, &record.Event{EventKind: record.EventEvaluationComplete, Date: "2026-11-10"})
	if text := composed(t, f, m, nil).PlainText(); strings.Contains(text, "60 days") {
		t.Errorf("the evaluation is complete, and yet:\n%s", text)
	}
}

func TestScoresAreTheLowestAndTheHighest(t *testing.T) {
	maya := sample(t, "Maya")
	fitted := Fit(testFonts(t), composed(t, maya, nil, nil))
	var got []string
	for _, item := range blockOf(fitted.Content, BlockTesting).Items {
		got = append(got, item.Score.Value)
	}
	if want := []string{"75", "76", "79", "118"}; !slices.Equal(got, want) {
		t.Errorf("scores are %v, want %v", got, want)
	}
}

func TestTheSampleSaysWhatItsRecordsSay(t *testing.T) {
	maya := sample(t, "Maya")
	text := Fit(testFonts(t), composed(t, maya, maya.NextMeeting(sampleToday), nil)).Content.PlainText()
	for _, want := range []string{
		"Maya Rivera\nGrade 4, age 10, Oak Hill Elementary\nIEP Jan 12, 2026 – Jan 11, 2027\nAnnual review, Dec 8, 2026\nPrepared by Ana and David Rivera",
		"In her words: “I love stories when I can hear them.”", "(thank you, Ms. Okafor)", "Reading is not keeping up. 62 words a minute on Nov 13",
		"(School readings). We ask: Explicit reading instruction by a trained teacher: from 150 to 225 minutes a week.",
		"Reads grade-level text aloud (words correct a minute): start 41, now 62, expected 84, target 92. Below line. School: Making progress, Nov 6.",
		"Outbursts in class (a week): start 9, now 2", "Goal met: Outbursts in class, from 9 to 2 a week.", "Spelling (WIAT-4): score 75, 5th percentile",
		"School evaluation, May 20, 2026. 5th: about 5 in 100 children score the same or lower.", "Reading 150 minutes a week.",
		"Please put our concerns in the IEP in our own words.",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in:\n%s", want, text)
		}
	}
}

func TestTheFamilysChoices(t *testing.T) {
	maya := sample(t, "Maya")
	m := maya.NextMeeting(sampleToday)
	first, fourth := m.Concerns[0].ID, m.Concerns[3].ID
	page := &record.Page{
		Hidden: []string{BlockServices, "question:1"}, Order: []string{BlockGoals, BlockConcerns}, Pinned: []string{"concern:" + fourth},
		Wording: map[string]string{"concern:" + first: "Reading stands still.", "ask:" + first: "More reading", "block:who": "Our Maya"},
	}
	fitted := Fit(testFonts(t), composed(t, maya, m, func(o *Options) { o.Page = page }))
	if got := strings.Join(keys(fitted.Content), " "); got != "who working goals concerns testing questions" {
		t.Errorf("blocks are %s", got)
	}
	text := fitted.Content.PlainText()
	for _, want := range []string{"OUR MAYA", "Reading stands still. 62 words a minute", "We ask: More reading.", "Spelling holds back her writing."} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in:\n%s", want, text)
		}
	}
	if strings.Contains(text, "book club") || strings.Contains(text, "Reading is not keeping up") {
		t.Errorf("what is hidden or reworded is still there:\n%s", text)
	}
	for _, l := range fitted.LeftOff {
		if l.Key == "question:1" || l.Block == BlockServices {
			t.Errorf("%s was hidden by the family, and is reported as left off", l.Key)
		}
	}
}

func TestGrades(t *testing.T) {
	p := options(t).Printer
	for grade, want := range map[string]string{
		"": "", "4": "Grade 4", " 10 ": "Grade 10", "K": "Grade K", "PK": "Grade PK", "4th": "Grade 4", "2nd": "Grade 2", "3.º": "Grade 3", "4/5": "Grade 4/5",
		"4th grade": "4th grade", "10th grade": "10th grade", "Kindergarten": "Kindergarten", "Grade 4": "Grade 4",
	} {
		if got := Grade(p, &record.Child{Grade: grade}); got != want {
			t.Errorf("%q is said as %q, want %q", grade, got, want)
		}
	}
}

// The heads of the goals speak of the goals that the family left on the page.
func TestHeadsOfGoalsSpeakOfThoseThatAreThere(t *testing.T) {
	f := &record.Family{Child: &record.Child{Name: "Ida", PlanKind: record.PlanIEP}}
	for i, day := range []record.Date{"2026-11-06", "2026-06-12"} {
		id := []string{"a", "b"}[i]
		f.Goals = append(f.Goals, &record.Goal{Meta: record.Meta{ID: id}, Title: "Goal " + id})
		f.Reports = append(f.Reports, &record.Report{GoalID: id, Date: day, Text: "Going well"})
	}
	for hidden, want := range map[string]string{"": "School, Nov 6", "goal:a": "School, Jun 12", "goal:b": "School, Nov 6"} {
		b := blockOf(composed(t, f, nil, func(o *Options) { o.Page = &record.Page{Hidden: []string{hidden}} }), BlockGoals)
		if got := b.Heads[len(b.Heads)-1]; got != want {
			t.Errorf("without %q the head is %q, want %q", hidden, got, want)
		}
	}
}

// An evaluation of years ago does not end the one that consent was given for since.
func TestAnOldEvaluationEndsNoNewOne(t *testing.T) {
	f, m := evaluating("")
	f.Events = append(f.Events, &record.Event{EventKind: record.EventEvaluationComplete, Date: "2023-11-10"})
	if text := composed(t, f, m, nil).PlainText(); !strings.Contains(text, "60 days") {
		t.Errorf("the day it would be ready is not told:\n%s", text)
	}
}

func TestMinutesAreNotRounded(t *testing.T) {
	f := &record.Family{Child: &record.Child{Name: "Ida", PlanKind: record.PlanIEP}, Plans: []*record.Plan{{
		Status: record.PlanCurrent, Services: []record.Service{{ID: "a", Name: "Reading", Minutes: number(22.5), Times: number(3), Per: "week"}, {ID: "b", Name: "Speech", Minutes: number(7.5)}},
	}}}
	text := composed(t, f, nil, nil).PlainText()
	for _, want := range []string{"67.5 minutes a week", "7.5 minutes"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in:\n%s", want, text)
		}
	}
}
