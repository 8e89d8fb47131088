package onepage

import (
	"fmt"
	"strings"

	"planpage/app/paper"
	"planpage/app/record"
)

// Notes is the back of the family's own copy: room for the team's answers, who was there, and sentences that
// help. It is never handed over.
type Notes struct {
	Title, Event string
	Answers      Block // each ask and question, with lines for answer, who and when
	Present      Block
	Helpful      Block
	Answer       string // labels of the blanks of each answer
	Who, By      string
	Reminder     string
}

// mostAttended is how many people the notes sheet lists.
const mostAttended = 12

var helpful = []string{"data", "where", "write", "home", "date"}

func (c composer) notes(content Content) *Notes {
	n := &Notes{
		Title: c.t("onepage.notes.title", "name", c.name()), Event: content.Header.Event,
		Reminder: c.t("onepage.notes.reminder"),
		Answer:   c.t("onepage.notes.answer"), Who: c.t("onepage.notes.who"), By: c.t("onepage.notes.by"),
		Answers: Block{Key: "notes.answers", Title: c.t("onepage.notes.answers"), Form: Numbered},
		Present: Block{Key: blockPresent, Title: c.t("onepage.notes.present"), Form: List},
		Helpful: Block{Key: "notes.helpful", Title: c.t("onepage.notes.helpful"), Form: List},
	}
	for _, b := range content.Blocks {
		if b.Key == BlockConcerns || b.Key == BlockQuestions {
			n.Answers.Items = append(n.Answers.Items, answerable(b)...)
		}
	}
	n.Present.Items = c.attendance()
	for i, key := range helpful {
		n.Helpful.Items = append(n.Helpful.Items, Item{
			Key: "helpful:" + key, Rank: i, Spans: []paper.Span{{Face: paper.Italic, Text: c.t("onepage.helpful." + key)}},
		})
	}
	return n
}

// answerable are a block's asks, or its questions, as lines of the notes sheet. The keys are those of the page,
// so that what is left off there is left off here.
func answerable(b Block) []Item {
	var items []Item
	for _, item := range b.Items {
		words := strings.Join(item.Asks, "; ")
		if item.Asks == nil || words == "" {
			words = spanText(item.Spans)
		}
		if !blank(words) {
			items = append(items, Item{Key: item.Key, Rank: item.Rank, Pinned: item.Pinned, Spans: plain(words)})
		}
	}
	return items
}

func (c composer) attendance() []Item {
	if c.m == nil {
		return nil
	}
	var items []Item
	for i, a := range c.m.Attendees {
		if blank(a.Name) && a.Role == "" {
			continue
		}
		spans := plain("☐ " + strings.TrimSpace(a.Name))
		if key := "onepage.role." + string(a.Role); a.Role != "" && a.Role != record.Role("other") {
			spans = append(spans, paper.Span{Text: c.t(key), Grey: secondary})
		}
		items = append(items, Item{Key: fmt.Sprintf("attendee:%d", i), Rank: i, Spans: spans})
	}
	return items
}
