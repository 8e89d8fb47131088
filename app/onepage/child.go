package onepage

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"planpage/app/paper"
	"planpage/app/progress"
	"planpage/app/record"
)

// flowLines is how many printed lines the two blocks about the child may have.
const flowLines = 4

// leastWho leaves the first strength and the child's own words on a full page.
const leastWho = 2

// winDays is how long a good day counts as what is working.
const winDays = 365

func (c composer) who() Block {
	child := c.f.Child
	b := Block{
		Key: BlockWho, Title: c.t("onepage.who", "name", c.name()), Form: Flow, Half: true, Break: true, MostLines: c.flowLines(), Least: leastWho, Blank: 3,
	}
	for i, s := range filled(child.Strengths) {
		b.Items = append(b.Items, Item{Key: fmt.Sprintf("strength:%d", i), Rank: []int{0, 3, 6, 7}[min(i, 3)] + max(0, i-3), Spans: plain(sentence(s))})
	}
	for i, s := range filled(child.Interests) {
		b.Items = append(b.Items, Item{
			Key: fmt.Sprintf("interest:%d", i), Rank: 4 + 4*i, Lead: c.t("onepage.loves"), Spans: plain(sentence(s)),
		})
	}
	if !blank(child.OwnWords) {
		quote := c.t("onepage.quote", "words", strings.Trim(strings.TrimSpace(child.OwnWords), "\"“”"))
		b.Items = append(b.Items, Item{Key: "ownWords", Rank: 1, Spans: []paper.Span{
			{Text: c.pronoun("onepage.ownWords")}, {Face: paper.Italic, Text: quote},
		}})
	}
	for i, s := range sentences(child.Vision) {
		b.Items = append(b.Items, Item{Key: fmt.Sprintf("vision:%d", i), Rank: 2 + 3*i, Spans: plain(sentence(s))})
	}
	return b
}

func (c composer) flowLines() int {
	if c.Design == record.DesignNewTeacher {
		return flowLines + 3
	}
	return flowLines
}

func (c composer) working() Block {
	b := Block{Key: BlockWorking, Title: c.t("onepage.working"), Form: Flow, Half: true, MostLines: c.flowLines(), Blank: 3}
	for i, s := range filled(c.f.Child.WhatWorks) {
		b.Items = append(b.Items, Item{Key: fmt.Sprintf("works:%d", i), Rank: []int{0, 1, 5}[min(i, 2)] + max(0, i-2), Spans: plain(sentence(s))})
	}
	for i, e := range c.wins() {
		b.Items = append(b.Items, Item{Key: "win:" + e.ID, Rank: 4 + 3*i, Spans: plain(c.thanks(e))})
	}
	for _, r := range c.results {
		if r.Status == progress.Met {
			b.Items = append(b.Items, Item{Key: "met:" + r.Goal.ID, Rank: 6, Spans: plain(c.met(r))})
		}
	}
	for i, s := range filled(c.f.Child.AtHome) {
		b.Items = append(b.Items, Item{
			Key: fmt.Sprintf("home:%d", i), Rank: 2 + 6*i, Lead: c.t("onepage.atHome"), Spans: plain(sentence(s)),
		})
	}
	return b
}

// wins are the good days of the last year, newest first.
func (c composer) wins() []*record.LogEntry {
	var list []*record.LogEntry
	for _, e := range c.f.Log {
		if e.LogKind == record.LogWin && !blank(e.Summary) && e.Date <= c.Today && e.Date.DaysUntil(c.Today) <= winDays {
			list = append(list, e)
		}
	}
	slices.SortStableFunc(list, func(a, b *record.LogEntry) int {
		return cmp.Or(cmp.Compare(b.Date, a.Date), cmp.Compare(a.ID, b.ID))
	})
	return list
}

// thanks says a good day with thanks to who made it: the first sentence, "… (thank you, Ms. Okafor)."
func (c composer) thanks(e *record.LogEntry) string {
	what := sentences(e.Summary)[0]
	if blank(e.With) {
		return sentence(what)
	}
	who, _, _ := strings.Cut(e.With, ",")
	return c.t("onepage.thanks", "what", bare(sentence(what)), "who", strings.TrimSpace(who))
}

// met is a goal that is reached, with the way it went: "Goal met: Outbursts in class, from 9 to 2 a week."
func (c composer) met(r progress.Result) string {
	goal := bare(r.Goal.Name())
	if r.Baseline.Value == nil || r.Now == nil || r.Goal.Unit == record.UnitYesNo {
		return c.t("onepage.met", "goal", goal)
	}
	return c.t("onepage.met.from", "goal", goal, "start", c.number(r, r.Baseline.Value),
		"now", progress.WithUnit(c.Printer, r.Goal, *r.Now))
}

// hard is what a new teacher should know is difficult.
func (c composer) hard() Block {
	b := Block{Key: BlockHard, Title: c.pronoun("onepage.hard"), Form: List, Half: true, Break: true, Most: 6, Blank: 3}
	for i, s := range filled(c.f.Child.Challenges) {
		b.Items = append(b.Items, Item{Key: fmt.Sprintf("challenge:%d", i), Rank: i, Spans: plain(bare(s))})
	}
	return b
}

// reach is how a teacher finds the family.
func (c composer) reach() Block {
	b := Block{Key: BlockReach, Title: c.t("onepage.reach"), Form: List, Half: true, Most: 4, Blank: 2}
	for i, contact := range c.f.Contacts {
		if contact.Role != record.RoleParent {
			continue
		}
		ways := filled([]string{contact.Phone, contact.Email})
		b.Items = append(b.Items, Item{Key: "contact:" + contact.ID, Rank: i, Spans: []paper.Span{
			{Face: paper.Bold, Text: contact.Name}, {Text: strings.Join(ways, ", ")},
		}})
	}
	return b
}
