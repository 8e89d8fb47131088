package onepage

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"planpage/app/record"
	"planpage/app/score"
)

const (
	mostScores  = 4
	leastScores = 2
)

// mostScores leaves room for the larger letters.
func (c composer) mostScores() int {
	if c.Design == record.DesignLarge {
		return mostScores - 1
	}
	return mostScores
}

// steps are the events a page for a child who is being evaluated tells, by date.
func (c composer) steps() []*record.Event {
	var list []*record.Event
	for _, e := range c.f.Events {
		if e.Date.Valid() && e.Date <= c.Today && c.Printer.Has("onepage.event."+string(e.EventKind)) {
			list = append(list, e)
		}
	}
	slices.SortStableFunc(list, func(a, b *record.Event) int { return cmp.Compare(a.Date, b.Date) })
	return list
}

// testing shows the newest evaluation that has scores: the lowest and the highest of its leading ones, and whatever
// else the family pinned. Without any score it says what the newest evaluation found.
func (c composer) testing() Block {
	b := Block{Key: BlockTesting, Title: c.t("onepage.testing"), Form: Scores, Half: true, Break: true, Most: c.mostScores(), Least: leastScores}
	told := score.All(c.f)
	for _, e := range c.f.EvaluationsByDate() {
		if rows := c.scores(told, e); len(rows) > 0 {
			b.Items, b.report = rows, e
			return b
		}
	}
	b.Form = List
	for _, e := range c.f.EvaluationsByDate() {
		for i, s := range filled(e.Needs) {
			b.Items = append(b.Items, Item{Key: fmt.Sprintf("need:%s:%d", e.ID, i), Rank: i, Spans: plain(bare(s))})
		}
		if len(b.Items) > 0 {
			b.Note = c.reportName(e)
			break
		}
	}
	return c.ratings(told, b)
}

// ratings offers the scores of which nobody knows how they stand, where there are no others. They take the place of the
// needs only when the family pinned one of them.
func (c composer) ratings(told []*score.Told, b Block) Block {
	list := c.f.EvaluationsByDate()
	i := slices.IndexFunc(list, func(e *record.Evaluation) bool { return len(e.Scores) > 0 })
	if i < 0 {
		return b
	}
	items := c.optional(told, list[i], nil)
	pinned := c.Page != nil && slices.ContainsFunc(items, func(item Item) bool { return slices.Contains(c.Page.Pinned, item.Key) })
	switch {
	case len(items) == 0:
	case c.Choices && !pinned:
		b.Items = append(b.Items, items...)
	default:
		b.Form, b.Note, b.Items, b.report = Scores, "", items, list[i]
	}
	return b
}

// scores returns the evaluation's leading scores in the order from low to high. After them come the optional ones.
func (c composer) scores(told []*score.Told, e *record.Evaluation) []Item {
	own := slices.DeleteFunc(slices.Clone(told), func(t *score.Told) bool { return t.Evaluation.ID != e.ID })
	var list []Item
	for _, t := range score.LowToHigh(score.Leading(own)) {
		if row := c.scoreRow(t); row != nil {
			list = append(list, Item{Key: scoreKey(t), Score: row})
		}
	}
	if len(list) == 0 {
		return nil
	}
	return append(list, c.optional(told, e, list)...)
}

// rankScores lets the lowest and the one highest of the leading scores stay longest, for a page of weaknesses alone would
// not show the child; the optional ones leave first.
func (b *Block) rankScores() {
	n := len(b.Items)
	for i := range b.Items {
		if b.Items[i].Optional {
			n = min(n, i)
			b.Items[i].Rank = i
		}
	}
	for i := range n {
		b.Items[i].Rank = min(2*i, i+1) // the lowest, the highest, then upward from the lowest
	}
	if n > 1 {
		b.Items[n-1].Rank = 1
	}
}

// optional are the other scores of all reports, which stand on the page only when the family pins them: those alone,
// unless everything is asked for that can be chosen. One of an older report says its day.
func (c composer) optional(told []*score.Told, e *record.Evaluation, leading []Item) []Item {
	var list []Item
	for _, t := range score.LowToHigh(told) {
		key := scoreKey(t)
		if !c.mayBePinned(key) || slices.ContainsFunc(leading, func(item Item) bool { return item.Key == key }) {
			continue
		}
		row := c.scoreRow(t)
		if row == nil {
			continue
		}
		if t.Evaluation.ID != e.ID {
			row.Test = strings.Join(filled([]string{row.Test, c.Printer.Date(t.Evaluation.Date)}), ", ")
		}
		list = append(list, Item{Key: key, Score: row, Optional: true})
	}
	return list
}

// mayBePinned reports whether the family pinned this score, or one of the same report, which may have been in its place.
func (c composer) mayBePinned(key string) bool {
	group, _ := listOf(key)
	return c.Choices || c.Page != nil && slices.ContainsFunc(c.Page.Pinned, func(pin string) bool {
		pinned, _ := listOf(pin)
		return pinned == group
	})
}

// noteScores explains what is drawn and what the small number says, of the scores that the family left on the page: the
// example is the one that leaves last.
func (c composer) noteScores(b *Block) {
	source := sentence(c.reportName(b.report))
	parts := []string{source}
	drawn, ranged, example := false, false, ""
	for _, item := range b.Items {
		place := item.Score.Place
		drawn, ranged = drawn || place != nil, ranged || place != nil && place.HasRange
		if item.Rank == 0 {
			example = c.percentileExample(item.Score.told)
		}
	}
	if drawn {
		parts = append(parts, c.t("onepage.testing.line"))
	}
	if level := rangeLevel(b.report); ranged && level != "" {
		parts = append(parts, c.t("onepage.testing.bar", "level", level))
	}
	b.Note, b.Told = strings.Join(filled(append(parts, example)), " "), strings.Join(filled([]string{source, example}), " ")
}

// percentileExample says in plain words what the lowest score's percentile means, where a whole number tells it and
// high is good.
func (c composer) percentileExample(t *score.Told) string {
	if t.Kind == score.Problem || t.Percentile == nil || *t.Percentile < 1 || *t.Percentile > 99 {
		return ""
	}
	n := int(math.Round(*t.Percentile))
	return c.t("onepage.testing.percentile", "nth", score.Ordinal(c.Printer, *t.Percentile), "count", n)
}

func scoreKey(t *score.Told) string { return fmt.Sprintf("score:%s:%d", t.Evaluation.ID, t.At) }

// rangeLevel is the level of the printed intervals when all have the same, "95".
func rangeLevel(e *record.Evaluation) string {
	level := ""
	for _, s := range e.Scores {
		if s.CILevel == nil {
			continue
		}
		l := fmt.Sprintf("%g", *s.CILevel)
		if level != "" && l != level {
			return ""
		}
		level = l
	}
	return level
}

func (c composer) reportName(e *record.Evaluation) string {
	kind := string(e.EvalKind)
	if kind == "" {
		kind = "school"
	}
	return c.t("onepage.evaluation."+kind, "date", c.Printer.Date(e.Date))
}
