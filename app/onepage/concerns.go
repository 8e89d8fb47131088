package onepage

import (
	"fmt"
	"strings"

	"planpage/app/record"
)

// How many concerns the page holds: Usual always, up to Most when there is room or the family pins them.
const (
	usualConcerns = 3
	mostConcerns  = 5
	mostQuestions = 3
)

// concerns is the table of worries, each with its fact, and what the family asks for each. Without a meeting's
// concerns it holds what the child finds hard, with room to write.
func (c composer) concerns() Block {
	b := Block{
		Key: BlockConcerns, Title: c.t("onepage.concerns"), Form: Asks, Most: mostConcerns, Usual: usualConcerns, Least: usualConcerns, Blank: 3,
		Heads: []string{
			c.t("onepage.concerns.fact"), c.t("onepage.concerns.ask"), c.t("onepage.concerns.answer"), c.t("onepage.concerns.short"), c.t("onepage.concerns.stacked"),
		},
	}
	if c.Ours {
		b.Heads[answerHead] = c.t("onepage.concerns.ours")
	}
	b.Items = c.raised()
	if len(b.Items) == 0 {
		for i, s := range filled(c.f.Child.Challenges) {
			b.Items = append(b.Items, Item{Key: fmt.Sprintf("challenge:%d", i), Rank: i, Spans: leadIn(sentence(s), ""), Asks: []string{}})
		}
	}
	return b
}

func (c composer) raised() []Item {
	if c.m == nil {
		return nil
	}
	var items []Item
	for i, concern := range c.m.RankedConcerns() {
		key := concern.ID
		if key == "" {
			key = fmt.Sprint(i)
		}
		item := Item{Key: "concern:" + key, Rank: len(items), Asks: []string{}}
		item.Spans = leadIn(sentence(concern.Text), c.fact(concern))
		item.addRequests(c, c.m.RequestsFor(concern.ID))
		if len(item.Spans) > 0 || len(item.Asks) > 0 {
			items = append(items, item)
		}
	}
	for i, r := range c.m.Requests {
		if r.Concern != "" {
			continue
		}
		item := Item{Key: fmt.Sprintf("request:%d", i), Rank: len(items), Asks: []string{}}
		item.Spans = leadIn(sentence(r.Need), sentence(r.Why))
		item.addRequests(c, []record.Request{r})
		items = append(items, item)
	}
	return items
}

// fact is the one fact with its source: "62 words a minute on Nov 13 (School readings)."
func (c composer) fact(concern record.Concern) string {
	fact, source := bare(concern.Fact), bare(concern.Source)
	switch {
	case source == "" || strings.Contains(fact, source):
		return sentence(fact)
	case fact == "":
		return sentence(source)
	}
	return c.t("onepage.fact", "fact", fact, "source", source)
}

func (item *Item) addRequests(c composer, requests []record.Request) {
	var answers []string
	for _, r := range requests {
		if strings.HasPrefix(item.Key, "request:") {
			r.Need = "" // which leads the line
		}
		if ask := asked(r); ask != "" {
			item.Asks = append(item.Asks, ask)
		}
		if a := c.answer(r); a != "" {
			answers = append(answers, a)
		}
	}
	item.Answer = strings.Join(answers, "; ")
}

// asked is what a request asks, or what is needed where it asks nothing more; "" when neither can be seen.
func asked(r record.Request) string {
	for _, words := range []string{bare(r.Request), bare(r.Need)} {
		if !blank(words) {
			return words
		}
	}
	return ""
}

// answer is what the team has already said, empty while it is open.
func (c composer) answer(r record.Request) string {
	if r.Decision == "" || r.Decision == record.Open {
		return ""
	}
	parts := filled([]string{c.t("onepage.decision." + string(r.Decision)), r.Who})
	if r.By.Valid() {
		parts = append(parts, c.t("onepage.by", "date", c.date(r.By)))
	}
	return strings.Join(parts, " · ")
}

func (c composer) questions() Block {
	b := Block{Key: BlockQuestions, Title: c.t("onepage.questions"), Form: Numbered, Half: true, Most: mostQuestions, Blank: 2}
	if c.m == nil {
		return b
	}
	for i, q := range c.m.Questions {
		if !blank(q.Text) {
			b.Items = append(b.Items, Item{Key: fmt.Sprintf("question:%d", i), Rank: i, Spans: plain(strings.TrimSpace(q.Text))})
		}
	}
	return b
}
