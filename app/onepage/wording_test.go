package onepage

import (
	"slices"
	"strings"
	"testing"

	"planpage/app/record"
)

// part returns the part of the composed page with a key.
func part(t *testing.T, c Content, key string) Part {
	t.Helper()
	for _, b := range c.Blocks {
		for _, p := range append([]Part{b.Heading}, partsOf(b)...) {
			if p.Key == key {
				return p
			}
		}
	}
	t.Fatalf("the page has no part %q", key)
	return Part{}
}

func partsOf(b Block) (list []Part) {
	for _, item := range b.Items {
		list = append(list, item.Parts...)
	}
	return list
}

// TestEveryKindOfLineCanBeReworded gives every part of the sample's page other words, and finds them on the page and
// in its text.
func TestEveryKindOfLineCanBeReworded(t *testing.T) {
	maya := sample(t, "Maya")
	m := maya.NextMeeting(sampleToday)
	page, n := &record.Page{}, 0
	for _, b := range composed(t, maya, m, nil).Blocks {
		for _, p := range append([]Part{b.Heading}, partsOf(b)...) {
			Reword(page, p, "Other words "+p.Key+".")
			n++
		}
	}
	content := composed(t, maya, m, func(o *Options) { o.Page = page })
	text := strings.ToUpper(content.PlainText())
	for _, b := range content.Blocks {
		for _, p := range append([]Part{b.Heading}, partsOf(b)...) {
			if p.Own == "" || p.Changed {
				t.Errorf("%s: %+v", p.Key, p)
			}
			if !strings.Contains(text, strings.ToUpper("Other words "+p.Key)) {
				t.Errorf("the words for %s are not in the text", p.Key)
			}
		}
	}
	t.Logf("%d parts of the sample's page reworded", n)
	if n < 40 {
		t.Errorf("only %d parts can be reworded", n)
	}
	if again := composed(t, maya, m, nil).PlainText(); strings.Contains(again, "Other words") {
		t.Error("rewording changed the records")
	}
}

func TestRewordingIsTakenBack(t *testing.T) {
	maya := sample(t, "Maya")
	m := maya.NextMeeting(sampleToday)
	before := composed(t, maya, m, nil).PlainText()
	key := "fact:" + m.Concerns[0].ID
	page := &record.Page{}
	now := func() Content { return composed(t, maya, m, func(o *Options) { o.Page = page }) }
	for _, back := range []string{"", "  ", part(t, now(), key).Record} {
		Reword(page, part(t, now(), key), "Last spring she read more.")
		if text := now().PlainText(); text == before || !strings.Contains(text, "Last spring she read more.") {
			t.Fatal("the fact is not reworded")
		}
		Reword(page, part(t, now(), key), back)
		if now().PlainText() != before || len(page.Wording)+len(page.Was) > 0 {
			t.Errorf("%q does not take the words back", back)
		}
	}
}

// TestTheRecordChangesBehindTheWords changes what stands behind reworded lines.
func TestTheRecordChangesBehindTheWords(t *testing.T) {
	cases := []struct {
		name      string
		change    func(f *record.Family)
		own       string // the key of the part that has the words now, "" for none
		recordNow string
		changed   bool
	}{
		{"nothing", func(*record.Family) {}, "works:1", "Audio books help.", false},
		{"a word of it", func(f *record.Family) { f.Child.WhatWorks[1] = "Audio books help a lot" }, "works:1", "Audio books help a lot.", true},
		{"a line before it is gone", func(f *record.Family) { f.Child.WhatWorks = f.Child.WhatWorks[1:] }, "works:0", "Audio books help.", false},
		{"a line comes before it", func(f *record.Family) {
			f.Child.WhatWorks = append([]string{"A calm seat"}, f.Child.WhatWorks...)
		}, "works:2", "Audio books help.", false},
		{"the line itself is gone", func(f *record.Family) { f.Child.WhatWorks = slices.Delete(f.Child.WhatWorks, 1, 2) }, "", "", false},
		{"another line in its place", func(f *record.Family) { f.Child.WhatWorks[1] = "Breaks after lunch" }, "", "", false},
	}
	for _, c := range cases {
		f := &record.Family{Child: &record.Child{Name: "N", WhatWorks: []string{"Short tasks", "Audio books help", "A friend near"}}}
		page := &record.Page{}
		now := func() Content { return composed(t, f, nil, func(o *Options) { o.Page = page }) }
		Reword(page, part(t, now(), "works:1"), "Books to listen to.")
		c.change(f)
		got := Part{}
		for _, p := range partsOf(*blockOf(now(), BlockWorking)) {
			if p.Own != "" {
				got = p
			}
		}
		if got.Key != c.own || got.Changed != c.changed || c.own != "" && got.Record != c.recordNow {
			t.Errorf("%s: %+v", c.name, got)
		}
		if on := strings.Contains(now().PlainText(), "Books to listen to."); on != (c.own != "") {
			t.Errorf("%s: the words are on the page: %v", c.name, on)
		}
		if c.own != "" { // taking them back works wherever they went
			if Reword(page, got, ""); len(page.Wording) > 0 || len(page.Was) > 0 {
				t.Errorf("%s: the words stay: %v", c.name, page.Wording)
			}
		}
	}
}

// TestAConcernKeepsItsWordsHoweverMuchItChanged has a name of its own: its words stay, and that it changed is told.
func TestAConcernKeepsItsWordsHoweverMuchItChanged(t *testing.T) {
	f := &record.Family{Child: &record.Child{Name: "N"}}
	m := &record.Meeting{Date: "2026-12-08", Concerns: []record.Concern{{ID: "a", Text: "Reading is slow"}}, Requests: []record.Request{
		{Concern: "a", Request: "More reading"}, {Concern: "a", Request: "A number each month"}, {Need: "A calm room"},
	}}
	page := &record.Page{}
	now := func() Content { return composed(t, f, m, func(o *Options) { o.Page = page }) }
	Reword(page, part(t, now(), "concern:a"), "Reading needs time")
	Reword(page, part(t, now(), "ask:a"), "Reading every day\nA graph each month")
	Reword(page, part(t, now(), "request:2"), "A quiet room")
	m.Concerns[0].Text = "Books are hard"
	p := part(t, now(), "concern:a")
	if p.Own != "Reading needs time" || !p.Changed || p.Was != "Reading is slow." || p.Record != "Books are hard." {
		t.Errorf("%+v", p)
	}
	if text := now().PlainText(); !strings.Contains(text, "Reading needs time. We ask: Reading every day; A graph each month.") || !strings.Contains(text, "A quiet room.") {
		t.Errorf("the page says:\n%s", text)
	}
}
