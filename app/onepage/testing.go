package onepage

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"planpage/app/record"
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

// testing shows the newest evaluation that has scores: the lowest and the highest of its composites. Without
// any score it says what the newest evaluation found.
func (c composer) testing() Block {
	b := Block{Key: BlockTesting, Title: c.t("onepage.testing"), Form: Scores, Half: true, Break: true, Most: c.mostScores(), Least: leastScores}
	for _, e := range c.f.EvaluationsByDate() {
		if b.Items = c.scores(e); len(b.Items) > 0 {
			b.Note, b.Told = c.scoreNote(e, b.Items)
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

// candidate is a score that can stand on the page, with its place in the report.
type candidate struct {
	row *ScoreRow
	at  int
	z   float64
}

// scores returns all candidates of the evaluation, ranked so that the lowest and the one highest stay, in the
// order from low to high: a page of weaknesses alone would not show the child.
func (c composer) scores(e *record.Evaluation) []Item {
	list := c.candidates(e)
	slices.SortStableFunc(list, func(a, b candidate) int { return cmp.Compare(a.z, b.z) })
	items := make([]Item, len(list))
	for i, s := range list {
		rank := min(2*i, i+1) // the lowest, the highest, then upward from the lowest
		if i > 0 && i == len(list)-1 {
			rank = 1
		}
		items[i] = Item{Key: scoreKey(e, s.at), Rank: rank, Score: s.row}
	}
	return items
}

// candidates are the composites, and the standard scores of tests of which the report gives no composite; all
// scores when there is neither. Scores that cannot be compared (raw, age and grade equivalents) never stand here.
func (c composer) candidates(e *record.Evaluation) []candidate {
	composites := map[string]bool{}
	for _, s := range e.Scores {
		if s.Composite {
			composites[s.Test] = true
		}
	}
	var first, all []candidate
	for i, s := range e.Scores {
		row, z, ok := c.scoreRow(s)
		if !ok {
			continue
		}
		one := candidate{row: row, at: i, z: z}
		all = append(all, one)
		if s.Composite || s.Scale == record.ScaleStandard && !composites[s.Test] {
			first = append(first, one)
		}
	}
	if len(first) == 0 {
		return all
	}
	return first
}

// scoreNote explains what is drawn and what the small number says; told is the part that needs no drawing.
func (c composer) scoreNote(e *record.Evaluation, items []Item) (note, told string) {
	source := sentence(c.reportName(e))
	parts := []string{source}
	drawn, ranged := false, false
	for _, item := range items {
		drawn = drawn || item.Score.Place != nil
		ranged = ranged || item.Score.Place != nil && item.Score.Place.HasRange
	}
	if drawn {
		parts = append(parts, c.t("onepage.testing.line"))
	}
	example := c.percentileExample(e, items[0])
	if level := rangeLevel(e); ranged && level != "" {
		parts = append(parts, c.t("onepage.testing.bar", "level", level))
	}
	return strings.Join(filled(append(parts, example)), " "), strings.Join(filled([]string{source, example}), " ")
}

// percentileExample says in plain words what the lowest score's percentile means, where a whole number tells it.
func (c composer) percentileExample(e *record.Evaluation, item Item) string {
	for i, s := range e.Scores {
		if item.Key != scoreKey(e, i) || s.Percentile == nil || *s.Percentile < 1 || *s.Percentile > 99 {
			continue
		}
		n := int(math.Round(*s.Percentile))
		return c.t("onepage.testing.percentile", "nth", c.Printer.Ordinal(n), "count", n)
	}
	return ""
}

func scoreKey(e *record.Evaluation, i int) string { return fmt.Sprintf("score:%s:%d", e.ID, i) }

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
