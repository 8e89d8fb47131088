package onepage

import (
	"cmp"
	"strconv"
	"strings"

	"planpage/app/paper"
)

// PlainText is what the page says as text, and after it what the copy in another language says.
func (f Fitted) PlainText() string {
	words := f.Content.PlainText()
	if f.Facing != nil {
		words += "\n* * *\n\n" + f.Facing.PlainText()
	}
	return words
}

// PlainText is the content as text for mail and screen readers: the same words in the same order, without the
// table around them. Fitted.Content gives the text of exactly what is printed.
func (c Content) PlainText() string {
	var b strings.Builder
	line := func(parts ...string) {
		b.WriteString(strings.Join(parts, ""))
		b.WriteByte('\n')
	}
	line(c.Header.Name)
	for _, s := range append([]string{c.Header.Facts, c.Header.Plan, c.Header.Event}, c.Header.Lines...) {
		if s != "" {
			line(aloud(s))
		}
	}
	for _, block := range c.Blocks {
		if len(block.Items) == 0 {
			continue
		}
		line()
		line(strings.ToUpper(block.Title))
		if block.Form == Flow {
			line(spanText(flowSpans(block.Items)))
			continue
		}
		for i, item := range block.Items {
			line(block.prefix(i), c.plainItem(item))
		}
		if note := cmp.Or(block.Told, block.Note); note != "" {
			line(note)
		}
	}
	line()
	line(c.Footer.Left)
	line(aloud(c.Footer.Right))
	return b.String()
}

// aloud puts commas where the page has dots between words, so that a voice pauses there.
func aloud(s string) string { return strings.ReplaceAll(s, " · ", ", ") }

func (b Block) prefix(i int) string {
	switch b.Form {
	case Numbered, Asks:
		return strconv.Itoa(i+1) + ". "
	case List, Goals, Scores:
		return "- "
	}
	return ""
}

// Plain is what the item says, in one line.
func (item Item) Plain() string {
	switch {
	case item.Goal != nil:
		return strings.TrimSpace(item.Goal.Name + " " + item.Goal.Unit)
	case item.Score != nil:
		return strings.TrimSpace(item.Score.label() + " " + item.Score.Value + " " + item.Score.Percentile)
	}
	return strings.TrimSpace(spanText(item.Spans) + " " + strings.Join(item.Asks, "; "))
}

func (c Content) plainItem(item Item) string {
	p := c.Options.Printer
	switch {
	case item.Goal != nil:
		g := item.Goal
		return p.T("onepage.plain.goal", "goal", g.aloud(), "start", g.Start, "now", g.Now, "expected", g.Expected,
			"target", g.Target, "status", g.Status, "school", g.SchoolWithDay)
	case item.Score != nil && item.Score.Percentile != "":
		return p.T("onepage.plain.score", "name", item.Score.label(), "value", item.Score.Value, "percentile", item.Score.Percentile)
	case len(item.Asks) > 0:
		words := p.T("onepage.plain.ask", "concern", spanText(item.Spans), "ask", strings.Join(item.Asks, "; "))
		return strings.TrimSpace(words + " " + item.Answer)
	}
	return strings.TrimSpace(item.Plain() + " " + item.Answer)
}

// named is the item as the list of what did not fit tells it: a row of a table, too, in words that stand alone.
func (c Content) named(item Item) string {
	switch {
	case item.Goal != nil:
		return item.Goal.aloud()
	case item.Score != nil:
		return c.plainItem(item)
	}
	return item.Plain()
}

// aloud is the goal with its unit in brackets, so that the two do not run together when they are read.
func (g *GoalRow) aloud() string {
	if g.Unit == "" {
		return g.Name
	}
	return g.Name + " (" + g.Unit + ")"
}

// flowSpans are the words of a flow in one go.
func flowSpans(items []Item) []paper.Span {
	var spans []paper.Span
	lead := ""
	for _, item := range items {
		if item.Lead != lead && item.Lead != "" {
			spans = append(spans, paper.Span{Text: item.Lead})
		}
		lead = item.Lead
		spans = append(spans, item.Spans...)
	}
	return spans
}

// label is the score's name with its test.
func (s *ScoreRow) label() string {
	if s.Test == "" {
		return s.Name
	}
	return s.Name + " (" + s.Test + ")"
}

func spanText(spans []paper.Span) string {
	parts := make([]string, len(spans))
	for i, s := range spans {
		parts[i] = strings.TrimSpace(s.Text)
	}
	return strings.Join(filled(parts), " ")
}
