package onepage

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"planpage/app/paper"
	"planpage/app/record"
)

// dishonest says what the lists of what is not on the page, or not whole, get wrong: they give a line's whole words, and
// name it once, and each ellipsis on the page is one that was typed or that they tell of.
func dishonest(fonts *paper.Fonts, content Content, fitted Fitted) string {
	whole := map[string]string{}
	for _, b := range content.Blocks {
		for _, item := range b.Items {
			whole[b.Key+" "+item.Key] = content.named(item)
		}
	}
	gone := map[string]bool{}
	for _, l := range fitted.LeftOff {
		gone[l.Block+" "+l.Key] = true
		if words, ok := whole[l.Block+" "+l.Key]; ok && words != l.Text {
			return "what is left off is told as " + l.Text + ", and is " + words
		}
	}
	pinned := slices.ContainsFunc(fitted.LeftOff, func(l LeftOff) bool { return l.Reason == ReasonPinned })
	if pinned != (len(fitted.TooLong) > 0) {
		return "pinned lines are left off, and no part is told to be too long, or the other way"
	}
	for _, l := range fitted.Shortened {
		if gone[l.Block+" "+l.Key] {
			return "left off and shortened: " + l.Key
		}
	}
	for _, b := range fitted.Content.Blocks {
		for _, item := range b.Items {
			if words := fitted.Content.named(item); strings.Trim(words, "… \u00a0") == "" && words != whole[b.Key+" "+item.Key] {
				return "nothing is left of " + whole[b.Key+" "+item.Key]
			}
		}
	}
	return untoldCut(fonts, content, fitted)
}

// untoldCut names a text that ends in an ellipsis though nothing of its part of the page is told to be shortened.
func untoldCut(fonts *paper.Fonts, content Content, fitted Fitted) string {
	typed, _ := fonts.Clean(content.PlainText() + strings.Join(content.Header.Lines, " "))
	if strings.Contains(typed, "…") {
		return ""
	}
	cut := ""
	for _, item := range fitted.Pages[0].Items {
		if t, ok := item.(paper.Text); ok && strings.Contains(t.Text, "…") {
			cut = t.Text
		}
	}
	if cut != "" && len(fitted.Shortened) == 0 {
		return "cut without a word: " + cut
	}
	return ""
}

func TestListsAreHonest(t *testing.T) {
	base := options(t)
	printers := []*Options{{Printer: base.Printer}, {Printer: spanish(t)}}
	rapid.Check(t, func(rt *rapid.T) {
		f, m, page := randomFamily(rt)
		o := base
		o.Page, o.Ours, o.Printer = page, rapid.Bool().Draw(rt, "ours"), rapid.SampledFrom(printers).Draw(rt, "language").Printer
		o.Design = record.Design(rapid.SampledFrom(record.Designs).Draw(rt, "design"))
		content := Compose(f, m, o)
		if wrong := dishonest(testFonts(t), content, Fit(testFonts(t), content)); wrong != "" {
			rt.Fatal(wrong)
		}
	})
}

// Whatever has one place and one line is told when it is longer than that.
func TestWhatIsCutInItsPlaceIsTold(t *testing.T) {
	long := strings.Repeat("A very long way to say it ", 12)
	cases := []struct {
		name, block, key string
		change           func(*record.Family, *record.Meeting, *record.Page)
	}{
		{"the name", "header", "header:name", func(f *record.Family, _ *record.Meeting, _ *record.Page) { f.Child.Name = long }},
		{"the school", "header", "header:facts", func(f *record.Family, _ *record.Meeting, _ *record.Page) { f.Child.School = long }},
		{"who prepared it", "header", "header:line", func(f *record.Family, _ *record.Meeting, _ *record.Page) {
			f.Contacts = []*record.Contact{{Name: long, Role: record.RoleParent}}
		}},
		{"a title in the family's words", BlockWho, "block:who", func(_ *record.Family, _ *record.Meeting, p *record.Page) {
			p.Wording = map[string]string{"block:who": long}
		}},
		{"the team's answer", BlockConcerns, "concern:a", func(_ *record.Family, m *record.Meeting, _ *record.Page) {
			m.Requests[0].Decision, m.Requests[0].Who = record.Agreed, long
		}},
		{"a score in words", BlockTesting, "score:v:0", func(f *record.Family, _ *record.Meeting, _ *record.Page) {
			f.Evaluations = []*record.Evaluation{{Meta: record.Meta{ID: "v"}, Date: "2026-05-20", Scores: []record.Score{
				{Name: "Memory", Value: "well below the average of all", Percentile: number(7), Composite: true},
			}}}
		}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			f, m := sixAnswers()
			page := &record.Page{}
			c.change(f, m, page)
			fitted := Fit(testFonts(t), composed(t, f, m, func(o *Options) { o.Page = page }))
			told := slices.ContainsFunc(fitted.Shortened, func(l LeftOff) bool {
				return l.Block == c.block && l.Key == c.key && !strings.Contains(l.Text, "…")
			})
			if !told {
				t.Errorf("not told: %+v", fitted.Shortened)
			}
			if c.name != "the name" && len(fitted.Shortened) > 1 {
				t.Errorf("told of more than is cut: %+v", fitted.Shortened)
			}
		})
	}
}

// A name that is whole at the size of the page is not told to be shortened because it would not be at another.
func TestOnlyWhatIsCutIsTold(t *testing.T) {
	for n := range 40 {
		f, m := crowded(5, 24, 6)
		f.Child.Name = strings.Repeat("Wilhelmina ", 3) + strings.Repeat("x", n)
		content := composed(t, f, m, func(o *Options) { o.Page = pinAll(m) })
		fitted := Fit(testFonts(t), content)
		cut := !strings.Contains(pageText(fitted.Pages...), squeeze(content.Header.Name))
		if told := slices.ContainsFunc(fitted.Shortened, func(l LeftOff) bool { return l.Key == "header:name" }); told != cut {
			t.Errorf("%q is cut: %v, told: %v", f.Child.Name, cut, told)
		}
	}
}

func TestLostWordsOfEveryPlace(t *testing.T) {
	f, m := sixAnswers()
	f.Evaluations = []*record.Evaluation{{Meta: record.Meta{ID: "v"}, Date: "2026-05-20", Scores: []record.Score{
		{Name: "Memory", Value: "७५", Percentile: number(7), Composite: true},
	}}}
	page := &record.Page{Wording: map[string]string{"block:who": "Unsere 李小龙"}}
	fitted := Fit(testFonts(t), composed(t, f, m, func(o *Options) { o.Page = page }))
	for _, want := range []string{"७५", "李小龙"} {
		if !slices.ContainsFunc(fitted.LostWords, func(w string) bool { return strings.EqualFold(w, want) }) {
			t.Errorf("%q is not among the lost words %q", want, fitted.LostWords)
		}
	}
}
