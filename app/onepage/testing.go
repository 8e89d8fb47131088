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
			for _, r := range rows {
				b.Items = append(b.Items, r.item)
			}
			b.Note, b.Told = c.scoreNote(e, rows)
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
	return b
}

// scored is a score that can stand on the page, with the item that says it.
type scored struct {
	told *score.Told
	item Item
}

// scores returns the evaluation's leading scores, ranked so that the lowest and the one highest stay, in the order
// from low to high: a page of weaknesses alone would not show the child. After them come the optional ones.
func (c composer) scores(told []*score.Told, e *record.Evaluation) []scored {
	own := slices.DeleteFunc(slices.Clone(told), func(t *score.Told) bool { return t.Evaluation.ID != e.ID })
	var list []scored
	for _, t := range score.LowToHigh(score.Leading(own)) {
		if row := c.scoreRow(t); row != nil {
			list = append(list, scored{t, Item{Key: scoreKey(t), Score: row}})
		}
	}
	if len(list) == 0 {
		return nil
	}
	for i := range list {
		rank := min(2*i, i+1) // the lowest, the highest, then upward from the lowest
		if i > 0 && i == len(list)-1 {
			rank = 1
		}
		list[i].item.Rank = rank
	}
	return append(list, c.optional(told, e, list)...)
}

// optional are the other scores of all reports, which stand on the page only when the family pins them: those alone,
// unless everything is asked for that can be chosen. One of an older report says its day.
func (c composer) optional(told []*score.Told, e *record.Evaluation, leading []scored) []scored {
	var list []scored
	for _, t := range score.LowToHigh(told) {
		key := scoreKey(t)
		pinned := c.Page != nil && slices.Contains(c.Page.Pinned, key)
		if !pinned && !c.Choices || slices.ContainsFunc(leading, func(s scored) bool { return s.item.Key == key }) {
			continue
		}
		row := c.scoreRow(t)
		if row == nil {
			continue
		}
		if t.Evaluation.ID != e.ID {
			row.Test = strings.Join(filled([]string{row.Test, c.Printer.Date(t.Evaluation.Date)}), ", ")
		}
		list = append(list, scored{t, Item{Key: key, Rank: len(leading) + len(list), Score: row, Optional: true}})
	}
	return list
}

// scoreNote explains what is drawn and what the small number says; told is the part that needs no drawing.
func (c composer) scoreNote(e *record.Evaluation, rows []scored) (note, told string) {
	source := sentence(c.reportName(e))
	parts := []string{source}
	drawn, ranged := false, false
	for _, r := range rows {
		drawn = drawn || r.item.Score.Place != nil
		ranged = ranged || r.item.Score.Place != nil && r.item.Score.Place.HasRange
	}
	if drawn {
		parts = append(parts, c.t("onepage.testing.line"))
	}
	example := c.percentileExample(rows[0].told)
	if level := rangeLevel(e); ranged && level != "" {
		parts = append(parts, c.t("onepage.testing.bar", "level", level))
	}
	return strings.Join(filled(append(parts, example)), " "), strings.Join(filled([]string{source, example}), " ")
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
